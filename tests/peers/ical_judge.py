#!/usr/bin/env python3
"""Judges feeds: ical_judge.py FILE.ics ...

Reads each file with vobject and icalendar, and checks what neither of them
does: line ends, octets a line, folds inside a character or an escape pair,
exclusive DTEND, DATE values, unique UIDs, no METHOD, order. Exit 1 with reasons.
"""
import datetime
import re
import sys
import uuid

import icalendar
import vobject

ONCE = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP")


def physical_faults(data):
    if data.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    if not data.endswith(b"\r\n"):
        yield "does not end in CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        yield "a line end is not CRLF"
    for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
        if len(line) > 75:
            yield f"line {number}: {len(line)} octets"
        if not line.strip():
            yield f"line {number}: empty"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"line {number}: folded inside a character"
        backslashes = len(line) - len(line.rstrip(b"\\"))
        if backslashes % 2 == 1:
            yield f"line {number}: folded inside an escape pair"
        if re.search(rb"[\x00-\x08\x0b-\x1f\x7f]", line):
            yield f"line {number}: control character"


def unfold(data):
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]


def text_faults(name, value):
    if name.split(";")[0] in ("SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "NAME", "X-WR-CALNAME"):
        rest = re.sub(r"\\[\\;,nN]", "", value)
        if re.search(r"[\\;,]", rest):
            yield f"{name}: `{rest}` holds a character that wants an escape"


def day(value, name):
    if not re.fullmatch(r"\d{8}", value):
        raise ValueError(f"{name}: `{value}` is no DATE")
    return datetime.datetime.strptime(value, "%Y%m%d").date()


def event_faults(event):
    names = [name.split(";")[0] for name, _ in event]
    for name in ONCE:
        if names.count(name) != 1:
            yield f"{name} stands {names.count(name)} times"
    for name in set(names) - {"CATEGORIES"}:
        if names.count(name) > 1:
            yield f"{name} is repeated"
    values = dict(event)
    try:
        start = day(values["DTSTART;VALUE=DATE"], "DTSTART")
        end = day(values["DTEND;VALUE=DATE"], "DTEND")
        if end <= start:
            yield f"DTEND {end} is not after DTSTART {start}"
        if not re.fullmatch(r"\d{8}T000000Z", values["DTSTAMP"]):
            yield f"DTSTAMP {values['DTSTAMP']}"
        if uuid.UUID(values["UID"]).version != 5:
            yield f"UID {values['UID']} is no version 5"
    except (KeyError, ValueError) as fault:
        yield str(fault)
    for name in ("BEGIN:VALARM", "SEQUENCE", "LAST-MODIFIED", "RRULE"):
        if name in names:
            yield f"holds {name}"
    if values.get("TRANSP") != "TRANSPARENT" or values.get("X-MICROSOFT-CDO-BUSYSTATUS") != "FREE":
        yield "blocks somebody's day"


def logical_faults(lines):
    if lines[0] != "BEGIN:VCALENDAR" or lines[-1] != "END:VCALENDAR":
        yield "is no calendar"
    if any(line.startswith("METHOD") for line in lines):
        yield "holds METHOD"
    for wanted in ("VERSION:2.0", "PRODID:", "NAME:", "X-WR-CALNAME:", "X-PUBLISHED-TTL:",
                   "REFRESH-INTERVAL;VALUE=DURATION:"):
        if sum(line.startswith(wanted) for line in lines) != 1:
            yield f"{wanted} does not stand once"
    uids, starts, event = [], [], None
    for line in lines:
        match = re.match(r"([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$", line, re.S)
        if not match:
            yield f"`{line[:60]}` is no content line"
            continue
        name, value = match.groups()
        yield from text_faults(name, value)
        if line == "BEGIN:VEVENT":
            event = []
        elif line == "END:VEVENT":
            values = dict(event)
            uids.append(values.get("UID"))
            starts.append(values.get("DTSTART;VALUE=DATE", ""))
            for fault in event_faults(event):
                yield f"event {len(uids)}: {fault}"
            event = None
        elif event is not None:
            event.append((name, value))
    if len(set(uids)) != len(uids):
        yield "a UID stands twice"
    if starts != sorted(starts):
        yield "events are not in the order of their days"


def reader_faults(data, count):
    text = data.decode("utf-8")
    calendar = vobject.readOne(text)
    events = list(getattr(calendar, "vevent_list", []))
    if len(events) != count:
        yield f"vobject reads {len(events)} events of {count}"
    for event in events:
        event.validate(raiseException=True)
    other = icalendar.Calendar.from_ical(data)
    found = other.walk("VEVENT")
    if len(found) != count:
        yield f"icalendar reads {len(found)} events of {count}"
    for event in found:
        if event.errors:
            yield f"icalendar: {event.errors}"
    written = [line[8:] for line in unfold(data) if line.startswith("SUMMARY:")]
    for text, one, two in zip(written, events, found):
        meant = re.sub(r"\\(.)", lambda pair: "\n" if pair[1] in "nN" else pair[1], text)
        if one.summary.value != meant:
            yield f"vobject reads the summary `{text[:60]}` as `{one.summary.value[:60]}`"
        # icalendar 4 takes an escaped backslash and the letter after it for a pair.
        if "\\\\" not in text and str(two["SUMMARY"]) != meant:
            yield f"icalendar reads the summary `{text[:60]}` as `{two['SUMMARY'][:60]}`"


def judge(path):
    with open(path, "rb") as file:
        data = file.read()
    faults = list(physical_faults(data))
    if faults:
        return faults
    lines = unfold(data)
    faults += logical_faults(lines)
    try:
        faults += reader_faults(data, lines.count("BEGIN:VEVENT"))
    except Exception as fault:  # a reader that gives up is a verdict too
        faults.append(f"a reader refuses it: {fault!r}")
    return faults


def main(paths):
    bad = False
    for path in paths:
        for fault in judge(path):
            print(f"{path}: {fault}")
            bad = True
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
