// What random plans and random follow-up are made of.
#pragma once

#include "plan/edit/follow_up.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plan::edit::testing {

// The same numbers for the same seed everywhere (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    unsigned below(std::size_t count) { return static_cast<unsigned>(next() % count); }
    bool chance(unsigned percent) { return below(100) < percent; }
    template<typename List>
    const auto& of(const List& list) {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t m_state;
};

using Words = std::vector<std::string_view>;

inline const Words texts = {
    "Holde kurs.",
    "Holde kurs for nye tillitsvalgte",
    "Kreve drøftingsmøter om bruk av\ndeltid i alle etater.",
    "Sende brev til *alle*, og `[x]` huske [svar](s.md).",
    "Verve ti medlemmer!",
    "Spørre: hva er det?",
    "Rydde\u00a0lageret  og male",
    "Feire 1. mai <!-- som i fjor -->",
    "Lage film, 8. mars",
    "A",
};
inline const Words short_texts = {"Kreve lokaler", "Holde kurs.", "Male hytta {#hytta}", "Film!"};
inline const Words step_texts = {"Leie rom", "Innkalle. Frist: mai. Ansvar: HTV.", "kake",
                                 "Skrive om 1. mai", "Ringe\u00a0alle: nå"};
inline const Words lead_ins = {"I perioden skal vi:\n", "Styret skal:\n\n", "## I året skal HTV:\n",
                               "Tiltak:\n", "## Januar\n\n"};
inline const Words box_markers = {"- ", "* ", "- ", "1. ", "-   ", "-\t"};
inline const Words bullet_markers = {"- ", "* ", "+ ", "1. ", "2) "};
inline const Words log_markers = {"- ", "- ", "* ", "1. "};
inline const Words entries_of_log = {"2021-03-02 (sak 14/21): Krav sendt.", "2021-04-01: Svar.",
                                     "2021-04-02: En lang linje som\ngår over to", "avtalt"};
inline const Words headings = {
    "## Heltid\n", "## 3.1 Lønn og arbeid\n\nLitt prosa.\n", "Rekruttering\n============\n",
    "### Mål\n- Bli flere.\n- Bli synlige\n", "## Ungdom\nAnsvar: HTV\nFrist: desember\n"};
inline const Words passages = {
    "Dette er prosa som er\nbrutt over to linjer.\n",
    "```\nTiltak 9: kode\n- [ ] kode\n```\n",
    "    Tiltak 9: kode\n",
    "> Tiltak 9: sitat\n> - [ ] sitat\n",
    "<!-- en merknad\nover to linjer -->\n",
    "<!-- plan: prose -->\n- bare prosa\n- mer prosa\n",
    "---\n",
    "| Navn | Tlf |\n|---|---|\n| Leder | 1 |\n",
    "- løst punkt\n- et til\n",
    "Vi tror på:\n- fred\n- brød\n",
};
inline const Words below_block = {"Dette er prosa.\n", "\nPrøve et avsnitt til\nsom er brutt.\n",
                                  "---\n", "<!-- merknad -->\n", "> sitat\n"};
inline const Words known_fields = {
    "Ansvar: Leder",
    "Ansvar: Leder,\nHTV",
    "Ansvar: Leder. Frist: 1. mai.",
    "Frist: 1. mai",
    "Frist: innen\u00a0juni",
    "Status: pågår 2021-03-01",
    "Status:",
    "Status: utsatt 2021-03-01: venter på\n  svar",
    "Utført: 15.05.",
    "Resultat: 31 av 34 er\nkontaktet.",
    "Hvordan:\n- først\n- så",
    "Hvordan: Vi gjør det slik",
    "Grunn:\nfordi det er så",
    "Merknad: noe",
    "Ny frist: 1. oktober <!-- vedtatt -->",
    "Nytt ansvar: HTV",
};

// How the fields of a plan are laid out.
struct FieldLayout {
    std::string_view open;
    std::string_view close = ":";
    std::string_view gap = " ";
    bool item = false;
    bool apart = false;
    bool broken = false;

    // `Frist: 1. mai` so laid out.
    [[nodiscard]] std::string line(std::string_view field) const {
        const std::size_t colon = field.find(':');
        std::string_view value = field.substr(colon + 1);
        std::string made = item ? "- " : "";
        made += open;
        made += field.substr(0, colon);
        made += close;
        if (value.starts_with(' ')) {
            made += gap;
            value.remove_prefix(1);
        }
        made += value;
        return made + (broken && value.find('\n') == std::string_view::npos ? "  " : "");
    }
};

inline FieldLayout random_style(Dice& dice) {
    static const std::vector<FieldLayout> layouts = {
        {},
        {},
        {.open = "**", .close = ":**"},
        {.open = "**", .close = "**:"},
        {.open = "*", .close = "*:"},
        {.open = "__", .close = ":__"},
        {.item = true},
        {.open = "**", .close = ":**", .item = true},
        {.close = " :"},
        {.gap = ""},
        {.gap = "\u00a0"},
        {.broken = true},
    };
    FieldLayout layout = dice.of(layouts);
    layout.apart = !layout.item && dice.chance(10);
    return layout;
}

inline std::vector<std::string> some_fields(Dice& dice) {
    std::vector<std::string> chosen;
    for (unsigned count = 1 + dice.below(4); count > 0; --count)
        chosen.emplace_back(dice.of(known_fields));
    return chosen;
}

inline std::string inline_fields(Dice& dice) {
    static const Words parts = {
        " Ansvar: Leder.",         " Frist: 1. mai.", " Status: pågår 2021-03-01.",
        " **Frist:** innen juni.", " Utført: 15.05.", " Resultat: ti til."};
    std::string text = dice.chance(80) ? "." : "!";
    for (unsigned count = 1 + dice.below(3); count > 0; --count)
        text += dice.of(parts);
    if (text.ends_with('.') && dice.chance(40))
        text.pop_back();
    return text;
}

