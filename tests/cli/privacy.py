#!/usr/bin/env python3
"""What an open report may not tell of persons, in every field of a plan: the run ends with 1, says
where, does not repeat it, and writes nothing; what is not shown, or may be shown, hinders nothing.

usage: privacy.py --plan PROGRAM
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

NAME = "Kari Testesen"
PRIVATE = {
    "name": (NAME, "fullt navn på den som har rollen Leder"),
    "genitive": (f"{NAME}s", "fullt navn på den som har rollen Leder"),
    "marked-up name": ("**Kari** Testesen", "fullt navn på den som har rollen Leder"),
    "e-mail": ("kari.testesen@example.org", "e-postadresse"),
    "link": ("[skriv](mailto:kari.testesen@example.org)", "e-postadresse"),
    "telephone": ("412 34 567", "telefonnummer"),
    "telephone with country": ("+47 22 33 44 55", "telefonnummer"),
    "identity number": ("01010750160", "fødselsnummer"),
    "telephone after a word": ("tlf nr. 22 33 44 57", "telefonnummer"),
    "telephone with soft hyphens": ("412\u00ad34\u00ad567", "telefonnummer"),
    "identity number as a date": ("01.01.07 50160", "fødselsnummer"),
    "function at a public provider": ("leder.kari@gmail.com", "e-postadresse"),
}

# As a page would show it, or whoever follows a link would read it.
WRITTEN_OTHERWISE = {
    "Kari&nbsp;Testesen": "fullt navn",
    "Kari Testesen.Hun": "fullt navn",
    "Kari Testesen-Prøvesen": "fullt navn",
    "Kari Testesen....": "fullt navn",
    "Kari Testesen............................... s. 3": "fullt navn",
    "Kari Testesen-----------------": "fullt navn",
    "Testesen, Kari": "fullt navn",
    "Testesen,**Kari**": "fullt navn",
    "[side](https://example.org/testesen-kari)": "fullt navn",
    "[side](https://example.org/kari-testesen)": "fullt navn",
    "[side](https://example.org/Kari%20Testesen)": "fullt navn",
    "[brev](mailto:kari.testesen%40example.org)": "e-postadresse",
    "kari.testesen&#64;example.org": "e-postadresse",
    "kari.testesen\\@example.org": "e-postadresse",
}

# What stands under `Ansvar` and is in no register → what is shown of it.
UNREGISTERED = {
    "Kasserer v/Ola Prøvesen": "Kasserer", "Kasserer ved Ola Prøvesen": "Kasserer",
    "Kasserer Ola Prøvesen": "Kasserer", "Kasserer (Ola Prøvesen)": "Kasserer",
    "Per Ola Prøvesen": "navn utelatt", "Ola N. Prøvesen": "navn utelatt",
    "Hovedtillitsvalgt Helse": "Hovedtillitsvalgt Helse", "Klubbleder Sentrum": "Klubbleder Sentrum",
    "Nestleder Oppvekst": "Nestleder Oppvekst", "Ansvarlig Økonomi": "Ansvarlig Økonomi",
    "Koordinator Nord": "Koordinator Nord", "05.05.2021": "05.05.2021", "Fagforbundet Ungdom": "Fagforbundet Ungdom",
}

FRONT = """---
plan: 1
id: prøve
title: "{title}"
organization: "{organization}"
period: 2021
adopted: {{date: 2021-01-28, by: "{by}", case: 7/21, text: "{adopted}"}}
amended: [{{date: 2021-03-01, by: årsmøtet, text: "{amended}"}}]
responsibles:
  leder:
    name: Leder
    holders: [{{name: Kari Testesen{publish}}}]
  verv:
    name: "{role}"
    aliases: ["{alias}"]
events:
  "{event}": 2021-02-03
publish: {{contacts: {contacts}}}
---

# Plan

## 1 {section}

### Mål
- {goal}

