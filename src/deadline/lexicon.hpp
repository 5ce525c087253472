// Finds words and fixed phrases: an index over the rows of the phrase tables and
// the calendar's words, built once and never changed. It knows rows, not grammar.
#pragma once

#include "deadline/row.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace plan::deadline {

// A word of the lexicon by number; 0 is any word it does not hold.
using WordId = std::uint16_t;

class Lexicon {
public:
    struct Entry {
        Row row;
        std::uint32_t first_word = 0; // index into the words of all phrases
        std::uint32_t words = 0;
    };

    [[nodiscard]] static const Lexicon& shared();

    [[nodiscard]] WordId id(std::string_view folded) const;
    [[nodiscard]] std::string_view text(WordId word) const { return m_texts[word]; }
    // Entries whose phrase begins with the word, the longest first.
    [[nodiscard]] std::span<const Entry> beginning_with(WordId word) const {
        const std::uint32_t from = m_first[word];
        return std::span{m_entries}.subspan(from, m_first[word + 1U] - from);
    }
    // Whether an entry of the class is among them: most questions end here.
    [[nodiscard]] bool begins(WordId word, Class what) const {
        return (m_classes[word] >> static_cast<unsigned>(what) & 1U) != 0;
    }
    [[nodiscard]] std::span<const WordId> words_of(const Entry& entry) const {
        return std::span{m_phrase_words}.subspan(entry.first_word, entry.words);
    }
    [[nodiscard]] std::span<const Entry> entries() const { return m_entries; }
    // Every word, from number 1.
    [[nodiscard]] std::span<const std::string_view> texts() const { return m_texts; }

private:
    Lexicon();
    void add(const Row& row);
    WordId intern(std::string_view word);

    std::vector<std::string_view> m_texts; // by WordId
    std::vector<WordId> m_slots;           // open addressing, a power of two
    std::vector<Entry> m_entries;          // by first word, then longest first
    std::vector<std::uint32_t> m_first;    // by WordId: its first entry; one more at the end
    std::vector<std::uint64_t> m_classes;  // by WordId: a bit for each Class it begins
    std::vector<WordId> m_phrase_words;
};

// The word that a weekday has in the language of the word written.
[[nodiscard]] std::string_view weekday_name(int weekday, std::string_view like);

} // namespace plan::deadline
