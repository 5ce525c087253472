// Whatever a plan looks like, its form has no other form and means what it meant. The
// plans are made of lines as people write them and lines that are nearly so. PLAN_EDITS
// in the environment says how many are tried.
#include "formed.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

using plan::edit::testing::form_fault;

// The same on every machine; the standard's distributions are not.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_engine(seed) {}
    std::size_t below(std::size_t count) { return m_engine() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::string_view of(const std::vector<std::string_view>& all) { return all[below(all.size())]; }

private:
    std::mt19937_64 m_engine;
};

const std::vector<std::string_view> texts = {
    "Holde kurs",
    "Kreve drøftingsmøter om deltid.",
    "Sende brev til alle medlemmer. Ansvar: HTV. Frist: 1. juni.",
    "a | b",
    "`kode  to` og mer",
    "[lenke](http://x.no  \"t\")",
    "Se  på\u00a0saken",
    "{#kurs}",
    "Holde  kurs {#a1}  nå",
    "**sterkt** og _svakt_",
    "x\\",
    "1. mai-frokost",
    "2021. Så",
    "Møte kl. 10: Sted",
    "ferdig <!-- plan: allow  overdue --> nå",
    "Å  \u2003 b",
    "o\u0308ye og e\u0301",
    "Minst 2 prosent  flere",
    "",
    "漢字",
};

const std::vector<std::string_view> labels = {
    "Ansvar",   "Utfører", "Nytt ansvar", "Frist",    "Ny frist", "Tid",       "Sted",
    "Status",   "Utført",  "Grunn",       "Hvordan",  "Logg",     "Ressurser", "Evaluering",
    "Budsjett", "Ansvra",  "Mål",         "Måltall",  "Intern",   "Vedlegg",   "Avhenger av",
    "Vedtatt",  "Notat",   "Målgruppe",   "Resultat",
};

const std::vector<std::string_view> values = {
    "Leder",
    "Leder,\u00a0HTV  og styret",
    "1. mai",
    "innen  utgangen av juni",
    "31.12.2021",
    "pågår\u00a02021-04-01",
    "gjennomført  2021-05-01: det  gikk",
    "utsatt: fordi",
    "Leder. Frist: 1. mai.",
    "Leder og",
    "Leder,",
    "",
    "",
    "i\u00a0løpet av  mai",
    "`a  b`",
    "x\ty",
    "månedlig",
    "se vedlegg",
    "2021-03-02 (sak\u00a014/21): Krav  sendt.",
};

const std::vector<std::string_view> begins = {
    "Tiltak 1: ",
    "Tiltak 2:",
    "Tiltak  3:  ",
    "**Tiltak 4:** ",
    "Tiltak/aktivitet 5: ",
    "- [ ] ",
    "- [x]  ",
    "* [ ] ",
    "- ",
    "1. ",
    "2)  ",
    "### Tiltak 7: ",
    "> Tiltak 8: ",
    "Tiltak 4 og 5: ",
    "Tiltak\u00a06: ",
};

const std::vector<std::string_view> others = {
    "## 3.1  Heltid",
    "### Mål",
    "Delmål 2:  Rekruttering",
    "I perioden skal vi:",
    "I  perioden skal styret:",
    "Og arrangere:",
    "Prosa som  står her.",
    "Noe.  Vi skal:",
    "> sitat",
    "---",
    "***",
    "```",
    "<!-- plan: allow overdue -->",
    "<!-- plan: allow  overdue, derived-id -->",
    "<!-- plan: prose -->",
    "<div>",
    "Overskrift\n===",
    "Tittel\n---",
    "    innrykk",
    "## Januar",
    "Uke 36:",
    "| a | b |",
    "|---|---|",
};

const std::vector<std::string_view> cells = {
    "Holde kurs",
    "1. Kurs {#k}",
    "L",
    "Leder,  HTV",
    "",
    "",
    "1.\u00a0mai",
    "a \\| b",
    "x<br>y",
    "**Del**",
    "Sum",
    "x",
    "`a  |  b`",
    "\u00a0",
    "2 000\u00a0kr",
    "&nbsp;",
    "Tiltak 3: Z",
    "<!-- plan: allow overdue --> W",
    "\\",
};

std::string spaces(Chance& chance) {
    static const std::vector<std::string_view> all = {"", "", "", " ", "  ", "   ", "\t", "\u00a0"};
    return std::string(chance.of(all));
}

