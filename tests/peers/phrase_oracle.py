#!/usr/bin/env python3
"""Judges how days, weeks, months and feasts are read, with `datetime` and dateutil:
every day, ISO week and unit from 1970 to 2100, in the ways that plans write them.

usage: phrase_oracle.py [--dump reading_dump]
"""
import calendar
import datetime
import sys

from dateutil.easter import easter

from readings import (DAY, MONTHS, WEEKDAYS, WEEKDAYS_NN, YEARS, Judge, as_days, day_of, days_of,
                      month_end, period_of)

SHORT = ("jan.", "feb.", "mar.", "apr.", "mai", "jun.", "jul.", "aug.", "sept.", "okt.", "nov.", "des.")
TWO_DIGITS = range(1970, 2070)  # the window of two digits
EACH = 12                       # a form is put to every twelfth year, the next form to the next
ORDINALS = ("første", "andre", "tredje", "fjerde")
ORDINALS_NN = ("fyrste", "andre", "tredje", "fjerde")


def month(day):
    return MONTHS[day.month - 1]


def bokmaal(day):
    return WEEKDAYS[day.weekday()]


def nynorsk(day):
    return WEEKDAYS_NN[day.weekday()]


def on(day, **more):
    return as_days("day", None, day, **more)


# What is written → what it is, of a day; the year stands in it.
DAY_FORMS = {
    "dd.mm.yyyy": lambda d: f"{d:%d.%m.%Y}",
    "d.m.yyyy": lambda d: f"{d.day}.{d.month}.{d.year}",
    "ISO": lambda d: f"{d:%Y-%m-%d}",
    "d. month yyyy": lambda d: f"{d.day}. {month(d)} {d.year}",
    "d.month yyyy": lambda d: f"{d.day}.{month(d)} {d.year}",
    "dd MONTH yyyy": lambda d: f"{d:%d} {month(d).upper()} {d.year}",
    "d. short yyyy": lambda d: f"{d.day}. {SHORT[d.month - 1]} {d.year}",
    "weekday d. month yyyy": lambda d: f"{bokmaal(d)} {d.day}. {month(d)} {d.year}",
    "weekday d. month yyyy, nynorsk": lambda d: f"{nynorsk(d)} {d.day}. {month(d)} {d.year}",
    "Weekday dd.mm.yyyy": lambda d: f"{bokmaal(d).title()} {d:%d.%m.%Y}",
    "weekday d.m.yyyy, nynorsk": lambda d: f"{nynorsk(d)} {d.day}.{d.month}.{d.year}",
    "weekday den d. month yyyy": lambda d: f"{bokmaal(d)} den {d.day}. {month(d)} {d.year}",
    "den d. month yyyy": lambda d: f"den {d.day}. {month(d)} {d.year}",
    "innen d. month yyyy": lambda d: f"innen {d.day}. {month(d)} {d.year}",
    "innan dd.mm.yyyy": lambda d: f"Innan {d:%d.%m.%Y}",
    "senest d.m.yyyy": lambda d: f"senest {d.day}.{d.month}.{d.year}",
    "seinast weekday d. month yyyy": lambda d: f"seinast {nynorsk(d)} {d.day}. {month(d)} {d.year}",
    "til og med ISO": lambda d: f"til og med {d:%Y-%m-%d}",
    "frist d. month yyyy": lambda d: f"frist {d.day}. {month(d)} {d.year}",
}

# The same without a year.
SHORT_FORMS = {
    "dd.mm": lambda d: f"{d:%d.%m}",
    "d.m.": lambda d: f"{d.day}.{d.month}.",
    "d. month": lambda d: f"{d.day}. {month(d)}",
    "d.month": lambda d: f"{d.day}.{month(d)}",
    "dd. Month": lambda d: f"{d:%d}. {month(d).title()}",
    "weekday d. month": lambda d: f"{bokmaal(d)} {d.day}. {month(d)}",
    "weekday d. month, nynorsk": lambda d: f"{nynorsk(d)} {d.day}. {month(d)}",
    "weekday dd.mm.": lambda d: f"{bokmaal(d)} {d:%d.%m.}",
    "innen d. month": lambda d: f"innen {d.day}. {month(d)}",
    "innan d. month": lambda d: f"innan {d.day}. {month(d)}",
    "senest dd.mm.": lambda d: f"senest {d:%d.%m.}",
    "seinast den d. month": lambda d: f"seinast den {d.day}. {month(d)}",
}


def turns(forms):
    """A form and the years it is put to: each day has several forms, each form whole years."""
    for number, (name, write) in enumerate(forms.items()):
        yield name, write, [year for year in YEARS if (year + number) % EACH == 0]


