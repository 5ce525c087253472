#!/usr/bin/env python3
"""Judges feeds by RFC 5545 to the byte, where readers are lenient.

usage: feed_bytes.py FILE.ics …         exit 1 with the reasons
       feed_bytes.py --faults FILE.ics  puts each kind of fault into a good feed; every one must be found

Line ends, octets a line, folds inside a character or an escape pair, escapes, DATE values, the exclusive
DTEND, what must stand once and what may stand at all, one kind in a file, order, identities. The
properties that may stand are listed, so that one that a plan's text has made is found.
"""
import datetime
import re
import sys
import uuid

LINE_OCTETS = 75
UID_OCTETS = 202  # beyond it Outlook may not tell two apart
TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "NAME", "X-WR-CALNAME")
ON_ONE_LINE = ("SUMMARY", "LOCATION", "CATEGORIES", "NAME", "X-WR-CALNAME")
# Of each component: what must stand once, what may.
SHAPE = {
    "VCALENDAR": (("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL;VALUE=DURATION",
                   "X-PUBLISHED-TTL"), ("SOURCE;VALUE=URI", "URL")),
    "VEVENT": (("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "TRANSP",
                "X-MICROSOFT-CDO-BUSYSTATUS"), ("CATEGORIES", "LOCATION", "URL", "STATUS")),
    "VTODO": (("UID", "DTSTAMP", "DUE;VALUE=DATE", "SUMMARY", "DESCRIPTION", "STATUS"),
              ("CATEGORIES", "LOCATION", "URL", "COMPLETED", "PERCENT-COMPLETE")),
}
FIXED = {"VERSION": "2.0", "CALSCALE": "GREGORIAN", "TRANSP": "TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS": "FREE"}
STATUSES = {"VEVENT": ("CANCELLED",), "VTODO": ("NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED")}


def physical_faults(data):
    if data.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    if not data.endswith(b"\r\n"):
        yield "does not end in CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a line end is not CRLF"
    for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
        if len(line) > LINE_OCTETS:
            yield f"line {number}: {len(line)} octets"
        if not line.strip():
            yield f"line {number}: empty"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number}: not UTF-8 by itself; folded inside a character?"
        if (len(line) - len(line.rstrip(b"\\"))) % 2 == 1:
            yield f"line {number}: folded inside an escape pair"
        if re.search(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]", line):
            yield f"line {number}: a control character, or one that turns the direction"


def unfold(data):
    """The content lines: what stands before the first colon outside quotes, and the value."""
    for line in data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]:
        name, colon, value = line.partition(":")
        yield (name, value) if colon else (line, None)


def unescape(value):
    return re.sub(r"\\(.)", lambda pair: "\n" if pair[1] in "nN" else pair[1], value)


def day(value):
    if not re.fullmatch(r"\d{8}", value):
        raise ValueError(f"`{value}` is no DATE")
    return datetime.datetime.strptime(value, "%Y%m%d").date()


def moment(value):
    if not re.fullmatch(r"\d{8}T\d{6}Z", value):
        raise ValueError(f"`{value}` is no DATE-TIME in UTC")
    return datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ")


def text_faults(name, value):
    if re.search(r"[\\;,]", re.sub(r"\\[\\;,nN]", "", value)):
        yield f"{name}: `{value[:60]}` holds a character that wants an escape"
    if not value.strip():
        yield f"{name} is empty"
    if name in ON_ONE_LINE and "\n" in unescape(value):
        yield f"{name} has a line break"


def value_faults(kind, values):
    """What is wrong with the values of a component, by name."""
    checks = {"DTSTAMP": moment, "COMPLETED": moment, "DTSTART;VALUE=DATE": day, "DTEND;VALUE=DATE": day,
              "DUE;VALUE=DATE": day}
    for name, value in values.items():
        try:
            if name in checks:
                checks[name](value)
        except ValueError as fault:
            yield f"{name}: {fault}"
        if name in FIXED and value != FIXED[name]:
            yield f"{name} is `{value}`"
        if name in TEXTS:
            yield from text_faults(name, value)
        if name in ("URL", "SOURCE;VALUE=URI") and not re.fullmatch(r"https?://[!-~]+", value):
            yield f"{name} `{value[:60]}` is no address"
    if kind in STATUSES and values.get("STATUS", STATUSES[kind][0]) not in STATUSES[kind]:
        yield f"STATUS is `{values['STATUS']}`"
    if "COMPLETED" in values and values.get("STATUS") != "COMPLETED":
        yield "COMPLETED, and yet not"
    percent = values.get("PERCENT-COMPLETE", "0")
    if not percent.isdigit() or int(percent) > 100 or (percent == "100") != (values.get("STATUS") == "COMPLETED"):
        yield f"PERCENT-COMPLETE is `{percent}`"


