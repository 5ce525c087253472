"""What the judges of deadline phrases share: they put many phrases to reading_dump
at once and compare what comes back with what they worked out themselves."""
import argparse
import collections
import dataclasses
import datetime
import json
import pathlib
import subprocess
import sys

DAY = datetime.timedelta(days=1)
YEARS = range(1970, 2101)
MONTHS = ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
          "september", "oktober", "november", "desember")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
WEEKDAYS_NN = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag")
SHOWN = 5  # differences of a group


def day_of(year, month, day):
    return datetime.date(year, month, day)


def days_of(year):
    """Every day of a year."""
    first = datetime.date(year, 1, 1)
    return [first + number * DAY for number in range((datetime.date(year + 1, 1, 1) - first).days)]


def month_end(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - DAY


def period_of(year):
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


@dataclasses.dataclass
class Question:
    group: str
    period: tuple  # first and last day
    phrase: str
    want: object  # what `seen` gives of the readings
    seen: object

    def line(self):
        return f"{self.period[0]}..{self.period[1]}\t{self.phrase}\n"


def days(readings):
    """One reading's kind, days, precision and faults; or what came instead."""
    if len(readings) != 1:
        return [reading["text"] for reading in readings]
    one = readings[0]
    return (one["kind"], one.get("first"), one.get("last"), one["precision"],
            [(fault["kind"], fault.get("value", 0), fault.get("limit", 0)) for fault in one.get("faults", [])],
            one.get("year_written", False), one.get("approximate", False))


def as_days(kind, first, last, precision="day", *, faults=(), written=True, about=False):
    """The same, of what is expected."""
    return (kind, first and str(first), last and str(last), precision, list(faults), written, about)


class Judge:
    def __init__(self, description):
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("--dump", type=pathlib.Path, default=pathlib.Path("build/dev/tests/reading_dump"))
        self.dump = parser.parse_args().dump
        self.questions = []

    def ask(self, group, period, phrase, want, seen=days):
        self.questions.append(Question(group, period, phrase, want, seen))

    def run(self, lines, **settings):
        done = subprocess.run([str(self.dump.resolve())], input="".join(lines).encode(),
                              stdout=subprocess.PIPE, check=True, **settings)
        return done.stdout

    def verdict(self):
        """Prints the sums and the first differences of each group; an exit code."""
        answers = self.run(question.line() for question in self.questions).decode().splitlines()
        if len(answers) != len(self.questions):
            sys.exit(f"{len(self.questions)} phrases gave {len(answers)} answers")
        asked, different = collections.Counter(), collections.Counter()
        for question, answer in zip(self.questions, answers):
            asked[question.group] += 1
            seen = question.seen(json.loads(answer))
            if seen == question.want:
                continue
            different[question.group] += 1
            if different[question.group] <= SHOWN:
                print(f"{question.line().rstrip()}\n  read     {seen}\n  expected {question.want}")
        for group, count in asked.items():
            print(f"{group}: {count} phrases, {different[group]} differences")
        print(f"{sum(asked.values())} phrases in all")
        print(f"{len(asked) - len(different)} passed, {len(different)} failed")
        return 1 if different else 0
