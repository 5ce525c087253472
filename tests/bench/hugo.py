"""A hugo project of the same plans: their Markdown as it is, a list and a page each, and nothing
that would cost it more (no taxonomies, feeds or site map)."""
import pathlib
import shutil

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


def project(plans, folder):
    """Writes the project of the plans in a folder."""
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (folder / "config.toml").write_text(CONFIG, encoding="utf-8")
    for name, text in (("baseof.html", BASE), ("list.html", LIST), ("single.html", SINGLE)):
        (layouts / name).write_text(text, encoding="utf-8")
    for path in sorted(plans.rglob("*.md")):
        target = folder / "content" / path.relative_to(plans)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def command(folder, out: pathlib.Path):
    return ["hugo", "--quiet", "--source", str(folder), "--destination", str(out)]
