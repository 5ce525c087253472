#!/usr/bin/env python3
"""Compares the calendar with Python's: every day, weekday and ISO week from 1970
to 2100, and Easter by Gauss's algorithm (another method than the program's).

usage: calendar_dump | calendar_oracle.py
"""
import datetime
import sys


def gauss_easter(year):
    a, b, c = year % 19, year % 4, year % 7
    k = year // 100
    p = (13 + 8 * k) // 25
    q = k // 4
    m = (15 - p + k - q) % 30
    n = (4 + k - q) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    if d == 29 and e == 6:
        days = 28
    elif d == 28 and e == 6 and (11 * m + 11) % 30 < 19:
        days = 27
    else:
        days = d + e
    return datetime.date(year, 3, 22) + datetime.timedelta(days=days)


def expected():
    day = datetime.date(1970, 1, 1)
    while day <= datetime.date(2100, 12, 31):
        year, week, weekday = day.isocalendar()
        yield f"{day.isoformat()} {weekday} {year} {week}"
        day += datetime.timedelta(days=1)
    for year in range(1970, 2101):
        yield f"easter {gauss_easter(year).isoformat()}"


def main():
    lines = [line.rstrip("\n") for line in sys.stdin]
    want = list(expected())
    differences = [(a, b) for a, b in zip(lines, want) if a != b]
    for got, wanted in differences[:10]:
        print(f"got {got}, expected {wanted}", file=sys.stderr)
    if len(lines) != len(want):
        print(f"got {len(lines)} lines, expected {len(want)}", file=sys.stderr)
        return 1
    print(f"{len(want)} lines compared, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
