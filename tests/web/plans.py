#!/usr/bin/env python3
"""The sites that are judged: the examples' and those of plans made here – with three, 36 and
400 measures, with none, with words of 200 letters, in nynorsk and in English, for the board's
eyes, and of a selection. Nobody in them exists.

usage: plans.py --plan PROGRAM FOLDER
"""
import argparse
import pathlib
import random
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2021-06-15"

WORDS = {
    "nb": {
        "title": "Handlingsplan 2021", "organization": "Fjordbyen fagforening", "measure": "Tiltak", "who": "Ansvar",
        "when": "Frist", "status": "Status", "how": "Hvordan", "log": "Logg", "result": "Resultat",
        "resources": "Ressurser", "goals": "Mål", "new": "Ny frist", "reason": "Grunn", "internal": "Intern",
        "other": "Prioritet", "at": "Tid", "place": "Sted", "evaluation": "Evaluering", "target": "Måltall",
        "by": "årsmøtet", "with": "med bistand fra",
        "roles": ["Leder", "Nestleder", "Kasserer", "Hovedtillitsvalgt", "Styret"],
        "verbs": ["Arrangere", "Kreve", "Lage", "Følge opp", "Besøke", "Kartlegge"],
        "things": ["medlemsmøter på alle arbeidsplasser", "drøftingsmøter om *bruk av deltid*",
                   "kurs for **nye tillitsvalgte**", "en oversikt over innleide vikarer",
                   "[vedtektene](https://example.org/vedtekter) for klubbene", "frokostmøter for lærlinger & studenter"],
        "dates": ["31.12.2021", "innen utgangen av juni", "april og september", "1. mai", "uke 36", "1. kvartal",
                  "løpende", "høsten", "mars–mai", "15.9.2021", "ved behov", "30.06.2021", "20. juni"],
        "states": ["pågår 2021-04-12: godt i gang", "gjennomført 2021-05-02", "", "utgår 2021-05-01: ingen penger",
                   "delvis gjennomført 2021-05-20", "", "utsatt 2021-05-10: venter på svar", ""],
        "sections": ["Heltid og lønn", "Rekruttering", "Opplæring", "Miljø og klima"],
        "goal": ["Minst 40 nye medlemmer ved årets slutt.", "Alle nye tillitsvalgte får *opplæring*."],
        "note": "Krav sendt til tre etater.", "ways": "I møter med de **tillitsvalgte** og med brev.",
        "prose": "Planen gjelder fra årsmøte til årsmøte.",
    },
    "nn": {
        "title": "Handlingsplan 2021", "organization": "Fjordbyen fagforeining", "measure": "Tiltak", "who": "Ansvar",
        "when": "Frist", "status": "Status", "how": "Korleis", "log": "Logg", "result": "Resultat",
        "resources": "Ressursar", "goals": "Mål", "new": "Ny frist", "reason": "Grunngiving", "internal": "Intern",
        "other": "Prioritet", "at": "Tid", "place": "Stad", "evaluation": "Evaluering", "target": "Måltal",
        "by": "årsmøtet", "with": "med bistand frå",
        "roles": ["Leiar", "Nestleiar", "Kasserar", "Hovudtillitsvald", "Styret"],
        "verbs": ["Skipe til", "Krevje", "Lage", "Følgje opp", "Vitje", "Kartleggje"],
        "things": ["medlemsmøte på alle arbeidsplassar", "drøftingsmøte om *bruk av deltid*",
                   "kurs for **nye tillitsvalde**", "ei oversikt over innleigde vikarar",
                   "[vedtektene](https://example.org/vedtekter) for klubbane", "frukostmøte for lærlingar & studentar"],
        "dates": ["31.12.2021", "innan utgangen av juni", "april og september", "1. mai", "veke 36", "1. kvartal",
                  "løpande", "hausten", "mars–mai", "15.9.2021", "ved behov", "30.06.2021", "20. juni"],
        "states": ["pågår 2021-04-12: godt i gang", "gjennomført 2021-05-02", "", "utgår 2021-05-01: ingen pengar",
                   "delvis gjennomført 2021-05-20", "", "utsett 2021-05-10: ventar på svar", ""],
        "sections": ["Heiltid og løn", "Rekruttering", "Opplæring", "Miljø og klima"],
        "goal": ["Minst 40 nye medlemmer ved slutten av året.", "Alle nye tillitsvalde får *opplæring*."],
        "note": "Krav sende til tre etatar.", "ways": "I møte med dei **tillitsvalde** og med brev.",
        "prose": "Planen gjeld frå årsmøte til årsmøte.",
    },
    "en": {
        "title": "Action plan 2021", "organization": "Fjord town union", "measure": "Measure", "who": "Responsible",
        "when": "Deadline", "status": "Status", "how": "How", "log": "Log", "result": "Result",
        "resources": "Resources", "goals": "Goals", "new": "New deadline", "reason": "Reason", "internal": "Internal",
        "other": "Priority", "at": "Time", "place": "Place", "evaluation": "Evaluation", "target": "Target",
        "by": "the annual meeting", "with": "med bistand fra",
        "roles": ["Chair", "Deputy chair", "Treasurer", "Senior shop steward", "The board"],
        "verbs": ["Arrange", "Demand", "Make", "Follow up", "Visit", "Map"],
        "things": ["meetings for members at every workplace", "talks about *part-time work*",
                   "courses for **new shop stewards**", "a survey of hired temporary staff",
                   "[the rules](https://example.org/rules) of the clubs", "breakfasts for apprentices & students"],
        "dates": ["31.12.2021", "innen utgangen av juni", "april og september", "1. mai", "uke 36", "1. kvartal",
                  "løpende", "høsten", "mars–mai", "15.9.2021", "ved behov", "30.06.2021", "20. juni"],
        "states": ["pågår 2021-04-12: well under way", "gjennomført 2021-05-02", "", "utgår 2021-05-01: no money",
                   "delvis gjennomført 2021-05-20", "", "utsatt 2021-05-10: waiting for an answer", ""],
        "sections": ["Full time and pay", "Recruitment", "Training", "Environment"],
        "goal": ["At least 40 new members by the end of the year.", "All new stewards are *trained*."],
        "note": "Demand sent to three agencies.", "ways": "In meetings with the **stewards** and by letter.",
        "prose": "The plan runs from one annual meeting to the next.",
    },
}


