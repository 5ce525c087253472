#!/usr/bin/env python3
"""Other people's readers judge our feeds: icalendar, vobject, recurring-ical-events, libical, ical.js.

usage: feed_judges.py --plan PROGRAM --libical PROGRAM [--modules FOLDER] [--seeds FOLDER]

Each plan – the examples, plans in free text, a plan with every character that could break out of a value
in every field, plans with mistakes – becomes feeds of events and of to-dos. What each reader gives back of
identity, first and last day, summary and number of properties is held against plan.json, from which it
is worked out here by the documented rules, and against tests/peers/feed_bytes.py. `--modules` is where
npm has put ical.js; without it that reader is left out.
"""
import argparse
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import uuid

import icalendar
import recurring_ical_events
import vobject
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
import feed_bytes  # noqa: E402 (it stands beside)

AS_OF = "2021-06-15"
BASE = "https://fjordbyen.example.org/plan"
SECONDS = 60
NAMESPACE = uuid.UUID("5b0e3f8a-9c41-4d27-a61d-72e4b90538cf")
SEPARATOR = "\x1f"
DAY = datetime.timedelta(days=1)
LETTERS = 80
# What stands before a summary by state, and words of the feeds; as docs/language.md has them.
DEADLINE = {"nb": "Frist: ", "nn": "Frist: ", "en": "Deadline: "}
CLOSED = {"cancelled": {"nb": "Utgår – ", "nn": "Går ut – ", "en": "Cancelled – "},
          "carried-forward": {"nb": "Videreført – ", "nn": "Vidareført – ", "en": "Carried forward – "},
          "postponed": {"nb": "Utsatt – ", "nn": "Utsett – ", "en": "Postponed – "}}
LATE = {"nb": "Forsinket – ", "nn": "Forseinka – ", "en": "Overdue – "}
NO_OUTCOME = {"nb": "Mangler utfall – ", "nn": "Manglar utfall – ", "en": "Outcome missing – "}

EVERY = "æøå ÆØÅ é — «sitat» 🎉👩‍👩‍👧 שלום مرحبا a,b;c\\d \\n \\, \"sitat\" BEGIN:VEVENT &#13;&#10;X-A:1 ;VALUE=DATE: %0D%0A <br>"
HOSTILE = """---
plan: 1
id: hard
title: {yaml}
organization: {yaml}
period: 2021
responsibles:
  leder: {{name: {yaml}, aliases: [LED]}}
  htv: {{name: Hovedtillitsvalgt, aliases: [hovudtillitsvald, HTV]}}
  all: {{name: All}}
  x-todo: {{name: Gjøremål}}
---

## 1. {text}

Tiltak 1: {text} {{#en}}
Ansvar: leder
Frist: innen utgangen av juni
Status: pågår 2021-04-12
Sted: {text}

Tiltak 2: {long} {{#to}}
Ansvar: HTV, leder
Tid: 21.–25. juni
Sted: {text}

Tiltak 3: {word} {{#tre}}
Ansvar: {text}
Frist: April og sept.
- [x] {text} Frist: 1. mars. Ansvar: leder.
- [ ] {text} Frist: uke 20.

Tiltak 4: {text} {{#fire}}
Ansvar: all, x-todo
Frist: 1. mai
Ny frist: 1. juni
Status: utsatt 2021-04-30: {text}

| Tiltak | Når | Ansvar | Sted |
|---|---|---|---|
| Første linje<br>{cell} {{#fem}} | 4. juli | HTV | {cell} |
"""
FAULTY = {
    "no-front-matter-key": "---\nplan: 1\ntitle: A\ntitel: B\nperiod: 2021\n---\n\nTiltak 1: A.\nAnsvar: B\nFrist: 1. mai\n",
    "impossible": "---\nplan: 1\ntitle: A\nperiod: 2021\n---\n\nTiltak 1: A.\nFrist: 31.21.2021\n\nTiltak 2: B.\nFrist: 1. mai\n",
    "same-id": "---\nplan: 1\ntitle: A\nperiod: 2021\n---\n\n- [ ] A {#a} Frist: 1. mai.\n- [ ] B {#a} Frist: 1. mai.\n",
    "no-title": "---\nplan: 1\nperiod: 2021\n---\n\nTiltak 1: A.\nFrist: 1. mai\n",
    "no-period": "---\nplan: 1\ntitle: A\n---\n\nTiltak 1: A.\nFrist: 1. mai 2021\n",
    "last-day": "---\nplan: 1\ntitle: A\nperiod: 9999\n---\n\nTiltak 1: A.\nFrist: 31.12.9999\n\nTiltak 2: B.\nFrist: 30.12.9999\n",
}


