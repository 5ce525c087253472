#!/usr/bin/env python3
"""Compares the calendar with other people's: every day, weekday and ISO week from
1970 to 2100 with `datetime`, Easter with dateutil, the public holidays with the
package holidays, working days with those holidays counted one by one, months later
with dateutil's relativedelta.

usage: calendar_dump | calendar_oracle.py
"""
import bisect
import collections
import datetime
import sys

import holidays
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

FIRST, LAST = datetime.date(1970, 1, 1), datetime.date(2100, 12, 31)
DAY = datetime.timedelta(days=1)
WORKING_DAYS = (-2500, -400, -251, -100, -10, -3, -2, -1, 0, 1, 2, 3, 5, 10, 21, 260, 3000)
MONTHS = (-121, -24, -13, -12, -6, -3, -1, 0, 1, 2, 3, 6, 11, 12, 18, 120)
YEARS = range(FIRST.year, LAST.year + 1)
EACH = 17  # the working days are counted from each of these
LAST_EASTER = 4099  # of dateutil

# What the package calls them → what we do. When two are on one day it names both; we
# say the movable one.
NAMES = {
    "Første nyttårsdag": "new-years-day",
    "Arbeidernes dag": "labour-day",
    "Grunnlovsdag": "constitution-day",
    "Første juledag": "christmas-day",
    "Andre juledag": "second-christmas-day",
    "Skjærtorsdag": "maundy-thursday",
    "Langfredag": "good-friday",
    "Første påskedag": "easter-sunday",
    "Andre påskedag": "easter-monday",
    "Kristi himmelfartsdag": "ascension-day",
    "Første pinsedag": "whit-sunday",
    "Andre pinsedag": "whit-monday",
}
FIXED = {"new-years-day", "labour-day", "constitution-day", "christmas-day", "second-christmas-day"}

# Days on which the package and the law (lov 24. februar 1995 nr. 12 § 2; lov 26. april
# 1947 nr. 1) differ: day → what we say, or "-". Version 0.10.1 has no such day.
EXCEPTIONS = {}


def the_holidays():
    # Two years more at the end, for the working days that are counted on from there.
    norway = holidays.Norway(include_sundays=False, years=range(FIRST.year, LAST.year + 20))
    found = {}
    for day, names in norway.items():
        ours = [NAMES[name] for name in names.split(", ")]
        movable = [name for name in ours if name not in FIXED]
        found[day] = (movable or ours)[0]
    found.update(EXCEPTIONS)
    return {day: name for day, name in found.items() if name != "-"}


class Days:
    """The working days in order, counted one by one."""

    def __init__(self, free):
        self.free = free
        end = LAST.replace(year=LAST.year + 19)
        count = (end - FIRST).days
        every = (FIRST + number * DAY for number in range(count))
        self.working = [day for day in every if day.isoweekday() <= 5 and day not in free]

    def works(self, day):
        return self.working[bisect.bisect_left(self.working, day)] == day

    def from_day(self, day):
        return self.working[bisect.bisect_left(self.working, day)]

    def plus(self, day, number):
        if number == 0:
            return day.isoformat()
        if number > 0:
            at = bisect.bisect_right(self.working, day) + number - 1
        else:
            at = bisect.bisect_left(self.working, day) + number
        return self.working[at].isoformat() if at >= 0 else "none"


def plus_months(day, number):
    later = day + relativedelta(months=number)
    return later.isoformat() if later >= FIRST else "none"


def of_days(days):
    day = FIRST
    while day <= LAST:
        year, week, weekday = day.isocalendar()
        works = "works" if days.works(day) else "rests"
        yield f"{day} {weekday} {year} {week} {days.free.get(day, '-')} {works}"
        yield " ".join(["months", str(day), *(plus_months(day, number) for number in MONTHS)])
        if (day - FIRST).days % EACH == 0:
            yield " ".join(["working", str(day), str(days.from_day(day)),
                            *(days.plus(day, number) for number in WORKING_DAYS)])
        day += DAY


def week(year, number):
    try:
        monday = datetime.date.fromisocalendar(year, number, 1)
    except ValueError:
        return "none"
    return f"{monday} {monday + 6 * DAY}" if monday >= FIRST else "none"


def months(length):
    def unit(year, number):
        if not 1 <= number <= 12 // length:
            return "none"
        first = datetime.date(year, (number - 1) * length + 1, 1)
        return f"{first} {first + relativedelta(months=length) - DAY}"
    return unit


UNITS = (("week", week, 53), ("month", months(1), 12), ("quarter", months(3), 4),
         ("tertial", months(4), 3), ("half", months(6), 2))


def of_years():
    for year in YEARS:
        yield f"easter {easter(year)}"
        for name, unit, most in UNITS:
            for number in range(most + 2):
                yield f"{name} {year} {number} {unit(year, number)}"
    for year in range(YEARS.stop, LAST_EASTER + 1):
        yield f"easter {easter(year)}"


def subject(line):
    first = line.split(" ", 1)[0]
    return "day" if first[:1].isdigit() else first


def main():
    lines = [line.rstrip("\n") for line in sys.stdin]
    want = [*of_days(Days(the_holidays())), *of_years()]
    compared, different = collections.Counter(), collections.Counter()
    for got, wanted in zip(lines, want):
        compared[subject(wanted)] += 1
        if got != wanted:
            different[subject(wanted)] += 1
            if sum(different.values()) <= 10:
                print(f"got {got}\nexpected {wanted}", file=sys.stderr)
    for name, count in compared.items():
        print(f"{name}: {count} lines compared, {different[name]} differences")
    if len(lines) != len(want):
        print(f"got {len(lines)} lines, expected {len(want)}", file=sys.stderr)
        different["other lines"] += 1
    names = compared.keys() | different.keys()
    print(f"{len(names) - len(different)} passed, {len(different)} failed")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