def front_matter(language, name, draft=False):
    words = WORDS[language]
    lines = ["---", "plan: 1", f"id: {name}", f"title: {words['title']}", f"organization: {words['organization']}",
             "period: 2021", f"language: {language}"]
    if not draft:
        lines += [f"adopted: {{date: 2021-01-28, by: {words['by']}, case: 7/21}}",
                  f"amended: {{date: 2021-04-20, by: {words['by']}}}"]
    lines.append("responsibles:")
    lines += [f"  rolle{i}: {{name: {role}}}" for i, role in enumerate(words["roles"])]
    lines += ["events:", "  årsmøtet: [2021-01-28, 2022-03-10]", "  styremøte: [2021-05-04, 2021-08-31]"]
    return "\n".join([*lines, "---", "", f"# {words['title']}", "", words["prose"], ""])


def measure(rng, words, number):
    """One with every field now and then."""
    lines = [f"{words['measure']} {number}: {rng.choice(words['verbs'])} {rng.choice(words['things'])} "
             f"({number}). {{#m{number}}}"]
    who = rng.choice(words["roles"])
    if rng.random() < 0.3:
        who += f" {words['with']} {rng.choice(words['roles']).lower()}"
    lines += [f"{words['who']}: {who}", f"{words['when']}: {rng.choice(words['dates'])}"]
    state = rng.choice(words["states"])
    if state:
        lines.append(f"{words['status']}: {state}")
    if state.startswith("uts"):
        lines.append(f"{words['new']}: 15.10.2021")
    more = {"how": words["ways"], "resources": "12 000 kr", "result": "31 av 34.", "target": "minst 30",
            "evaluation": "31.12.2021", "internal": "Bare for styret.", "other": "høy"}
    lines += [f"{words[key]}: {value}" for key, value in more.items() if rng.random() < 0.25]
    if rng.random() < 0.3:
        lines += [f"{words['log']}:", f"- 2021-03-02 (sak 14/21): {words['note']}", f"- 2021-05-20: {words['note']}"]
    return "\n".join(lines) + "\n"


