// Whatever stands in a file, its tiles are the file.
#include "document_dump.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

using plan::syntax::Tile;
using plan::syntax::testing::parse_bytes;

// Empty when the tiles are the source; else what is wrong.
std::string fault_of(const std::string& bytes) {
    const auto parsed = parse_bytes(bytes);
    if (!parsed.document)
        return "refused";
    std::size_t at = 0;
    std::string joined;
    for (const Tile& tile : parsed.document->tiles) {
        if (tile.span.begin != at)
            return "a tile begins at " + std::to_string(tile.span.begin) + ", not " +
                   std::to_string(at);
        if (tile.span.empty())
            return "an empty tile at " + std::to_string(at);
        joined += parsed.file.view(tile.span);
        at = tile.span.end;
    }
    return joined == bytes ? "" : "the tiles end at " + std::to_string(at);
}

std::string with_line_ends(std::string_view text, std::string_view end) {
    std::string out;
    for (const char c : text)
        out += c == '\n' ? std::string(end) : std::string(1, c);
    return out;
}

constexpr std::string_view front = "---\nplan: 1\ntitle: A\n---\n";

const std::vector<std::string_view> nasty = {
    "",
    "\n",
    "\n\n\n",
    " ",
    "\t",
    "  \n\t\n",
    "a",
    "Tiltak 1:",
    "Tiltak 1: A",
    "Tiltak 1:\n\n\n",
    "Tiltak 1:\n\nAnsvar: Leder\n",
    "Tiltak 1:\n\n\nteksten kommer her\nog her\n",
    "Tiltak 1: A\nAnsvar: Leder\n---\n",
    "Tiltak 1: A\nAnsvar: Leder\n---\nFrist: mai\n---\n",
    "Tiltak 1: A\n===\nAnsvar: Leder\n===\n",
    "Ansvar: Leder\n---\n",
    "Overskrift\nover to linjer\n===\n",
    "Overskrift\n---\nmer\n---\n",
    "- a\n  - b\n    - c\n      - d\n",
    "- a\n\n  b\n\n      kode\n- c\n",
    "- [ ] a\n  - [x] b\n\n    Ansvar: Leder\n- [ ] c\n",
    "1. a\n   1. b\n10. c\n",
    "* a\n+ b\n- c\n",
    "- \n- a\n-\n",
    "-\n\n  a\n",
    "- a\nAnsvar: Leder\n  b\n",
    "Styret skal:\n- a\nOg arrangere:\n- b\n\n\n",
    "En setning. Enda en.\nStyret\nskal:\n- a\n",
    "Mål:\nEn lang linje som går over i den neste fordi den ble brukket av\nen skriver.\nNy.\n",
    "## Mål\n- a\n- b\n\nTiltak 1: c\n",
    "| Tiltak | Ansvar |\n|---|---|\n| a | b |\n",
    "| Tiltak | Ansvar |\n|---|---|\n",
    "| Tiltak | Ansvar |\n|---|---|\n| a | b |\nprosa\n| c | d |\nTiltak 1: e\nAnsvar: f\n",
    "prosa\n| Tiltak | Ansvar |\n|---|---|\n| a | b |",
    "prosa | mer\n---|---\nTiltak | Ansvar\na | b\n",
    "| a | b |\n|---|---|\n| c | d | e | f |\n||\n|\n",
    "| Tiltak | Ansvar |\n|---|---|\n\n| a | b |\n",
    "- | Tiltak | Ansvar |\n  |---|---|\n  | a | b |\n",
    "```\nTiltak 1: a\n",
    "```\na\n```\n    b\n\n    c\n",
    "~~~ x\n- [ ] a\n~~~\nb\n",
    "> a\nb\n> - [ ] c\n> > d\n",
    "> | Tiltak | Ansvar |\n> |---|---|\n> | a | b |\n",
    "<!-- a -->\n",
    "<!-- plan: prose --> mer\n- a\n",
    "<!-- a\n\nb\n-->\nTiltak 1: c\n",
    "<!-- aldri lukket\n\nTiltak 1: a\n",
    "Tiltak 1: a <!-- b -->\n<!-- c --> Ansvar: Leder\n",
    "<div>\nTiltak 1: a\n</div>\n\n<?php\n?>\n<![CDATA[\n]]>\n<!A>\n",
    "[a]: http://b\n[c]: d\n'tittel\n",
    "***\n---\n___\n",
    "# a #\n## \n#\n####### b\n",
    "Logg:\n- a\n- b\n",
    "Tiltak 1: a\nLogg:\n- b\n  mer\n\n- c\nHvordan:\n- d\n",
    "Tiltak 1: a\nAnsvar: b,\n\nc\n",
    "a\\\nb  \nc\n",
    "\ufeffTiltak 1: a\n",
    "Tiltak 1: \u00e5\u0300\u200b\u00ad\n\u2028\u0085x\n",
    "1. mai\n2. mai\n2021. Et år\n",
    "Tiltak 1: {#a} {#b} <!-- plan: allow x --> {#\n",
    "Delmål 1: a\n\nTiltak 1: b\n\nDelmål 2: c\n",
    "---\n",
    "---\nplan: 1\n",
    "---\n---\n",
    "---\nplan: 1\n---",
    "---\nplan: 1\n---\n\n---\na: b\n---\n",
};

void check_files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() &&
            (entry.path().extension() == ".md" || entry.path().extension() == ".txt"))
            files.push_back(entry.path());
    for (const fs::path& path : files) {
        CAPTURE(path);
        std::ifstream stream(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        const std::string fault = fault_of(bytes);
        CHECK((fault.empty() || fault == "refused"));
    }
}

} // namespace

TEST_CASE("the tiles of a file are the file") {
    for (const std::string_view text : nasty) {
        for (const bool plan : {false, true}) {
            const std::string bytes = (plan ? std::string(front) : "") + std::string(text);
            CAPTURE(bytes);
            CHECK(fault_of(bytes) == "");
            CHECK(fault_of(with_line_ends(bytes, "\r\n")) == "");
            CHECK(fault_of("\ufeff" + bytes) == "");
            CHECK(fault_of(bytes + "\n\n") == "");
            CHECK(fault_of(bytes + "x") == "");
        }
    }
}

TEST_CASE("any two nasty texts after each other are tiled") {
    for (const std::string_view first : nasty)
        for (const std::string_view second : nasty) {
            const std::string bytes = std::string(front) + std::string(first) + std::string(second);
            CAPTURE(bytes);
            CHECK(fault_of(bytes) == "");
        }
}

TEST_CASE("every beginning of a plan is tiled") {
    const std::string bytes = std::string(front) +
                              "# A\n\nMål:\n- b\n\nTiltak 1: c {#c}\nAnsvar: Leder,\nHTV\n---\n"
                              "- [ ] d\n\n| Tiltak | Frist |\n|---|---|\n| e | mai |\n<!-- f -->\n";
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        CAPTURE(size);
        CHECK(fault_of(bytes.substr(0, size)) == "");
    }
}

// PLAN_SHARED is a folder with texts as people write them; without it the one
// beside the project is taken, and without that none.
TEST_CASE("the tests' own plans and other people's are tiled") {
    const char* shared = std::getenv("PLAN_SHARED");
    const fs::path beside = shared != nullptr ? fs::path(shared) : fs::path("../shared");
    for (const fs::path& folder :
         {fs::path("examples"), fs::path("tests/golden"), beside / "seeds"})
        if (fs::is_directory(folder))
            check_files_below(folder);
}
