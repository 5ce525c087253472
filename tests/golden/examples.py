#!/usr/bin/env python3
"""Makes the outputs of the examples again and compares them, byte by byte, with
those in examples/expected/.

usage: examples.py [--plan PROGRAM] [--bless]

What is expected:
  check.txt check.json   the findings in examples/feil/
  site/                  the whole site of the plans in examples/
  report.md plan.json    the same plans as Markdown and as data
  all.ics                the feed of all their deadlines
`--bless` writes what came out as what is expected; read the diff as if a stranger
had sent it.
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
EXPECTED = EXAMPLES / "expected"
AS_OF = "2021-06-15"
SECONDS = 60
SHOWN_LINES = 40  # of the diff of one file
ENVIRONMENT = {"LC_ALL": "C", "NO_COLOR": "1", "TZ": "UTC"}
SANITIZERS = ("ASAN_", "UBSAN_", "TSAN_", "LSAN_")


def commands(plans, mistakes):
    """File below expected/ → the arguments that print it, and the exit code.

    None as the file: the run writes its files itself.
    """
    report = ["report", "--as-of", AS_OF]
    check = ["check", "--as-of", AS_OF]
    return [
        ("check.txt", [*check, *mistakes, "--format", "text", "--show", "advice"], 1),
        ("check.json", [*check, *mistakes, "--format", "json"], 1),
        (None, [*report, "-o", "out/site", *plans], 0),
        ("report.md", [*report, "--format", "md", *plans], 0),
        ("plan.json", [*report, "--format", "json", *plans], 0),
        ("all.ics", ["ical", "--as-of", AS_OF, *plans], 0),
    ]


def make(plan, work):
    """Runs it all in a copy of the examples; the files that came, and what went wrong."""
    folder = work / "examples"
    shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns("expected"))
    out = folder / "out"
    out.mkdir()
    plans = sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")
    mistakes = sorted(path.relative_to(folder).as_posix() for path in folder.glob("feil/*.md"))
    kept = {k: v for k, v in os.environ.items() if k == "PATH" or k.startswith(SANITIZERS)}
    problems = []
    for name, arguments, wanted in commands(plans, mistakes):
        done = subprocess.run([str(plan), *arguments], cwd=folder, check=False,
                              env={**kept, **ENVIRONMENT, "HOME": str(work)},
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        if done.returncode != wanted:
            said = done.stderr.decode("utf-8", "replace").strip()
            problems.append(f"plan {' '.join(arguments)}: exit {done.returncode}, not {wanted}: {said}")
        if name:
            (out / name).write_bytes(done.stdout)
    # Every plan but those in feil/ is there to be followed.
    for name in plans:
        done = subprocess.run([str(plan), "check", "--as-of", AS_OF, "--fail-on", "warning", name],
                              cwd=folder, check=False, env={**kept, **ENVIRONMENT, "HOME": str(work)},
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS)
        if done.returncode != 0:
            problems.append(f"{name} has findings:\n{done.stdout.decode('utf-8', 'replace').strip()}")
    return tree(out), problems


def tree(folder):
    """Every file below the folder: its path in it → its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def difference(name, wanted, got):
    """Lines that say how a file differs; none if it does not."""
    if wanted == got:
        return []
    if wanted is None:
        return [f"{name}: is made and not expected"]
    if got is None:
        return [f"{name}: is expected and not made"]
    lines = [data.decode("utf-8", "backslashreplace").splitlines() for data in (wanted, got)]
    shown = list(difflib.unified_diff(*lines, f"{name} (expected)", f"{name} (made)", lineterm="", n=1))
    if len(shown) > SHOWN_LINES:
        shown[SHOWN_LINES:] = [f"… {len(shown) - SHOWN_LINES} more lines"]
    return shown or [f"{name}: differs in its line ends"]


def bless(made):
    if EXPECTED.exists():
        shutil.rmtree(EXPECTED)
    for name, data in made.items():
        path = EXPECTED / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def main():
    parser = argparse.ArgumentParser(description="Compares the outputs of the examples.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--bless", action="store_true")
    options = parser.parse_args()
    plan = options.plan.resolve()
    if not plan.is_file():
        sys.exit(f"there is no program {plan}")

    with tempfile.TemporaryDirectory() as temp:
        made, problems = make(plan, pathlib.Path(temp))
    if options.bless:
        bless(made)
    wanted = tree(EXPECTED)
    names = sorted(wanted.keys() | made.keys())
    failed = 0
    for name in names:
        shown = difference(name, wanted.get(name), made.get(name))
        if shown:
            failed += 1
            print("\n".join(shown))
    for problem in problems:
        print(problem)
    print(f"{len(names) - failed} passed, {failed + len(problems)} failed")
    return 1 if failed or problems else 0


if __name__ == "__main__":
    sys.exit(main())
