#!/usr/bin/env python3
"""Reads plans as people really have them: a folder of texts, each with front
matter put on top, goes through `check`, `report` and `ical`.

usage: seeds.py --plan PROGRAM FOLDER

No finding is wrong here, for the texts were not written for the program. What must
hold: no crash (exit 0 or 1), measures are found in one text at least, every finding
has its place in the text, no run takes longer than a few seconds, and two runs
print the same bytes. The years at the end of a file's name are its period.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

AS_OF = "2021-06-15"
SECONDS = 20
COMMANDS = (
    ("check", "--format", "json"),
    ("check", "--format", "text", "--show", "advice"),
    ("report", "--format", "md"),
    ("report", "--format", "json"),
    ("ical",),
)


def front_matter(name):
    years = re.search(r"(\d{4})(?:-(\d{2}))?$", name)
    first = int(years.group(1)) if years else 2021
    last = first // 100 * 100 + int(years.group(2)) if years and years.group(2) else first
    return (f"---\nplan: 1\ntitle: Handlingsplan\norganization: Prøvelaget\n"
            f"period: {first}-01-01..{last}-12-31\n---\n\n")


def run(plan, command, path):
    done = subprocess.run(
        [str(plan), command[0], "--as-of", AS_OF, *command[1:], path.name], cwd=path.parent,
        capture_output=True, timeout=SECONDS, check=False)
    return done.returncode, done.stdout, done.stderr


def places_hold(report, lines):
    """The findings whose place is not in the text."""
    for found in report["diagnostics"]:
        line, column = found["start"]["line"], found["start"]["column"]
        if not 1 <= line <= len(lines) + 1 or column < 1:
            yield f"{found['rule']} at {line}:{column}"
        elif line <= len(lines) and column > len(lines[line - 1]) + 1:
            yield f"{found['rule']} at {line}:{column}, past the end of the line"


def problems_of(plan, path):
    problems, measures = [], 0
    for command in COMMANDS:
        try:
            first, second = run(plan, command, path), run(plan, command, path)
        except subprocess.TimeoutExpired:
            problems.append(f"{' '.join(command)}: more than {SECONDS} seconds")
            continue
        if first[0] not in (0, 1):
            said = first[2].decode("utf-8", "replace").strip()
            problems.append(f"{' '.join(command)}: exit {first[0]}: {said}")
        elif first != second:
            problems.append(f"{' '.join(command)}: two runs differ")
        elif command == COMMANDS[0]:
            report = json.loads(first[1])
            measures = report["summary"]["measures"]
            problems += places_hold(report, path.read_text(encoding="utf-8").splitlines())
    return problems, measures


def main():
    parser = argparse.ArgumentParser(description="Reads plans as people really have them.")
    parser.add_argument("--plan", type=pathlib.Path, required=True)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    plan = options.plan.resolve()

    passed = failed = total = 0
    with tempfile.TemporaryDirectory() as temp:
        for text in sorted(options.folder.glob("*.txt")):
            path = pathlib.Path(temp) / f"{text.stem}.md"
            path.write_text(front_matter(text.stem) + text.read_text(encoding="utf-8"),
                            encoding="utf-8")
            problems, measures = problems_of(plan, path)
            total += measures
            print(f"{text.name}: {measures} measures")
            for problem in problems:
                print(f"  {problem}")
            failed += bool(problems)
            passed += not problems
    if total == 0:
        print("no measures were found in any of them")
        failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
