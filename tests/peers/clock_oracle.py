#!/usr/bin/env python3
"""Reads the same phrases on other days, in other time zones and locales, and expects
the same bytes. The clock is moved by the program faketime.

usage: clock_oracle.py [--dump reading_dump]
"""
import os
import subprocess
import sys

import phrase_oracle
import rhythm_oracle
from readings import Judge

EACH = 100  # of the phrases that the other judges put
# Around a new year, a leap day and the end of 32 bits of seconds.
CLOCKS = ("1999-12-31 23:59:58", "2024-02-29 12:00:00", "2040-07-01 00:00:00")
ZONES = ("UTC", "Pacific/Kiritimati", "America/Adak", "Europe/Oslo")
LOCALES = ("C", "nb_NO.UTF-8", "en_US.UTF-8")


def lines_to_read():
    judge = Judge("Reads the same on other days and in other places.")
    for ask in (phrase_oracle.days_without_a_year, phrase_oracle.wrong_weekdays, phrase_oracle.weeks,
                phrase_oracle.months, phrase_oracle.feasts, rhythm_oracle.units, rhythm_oracle.yearly):
        ask(judge)
    lines = [question.line() for question in judge.questions[::EACH]]
    # Without a period the year would come from the clock, if there were one.
    return judge, lines + [line[line.index("\t"):] for line in lines]


def environments():
    for number, zone in enumerate(ZONES):
        yield zone, {**os.environ, "TZ": zone, "LC_ALL": LOCALES[number % len(LOCALES)]}
    for clock in CLOCKS:
        shown = subprocess.run(["faketime", clock, "date", "+%F"], capture_output=True, check=True).stdout
        if shown.decode().strip() != clock[:10]:
            sys.exit(f"faketime does not move the clock to {clock}")
        library = subprocess.run(["faketime", clock, "env"], capture_output=True, check=True).stdout.decode()
        yield clock, dict(line.split("=", 1) for line in library.splitlines() if "=" in line)


def main():
    judge, lines = lines_to_read()
    wanted = judge.run(lines)
    passed = failed = 0
    for name, environment in environments():
        same = judge.run(lines, env=environment) == wanted
        passed, failed = passed + same, failed + (not same)
        print(f"{name}: {len(lines)} phrases, {'the same bytes' if same else 'OTHER BYTES'}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
