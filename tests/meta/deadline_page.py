#!/usr/bin/env python3
"""Holds docs/deadlines.md to the phrase tables: the page must be what the program
deadline_page prints, which in turn fails when a word of the tables is read in no
phrase of the page.

usage: deadline_page.py --program PROGRAM [--write]
"""
import argparse
import difflib
import pathlib
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "deadlines.md"


def main():
    parser = argparse.ArgumentParser(description="Compares docs/deadlines.md with the phrase tables.")
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--write", action="store_true", help="write the page instead")
    options = parser.parse_args()
    done = subprocess.run([options.program], capture_output=True, timeout=60, check=False)
    sys.stdout.write(done.stderr.decode())
    passed = failed = 0
    if done.returncode == 0:
        passed += 1
    else:
        failed += 1
    if options.write:
        PAGE.write_bytes(done.stdout)
    written = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    if written == done.stdout.decode():
        passed += 1
    else:
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(
            written.splitlines(True), done.stdout.decode().splitlines(True), "docs/deadlines.md",
            "what the tables say"))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