def days_with_a_year(judge):
    for name, write, years in turns(DAY_FORMS):
        for year in years:
            for day in days_of(year):
                judge.ask(f"days: {name}", period_of(2021), write(day), on(day))
    for year in TWO_DIGITS:
        for day in days_of(year):
            judge.ask("days: d.m.yy", period_of(2021), f"{day.day}.{day.month}.{year % 100:02}", on(day))


def days_without_a_year(judge):
    for name, write, years in turns(SHORT_FORMS):
        for year in years:
            # A plan's year may begin in August.
            over_new_year = (day_of(year, 8, 1), day_of(year + 1, 7, 31))
            for day in days_of(year):
                judge.ask(f"days: {name}", period_of(year), write(day), on(day, written=False))
                inside = day if day.month >= 8 else None
                if inside:
                    judge.ask(f"days: {name}", over_new_year, write(inside), on(inside, written=False))


def days_with_more(judge):
    """What is said of a day besides."""
    for year in (1971, 2000, 2021, 2024, 2100):
        period = period_of(year)
        for day in days_of(year):
            text = f"{day.day}. {month(day)} {year}"
            judge.ask("days: before", period, f"før {text}", on(day - DAY))
            judge.ask("days: about", period, f"ca. {text}", on(day, about=True))
            judge.ask("days: from", period, f"fra {text}", as_days("interval", day, period[1]))
            judge.ask("days: slashes", period, f"{day.day}/{day.month}/{year}",
                      on(day, faults=[("slashes", 0, 0)]))


def wrong_weekdays(judge):
    """The finding, and the day as its date says it."""
    for year in range(1970, 2101, 5):
        for day in days_of(year):
            wrong = (day.toordinal() % 6 + 1 + day.weekday()) % 7
            names = WEEKDAYS if day.day % 2 else WEEKDAYS_NN
            fault = ("weekday", day.isoweekday(), wrong + 1)
            judge.ask("wrong weekdays", period_of(year), f"{names[wrong]} {day.day}. {month(day)} {year}",
                      on(day, faults=[fault]))


def nowhere(fault, *, written=True):
    return as_days("invalid", None, None, faults=[fault], written=written)


def impossible_days(judge):
    for year in YEARS:
        period = period_of(year)
        for number in range(1, 13):
            last = calendar.monthrange(year, number)[1]
            for day in [0, *range(last + 1, 32)]:
                fault = ("no-such-day", day, last)
                for text in (f"{day}.{number}.{year}", f"{day:02}.{number:02}.{year}",
                             f"{year}-{number:02}-{day:02}", f"{day}. {MONTHS[number - 1]} {year}",
                             f"innen {day}. {MONTHS[number - 1]} {year}", f"mandag {day}.{number}.{year}"):
                    judge.ask("impossible days", period, text, nowhere(fault), kind_and_faults)
                judge.ask("impossible days", period, f"{day:02}.{number:02}.", nowhere(fault), kind_and_faults)
    for number in range(1, 13):
        for day in range(32, 100):
            fault = ("no-such-day", day, calendar.monthrange(2021, number)[1])
            judge.ask("impossible days", period_of(2021), f"{day}.{number:02}.2021", nowhere(fault), kind_and_faults)
    for number in [0, *range(13, 100)]:
        for day in range(1, 32):
            fault = ("no-such-month", number, 12)
            for text in (f"{day}.{number}.2021", f"{day:02}.{number:02}.2021", f"2021-{number:02}-{day:02}"):
                judge.ask("impossible months", period_of(2021), text, nowhere(fault), kind_and_faults)


def kind_and_faults(readings):
    """As `days`, without the flag for a year: an impossible date is in none."""
    if len(readings) != 1:
        return [reading["text"] for reading in readings]
    one = readings[0]
    return as_days(one["kind"], one.get("first"), one.get("last"),
                   faults=[(fault["kind"], fault.get("value", 0), fault.get("limit", 0))
                           for fault in one.get("faults", [])])


def weeks(judge):
    for year in YEARS:
        period = period_of(year)
        most = day_of(year, 12, 28).isocalendar().week
        for number in range(1, most + 1):
            monday = datetime.date.fromisocalendar(year, number, 1)
            if monday.year < YEARS.start:
                continue  # the calendar begins on a Thursday
            week = (monday, monday + 6 * DAY)
            for text in (f"uke {number}", f"veke {number}", *([f"Uke {number}:", f"i uke {number}"][year % 2:][:1])):
                judge.ask("weeks", period, text, as_days("interval", *week, "week", written=False))
            judge.ask("weeks", period, f"innen uke {number}", as_days("day", None, week[1], "week", written=False))
            judge.ask("weeks with a year", period, f"innan veke {number} {year}", as_days("day", None, week[1], "week"))
            for text in (f"uke {number} {year}", f"veke {number}, {year}"):
                judge.ask("weeks with a year", period_of(2021), text, as_days("interval", *week, "week"))
        for number in [0, *range(most + 1, 100)]:
            fault = ("no-such-week", number, most)
            judge.ask("impossible weeks", period, f"uke {number} {year}", nowhere(fault), kind_and_faults)
            judge.ask("impossible weeks", period, f"veke {number}", nowhere(fault), kind_and_faults)