def item_faults(kind, values):
    try:
        if kind == "VEVENT" and day(values["DTEND;VALUE=DATE"]) <= day(values["DTSTART;VALUE=DATE"]):
            yield "DTEND is not after DTSTART"
        if uuid.UUID(values["UID"]).version != 5 or len(values["UID"].encode()) > UID_OCTETS:
            yield f"UID {values['UID']}"
    except (KeyError, ValueError) as fault:
        yield repr(fault)


def component_faults(kind, lines):
    if kind not in SHAPE:
        yield f"{kind} has no place in a feed"
        return
    once, may = SHAPE[kind]
    names = [name for name, _ in lines]
    for name in once:
        if names.count(name) != 1:
            yield f"{name} stands {names.count(name)} times"
    for name in sorted(set(names) - set(once)):
        if name not in may:
            yield f"{name} may not stand here"
        elif names.count(name) > 1:
            yield f"{name} is repeated"
    values = dict(lines)
    yield from value_faults(kind, values)
    if kind != "VCALENDAR":
        yield from item_faults(kind, values)
    elif values.get("NAME") != values.get("X-WR-CALNAME"):
        yield "NAME and X-WR-CALNAME differ"


def components(lines):
    """(kind, its own lines) in the order of their ends; raises ValueError where they do not nest."""
    stack = []
    for name, value in lines:
        if value is None or not re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[A-Z-]+)*", name):
            raise ValueError(f"`{name[:60]}` begins no content line")
        if name == "BEGIN":
            stack.append((value, []))
        elif not stack:
            raise ValueError(f"{name} stands outside the calendar")
        elif name == "END":
            kind, own = stack.pop()
            if kind != value or len(stack) != (kind != "VCALENDAR"):
                raise ValueError(f"END:{value} closes {kind}")
            yield kind, own
        else:
            stack[-1][1].append((name, value))
    if stack:
        raise ValueError(f"{stack[-1][0]} is not closed")


def place(values):
    """What the order goes by: the day, the plan's page, the measure."""
    url = values.get("URL", "").partition("#")
    return values.get("DTSTART;VALUE=DATE", values.get("DUE;VALUE=DATE", "")), url[0], url[2]


def faults(data):
    """All that is wrong with a feed, as sentences."""
    found = list(physical_faults(data))
    if found:
        return found
    try:
        parts = list(components(unfold(data)))
    except ValueError as fault:
        return [str(fault)]
    if not parts or [kind for kind, _ in parts].count("VCALENDAR") != 1 or parts[-1][0] != "VCALENDAR":
        return ["is not one calendar"]
    for number, (kind, lines) in enumerate(parts, 1):
        found += [f"{kind} {number}: {fault}" for fault in component_faults(kind, lines)]
    items = [dict(lines) for kind, lines in parts[:-1]]
    if len({kind for kind, _ in parts[:-1]}) > 1:
        found.append("holds events and to-dos")
    uids = [values.get("UID") for values in items]
    if len(set(uids)) != len(uids):
        found.append("a UID stands twice")
    # A span is a to-do on its last day and an event from its first: each kind has its own order.
    if all("DTSTART;VALUE=DATE" in values for values in items):
        places = [place(values) for values in items]
        if places != sorted(places):
            found.append("not in the order of days and measures")
    return found


# --- faults put into a good feed ----------------------------------------------------

def once(pattern, put, flags=re.S):
    def change(data):
        changed = re.sub(pattern, put, data, count=1, flags=flags)
        return changed if changed != data else None
    return change


def swap_events(data):
    parts = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", data, re.S)
    return data.replace(parts[0], b"\0").replace(parts[-1], parts[0]).replace(b"\0", parts[-1])


def same_uid(data):
    uids = re.findall(rb"\r\nUID:(\S+)", data)
    return data.replace(uids[1], uids[0])


def without(name):
    return once(rb"\r\n" + name + rb"[;:][^\r]*(?:\r\n [^\r]*)*", b"")


def with_line(line):
    return once(rb"END:VEVENT", line + rb"\r\nEND:VEVENT")


def in_head(line):
    return once(rb"BEGIN:VEVENT", line + rb"\r\nBEGIN:VEVENT")


def in_summary(text):
    return once(rb"\r\nSUMMARY:", lambda match: match[0] + text)


