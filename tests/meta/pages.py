#!/usr/bin/env python3
"""Runs `plan check` on the plans of the rules' pages: the one under `## Galt` must
give the rule, the one under `## Riktig` must not.

usage: pages.py --plan PROGRAM [RULE…]

A fence marked `text` is not run: what is wrong there cannot be shown on a page, and
NOT_SHOWN says why; every other page has a plan to run below both headings. A page
may hold several fences below a heading; each line `<!-- fil: NAME -->` before one
gives it a file name, and fences below one heading are checked together.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2021-06-15"
# Rules without a plan on their page, each with its reason.
NOT_SHOWN = {
    "bidi-character": "what is wrong is invisible",
    "control-character": "what is wrong is invisible",
    "invalid-utf8": "a page is UTF-8 itself",
    "too-complex": "its input would be longer than the page",
    "too-large": "its input would be longer than the page",
    "unusable-data": "the data of another run are no plan",
}
FENCE = re.compile(r"(?:<!-- fil: (\S+) -->\n\n?)?^(````?)(\w+)\n(.*?)^\2$", re.M | re.S)


def plans_below(text, heading):
    """The runnable fences below the heading: name → text."""
    part = text.split(f"\n## {heading}\n", 1)[-1]
    # A heading in a fence is no end of the part.
    plans, end = {}, len(part)
    for match in re.finditer(r"^## ", FENCE.sub(lambda m: "\n" * len(m.group(0)), part), re.M):
        end = min(end, match.start())
    for match in FENCE.finditer(part[:end]):
        if match.group(3) == "markdown":
            plans[match.group(1) or f"plan{len(plans) or ''}.md"] = match.group(4)
    return plans


def rules_found(plan, plans):
    with tempfile.TemporaryDirectory() as temp:
        for name, text in plans.items():
            pathlib.Path(temp, name).write_text(text, encoding="utf-8")
        done = subprocess.run(
            [str(plan), "check", "--format", "json", "--as-of", AS_OF, *plans], cwd=temp,
            capture_output=True, timeout=20, check=False)
        # 2 is for a file that is no plan, which one of the pages is about.
        if done.returncode not in (0, 1, 2) or not done.stdout:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise RuntimeError(f"exit {done.returncode}: {said}")
        return [found["rule"] for found in json.loads(done.stdout)["diagnostics"]]


def problems_of(plan, path):
    rule, text = path.name.removesuffix(".nb.md"), path.read_text(encoding="utf-8")
    for heading, wanted in (("Galt", True), ("Riktig", False)):
        plans = plans_below(text, heading)
        if not plans:
            if rule not in NOT_SHOWN:
                yield f"{heading}: there is no plan to run"
            continue
        if rule in NOT_SHOWN:
            yield f"{heading}: there is a plan to run, though NOT_SHOWN has the rule"
        try:
            found = rules_found(plan, plans)
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            yield f"{heading}: {error}"
            continue
        if (rule in found) != wanted:
            yield f"{heading}: found {', '.join(found) or 'nothing'}"


def main():
    parser = argparse.ArgumentParser(description="Checks the plans of the rules' pages.")
    parser.add_argument("--plan", type=pathlib.Path, required=True)
    parser.add_argument("rules", nargs="*", metavar="RULE")
    options = parser.parse_args()
    failed = passed = 0
    for path in sorted((ROOT / "src/diagnostics/explain").glob("*.nb.md")):
        if options.rules and path.name.removesuffix(".nb.md") not in options.rules:
            continue
        problems = list(problems_of(options.plan.resolve(), path))
        for problem in problems:
            print(f"{path.relative_to(ROOT)}: {problem}")
        failed += bool(problems)
        passed += not problems
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
