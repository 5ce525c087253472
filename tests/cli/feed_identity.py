#!/usr/bin/env python3
"""An event stays the same event through everything that happens to a plan in a year: a calendar that
subscribes is updated and never doubled. And a deadline stands on its day, whichever day that is.

usage: feed_identity.py [--plan PROGRAM]
"""
import argparse
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

AS_OF = "2021-06-15"
SECONDS = 60
YEAR = 2021

PLAN = """---
plan: 1
id: arbeidsplan
title: Arbeidsplan for klubben
organization: Fjordbyen fagforening
period: 2021
adopted: {date: 2021-01-28, by: årsmøtet}
responsibles:
  leder: {name: Leder}
  htv: {name: Hovedtillitsvalgt, aliases: [HTV]}
---

# Arbeidsplan for klubben

## 1. Heltid

Tiltak 1: Kreve drøftingsmøter om bruk av deltid i alle etater. {#deltid}
Ansvar: HTV
Frist: innen utgangen av juni
Status: pågår 2021-04-12

Tiltak 2: Lage lønnsstatistikk. {#statistikk}
Ansvar: Leder
Frist: 1. november
- [x] Hente tall. Frist: 1. mai.
- [ ] Skrive notat. Frist: uke 36.

## 2. Rekruttering

- [ ] Arrangere 1. mai-frokost. {#frokost} Ansvar: Leder. Frist: 1. mai.

Tiltak 3: Delta på sommerpatruljen. {#patrulje}
Ansvar: HTV
Tid: 21.–25. juni
Sted: Torget

| Tiltak | Når | Ansvar |
|---|---|---|
| Besøke alle videregående skoler {#skoler} | April og september | Leder, HTV |
| Legge fram regnskap {#regnskap} | kvartalsvis | Leder |
"""
MEASURES = {"deltid": 1, "statistikk": 3, "frokost": 1, "patrulje": 1, "skoler": 2, "regnskap": 4}


class Folder:
    """A folder with one plan in it, and what is done to it."""

    def __init__(self, program, root, text=PLAN, name="plan.md"):
        self.program = program
        self.root = root
        self.root.mkdir(parents=True)
        self.path = self.root / name
        self.path.write_text(text, encoding="utf-8", newline="")

    def run(self, *arguments):
        done = subprocess.run([str(self.program), *arguments, "--as-of", AS_OF, str(self.path)], cwd=self.root,
                              capture_output=True, check=False, timeout=SECONDS)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def edit(self, *arguments):
        code, _, said = self.run(*arguments)
        if code != 0:
            raise AssertionError(f"{arguments}: exit {code}: {said}")

    def change(self, *pairs):
        text = self.path.read_text(encoding="utf-8")
        for old, new in pairs:
            if old not in text:
                raise AssertionError(f"`{old}` does not stand in the plan")
            text = text.replace(old, new)
        self.path.write_text(text, encoding="utf-8", newline="")

    def move(self, target):
        (self.root / target).parent.mkdir(parents=True, exist_ok=True)
        self.path = self.path.rename(self.root / target)

    def feed(self, *arguments):
        code, out, said = self.run("ical", "--base-url", "https://example.org", *arguments)
        if code != 0:
            raise AssertionError(f"ical: exit {code}: {said}")
        return out.replace("\r\n ", ""), said

    def uids(self, *arguments):
        """Measure id → the identities of its events."""
        found = {}
        for event in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", self.feed(*arguments)[0], re.S):
            measure = re.search(r"\r\nURL:[^#]*#(\S+)", event)[1]
            found.setdefault(measure, []).append(re.search(r"UID:(\S+)", event)[1])
        return {measure: sorted(uids) for measure, uids in found.items()}


def swap_sections(folder):
    text = folder.path.read_text(encoding="utf-8")
    head, first, second = re.split(r"(?=^## )", text, flags=re.M)
    folder.path.write_text(head + second.rstrip("\n") + "\n\n" + first, encoding="utf-8", newline="")


def swap_measures(folder):
    text = folder.path.read_text(encoding="utf-8")
    first, second = re.findall(r"^Tiltak [12]: .*?(?=^\n|^## )", text, flags=re.M | re.S)
    folder.path.write_text(text.replace(first, "\0").replace(second, first).replace("\0", second),
                           encoding="utf-8", newline="")


def in_nynorsk(folder):
    folder.change(("\ntitle: ", "\ntittel: "), ("organization:", "organisasjon:"),
                  ("period: 2021", "periode: 2021\nspråk: nn"), ("responsibles:", "ansvarlege:"),
                  ("{name: ", "{namn: "), ("innen utgangen av juni", "innan utgangen av juni"),
                  ("| Når ", "| Frist "))


def crlf(folder):
    folder.path.write_bytes(folder.path.read_bytes().replace(b"\n", b"\r\n"))


