#!/usr/bin/env python3
"""Every link of a site leads somewhere: to a file of it, and to an id in that file; nothing is
fetched from elsewhere; and what the data files name is there.

usage: links.py SITES | links.py --self-test SITE
"""
import csv
import json
import pathlib
import re
import shutil
import sys
import tempfile
import urllib.parse

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"
# Attributes whose address a browser fetches by itself.
FETCHED = {"src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "manifest"}


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.trees = {path.relative_to(folder).as_posix(): html5lib.parse(path.read_bytes())
                      for path in sorted(folder.rglob("*.html"))}
        self.ids = {name: [one.get("id") for one in tree.iter() if one.get("id")] for name, tree in self.trees.items()}

    def target(self, page, address):
        """The fault of a link on a page, if it has one."""
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc:
            return None if parts.scheme in ("http", "https", "mailto", "webcal") else f"scheme {parts.scheme}"
        if parts.path.startswith("/"):
            return "a path from the root does not work from a disk"
        path = page
        if parts.path:
            full = (self.folder / pathlib.PurePosixPath(page).parent / urllib.parse.unquote(parts.path)).resolve()
            if not full.is_file():
                return "there is no such file"
            if self.folder.resolve() not in full.parents:
                return "it leads out of the site"
            path = full.relative_to(self.folder.resolve()).as_posix()
        if parts.fragment and urllib.parse.unquote(parts.fragment) not in self.ids.get(path, ()):
            return "there is no such id"
        return None

    def page_faults(self, page):
        twice = {one for one in self.ids[page] if self.ids[page].count(one) > 1} if len(set(self.ids[page])) < len(self.ids[page]) else ()
        yield from (f"the id {one} stands twice" for one in twice)
        known = set(self.ids[page])
        for one in self.trees[page].iter():
            if not isinstance(one.tag, str):
                continue
            tag = one.tag.rpartition("}")[2]
            for name, value in one.attrib.items():
                name = name.rpartition("}")[2]
                if name in FETCHED or (name == "href" and tag in ("link", "base", "image", "use", "script")):
                    if not value.startswith(("data:", "#")):
                        yield f"<{tag} {name}=\"{value[:80]}\"> is fetched"
                elif name == "href":
                    fault = self.target(page, value)
                    if fault:
                        yield f"href=\"{value[:80]}\": {fault}"
                elif name in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"):
                    yield from (f"{name}: there is no id {word}" for word in value.split() if word not in known)
            if tag == "style" and re.search(r"url\(|@import", one.text or ""):
                yield "the style fetches something"
            if tag == "meta" and (one.get("http-equiv") or "").lower() == "refresh":
                yield "it goes elsewhere by itself"

    def data_faults(self):
        """plan.json, measures.csv and report.md beside the pages."""
        measures = {}
        if (self.folder / "plan.json").exists():
            for plan in json.loads((self.folder / "plan.json").read_text(encoding="utf-8"))["plans"]:
                page = f"plans/{plan['id']}.html"
                measures[plan["id"]] = [one["id"] for one in plan["measures"]]
                missing = [one for one in measures[plan["id"]] if one not in self.ids.get(page, ())]
                if page not in self.trees:
                    yield f"plan.json: there is no page {page}"
                elif missing:
                    yield f"plan.json: no place on {page} for {missing[:3]}"
        else:
            yield "there is no plan.json"
        if (self.folder / "measures.csv").exists():
            text = (self.folder / "measures.csv").read_text(encoding="utf-8-sig")
            head = text.split("\n", 1)[0]
            rows = list(csv.reader(text.splitlines(keepends=True), delimiter=";" if ";" in head else ","))
            if {len(row) for row in rows} != {len(rows[0])}:
                yield "measures.csv: not as many cells in every row"
            if len(rows) - 1 != sum(map(len, measures.values())):
                yield f"measures.csv: {len(rows) - 1} rows, and plan.json has {sum(map(len, measures.values()))} measures"
        for path in (self.folder / "report.md", *sorted(self.folder.glob("*.md"))):
            if not path.exists():
                yield f"there is no {path.name}"
                continue
            text = path.read_text(encoding="utf-8")
            anchors = set(re.findall(r'<a (?:id|name)="([^"]+)">', text))
            for fragment in re.findall(r"\]\(#([^)]+)\)", text):
                if urllib.parse.unquote(fragment) not in anchors and not heading_of(text, fragment):
                    yield f"{path.name}: there is no place #{fragment}"

    def cases(self):
        for page in self.trees:
            yield page, list(self.page_faults(page))
        yield "the data beside them", list(self.data_faults())


def heading_of(text, fragment):
    """Whether a heading gets this anchor on GitHub."""
    for line in re.findall(r"^#{1,6} (.*)$", text, re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", re.sub(r"\\(.)", r"\1", line).strip().lower()).replace(" ", "-")
        if slug == urllib.parse.unquote(fragment):
            return True
    return False


FAULTS = {
    "a link to a page that is not there": lambda html: html.replace("../index.html", "../indeks.html"),
    "a link to an id that is not there": lambda html: html.replace('href="#P-now"', 'href="#P-nu"'),
    "an id twice": lambda html: html.replace("<h1>", '<h1 id="P-now">'),
    "a picture from elsewhere": lambda html: html.replace("<h1>", '<h1><img alt="" src="https://example.invalid/a.png">'),
    "a link to a script": lambda html: html.replace("<h1>", '<h1><a href="javascript:alert(1)">a</a>'),
    "a path from the root": lambda html: html.replace("../index.html", "/index.html"),
    "a style that fetches": lambda html: html.replace("</style>", "p { background: url(a.png) }</style>"),
    "a measure without a place": lambda html: html.replace('id="m1"', 'id="m0"'),
}


def self_test(site):
    """Each fault that is put into a good site must be found."""
    failed = 0
    for name, change in FAULTS.items():
        with tempfile.TemporaryDirectory() as temp:
            folder = pathlib.Path(temp, "site")
            shutil.copytree(site, folder)
            page = next(folder.glob("plans/*.html"))
            before = page.read_text(encoding="utf-8")
            page.write_text(change(before), encoding="utf-8")
            if page.read_text(encoding="utf-8") == before or not any(faults for _, faults in Site(folder).cases()):
                failed += 1
                print(f"did not see {name}")
    return len(FAULTS) - failed, failed


def judge(sites):
    passed = failed = 0
    for folder in sorted(path.parent for path in sites.glob("*/index.html")):
        for name, faults in Site(folder).cases():
            passed += not faults
            failed += bool(faults)
            for fault in faults[:6]:
                print(f"{folder.name}/{name}: {fault}")
    return passed, failed


def main():
    if sys.argv[1] == "--self-test":
        passed, failed = self_test(pathlib.Path(sys.argv[2]))
    else:
        passed, failed = judge(pathlib.Path(sys.argv[1]))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
