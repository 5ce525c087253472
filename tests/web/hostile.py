#!/usr/bin/env python3
"""What a hostile plan can do to its outputs: nothing. Every field is filled with markup, scripts,
formulas, table bars, calendar lines, characters that turn a line around; each output is read by
another's parser and must hold the elements, properties, cells and links of a harmless plan.

usage: hostile.py [--plan PROGRAM] [--self-test]
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

import payloads
import read_back

SECONDS = 60
HARMLESS = ("noe **fint** og [mer](https://ok.example/a) `kode` *da*", "bare ord", "minst 3 ting")


class Run:
    """All that is written of a plan, by name."""

    def __init__(self, program, text, folder, revision, *flags):
        self.faults, self.files = [], {}
        folder.mkdir(parents=True)
        (folder / "plan.md").write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        common = ["--as-of", "2021-06-15", "plan.md"]
        site = ["--base-url", "https://ok.example/planer", "--revision", revision, *flags]
        self.call(program, folder, "check.json", ["check", "--format", "json", "--show", "advice", *common])
        self.call(program, folder, "check.txt", ["check", "--show", "advice", *common])
        self.call(program, folder, "list.txt", ["list", *common])
        self.call(program, folder, "report.txt", ["report", "--format", "text", *site, *common])
        self.call(program, folder, "", ["report", "-o", "site", *site, *common])
        for path in sorted((folder / "site").rglob("*")):
            if path.is_file() and path.name != ".plan-files":
                self.files[f"site/{path.relative_to(folder / 'site').as_posix()}"] = path.read_bytes()

    def call(self, program, folder, name, arguments):
        try:
            done = subprocess.run([str(program), *arguments], cwd=folder, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            self.faults.append(f"{arguments[0]}: more than {SECONDS} seconds")
            return
        if done.returncode not in (0, 1):
            self.faults.append(f"{' '.join(arguments[:3])}: exit {done.returncode}: {done.stderr[:300]!r}")
        if name:
            self.files[name] = done.stdout
        self.files[f"{name or 'site'}.stderr"] = done.stderr


def kind(name):
    suffix = name.rpartition(".")[2]
    return "html" if suffix == "html" else "ics" if suffix == "ics" else "md" if suffix == "md" else \
        "csv" if suffix == "csv" else "json" if suffix == "json" else "text"


def page_of(name):
    return "plan" if "/plans/" in name else "role" if "/roles/" in name else "index"


class Harmless:
    """What the outputs of harmless plans hold, put together."""

    def __init__(self):
        self.pairs, self.code, self.properties, self.columns = set(), {}, set(), set()
        self.markdown_pairs, self.addresses = set(), set()

    def learn(self, run):
        for name, data in run.files.items():
            if kind(name) == "html":
                pairs, addresses, code, _, _ = read_back.elements(data)
                self.pairs |= pairs
                self.addresses |= {one[2] for one in addresses}
                self.code.setdefault(page_of(name), set()).update(code)
            elif kind(name) == "ics":
                self.properties |= set(read_back.properties(data)[0])
            elif kind(name) == "csv":
                table = read_back.rows(data)
                self.columns |= {len(row) for row in table}  # the board's has one more
            elif kind(name) == "md":
                pairs, addresses, _, _, _ = read_back.elements(read_back.github(data))
                self.markdown_pairs |= pairs
                self.addresses |= {one[2] for one in addresses}
        # What a plan's own text may be: a link, a line break in a cell, a heading.
        self.pairs |= {("a", ""), ("a", "href"), ("a", "rel"), ("br", "")}
        self.pairs |= {(f"h{level}", name) for level in (3, 4, 5, 6) for name in ("", "id")}
        self.markdown_pairs |= {("br", "")} | {(f"h{level}", "") for level in (3, 4, 5, 6)}


def strange_addresses(addresses, known):
    for tag, name, value in addresses:
        if name in ("src", "action") and not value.startswith("data:"):
            yield f"<{tag} {name}={value[:60]!r}>"
        elif name == "href" and value not in known and not re.match(r"(https?://|mailto:|webcal://ok\.example/|#|\.\./|[\w/.-]+(#[\w.-]+)?$)", value):
            yield f"<{tag} href={value[:60]!r}>"


def html_faults(name, data, good):
    pairs, addresses, code, comments, _ = read_back.elements(data)
    yield from (f"<{tag} {attribute}>" for tag, attribute in sorted(pairs - good.pairs))
    yield from strange_addresses(addresses, good.addresses)
    if not set(code) <= good.code.get(page_of(name), set()):
        yield "a script or style that is not ours"
    if comments:
        yield f"{comments} comments"


def markdown_faults(data, good):
    pairs, addresses, _, _, words = read_back.elements(read_back.github(data))
    yield from (f"<{tag} {attribute}>" for tag, attribute in sorted(pairs - good.markdown_pairs))
    yield from (f"a link or picture of the plan's: {value[:60]!r}" for _, name, value in addresses
                if name in ("href", "src") and value not in good.addresses and not value.startswith("#"))
    lines = data.decode("utf-8")
    if re.search(r"(?<![\w`/&])@(?!<!-- -->)[A-Za-z0-9]", lines):
        yield "a mention"
    if not words.strip():
        yield "no words"


def faults_of(name, data, good):
    """What is wrong with one file."""
    found = read_back.raw(data, turns=kind(name) != "json")
    yield from (f"holds {one}" for one in found)
    if kind(name) == "html":
        yield from html_faults(name, data, good)
    elif kind(name) == "ics":
        counted, _ = read_back.properties(data)
        yield from (f"a property that is not ours: {key}" for key in counted if key not in good.properties)
        yield from (f"{number} of {key} in {counted['VEVENT', '']} events" for key, number in counted.items()
                    if key[0] == "VEVENT" and number > counted["VEVENT", ""])
    elif kind(name) == "csv":
        table = read_back.rows(data)
        if len({len(row) for row in table}) != 1 or len(table[0]) not in good.columns:
            yield f"rows of {sorted({len(row) for row in table})} cells"
        yield from (f"a formula: {one[:40]!r}" for one in read_back.formulas(table))
    elif kind(name) == "json" and data:
        read_back.unique_json(data)
    elif kind(name) == "md":
        yield from markdown_faults(data, good)
    elif kind(name) == "text" and re.search(rb"^(::|##\[)", data, re.MULTILINE):
        yield "a line that a build server obeys"


def whole_faults(run):
    """What the files together must say."""
    if "site/plan.json" not in run.files or "check.json" not in run.files:
        return
    plans = read_back.unique_json(run.files["site/plan.json"])["plans"]
    measures = [measure for plan in plans for measure in plan["measures"]]
    if "site/measures.csv" in run.files and len(read_back.rows(run.files["site/measures.csv"])) != len(measures) + 1:
        yield f"measures.csv has not {len(measures)} rows"
    if not measures and not any(one["severity"] == "error" for one in read_back.unique_json(run.files["check.json"])["diagnostics"]):
        yield "nothing was read, and no finding says why"


def judged(run, good):
    faults = list(run.faults)
    for name, data in [*run.files.items(), ("all", None)]:
        try:
            faults += [f"{name}: {one}" for one in (whole_faults(run) if data is None else faults_of(name, data, good))]
        except Exception as error:  # their parser refuses it: that is the finding
            faults.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")
    return faults


def shown_faults(run, slot):
    """The words of the front matter stand on the page as they were written."""
    data = run.files.get("site/plans/prove.html")
    if data is None:
        yield "there is no page"
        return
    words = read_back.elements(data)[4]
    for name in ("title", "organization", "adopted_by", "role"):
        if " ".join(slot(name).split()) not in words:
            yield f"{name} is not shown as text"
    plans = read_back.unique_json(run.files["site/plan.json"])["plans"]
    title = plans[0].get("title", "")
    if title != slot("title"):
        yield f"plan.json: title {title[:60]!r}"


def cases(program, temp, good):
    """(name, faults) for each payload."""
    number = 0

    def run_of(text, revision="v1", *flags):
        nonlocal number
        number += 1
        return Run(program, text, temp / str(number), revision, *flags)

    for index, payload in enumerate((*payloads.MARKUP, *payloads.TEXTS, *payloads.BIDI)):
        def slot(name, payload=payload):
            # Else the second of two such names would be the same.
            return f"{payload} {name}"

        def second(name, payload=payload):
            return f"{name}{payload}"
        chosen = (slot, second)[index % 2]
        run = run_of(payloads.plan(chosen, str if payload in payloads.BODY_ONLY else None), payload, *(("--internal",) if index % 3 == 0 else ()))
        faults = judged(run, good)
        if payload in payloads.MARKUP:
            faults += shown_faults(run, chosen)
        elif "site/plans/prove.html" not in run.files:
            faults.append("there is no page of it")
        yield payload[:60], faults
    for payload in payloads.LONG:
        for place in payloads.LONG_IN:
            run = run_of(payloads.plan(lambda name, place=place, payload=payload: f"{payload} {name}" if name == place else name))
            faults = judged(run, good)
            if "site/plans/prove.html" not in run.files:
                faults.append("there is no page of it")
            yield f"{len(payload)} letters as {place}", faults
    for escape, readable in payloads.ESCAPES.items():
        run = run_of(payloads.plan(lambda name: f"ord {name}", lambda name, escape=escape: f'"{name} {escape}"'))
        faults = judged(run, good)
        found = read_back.unique_json(run.files["check.json"])["diagnostics"]
        if not readable and not any(one["severity"] == "error" for one in found):
            faults.append("no finding")
        yield f"the escape {escape}", faults
    for byte in payloads.BYTES:
        text = payloads.plan(lambda name: f"ord {name}").encode().replace(b"ord how", b"ord " + byte + b" how")
        run = run_of(text)
        found = read_back.unique_json(run.files["check.json"])["diagnostics"]
        faults = judged(run, good)
        if [one["severity"] for one in found] != ["error"]:
            faults.append(f"{len(found)} findings, not one")
        yield f"the byte {byte!r}", faults


def learn(program, temp):
    good = Harmless()
    for number, words in enumerate(HARMLESS):
        for flags in ((), ("--internal",)):
            def slot(name, words=words):
                return f"{words} {name}"
            good.learn(Run(program, payloads.plan(slot), temp / f"good{number}{len(flags)}", "v1", *flags))
    return good


SELF_TEST = {
    "site/plans/prove.html": (("an element", b"</main>", b"<marquee>a</marquee></main>"), ("an attribute", b"<h1>", b"<h1 onclick=a>"),
                              ("a script", b"</body>", b"<script>a</script></body>"), ("another style", b"</style>", b"a{}</style>"),
                              ("a link to a script", b"</main>", b"<a href='javascript:a'>b</a></main>"), ("a comment", b"</main>", b"<!-- a --></main>"),
                              ("a turned line", b"</main>", "\u202e</main>".encode())),
    "site/calendar/all.ics": (("a property", b"TRANSP:", b"ATTENDEE:mailto:x@y.no\r\nTRANSP:"), ("a component", b"END:VEVENT", b"BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"),
                              ("a parameter", b"SUMMARY:", b"SUMMARY;ALTREP=\"http://x\":"), ("a control", b"SUMMARY:", b"SUMMARY:\x1b")),
    "site/plan.json": (("a key twice", b'"schema": 1', b'"schema": 1, "schema": 1'), ("no JSON", b"{", b"{,")),
    "site/report.md": (("a link", b"\n\n", b"\n\n[a](https://evil.example)\n\n"), ("a picture", b"\n\n", b"\n\n![a](b.png)\n\n"),
                       ("an element", b"\n\n", b"\n\n<marquee>a</marquee>\n\n"), ("a mention", b"\n\n", b"\n\nhei @noen\n\n"),
                       ("an address", b"\n\n", b"\n\nwww.evil.example\n\n")),
    "site/measures.csv": (("a formula", b"\n", b"\n=1+1"), ("a cell", b"\n", b";,\n")),
    "report.txt": (("a command", b"\n", b"\n::error::a\n"), ("an escape", b"\n", b"\x1b[31m\n")),
}


def self_test(program, temp, good):
    run = Run(program, payloads.plan(lambda name: f"bare ord {name}"), temp / "self", "v1")
    passed = failed = 0
    for name, faults in SELF_TEST.items():
        if name not in run.files:
            continue  # an output that this program does not have
        for fault, old, new in faults:
            changed = run.files[name].replace(old, new, 1)
            broken = Run.__new__(Run)
            broken.faults, broken.files = [], {name: changed}
            if changed == run.files[name] or not judged(broken, good):
                failed += 1
                print(f"{name}: did not see {fault}")
            else:
                passed += 1
    if judged(run, good):
        failed += 1
        print(f"a harmless plan: {judged(run, good)[:3]}")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description="Fills every field with what tries to be more than text.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    program = options.plan.resolve()
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        temp = pathlib.Path(folder)
        good = learn(program, temp)
        if options.self_test:
            passed, failed = self_test(program, temp, good)
        else:
            for name, faults in cases(program, temp, good):
                passed += not faults
                failed += bool(faults)
                for fault in faults[:5]:
                    print(f"{name!r}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
