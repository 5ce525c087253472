#!/usr/bin/python3
"""The output folder as a target: what a run writes, leaves alone, removes and refuses.

    tests/cli/site_target.py --plan build/dev/src/plan

Each check builds its own folder. Closes with `N passed, M failed`.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PLAN = """---
plan: 1
title: {title}
id: {id}
organization: Prøvelaget
period: 2021
responsibles:
  leder: {{name: Leder}}
  {role}: {{name: {role}}}
---

## Del

Tiltak 1: Holde et kurs. {{#kurs}}
Ansvar: Leder og {role}
Frist: 1. juni

Tiltak 2: Sende ut et brev. {{#brev}}
Ansvar: {role}
Frist: 1. oktober
"""

OLD = 1_000_000_000  # a time that no run of today sets


class Bench:
    """A folder with two plans and a place for the site."""

    def __init__(self, program):
        self.program = program
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="plan-site-"))
        (self.root / "plans").mkdir()
        self.write("en", "kasserer")
        self.write("to", "verver")
        self.site = self.root / "site"

    def write(self, name, role, title=None):
        text = PLAN.format(title=title or f"Plan {name}", id=name, role=role)
        (self.root / "plans" / f"{name}.md").write_text(text, encoding="utf-8")

    def run(self, *arguments, **more):
        return subprocess.run(
            [self.program, "report", "plans", "--as-of", "2021-06-15", "-o", "site", *arguments],
            cwd=self.root, capture_output=True, text=True, encoding="utf-8", check=False, **more)

    def built(self):
        result = self.run()
        assert result.returncode == 0, result.stderr
        return result

    def files(self):
        """Every file and link below the site, with what it holds."""
        found = {}
        for path in sorted(self.site.rglob("*")):
            name = path.relative_to(self.site).as_posix()
            if path.is_symlink():
                found[name] = os.readlink(path)
            elif path.is_file():
                found[name] = path.read_bytes()
        return found

    def age(self):
        for path in self.site.rglob("*"):
            if path.is_file() and not path.is_symlink():
                os.utime(path, (OLD, OLD))

    def young(self):
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*")
                      if path.is_file() and not path.is_symlink() and path.stat().st_mtime > OLD)


EXPECTED = [
    ".plan-files", "calendar/all.ics", "calendar/kasserer.ics", "calendar/leder.ics",
    "calendar/verver.ics", "index.html", "measures.csv", "plan.json", "plans/en.html",
    "plans/to.html", "report.md", "roles/kasserer.html", "roles/leder.html", "roles/verver.html",
]


def a_fresh_folder_holds_the_site_and_its_list(bench):
    bench.built()
    assert list(bench.files()) == EXPECTED, list(bench.files())
    listed = (bench.site / ".plan-files").read_text(encoding="utf-8").split("\n")
    assert listed == EXPECTED[1:] + [""], listed


def a_second_run_touches_nothing(bench):
    bench.built()
    before = bench.files()
    bench.age()
    said = bench.built().stderr
    assert f"{len(EXPECTED) - 1} filer i site, 0 skrevet" in said, said
    assert bench.young() == []
    assert bench.files() == before


def only_what_changed_is_written(bench):
    bench.built()
    bench.age()
    (bench.site / "plans" / "to.html").write_text("annet", encoding="utf-8")
    (bench.site / "report.md").unlink()
    bench.age()
    before = bench.run("--quiet")
    assert before.stderr == "", before.stderr
    assert bench.young() == ["plans/to.html", "report.md"], bench.young()


def a_plan_that_is_gone_takes_its_pages_with_it(bench):
    bench.built()
    (bench.root / "plans" / "to.md").unlink()
    bench.built()
    names = list(bench.files())
    wanted = [name for name in EXPECTED if "to.html" not in name and "verver" not in name]
    assert names == wanted, names


def empty_folders_of_ours_go_and_others_stay(bench):
    bench.built()
    (bench.site / "eldre").mkdir()
    (bench.site / ".plan-files").write_text(
        "\n".join(EXPECTED[1:] + ["eldre/a/b.html", "old/x.html"]) + "\n", encoding="utf-8")
    (bench.site / "eldre" / "a").mkdir()
    (bench.site / "eldre" / "a" / "b.html").write_text("x", encoding="utf-8")
    (bench.site / "old").mkdir()
    (bench.site / "old" / "x.html").write_text("x", encoding="utf-8")
    (bench.site / "old" / "min.txt").write_text("min", encoding="utf-8")
    bench.built()
    assert not (bench.site / "eldre").exists()
    assert (bench.site / "old" / "min.txt").read_text(encoding="utf-8") == "min"
    assert not (bench.site / "old" / "x.html").exists()


def a_file_of_others_is_kept(bench):
    bench.built()
    (bench.site / "CNAME").write_text("example.org\n", encoding="utf-8")
    (bench.site / "plans" / "notat.html").write_text("mitt", encoding="utf-8")
    bench.built()
    assert (bench.site / "CNAME").read_text(encoding="utf-8") == "example.org\n"
    assert (bench.site / "plans" / "notat.html").read_text(encoding="utf-8") == "mitt"


def a_folder_that_is_not_ours_is_refused(bench):
    bench.site.mkdir()
    (bench.site / "index.html").write_text("min", encoding="utf-8")
    result = bench.run()
    assert result.returncode == 2, result.returncode
    assert "ikke laget av plan" in result.stderr, result.stderr
    assert bench.files() == {"index.html": b"min"}


def a_source_is_never_written_over(bench):
    source = bench.root / "plans" / "en.md"
    before = source.read_bytes()
    for arguments in (["--format", "md", "-o", "plans/en.md"], ["--format", "html", "-o", "plans/../plans/en.md"]):
        done = subprocess.run([bench.program, "report", "plans", "--as-of", "2021-06-15", *arguments],
                              cwd=bench.root, capture_output=True, text=True, check=False)
        assert done.returncode == 2 and "ble lest" in done.stderr, done.stderr
        assert source.read_bytes() == before
    (bench.root / "plans" / "report.md").write_bytes(before.replace(b"id: en", b"id: tre"))
    kept = (bench.root / "plans" / "report.md").read_bytes()
    done = subprocess.run([bench.program, "report", "plans", "--force", "-o", "plans"],
                          cwd=bench.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert (bench.root / "plans" / "report.md").read_bytes() == kept


def feeds_do_not_take_a_site_for_their_own(bench):
    bench.built()
    before = bench.files()
    done = subprocess.run([bench.program, "ical", "plans", "-o", "site"], cwd=bench.root,
                          capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "plan: site har sidene fra plan report, som har sine egne kalendere "
                                              "i calendar; velg en annen mappe til disse\n"), done.stderr
    assert bench.files() == before


def a_site_does_not_take_feeds_for_its_own(bench):
    def run(*arguments):
        return subprocess.run([bench.program, *arguments, "plans", "-o", "site", "--as-of", "2021-06-15"],
                              cwd=bench.root, capture_output=True, text=True, check=False)
    assert run("ical", "-q").returncode == 0
    before = bench.files()
    done = run("report")
    assert (done.returncode, done.stderr) == (2, "plan: site har kalenderne fra plan ical; velg en annen mappe til "
                                              "sidene\n"), done.stderr
    assert bench.files() == before


def force_takes_it_over_and_removes_nothing(bench):
    bench.site.mkdir()
    (bench.site / "index.html").write_text("min", encoding="utf-8")
    (bench.site / "annet.txt").write_text("min", encoding="utf-8")
    result = bench.run("--force")
    assert result.returncode == 0, result.stderr
    assert list(bench.files()) == sorted(EXPECTED + ["annet.txt"]), list(bench.files())
    assert (bench.site / "index.html").read_bytes().startswith(b"<!doctype html>")
    assert (bench.site / "annet.txt").read_text(encoding="utf-8") == "min"


def an_empty_folder_is_taken(bench):
    bench.site.mkdir()
    bench.built()
    assert list(bench.files()) == EXPECTED


def the_list_names_nothing_outside(bench):
    bench.built()
    victim = bench.root / "viktig.txt"
    victim.write_text("viktig", encoding="utf-8")
    inner = bench.root / "ute"
    inner.mkdir()
    (inner / "x.html").write_text("ute", encoding="utf-8")
    (bench.site / "lenke").symlink_to(inner)
    lines = EXPECTED[1:] + ["../viktig.txt", str(victim), "plans/../../viktig.txt", "lenke/x.html",
                            "./../viktig.txt", "/", ".", "..", "a" * 5000, "a/" * 4000 + "b"]
    (bench.site / ".plan-files").write_text("\n".join(lines) + "\n", encoding="utf-8")
    bench.built()
    assert victim.read_text(encoding="utf-8") == "viktig"
    assert (inner / "x.html").read_text(encoding="utf-8") == "ute"
    listed = (bench.site / ".plan-files").read_text(encoding="utf-8").split("\n")
    assert listed == EXPECTED[1:] + [""], listed


def a_link_is_not_followed(bench):
    outside = bench.root / "ute"
    for name in ["plans", "index.html", "calendar/all.ics", ".plan-files"]:
        shutil.rmtree(bench.site, ignore_errors=True)
        shutil.rmtree(outside, ignore_errors=True)
        outside.mkdir()
        (outside / "fil").write_text("ute", encoding="utf-8")
        bench.built()
        path = bench.site / name
        target = outside if path.is_dir() else outside / "fil"
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
        path.symlink_to(target)
        before = bench.files()
        result = bench.run("--force")
        assert result.returncode == 2, (name, result.returncode)
        assert f"site/{name} er en lenke" in result.stderr, (name, result.stderr)
        assert bench.files() == before, name
        assert sorted(os.listdir(outside)) == ["fil"], name
        assert (outside / "fil").read_text(encoding="utf-8") == "ute", name


def a_folder_where_a_file_should_be_is_refused(bench):
    bench.built()
    (bench.site / "index.html").unlink()
    (bench.site / "index.html").mkdir()
    result = bench.run()
    assert result.returncode == 2
    assert "site/index.html er en lenke eller noe annet" in result.stderr, result.stderr


def a_stopped_run_is_taken_up_by_the_next(bench):
    """Stopped at every renaming in turn: the next run ends where an unbroken one does."""
    bench.built()
    whole = bench.files()
    for step in range(1, len(EXPECTED) + 3):
        shutil.rmtree(bench.site)
        stopped = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat,renameat2,rename",
             "-e", f"inject=renameat,renameat2,rename:signal=KILL:when={step}",
             bench.program, "report", "plans", "--as-of", "2021-06-15", "-o", "site", "--jobs", "1"],
            cwd=bench.root, capture_output=True, check=False)
        for name, held in bench.files().items():
            if not name.endswith(".plan-tmp") and name != ".plan-files":
                assert held == whole[name], (step, name)
        (bench.root / "plans" / "to.md").rename(bench.root / "to.md")
        bench.built()  # what the stopped run made of the other plan goes
        left = [name for name in bench.files() if "to.html" in name or name.endswith(".plan-tmp")]
        assert left == [], (step, left)
        (bench.root / "to.md").rename(bench.root / "plans" / "to.md")
        bench.built()
        assert bench.files() == whole, step
        if stopped.returncode == 0:
            assert step > len(EXPECTED), step
            return
    raise AssertionError("no run came to its end")


def a_full_disk_leaves_whole_files(bench):
    bench.built()
    before = bench.files()
    bench.write("to", "verver", title="En annen plan")
    result = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "-P", str(bench.site / "plans"), "-e",
         "trace=renameat", "-e", "inject=renameat:error=ENOSPC", bench.program, "report", "plans",
         "--as-of", "2021-06-15", "-o", "site"],
        cwd=bench.root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 2, result.stderr
    assert "kan ikke skrive site/plans/to.html" in result.stderr, result.stderr
    assert bench.files()["plans/to.html"] == before["plans/to.html"]
    assert not [name for name in bench.files() if name.endswith(".plan-tmp")]


def the_umask_counts_and_the_bytes_do_not_know_it(bench):
    held = None
    for mask, mode in [(0o022, 0o644), (0o077, 0o600), (0o002, 0o644)]:
        shutil.rmtree(bench.site, ignore_errors=True)
        result = bench.run(umask=mask)
        assert result.returncode == 0, result.stderr
        assert (bench.site / "index.html").stat().st_mode & 0o777 == mode, oct(mask)
        assert held in (None, bench.files()), oct(mask)
        held = bench.files()


def links_between_the_pages_lead_somewhere(bench):
    bench.built()
    for page in bench.site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for piece in text.split('href="')[1:]:
            address = piece.split('"', 1)[0]
            path, _, fragment = address.partition("#")
            target = (page.parent / path).resolve() if path else page.resolve()
            assert target.is_file(), (page.name, address)
            if fragment:
                ids = target.read_text(encoding="utf-8")
                assert f'id="{fragment}"' in ids, (page.name, address)


def plans_with_one_id_have_pages_of_their_own(bench):
    text = (bench.root / "plans" / "en.md").read_text(encoding="utf-8")
    (bench.root / "plans" / "tre.md").write_text(text, encoding="utf-8")
    bench.run()
    names = [name for name in bench.files() if name.startswith("plans/")]
    assert names == ["plans/en-2.html", "plans/en.html", "plans/to.html"], names


CHECKS = [
    a_fresh_folder_holds_the_site_and_its_list, a_second_run_touches_nothing,
    only_what_changed_is_written, a_plan_that_is_gone_takes_its_pages_with_it,
    empty_folders_of_ours_go_and_others_stay, a_file_of_others_is_kept,
    a_folder_that_is_not_ours_is_refused, a_source_is_never_written_over,
          feeds_do_not_take_a_site_for_their_own, a_site_does_not_take_feeds_for_its_own, force_takes_it_over_and_removes_nothing,
    an_empty_folder_is_taken, the_list_names_nothing_outside, a_link_is_not_followed,
    a_folder_where_a_file_should_be_is_refused, a_stopped_run_is_taken_up_by_the_next,
    a_full_disk_leaves_whole_files, the_umask_counts_and_the_bytes_do_not_know_it,
    links_between_the_pages_lead_somewhere, plans_with_one_id_have_pages_of_their_own,
]
WITH_STRACE = {a_stopped_run_is_taken_up_by_the_next, a_full_disk_leaves_whole_files}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan", required=True)
    program = str(pathlib.Path(parser.parse_args().plan).resolve())
    passed = failed = skipped = 0
    for check in CHECKS:
        if check in WITH_STRACE and shutil.which("strace") is None:
            skipped += 1
            continue
        bench = Bench(program)
        try:
            check(bench)
            passed += 1
        except AssertionError as error:
            failed += 1
            print(f"{check.__name__}: {error}")
        finally:
            shutil.rmtree(bench.root)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