Tiltak 1: {text} {{#ett}}
Ansvar: {responsible}
Frist: 1. mai
Status: pågår 2021-04-12: {status}
Hvordan: {how}
Ressurser: {resources}
Evaluering: {evaluation}
Mål: {serves}
Måltall: {target}
Resultat: {result}
Grunn: {reason}
Sted: {place}
Målgruppe: {audience}
Vedlegg: {attachment}
Avhenger av: {depends}
Vedtatt: 2021-03-01, {decision}
Intern: {internal}
Annet: {other}
Logg:
- 2021-03-02 {who}: {log}

- [ ] {box}
  - [ ] {step}
"""

PLAIN = {
    "title": "Plan", "organization": "Forening", "by": "årsmøtet", "adopted": "vedtak",
    "amended": "tillegg", "publish": "", "role": "Verv", "alias": "VV", "event": "vårfest",
    "contacts": "false", "section": "Del", "goal": "Flere medlemmer", "text": "Holde kurs.",
    "responsible": "Leder", "status": "godt i gang", "how": "med kaffe", "resources": "10 000 kr",
    "evaluation": "muntlig", "serves": "1", "target": "20 medlemmer", "result": "21 medlemmer",
    "reason": "ingen", "place": "Huset", "audience": "alle", "attachment": "vedlegg.pdf",
    "depends": "", "decision": "styret", "internal": "ingenting", "other": "noe", "who": "Leder",
    "log": "Sendt.", "box": "Kjøpe kaker", "step": "Finne bakeri",
}
# Shown nowhere in an open report. The address of a link in a heading is not either.
UNSHOWN = {"internal"}
# Not texts that people write freely.
CLOSED = {"publish", "contacts"}
# A holder under `Ansvar` means the role, which is what is shown; another name is left out.
MEANS_THE_ROLE = {("responsible", "name"), ("responsible", "marked-up name"),
                  ("responsible", "genitive")}
# A role or another name for it that is a person's name is shown nowhere.
WITHHELD = {(field, name) for field in ("role", "alias") for name in ("name", "genitive")}
# The address of a link in a heading is not shown, nor what follows a date that is read alone.
UNREAD = {("section", "link"), ("evaluation", "identity number as a date")}
# What does not read as who wrote an entry is a part of its text.
EITHER = {"who"}
SECRETS = (NAME, "Testesen", "kari.testesen", "412 34", "22 33", "01010750160", "50160")


def run(plan, folder, *arguments):
    return subprocess.run([plan, *arguments, "--as-of", "2021-06-15"], cwd=folder, text=True,
                          capture_output=True, check=False)


def bytes_below(folder):
    return b"".join(p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file())


class Cases:
    def __init__(self, plan):
        self.plan = plan
        self.passed = self.failed = 0

    def count(self, name, faults):
        if faults:
            self.failed += 1
            print(f"FAILED {name}: {'; '.join(faults)}")
        else:
            self.passed += 1

    def refused(self, name, values, kind, secret):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "p.md").write_text(FRONT.format(**values), encoding="utf-8")
            faults = []
            for arguments in (["report", "p.md", "-o", "ut"], ["report", "p.md", "--format", "md"],
                              ["ical", "p.md"], ["ical", "p.md", "-o", "ut"]):
                done = run(self.plan, folder, *arguments)
                if done.returncode != 1:
                    faults.append(f"{arguments}: exit {done.returncode}")
                if done.stdout or (path / "ut").exists():
                    faults.append(f"{arguments}: something was written")
                lines = [line for line in done.stderr.splitlines() if kind in line]
                if not lines or not lines[0].startswith("p.md:"):
                    faults.append(f"{arguments}: no place: {done.stderr!r}")
                if secret in done.stderr:
                    faults.append(f"{arguments}: it is told again")
            self.count(name, faults)

    def untold(self, name, values):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "p.md").write_text(FRONT.format(**values), encoding="utf-8")
            done = run(self.plan, folder, "report", "p.md", "-o", "ut")
            out = bytes_below(path / "ut").decode() + done.stderr
            told = [one for one in SECRETS if one in out]
            self.count(name, told + ([] if done.returncode <= 1 else [f"exit {done.returncode}"]))

    def across(self):
        """A holder in the register of one plan, named in another."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "a.md").write_text(FRONT.format(**PLAIN), encoding="utf-8")
            other = FRONT.format(**(PLAIN | {"log": f"Snakket med {NAME}."}))
            other = other.replace("id: prøve", "id: annen").replace(
                "\n    holders: [{name: Kari Testesen}]", "")
            (path / "b.md").write_text(other, encoding="utf-8")
            alone = run(self.plan, folder, "report", "b.md", "-o", "ut")
            self.count("a name that no register of the run has",
                       [] if (path / "ut").exists() else [alone.stderr])
            done = run(self.plan, folder, "report", "a.md", "b.md", "-o", "begge")
            faults = [] if done.returncode == 1 and not (path / "begge").exists() else [done.stderr]
            self.count("a name that another plan's register has",
                       faults + ([] if "b.md" in done.stderr else ["no place"]))
            for secret in ("**Kari** Testesen", "Testesen, Kari", "KARI TESTESEN",
                           "[side](https://example.org/kari-testesen)", "{#kari-testesen}"):
                (path / "b.md").write_text(
                    other.replace(f"Snakket med {NAME}.", "Sendt.").replace(
                        "Holde kurs. {#ett}",
                        f"Holde kurs. {secret}" + ("" if "{" in secret else " {#ett}")),
                    encoding="utf-8")
                done = run(self.plan, folder, "report", "a.md", "b.md", "-o", "flere")
                self.count(f"{secret} of another plan's register",
                           [] if done.returncode == 1 and not (path / "flere").exists() and
                           "b.md" in done.stderr else [done.stderr])

    def register(self):
        """A register that is a list of names, in every form of an open report."""
        plan = ("---\nplan: 1\nid: navn\ntitle: Plan\norganization: Forening\nperiod: 2021\n"
                "responsibles: [Kari Testesen, Leder, {name: Ola Prøvesen, publish: true}]\n---\n"
                "Tiltak 1: Holde kurs {#ett}\nAnsvar: Kari Testesen\nFrist: 1. mai\n\n"
                "Tiltak 2: Holde møte {#to}\nAnsvar: Ola Prøvesen\nFrist: 1. juni\n"
                "- [ ] Kaker\n  Ansvar: Kari Testesen\n")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "p.md").write_text(plan, encoding="utf-8")
            (path / "q.md").write_text(plan.replace("id: navn", "id: q").replace(
                "Holde kurs", "Ringe Kari Testesen").replace("[Kari Testesen, ", "["),
                encoding="utf-8")
            done = run(self.plan, folder, "report", "p.md", "-o", "ut")
            feeds = run(self.plan, folder, "ical", "p.md", "-o", "kal")
            files = [*(path / "ut").rglob("*"), *(path / "kal").rglob("*")]
            out = " ".join(map(str, files)) + bytes_below(path / "ut").decode() + bytes_below(
                path / "kal").decode().replace("\r\n ", "") + done.stderr + feeds.stderr
            faults = [one for one in ("Testesen", "testesen", "Kari") if one in out]
            faults += [one for one in ("navn utelatt", "Ola Prøvesen") if one not in out]
            self.count("a register of names", faults)
            inside = run(self.plan, folder, "report", "p.md", "--internal", "--format", "md")
            self.count("a register of names, internally",
                       [] if "Kari Testesen" in inside.stdout else [inside.stdout])
            done = run(self.plan, folder, "report", "p.md", "q.md", "-o", "begge")
            said = "q.md (ett): fullt navn på en som står i registeret, uten `publish: true`"
            self.count("a person of another plan's register",
                       [] if said in done.stderr.splitlines() and not (path / "begge").exists()
                       else [done.stderr])

    def unread(self):
        """A file that cannot be read as a plan is named on the first page, with why."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "a.md").write_text(FRONT.format(**PLAIN), encoding="utf-8")
            broken = "---\nplan: 1\nkari.testesen@example.org: 1\nkari.testesen@example.org: 2\n---\n"
            (path / "b.md").write_text(broken, encoding="utf-8")
            done = run(self.plan, folder, "report", "a.md", "b.md", "-o", "ut")
            out = bytes_below(path / "ut").decode()
            self.count("an unread file's words", [one for one in SECRETS if one in out] +
                       ([] if "b.md" in out else [f"it is not named: {done.stderr}"]))
            (path / "01010750160.md").write_text(broken, encoding="utf-8")
            done = run(self.plan, folder, "report", "a.md", "01010750160.md", "-o", "ut2")
            self.count("an unread file's name", [] if done.returncode == 1 and
                       not (path / "ut2").exists() else [done.stderr])

    def written(self, name, values, *options, absent=(), present=()):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            (path / "p.md").write_text(FRONT.format(**values), encoding="utf-8")
            done = run(self.plan, folder, "report", "p.md", "-o", "ut", *options)
            faults = []
            if done.returncode > 1 or not (path / "ut" / "index.html").exists():
                faults.append(f"exit {done.returncode}: {done.stderr!r}")
            all_bytes = bytes_below(path / "ut")
            faults += [f"{one!r} came out" for one in absent if one.encode() in all_bytes]
            faults += [f"{one!r} is not there" for one in present if one.encode() not in all_bytes]
            self.count(name, faults)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan", required=True)
    plan = str(pathlib.Path(parser.parse_args().plan).resolve())
    cases = Cases(plan)
    cases.written("nothing private", PLAIN, absent=[NAME, "ingenting"])
    for field in PLAIN:
        if field in CLOSED:
            continue
        for name, (secret, kind) in PRIVATE.items():
            values = PLAIN | {field: secret}
            case = f"{name} in {field}"
            if field in EITHER:
                cases.untold(case, values)
            elif field in UNSHOWN or (field, name) in MEANS_THE_ROLE | WITHHELD | UNREAD:
                cases.written(case, values, absent=SECRETS)
            else:
                cases.refused(case, values, kind, secret)
    for field in ("text", "log", "title"):
        cases.written(f"published name in {field}", PLAIN | {field: NAME, "publish": ", publish: true"},
                      present=[NAME])
        cases.written(f"contacts in {field}", PLAIN | {field: "412 34 567", "contacts": "true"},
                      present=["412 34 567"])
        cases.written(f"the organisation's own address in {field}",
                      PLAIN | {field: "post@example.org"}, present=["post@example.org"])
        for number in ("arkivsak 92345678", "kl 20 00 21 30", "saksnr 21/92345678",
                       "bilag 40012345", "Medlemstall 92345678", "uke 22 24 26 28",
                       "hms@example.org", "post@gmail.com"):
            cases.written(f"nobody's: {number} in {field}", PLAIN | {field: f"Sende {number}"},
                          present=[number])
        cases.written(f"internal report with a name in {field}", PLAIN | {field: NAME}, "--internal",
                      present=[NAME])
    cases.refused("contacts are allowed, names are not", PLAIN | {"log": NAME, "contacts": "true"},
                  "fullt navn", NAME)
    cases.written("a name that nobody in the register has", PLAIN | {"responsible": "Ola Prøvesen"},
                  absent=["Prøvesen"], present=["navn utelatt"])
    for who, shown in UNREGISTERED.items():
        cases.written(f"unregistered {who}", PLAIN | {"responsible": who}, present=[shown],
                      absent=["Prøvesen"])
    cases.refused("a holder's name the other way round", PLAIN | {"responsible": "Testesen, Kari"},
                  "fullt navn", NAME)
    cases.register()
    for secret, kind in WRITTEN_OTHERWISE.items():
        cases.refused(f"{secret} in text", PLAIN | {"text": f"Ringe {secret} i dag."}, kind, "Testesen")
    cases.across()
    cases.unread()
    cases.written("an amount is no telephone number", PLAIN | {"resources": "40000000"})
    print(f"{cases.passed} passed, {cases.failed} failed")
    return cases.failed > 0


if __name__ == "__main__":
    sys.exit(main())
