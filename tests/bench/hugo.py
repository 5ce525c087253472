"""What hugo is given to build beside us: the plans' Markdown as it is, or the same pages of what the
plans mean. Nothing that would cost it more (no taxonomies, feeds or site map)."""
import json
import pathlib
import shutil
import sys

CONFIG = """baseURL = "https://example.org/"
languageCode = "nb"
title = "Planer"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[markup.goldmark.renderer]
unsafe = false
"""
BASE = """<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ block "main" . }}{{ end }}</main></body></html>
"""
LIST = """{{ define "main" }}<h1>{{ .Title }}</h1><ul>
{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }} {{ .Params.organization }}</a></li>
{{ end }}</ul>{{ end }}
"""
SINGLE = """{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.organization }} {{ .Params.period }}</p>{{ .Content }}{{ end }}
"""


# Of the data that our own report has worked out: the plan in its own order with its goals, who,
# when, state and log, and a page for each role. Less than ours: no year, no lists of what needs
# someone, no calendars, no findings in the text.
SINGLE_OF_DATA = """{{ define "main" }}{{ $plan := index .Site.Data.plans .Params.plan }}
<h1>{{ $plan.title }}</h1><p>{{ $plan.organization }} {{ $plan.period.text }}</p>
{{ range $plan.sections }}{{ $section := .id }}<h2>{{ .number }} {{ .title }}</h2>
<ul>{{ range .goals }}<li>{{ or .markdown .text | $.Page.RenderString }}</li>{{ end }}</ul>
{{ range $plan.measures }}{{ if eq .section $section }}<article id="{{ .id }}">
<p>{{ .number }} {{ or .markdown .text | $.Page.RenderString }}</p><p>{{ .state }} {{ .due }}</p>
<ul>{{ range .responsibles }}<li>{{ .text }}</li>{{ end }}</ul>
<ul>{{ range .deadlines }}<li>{{ .text }} {{ .first }} {{ .last }}</li>{{ end }}</ul>
<ol>{{ range .log }}<li>{{ .date }} {{ .text }}</li>{{ end }}</ol>
</article>{{ end }}{{ end }}{{ end }}{{ end }}
"""
SINGLE_OF_ROLE = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ $key := .Params.key }}<ul>
{{ range .Site.Data.plans }}{{ $plan := . }}{{ range .measures }}{{ $measure := . }}{{ range .responsibles }}
{{ if eq .role $key }}<li>{{ $plan.title }} {{ $measure.text }} {{ $measure.state }} {{ $measure.due }}</li>{{ end }}
{{ end }}{{ end }}{{ end }}</ul>{{ end }}
"""


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def project(plans, folder):
    """Writes the project of the plans in a folder, of their Markdown."""
    write(folder, {"config.toml": CONFIG, "layouts/_default/baseof.html": BASE,
                   "layouts/_default/list.html": LIST, "layouts/_default/single.html": SINGLE})
    for path in sorted(plans.rglob("*.md")):
        target = folder / "content" / path.relative_to(plans)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def project_of_data(data: pathlib.Path, folder):
    """Writes the project of the same pages, of a plan.json."""
    files = {"config.toml": CONFIG, "layouts/_default/baseof.html": BASE,
             "layouts/_default/list.html": LIST, "layouts/_default/single.html": SINGLE_OF_DATA,
             "layouts/roles/single.html": SINGLE_OF_ROLE}
    for plan in json.loads(data.read_text(encoding="utf-8"))["plans"]:
        files[f"data/plans/{plan['id']}.json"] = json.dumps(plan, ensure_ascii=False)
        head = {"title": plan.get("title"), "plan": plan["id"]}
        files[f"content/plans/{plan['id']}.md"] = f"{json.dumps(head)}\n"
        for role in plan["roles"]:
            head = {"title": role["name"], "key": role["key"], "type": "roles"}
            files[f"content/roles/{role['key']}.md"] = f"{json.dumps(head)}\n"
    write(folder, files)


def command(folder, out: pathlib.Path):
    return ["hugo", "--quiet", "--source", str(folder), "--destination", str(out)]


if __name__ == "__main__":
    project_of_data(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
