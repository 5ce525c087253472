#!/usr/bin/env python3
"""Judges plan.json, and what `plan date` prints: json_judge.py FILE.json ...

Validates an object against schemas/plan.schema.json, an array against
schemas/date.schema.json, and checks what a schema cannot say: no key twice, sections
and roles that are referred to exist, days and places in order. Exit 1 with reasons.
"""
import json
import pathlib
import sys

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "schemas"


def once(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"key `{key}` stands twice")
    return dict(pairs)


def plan_faults(plan):
    sections = {section["id"] for section in plan["sections"]}
    ids = [measure["id"] for measure in plan["measures"]]
    for name in {name for name in ids if ids.count(name) > 1}:
        yield f"measure id `{name}` stands twice"
    for measure in plan["measures"]:
        where = f"{plan['id']}/{measure['id']}"
        if "section" in measure and measure["section"] not in sections:
            yield f"{where}: no section `{measure['section']}`"
        if (measure["state"] == "overdue") != (measure["days_overdue"] > 0):
            yield f"{where}: state {measure['state']}, {measure['days_overdue']} days overdue"
        for deadline in measure["deadlines"] + measure["new_deadlines"]:
            if "first" in deadline and "last" in deadline and deadline["first"] > deadline["last"]:
                yield f"{where}: `{deadline['text']}` ends before it begins"
        for responsible in measure["responsibles"]:
            if responsible["known"] != ("role" in responsible):
                yield f"{where}: `{responsible['text']}` is known without a role, or the reverse"


def phrase_faults(phrase):
    if phrase["first"] and phrase["last"] and phrase["first"] > phrase["last"]:
        yield f"`{phrase['text']}` ends before it begins"
    for place in [phrase, *phrase["faults"]]:
        if place["begin"] >= place["end"] or not (
                phrase["begin"] <= place["begin"] and place["end"] <= phrase["end"]):
            yield f"`{phrase['text']}` has no place {place['begin']}..{place['end']}"


def validators():
    """The schema of an object and that of an array; they share definitions."""
    made = {}
    for kind, name in ((dict, "plan.schema.json"), (list, "date.schema.json")):
        schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        made[kind] = jsonschema.Draft7Validator(
            schema, format_checker=jsonschema.draft7_format_checker,
            resolver=jsonschema.RefResolver((SCHEMAS / name).as_uri(), schema))
    return made


def judge(path, schemas):
    with open(path, "rb") as file:
        data = file.read()
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=once)
    except ValueError as fault:
        return [str(fault)]
    validator = schemas.get(type(value), schemas[dict])
    faults = [f"{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"
              for fault in validator.iter_errors(value)]
    if not faults and isinstance(value, list):
        for phrase in value:
            faults += phrase_faults(phrase)
    elif not faults:
        for plan in value["plans"]:
            faults += plan_faults(plan)
    if not data.endswith(b"\n"):
        faults.append("does not end in a newline")
    return faults


def main(paths):
    schemas = validators()
    bad = False
    for path in paths:
        for fault in judge(path, schemas):
            print(f"{path}: {fault}")
            bad = True
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
