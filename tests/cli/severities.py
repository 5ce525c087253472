#!/usr/bin/env python3
"""Checks that what publishes exits as `plan check` does.

usage: severities.py --plan PROGRAM [RULE…]

`plan report` and `plan ical` tell no findings and run the rules only that can decide their exit
code. For the wrong plan of every rule's page, with that rule set to each severity in plan.yaml and
with each --fail-on, both must exit as `plan check` does, and say as many errors. (That rules are
left out at all is seen in tests/bench alone.)
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/meta"))
from pages import AS_OF, plans_below  # noqa: E402

# The rule's severity and --fail-on: on each side of what fails.
PAIRS = (("error", "error"), ("warning", "error"), ("warning", "warning"), ("advice", "warning"),
         ("advice", "advice"))
# Its rule can fail nothing, but an exception that covers nothing can.
ALLOWED = """---
plan: 1
title: Plan
organization: Laget
period: 2021
responsibles: {leder: Leder}
checks: {unused-suppression: error}
---

## Tiltak

<!-- plan: allow missing-deadline -->

1. Sende et brev. {#brev}
   Ansvar: Leder
"""
# Of whose plans nothing is published, whatever the severity.
PRIVATE = {"national-id", "personal-contact"}


def run(plan, folder, command, *arguments):
    done = subprocess.run([str(plan), command, "--as-of", AS_OF, *arguments], cwd=folder,
                          capture_output=True, text=True, timeout=20, check=False)
    return done.returncode, done.stdout, done.stderr


def told_errors(stderr):
    told = re.search(r"^plan: (\d+) feil i planene;", stderr, re.M)
    return int(told.group(1)) if told else 0


def problems_of(plan, rule, plans):
    for severity, fail_on in PAIRS:
        with tempfile.TemporaryDirectory() as temp:
            for name, text in plans.items():
                pathlib.Path(temp, name).write_text(text, encoding="utf-8")
            with pathlib.Path(temp, "plan.yaml").open("a", encoding="utf-8") as config:
                config.write(f"checks: {{{rule}: {severity}}}\n")
            code, out, _ = run(plan, temp, "check", "--format", "json", "--fail-on", fail_on, *plans)
            errors = sum(found["severity"] == "error" for found in json.loads(out)["diagnostics"])
            for command in (["report", "--format", "csv"], ["report", "--format", "text"], ["ical"]):
                own, _, stderr = run(plan, temp, *command, "--fail-on", fail_on, *plans)
                if (own, told_errors(stderr)) != (code, errors):
                    yield (f"{' '.join(command)} --fail-on {fail_on}, {severity}: exit {own} with "
                           f"{told_errors(stderr)} errors; check: {code} with {errors}")


def main():
    parser = argparse.ArgumentParser(description="Compares exit codes with plan check's.")
    parser.add_argument("--plan", type=pathlib.Path, required=True)
    parser.add_argument("rules", nargs="*", metavar="RULE")
    options = parser.parse_args()
    cases = [("missing-deadline", {"allowed.md": ALLOWED})]
    for path in sorted((ROOT / "src/diagnostics/explain").glob("*.nb.md")):
        rule = path.name.removesuffix(".nb.md")
        plans = plans_below(path.read_text(encoding="utf-8"), "Galt")
        if plans and rule not in PRIVATE:
            cases.append((rule, plans))
    cases = [case for case in cases if not options.rules or case[0] in options.rules]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda case: list(problems_of(options.plan.resolve(), *case)), cases))
    passed = failed = 0
    for (rule, _), problems in zip(cases, found, strict=True):
        for problem in problems:
            print(f"{rule}: {problem}")
        failed += bool(problems)
        passed += not problems
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