def plan(name, count, language="nb", draft=False):
    words, rng = WORDS[language], random.Random(count)
    parts = [front_matter(language, name, draft)]
    sections = words["sections"][:max(1, min(len(words["sections"]), count // 3))]
    number = 0
    for index, title in enumerate(sections):
        parts += [f"## {index + 1} {title}\n", f"### {words['goals']}\n", *(f"- {goal}" for goal in words["goal"]), ""]
        upto = count * (index + 1) // len(sections)
        while number < upto:
            number += 1
            parts.append(measure(rng, words, number))
    if count:
        parts.append(f"- [ ] {words['verbs'][0]} {words['things'][0]}. {words['at']}: 26.–27. august. "
                     f"{words['place']}: Fjordbyen samfunnshus. {{#samling}}\n  {words['who']}: {words['roles'][0]}\n"
                     f"  - [x] {words['verbs'][1]}\n  - [ ] {words['verbs'][2]}\n")
    return "\n".join(parts)


def long_words():
    """Nothing to break a line at, wherever a text may stand."""
    word, ways = "Ø" + "mega" * 50, "https://example.org/" + "a" * 180
    text = plan("lange-ord", 3)
    for old, new in (("Fjordbyen fagforening", word), ("title: Handlingsplan 2021", f"title: {word}"),
                     ("# Handlingsplan 2021", f"# {word}"), ("name: Leder", f"name: {word}"),
                     ("name: Kasserer", f"name: {word}x"), ("Heltid og lønn", word), ("nye medlemmer", word)):
        text = text.replace(old, new)
    return text + (f"\nTiltak 4: {word} {{#{'i' * 64}}}\nAnsvar: {word}\nFrist: {word}\nHvordan: {ways}\nResultat: {word}\n"
                   f"Prioritet: {word}\nSted: {word}\nStatus: utsatt 2021-05-10: {word}\nLogg:\n- 2021-05-11: {word}\n"
                   f"\nTiltak 5: `{word}` {{#kode}}\nAnsvar: {word}, {word}x\nFrist: 1. mai\n")


def made(folder):
    """Writes the plans; the names of sites, each with its arguments."""
    texts = {"liten": plan("liten", 3), "middels": plan("middels", 36), "stor": plan("stor", 400),
             "tom": plan("tom", 0, draft=True), "lange-ord": long_words(), "nynorsk": plan("nynorsk", 12, "nn"),
             "engelsk": plan("engelsk", 12, "en")}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    base = ["--base-url", "https://example.org/planer", "--revision", "v7 (a1b2c3d)"]
    sites = {name: [str(folder / f"{name}.md"), *base] for name in texts}
    sites["eksempler"] = [str(path) for path in sorted((ROOT / "examples").glob("*.md")) if path.name != "README.md"]
    sites["alle"] = [str(folder), *base]
    sites["internt"] = [str(folder / "middels.md"), "--internal", *base]
    sites["utvalg"] = [str(folder / "middels.md"), "--responsible", "Leder", "--state", "overdue", *base]
    sites["intet"] = [str(folder / "liten.md"), "--state", "due-today"]
    return sites


def build(program, folder, only=None):
    """The folder of each site, by name."""
    shutil.rmtree(folder, ignore_errors=True)
    built = {}
    for name, arguments in made(folder / "plans").items():
        if only and name not in only:
            continue
        built[name] = folder / name
        done = subprocess.run([str(program), "report", "--as-of", AS_OF, "-o", str(built[name]), *arguments],
                              capture_output=True, check=False, text=True)
        if done.returncode not in (0, 1):
            sys.exit(f"{name}: exit {done.returncode}\n{done.stderr}")
    return built


def main():
    parser = argparse.ArgumentParser(description="Builds the sites that are judged.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    for name, folder in build(options.plan.resolve(), options.folder).items():
        print(f"{name}: {sum(1 for _ in folder.rglob('*.html'))} pages")


if __name__ == "__main__":
    main()
