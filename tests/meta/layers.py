#!/usr/bin/env python3
"""Holds the includes to the arrows between the layers.

usage: layers.py [--draw]

A layer is the first folder below src/ or include/plan/. ARROWS is the one place
that says who may know whom; `--draw` prints it as the picture in src/README.md.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# In order: a layer knows only layers above its own line.
ARROWS = {
    "support": "",
    "source": "support",
    "words": "support",
    "calendar": "support",
    "diagnostics": "source support",
    "adapters": "source support",
    "deadline": "calendar words support",
    "syntax": "adapters words source diagnostics deadline support",
    "edit": "syntax adapters words calendar diagnostics source support",
    "model": "adapters calendar deadline diagnostics source words support",
    "resolve": "syntax model adapters calendar deadline diagnostics source words support",
    "report": "model adapters calendar deadline diagnostics source words support",
    "check": "model report diagnostics calendar deadline words source support",
    "emit": "report model words calendar support adapters",
    "driver": "emit report check resolve model edit syntax deadline adapters diagnostics calendar "
              "words source support",
    "cli": "driver emit report check resolve model edit syntax deadline adapters diagnostics "
           "calendar words source support",
}

# Where a foreign library may be included: the beginning of its header's name → a
# layer or a file. fmt and the standard library may stand anywhere.
FOREIGN = {
    "yaml.h": ["adapters"],
    "cmark-gfm": ["adapters"],
    "node.h": ["adapters"],
    "parser.h": ["adapters"],
    "nlohmann/": ["adapters/json_reader.cpp"],
    "CLI/": ["cli/parse.cpp"],
    "utf8proc.h": ["support"],
    "nettle/": ["support/hash.cpp"],
}
POSIX = ("unistd.h", "fcntl.h", "malloc.h", "dirent.h", "poll.h", "spawn.h", "sys/")
POSIX_LAYERS = ["driver", "main"]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def layer_of(path):
    parts = path.relative_to(ROOT).parts
    inner = parts[2:] if parts[0] == "include" else parts[1:]
    return inner[0] if len(inner) > 1 else "main"


def target_layer(path, name):
    """The layer that a quoted include leads to; nothing when it stays in its own."""
    parts = name.split("/")
    if parts[0] == "plan":
        return parts[1]
    beside = (path.parent / name).resolve()
    if beside.is_relative_to(ROOT / "src"):
        inner = beside.relative_to(ROOT / "src").parts
        if beside.exists() and len(inner) > 1:
            return inner[0]
    return parts[0] if len(parts) > 1 else None


def foreign_problem(path, layer, name):
    inner = path.relative_to(ROOT).as_posix().removeprefix("src/").removeprefix("include/plan/")
    for start, places in FOREIGN.items():
        if name.startswith(start):
            return None if layer in places or inner in places else f"{name} belongs in {' or '.join(places)}"
    if name.startswith(POSIX):
        return None if layer in POSIX_LAYERS else f"{name} belongs in {' or '.join(POSIX_LAYERS)}"
    if name.startswith("fmt/") or ("." not in name and "/" not in name):
        return None
    return f"{name} is a foreign header without a place in FOREIGN"


def problem_with(path, layer, quote, name):
    if quote == "<":
        return foreign_problem(path, layer, name)
    target = target_layer(path, name)
    if target is None or target == layer or layer == "main":
        return None
    if layer not in ARROWS:
        return f"the layer {layer} has no line in ARROWS"
    if target not in ARROWS[layer].split():
        return f"{layer} may not know {target} ({name})"
    return None


def source_files():
    for folder in ("src", "include"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def arrows_hold():
    seen = set()
    for layer, below in ARROWS.items():
        for name in below.split():
            if name not in seen:
                yield f"ARROWS: {layer} knows {name}, which stands below it"
        seen.add(layer)


def picture():
    return "".join(f"{layer:12}→ {' '.join(below.split()) or '–'}\n" for layer, below in ARROWS.items())


def picture_is_shown():
    """src/README.md shows the arrows as they are."""
    if picture() not in (ROOT / "src" / "README.md").read_text(encoding="utf-8"):
        yield "src/README.md: the picture of the arrows is old; layers.py --draw prints it"


def main():
    if sys.argv[1:] == ["--draw"]:
        print(picture(), end="")
        return 0
    problems = list(arrows_hold()) + list(picture_is_shown())
    layers, failed = set(), set()
    for path in source_files():
        layer = layer_of(path)
        layers.add(layer)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            problem = match and problem_with(path, layer, match.group(1), match.group(2))
            if problem:
                problems.append(f"{path.relative_to(ROOT)}:{number}: {problem}")
                failed.add(layer)
    for problem in problems:
        print(problem)
    # One check a layer, and one for the table.
    bad = len(failed) + (len(problems) > 0 and not failed)
    print(f"{len(layers) + 1 - bad} passed, {bad} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