def unit_names(name, letters, number, nynorsk_too=True):
    texts = [f"{number}. {name}", f"{name} {number}", f"{ORDINALS[number - 1]} {name}"]
    texts += [f"{letter}{number}" for letter in letters]
    return texts + ([f"{ORDINALS_NN[number - 1]} {name}"] if nynorsk_too else [])


UNITS = (("kvartal", "quarter", 3, "QK"), ("tertial", "tertial", 4, "T"), ("halvår", "half", 6, "H"))


def units(judge):
    for year in YEARS:
        period = period_of(year)
        for name, precision, length, letters in UNITS:
            for number in range(1, 12 // length + 1):
                first = day_of(year, (number - 1) * length + 1, 1)
                last = month_end(year, number * length)
                for text in unit_names(name, letters, number):
                    judge.ask(f"units: {name}", period, text,
                              as_days("interval", first, last, precision, written=False))
                    judge.ask(f"units: {name}", period_of(2021), f"{text} {year}",
                              as_days("interval", first, last, precision))
                judge.ask(f"units: {name}", period, f"innen utgangen av {number}. {name}",
                          as_days("day", None, last, precision, written=False))
        for text in (f"{year}", f"i {year}", f"i løpet av {year}"):
            judge.ask("units: year", period_of(2021), text, as_days("interval", *period, "year"))
        for text in (f"innen utgangen av {year}", f"innan utgangen av {year}", f"innen {year}"):
            judge.ask("units: year", period_of(2021), text, as_days("day", None, period[1], "year"))


def months(judge):
    for year in YEARS:
        for number, name in enumerate(MONTHS, 1):
            first, last = day_of(year, number, 1), month_end(year, number)
            for end, period, written in ((f" {year}", period_of(2021), True), ("", period_of(year), False)):
                for text in (name, f"i {name}", f"i løpet av {name}", f"{name.title()}"):
                    judge.ask("months", period, text + end,
                              as_days("interval", first, last, "month", written=written))
                for text in (f"innen {name}", f"innan utgangen av {name}", f"innen utgangen av {name}",
                             f"ultimo {name}"):
                    judge.ask("months: ends", period, text + end,
                              as_days("day", None, last, "month", written=written))
                # Without a year the day before January is the plan's last.
                before = first - DAY if written or number > 1 else period[1]
                if year > YEARS.start or number > 1:  # nothing is before the calendar
                    judge.ask("months: before", period, f"før {name}{end}",
                              as_days("day", None, before, "month", written=written))
                for part, a, b in (("primo", 1, 10), ("medio", 11, 20), ("i slutten av", 21, last.day)):
                    judge.ask("months: parts", period, f"{part} {name}{end}",
                              as_days("interval", first.replace(day=a), first.replace(day=b), "month",
                                      written=written, about=True))


def feasts(judge):
    for year in YEARS:
        sunday, period = easter(year), period_of(year)
        for words, first, last in ((("påske", "påska", "påsken"), -3, 1), (("pinse", "pinsa", "pinsen"), 49, 50)):
            first, last = sunday + first * DAY, sunday + last * DAY
            for word in words:
                for end, plan, written in ((f" {year}", period_of(2021), True), ("", period, False)):
                    judge.ask("feasts", plan, f"i {word}{end}",
                              as_days("interval", first, last, written=written, about=True))
                    for before in ("før", "innen", "innan"):
                        judge.ask("feasts: before", plan, f"{before} {word}{end}",
                                  as_days("day", None, first - DAY, written=written, about=True))
                judge.ask("feasts: after", period, f"etter {word}",
                          as_days("interval", last + DAY, period[1], written=False, about=True))
                judge.ask("feasts: counted from", period, f"14 dager før {word}",
                          as_days("day", None, first - 14 * DAY, written=False, about=True))
                judge.ask("feasts: counted from", period, f"2 uker etter {word}",
                          as_days("day", None, last + 14 * DAY, written=False, about=True))


def main():
    judge = Judge("Judges how days, weeks, months and feasts are read.")
    for ask in (days_with_a_year, days_without_a_year, days_with_more, wrong_weekdays,
                impossible_days, weeks, units, months, feasts):
        ask(judge)
    return judge.verdict()


if __name__ == "__main__":
    sys.exit(main())
