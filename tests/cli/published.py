#!/usr/bin/env python3
"""Published data read again: a report made from plan.json is, byte for byte, the report made
from the plans, in every format, also of several plans and of other days; and what is no
plan.json ends with 1, a sentence about it, and the other plans' pages.

usage: published.py --plan PROGRAM
"""

import argparse
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2021-06-15"
PLANS = [
    *sorted((ROOT / "examples").glob("*.md")),
    *sorted((ROOT / "examples" / "feil").glob("*.md")),
    *[ROOT / "tests/golden" / name for name in (
        "cli/report-json/plan.md", "cli/report-with-errors/a.md",
        "cli/report-references-json/plan.md", "cli/report-occurrences-json/plan.md",
        "cli/report-occurrences-md/nn.md", "cli/report-occurrences-md/en.md",
        "cli/done-nynorsk/plan.md", "cli/show-everything-json/plan.md", "cli/ical/plan.md",
        "bad-input/crlf/plan.md", "bad-input/decomposed-table/plan.md",
        "bad-input/fields-swallowed-by-list/plan.md", "bad-input/rule-under-fields/plan.md",
        "bad-input/text-below-heading-and-dates-in-lists/plan.md")],
]
SAID = ("hentet fra publiserte data", "henta frå publiserte data", "taken from published data")
FORMATS = ("html", "md", "text", "json", "csv")

# What a header can say beside what those plans say.
HEADER = """---
plan: 1
id: header
title: A plan
organization: A branch
language: en
period: 2021..2022
adopted: {date: 2021-01-28, by: the annual meeting, case: 7/21}
amended: [{date: 2021-03-01, by: the board, text: a measure more}]
responsibles:
  leader: {name: Leader, holders: [{name: Kari Testesen, publish: true, from: 2021-01-28}]}
  secretary: {name: Secretary, holders: [{name: Ola Testesen}]}
events: {board meeting: [2021-03-02, 2021-05-04..2021-05-05]}
publish: {base_url: "https://branch.example.org/plan", contacts: true, accent: "#7a1f2b"}
---

Tiltak 1: Write to post@branch.example.org, with **care** and [a form](skjema.txt). {#one}
Ansvar: Leader, Secretary
Frist: 1. mai
Intern: not for all
"""

# What the others say and this leaves out.
SPARSE = """---
plan: 1
id: sparse
responsibles: {leder: {name: Leder, holders: [{name: Kari Testesen, publish: true}]}}
---

Tiltak 1: Holde møter.
Ansvar: Leder
Frist: minst 2 ganger i året
Avhenger av: det andre

Tiltak 2: Holde flere møter.
Ansvar: Leder
Frist: inntil 4 ganger i året
Ressurser: kaffe; to dager
"""

