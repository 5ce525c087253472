#!/usr/bin/env python3
"""The jobs under examples/ci do what they say: their steps are run in a clean clone of a small repository,
with the prepared program in the place of the step that installs it.

usage: ci_examples.py [--plan PROGRAM]
"""
import argparse
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
GITHUB = ROOT / "examples/ci/github/plan.yml"
GITLAB = ROOT / "examples/ci/gitlab/.gitlab-ci.yml"
SECONDS = 120
ADDRESS = "https://fjordbyen.example.org/plan"
SHA = "0123456789abcdef0123456789abcdef01234567"
PLAN = """---
plan: 1
id: arbeidsplan
title: Arbeidsplan
organization: Fjordbyen fagforening
period: 2021..2030
responsibles:
  leder: {name: Leder}
  htv: {name: Hovedtillitsvalgt, aliases: [HTV]}
---

# Arbeidsplan

Tiltak 1: Holde kurs for nye tillitsvalgte. {#kurs}
Ansvar: Leder
Frist: 15.09.2030

Tiltak 2: Kreve drøftingsmøter om deltid. {#deltid}
Ansvar: HTV
Frist: 1. mai 2030
"""


class Links(html.parser.HTMLParser):
    """Where a page leads, and its anchors."""

    def __init__(self, text):
        super().__init__()
        self.addresses, self.anchors = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.addresses.append(value)
            if name == "id":
                self.anchors.add(value)


