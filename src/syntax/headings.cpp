// What a heading's or a lead-in's own words say of the list below it.
#include "labels.hpp"
#include "lead_in.hpp"

#include "plan/deadline/reader.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace plan::syntax {
namespace {

constexpr std::size_t longest_goal_heading = 60; // bytes

bool is_year(std::string_view word) {
    return word.size() == 4 && std::all_of(word.begin(), word.end(), support::is_digit);
}

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), support::is_digit);
}

bool is_one_of(words::Context context, std::string_view word) {
    return words::find(context, word).has_value();
}

// `fagforeningens mål`, `styrets tiltak`: a possessive names whose they are.
bool is_possessive(std::string_view word) {
    return word.size() > 4 && word.ends_with('s');
}

// Words before a modal verb that begin an adverbial: the subject stands after it.
constexpr std::array<std::string_view, 22> openers = {
    "i",     "med",   "for",  "på",  "gjennom", "derfor", "dette", "her", "av",  "ved", "under",
    "innen", "innan", "fram", "fra", "frå",     "utover", "da",    "då",  "der", "som", "etter"};

// Words after the subject that are no part of it.
constexpr std::array<std::string_view, 9> closers = {
    "i", "også", "òg", "derfor", "særlig", "særleg", "blant", "mellom", "bidra"};

template<std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Infinitives and the like follow `skal` when the subject stood before it, so a
// subject after it is a pronoun, a definite noun or a name.
bool can_be_subject(std::string_view word) {
    if (word == "vi" || word == "me" || word == "dei" || word == "de" || word == "we" ||
        word == "alle")
        return true;
    return word.ends_with("et") || word.ends_with("en") || word.ends_with("a") ||
           word.ends_with("ene") || word.ends_with("ane") || word.ends_with("er") ||
           word.ends_with("leder") || word.ends_with("leiar") || word.ends_with("ansvarlig");
}

// Whether the text's last word (before a colon) is a measure word: `Våre tiltak:`.
bool names_measures(std::string_view text, std::span<const FoldedWord> found) {
    if (found.size() > 6)
        return false;
    const auto is_measure = [](const FoldedWord& word) {
        return is_one_of(words::Context::measure, word.text);
    };
    // `Tiltak i perioden:`, `Fagforeningens tiltak:`, `Tiltak og aktiviteter 2021`
    while (!found.empty() &&
           (is_year(found.back().text) || found.back().text == "perioden" ||
            found.back().text == "året" || found.back().text == "i" || found.back().text == "for"))
        found = found.first(found.size() - 1);
    if (found.empty() || !is_measure(found.back()))
        return false;
    // Without a colon `Sosiale aktiviteter` is a subject, `Våre aktiviteter` is not.
    return text.find(':') != std::string_view::npos ||
           std::all_of(found.begin(), found.end() - 1, [&](const FoldedWord& word) {
               return is_measure(word) || is_possessive(word.text) || is_number(word.text) ||
                      word.text == "og" || is_one_of(words::Context::goal_filler, word.text);
           });
}

} // namespace

bool is_goal_heading(std::string_view text) {
    if (text.size() > longest_goal_heading)
        return false;
    bool any = false;
    for (FoldedWord word = next_word(text, 0); !word.text.empty();
         word = next_word(text, word.range.end)) {
        const bool goal = is_one_of(words::Context::goal, word.text);
        any = any || goal;
        if (!goal && !is_one_of(words::Context::goal_filler, word.text) && !is_year(word.text) &&
            !is_possessive(word.text) && word.text != "og")
            return false;
    }
    const std::size_t colon = text.find(':');
    return any &&
           (colon == std::string_view::npos || support::trim(text.substr(colon + 1)).empty());
}

std::optional<std::size_t> goal_text(std::string_view text) {
    const std::size_t colon = text.substr(0, std::min<std::size_t>(text.size(), 40)).find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::vector<FoldedWord> label = folded_words(text.substr(0, colon));
    if (label.empty() || label.size() > 2 || !is_one_of(words::Context::goal, label[0].text) ||
        (label.size() == 2 && !is_number(label[1].text)))
        return std::nullopt;
    const std::string_view rest = support::trim(text.substr(colon + 1));
    if (rest.empty())
        return std::nullopt;
    return static_cast<std::size_t>(rest.data() - text.data());
}

std::string goal_number(std::string_view text) {
    const FoldedWord first = next_word(text, 0);
    FoldedWord second = next_word(text, first.range.end);
    return is_number(second.text) ? std::move(second.text) : std::string();
}

bool ends_in_colon(std::string_view trimmed) {
    return trimmed.ends_with(':') || trimmed.ends_with(":*") || trimmed.ends_with(":**");
}

std::optional<LeadInReading> read_lead_in(std::string_view text, bool is_heading) {
    const std::string_view trimmed = support::trim(text);
    const bool colon = ends_in_colon(trimmed);
    if (trimmed.empty() || (!colon && !is_heading))
        return std::nullopt;
    if (deadline::is_date_heading(trimmed))
        return LeadInReading{.kind = LeadInKind::date};
    const std::vector<FoldedWord> found = folded_words(trimmed);
    if (found.empty())
        return std::nullopt;
    if (names_measures(trimmed, found))
        return LeadInReading{.kind = LeadInKind::names_measures};
    if (!colon)
        return std::nullopt;
    if (found.front().text == "og" || trimmed.find("fokus på å") != std::string_view::npos)
        return LeadInReading{.kind = LeadInKind::continues};
    const auto verb = std::find_if(found.begin(), found.end(), [](const FoldedWord& word) {
        return is_one_of(words::Context::lead_verb, word.text);
    });
    if (verb == found.end())
        return std::nullopt;
    for (auto word = verb + 1; word != found.end(); ++word)
        if (is_one_of(words::Context::lead_stop, word->text))
            return std::nullopt;

    LeadInReading reading{.kind = LeadInKind::shall};
    const auto after = verb + 1;
    // A name or an abbreviation has a capital letter.
    const auto is_subject = [&](const FoldedWord& word) {
        return can_be_subject(word.text) ||
               support::is_upper(support::decode(trimmed.substr(word.range.begin)).code);
    };
    const auto goes_on = [&](auto word) {
        return word != found.end() && !is_in(closers, word->text) && is_subject(*word);
    };
    const bool inverted = verb == found.begin() || is_in(openers, found.front().text);
    if (inverted && after != found.end() && is_subject(*after)) {
        auto end = after + 1;
        while (goes_on(end) || (end != found.end() && end->text == "og" && goes_on(end + 1)))
            ++end;
        reading.subject = Range{after->range.begin, (end - 1)->range.end};
    } else if (!inverted) {
        reading.subject = Range{found.front().range.begin, (verb - 1)->range.end};
    }
    if (reading.subject) {
        const auto shift = static_cast<std::size_t>(trimmed.data() - text.data());
        reading.subject->begin += shift;
        reading.subject->end += shift;
    }
    return reading;
}

} // namespace plan::syntax