FAULTS = {
    "LF alone": lambda data: data.replace(b"\r\n", b"\n"),
    "one LF": once(rb"\r\nUID", b"\nUID"),
    "CR alone": once(rb"\r\nUID", b"\rUID"),
    "no last line end": lambda data: data[:-2],
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "Latin-1": lambda data: data.decode("utf-8").encode("latin-1", "replace"),
    "76 octets": in_head(b"X-LONG:" + b"x" * 69),
    "a line unfolded": once(rb"(\r\nDESCRIPTION:[^\r]{40,})\r\n ", rb"\1"),
    "a split æ": in_head(b"X-SPLIT:\xc3\r\n \xa6"),
    "a split escape": once(rb"(?<!\\)\\n", lambda _: b"\\\r\n n"),
    "an empty line": once(rb"\r\nUID", b"\r\n\r\nUID"),
    "a control character": in_summary(b"\x07"),
    "a turned direction": in_summary("\u202e".encode()),
    "a bare comma": in_summary(b"a,b"),
    "a bare semicolon": in_summary(b"a;b"),
    "a bare backslash": in_summary(b"a\\b"),
    "a bare line break": in_summary(b"a\r\nb"),
    "a property in the text": in_summary(b"a\r\nATTENDEE:mailto:a@example.org\r\nX-A:"),
    "a line break in the summary": in_summary(b"a\\nb"),
    "no summary": without(b"SUMMARY"),
    "no UID": without(b"UID"),
    "no DTSTAMP": without(b"DTSTAMP"),
    "no DTSTART": without(b"DTSTART"),
    "no DTEND": without(b"DTEND"),
    "no TRANSP": without(b"TRANSP"),
    "no busy status": without(b"X-MICROSOFT-CDO-BUSYSTATUS"),
    "OPAQUE": once(rb"TRANSP:TRANSPARENT", b"TRANSP:OPAQUE"),
    "no PRODID": without(b"PRODID"),
    "no VERSION": without(b"VERSION"),
    "no NAME": without(b"NAME"),
    "no X-WR-CALNAME": without(b"X-WR-CALNAME"),
    "another X-WR-CALNAME": once(rb"X-WR-CALNAME:", b"X-WR-CALNAME:x"),
    "no REFRESH-INTERVAL": without(b"REFRESH-INTERVAL"),
    "no X-PUBLISHED-TTL": without(b"X-PUBLISHED-TTL"),
    "DTEND on DTSTART": once(rb"DTSTART;VALUE=DATE:(\d+)\r\nDTEND;VALUE=DATE:\d+", rb"DTSTART;VALUE=DATE:\1\r\nDTEND;VALUE=DATE:\1"),
    "DTEND before DTSTART": once(rb"DTEND;VALUE=DATE:\d{8}", b"DTEND;VALUE=DATE:19700102"),
    "31 June": once(rb"DTEND;VALUE=DATE:\d{8}", b"DTEND;VALUE=DATE:20990631"),
    "a DATE-TIME start": once(rb"DTSTART;VALUE=DATE:(\d+)", rb"DTSTART:\1T000000Z"),
    "a DATE that is none": once(rb"(DTSTART;VALUE=DATE:\d+)", rb"\1T000000Z"),
    "a local DTSTAMP": once(rb"(DTSTAMP:\w+)Z", rb"\1"),
    "two DTSTAMP": once(rb"(DTSTAMP:\w+\r\n)", rb"\1\1"),
    "the same UID twice": same_uid,
    "a random UID": once(rb"\r\nUID:\S+", b"\r\nUID:" + str(uuid.UUID(int=7, version=4)).encode()),
    "a UID with a host": once(rb"\r\nUID:\S+", b"\r\nUID:1@example.org"),
    "another order": swap_events,
    "METHOD": in_head(b"METHOD:PUBLISH"),
    "RRULE with a DATE-TIME UNTIL": with_line(b"RRULE:FREQ=MONTHLY;UNTIL=20211231T000000Z"),
    "RRULE": with_line(b"RRULE:FREQ=MONTHLY;COUNT=2"),
    "VALARM": with_line(b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\nEND:VALARM"),
    "SEQUENCE": with_line(b"SEQUENCE:1"),
    "LAST-MODIFIED": with_line(b"LAST-MODIFIED:20210101T000000Z"),
    "ORGANIZER": with_line(b"ORGANIZER:mailto:a@example.org"),
    "an unknown STATUS": with_line(b"STATUS:DONE"),
    "a script for an address": with_line(b"URL:javascript:alert(1)"),
    "a to-do among events": once(rb"END:VCALENDAR", b"BEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\nEND:VCALENDAR"),
    "an event left open": once(rb"END:VEVENT\r\n", b""),
    "two calendars": lambda data: data + data,
    "nothing": lambda data: b"",
}


def seeded(path):
    with open(path, "rb") as file:
        good = file.read()
    passed = failed = 0
    wrong = faults(good)
    if wrong or good.count(b"BEGIN:VEVENT") < 2:
        print(f"{path} is no good feed: {wrong[:3]}")
        failed += 1
    for name, change in FAULTS.items():
        bad = change(good)
        if bad is None or bad == good:
            print(f"{name}: cannot be put into {path}")
            failed += 1
        elif not faults(bad):
            print(f"{name}: not found")
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def main(arguments):
    if arguments[:1] == ["--faults"] and len(arguments) == 2:
        return seeded(arguments[1])
    bad = False
    for path in arguments:
        with open(path, "rb") as file:
            for fault in faults(file.read()):
                print(f"{path}: {fault}")
                bad = True
    return 1 if bad or not arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
