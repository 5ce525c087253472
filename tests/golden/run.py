#!/usr/bin/env python3
"""Runs the golden cases: whole outputs of whole runs of `plan`.

usage: run.py [--plan PROGRAM] [--bless] [CASE…]

A case is a folder tests/golden/<area>/<case>/ with
  cmd      the arguments, one command line as for a shell (`plan` is implied)
  stdin    what is read from standard input; nothing if absent
  stdout   what must be printed; nothing if absent
  stderr   what must be said; nothing if absent
  exit     the exit code; 0 if absent
  expect/  the files that the run must leave, and no others; unchecked if absent
and whatever files the run needs. It runs in a copy of the folder, with a fixed
environment. CASE is a part of a case's path. `--bless` writes what came out as
what is expected; read the diff as if a stranger had sent it.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTATIONS = {"cmd", "stdin", "stdout", "stderr", "exit", "expect"}
SECONDS = 60
FIXED = {"LC_ALL": "C", "NO_COLOR": "1", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1623715200"}
SANITIZERS = ("ASAN_", "UBSAN_", "TSAN_", "LSAN_")


def environment(home):
    kept = {k: v for k, v in os.environ.items() if k == "PATH" or k.startswith(SANITIZERS)}
    return {**kept, **FIXED, "HOME": str(home)}


def tree(folder):
    """Every file below the folder: its path in it → its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(case, plan):
    """What the case prints and leaves: stdout, stderr, exit and the new or changed files."""
    with tempfile.TemporaryDirectory() as temp:
        work = pathlib.Path(temp) / "work"
        shutil.copytree(case, work, ignore=lambda folder, names: [
            name for name in names if pathlib.Path(folder) == case and name in EXPECTATIONS])
        before = tree(work)
        arguments = shlex.split((case / "cmd").read_text(encoding="utf-8"), comments=True)
        stdin = case / "stdin"
        done = subprocess.run(
            [str(plan), *arguments], cwd=work, env=environment(temp), check=False,
            input=stdin.read_bytes() if stdin.exists() else b"", capture_output=True,
            timeout=SECONDS)
        left = {name: data for name, data in tree(work).items() if before.get(name) != data}
        return {"stdout": done.stdout, "stderr": done.stderr,
                "exit": f"{done.returncode}\n".encode(), "left": left}


def difference(name, wanted, got):
    if wanted == got:
        return []
    lines = [data.decode("utf-8", "backslashreplace").splitlines(keepends=True)
             for data in (wanted, got)]
    shown = difflib.unified_diff(*lines, f"{name} (expected)", f"{name} (got)")
    return [line if line.endswith("\n") else line + "\n\\ no newline at the end\n"
            for line in shown]


def expected(case, name, default):
    path = case / name
    return path.read_bytes() if path.exists() else default


def compare(case, got):
    """The differences between what is expected and what came, as lines of a diff."""
    found = difference("stdout", expected(case, "stdout", b""), got["stdout"])
    found += difference("stderr", expected(case, "stderr", b""), got["stderr"])
    wanted_exit = expected(case, "exit", b"0").strip() + b"\n"
    found += difference("exit", wanted_exit, got["exit"])
    if (case / "expect").is_dir():
        wanted = tree(case / "expect")
        for name in sorted(wanted.keys() | got["left"].keys()):
            if name not in got["left"]:
                found.append(f"expect/{name} was not written\n")
            elif name not in wanted:
                found.append(f"{name} was written and is not expected\n")
            else:
                found += difference(f"expect/{name}", wanted[name], got["left"][name])
    return found


def write_or_remove(path, data, wanted):
    if wanted:
        path.write_bytes(data)
    elif path.exists():
        path.unlink()


def bless(case, got):
    write_or_remove(case / "stdout", got["stdout"], got["stdout"] != b"")
    write_or_remove(case / "stderr", got["stderr"], got["stderr"] != b"")
    write_or_remove(case / "exit", got["exit"], got["exit"] != b"0\n")
    if (case / "expect").is_dir():
        shutil.rmtree(case / "expect")
    for name, data in got["left"].items():
        path = case / "expect" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def try_case(case, plan):
    try:
        return run(case, plan), []
    except subprocess.TimeoutExpired:
        return None, [f"it ran for more than {SECONDS} seconds\n"]
    except (OSError, ValueError) as error:
        return None, [f"it did not run: {error}\n"]


def main():
    parser = argparse.ArgumentParser(description="Runs the golden cases.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    plan = options.plan.resolve()
    if not plan.is_file():
        sys.exit(f"there is no program {plan}")

    cases = sorted(path.parent for path in HERE.glob("*/*/cmd"))
    if options.cases:
        cases = [case for case in cases
                 if any(part in case.relative_to(HERE).as_posix() for part in options.cases)]
    if not cases:
        sys.exit("no such case")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for case, (got, problems) in zip(cases, pool.map(lambda c: try_case(c, plan), cases)):
            if got is not None and options.bless:
                bless(case, got)
            elif got is not None:
                problems = compare(case, got)
            if problems:
                failed += 1
                print(f"=== {case.relative_to(HERE).as_posix()}")
                sys.stdout.writelines(problems)
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
