#include "deadline/lexicon.hpp"

#include "deadline/count_rows.hpp"
#include "deadline/date_rows.hpp"
#include "deadline/label_rows.hpp"
#include "deadline/reference_rows.hpp"
#include "deadline/relation_rows.hpp"
#include "deadline/state_rows.hpp"
#include "words/calendar_words.hpp"

#include "plan/deadline/reading.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

static_assert(words::unit_day == static_cast<int>(Precision::day));
static_assert(words::unit_week == static_cast<int>(Precision::week));
static_assert(words::unit_month == static_cast<int>(Precision::month));
static_assert(words::unit_quarter == static_cast<int>(Precision::quarter));
static_assert(words::unit_tertial == static_cast<int>(Precision::tertial));
static_assert(words::unit_half == static_cast<int>(Precision::half));
static_assert(words::unit_year == static_cast<int>(Precision::year));
static_assert(words::unit_period == static_cast<int>(Precision::period));

constexpr std::size_t slot_count = 2048;

std::size_t hash(std::string_view text) { // FNV-1a
    std::uint64_t value = 14695981039346656037U;
    for (const char c : text) {
        value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    return static_cast<std::size_t>(value ^ (value >> 32U));
}

// A word that begins the written name of the same meaning is its short form.
bool is_short_form(const words::Word& word, std::span<const words::Word> rows) {
    return std::any_of(rows.begin(), rows.end(), [&word](const words::Word& other) {
        return other.written && other.meaning == word.meaning &&
               other.text.size() > word.text.size() && other.text.starts_with(word.text);
    });
}

// In English these are verbs as well.
bool is_common_word(const words::Word& word) {
    return word.language == Language::en && (word.text == "may" || word.text == "march");
}

Class class_of(words::Context context) {
    if (context == words::Context::month)
        return Class::month;
    if (context == words::Context::weekday)
        return Class::weekday;
    return Class::unit;
}

Row row_of(const words::Word& word, std::span<const words::Word> rows) {
    const bool unit = word.context == words::Context::unit;
    const bool short_form = unit ? word.text == "mnd" : is_short_form(word, rows);
    return {.text = word.text,
            .what = class_of(word.context),
            .value = static_cast<std::uint8_t>(word.meaning),
            .short_form = short_form,
            .shy = (short_form && !unit) || is_common_word(word),
            .language = word.language};
}

} // namespace

const Lexicon& Lexicon::shared() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon()
    : m_texts(1)
    , m_slots(slot_count) {
    const auto add_all = [this](const auto& rows) {
        for (const Row& row : rows)
            add(row);
    };
    const auto add_words = [this](const auto& rows) {
        for (const words::Word& word : rows)
            add(row_of(word, rows));
    };
    add_words(words::month_words);
    add_words(words::weekday_words);
    add_words(words::unit_words);
    add_all(relation_rows);
    add_all(part_rows);
    add_all(particle_rows);
    add_all(weekday_rows);
    add_all(season_rows);
    add_all(feast_rows);
    add_all(moment_rows);
    add_all(named_day_rows);
    add_all(year_rows);
    add_all(week_mark_rows);
    add_all(state_rows);
    add_all(reference_rows);
    add_all(condition_rows);
    add_all(placeholder_rows);
    add_all(no_date_rows);
    add_all(every_rows);
    add_all(rhythm_rows);
    add_all(weekdays_rows);
    add_all(count_rows);
    add_all(number_rows);
    add_all(once_rows);
    add_all(working_day_rows);
    add_all(unit_rows);
    add_all(nearness_rows);
    add_all(sequel_rows);
    add_all(mark_rows);
    add_all(guard_rows);
    add_all(unread_rows);
    add_all(label_rows);
    add_all(measure_rows);
    add_all(foreign_ordinal_rows);
    add_all(day_ordinal_rows);
    add_all(earlier_rows);
    add_all(portion_rows);

    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry& a, const Entry& b) {
        const WordId left = m_phrase_words[a.first_word];
        const WordId right = m_phrase_words[b.first_word];
        return left != right ? left < right : a.words > b.words;
    });
    static_assert(static_cast<unsigned>(Class::also) < 64, "m_classes has a bit for each");
    m_classes.assign(m_texts.size(), 0);
    for (const Entry& entry : m_entries)
        m_classes[m_phrase_words[entry.first_word]] |= std::uint64_t{1}
                                                       << static_cast<unsigned>(entry.row.what);
    m_first.assign(m_texts.size() + 1, static_cast<std::uint32_t>(m_entries.size()));
    for (std::size_t i = m_entries.size(); i-- > 0;) {
        m_first[m_phrase_words[m_entries[i].first_word]] = static_cast<std::uint32_t>(i);
    }
    // A word that begins no phrase has the empty range before the next one's.
    for (std::size_t word = m_texts.size(); word-- > 0;) {
        m_first[word] = std::min(m_first[word], m_first[word + 1]);
    }
}

void Lexicon::add(const Row& row) {
    Entry entry{.row = row, .first_word = static_cast<std::uint32_t>(m_phrase_words.size())};
    for (std::string_view rest = row.text; !rest.empty(); ++entry.words) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        m_phrase_words.push_back(intern(rest.substr(0, space)));
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    m_entries.push_back(entry);
}

WordId Lexicon::intern(std::string_view word) {
    std::size_t slot = hash(word) % slot_count;
    while (m_slots[slot] != 0) {
        if (m_texts[m_slots[slot]] == word)
            return m_slots[slot];
        slot = (slot + 1) % slot_count;
    }
    m_slots[slot] = static_cast<WordId>(m_texts.size());
    m_texts.push_back(word);
    return m_slots[slot];
}

WordId Lexicon::id(std::string_view folded) const {
    std::size_t slot = hash(folded) % slot_count;
    while (m_slots[slot] != 0) {
        if (m_texts[m_slots[slot]] == folded)
            return m_slots[slot];
        slot = (slot + 1) % slot_count;
    }
    return 0;
}

std::string_view weekday_name(int weekday, std::string_view like) {
    words::Language language = words::Language::nb;
    for (const words::Word& word : words::weekday_words) {
        if (word.text == like)
            language = word.language;
    }
    std::string_view name;
    for (const words::Word& word : words::weekday_words) {
        if (word.meaning != weekday || !word.written)
            continue;
        if (word.language == language)
            return word.shown.empty() ? word.text : word.shown;
        if (name.empty())
            name = word.text;
    }
    return name;
}

} // namespace plan::deadline