def hostile_plan():
    quoted = EVERY.replace("\\", "\\\\").replace('"', '\\"')
    cell = EVERY.replace("<br>", "")
    return HOSTILE.format(yaml=f'"{quoted}"', text=EVERY.replace("<br>", "br"), cell=cell,
                          long=" ".join([EVERY] * 9), word="ordsomaldritarslutt" * 30)


# --- what should be there ---------------------------------------------------------------

def slug(text):
    text = unicodedata.normalize("NFC", text).casefold().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def given(mapping, *names):
    return next((mapping[name] for name in names if mapping and name in mapping), None)


def register(path):
    """Role key → name and aliases: of plan.yaml, and before it of the plan's own front matter."""
    shared = path.parent / "plan.yaml"
    texts = [shared.read_text(encoding="utf-8")] if shared.exists() else []
    roles = {}
    for text in (*texts, path.read_text(encoding="utf-8").split("---\n")[1]):
        for key, value in (given(yaml.safe_load(text), "responsibles", "ansvarlige", "ansvarlege") or {}).items():
            aliases = given(value, "aliases", "alias") or []
            roles[slug(str(key))] = (str(given(value, "name", "navn", "namn") or key), [str(a) for a in aliases])
    return roles


def sign(role, roles):
    """An abbreviation among the aliases, else the name."""
    name, aliases = roles[role]
    for alias in aliases:
        if (re.fullmatch(r"[A-ZÆØÅ0-9/-]{2,6}", alias) and sum(c.isalpha() for c in alias) > 1
                and len(alias.encode()) < len(name.encode())):
            return alias
    return name


def shortened(text, letters):
    if len(text) <= letters:
        return text
    kept = text[:letters]
    cut = max((i for i, c in enumerate(kept) if c.isspace()), default=0)
    return (kept[:cut] if cut > 0 else kept).strip().rstrip(",;:-") + "…"


def slots(readings):
    """(first or None, last, state or None) of each day, by last day; None when only counted."""
    found = {}
    for reading in readings:
        if reading["kind"] not in ("day", "interval", "event", "recurring") or "quota" in reading:
            continue
        for one in reading["occurrences"] or ([] if reading["kind"] == "recurring" else [reading]):
            if "last" in one:
                found.setdefault(one["last"], (one.get("first"), one["last"], one.get("state")))
    return [found[last] for last in sorted(found)]


def prefix(state, happens, language):
    if state in ("done", "done-late"):
        return "✓ "
    if state in CLOSED:
        return CLOSED[state][language]
    if state == "overdue":
        return (NO_OUTCOME if happens else LATE)[language]
    return ""


def expected(plan, roles):
    """{uid: (first day, last day, summary or None)} of the events, and of the to-dos."""
    events, todos = {}, {}
    language = plan["language"]

    def add(measure, key, slot, text, people, state, happens, spans):
        first = slot[0] if spans and slot[0] else slot[1]
        day = tuple(datetime.date.fromisoformat(d) for d in (first, slot[1]))
        if day[1] == datetime.date.max:
            return  # no day comes after it
        text = text.strip()
        text = text[:-1] if text.endswith(".") and not text.endswith("..") else text
        summary = shortened(text.replace("\n", " "), LETTERS)
        if people:
            who = sign(people[0]["role"], roles) if people[0]["known"] else people[0]["text"]
            summary += f" ({shortened(who, 40)})"
        name = SEPARATOR.join((" ".join(unicodedata.normalize("NFC", plan.get("organization", "")).split()), plan["id"],
                               measure["id"], key))
        head = None if state is None else prefix(state, happens, language)
        kind = "" if happens else DEADLINE[language]
        uid = str(uuid.uuid5(NAMESPACE, name))
        events.setdefault(uid, (*day, None if head is None else head + kind + summary))
        closed = CLOSED.get(state, {}).get(language, "")
        todos.setdefault(str(uuid.uuid5(NAMESPACE, name + SEPARATOR + "todo")),
                         (day[1], day[1], None if state is None else closed + summary))

    for measure in plan["measures"]:
        people = measure["new_responsibles"] or measure["responsibles"]
        adopted = slots(measure["time"]) or slots(measure["deadlines"])
        moved = next((slots([one]) for one in reversed(measure["new_deadlines"]) if slots([one])), [])
        current = moved or adopted
        if moved and len(adopted) > 1:
            continue  # what was done before it moved stays: left to the unit tests
        happens = bool(slots(measure["time"]))
        for slot in current:
            several = len(current) > 1 or len(adopted) > 1
            state = slot[2] if several else measure["state"]
            add(measure, slot[1] if several else "", slot, measure["text"], people, state, happens,
                happens and not measure["new_deadlines"])
        for number, step in enumerate(measure["steps"], 1):
            own = slots(step["deadlines"])
            for slot in own:
                key = f"step-{number}" + (f"-{slot[1]}" if len(own) > 1 else "")
                add(measure, key, slot, step["text"], step["responsibles"] or people, None, False, False)
    return events, todos


