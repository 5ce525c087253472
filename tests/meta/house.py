#!/usr/bin/env python3
"""Holds the tree to its own rules: every rule of the compiler has its page and its
golden case, files stay short, and what the house does not use is not used.

usage: house.py
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINES = 500

# Rules without a golden case, each with its reason.
NO_CASE = {
    "too-large": "its input would be larger than the rest of the tests together",
}

# Not used in src/ and include/: pattern → why.
FORBIDDEN = {
    r"#\s*include\s*<ranges>|std::(ranges::)?views::": "clang 14 cannot compile libstdc++ 12's views",
    r"#\s*include\s*<regex>|std::regex": "it recurses over its input",
    r"fmt::runtime|\bvformat": "a format is known when the program is compiled",
    r"\bshared_ptr\b": "things have one owner; others refer by index",
    r"\b(class|struct|namespace)\s+\w*(Manager|Helper|Util)s?\b": "the name says nothing",
    r"\bget_\w+\(": "what it returns is its name",
    r"\busing namespace\b": "names keep their layer",
    r"DOCTEST_CONFIG_IMPLEMENT": "tests stand in tests/",
}
# Only main knows the process's streams, and driver the files.
PRINTS = r"std::(cout|cerr|clog)\b|\b(printf|puts|fputs|fwrite)\s*\("
PRINTERS = ("src/main.cpp", "src/driver/", "src/cli/")
# Nowhere: the text speaks of the project alone.
ELSEWHERE = r"/(home|root|Users)/[a-z]"


def read(path):
    return path.read_text(encoding="utf-8")


def rules():
    row = re.compile(r'\.code = "(P\d{3})",\s*\.name = "([a-z0-9-]+)",.*?Severity::(\w+)')
    found = row.findall(read(ROOT / "src/diagnostics/rules.cpp"))
    return {name: (code, severity) for code, name, severity in found}


def files(*patterns):
    skipped = ("build", "site", ".git")
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.relative_to(ROOT).parts[0] not in skipped:
                yield path


def sources():
    return files("src/**/*.[ch]pp", "include/**/*.hpp")


def at(path, number=1):
    return f"{path.relative_to(ROOT)}:{number}"


def pages_exist():
    folder = ROOT / "src/diagnostics/explain"
    known = rules()
    for name, (code, severity) in known.items():
        path = folder / f"{name}.nb.md"
        if not path.exists():
            yield f"{path.relative_to(ROOT)}: the rule has no page"
            continue
        text = read(path)
        if text.split("\n", 1)[0] != f"# {name} ({code}, {severity})":
            yield f"{at(path)}: the first line is not `# {name} ({code}, {severity})`"
        for heading in ("\n## Galt\n", "\n## Riktig\n"):
            if heading not in text:
                yield f"{at(path)}: there is no {heading.strip()}"
    for path in sorted(folder.glob("*")):
        if path.name.removesuffix(".nb.md") not in known:
            yield f"{at(path)}: a page without a rule"


def cases_exist():
    folder = ROOT / "tests/golden"
    said = "\n".join(read(path) for name in ("stdout", "stderr")
                     for path in sorted(folder.glob(f"*/*/{name}")))
    for name in rules():
        has_case = f"[{name}]" in said or f'"rule": "{name}"' in said
        if not has_case and name not in NO_CASE:
            yield f"tests/golden: no case prints the rule {name}"
    for name in NO_CASE:
        if name not in rules():
            yield f"tests/meta/house.py: NO_CASE names {name}, which is no rule"


def files_are_short():
    patterns = ("src/**/*.[ch]pp", "include/**/*.hpp", "tests/**/*.[ch]pp", "tests/**/*.py",
                "src/cmake/*.cmake", "tests/run", "examples/run")
    for path in files(*patterns):
        count = len(read(path).splitlines())
        if count > LINES:
            yield f"{at(path, LINES)}: {count} lines; two rooms in one?"


def headers_begin_with_a_paragraph():
    for path in files("include/**/*.hpp", "src/**/*.hpp"):
        if not read(path).startswith("// "):
            yield f"{at(path)}: a header begins with what it is"


def nothing_forbidden():
    for path in sources():
        for number, line in enumerate(read(path).splitlines(), 1):
            code = line.split("//", 1)[0]
            for pattern, reason in FORBIDDEN.items():
                if re.search(pattern, code):
                    yield f"{at(path, number)}: {reason}"
            name = path.relative_to(ROOT).as_posix()
            if re.search(PRINTS, code) and not name.startswith(PRINTERS):
                yield f"{at(path, number)}: only main, cli and driver print"


def heavy_headers_stand_once():
    for header in ("CLI/CLI.hpp", "nlohmann/json.hpp"):
        where = [path for path in sources() if f"#include <{header}>" in read(path)]
        if len(where) > 1:
            yield f"{at(where[1])}: {header} is included in more than one file"
    mark = "DOCTEST_CONFIG_IMPLEMENT"
    for path in files("tests/**/*.[ch]pp"):
        if mark in read(path) and path != ROOT / "tests/unit/main.cpp":
            yield f"{at(path)}: doctest's main stands in tests/unit/main.cpp"


def unit_tests_are_built():
    listed = read(ROOT / "tests/CMakeLists.txt")
    for path in files("tests/unit/**/*.cpp"):
        if path.relative_to(ROOT / "tests").as_posix() not in listed:
            yield f"{at(path)}: it is not in tests/CMakeLists.txt"


def the_text_speaks_of_the_project():
    patterns = ("*.md", "docs/**/*.md", "src/**/*", "include/**/*", "tests/**/*.py", "tests/**/*.[ch]pp",
                "examples/**/*", "schemas/*")
    for path in files(*patterns):
        try:
            lines = read(path).splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if re.search(ELSEWHERE, line):
                yield f"{at(path, number)}: a path outside the project"


CHECKS = (pages_exist, cases_exist, files_are_short, headers_begin_with_a_paragraph,
          nothing_forbidden, heavy_headers_stand_once, unit_tests_are_built,
          the_text_speaks_of_the_project)


def main():
    failed = 0
    for check in CHECKS:
        problems = list(check())
        for problem in problems:
            print(problem)
        failed += bool(problems)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
