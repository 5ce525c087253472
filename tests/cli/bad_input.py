#!/usr/bin/env python3
"""Input that cannot stand in the tree: too large, unreadable, or no file at all.
Whatever it is, `plan` says what it is and ends within seconds.

usage: bad_input.py [--plan PROGRAM]
"""
import argparse
import contextlib
import json
import os
import pathlib
import resource
import socket
import stat
import subprocess
import sys
import tempfile

SECONDS = 20
MIB = 1 << 20
FRONT = ("---\nplan: 1\ntitle: Handlingsplan 2021\norganization: Fjordbyen fagforening\nperiod: 2021\n"
         "responsibles: {leder: {name: Leder}}\n---\n\n")
PLAN = FRONT + "Tiltak 1: Holde kurs. {#kurs}\nAnsvar: Leder\nFrist: 1. desember\n"


class Place:
    """A folder to put input in, and the program to read it with."""

    def __init__(self, plan, folder):
        self.plan = plan
        self.folder = pathlib.Path(folder)

    def write(self, name, text=PLAN):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments, stdin=b"", **variables):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C", "TZ": "UTC",
                       "SOURCE_DATE_EPOCH": "1623715200", **variables}
        done = subprocess.run([str(self.plan), *arguments], cwd=self.folder, env=environment, input=stdin,
                              capture_output=True, timeout=SECONDS, check=False)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def rules(self, *arguments, stdin=b""):
        """The exit code, and the rule and place of each finding."""
        code, out, _ = self.run("check", "--format", "json", *arguments, stdin=stdin)
        found = json.loads(out)["diagnostics"] if out else []
        return code, [f"{one['rule']}@{one['start']['line']}:{one['start']['column']}" for one in found]