EDITS = {
    "the file is renamed": lambda f: f.move("handlingsplan-2021-vedtatt.md"),
    "the file is moved": lambda f: f.move("vedtatt/2021/plan.md"),
    "the plan's title is changed": lambda f: f.change(("Arbeidsplan for klubben", "Handlingsplan")),
    "texts are reworded": lambda f: f.change(
        ("Kreve drøftingsmøter om bruk av deltid i alle etater.", "Be om møte om deltid."),
        ("Skrive notat.", "Skrive et kort notat."), ("Besøke alle videregående skoler", "Dra til skolene")),
    "sections are reordered": swap_sections,
    "measures are reordered": swap_measures,
    "measures are renumbered": lambda f: f.change(("Tiltak 3:", "Tiltak 5:"), ("Tiltak 2:", "Tiltak 4:")),
    "a section gets another title": lambda f: f.change(("## 1. Heltid", "## 1. Heltid og likelønn")),
    "measures come before": lambda f: f.change(
        ("## 1. Heltid\n", "## 1. Heltid\n\nTiltak 1: Ringe rundt. {#ringe}\nAnsvar: Leder\nFrist: løpende\n\n"),
        ("Tiltak 2:", "Tiltak 3:"), ("Tiltak 1: Kreve", "Tiltak 2: Kreve")),
    "rows come before": lambda f: f.change(
        ("| Besøke", "| Ha møte {#mote} | ved behov | Leder |\n| Besøke")),
    "steps are added": lambda f: f.change(("Frist: uke 36.\n", "Frist: uke 36.\n- [ ] Sende det til styret.\n")),
    "a responsible is changed": lambda f: f.change(("Ansvar: Leder\nFrist: 1. november", "Ansvar: HTV\nFrist: 1. november")),
    "a draft's deadline is changed": lambda f: f.change(("Frist: innen utgangen av juni", "Frist: 1. oktober")),
    "labels become nynorsk": in_nynorsk,
    "line ends become CRLF": crlf,
    "plan fmt": lambda f: subprocess.run([str(f.program), "fmt", "-q", str(f.path)], check=True, timeout=SECONDS,
                                         capture_output=True),
    "plan done": lambda f: f.edit("done", "deltid"),
    "plan done, one of several": lambda f: f.edit("done", "skoler", "--date", "2021-04-20"),
    "plan done, an event": lambda f: f.edit("done", "frokost", "--date", "2021-05-01", "--note", "180 kom."),
    "plan set, a deadline": lambda f: f.edit("set", "deltid", "frist", "1. september", "--reason", "venter på tall"),
    "plan set, a status": lambda f: f.edit("set", "statistikk", "status", "utsatt", "--reason", "tallene mangler"),
    "plan set, cancelled": lambda f: f.edit("set", "statistikk", "status", "utgår", "--reason", "tallene finnes"),
    "plan set, a responsible": lambda f: f.edit("set", "deltid", "ansvar", "leder", "--reason", "permisjon"),
    "plan note": lambda f: f.edit("note", "deltid", "Krav sendt til tre etater.", "--case", "14/21"),
}
# One after the other, as a year goes.
YEARLY = ("measures come before", "rows come before", "the file is renamed", "steps are added", "plan note",
          "a section gets another title", "plan set, a deadline", "plan fmt", "plan done, one of several",
          "a responsible is changed", "texts are reworded", "plan set, a status", "the plan's title is changed",
          "plan set, a responsible", "plan done, an event", "sections are reordered", "labels become nynorsk",
          "the file is moved", "plan done", "line ends become CRLF")


def check_edits(program, root):
    before = Folder(program, root / "before").uids()
    yield "the plan has the events it should", {name: len(uids) for name, uids in before.items()} == MEASURES, before
    every = [uid for uids in before.values() for uid in uids]
    yield "no two are one", len(set(every)) == len(every), every
    for number, (name, edit) in enumerate(EDITS.items()):
        folder = Folder(program, root / f"edit{number}")
        text = folder.path.read_bytes()
        edit(folder)
        after = folder.uids()
        changed = folder.path.name != "plan.md" or folder.path.parent != folder.root or folder.path.read_bytes() != text
        # `plan fmt` may find all in form.
        yield f"{name}: something changes", changed or name == "plan fmt", ""
        yield name, after == before, after
    folder = Folder(program, root / "year")
    for name in YEARLY:
        EDITS[name](folder)
        after = {measure: uids for measure, uids in folder.uids().items() if measure in MEASURES}
        yield f"in a year, {name}", after == before, after