def broken_links(site):
    pages = {path: Links(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    for path, page in pages.items():
        for address in page.addresses:
            address = address.replace("webcal://", "https://")
            if address.startswith(ADDRESS):
                target, fragment = urllib.parse.urldefrag(address[len(ADDRESS):].lstrip("/"))
                target = site / urllib.parse.unquote(target)
            elif re.match(r"[a-z]+:", address):
                continue
            else:
                target, fragment = urllib.parse.urldefrag(address)
                target = (path.parent / urllib.parse.unquote(target)).resolve() if target else path
            if not target.exists() or (fragment and target in pages and
                                       urllib.parse.unquote(fragment) not in pages[target].anchors):
                yield f"{path.relative_to(site)}: {address}"


class Runner:
    def __init__(self, program, root):
        self.root = root
        self.tools = root / "bin"
        self.tools.mkdir()
        shutil.copy(program, self.tools / "plan")
        self.number = 0

    def clone(self, text):
        """A clean clone of a repository with the plan in planer/."""
        self.number += 1
        origin, work = self.root / f"origin{self.number}", self.root / f"work{self.number}"
        (origin / "planer").mkdir(parents=True)
        (origin / "planer/2021.md").write_text(text, encoding="utf-8")
        git = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main")
        for command in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "Planen")):
            subprocess.run([*git, *command], cwd=origin, check=True, timeout=SECONDS)
        subprocess.run([*git, "clone", "-q", str(origin), str(work)], check=True, timeout=SECONDS)
        return work

    def run(self, script, work, variables):
        environment = {"PATH": f"{self.tools}:{os.environ['PATH']}", "HOME": str(self.root), "LC_ALL": "C.UTF-8",
                       **variables}
        done = subprocess.run(["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], cwd=work,
                              env=environment, capture_output=True, check=False, timeout=SECONDS)
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


def shell_faults(script, shell):
    if shutil.which("shellcheck") is None:
        return "there is no shellcheck"
    done = subprocess.run(["shellcheck", f"--shell={shell}", "-"], input=f"{script}\n".encode(), capture_output=True,
                          check=False, timeout=SECONDS)
    return done.stdout.decode("utf-8")


def build_packages():
    text = (ROOT / "tests/packages.sh").read_text(encoding="utf-8")
    return set(re.search(r"build_packages=\((.*?)\)", text, re.S)[1].split())


def installed(script):
    line = re.search(r"apt-get install ((?:[^\n\\]|\\\n)*)", script)[1]
    return {word for word in line.replace("\\\n", " ").split() if not word.startswith("-")}


def check_build(runner, script, source, name):
    """The step that installs, up to the compiler: it is configured without tests, and what is built is installed."""
    work = runner.clone(PLAN)
    made = work / ".plan"
    made.mkdir()
    for entry in ROOT.iterdir():
        if entry.name not in (".git", "build"):
            (made / entry.name).symlink_to(entry)
    configure, build, install = (next(line for line in script.split("\n") if line.startswith(word))
                                 for word in ("cmake -S", "cmake --build", "install "))
    code, said = runner.run(configure.replace(source, ".plan"), work, {})
    cache = made / "build/release/CMakeCache.txt"
    yield f"{name}: plan is configured", code == 0 and cache.is_file(), said
    yield f"{name}: without its tests", cache.is_file() and "PLAN_TESTS:BOOL=OFF" in cache.read_text(encoding="utf-8"), ""
    rules = made / "build/release/build.ninja"
    yield f"{name}: there is such a target", build == f"cmake --build {source}/build/release --target plan" \
        and "\nbuild src/plan: " in rules.read_text(encoding="utf-8"), build
    yield f"{name}: what is built is installed", install == f"install {source}/build/release/src/plan /usr/local/bin/plan", install


def check_site(site, name):
    for path in ("index.html", "plans/arbeidsplan.html", "calendar/all.ics", "calendar/htv.ics", "plan.json"):
        yield f"{name}: {path}", (site / path).is_file(), sorted(p.name for p in site.rglob("*"))
    faults = list(broken_links(site))
    yield f"{name}: links lead somewhere", not faults, faults
    feed = (site / "calendar/all.ics").read_bytes().decode("utf-8").replace("\r\n ", "")
    yield f"{name}: the feed knows its address", f"SOURCE;VALUE=URI:{ADDRESS}/calendar/all.ics" in feed, feed[:600]


def github(runner):
    text = GITHUB.read_text(encoding="utf-8")
    flow = yaml.safe_load(text)
    jobs = flow["jobs"]
    steps = jobs["sider"]["steps"]
    scripts = {step["name"]: step for step in steps if "run" in step}
    every = [step for job in jobs.values() for step in job["steps"]]
    yield "github: a YAML reader takes `on` for true", set(flow[True]) >= {"pull_request", "push"}, flow[True]
    yield "github: jobs may read alone", flow["permissions"] == {"contents": "read"} and "permissions" not in jobs["sider"], flow
    yield "github: the one that publishes may do that", jobs["publiser"]["permissions"] == {"pages": "write", "id-token": "write"}, ""
    yield "github: nothing is published of a proposal", jobs["publiser"]["if"] == "github.event_name != 'pull_request'" \
        and jobs["publiser"]["needs"] == "sider" and jobs["publiser"]["environment"]["name"] == "github-pages", ""
    used = [step["uses"] for step in every if "uses" in step]
    yield "github: actions are of one major version", all(re.fullmatch(r"actions/[\w-]+@v\d+", one) for one in used), used
    kept = [step["with"]["persist-credentials"] for step in steps if step.get("uses", "").startswith("actions/checkout")]
    yield "github: no token is left in a clone", kept == [False, False], kept
    yield "github: no expression stands in a script", not any("${{" in step["run"] for step in scripts.values()), ""
    packages = installed(scripts["Installer plan"]["run"])
    yield "github: the packages are those that plan needs", packages == build_packages(), packages
    for name, step in scripts.items():
        faults = shell_faults(step["run"], flow["defaults"]["run"]["shell"])
        yield f"github, {name}: shellcheck", not faults, faults
    yield from check_build(runner, scripts["Installer plan"]["run"], ".plan", "github")
    values = {"${{ steps.pages.outputs.base_url }}": ADDRESS, "${{ github.sha }}": SHA}
    for address in (ADDRESS, ""):
        work = runner.clone(PLAN)
        values["${{ steps.pages.outputs.base_url }}"] = address
        for name in ("Sjekk planene", "Bygg sidene"):
            own = {key: values.get(value, value) for key, value in scripts[name].get("env", {}).items()}
            code, said = runner.run(scripts[name]["run"], work, {**flow["env"], **own})
            yield f"github, {name}: exit 0", code == 0, said
        if address:
            yield from check_site(work / "site", "github")
            page = (work / "site/plans/arbeidsplan.html").read_text(encoding="utf-8")
            yield "github: the page says of which commit it is", SHA[:7] in page and SHA[:8] not in page, ""
        else:
            yield "github: a proposal is built all the same", (work / "site/index.html").is_file(), ""
    upload = next(step for step in steps if step.get("uses", "").startswith("actions/upload-pages-artifact"))
    yield "github: what is built is what is published", upload["with"]["path"] == "site", upload
    work = runner.clone(PLAN.replace("1. mai 2030", "31.21.2030"))
    code, said = runner.run(scripts["Sjekk planene"]["run"], work, flow["env"])
    yield "github: an error stops the job", code == 1 and "impossible-date" in said, said


def gitlab(runner):
    flow = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    joined = {name: "\n".join(job) for name, job in
              (("before", flow[".plan"]["before_script"]), ("sjekk", flow["sjekk"]["script"]), ("pages", flow["pages"]["script"]))}
    packages = installed(joined["before"]) - {"ca-certificates", "git"}
    yield "gitlab: the packages are those that plan needs", packages == build_packages(), packages
    yield "gitlab: the pages are of the main branch", flow["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}], ""
    yield "gitlab: what is built is what is published", flow["pages"]["artifacts"]["paths"] == ["public"], ""
    yield "gitlab: pages wait for the check", flow["stages"] == [flow["sjekk"]["stage"], flow["pages"]["stage"]], ""
    for name, script in joined.items():
        faults = shell_faults(script, "sh")
        yield f"gitlab, {name}: shellcheck", not faults, faults
    yield from check_build(runner, joined["before"], "/tmp/plan", "gitlab")
    variables = {key: value.replace("$CI_PAGES_URL", ADDRESS) for key, value in flow["variables"].items()}
    variables["CI_COMMIT_SHORT_SHA"] = SHA[:8]
    work = runner.clone(PLAN)
    for name in ("sjekk", "pages"):
        code, said = runner.run(joined[name], work, variables)
        yield f"gitlab, {name}: exit 0", code == 0, said
    yield from check_site(work / "public", "gitlab")
    work = runner.clone(PLAN.replace("1. mai 2030", "31.21.2030"))
    code, said = runner.run(joined["sjekk"], work, variables)
    yield "gitlab: an error stops the job", code == 1 and "impossible-date" in said, said


def main():
    parser = argparse.ArgumentParser(description="Runs the jobs of examples/ci.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    program = parser.parse_args().plan.resolve()
    if not program.is_file():
        sys.exit(f"there is no program {program}")
    passed = failed = 0
    with tempfile.TemporaryDirectory() as temp:
        runner = Runner(program, pathlib.Path(temp))
        for job in (github, gitlab):
            for name, holds, got in job(runner):
                passed, failed = passed + bool(holds), failed + (not holds)
                if not holds:
                    print(f"{name}: {str(got)[:1000]}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