# What is wrong with the data, and what has to be said of it.
WRONG = [
    ("id", lambda d: d["plans"][0].update(id="../x"), "`plans[0].id` er `../x`"),
    ("absolute id", lambda d: d["plans"][0].update(id="/etc/x"), "`plans[0].id` er `/etc/x`"),
    ("empty id", lambda d: d["plans"][0].update(id=""), "`plans[0].id` er ``"),
    ("id of a measure", lambda d: measure(d).update(id="a b"), "`plans[0].measures[0].id`"),
    ("key of a role", lambda d: d["plans"][0]["roles"][0].update(key="../../x"),
     "`plans[0].roles[0].key`"),
    ("two measures with an id", lambda d: d["plans"][0]["measures"].append(measure(d)),
     "som også står før"),
    ("no such day", lambda d: deadline(d).update(last="2021-02-30"),
     "`plans[0].measures[0].deadlines[0].last`"),
    ("no day", lambda d: deadline(d).update(last="i morgen"), "`i morgen` er ingen"),
    ("days backwards", lambda d: deadline(d).update(first="2021-09-01", last="2021-08-01"),
     "før den første dagen"),
    ("period backwards", lambda d: d["plans"][0].update(
        period={"from": "2021-12-31", "to": "2021-01-01", "text": "2021"}),
     "`plans[0].period.to`"),
    ("schema 2", lambda d: d.update(schema=2), "leser bare 1"),
    ("schema as text", lambda d: d.update(schema="1"), "`schema` skal være et tall"),
    ("schema as half", lambda d: d.update(schema=1.5), "`schema` skal være et heltall"),
    ("no schema", lambda d: d.pop("schema"), "`schema` mangler"),
    ("for those inside", lambda d: d.update(audience="internal"), "--internal"),
    ("a selection", lambda d: d.update(selection="forsinket"), "`selection` viser"),
    ("measures left out", lambda d: d["plans"][0]["measures"].pop(), "bare er en del av planene"),
    ("no measures", lambda d: d["plans"][0].pop("measures"), "`plans[0].measures` mangler"),
    ("measures as text", lambda d: d["plans"][0].update(measures="x"),
     "`plans[0].measures` skal være en liste"),
    ("a measure as number", lambda d: d["plans"][0]["measures"].insert(0, 7),
     "`plans[0].measures[0]` skal være et objekt"),
    ("text as number", lambda d: measure(d).update(text=7),
     "`plans[0].measures[0].text` skal være tekst"),
    ("no such kind", lambda d: deadline(d).update(kind="soon"), "kan ikke være `soon`"),
    ("no such section", lambda d: measure(d).update(section="nowhere"), "`nowhere`"),
    ("no such role", lambda d: measure(d)["responsibles"].append(
        {"role": "kongen", "part": "further", "text": "Kongen", "known": True,
         "inherited": False, "origin": "written"}), "`kongen`"),
    ("a colour", lambda d: d["plans"][0].update(accent="#ffff00"), "kan ikke være `#ffff00`"),
    ("no colour", lambda d: d["plans"][0].update(accent="red;}"), "`plans[0].accent`"),
    ("no such language", lambda d: d["plans"][0].update(language="xx"), "kan ikke være `xx`"),
    ("a huge count", lambda d: deadline(d).update(quota={"min": 10**12, "max": None, "per": "day"}),
     "heltall fra 0 til"),
    ("a control character", lambda d: measure(d).update(text="a\u0000b"), "U+0000"),
    ("an escape sequence", lambda d: measure(d).update(text="\u001b[2J"), "U+001B"),
    ("plans as object", lambda d: d.update(plans={}), "`plans` skal være en liste"),
    ("parent that comes later", lambda d: d["plans"][0]["sections"][0].update(
        parent=d["plans"][0]["sections"][-1]["id"]), "`plans[0].sections[0].parent`"),
]
# Bytes that are no plan.json at all.
BYTES = [
    ("empty", b"", "ikke gyldig JSON"),
    ("a text", b"plan: 1\n", "ikke gyldig JSON"),
    ("a list", b"[]", "skal v\u00e6re et objekt"),
    ("null", b"null", "skal v\u00e6re et objekt"),
    ("somebody else's", b'{"name": "x", "version": "1.0"}', "`schema` mangler"),
    ("deep lists", b"[" * 100_000, "dypere enn 64"),
    ("deep objects", b'{"a":' * 100_000, "dypere enn 64"),
    ("many values", b'{"schema": 1, "x": [' + b"0," * 5_000_000 + b"0]}", "verdier"),
    ("a number without end", b'{"schema": ' + b"9" * 100_000 + b"}", "ikke gyldig JSON"),
    ("a large number", b'{"schema": 1000000000000}', "heltall fra 0 til"),
    ("a number out of range", b'{"schema": 1e999}', "ikke gyldig JSON"),
    ("a key twice", b'{"schema": 1, "schema": 1}', "`schema` st\u00e5r to ganger"),
    ("a lone surrogate", b'{"schema": "\\ud800"}', "ikke gyldig JSON"),
    ("no UTF-8", b'{"schema": "\xff"}', "ikke gyldig UTF-8"),
    ("a raw control", b'{"schema": "\x01"}', "kontrolltegnet U+0001"),
    ("something after", b'{"schema": 1} x', "ikke gyldig JSON"),
    ("too large", b" " * ((64 << 20) + 1), "byte; grensen er"),
]


SCHEMA = json.loads((ROOT / "schemas/plan.schema.json").read_text(encoding="utf-8"))