def check_moved(program, root):
    """A `Ny frist` that becomes another moves its event, whatever was adopted, and however much is done."""
    text = PLAN.split("## 1.")[0] + """Tiltak 1: Skrive til alle klubber. {#klubber}
Ansvar: Leder
Frist: ADOPTED
NEW"""
    for number, (adopted, done, wanted) in enumerate((
            ("1. mars; 1. juni; 1. oktober", "", 1),
            ("1. mars; 1. juni; 1. oktober", "Utført: 28. februar\n", 2),
            ("kvartalsvis", "Utført: 28. februar\n", 2),
            ("1. mars", "", 1))):
        def feed(name, new):
            said = text.replace("ADOPTED", adopted).replace("NEW", new + done)
            return Folder(program, root / f"{number}{name}", said).uids("-q")["klubber"]
        before, after = feed("a", "Ny frist: 1. november\n"), feed("b", "Ny frist: 15. desember\n")
        yield f"a new deadline becomes another, {adopted}, {done}", after == before, (before, after)
        yield f"its events, {adopted}, {done}", len(before) == wanted == len(set(before)), before
        twice = feed("c", "Ny frist: 1. november og 1. desember\n"), feed("d", "Ny frist: 2. november og 2. desember\n")
        yield f"so with two new days, {adopted}, {done}", twice[0] == twice[1] and set(before) < set(twice[0]), twice
        adopted_only = feed("e", "")
        # One day that was adopted is the event that is moved.
        yield (f"what is done keeps its event, {adopted}, {done}",
               len(set(adopted_only) & set(before)) == (1 if adopted == "1. mars" else wanted - 1), adopted_only)


def check_loose(program, root):
    """Without written ids there is a warning, once; `plan check --fix` makes what there is permanent."""
    text = re.sub(r" \{#\w+\}", "", PLAN)
    folder = Folder(program, root / "loose", text)
    _, said = folder.feed()
    yield "measures without ids are told of", said.count("mangler fast id") == 1 and "6 tiltak" in said, said
    _, quiet = folder.feed("-q")
    yield "unless they shall not be", quiet == "", quiet
    before = folder.uids("-q")
    folder.edit("check", "--fix", "-q")
    _, said = folder.feed()
    yield "written ids are the ids there were", (folder.uids(), said) == (before, ""), said
    folder = Folder(program, root / "loose-plan", PLAN.replace("id: arbeidsplan\n", ""))
    _, said = folder.feed()
    yield "a plan without an id is told of", said.count("mangler fast id") == 1 and "fila" in said, said
    folder = Folder(program, root / "undated", re.sub(r"^(Frist|Tid):.*$", "Frist: løpende", text.split("- [ ] Arr")[0].split("- [x]")[0], flags=re.M))
    _, said = folder.feed()
    yield "what has no event needs no id", said == "", said
    _, said = Folder(program, root / "in-order").feed()
    yield "a plan with ids is not told of", said == "", said


def check_plans(program, root):
    """Plans that are alike in all but one thing have no event in common."""
    others = {"id": ("id: arbeidsplan", "id: en-annen"), "organisation": ("Fjordbyen fagforening", "Fjellbyen fagforening")}
    mine = {uid for uids in Folder(program, root / "mine").uids().values() for uid in uids}
    for name, change in others.items():
        folder = Folder(program, root / name)
        folder.change(change)
        theirs = {uid for uids in folder.uids().values() for uid in uids}
        yield f"another {name} is another plan", len(theirs) == len(mine) and not theirs & mine, theirs
    published = Folder(program, root / "published")
    wanted = published.feed()
    published.edit("report", "--format", "json", "-o", "plan.json")
    published.path.unlink()
    published.path = published.root / "plan.json"
    yield "a plan that another run published has the same feed", published.feed() == wanted, published.feed()
    todos = Folder(program, root / "todos")
    todos.run("ical", "--todo", "-q", "-o", "out.ics")
    found = set(re.findall(r"UID:(\S+)", (todos.root / "out-todo.ics").read_text(encoding="utf-8")))
    yield "a to-do is not its event", len(found) == len(mine) and not found & mine, found


def check_year(program, root):
    first = datetime.date(YEAR, 1, 1)
    days = [first + datetime.timedelta(days=n) for n in range(365)]
    rows = "".join(f"| Tiltak på dag {n} {{#d{n}}} | {day:%d.%m.%Y} | Leder |\n" for n, day in enumerate(days))
    head = PLAN.split("## 1")[0]
    folder = Folder(program, root / "days", f"{head}\n| Tiltak | Når | Ansvar |\n|---|---|---|\n{rows}")
    folder.run("ical", "--todo", "-q", "-o", "out.ics")
    text = (folder.root / "out.ics").read_text(encoding="utf-8")
    got = re.findall(r"DTSTART;VALUE=DATE:(\d+)\s+DTEND;VALUE=DATE:(\d+)", text)
    wanted = [(f"{day:%Y%m%d}", f"{day + datetime.timedelta(days=1):%Y%m%d}") for day in days]
    yield "each day of a year is its own event's, and the next its end", got == wanted, got
    due = re.findall(r"DUE;VALUE=DATE:(\d+)", (folder.root / "out-todo.ics").read_text(encoding="utf-8"))
    yield "a to-do is due on the day itself", due == [day for day, _ in wanted], due


def main():
    parser = argparse.ArgumentParser(description="Whether events stay the same events.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    program = parser.parse_args().plan.resolve()
    if not program.is_file():
        sys.exit(f"there is no program {program}")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temp:
        for part in (check_edits, check_moved, check_loose, check_plans, check_year):
            for name, holds, got in part(program, pathlib.Path(temp, part.__name__)):
                passed, failed = passed + bool(holds), failed + (not holds)
                if not holds:
                    print(f"{name}: {str(got)[:1500]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