def padded(size):
    line = "Dette er en linje med prosa som ingen leser.\n\n"
    text = PLAN + "\n" + line * ((size - len(PLAN)) // len(line))
    return text + "x" * (size - len(text.encode()))


def a_file_of_the_limit_is_read(place):
    place.write("plan.md", padded(MIB))
    return place.rules("plan.md"), (0, [])


def a_larger_file_is_refused(place):
    place.write("plan.md", padded(MIB + 1))
    return place.rules("plan.md"), (1, ["too-large@1:1"])


def a_file_of_ten_megabytes_is_refused(place):
    place.write("plan.md", padded(10 * MIB))
    return place.rules("plan.md"), (1, ["too-large@1:1"])


def ten_megabytes_of_standard_input_are_refused(place):
    return place.rules("-", stdin=padded(10 * MIB).encode()), (1, ["too-large@1:1"])


def a_line_of_the_limit_is_read(place):
    place.write("plan.md", PLAN + "\n" + "x" * 30_000 + "\n")
    return place.rules("plan.md"), (0, [])


def a_line_that_is_too_long_is_refused(place):
    place.write("plan.md", PLAN + "\n" + "x" * 70_000 + "\n")
    return place.rules("plan.md"), (1, ["too-large@13:1"])


def front_matter_that_is_too_large_is_refused(place):
    place.write("plan.md", PLAN.replace("period:", "# a comment\n" * 6_000 + "period:"))
    code, found = place.rules("plan.md")
    return (code, [one.split("@")[0] for one in found]), (1, ["too-large"])


def one_file_that_is_refused_leaves_the_others(place):
    place.write("a.md", padded(2 * MIB))
    place.write("b.md")
    code, out, _ = place.run("report", "--format", "json", ".")
    report = json.loads(out)
    return (code, [one["id"] for one in report["plans"]], len(report["unread"])), (1, ["b"], 1)


def what_cannot_be_read_leaves_a_site_as_it_is(place):
    place.write("a.md")
    place.run("report", "--format", "json", "-o", "a.json", "a.md")
    newer = place.folder / "newer.json"
    newer.write_text((place.folder / "a.json").read_text(encoding="utf-8").replace('"schema": 1', '"schema": 99', 1),
                     encoding="utf-8")
    place.write("broken.md", "Ingen plan.\n")
    codes = [place.run("report", "-o", "site", "a.md")[0], place.run("ical", "-o", "feeds", "a.md")[0]]
    trees = [sorted((path, path.read_bytes()) for path in (place.folder / name).rglob("*") if path.is_file())
             for name in ("site", "feeds")]
    for source in ("newer.json", "broken.md", "nowhere.md"):
        codes += [place.run("report", "-o", "site", source)[0], place.run("ical", "-o", "feeds", source)[0]]
    after = [sorted((path, path.read_bytes()) for path in (place.folder / name).rglob("*") if path.is_file())
             for name in ("site", "feeds")]
    place.run("report", "-o", "new", "newer.json")
    return ((codes, after == trees, (place.folder / "new").exists(), [len(tree) > 1 for tree in trees]),
            ([0, 0, 1, 1, 2, 2, 2, 2], True, False, [True, True]))


def a_file_that_may_not_be_read(place):
    if os.geteuid() == 0:
        return None
    place.write("plan.md").chmod(0)
    code, _, err = place.run("check", "plan.md")
    return (code, "plan.md" in err), (2, True)


def a_named_fifo_is_no_file(place):
    os.mkfifo(place.folder / "plan.md")
    code, _, err = place.run("check", "plan.md")
    return (code, "plan.md" in err), (2, True)


def a_fifo_in_a_folder_is_left_alone(place):
    os.mkfifo(place.folder / "ror.md")
    place.write("plan.md")
    return place.rules("."), (0, [])


def a_socket_in_a_folder_is_left_alone(place):
    place.write("plan.md")
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as one:
        one.bind(str(place.folder / "s.md"))
        return place.rules("."), (0, [])


def a_device_is_no_file(place):
    code, _, err = place.run("check", "/dev/zero")
    return (code, "/dev/zero" in err), (2, True)


def a_link_to_a_file_is_not_followed_in_a_folder(place):
    outside = place.write("utenfor/hemmelig.md", PLAN.replace("#kurs", "#hemmelig"))
    place.write("planer/plan.md")
    (place.folder / "planer/lenke.md").symlink_to(outside)
    code, out, _ = place.run("report", "--format", "json", "planer")
    return (code, [one["id"] for one in json.loads(out)["plans"]]), (0, ["plan"])


def a_link_to_a_folder_is_not_followed(place):
    place.write("utenfor/hemmelig.md")
    place.write("planer/plan.md")
    (place.folder / "planer/mappe").symlink_to(place.folder / "utenfor")
    (place.folder / "planer/ring").symlink_to(place.folder / "planer")
    code, out, _ = place.run("report", "--format", "json", "planer")
    return (code, [one["id"] for one in json.loads(out)["plans"]]), (0, ["plan"])


def a_link_that_leads_nowhere(place):
    (place.folder / "plan.md").symlink_to("borte.md")
    code, _, err = place.run("check", "plan.md")
    return (code, "plan.md" in err), (2, True)


def a_folder_may_be_named_like_a_plan(place):
    place.write("planer.md/plan.md")
    return place.rules("."), (0, [])


def a_file_name_with_controls_is_shown_escaped(place):
    place.write("pl\x1b[31man.md", PLAN.replace("Leder\n", "Kasserer\n"))
    code, out, err = place.run("check", ".")
    return (code, "\x1b" in out + err), (1, False)


def a_folder_deep_down_is_found(place):
    place.write("/".join(["a"] * 60) + "/plan.md")
    return place.rules("."), (0, [])


def a_day_that_is_none_in_the_environment(place):
    place.write("plan.md")
    codes = []
    for epoch in ("abc", "-5", "1e9", "99999999999999999999"):
        code, _, err = place.run("check", "plan.md", SOURCE_DATE_EPOCH=epoch)
        codes.append((code, "SOURCE_DATE_EPOCH" in err))
    return codes, [(2, True)] * 4


def output_that_cannot_be_written(place):
    place.write("plan.md")
    code, _, err = place.run("report", "--format", "md", "-o", "plan.md/status.md", "plan.md")
    return (code, "plan.md/status.md" in err), (2, True)


def output_is_left_alone_when_no_plan_could_be_read(place):
    place.write("bad/plan.md", "---\nplan: 1\ntitle: [\n---\n")
    place.write("status.md", "god\n")
    code, _, err = place.run("report", "--format", "md", "-o", "status.md", "bad")
    return (code, "ingen plan kunne leses" in err, (place.folder / "status.md").read_text()), (1, True, "god\n")


def output_to_a_pipe_goes_through_it(place):
    place.write("plan.md")
    os.mkfifo(place.folder / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=place.folder, stdout=subprocess.PIPE)
    code, _, _ = place.run("report", "--format", "csv", "-o", "pipe", "plan.md")
    told, _ = reader.communicate(timeout=SECONDS)
    return (code, told.startswith("\ufeff".encode()), stat.S_ISFIFO(os.lstat(place.folder / "pipe").st_mode)), (0, True, True)


def output_to_a_link_goes_where_it_leads(place):
    place.write("plan.md")
    place.write("old.csv", "x")
    os.symlink("old.csv", place.folder / "link.csv")
    code, _, _ = place.run("report", "--format", "csv", "-o", "link.csv", "plan.md")
    return (code, (place.folder / "link.csv").is_symlink(), len((place.folder / "old.csv").read_text()) > 1), (0, True, True)


def no_memory_for_a_deep_stack_is_needed(place):
    place.write("plan.md", PLAN + "\n" + "> " * 30 + "- " * 2 + "a\n" + "[" * 20_000 + "\n")
    command = f"ulimit -s 256; exec '{place.plan}' check plan.md"
    done = subprocess.run(["bash", "-c", command], cwd=place.folder, capture_output=True, timeout=SECONDS, check=False)
    return done.returncode in (0, 1), True


def chain(name, size, last):
    """A plan whose measures each depend on the next, and the last on something else."""
    off = "defaults: {responsible: leder, deadline: 1. mai}\n" \
          "checks: {duplicate-measure: off, derived-id: off, overdue: off}\n"
    lines = "".join(f"Tiltak {number}: a\nAvhenger av: {number + 1 if number < size else last}\n\n"
                    for number in range(1, size + 1))
    return FRONT.replace("---\n\n", f"id: {name}\n{off}---\n\n") + lines


def dependencies_in_long_chains_and_rings(place):
    """Tens of thousands of measures that wait for the next, in plans as large as may be and
    with a stack that holds no call for each of them."""
    size, found = 25_500, []
    place.write("kjede/plan.md", chain("a", size, "b/1"))
    place.write("ring/plan.md", chain("a", size, 1))
    for name, after in (("a", "b"), ("b", "a")):
        place.write(f"planer/{name}.md", chain(name, size // 2, f"{after}/1"))
    for folder in ("kjede", "ring", "planer"):
        command = f"ulimit -s 256; exec '{place.plan}' check --format json -j 1 {folder}"
        done = subprocess.run(["bash", "-c", command], cwd=place.folder, capture_output=True, timeout=SECONDS,
                              check=False)
        all_found = json.loads(done.stdout)["diagnostics"] if done.stdout else []
        found.append((done.returncode, [(one["rule"], one["file"], len(one["notes"])) for one in all_found]))
    return found, [(1, [("broken-reference", "kjede/plan.md", 0)]), (1, [("dependency-cycle", "ring/plan.md", 21)]),
                   (1, [("dependency-cycle", "planer/a.md", 0)])]


def what_a_link_leads_to_is_never_opened(place):
    os.mkfifo(place.folder / "ror.pdf")
    (place.folder / "mappe").mkdir()
    (place.folder / "ut").symlink_to("/")
    (place.folder / "borte.pdf").symlink_to("/finnes/ikke")
    place.write("plan.md", PLAN + "\n[1](ror.pdf) [2](mappe/) [3](ut/finnes/ikke) [4](borte.pdf)\n"
                "[5](%2e%2e/%2e%2e/etc/passwd) [6](a%00b) [7](mappe/../../x) [8](/etc/passwd) [9](file:///etc/passwd)\n")
    command = f"exec strace -f -e trace=file -o spor '{place.plan}' check --format json plan.md"
    if subprocess.run(["which", "strace"], capture_output=True, check=False).returncode == 0:
        subprocess.run(["bash", "-c", command], cwd=place.folder, capture_output=True, timeout=SECONDS, check=False)
    trace = place.folder / "spor"
    asked = trace.read_text(encoding="utf-8") if trace.exists() else ""
    touched = [path for path in ("passwd", "finnes/ikke", "/x\"") if path in asked]
    places = [f"broken-link@14:{column}" for column in (5, 35, 46, 65, 82)]
    return (place.rules("plan.md"), touched), ((0, places), [])


# What a reader of deadlines could lose itself in.
MUCH = ("0123456789.", "1.1.1.1 ", "1.", "innen ")
MOST = 3  # times what prose of the same size takes
PROSE = "Dette er en setning med prosa som ingen leser. "
LONGEST = 31_000  # bytes of a field; a paragraph may have 32 KiB


def of_length(text, size):
    return (text * (size // len(text) + 1))[:size]


def a_megabyte_in_one_field_is_refused(place):
    found = []
    for text in MUCH:
        much = of_length(text, 900_000)
        lines = "\n  ".join(much[i:i + 1000] for i in range(0, len(much), 1000))
        place.write("plan.md", PLAN.replace("1. desember", lines))
        code, rules = place.rules("plan.md")
        found.append((code, [one.split("@")[0] for one in rules]))
    return found, [(1, ["too-complex"])] * len(MUCH)


def megabyte_of_deadlines(text):
    """A megabyte in as few fields as there may be."""
    return FRONT + "".join(f"Tiltak {number}: Holde kurs nummer {number}. {{#kurs{number}}}\nAnsvar: Leder\n"
                           f"Frist: {of_length(text, LONGEST)}\n\n" for number in range(1, 34))


def processor_time():
    """Seconds that the programs have used which this one has run."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def a_megabyte_of_digits_and_dots_takes_no_longer_than_one_of_words(place):
    """Beside prose in the same fields, which nobody can read as a deadline
    either. Processor time, the best of three runs in turn."""
    plans = {text: place.write(f"{number}.md", megabyte_of_deadlines(text))
             for number, text in enumerate((PROSE, *MUCH))}
    best, found = {}, []
    for turn in range(3):
        for text, path in plans.items():
            begin = processor_time()
            code, rules = place.rules(path.name)
            best[text] = min(best.get(text, SECONDS), processor_time() - begin)
            if turn == 0:
                found.append((code, {one.split("@")[0] for one in rules}, len(rules)))
    slow = {text: round(seconds / best[PROSE], 1) for text, seconds in best.items() if seconds > MOST * best[PROSE]}
    return (found, slow), ([(1, {"unreadable-deadline"}, 1)] * len(plans), {})


def all_cases():
    ours = [value for value in globals().values() if getattr(value, "__code__", None) is not None]
    return [one for one in ours if one.__code__.co_varnames[:one.__code__.co_argcount] == ("place",)]


def main():
    parser = argparse.ArgumentParser(description="Reads what cannot stand in the tree.")
    parser.add_argument("--plan", type=pathlib.Path, default=pathlib.Path("build/dev/src/plan"))
    plan = parser.parse_args().plan.resolve()
    if not plan.is_file():
        sys.exit(f"there is no program {plan}")
    passed = failed = skipped = 0
    for case in all_cases():
        name = case.__name__.replace("_", " ")
        with tempfile.TemporaryDirectory() as folder:
            try:
                result = case(Place(plan, folder))
            except (subprocess.TimeoutExpired, ValueError, OSError) as error:
                result = (error, "no such fault")
        if result is None:
            skipped += 1
            print(f"{name}: SKIPPED")
        elif result[0] == result[1]:
            passed += 1
        else:
            failed += 1
            print(f"{name}: {result[0]!r}, expected {result[1]!r}")
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