# --- what the readers give back -------------------------------------------------------------

def rows_of_icalendar(data):
    for item in icalendar.Calendar.from_ical(data).subcomponents:
        if item.errors:
            raise ValueError(item.errors)
        # Version 4 takes an escaped backslash and the letter after it for a pair.
        raw = re.search(rb"UID:" + str(item["UID"]).encode() + rb"\r\n.*?\r\nSUMMARY:(.*?)\r\n(?! )", data, re.S)[1]
        summary = None if b"\\\\" in raw.replace(b"\r\n ", b"") else str(item["SUMMARY"])
        if item.name == "VTODO":
            yield str(item["UID"]), item.decoded("DUE"), item.decoded("DUE"), len(item.property_items(recursive=False)) - 2, summary
        else:
            yield (str(item["UID"]), item.decoded("DTSTART"), item.decoded("DTEND") - DAY,
                   len(item.property_items(recursive=False)) - 2, summary)


def rows_of_vobject(data):
    for item in vobject.readOne(data.decode("utf-8")).components():
        item.validate(raiseException=True)
        last = item.due.value if item.name == "VTODO" else item.dtend.value - DAY
        first = last if item.name == "VTODO" else item.dtstart.value
        yield item.uid.value, first, last, sum(1 for _ in item.lines()), item.summary.value


def rows_of_expander(data):
    """The days on which something happens, as a calendar that knows recurrence shows them: each event once."""
    calendar = icalendar.Calendar.from_ical(data)
    for item in recurring_ical_events.of(calendar).between((1970, 1, 2), (9999, 12, 31)):
        yield str(item["UID"]), item.decoded("DTSTART"), item.decoded("DTEND") - DAY, None, None


def compact(text):
    return datetime.datetime.strptime(text, "%Y%m%d").date()


def libical_rows(program):
    def rows(path):
        done = subprocess.run([program, path], capture_output=True, check=False, timeout=SECONDS)
        if done.returncode != 0:
            raise ValueError(done.stderr.decode("utf-8", "replace"))
        for line in done.stdout.decode("utf-8").splitlines():
            kind, uid, first, last, properties, summary = line.split("\t")
            end = compact(last) - DAY if kind == "VEVENT" else compact(last)
            yield uid, compact(first), end, int(properties), summary
    return rows


class Script:
    """ical.js, which is asked once for all the feeds of a plan: to start it takes longer than to read them."""

    def __init__(self, script):
        self.script = script
        self.read = {}

    def prepare(self, paths):
        self.read = {}
        done = subprocess.run(["node", self.script, *paths], capture_output=True, check=False, timeout=SECONDS)
        if done.returncode == 0:
            self.read = dict(zip(paths, json.loads(done.stdout)))

    def __call__(self, path):
        for item in self.read[path]:
            last = datetime.date.fromisoformat(item["last"])
            yield (item["uid"], datetime.date.fromisoformat(item["first"]),
                   last - DAY if item["kind"] == "VEVENT" else last, item["properties"], item["summary"])


def sizes(data):
    """UID → how many properties its component has, by the bytes."""
    return {dict(lines)["UID"]: len(lines) for kind, lines in feed_bytes.components(feed_bytes.unfold(data))
            if kind != "VCALENDAR"}


def differences(name, rows, wanted, counts):
    """Where a reader and the expectation part."""
    seen = {}
    for uid, first, last, properties, summary in rows:
        if uid in seen:
            yield f"{name}: {uid} comes twice"
        seen[uid] = (first, last)
        if uid not in wanted:
            yield f"{name}: nobody meant {uid}, {first}, `{summary}`"
            continue
        if (first, last) != wanted[uid][:2]:
            yield f"{name}: {uid} is {first} to {last} and not {wanted[uid][0]} to {wanted[uid][1]}"
        if properties is not None and properties != counts[uid]:
            yield f"{name}: {uid} has {properties} properties and not {counts[uid]}"
        meant = wanted[uid][2]
        if summary is not None and meant is not None and summary != meant:
            yield f"{name}: {uid} is called `{summary}` and not `{meant}`"
    for uid in sorted(set(wanted) - set(seen)):
        yield f"{name}: {uid} is missing, {wanted[uid]}"


