#include "plan/words/words.hpp"

#include "calendar_words.hpp"
#include "key_words.hpp"
#include "office_words.hpp"
#include "people_words.hpp"
#include "plan_words.hpp"
#include "table.hpp"

#include "plan/support/text.hpp"
#include "plan/words/noun.hpp"

#include <algorithm>
#include <array>

namespace plan::words {
namespace {

constexpr std::size_t word_count = plan_words.size() + people_words.size() + office_words.size() +
                                   key_words.size() + month_words.size() + weekday_words.size() +
                                   holiday_words.size() + unit_words.size();

constexpr bool before(const Word& a, const Word& b) {
    return a.context != b.context ? a.context < b.context : a.text < b.text;
}

consteval std::array<Word, word_count> sorted_table() {
    std::array<Word, word_count> all{};
    auto out = all.begin();
    out = std::copy(plan_words.begin(), plan_words.end(), out);
    out = std::copy(people_words.begin(), people_words.end(), out);
    out = std::copy(office_words.begin(), office_words.end(), out);
    out = std::copy(key_words.begin(), key_words.end(), out);
    out = std::copy(month_words.begin(), month_words.end(), out);
    out = std::copy(weekday_words.begin(), weekday_words.end(), out);
    out = std::copy(holiday_words.begin(), holiday_words.end(), out);
    std::copy(unit_words.begin(), unit_words.end(), out);
    std::sort(all.begin(), all.end(), before);
    return all;
}

constexpr std::array<Word, word_count> table = sorted_table();

consteval bool no_word_twice() {
    for (std::size_t i = 1; i < table.size(); ++i)
        if (!before(table[i - 1], table[i]))
            return false;
    return true;
}
static_assert(no_word_twice(), "a word stands twice in one context");

struct Rows {
    const Word* begin;
    const Word* end;
};

constexpr std::size_t context_count = static_cast<std::size_t>(Context::date_word) + 1;

// Where each context's rows begin; the last entry is the table's end.
consteval std::array<std::uint16_t, context_count + 1> context_starts() {
    std::array<std::uint16_t, context_count + 1> starts{};
    for (const Word& word : table)
        ++starts[static_cast<std::size_t>(word.context) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] = static_cast<std::uint16_t>(starts[i] + starts[i - 1]);
    return starts;
}

constexpr std::array<std::uint16_t, context_count + 1> starts = context_starts();

using Bytes = std::array<bool, 256>;

// A byte that begins no ASCII letter may begin any letter, in either case.
consteval std::array<Bytes, context_count> bytes_that_begin() {
    std::array<Bytes, context_count> bytes{};
    for (Bytes& one : bytes)
        for (std::size_t byte = 0x80; byte < one.size(); ++byte)
            one[byte] = true;
    for (const Word& word : table) {
        const auto first = static_cast<unsigned char>(word.text.front());
        Bytes& of_context = bytes[static_cast<std::size_t>(word.context)];
        of_context[first] = true;
        if (first >= 'a' && first <= 'z')
            of_context[first - 'a' + 'A'] = true;
    }
    return bytes;
}

constexpr std::array<Bytes, context_count> first_bytes = bytes_that_begin();

Rows rows_of(Context context) {
    const auto index = static_cast<std::size_t>(context);
    return {table.data() + starts[index], table.data() + starts[index + 1]};
}

} // namespace

std::optional<Language> language_from_tag(std::string_view tag) {
    for (const Language language : {Language::nb, Language::nn, Language::en})
        if (words::tag(language) == tag)
            return language;
    return std::nullopt;
}

std::string_view tag(Language language) {
    switch (language) {
    case Language::nb:
        return "nb";
    case Language::nn:
        return "nn";
    case Language::en:
        return "en";
    case Language::sv:
        return "sv";
    case Language::da:
        return "da";
    }
    return "nb";
}

std::optional<std::uint16_t> find(Context context, std::string_view folded) {
    const Rows rows = rows_of(context);
    const auto by_text = [](const Word& word, std::string_view text) { return word.text < text; };
    const Word* found = std::lower_bound(rows.begin, rows.end, folded, by_text);
    if (found == rows.end || found->text != folded)
        return std::nullopt;
    return found->meaning;
}

bool may_begin(Context context, char first_byte) {
    return first_bytes[static_cast<std::size_t>(context)][static_cast<unsigned char>(first_byte)];
}

bool begins(Context context, std::string_view folded_word) {
    const Rows rows = rows_of(context);
    const auto by_text = [](const Word& word, std::string_view text) { return word.text < text; };
    const Word* found = std::lower_bound(rows.begin, rows.end, folded_word, by_text);
    return found != rows.end && found->text.starts_with(folded_word);
}

bool ends_in(Context context, std::string_view folded) {
    const Rows rows = rows_of(context);
    return std::any_of(rows.begin, rows.end, [folded](const Word& word) {
        // `gruppa` is `gruppe` too.
        const std::string_view stem =
            word.text.substr(0, word.text.size() - (word.text.ends_with('e') ? 1 : 0));
        const std::size_t at = folded.rfind(stem);
        return at != std::string_view::npos && same_noun(word.text, folded.substr(at));
    });
}

std::optional<std::string_view> nearest(Context context, std::string_view folded, unsigned distance,
                                        std::span<const Key> among) {
    const Rows rows = rows_of(context);
    const Word* best = nullptr;
    unsigned best_distance = distance + 1;
    bool shared = false;
    for (const Word* word = rows.begin; word != rows.end; ++word) {
        if (!among.empty() &&
            std::find(among.begin(), among.end(), static_cast<Key>(word->meaning)) == among.end())
            continue;
        const unsigned edits = support::edit_distance(word->text, folded, distance);
        if (edits > distance || edits > best_distance)
            continue;
        shared = edits == best_distance && best->meaning != word->meaning;
        best = edits < best_distance ? word : best;
        best_distance = edits;
    }
    if (best == nullptr || shared)
        return std::nullopt;
    return best->shown.empty() ? best->text : best->shown;
}

std::string_view written(Context context, std::uint16_t meaning, Language language) {
    const Rows rows = rows_of(context);
    std::string_view fallback;
    for (const Word* word = rows.begin; word != rows.end; ++word) {
        if (word->meaning != meaning || !word->written)
            continue;
        const std::string_view text = word->shown.empty() ? word->text : word->shown;
        if (word->language == language)
            return text;
        if (word->language == Language::nb)
            fallback = text;
    }
    return fallback;
}

} // namespace plan::words
