#!/usr/bin/env python3
"""Two validators read every page: the Nu Html Checker and html-validate. No error, no warning.

usage: validate.py SITES | validate.py --self-test SITE
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULES = ROOT / "build/web/node_modules"
# Their version of a rule, and the reason why what it says is no fault.
ALLOWED_BY_VNU = {}


def nu(pages):
    """(page, what was said) from the Nu Html Checker."""
    done = subprocess.run(["java", "-Xss1m", "-jar", str(MODULES / "vnu-jar/build/dist/vnu.jar"), "--format", "json",
                           "--exit-zero-always", *map(str, pages)], capture_output=True, check=True, text=True)
    for message in json.loads(done.stderr)["messages"]:
        if not any(part in message["message"] for part in ALLOWED_BY_VNU):
            page = message.get("url", "file:?").removeprefix("file:")
            yield page, f"vnu: {message.get('subType', message['type'])}: {message['message']} (line {message.get('lastLine')})"


def html_validate(pages):
    with tempfile.TemporaryDirectory() as temp:
        told = pathlib.Path(temp, "told.json")  # through a pipe it would be cut off
        done = subprocess.run(["node", str(MODULES / "html-validate/bin/html-validate.mjs"), "--formatter", f"json={told}",
                               "--config", str(ROOT / "tests/web/htmlvalidate.cjs"), *map(str, pages)],
                              capture_output=True, check=False, text=True)
        if done.returncode not in (0, 1) or not told.exists():
            raise SystemExit(done.stdout + done.stderr)
        for report in json.loads(told.read_text(encoding="utf-8")):
            for one in report["messages"]:
                yield report["filePath"], f"html-validate: {one['ruleId']}: {one['message']} (line {one['line']})"


def judged(pages):
    """What both say of each page."""
    said = {str(page.resolve()): [] for page in pages}
    for judge in (nu, html_validate):
        for page, message in judge(list(said)):
            said.setdefault(str(pathlib.Path(page).resolve()), []).append(message)
    return said


# Of each validator some that only it, or it too, must see.
FAULTS = {
    ("vnu", "an attribute that is none"): lambda html: html.replace("<h1>", '<h1 colour="red">'),
    ("vnu", "an element left open"): lambda html: html.replace("</main>", ""),
    ("vnu", "an empty heading"): lambda html: html.replace("</main>", "<h2></h2></main>"),
    ("vnu", "a picture without words"): lambda html: html.replace("<h1>", '<h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    ("vnu", "a style that is none"): lambda html: html.replace("</style>", "p { colour: 5 }</style>"),
    ("vnu", "a name for what has no role"): lambda html: html.replace("<h1>", '<h1><span aria-label="a">b</span>'),
    ("html-validate", "an id twice"): lambda html: html.replace("<h1>", '<h1 id="P-now">'),
    ("html-validate", "a list with a paragraph in it"): lambda html: html.replace("</main>", "<ul><p>a</p></ul></main>"),
    ("html-validate", "a style in the text"): lambda html: html.replace("<h1>", '<h1 style="color: red">'),
    ("html-validate", "an empty heading"): lambda html: html.replace("</main>", "<h2></h2></main>"),
    ("html-validate", "a button without a type"): lambda html: html.replace("</main>", "<button>a</button></main>"),
}


def self_test(site):
    page = next(site.glob("plans/*.html")).read_text(encoding="utf-8")
    failed = 0
    with tempfile.TemporaryDirectory() as temp:
        same = pathlib.Path(temp, "same.html")
        same.write_text(page, encoding="utf-8")
        files = {}
        for number, (name, change) in enumerate(FAULTS.items()):
            files[name] = pathlib.Path(temp, f"{number}.html")
            files[name].write_text(change(page), encoding="utf-8")
        said = judged([same, *files.values()])
        before = len(said[str(same.resolve())])
        for (judge, name), file in files.items():
            new = [one for one in said[str(file.resolve())] if one.startswith(judge)]
            if len(new) <= sum(one.startswith(judge) for one in said[str(same.resolve())]):
                failed += 1
                print(f"{judge} did not see {name}, only {before} others")
    return len(FAULTS) - failed, failed


def judge(sites):
    said = judged(sorted(sites.glob("*/**/*.html")))
    for page, messages in said.items():
        for message in sorted(set(messages))[:6]:
            print(f"{pathlib.Path(page).relative_to(sites.resolve())}: {message}")
    failed = sum(bool(messages) for messages in said.values())
    return len(said) - failed, failed


def main():
    if sys.argv[1] == "--self-test":
        passed, failed = self_test(pathlib.Path(sys.argv[2]))
    else:
        passed, failed = judge(pathlib.Path(sys.argv[1]))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