// The blanks that stand below an item's marker.
inline std::string indent_below(std::string_view marker) {
    return marker == "-\t" ? "\t" : std::string(marker == "-   " ? 4 : marker.size(), ' ');
}

// --- tables

inline std::string random_row(Dice& dice, const std::vector<std::string>& cells, bool closed,
                              bool tight, const std::vector<std::size_t>& widths) {
    std::string line = closed ? "|" : "";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string pad(widths.empty() ? 0 : widths[i] - support::display_width(cells[i]),
                              ' ');
        const bool first = i == 0 && !closed;
        line += (tight || first ? "" : " ") + cells[i] + pad;
        if (i + 1 < cells.size() || closed)
            line += tight ? "|" : " |";
    }
    return line + (closed && dice.chance(4) ? "  " : "") + "\n";
}

inline std::string random_table(Dice& dice) {
    static const Words heads = {"Ansvar",   "Når",       "Status",  "Ny frist", "Logg",
                                "Resultat", "Ressurser", "Merknad", "Frist:",   "**Hvem**"};
    static const Words cells = {"",        "Leder",        "mai",      "pågår 2021-03-01",
                                "a \\| b", "x<br>y",       "2 000 kr", "Leder<br/>HTV",
                                "`kode`",  "1. mai {#rad}"};
    static const Words measures = {
        "Kurs",       "Stand på torget", "Brev. Frist: 1. juni.",
        "1. mai-tog", "Film \\| lyd",    "<!-- plan: allow missing-deadline --> Tur",
        "3. Sang"};
    std::vector<std::string> head = {"Tiltak", dice.chance(50) ? "Ansvar" : "Når"};
    for (unsigned more = dice.below(4); more > 0; --more) {
        const std::string one(dice.of(heads));
        if (std::find(head.begin(), head.end(), one) == head.end())
            head.push_back(one);
    }
    if (dice.chance(15))
        std::swap(head[0], head[1]);
    const bool closed = dice.chance(85);
    const bool tight = dice.chance(20);
    const bool aligned = dice.chance(35) && closed;
    std::vector<std::vector<std::string>> rows{head};
    const auto own =
        static_cast<std::size_t>(std::find(head.begin(), head.end(), "Tiltak") - head.begin());
    for (unsigned count = 1 + dice.below(4); count > 0; --count) {
        std::vector<std::string> row;
        for (std::size_t i = 0; i < head.size(); ++i)
            row.emplace_back(i == own ? dice.of(measures) : dice.of(cells));
        if (rows.size() > 1 && dice.chance(15))
            row[own].clear();
        if (!closed && row.front().empty())
            row.front() = "juni";
        if (!aligned && dice.chance(15))
            row.pop_back();
        if (!aligned && dice.chance(3))
            row.emplace_back("over");
        rows.push_back(std::move(row));
    }
    std::vector<std::size_t> widths;
    if (aligned) {
        widths.assign(head.size(), 3);
        for (const auto& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                widths[i] = std::max(widths[i], support::display_width(row[i]));
    }
    const std::string indent(dice.chance(6) ? "  " : "");
    std::string text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += indent + random_row(dice, rows[i], closed, tight, widths);
        if (i != 0)
            continue;
        std::vector<std::string> rule;
        for (std::size_t column = 0; column < head.size(); ++column)
            rule.push_back(aligned ? std::string(widths[column], '-')
                                   : std::string(dice.chance(20) ? ":--" : "---"));
        text += indent + random_row(dice, rule, closed, tight, {});
    }
    return text;
}

// --- follow-up

inline const Words plain_values = {"gjennomført 2021-05-12", "pågår", "30.09.2021", "Leder, HTV",
                                   "utsatt: venter på svar", "x"};
inline const Words odd_values = {
    "31 av 34 | resten senere",
    "Ferdig. Ansvar: ingen",
    "15.05.",
    "Leder og",
    "Leder,",
    "se <!-- her",
    "{#ikke-id}",
    "**viktig**",
    "- et punkt",
    "1. mai",
    "[x] ja",
    "`a",
    "Tiltak 3: noe",
    "Styret skal:",
    "Mål: flere",
    "# nei",
    "a\\b",
    "to  mellomrom",
    "se [x](y.md)!",
    "---",
    "Ærlig «talt» – ja…",
    "x<br>y",
};

inline std::string random_value(Dice& dice) {
    return std::string(dice.chance(65) ? dice.of(plain_values) : dice.of(odd_values));
}

inline FollowUp random_follow_up(Dice& dice) {
    using words::Field;
    FollowUp asked;
    if (dice.chance(40))
        asked.ticked = dice.chance(70);
    std::vector<Field> fields = {Field::status,   Field::new_deadline, Field::new_responsible,
                                 Field::result,   Field::reason,       Field::done,
                                 Field::deadline, Field::responsible,  Field::how};
    for (unsigned count = dice.below(4); count > 0; --count) {
        const unsigned at = dice.below(fields.size());
        asked.entries.push_back({fields[at], random_value(dice),
                                 static_cast<Manner>(dice.chance(60) ? 0 : 1 + dice.below(2))});
        fields.erase(fields.begin() + at);
    }
    for (unsigned count = dice.chance(40) ? 1 + dice.below(2) : 0; count > 0; --count)
        asked.log.push_back(
            {*calendar::Date::from_ymd(2021, 5, 1 + static_cast<int>(dice.below(28))),
             dice.chance(50) ? "23/21" : "", random_value(dice)});
    return asked;
}

} // namespace plan::edit::testing
