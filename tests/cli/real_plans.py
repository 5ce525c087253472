#!/usr/bin/env python3
"""Two published plans, untouched but for front matter on top: what must be found in
them is known to the line.

usage: real_plans.py --plan PROGRAM FOLDER
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

BLOCKS = "fagforbundet-teknisk-oslo-2021.txt"
BLOCKS_FRONT = """---
plan: 1
title: Handlingsplan 2021
organization: Prøvelaget
period: 2021
responsibles:
  leder: {name: Leder}
  nestleder: {name: Nestleder}
  htv: {name: Hovedtillitsvalgt, aliases: [HTV]}
  klubbleder: {name: Klubbleder}
  yrkesseksjonsleder: {name: Yrkesseksjonsleder, aliases: [lederne i yrkesseksjonene]}
  opplaring: {name: Opplæringsansvarlig}
  ungdom: {name: Ungdomstillitsvalgt, aliases: [Ungdomsansvarlig]}
  komite: {name: Arrangementskomiteen}
  au: {name: Arbeidsutvalget}
  pensjonist: {name: Pensjonistutvalget}
---
"""
# rule, line of the text itself
BLOCKS_FINDINGS = [
    ("deadline-outside-period", 116),
    ("impossible-date", 142),
    ("numbering-gap", 197),
    ("unknown-responsible", 259),
    ("impossible-date", 310),
    ("duplicate-measure", 418),
]
# how often each deadline stands in the text
BLOCKS_DEADLINES = {
    "31.12.2021": 17, "01.05.2021": 4, "01.03.2021": 4, "01.10.2021": 3, "31.10.2021": 2,
    "31.21.2021": 2, "01.07.2020": 1, "01.04.2021": 1, "13.09.2021": 1, "30.12.2021": 1,
}

LISTS = "lo-lokalorganisasjon-2023-24.txt"
LISTS_FRONT = """---
plan: 1
organization: Prøvelaget
period: 2023-01-01..2024-12-31
responsibles:
  styret: {name: Styret, aliases: [vi]}
---
"""


class Trial:
    """A plan made of front matter and an untouched text."""

    def __init__(self, program, folder, name, front):
        self.program = program
        self.front_lines = front.count("\n")
        self.temp = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.temp.name) / "plan.md"
        self.path.write_bytes(front.encode() + (folder / name).read_bytes())

    def output(self, *arguments):
        done = subprocess.run([self.program, *arguments, "--as-of", "2021-01-15", "plan.md"],
                              cwd=self.temp.name, capture_output=True, check=False)
        return done.returncode, done.stdout.decode()

    def findings(self):
        report = json.loads(self.output("check", "--format", "json")[1])
        return [(one["rule"], one["start"]["line"] - self.front_lines, one["severity"])
                for one in report["diagnostics"]]

    def plan(self):
        return json.loads(self.output("report", "--format", "json")[1])["plans"][0]


def blocks(program, folder):
    trial = Trial(program, folder, BLOCKS, BLOCKS_FRONT)
    plan = trial.plan()
    measures = plan["measures"]
    yield "36 measures", len(measures) == 36
    yield "each has someone responsible", all(m["responsibles"] for m in measures)
    deadlines = {}
    for measure in measures:
        for deadline in measure["deadlines"]:
            deadlines[deadline["text"]] = deadlines.get(deadline["text"], 0) + 1
    yield f"their 36 deadlines: {deadlines}", deadlines == BLOCKS_DEADLINES
    yield "no sections", plan["sections"] == []
    judged = [(rule, line) for rule, line, severity in trial.findings() if severity != "advice"]
    yield f"the findings and their lines: {judged}", judged == BLOCKS_FINDINGS
    yield "exit 1", trial.output("check")[0] == 1


def lists(program, folder):
    trial = Trial(program, folder, LISTS, LISTS_FRONT)
    plan = trial.plan()
    measures = plan["measures"]
    yield "11 measures", len(measures) == 11
    yield "in 5 sections", len({m.get("section") for m in measures}) == 5 and len(plan["sections"]) == 5
    yield "inherited from the lead-in", all(
        [(r.get("role"), r["inherited"], r["text"]) for r in m["responsibles"]] == [("styret", True, "vi")]
        for m in measures)
    judged = [rule for rule, _, severity in trial.findings() if severity != "advice"]
    yield f"one finding: {judged}", judged == ["missing-deadline"]
    yield "exit 0", trial.output("check")[0] == 0


def main():
    parser = argparse.ArgumentParser(description="Reads two published plans.")
    parser.add_argument("--plan", type=pathlib.Path, required=True)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    passed = failed = 0
    for cases in (blocks, lists):
        for name, holds in cases(options.plan.resolve(), options.folder):
            passed += holds
            failed += not holds
            if not holds:
                print(f"{cases.__name__}: not so: {name}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
