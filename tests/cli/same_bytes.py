#!/usr/bin/env python3
"""The same input gives the same bytes: the site, each format, the feeds and the findings, whatever
the time zone, locale, umask, clock, order of the folder, number of threads and place of the output.

usage: same_bytes.py [--plan PROGRAM] [--self-test]
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY, EPOCH = "2021-06-15", "1623715200"
SECONDS = 120
# Folders in memory are listed in the order they were filled; others by something of their own.
TEMPORARY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# Each is run with all that it prints; a folder is read back whole.
COMMANDS = {
    "site": ["report", "-o", "OUT", "--base-url", "https://example.org/planer", "--revision", "v1"],
    "internal site": ["report", "-o", "OUT", "--internal"],
    "feeds": ["ical", "-o", "OUT"],
    "html": ["report", "--format", "html"],
    "md": ["report", "--format", "md"],
    "csv": ["report", "--format", "csv"],
    "json": ["report", "--format", "json"],
    "text": ["report", "--format", "text"],
    "calendar": ["ical"],
    "check": ["check", "--format", "json", "--show", "advice"],
    "list": ["list"],
}
# Variables around the program, how many threads, what runs it, and in what order the files were made.
PLACES = {
    "in Honolulu": {"environment": {"TZ": "Pacific/Honolulu"}},
    "in Kiritimati": {"environment": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}},
    "in a time zone that is none": {"environment": {"TZ": ":/finnes/ikke"}},
    "in Turkish": {"environment": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}},
    "in Norwegian": {"environment": {"LC_ALL": "nb_NO.UTF-8", "LANG": "nb_NO.ISO-8859-1"}},
    "in a locale that is none": {"environment": {"LC_ALL": "xx_YY.KLINGON", "LANG": "??"}},
    "without variables": {"environment": None},
    "with an umask": {"umask": 0o077},
    "with another umask": {"umask": 0},
    "made in another order": {"order": 1},
    "made in a third order": {"order": 2},
    "with one thread": {"jobs": "1"},
    "with two threads": {"jobs": "2"},
    "with eight threads": {"jobs": "8"},
    "by SOURCE_DATE_EPOCH": {"day": False, "environment": {"SOURCE_DATE_EPOCH": EPOCH}},
    "on another day": {"clock": "2031-12-31 23:59:59"},
    "with relative paths from above": {"above": True},
    "for a terminal": {"environment": {"TERM": "xterm-256color", "COLUMNS": "40", "LINES": "10"}},
}


def plans():
    """name → bytes: the examples, and some more for the threads to share."""
    files = {path.name: path.read_bytes() for path in sorted((ROOT / "examples").glob("*.*"))
             if path.suffix in (".md", ".yaml") and path.name != "README.md"}
    text = (ROOT / "examples/tiltakstabell-2021.md").read_bytes()
    for number in range(12):
        files[f"lag{number % 3}/plan-{number}.md"] = text.replace(b"id: tiltakstabell", f"id: plan-{number}".encode())
    return files


def written(folder, order):
    """The same files, made in another order, so that the folder may list them in another."""
    files = list(plans().items())
    random.Random(order).shuffle(files) if order else None
    for name, data in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        if order:
            # Other files between them, and away again, so that places in the folder are used anew.
            for number in range(order * 3):
                (folder / f"x{number}").write_bytes(b"x")
                (folder / f"x{number}").unlink()


def run(program, folder, command, place):
    """All bytes that a command gives: (exit code, name → bytes)."""
    out = folder.parent / "out"
    shutil.rmtree(out, ignore_errors=True)
    above = place.get("above")
    arguments = [str(out.name if above else out) if one == "OUT" else one for one in COMMANDS[command]]
    arguments += ["--config", f"{folder.name}/plan.yaml" if above else "plan.yaml"]
    if place.get("day", True):
        arguments += ["--as-of", DAY]
    if "jobs" in place:
        arguments += ["--jobs", place["jobs"]]
    environment = place.get("environment", {})
    environment = {} if environment is None else {"PATH": os.environ["PATH"], "HOME": str(folder.parent), **environment}
    clock = ["faketime", place["clock"]] if "clock" in place else []
    done = subprocess.run([*clock, str(program), *arguments, folder.name if above else "."], cwd=folder.parent if above else folder,
                          env=environment, capture_output=True, timeout=SECONDS, umask=place.get("umask", 0o022), check=False)
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()} if out.exists() else {}
    files["stdout"] = done.stdout
    if above:  # the paths of plans are told as they were given, in findings and in plan.json
        files = {name: data.replace(f"{folder.name}/".encode(), b"") if name in ("stdout", "plan.json") else data
                 for name, data in files.items()}
    return done.returncode, files


def difference(first, second):
    """The first place where two results differ."""
    if first[0] != second[0]:
        return f"exit {second[0]}, not {first[0]}"
    for name in sorted(set(first[1]) | set(second[1])):
        a, b = first[1].get(name), second[1].get(name)
        if a is None or b is None:
            return f"{name} is there only once"
        if a != b:
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return f"{name} differs at {at}: {b[max(0, at - 30):at + 30]!r}, not {a[max(0, at - 30):at + 30]!r}"
    return None


def judge(program):
    passed = failed = 0
    with tempfile.TemporaryDirectory(dir=TEMPORARY) as temp:
        folders = {}
        for order in range(3):
            folders[order] = pathlib.Path(temp, str(order), "planer")
            written(folders[order], order)
        for command in COMMANDS:
            first = run(program, folders[0], command, {})
            if first[0] not in (0, 1) or not any(first[1].values()):
                failed += 1
                print(f"{command}: exit {first[0]}, nothing to compare")
                continue
            for name, place in PLACES.items():
                found = difference(first, run(program, folders[place.get("order", 0)], command, place))
                passed += found is None
                failed += found is not None
                if found:
                    print(f"{command} {name}: {found}")
    return passed, failed


# Programs that depend on what they should not, and the place that must show it.
FAULTY = {
    "in Honolulu": 'date -d @1623715200 +%H', "in Turkish": 'echo "$LC_ALL"', "with an umask": "umask", "on another day": "date +%Y",
    "with eight threads": 'echo "$*" | grep -c "jobs 8"', "made in another order": "ls -f | tr -d . | tr '\\n' ' '",
}


def self_test():
    failed = 0
    with tempfile.TemporaryDirectory(dir=TEMPORARY) as temp:
        folders = {order: pathlib.Path(temp, str(order), "planer") for order in range(2)}
        for order, folder in folders.items():
            written(folder, order)
        for name, script in FAULTY.items():
            program = pathlib.Path(temp, "faulty")
            program.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
            program.chmod(0o755)
            place = PLACES[name]
            if difference(run(program, folders[0], "json", {}), run(program, folders[place.get("order", 0)], "json", place)) is None:
                failed += 1
                print(f"{name}: a program that depends on it was not seen")
        one = (0, {"a": b"x" * 100, "b": b"y"})
        for other in ((1, one[1]), (0, {"a": b"x" * 99 + b"z", "b": b"y"}), (0, {"a": b"x" * 100})):
            if difference(one, other) is None:
                failed += 1
                print(f"{other}: no difference was seen")
    return len(FAULTY) + 3 - failed, failed


def main():
    parser = argparse.ArgumentParser(description="The same input, the same bytes.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    passed, failed = self_test() if options.self_test else judge(options.plan.resolve())
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
