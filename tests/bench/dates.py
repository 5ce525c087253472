"""Dates in the forms that dateparser can read too, and dateparser reading them. What it
cannot is left out: `den 3. april`, `mai` without a year, `sept.`, every unit but months.

usage: dates.py < PHRASES, one a line; prints the seconds, then each phrase's day
"""
import datetime
import random
import sys
import time

MONTHS = ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
          "september", "oktober", "november", "desember")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
# Both windows of two digits: ours begins with 1970, strptime's with 1969.
FIRST, LAST = datetime.date(1970, 1, 1), datetime.date(2068, 12, 31)

FORMS = (
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d.day}. {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}.{MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%d} {MONTHS[d.month - 1].upper()} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day}. {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{WEEKDAYS[d.weekday()]} {d:%d.%m.%Y}",
    lambda d: f"{MONTHS[d.month - 1]} {d.year}",
)


def phrases(count):
    rng = random.Random(count)
    for number in range(count):
        day = FIRST + datetime.timedelta(days=rng.randrange((LAST - FIRST).days + 1))
        yield FORMS[number % len(FORMS)](day)


def read_by_dateparser(lines):
    from dateparser.date import DateDataParser  # only the measured process needs it
    # A month is due on its last day. With the day first it reads 2021-05-01 as 5 January,
    # so what begins with a year is read with the year first.
    settings = {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "last"}
    day_first = DateDataParser(languages=["nb"], settings=settings)
    year_first = DateDataParser(languages=["nb"], settings={**settings, "DATE_ORDER": "YMD"})
    parsers = [year_first if line[4:5] == "-" else day_first for line in lines]
    for warm in range(len(FORMS)):
        parsers[warm].get_date_data(lines[warm])
    begin = time.perf_counter()
    days = [parser.get_date_data(line).date_obj for parser, line in zip(parsers, lines)]
    return time.perf_counter() - begin, days


def main():
    seconds, days = read_by_dateparser(sys.stdin.read().splitlines())
    print(seconds)
    for day in days:
        print(day.date() if day else "none")


if __name__ == "__main__":
    main()
