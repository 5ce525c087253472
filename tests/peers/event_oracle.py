#!/usr/bin/env python3
"""Judges what is counted from an event: days and weeks with `datetime`, months with
dateutil's relativedelta, working days with the package holidays, one by one.

usage: event_oracle.py [--dump reading_dump]
"""
import datetime
import random
import sys

import holidays
from dateutil.relativedelta import relativedelta

from readings import DAY, Judge, day_of

FIRST, LAST = day_of(1975, 1, 1), day_of(2099, 12, 31)
COUNT = 1500  # of events
FREE = holidays.Norway(include_sundays=False, years=range(FIRST.year - 1, LAST.year + 2))


def working_days(day, number):
    step = DAY if number > 0 else -DAY
    while number != 0:
        day += step
        if day.isoweekday() <= 5 and day not in FREE:
            number -= step.days
    return day


def use(readings):
    if len(readings) != 1:
        return [reading["text"] for reading in readings]
    one = readings[0]
    event = one.get("event", {})
    return (one["kind"], one.get("first"), one.get("last"), event.get("name"),
            *(event.get(f"offset_{unit}", 0) for unit in ("days", "working_days", "months")))


# Written with a number; how the event's day is moved, and which offset that is.
COUNTED = (
    ("{} dager", lambda day, n: day + n * DAY, lambda n: (n, 0, 0)),
    ("{} dagar", lambda day, n: day + n * DAY, lambda n: (n, 0, 0)),
    ("{} uker", lambda day, n: day + 7 * n * DAY, lambda n: (7 * n, 0, 0)),
    ("{} veker", lambda day, n: day + 7 * n * DAY, lambda n: (7 * n, 0, 0)),
    ("{} måneder", lambda day, n: day + relativedelta(months=n), lambda n: (0, 0, n)),
    ("{} månader", lambda day, n: day + relativedelta(months=n), lambda n: (0, 0, n)),
    ("{} virkedager", working_days, lambda n: (0, n, 0)),
    ("{} arbeidsdager", working_days, lambda n: (0, n, 0)),
)
PLAIN = (("på", 0), ("til", 0), ("innen", 0), ("innan", 0), ("senest", 0), ("før", -1))


def events():
    rng = random.Random(COUNT)
    for _ in range(COUNT):
        yield FIRST + datetime.timedelta(days=rng.randrange((LAST - FIRST).days + 1)), rng


def ask(judge, group, day, phrase, last, offsets):
    # The first one after the plan's first day is meant.
    period = (day - 40 * DAY, day + 300 * DAY)
    facts = f"årsmøtet={day - 400 * DAY},{period[0]},{day},{day + 90 * DAY}"
    want = ("event", None, str(last), "årsmøtet", *offsets)
    judge.ask(group, period, f"{phrase} årsmøtet\t{facts}", want, use)


def main():
    judge = Judge("Judges what is counted from an event.")
    for day, rng in events():
        for words, move, offsets in COUNTED:
            number = rng.randrange(2, 60 if "dag" in words else 13)
            for relation, sign in (("før", -1), ("etter", 1)):
                ask(judge, f"events: {words.format('N')}", day, f"{words.format(number)} {relation}",
                    move(day, sign * number), offsets(sign * number))
        for relation, offset in PLAIN:
            ask(judge, "events: plain", day, relation, day + offset * DAY, (offset, 0, 0))
    return judge.verdict()


if __name__ == "__main__":
    sys.exit(main())
