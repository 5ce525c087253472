"""Reads what `plan` wrote with other people's parsers, and says what is in it: elements and their
attributes, properties and their components, rows and cells. Nothing here knows what is right."""
import csv
import io
import json
import re
import subprocess

import html5lib
import icalendar

# What a terminal or a reader would obey.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def elements(data):
    """(element, attribute) pairs, addresses, texts of scripts and styles, comments, and the page's words."""
    tree = html5lib.parse(data, namespaceHTMLElements=False)
    pairs, addresses, code, comments, words = set(), set(), [], 0, []
    for one in tree.iter():
        if not isinstance(one.tag, str):
            comments += 1
            words.append(one.tail or "")
            continue
        tag = one.tag.rpartition("}")[2]
        pairs.add((tag, ""))
        for name, value in one.attrib.items():
            name = name.rpartition("}")[2]
            pairs.add((tag, name))
            if name in ("href", "src", "action", "content"):
                addresses.add((tag, name, value))
        if tag in ("script", "style"):
            code.append(one.text or "")
    for one in tree.itertext():
        words.append(one)
    return pairs, addresses, code, comments, " ".join("".join(words).split())


def properties(data):
    """How often each (component, property) comes, and all values, unescaped by icalendar."""
    counted, values = {}, []
    calendar = icalendar.Calendar.from_ical(data)
    for component in calendar.walk():
        counted[component.name, ""] = counted.get((component.name, ""), 0) + 1
        for name, value in component.property_items(recursive=False):
            if name in ("BEGIN", "END"):
                continue
            key = (component.name, name, tuple(sorted(getattr(value, "params", {}))))
            counted[key] = counted.get(key, 0) + 1
            values.append(str(value))
    return counted, values


def rows(data):
    text = data.decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",", strict=True))


def formulas(table):
    """Cells that a spreadsheet would calculate."""
    return [cell for row in table for cell in row
            if re.match("[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell) and not re.fullmatch(r"-\d+", cell)]


def once(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key stands twice: {keys}")
    return dict(pairs)


def unique_json(data):
    return json.loads(data.decode("utf-8"), object_pairs_hook=once)


def github(data, *, safe=False):
    """The Markdown as HTML, with all that GitHub reads; its own raw HTML is kept unless it is safe."""
    command = ["cmark-gfm", *(() if safe else ("--unsafe",))]
    for extension in ("table", "autolink", "strikethrough", "tasklist"):
        command += ["-e", extension]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def raw(data, *, turns=True):
    """Characters that none of our outputs may hold."""
    text = data.decode("utf-8")
    return sorted({f"U+{ord(one):04X}" for one in CONTROLS.findall(text) + (TURNS.findall(text) if turns else [])})