class Judges:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.passed = self.failed = 0
        self.of_bytes = {"icalendar": rows_of_icalendar, "vobject": rows_of_vobject}
        self.of_files = {"libical": libical_rows(options.libical)}
        if options.modules is not None:
            (folder / "node_modules").symlink_to(options.modules.resolve())
            shutil.copy(ROOT / "tests/web/ical_judge.mjs", folder)
            self.of_files["ical.js"] = Script(str(folder / "ical_judge.mjs"))

    def run(self, *arguments):
        return subprocess.run([self.options.plan, *arguments], capture_output=True, check=False, timeout=SECONDS)

    def say(self, where, faults):
        if faults:
            self.failed += 1
            for fault in faults[:12]:
                print(f"{where}: {fault}")
        else:
            self.passed += 1

    def judge_file(self, where, path, wanted):
        data = path.read_bytes()
        faults = feed_bytes.faults(data)
        self.say(f"{where}, bytes", faults)
        if faults:
            return
        counts = sizes(data)
        readers = [(name, read, data) for name, read in self.of_bytes.items()]
        readers += [(name, read, str(path)) for name, read in self.of_files.items()]
        if b"\r\nBEGIN:VEVENT\r\n" in data:
            readers.append(("recurring-ical-events", rows_of_expander, data))
        for name, read, argument in readers:
            try:
                self.say(where, list(differences(name, read(argument), wanted, counts)))
            except Exception as fault:  # a reader that gives up is a verdict too
                self.say(where, [f"{name} refuses it: {fault!r}"])

    def judge(self, path, open_to_all=True):
        """The feeds of one plan, of all and of each role."""
        audience = () if open_to_all else ("--internal",)
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        common = ("--as-of", AS_OF, "--base-url", BASE, "-q", *audience, str(path))
        report = self.run("report", "--format", "json", *common)
        made = self.run("ical", "--todo", "-o", str(out), *common)
        if report.returncode not in (0, 1) or made.returncode != report.returncode:
            self.say(path.name, [f"exit {report.returncode} and {made.returncode}: {made.stderr.decode()[:300]}"])
            return
        plans = [plan for plan in json.loads(report.stdout)["plans"] if not plan["closed"]]
        roles = register(path)
        events, todos = {}, {}
        for plan in plans:
            for one, all_of_them in zip(expected(plan, roles), (events, todos)):
                all_of_them.update(one)
        feeds = sorted(out.glob("*.ics"))
        if "ical.js" in self.of_files:
            self.of_files["ical.js"].prepare([str(feed) for feed in feeds])
        for feed in feeds:
            wanted = todos if b"\r\nBEGIN:VTODO\r\n" in feed.read_bytes() else events
            if feed.name not in ("all.ics", "all-todo.ics"):  # of a role: what is in it must be right
                own = set(re.findall(r"UID:(\S+)", feed.read_bytes().decode("utf-8")))
                wanted = {uid: row for uid, row in wanted.items() if uid in own}
            self.judge_file(f"{path.name} {feed.name}", feed, wanted)


def with_front_matter(path, folder):
    sys.path.insert(0, str(ROOT / "tests/golden"))
    from seeds import front_matter
    made = folder / (path.stem + ".md")
    made.write_text(front_matter(path.stem) + path.read_text(encoding="utf-8"), encoding="utf-8")
    return made


def main():
    parser = argparse.ArgumentParser(description="Lets other people's readers judge our feeds.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--libical", default="build/dev/tests/libical_judge")
    parser.add_argument("--modules", type=pathlib.Path)
    parser.add_argument("--seeds", type=pathlib.Path)
    options = parser.parse_args()
    options.plan = options.plan.resolve()
    with tempfile.TemporaryDirectory() as temp:
        folder = pathlib.Path(temp)
        judges = Judges(options, folder)
        for path in sorted((ROOT / "examples").glob("*.md")):
            judges.judge(path)
        plans = folder / "plans"
        plans.mkdir()
        for name, text in {"hard": hostile_plan(), **FAULTY}.items():
            path = plans / f"{name}.md"
            path.write_text(text, encoding="utf-8")
            judges.judge(path, open_to_all=False)
        if options.seeds is not None:
            for path in sorted(options.seeds.glob("*.txt")):
                judges.judge(with_front_matter(path, plans), open_to_all=False)
    skipped = 0 if options.modules is not None else 1
    print(f"{judges.passed} passed, {judges.failed} failed, {skipped} skipped")
    return 1 if judges.failed else 0


if __name__ == "__main__":
    sys.exit(main())