def resolved(schema):
    return SCHEMA["definitions"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def optional(schema):
    return set(schema.get("properties", ())) - set(schema.get("required", ()))


def with_nulls(value, schema, filled):
    """The value with null for each key that its schema lets be away; `filled` gets the keys."""
    schema = resolved(schema)
    if isinstance(value, list):
        return [with_nulls(one, schema["items"], filled) for one in value]
    if not isinstance(value, dict):
        return value
    away = optional(schema) - set(value)
    filled |= away
    return {key: with_nulls(one, schema.get("properties", {}).get(key, {}), filled)
            for key, one in value.items()} | dict.fromkeys(away)


def nulls_in(value, path=""):
    for key, one in (value.items() if isinstance(value, dict) else
                     enumerate(value) if isinstance(value, list) else ()):
        if one is None:
            yield f"{path}/{key}"
        yield from nulls_in(one, f"{path}/{key}")


# Every key that may be away; the plans above leave each of them out somewhere.
OPTIONAL = set().union(*map(optional, (SCHEMA, *SCHEMA["definitions"].values(), *(
    resolved(one.get("items", one)) for kind in SCHEMA["definitions"].values()
    for one in kind.get("properties", {}).values()))))


def measure(data):
    return data["plans"][0]["measures"][0]


def deadline(data):
    return measure(data)["deadlines"][0]


class Judge:
    def __init__(self, plan):
        self.plan = plan
        self.passed = self.failed = 0

    def run(self, *arguments, cwd):
        return subprocess.run([str(self.plan), *arguments], cwd=cwd, capture_output=True,
                              timeout=120, check=False)

    def that(self, fine, what):
        self.passed += bool(fine)
        self.failed += not fine
        if not fine:
            print(f"FAILED {what}")
        return fine

    def same(self, first, second, what):
        for words in SAID:  # the one thing that a page says of data
            first = first.replace(f"<li>{words}</li>\n".encode(), b"")
            second = second.replace(f"<li>{words}</li>\n".encode(), b"")
        if not self.that(first == second, f"{what}: not the same"):
            for a, b in zip(first.split(b"\n"), second.split(b"\n")):
                if a != b:
                    print(f"  {a[:200]!r}\n  {b[:200]!r}")
                    return

    # --- the same report ----------------------------------------------------

    def published(self, folder, name, paths, as_of=AS_OF):
        """The data of a run of its own, as a branch publishes them."""
        done = self.run("report", "--format", "json", "--as-of", as_of, "-o", name, *paths,
                        cwd=folder)
        self.that(done.returncode in (0, 1), f"{name}: exit {done.returncode}")

    def alike(self, folder, first, second, as_of, what):
        for form in FORMATS:
            made = [self.run("report", "--format", form, "--as-of", as_of, *paths,
                             cwd=folder) for paths in (first, second)]
            if made[0].returncode == 2 and form == "csv":
                continue  # not a format of this program
            self.that(made[0].stdout, f"{what} as {form}: nothing")
            self.same(made[0].stdout, made[1].stdout, f"{what} as {form}")
        sites = []
        for name, paths in (("a", first), ("b", second)):
            self.run("report", "--as-of", as_of, "--base-url", "https://example.org/p", "-o",
                     f"site-{name}", "--force", *paths, cwd=folder)
            root = pathlib.Path(folder, f"site-{name}")
            sites.append({path.relative_to(root).as_posix(): path.read_bytes()
                          for path in sorted(root.rglob("*")) if path.is_file()})
        self.that(len(sites[0]) > 3, f"{what}: the site is empty")
        self.that(sites[0].keys() == sites[1].keys(), f"{what}: other files in the site")
        for name in sites[0].keys() & sites[1].keys():
            self.same(sites[0][name], sites[1][name], f"{what}: {name}")

    def one_by_one(self):
        for path in PLANS:
            with tempfile.TemporaryDirectory() as folder:
                # A plan.yaml above it is not the data's to know.
                self.published(folder, "a.json", [str(path)])
                self.alike(folder, [str(path)], ["a.json"], AS_OF,
                           path.relative_to(ROOT).as_posix())

    def header(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "plan.md").write_text(HEADER, encoding="utf-8")
            self.published(folder, "a.json", ["plan.md"])
            data = pathlib.Path(folder, "a.json").read_text(encoding="utf-8")
            for shown in ("Kari Testesen", "#7a1f2b", "https://branch.example.org/plan"):
                self.that(shown in data, f"a header: no {shown}")
            for hidden in ("Ola Testesen", "not for all"):
                self.that(hidden not in data, f"a header: {hidden}")
            self.alike(folder, ["plan.md"], ["a.json"], AS_OF, "a header")

    def together(self):
        """A branch's file with many plans, and two branches with a file each."""
        plans = [str(path) for path in PLANS[:5]]
        with tempfile.TemporaryDirectory() as folder:
            self.published(folder, "all.json", plans)
            self.published(folder, "first.json", plans[:2])
            self.published(folder, "second.json", plans[2:])
            self.alike(folder, plans, ["all.json"], AS_OF, "five plans")
            self.alike(folder, plans, ["first.json", "second.json"], AS_OF, "two branches")
            self.alike(folder, plans, [*plans[:2], "second.json"], AS_OF, "plans and data")

    def other_days(self):
        """Each branch's states are of its own day, whatever day the page is of."""
        first, second = str(PLANS[1]), str(PLANS[2])
        with tempfile.TemporaryDirectory() as folder:
            self.published(folder, "first.json", [first], "2021-06-01")
            self.published(folder, "second.json", [second], "2021-06-14")
            done = self.run("report", "--format", "json", "--as-of", AS_OF, "-o", "both.json",
                            "first.json", "second.json", cwd=folder)
            self.that(done.returncode in (0, 1), f"other days: exit {done.returncode}")
            both = json.loads(pathlib.Path(folder, "both.json").read_bytes())
            days = {plan["path"]: plan["as_of"] for plan in both["plans"]}
            self.that(both["as_of"] == AS_OF, "other days: the report's day")
            self.that(days == {first: "2021-06-01", second: "2021-06-14"},
                      f"other days: {days}")
            for name, path in (("first.json", first), ("second.json", second)):
                alone = json.loads(pathlib.Path(folder, name).read_bytes())["plans"][0]
                here = next(plan for plan in both["plans"] if plan["path"] == path)
                self.that(here == alone, f"other days: {name} says something else")
            # And again, from the federation's own data.
            self.alike(folder, ["first.json", "second.json"], ["both.json"], AS_OF, "a third run")
            for form, words in (("md", "1. juni 2021"), ("text", "1. juni 2021")):
                said = self.run("report", "--format", form, "--as-of", AS_OF, "first.json",
                                cwd=folder).stdout.decode()
                self.that(words in said, f"other days: the {form} does not say the day")

    def ids(self):
        plan = str(PLANS[1])
        with tempfile.TemporaryDirectory() as folder:
            self.published(folder, "a.json", [plan])
            pathlib.Path(folder, "b.json").write_bytes(pathlib.Path(folder, "a.json").read_bytes())
            for paths in ((plan, "a.json"), ("a.json", "b.json")):
                done = self.run("check", *paths, cwd=folder)
                said = done.stdout.decode()
                self.that(done.returncode == 1, f"ids: exit {done.returncode}")
                self.that("[duplicate-plan]" in said and all(
                    path in said for path in paths), f"ids: not both files are named in {said}")
            # In a folder, data are not looked for: they may be our own.
            pathlib.Path(folder, "plan.md").write_bytes(pathlib.Path(plan).read_bytes())
            done = self.run("check", ".", cwd=folder)
            self.that(b"duplicate-plan" not in done.stdout, "ids: data were looked for")

    # --- what is wrong --------------------------------------------------------

    def refuses(self, folder, name, data, said):
        path = pathlib.Path(folder, "bad.json")
        path.write_bytes(data)
        done = self.run("check", "--format", "short", "bad.json", cwd=folder)
        told = done.stdout.decode("utf-8", "replace")
        self.that(done.returncode == 1, f"{name}: check ends with {done.returncode}")
        self.that(said in told and "[" in told, f"{name}: said {told[:300]}")
        self.that(len(told.splitlines()) == 1, f"{name}: said more than once: {told[:300]}")
        # The other plan's page is made all the same, and the index names the file.
        before = {path for path in pathlib.Path(folder).rglob("*") if "site" not in path.parts}
        done = self.run("report", "--as-of", AS_OF, "-o", "site", "good.json", "bad.json",
                        cwd=folder)
        self.that(done.returncode == 1, f"{name}: report ends with {done.returncode}")
        self.that(b"bad.json" in pathlib.Path(folder, "site/index.html").read_bytes(),
                  f"{name}: the index does not name the file")
        pages = list(pathlib.Path(folder, "site/plans").iterdir())
        self.that(len(pages) == 1, f"{name}: pages {pages}")
        after = {path for path in pathlib.Path(folder).rglob("*") if "site" not in path.parts}
        self.that({p for p in after if "site" not in p.relative_to(folder).parts} ==
                  {p for p in before if "site" not in p.relative_to(folder).parts},
                  f"{name}: something else was written")

    def wrong(self):
        with tempfile.TemporaryDirectory() as folder:
            self.published(folder, "good.json", [str(PLANS[1])])
            good = pathlib.Path(folder, "good.json").read_bytes()
            for name, change, said in WRONG:
                data = json.loads(good)
                change(data)
                self.refuses(folder, name, json.dumps(data).encode(), said)
            for name, data, said in BYTES:
                self.refuses(folder, name, data, said)
            for part in (1, 10, 100, len(good) // 2, len(good) - 3):
                self.refuses(folder, f"cut at {part}", good[:part], "ikke gyldig JSON")
            # A key that is read may not be a list in a list, and must be there if the schema says so.
            data = json.loads(good)
            one = SCHEMA["definitions"]["measure"]
            for key in sorted(one["properties"]):
                broken = copy.deepcopy(data)
                measure(broken)[key] = [[[]]]
                self.takes(folder, broken, key in DERIVED, f"{key} as a list")
                measure(broken).pop(key)
                self.takes(folder, broken, key in DERIVED or key not in one["required"], f"no {key}")

    def takes(self, folder, data, good, what):
        pathlib.Path(folder, "bad.json").write_bytes(json.dumps(data).encode())
        done = self.run("check", "bad.json", cwd=folder)
        self.that(done.returncode == (0 if good else 1), f"{what}: exit {done.returncode}")

    def nulls(self):
        """What does not exist has no key; where it is null, as it was once, all reports are the same."""
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "sparse.md").write_text(SPARSE, encoding="utf-8")
            self.published(folder, "bare.json", ["sparse.md", *map(str, PLANS)])
            data = json.loads(pathlib.Path(folder, "bare.json").read_bytes())
            filled = set()
            self.that(not list(nulls_in(data)), f"nulls: there are {list(nulls_in(data))[:3]}")
            pathlib.Path(folder, "nulls.json").write_text(json.dumps(with_nulls(data, SCHEMA, filled)))
            self.that(filled == OPTIONAL, f"nulls: none for {OPTIONAL - filled}, of {filled - OPTIONAL}")
            self.alike(folder, ["bare.json"], ["nulls.json"], AS_OF, "nulls")

    def tolerated(self):
        with tempfile.TemporaryDirectory() as folder:
            self.published(folder, "good.json", [str(PLANS[1])])
            data = json.loads(pathlib.Path(folder, "good.json").read_bytes())
            # Keys of a newer version, and another order and layout of the file.
            data["new"] = {"deep": [1.5, 1e300, None]}
            data["plans"][0]["new"] = [[]]
            measure(data)["new"] = 10**40
            pathlib.Path(folder, "new.json").write_text(json.dumps(data, sort_keys=True))
            self.alike(folder, ["good.json"], ["new.json"], AS_OF, "a newer version's keys")
            # What turns text is shown, and said, as in a plan.
            measure(data)["text"] = measure(data)["markdown"] = "a\u202eb"
            pathlib.Path(folder, "bidi.json").write_text(json.dumps(data))
            done = self.run("check", "--fail-on", "warning", "bidi.json", cwd=folder)
            self.that(done.returncode == 1 and b"U+202E" in done.stdout,
                      f"a character that turns text: {done.returncode} {done.stdout[:200]}")
            # What tells of persons is not published, whoever published it before.
            measure(data)["text"] = "Skriv til kari.testesen@example.org"
            pathlib.Path(folder, "private.json").write_text(json.dumps(data))
            done = self.run("report", "-o", "site", "private.json", cwd=folder)
            self.that(done.returncode == 1 and b"private.json" in done.stderr and
                      not pathlib.Path(folder, "site").exists(),
                      f"an e-mail address: {done.returncode} {done.stderr[:200]}")


# Keys of a measure that say what follows from the others: they are found again.
DERIVED = {"due", "days_overdue", "slip_days", "state", "times", "goal", "how", "resources",
           "evaluation", "place", "audience", "depends_on", "extra", "internal"}


def main():
    parser = argparse.ArgumentParser(description="Reads published data again.")
    parser.add_argument("--plan", type=pathlib.Path, required=True)
    judge = Judge(parser.parse_args().plan.resolve())
    judge.one_by_one()
    judge.header()
    judge.together()
    judge.other_days()
    judge.ids()
    judge.nulls()
    judge.wrong()
    judge.tolerated()
    print(f"{judge.passed} passed, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main())
