#!/usr/bin/env python3
"""The number of threads changes no byte: 1,000 plans of every shape, with mistakes
and hostile ones among them, are checked and reported by one, two and eight threads.

usage: threads.py [--plan PROGRAM] [--plans N]
"""
import argparse
import pathlib
import random
import subprocess
import sys
import tempfile

SEED = 20210615
AS_OF = "2021-06-15"
SECONDS = 120
JOBS = (1, 2, 8)

VERBS = "Holde,Arrangere,Kreve,Besøke,Lage,Verve,Sende,Skrive,Følge opp".split(",")
THINGS = ("kurs for nye tillitsvalgte", "drøftingsmøter om *deltid*", "alle arbeidsplassene",
          "en **film** om lønn", "`plan check`", "[siden](https://example.no/a_b)", "~~gamle~~ nye rutiner",
          "stand på torget & i parken", "åpent møte | debatt")
WHO = ("Leder", "leder og HTV", "HTV med bistand fra leder", "Ledr", "Kasserer", "??", "styret, HTV/leder", "")
WHEN = ("1. mai", "31.12.2021", "31.21.2021", "innen utgangen av juni", "April og sept.", "Hele året",
        "hver 6. uke", "uke 36–37", "05/04/2021", "ganske fort", "til årsmøtet", "01.07.2020", "minst 4 i måneden", "")
STATUS = ("pågår 2021-04-12", "gjennomført", "utsatt", "utgår: ingen penger", "i boks", "")
HOSTILE = (
    "a<?" * 200, "![[]()" * 200, "> " * 20 + "a", "- " * 20 + "a", "|a" * 20 + "|\n" + "|-" * 20 + "|\n" + "|b\n" * 20,
    "`" * 301 + "a", "*a **b " * 200, "<!-- aldri lukket", "[a]: b\n\n" * 30, "~~a~~ " * 100, "http://a.b" + ")" * 200,
    "Tiltak 1:\n" * 30, "\u202eTiltak 1: a", "Ansvar:\n- a\n- b", "```\nTiltak 1: kode", "a\x00b", "a" * 70_000,
)


def front_matter(chance, number):
    lines = ["plan: 1", f"title: Plan {number}", "organization: Prøvelaget"]
    lines.append(chance.choice(("period: 2021", "period: 2021-22", "period: 2020-08..2021-07", "periode: 2021")))
    lines.append("responsibles:\n  leder: {name: Leder}\n  htv: {name: Hovedtillitsvalgt, aliases: [HTV]}\n  styret: {name: Styret}")
    lines.append(chance.choice(("events: {årsmøtet: 2021-03-10}", "language: nn", "language: en",
                                "checks: {derived-id: off}", "adopted: 2021-01-28")))
    if chance.random() < 0.05:
        lines.append(chance.choice(("titel: b", "title: b", "x: &a [*a]", "- nei", "id: Ikke gyldig", "a: @b")))
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def phrase(chance):
    text = f"{chance.choice(VERBS)} {chance.choice(THINGS)}"
    return text + (f" {{#t{chance.randrange(50)}}}" if chance.random() < 0.3 else "")


def fields(chance, indent=""):
    rows = [("Ansvar", chance.choice(WHO)), ("Frist", chance.choice(WHEN)), ("Status", chance.choice(STATUS))]
    if chance.random() < 0.1:
        rows.append(("Ansvra", "Leder"))
    chance.shuffle(rows)
    return "".join(f"{indent}{label}: {value}\n" for label, value in rows if value)


def block(chance):
    text = f"Tiltak {chance.randrange(1, 6)}: {phrase(chance)}.\n" + fields(chance)
    if chance.random() < 0.3:
        text += "- [x] Første steg\n- [ ] Neste steg. Frist: 1. juni.\n"
    return text


def box(chance):
    return f"- [{chance.choice(' xX')}] {phrase(chance)}\n" + fields(chance, "  ")


def bullets(chance):
    lead = chance.choice(("Styret skal:", "I perioden skal vi:", "## Mars", "Tiltak:"))
    return lead + "\n" + "".join(f"- {phrase(chance)}\n" for _ in range(3))


def table(chance):
    rows = "".join(f"| {phrase(chance)} | {chance.choice(WHEN)} | {chance.choice(WHO)} |\n" for _ in range(3))
    return "| Tiltak | Når | Ansvar |\n|---|---|---|\n" + rows


def plan_text(number):
    chance = random.Random(SEED + number)
    parts = [front_matter(chance, number)]
    for _ in range(chance.randrange(1, 5)):
        if chance.random() < 0.5:
            parts.append(f"## {chance.randrange(1, 9)}. {chance.choice(THINGS)}\n")
        parts.append(chance.choice((block, box, bullets, table))(chance))
    if chance.random() < 0.2:
        parts.append(chance.choice(HOSTILE))
    return "\n".join(parts)


def run(plan, folder, arguments):
    done = subprocess.run([str(plan), *arguments, "--as-of", AS_OF, "."], cwd=folder, check=False,
                          capture_output=True, timeout=SECONDS)
    return done.returncode, done.stdout, done.stderr


def main():
    parser = argparse.ArgumentParser(description="Compares the outputs of several numbers of threads.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--plans", type=int, default=1000)
    options = parser.parse_args()
    plan = options.plan.resolve()
    if not plan.is_file():
        sys.exit(f"there is no program {plan}")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temp:
        for number in range(options.plans):
            folder = pathlib.Path(temp, f"lag{number % 10}")
            folder.mkdir(exist_ok=True)
            (folder / f"{number:04}.md").write_text(plan_text(number), encoding="utf-8")
        for command in (("check", "--format", "json"), ("report", "--format", "json")):
            results = {jobs: run(plan, temp, (*command, f"-j{jobs}")) for jobs in JOBS}
            first = results[JOBS[0]]
            if first[0] not in (0, 1) or not first[1]:
                failed += 1
                print(f"{' '.join(command)}: exit {first[0]}: {first[2].decode('utf-8', 'replace')[:500]}")
                continue
            for jobs in JOBS[1:]:
                if results[jobs] == first:
                    passed += 1
                else:
                    failed += 1
                    print(f"{' '.join(command)}: -j{jobs} differs from -j{JOBS[0]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
