#!/usr/bin/env python3
"""Writes plans to measure with: about 40 measures each in 6 sections and all four
shapes, some 18 KB a plan, as a federation keeps them: the register and the events
in one plan.yaml, a few lines of front matter in each plan, text wrapped at 80
columns with some emphasis and links. Plan i depends on i alone, so that 1,000 plans
are a prefix of 10,000.

usage: generate.py COUNT FOLDER
"""
import pathlib
import random
import sys
import textwrap

ROLES = ["Leder", "Nestleder", "Kasserer", "Sekretær", "Hovedtillitsvalgt", "Styret",
         "Opplæringsansvarlig", "Ungdomsutvalget", "Pensjonistutvalget", "Klubbleder"]
VERBS = ["Arrangere", "Kreve", "Lage", "Følge opp", "Besøke", "Kartlegge", "Styrke",
         "Gjennomføre", "Utarbeide", "Invitere til"]
THINGS = ["medlemsmøter på alle arbeidsplasser", "drøftingsmøter om bruk av deltid",
          "kurs for nye tillitsvalgte", "en oversikt over innleide vikarer",
          "et grunnlag for de lokale forhandlingene", "samarbeidet med ungdomsutvalget",
          "frokostmøter for lærlinger og studenter", "en plan for opplæringen"]
DEADLINES = ["31.12.2021", "innen utgangen av juni", "April og sept.", "1. mai", "uke 36",
             "1. kvartal", "løpende", "høsten", "innen 15. oktober", "mars–mai", "15.9.2021"]
SECTIONS = ["Heltid og lønn", "Rekruttering", "Opplæring", "Miljø og klima",
            "Valgkamp og alliansebygging", "Sosiale aktiviteter"]
PROSE = ("Foreningen har de siste årene lagt vekt på å være synlig der medlemmene er. Det "
         "krever tid av mange, og derfor må arbeidet deles på flere enn styret. Vi vil bruke "
         "erfaringene fra forrige periode og bygge videre på det som har virket. ")

MARKED = ("Se også [vedtektene](https://example.org/vedtekter) og det *årsmøtet* sa om **åpne møter**: "
          "de skal være for alle, de skal varsles i `god tid`, og de skal ikke legges til *ferier*. "
          "Styret har hatt **tre** slike møter, og [referatene](https://example.org/referater) viser at "
          "_oppmøtet_ har vært best der klubbene selv har bedt om dem. Mer om dette står i *årsmeldingen*.")

FRONT = """---
plan: 1
title: Handlingsplan 2021
organization: Prøvelag {number}
period: 2021
adopted: {{date: 2021-01-28, by: årsmøtet}}
---

# Handlingsplan 2021

"""

CONFIG = """responsibles:
  leder: {name: Leder}
  nestleder: {name: Nestleder}
  kasserer: {name: Kasserer}
  sekretar: {name: Sekretær}
  htv: {name: Hovedtillitsvalgt, aliases: [HTV]}
  styret: {name: Styret, aliases: [vi]}
  opplaring: {name: Opplæringsansvarlig}
  ungdom: {name: Ungdomsutvalget}
  pensjonist: {name: Pensjonistutvalget}
  klubb: {name: Klubbleder}
events:
  årsmøtet: [2021-01-28, 2022-03-10]
"""


def wrapped(words):
    return "\n".join(textwrap.wrap(words, 80))


def text(rng):
    verb, thing = rng.choice(VERBS), rng.choice(THINGS)
    marked = rng.choice([thing, thing, f"**{thing}**", f"*{thing}*",
                         f"[{thing}](https://example.org/sak/{rng.randrange(100)})"])
    return f"{verb} {marked} i område {rng.randrange(1, 99)}"


def follow_up(rng, indent):
    lines = []
    if rng.random() < 0.5:
        lines.append(f"Status: pågår 2021-0{rng.randrange(2, 6)}-12: er *godt* i gang")
    if rng.random() < 0.5:
        lines += ["Hvordan: I møter med de **tillitsvalgte**, med skriv til medlemmene, og",
                  "med besøk der det trengs."]
        lines.append(f"Ressurser: {rng.randrange(1, 30)} 000 kr")
    if rng.random() < 0.4:
        lines += ["Logg:", f"- 2021-0{rng.randrange(2, 6)}-02 (sak {rng.randrange(1, 60)}/21): Krav sendt til *tre* etater.",
                  f"- 2021-0{rng.randrange(2, 6)}-20: Svar fra **to** av dem."]
    return [indent + line for line in lines]


def block(rng, number):
    lines = [wrapped(f"Tiltak {number}: {text(rng)}, slik at flere blir hørt og arbeidet kommer hele "
                     f"laget til gode, også `fagprøven` og de som {rng.choice(['er nye', 'står alene'])}.")]
    lines += [f"Ansvar: {rng.choice(ROLES)} med bistand fra {rng.choice(ROLES).lower()}",
              f"Frist: {rng.choice(DEADLINES)}"]
    return "\n".join(lines + follow_up(rng, "")) + "\n"


def section(rng, index, title):
    out = [f"## 3.{index + 1} {title}\n", wrapped(PROSE * 2), "", wrapped(MARKED), "", wrapped(PROSE + MARKED[:200] if index % 2 else MARKED), "\n### Mål\n",
           f"- Minst {rng.randrange(2, 30)} nye medlemmer i *perioden*.",
           "- Alle nye tillitsvalgte får **opplæring**.\n"]
    count = rng.randrange(5, 9)
    shape = index % 4
    if shape == 0:
        out += [block(rng, number + 1) for number in range(count)]
    elif shape == 1:
        for _ in range(count):
            out.append(f"- [ ] {text(rng)}. Ansvar: {rng.choice(ROLES)}. "
                       f"Frist: {rng.choice(DEADLINES)}.")
            out += follow_up(rng, "  ")
    elif shape == 2:
        out.append("I perioden skal styret:\n")
        for _ in range(count):
            out += [f"- {text(rng)} **med vekt på** unge medlemmer.", f"  Frist: {rng.choice(DEADLINES)}"]
            out += follow_up(rng, "  ")
    else:
        out += ["| Tiltak | Når | Ansvar | Hvordan | Ressurser | Evaluering |", "|---|---|---|---|---|---|"]
        out += [f"| {text(rng)} | {rng.choice(DEADLINES)} | {rng.choice(ROLES)}, {rng.choice(ROLES)} "
                f"| I møter, med *skriv* til medlemmene | {rng.randrange(1, 9)} 000 kr | Desember |"
                for _ in range(count)]
    return "\n".join(out) + "\n\n"


def plan(number):
    rng = random.Random(number)
    return FRONT.format(number=number) + "".join(section(rng, i, s) for i, s in enumerate(SECTIONS))


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.yaml").write_text(CONFIG, encoding="utf-8")
    for number in range(count):
        path = folder / f"{number // 100:03}" / f"plan-{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(plan(number), encoding="utf-8")


if __name__ == "__main__":
    main()
