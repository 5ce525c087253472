#!/usr/bin/env python3
"""No source below main knows a clock, a locale, the environment or chance: the same
input gives the same bytes on every day and every machine.

usage: clock.py
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What must not be named → what it would make the output depend on.
NAMED = {
    r"\b(system|steady|high_resolution|utc|file)_clock\b": "the clock",
    r"(?<![\w.])(std::)?time\s*\(": "the clock",
    r"\b(clock|clock_gettime|gettimeofday|timespec_get|ftime)\s*\(": "the clock",
    r"\b(localtime|gmtime|mktime|strftime|strptime|tzset|ctime|asctime)(_r|_s)?\s*\(": "the time zone",
    r"\b(current_zone|zoned_time|get_tzdb|locate_zone)\b": "the time zone",
    r"\b(setlocale|newlocale|uselocale|localeconv|nl_langinfo|strcoll|wcscoll)\b": "the locale",
    r"\bstd::locale\b|#\s*include\s*<(c?locale|locale\.h)>|\.imbue\s*\(": "the locale",
    r"\b(isalpha|isalnum|isdigit|isspace|isupper|islower|ispunct|toupper|tolower)\s*\(": "the locale",
    r"\b(strtod|strtof|strtold|atof|stod|stof|stold|sscanf|fscanf)\s*\(": "the locale",
    r"\b(secure_)?getenv\b|\b(setenv|putenv|unsetenv)\s*\(|\benviron\b": "the environment",
    r"\b(s?rand|rand_r|random|getrandom|arc4random\w*)\s*\(|\brandom_device\b": "chance",
    r"\bthread::id\b|\bthis_thread::get_id\b|\bgetpid\s*\(": "the process",
    r"\b__(DATE|TIME|TIMESTAMP)__\b": "the day of the build",
}

# Where it may stand nevertheless: file, a name, why.
ALLOWED = {
    ("src/main.cpp", "time("): "the door to the world",
    ("src/main.cpp", "getenv"): "the door to the world",
    ("src/driver/git.cpp", "environ"): "git gets the environment, without what would lead it astray",
}


def sources():
    for folder in ("src", "include"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def code_of(path):
    """The lines without comments and without what stands in quotes."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        yield number, re.sub(r'"(\\.|[^"\\])*"', '""', line).split("//", 1)[0]


def found():
    """Each place where one of them is named: file, line, the name, what it depends on."""
    for path in sources():
        for number, line in code_of(path):
            for pattern, what in NAMED.items():
                for match in re.finditer(pattern, line):
                    yield path.relative_to(ROOT).as_posix(), number, match.group(), what


def main():
    problems, used = [], set()
    for name, number, text, what in found():
        allowed = [key for key in ALLOWED if key[0] == name and key[1] in text]
        used.update(allowed)
        if not allowed:
            problems.append(f"{name}:{number}: {text} depends on {what}, which only main knows")
    # They show too that the patterns find what they look for.
    problems += [f"tests/meta/clock.py: {name} no longer names {text}" for name, text in ALLOWED.keys() - used]
    for problem in problems:
        print(problem)
    print(f"{0 if problems else 1} passed, {1 if problems else 0} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
