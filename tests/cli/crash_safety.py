#!/usr/bin/env python3
"""Kills the commands that write at every system call, and lets calls fail.

usage: crash_safety.py --plan PROGRAM [--only COMMAND]

Whatever happens, the plan is the old file or the new one, whole, with its mode, and
after the next run no other file is left in its folder. strace does the killing and the
failing; where it may not trace, all is skipped.
"""
import argparse
import collections
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

PLAN = """\
---
plan: 1
title: Handlingsplan 2021
organization: Fjordbyen fagforening
period: 2021
adopted: 2021-01-28
responsibles:
  leder: {name: Leder}
---

Tiltak 1: Kreve drøftingsmøter om deltid. {#deltid}
Ansvra: Leder
Frist: 1. juni

| Tiltak | Ansvar | Frist |
|---|---|---|
| Holde kurs {#kurs} | Leder | mai |
"""
MODE = 0o640
DAY = ["--as-of", "2021-04-12"]
COMMANDS = {
    "done": ["done", "deltid", "plan.md", *DAY],
    "done in a table": ["done", "kurs", "plan.md", *DAY],
    "set": ["set", "deltid", "frist", "1. september", "plan.md", "--reason", "venter", *DAY],
    "note": ["note", "deltid", "Krav sendt.", "plan.md", "--case", "14/21", *DAY],
    "fmt": ["fmt", "plan.md"],
    "check --fix": ["check", "--fix", "plan.md", *DAY],
}
# What can fail while a file is replaced, and how. Reading may fail too.
FAILURES = {
    "openat": ["ENOSPC", "EACCES", "EMFILE", "EIO"],
    "read": ["EIO"],
    "write": ["ENOSPC", "EIO", "EDQUOT"],
    "fsync": ["ENOSPC", "EIO", "EDQUOT", "EINTR"],
    "renameat": ["ENOSPC", "EIO", "EACCES"],
    "fchmod": ["EPERM", "EIO"],
    "flock": ["EWOULDBLOCK", "ENOLCK"],
    "newfstatat": ["EIO"],
    "unlinkat": ["EIO"],
    "close": ["EIO"],
}
CALL = re.compile(r"^([a-z0-9_]+)\(")

passed = failed = 0


def check(holds, what):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}")


class Folder:
    """A folder that holds the plan and nothing else."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="plan-crash-"))
        self.plan = self.path / "plan.md"
        self.plan.write_text(PLAN, encoding="utf-8")
        self.plan.chmod(MODE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path)

    def run(self, arguments, before=(), **more):
        return subprocess.run([*before, program, *arguments], cwd=self.path, env=environment,
                              capture_output=True, check=False, **more)

    def names(self):
        return sorted(os.listdir(self.path))


def calls_of(arguments):
    """How often the command makes each system call."""
    with Folder() as folder:
        trace = folder.path.with_suffix(".trace")
        folder.run(arguments, before=["strace", "-f", "-qq", "-o", str(trace)])
        counts = collections.Counter()
        for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
            if match := CALL.match(line.split(maxsplit=1)[-1]):
                counts[match.group(1)] += 1
        trace.unlink()
        return counts


def new_bytes(arguments):
    with Folder() as folder:
        done = folder.run(arguments)
        if folder.plan.read_bytes() == PLAN.encode():
            print(f"{arguments}: changes nothing: {done.stderr.decode()}")
            return None
        return folder.plan.read_bytes()


def injected(arguments, what, new):
    """One run with a fault, and one without after it; a list of what is wrong."""
    wrong = []
    with Folder() as folder:
        done = folder.run(arguments, before=["strace", "-f", "-qq", "-o", "/dev/null", "-e",
                                             f"inject={what}"])
        now = folder.plan.read_bytes() if folder.plan.exists() else None
        if now not in (PLAN.encode(), new):
            wrong.append("neither the old file nor the new one")
        elif folder.plan.stat().st_mode & 0o7777 != MODE:
            wrong.append("another mode")
        # 127 is the loader's, before the program begins.
        if "error=" in what and done.returncode not in (0, 1, 2, 127):
            wrong.append(f"ended with {done.returncode}")
        if done.returncode == 0 and now != new:
            wrong.append("exit 0, and not written")
        if done.returncode > 0 and now != new and not done.stderr:
            wrong.append(f"exit {done.returncode} without a word")
        folder.run(arguments)
        if folder.names() != ["plan.md"]:
            wrong.append(f"left behind: {folder.names()}")
    return wrong


def too_large_for_the_disk(arguments, new):
    """The file may not grow past some bytes: a write is cut short, the next one fails."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    with Folder() as folder:
        done = folder.run(arguments, preexec_fn=limit)
        return (done.returncode == 2 and folder.plan.read_bytes() == PLAN.encode()
                and folder.names() == ["plan.md"] and new is not None)


def main():
    global program, environment
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan", required=True)
    parser.add_argument("--only", help="one of: " + ", ".join(COMMANDS))
    options = parser.parse_args()
    program = str(pathlib.Path(options.plan).resolve())
    # One thread, so that the calls come in one order.
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    can = shutil.which("strace") and subprocess.run(
        ["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False)
    if not can or can.returncode != 0:
        print("strace may not trace here")
        print("0 passed, 0 failed, 1 skipped")
        return 0

    points = 0
    for name, arguments in COMMANDS.items():
        if options.only and name != options.only:
            continue
        arguments = [*arguments, "--jobs", "1"]
        new = new_bytes(arguments)
        check(new is not None, f"{name}: writes something")
        if new is None:
            continue
        calls = calls_of(arguments)
        for needed in ("renameat", "fsync", "write"):
            check(calls[needed] > 0, f"{name}: {needed} is among the calls")
        wrong = []
        for call, count in sorted(calls.items()):
            for at in range(1, count + 1):
                faults = ["signal=KILL", *(f"error={error}" for error in FAILURES.get(call, ()))]
                for fault in faults:
                    points += 1
                    for problem in injected(arguments, f"{call}:{fault}:when={at}", new):
                        wrong.append(f"{name}: {call} {at} {fault}: {problem}")
        for line in wrong[:20]:
            print(line)
        check(not wrong, f"{name}: {len(wrong)} faults left a mark")
        check(too_large_for_the_disk(arguments, new), f"{name}: a write that is cut short")
    print(f"{points} faults")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
