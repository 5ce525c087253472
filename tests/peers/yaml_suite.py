#!/usr/bin/env python3
"""Every case of the YAML test suite as a plan.yaml: what YAML forbids is refused as
YAML, and nothing crashes or hangs. What YAML allows may still be more than a plan
may use (anchors, tags, several documents), so it only has to end well.

usage: yaml_suite.py PLAN-BINARY SUITE.json

SUITE.json is a list of {"id", "name", "invalid", "yaml"}. Without the file the test
is skipped.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

SECONDS = 5
PLAN = "---\nplan: 1\ntitle: T\norganization: O\nperiod: 2021\n---\n\n# T\n\nTiltak 1: Noe.\nFrist: 1. mai\n"
REFUSALS = {"invalid-yaml", "forbidden-yaml", "duplicate-key", "too-complex", "too-large",
            "invalid-utf8", "control-character"}


def problem(binary, folder, case):
    """What went wrong with the case, or nothing."""
    (folder / "plan.yaml").write_bytes(case["yaml"].encode("utf-8", "surrogatepass"))
    command = [binary, "check", "--format", "json", str(folder)]
    try:
        run = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return f"took more than {SECONDS} seconds"
    if run.returncode not in (0, 1):
        return f"exit {run.returncode}: {run.stderr.decode(errors='replace')[:200]}"
    found = json.loads(run.stdout)["diagnostics"]
    refused = any(one["rule"] in REFUSALS and one["file"].endswith("plan.yaml") for one in found)
    if case["invalid"] and not refused:
        return "is forbidden by YAML and was read"
    return None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary, suite = sys.argv[1:]
    if not pathlib.Path(suite).is_file():
        print(f"SKIPPED: there is no {suite}")
        return
    cases = json.loads(pathlib.Path(suite).read_text(encoding="utf-8"))
    failures = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "plan.md").write_text(PLAN, encoding="utf-8")
        for case in cases:
            what = problem(binary, folder, case)
            if what:
                failures += 1
                print(f"{case['id']} {case['name']}: {what}")
    print(f"{len(cases)} cases, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
