#!/usr/bin/env python3
"""Two readers of Markdown judge report.md: cmark-gfm and pandoc see the same tables, with as many
rows and cells as there are measures and heads, whatever stands in the cells.

usage: markdown.py SITES [--plan PROGRAM] | markdown.py --self-test SITE
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import html5lib

import payloads
import read_back

# What could break a row, in every field.
BREAKERS = ("a | b", "a \\| b", "a \\\\| b", "`a | b`", "`` a ` | b ``", "a <br> b", "a<br/>|b", "|", "\\", "`", "| --- |", "<!-- | -->", "&#124;", "a  \\", "***a|b***", "~~|~~", "[a|b](c)",
            "$a|b$", "<td>a</td>", "</table>", "a\tb", "1) a", "# a", "+ a", "===", "---", "    a", "> |", "~~~", "```")


def words(element):
    """Its text, without that of comments."""
    if isinstance(element.tag, str):
        yield element.text or ""
        for one in element:
            yield from words(one)
            yield one.tail or ""


def letters(text):
    """A line break of ours is no blank, so blanks do not count."""
    return "".join(text.split())


def by_cmark(data):
    """The cells a row of each table, and the text of each row with the ids in it."""
    tree = html5lib.parse(read_back.github(data), namespaceHTMLElements=False)
    shapes, rows = [], []
    for table in tree.iter("table"):
        shapes.append([len(row) for row in table.iter("tr")])
        rows += [([one.get("id") for one in row.iter("a") if one.get("id")], letters("".join(words(row)))) for row in table.iter("tr")]
    return shapes, rows


def by_pandoc(data):
    done = subprocess.run(["pandoc", "-f", "gfm", "-t", "json"], input=data, capture_output=True, check=True)

    def tables(node):
        if isinstance(node, dict):
            if node.get("t") == "Table":
                _, _, _, head, bodies, foot = node["c"]
                rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
                yield [len(row[1]) for row in rows]
            for value in node.values():
                yield from tables(value)
        elif isinstance(node, list):
            for value in node:
                yield from tables(value)

    return list(tables(json.loads(done.stdout)["blocks"]))


def faults_of(data, plans):
    shapes, rows = by_cmark(data)
    if shapes != by_pandoc(data):
        yield f"pandoc sees other tables than cmark-gfm: {by_pandoc(data)[:4]}, not {shapes[:4]}"
    for shape in shapes:
        if len(set(shape)) != 1:
            yield f"a table with rows of {sorted(set(shape))} cells"
    # GFM takes more cells than the head has away, and nobody is told.
    lines = [re.sub(r"\\.", "", line).count("|") - 1 for line in data.decode("utf-8").split("\n") if line.startswith("|")]
    cells = [count for shape in shapes for count in [*shape, shape[0]]]
    if sorted(lines) != sorted(cells):
        yield f"{len(lines)} lines of tables with {sum(lines)} cells, but {len(cells)} with {sum(cells)} are seen"
    placed = {}
    for ids, text in rows:
        for one in ids:
            if one in placed:
                yield f"the place #{one} stands twice"
            placed[one] = text
    # A report of several plans puts the plan's id before the measure's.
    wanted = [(measure["id"] if len(plans) == 1 else f"{plan['id']}.{measure['id']}", measure) for plan in plans for measure in plan["measures"]]
    for one, measure in wanted:
        there = placed.get(one, placed.get(measure["id"]))
        if there is None or letters(measure["text"]) not in there:
            yield f"no row for {one}: {measure['text'][:60]!r}, only {there!r}"
    if len(placed) != len(wanted):
        yield f"{len(placed)} rows with a place, and {len(wanted)} measures"


def site_faults(site):
    plans = json.loads((site / "plan.json").read_text(encoding="utf-8"))["plans"]
    return list(faults_of((site / "report.md").read_bytes(), plans))


def breaking(program):
    """(name, faults) of a plan with cells that try to be more."""
    with tempfile.TemporaryDirectory() as temp:
        for breaker in BREAKERS:
            text = payloads.plan(lambda name, breaker=breaker: f"{breaker} {name}")
            pathlib.Path(temp, "plan.md").write_text(text, encoding="utf-8")
            made = [subprocess.run([str(program), "report", "--as-of", "2021-06-15", "--format", form, "plan.md"], cwd=temp,
                                   capture_output=True, check=False).stdout for form in ("md", "json")]
            yield breaker, list(faults_of(made[0], json.loads(made[1])["plans"]))


FAULTS = {
    "a bar in a cell": lambda text: re.sub(r"(<a id=[^\n]*?)\|", r"\1 | a |", text, count=1),
    "a cell that is missing": lambda text: re.sub(r"\| [^|\n]* \|\n", "|\n", text, count=1),
    "a row that is no longer in its table": lambda text: re.sub(r"\n(\|[^\n]*<a id=)", r"\n\n\1", text, count=1),
    "a measure without a place": lambda text: re.sub(r'<a id="m1"></a>', "", text),
    "a row too many": lambda text: re.sub(r"(\n\|[^\n]*<a id=[^\n]*)", r"\1\1", text, count=1),
    "a text cut off": lambda text: re.sub(r"\(1\)\.", "…", text),
}


def self_test(site):
    plans = json.loads((site / "plan.json").read_text(encoding="utf-8"))["plans"]
    text = (site / "report.md").read_text(encoding="utf-8")
    failed = 0
    for name, change in FAULTS.items():
        if change(text) == text or not list(faults_of(change(text).encode(), plans)):
            failed += 1
            print(f"did not see {name}")
    return len(FAULTS) - failed, failed


def main():
    parser = argparse.ArgumentParser(description="Two readers of Markdown.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("sites", type=pathlib.Path)
    options = parser.parse_args()
    passed = failed = 0
    if options.self_test:
        passed, failed = self_test(options.sites)
    else:
        cases = [(path.parent.name, site_faults(path.parent)) for path in sorted(options.sites.glob("*/report.md"))]
        for name, faults in [*cases, *breaking(options.plan.resolve())]:
            passed += not faults
            failed += bool(faults)
            for fault in faults[:4]:
                print(f"{name!r}: {fault}"[:600])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
