#include "deadline/lexicon.hpp"

#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

namespace {
using namespace plan::deadline;
}

// Rows that may fit one text, each with the reason; none is needed today.
constexpr std::array<std::string_view, 0> fit_one_text{};

// What a row matches: a short form also with its dot, which is no word.
TEST_CASE("no two rows fit the same text") {
    std::map<std::string_view, Class> seen;
    for (const Lexicon::Entry& entry : Lexicon::shared().entries()) {
        CAPTURE(entry.row.text);
        const auto [other, fresh] = seen.emplace(entry.row.text, entry.row.what);
        const bool meant = std::find(fit_one_text.begin(), fit_one_text.end(), entry.row.text) !=
                           fit_one_text.end();
        // Twice in one class is never meant.
        CHECK((fresh || (meant && other->second != entry.row.what)));
    }
}

TEST_CASE("every phrase is written as folding gives it, and is found") {
    const Lexicon& lexicon = Lexicon::shared();
    for (const Lexicon::Entry& entry : lexicon.entries()) {
        CAPTURE(entry.row.text);
        CHECK(plan::support::fold(entry.row.text) == entry.row.text);
        const auto words = lexicon.words_of(entry);
        bool found = false;
        for (const Lexicon::Entry& other : lexicon.beginning_with(words.front())) {
            found = found || other.row.text == entry.row.text;
        }
        CHECK(found);
    }
    CHECK(lexicon.id("maiblomst") == 0);
    CHECK(lexicon.id("") == 0);
}

TEST_CASE("longer phrases come before the shorter that begin them") {
    for (const std::string_view word : {"i", "til", "før", "fra"}) {
        std::uint32_t words = 100;
        for (const auto& entry : Lexicon::shared().beginning_with(Lexicon::shared().id(word))) {
            CHECK(entry.words <= words);
            words = entry.words;
        }
    }
}

TEST_CASE("every row says of which language it is") {
    const auto language_of = [](std::string_view text) {
        for (const Lexicon::Entry& entry : Lexicon::shared().entries()) {
            if (entry.row.text == text)
                return plan::words::tag(entry.row.language);
        }
        return std::string_view{};
    };
    for (const std::string_view text : {"innen", "fra", "hver", "høsten", "måned", "mai", "i"})
        CHECK(language_of(text) == "nb");
    for (const std::string_view text :
         {"innan", "frå", "kvar", "hausten", "månad", "tysdag", "ikkje avklart", "løpande"})
        CHECK(language_of(text) == "nn");
    CHECK(language_of("january") == "en");
    CHECK(language_of("januari") == "sv");
    CHECK(language_of("sidste") == "da");
}

TEST_CASE("a weekday is named in the norm of the word beside it") {
    CHECK(weekday_name(6, "mandag") == "lørdag");
    CHECK(weekday_name(6, "tysdag") == "laurdag");
    CHECK(weekday_name(3, "tysdag") == "onsdag");
}
