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

constexpr std::size_t byte_count = 256;

// Where the rows of each context and first byte begin, one after another; the last entry
// is the table's end.
consteval std::array<std::uint16_t, context_count * byte_count + 1> bucket_starts() {
    std::array<std::uint16_t, context_count * byte_count + 1> starts{};
    for (const Word& word : table)
        ++starts[static_cast<std::size_t>(word.context) * byte_count +
                 static_cast<unsigned char>(word.text.front()) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] = static_cast<std::uint16_t>(starts[i] + starts[i - 1]);
    return starts;
}

constexpr auto starts = bucket_starts();

Rows rows_between(std::size_t first_bucket, std::size_t end_bucket) {
    return {table.data() + starts[first_bucket], table.data() + starts[end_bucket]};
}

Rows rows_of(Context context) {
    const std::size_t first = static_cast<std::size_t>(context) * byte_count;
    return rows_between(first, first + byte_count);
}

Rows rows_beginning_with(Context context, char first_byte) {
    const std::size_t bucket =
        static_cast<std::size_t>(context) * byte_count + static_cast<unsigned char>(first_byte);
    return rows_between(bucket, bucket + 1);
}

bool has_rows(Context context, char first_byte) {
    const Rows rows = rows_beginning_with(context, first_byte);
    return rows.begin != rows.end;
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
    if (folded.empty())
        return std::nullopt;
    const Rows rows = rows_beginning_with(context, folded.front());
    const Word* found =
        std::find_if(rows.begin, rows.end, [&](const Word& word) { return word.text == folded; });
    return found == rows.end ? std::nullopt : std::optional(found->meaning);
}

// A byte that begins no ASCII letter may begin any letter, in either case.
bool may_begin(Context context, char first_byte) {
    if (static_cast<unsigned char>(first_byte) >= 0x80U || has_rows(context, first_byte))
        return true;
    return first_byte >= 'A' && first_byte <= 'Z' &&
           has_rows(context, static_cast<char>(first_byte - 'A' + 'a'));
}

bool begins(Context context, std::string_view folded_word) {
    if (folded_word.empty())
        return true;
    const Rows rows = rows_beginning_with(context, folded_word.front());
    return std::any_of(rows.begin, rows.end,
                       [&](const Word& word) { return word.text.starts_with(folded_word); });
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
