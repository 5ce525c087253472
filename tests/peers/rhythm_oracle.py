#!/usr/bin/env python3
"""Judges what repeats: expands the RRULE that a phrase gives with dateutil and compares
the days with the occurrences that the reading lists, in plans of many periods.

The rule is expanded twice: from a day that is worked out here, which shows that no
occurrence is missing at the beginning, and from the first occurrence itself, as a
calendar does with what the feed says.

usage: rhythm_oracle.py [--dump reading_dump]
"""
import datetime
import functools
import itertools
import sys

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from readings import DAY, WEEKDAYS, WEEKDAYS_NN, Judge, day_of, month_end, period_of

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS = range(1975, 2101)
LONGER = [
    (day_of(2021, 8, 1), day_of(2022, 7, 31)), (day_of(2023, 8, 1), day_of(2024, 7, 31)),
    (day_of(2022, 1, 1), day_of(2023, 12, 31)), (day_of(2021, 3, 11), day_of(2022, 3, 10)),
    (day_of(2023, 2, 28), day_of(2024, 2, 29)), (day_of(2024, 1, 31), day_of(2025, 1, 30)),
    (day_of(2021, 1, 1), day_of(2024, 12, 31)), (day_of(2019, 9, 15), day_of(2023, 9, 14)),
    (day_of(2020, 1, 1), day_of(2020, 6, 30)), (day_of(2096, 1, 1), day_of(2104, 12, 31)),
]
PERIODS = [*map(period_of, YEARS), *LONGER]

SLOTS = {
    1: ("månedlig", "månadleg", "hver måned", "kvar månad", "en gang i måneden", "ein gong i månaden"),
    3: ("kvartalsvis", "hvert kvartal", "kvart kvartal", "en gang i kvartalet"),
    4: ("tertialvis", "hvert tertial", "kvart tertial"),
    6: ("halvårlig", "halvårleg", "hvert halvår", "kvart halvår"),
}
ORDER = (("første", "fyrste", 1), ("andre", "andre", 2), ("tredje", "tredje", 3), ("fjerde", "fjerde", 4),
         ("siste", "siste", -1))
# Phrases that return each year: bokmål, nynorsk, the rule, how long each is.
YEARLY = [
    ("hvert år i uke 39", "kvart år i veke 39", "FREQ=YEARLY;BYWEEKNO=39;BYDAY=MO", "week"),
    ("i uke 10 hvert år", "i veke 10 kvart år", "FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO", "week"),
    ("uke 1 hvert år", "veke 1 kvart år", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "week"),
    ("i februar hvert år", "i februar kvart år", "FREQ=YEARLY;BYMONTH=2", "month"),
    ("hvert år i november", "kvart år i november", "FREQ=YEARLY;BYMONTH=11", "month"),
    ("første mandag i oktober hvert år", "fyrste måndag i oktober kvart år",
     "FREQ=YEARLY;BYMONTH=10;BYDAY=1MO", "day"),
    ("siste søndag i april hvert år", "siste sundag i april kvart år", "FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU", "day"),
    ("hvert år 1. mai", "kvart år 1. mai", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1", "day"),
    ("15. september hvert år", "15. september kvart år", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=15", "day"),
    ("31. desember årlig", "31. desember årleg", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "day"),
]


def expanded(rule, start, end):
    begin = datetime.datetime.combine(start, datetime.time())
    until = datetime.datetime.combine(end, datetime.time())
    series = rrulestr(rule, dtstart=begin)
    return [one.date() for one in itertools.takewhile(lambda one: one <= until, series)]


@functools.cache
def slots(months, period):
    """The first and last days of the units of months that end within the period."""
    rule = "FREQ=MONTHLY;" + (f"INTERVAL={months};" if months > 1 else "") + "BYMONTHDAY=-1"
    last_days = expanded(rule, day_of(period[0].year - 1, 12, 31), period[1])
    return rule, [(day.replace(day=1) - relativedelta(months=months - 1), day) for day in last_days if day >= period[0]]


@functools.cache
def single_days(rule, period):
    return rule, [(None, day) for day in expanded(rule, period[0], period[1])]


@functools.cache
def stretches(rule, length, period):
    """Weeks or months, by their first days; due on their last."""
    begin = day_of(period[0].year - 1, 1, 1)
    found = [(day, day + 6 * DAY if length == "week" else month_end(day.year, day.month))
             for day in expanded(rule, begin, period[1])]
    return rule, [(first, last) for first, last in found if period[0] <= last <= period[1]]


def occurrences(readings, period):
    """The rule, its occurrences, and whether a calendar that begins with the first one
    comes to the same days."""
    if len(readings) != 1 or readings[0]["kind"] != "recurring":
        return readings
    one = readings[0]
    days = [(each.get("first"), each["last"]) for each in one.get("occurrences", [])]
    rule = one.get("rrule", "")
    whole = "BYWEEKNO" in rule or rule.count(";") == 1 and "BYMONTH=" in rule
    marks = [first if whole else last for first, last in days]
    if marks and rule:
        series = expanded(rule, datetime.date.fromisoformat(marks[0]), period[1])
        # What begins in the period and ends after it is not due in it.
        series = [str(day) for day in series if not whole or str(day) <= marks[-1]]
    else:
        series = []
    return rule, days, series == marks


def ask(judge, group, phrase, period, wanted):
    rule, found = wanted
    days = [(first and str(first), str(last)) for first, last in found]
    judge.ask(group, period, phrase, (rule, days, True), lambda readings: occurrences(readings, period))


def units(judge):
    for (months, phrases), period in itertools.product(SLOTS.items(), PERIODS):
        for phrase in phrases:
            ask(judge, "units", phrase, period, slots(months, period))


def weekdays(judge):
    for number, (name, nynorsk, code) in enumerate(zip(WEEKDAYS, WEEKDAYS_NN, BYDAY)):
        # A weekday is put to some of the years, and to all the longer periods.
        for period in [*map(period_of, YEARS[number::7]), *LONGER]:
            wanted = single_days(f"FREQ=WEEKLY;BYDAY={code}", period)
            for phrase in (f"hver {name}", f"kvar {nynorsk}", f"{name}er", f"{nynorsk}ar"):
                ask(judge, "weekdays", phrase, period, wanted)


def weekdays_of_the_month(judge):
    turn = itertools.count()
    for (nb, nn, nth), (name, nynorsk, code) in itertools.product(ORDER, zip(WEEKDAYS, WEEKDAYS_NN, BYDAY)):
        for period in [*map(period_of, YEARS[next(turn) % 10::10]), *LONGER]:
            wanted = single_days(f"FREQ=MONTHLY;BYDAY={nth}{code}", period)
            for phrase in (f"{nb} {name} i måneden", f"{nn} {nynorsk} i månaden", f"{nb} {name} hver måned"):
                ask(judge, "weekdays of the month", phrase, period, wanted)


def yearly(judge):
    for (nb, nn, rule, length), period in itertools.product(YEARLY, PERIODS):
        wanted = single_days(rule, period) if length == "day" else stretches(rule, length, period)
        if wanted[1]:
            ask(judge, "each year", nb, period, wanted)
            ask(judge, "each year", nn, period, wanted)


def main():
    judge = Judge("Judges what repeats.")
    for questions in (units, weekdays, weekdays_of_the_month, yearly):
        questions(judge)
    return judge.verdict()


if __name__ == "__main__":
    sys.exit(main())