std::string field(Chance& chance) {
    static const std::vector<std::string_view> before = {"", "", "", "", "- ", "  ", "**", "    "};
    const std::string_view lead = chance.of(before);
    std::string line(lead);
    line += chance.of(labels);
    static const std::vector<std::string_view> colons = {":", ": ", ": ", ": ", ":  ", " : "};
    line += chance.of(colons);
    line += lead == "**" ? "** " : "";
    line += chance.of(values);
    line += spaces(chance) + "\n";
    while (chance.one_in(6))
        line += (chance.one_in(2) ? "  " : "") + std::string(chance.of(texts)) + "\n";
    if (chance.one_in(5))
        for (std::size_t i = 0; i <= chance.below(3); ++i)
            line += (chance.one_in(3) ? "  - " : "- ") + std::string(chance.of(values)) + "\n";
    return line;
}

std::string table(Chance& chance) {
    static const std::vector<std::string_view> heads = {"Tiltak", "Ansvar", "Frist", "Status",
                                                        "Nr",     "2021",   "Annet", "Kurs"};
    static const std::vector<std::string_view> rules = {"---", ":-:", "-", "---:", ":--  "};
    const std::size_t width = 2 + chance.below(4);
    std::string head = "|Tiltak|Ansvar";
    std::string rule = "|---|---";
    for (std::size_t i = 2; i < width; ++i) {
        head += "|" + std::string(chance.of(heads));
        rule += "|" + std::string(chance.of(rules));
    }
    const bool bars = !chance.one_in(3);
    std::string all = (bars ? head : head.substr(1)) + "\n" + (bars ? rule : rule.substr(1)) + "\n";
    for (std::size_t row = 0; row <= chance.below(5); ++row) {
        std::string line = bars ? "|" : "";
        for (std::size_t i = 0; i + (chance.one_in(6) ? 1 : 0) < width + (chance.one_in(8) ? 1 : 0);
             ++i)
            line += spaces(chance) + std::string(chance.of(cells)) + spaces(chance) + "|";
        if (chance.one_in(10))
            line = "uten strek";
        all += line + "\n";
    }
    return all;
}

std::string body(Chance& chance) {
    std::string all;
    const std::size_t parts = 1 + chance.below(14);
    for (std::size_t part = 0; part < parts; ++part) {
        switch (chance.below(9)) {
        case 0:
        case 1:
        case 2:
            all += std::string(chance.of(begins)) + std::string(chance.of(texts)) + spaces(chance) +
                   "\n";
            break;
        case 3:
        case 4:
        case 5:
            all += field(chance);
            break;
        case 6:
            all += std::string(chance.one_in(2) ? "  " : "") + std::string(chance.of(begins)) +
                   std::string(chance.of(texts)) + "\n";
            break;
        case 7:
            all += std::string(chance.of(others)) + spaces(chance) + "\n";
            break;
        case 8:
            all += chance.one_in(2) ? table(chance) : std::string(chance.of(texts)) + "\n";
            break;
        }
        if (chance.one_in(3))
            all += spaces(chance) + "\n";
    }
    return all;
}

std::string random_plan(std::uint64_t seed) {
    Chance chance(seed);
    std::string bytes = "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\n";
    if (!chance.one_in(4))
        bytes += "responsibles:\n  leder: {name: Leder}\n  htv: {name: HTV}\n";
    bytes += "---\n" + body(chance);
    if (chance.one_in(4))
        bytes.pop_back();
    if (chance.one_in(5)) {
        std::string crlf;
        for (const char c : bytes)
            crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
        bytes = crlf;
    }
    return (chance.one_in(8) ? "\xEF\xBB\xBF" : "") + bytes;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("format: any plan keeps its meaning, and its form") {
    const char* asked = std::getenv("PLAN_EDITS");
    const std::uint64_t count = asked != nullptr ? std::strtoull(asked, nullptr, 10) : 600;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        const std::string bytes = random_plan(seed);
        const std::string fault = form_fault(bytes);
        if (!fault.empty()) {
            INFO("seed " << seed << ":\n" << bytes);
            INFO(fault);
            FAIL_CHECK("not the same");
            break;
        }
    }
}

TEST_CASE("format: the plans of the examples and the golden cases") {
    const fs::path root = PLAN_SOURCE_DIR;
    std::size_t seen = 0;
    for (const char* folder : {"examples", "tests/golden"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().extension() != ".md")
                continue;
            CAPTURE(entry.path());
            CHECK(form_fault(bytes_of(entry.path())).empty());
            ++seen;
        }
    CHECK(seen > 100);
}
