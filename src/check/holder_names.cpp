#include "holder_names.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <cstdint>

namespace plan::check {
namespace {

char lower_byte(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t past_word(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const support::Decoded next = support::decode(text.substr(at));
        if (!support::is_word_part(next.code) && text[at] != '-' && text[at] != '.' &&
            text[at] != '\'')
            break;
        at += next.bytes;
    }
    return at;
}

// One past so many words; line breaks between them are spaces.
std::size_t past_words(std::string_view text, std::size_t at, std::size_t words) {
    at = past_word(text, at);
    for (; words > 1; --words) {
        std::size_t space = 0;
        while (at < text.size() && (space = support::space_at(text.substr(at))) != 0)
            at += space;
        at = past_word(text, at);
    }
    return at;
}

// Where a name that begins here may end, its last word reaching to `end` at most: there, before
// what ends a genitive or a sentence, or before a sign that joins it with another word.
std::vector<std::size_t> ends_of(std::string_view text, std::size_t at, std::size_t end) {
    constexpr std::size_t most = 12;
    std::vector<std::size_t> ends = {end};
    bool closing = true; // nothing but signs and a genitive's s after it
    for (std::size_t i = end; i > at && ends.size() < most; --i) {
        const char c = text[i - 1];
        if (support::space_at(text.substr(i - 1)) > 0)
            break; // the word's beginning
        const bool sign = c == '.' || c == '-' || c == '\'';
        if (sign || (closing && c == 's'))
            ends.push_back(i - 1);
        closing = closing && (sign || c == 's');
    }
    return ends;
}

} // namespace

HolderNames::HolderNames(const model::Register& people) {
    std::vector<std::string> shown;
    for (const model::Role& role : people.roles)
        for (const model::Holder& holder : role.holders) {
            std::string folded = support::fold(holder.name);
            const auto spaces = std::count(folded.begin(), folded.end(), ' ');
            if (holder.publish || role.publish)
                shown.push_back(std::move(folded));
            else if (spaces > 0)
                m_names.push_back(
                    {std::move(folded), static_cast<std::size_t>(spaces) + 1, &holder, &role});
        }
    std::erase_if(m_names, [&](const HolderName& one) {
        return std::find(shown.begin(), shown.end(), one.folded) != shown.end();
    });
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const auto& a, const auto& b) { return a.folded < b.folded; });
    const auto same = [](const HolderName& a, const HolderName& b) { return a.folded == b.folded; };
    m_names.erase(std::unique(m_names.begin(), m_names.end(), same), m_names.end());
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        m_name_of.emplace(m_names[i].folded, i);
        m_words.insert(m_names[i].words);
        m_longest = std::max(m_longest, m_names[i].folded.size());
        m_begins[static_cast<unsigned char>(m_names[i].folded.front())] = true;
    }
}

// A letter that is not ASCII may be written in other bytes than in the register.
bool HolderNames::may_begin(char lower) const {
    return static_cast<unsigned char>(lower) >= 0x80 || m_begins[static_cast<unsigned char>(lower)];
}

// Which name stands here and where it ends, perhaps in the genitive or at a sentence's end.
std::optional<std::pair<std::size_t, std::size_t>> HolderNames::find(std::string_view text,
                                                                     std::size_t at) const {
    // As many bytes as a name may be written in, with some spaces more between its words.
    const std::string_view near = text.substr(0, at + 2 * m_longest + 32);
    for (const std::size_t words : m_words) {
        std::size_t end = past_words(near, at, words);
        if (end == near.size() && end < text.size())
            continue;
        for (const std::size_t candidate : ends_of(text, at, end)) {
            const auto name = m_name_of.find(support::fold(text.substr(at, candidate - at)));
            if (name != m_name_of.end())
                return std::pair(name->second, candidate);
        }
    }
    return std::nullopt;
}

void HolderNames::each_in(std::string_view text, std::size_t begin,
                          const std::function<void(std::size_t, source::Span)>& found) const {
    if (m_names.empty())
        return;
    bool in_word = false;
    std::size_t bytes = 1;
    for (std::size_t at = begin; at < text.size(); at += bytes) {
        const char c = lower_byte(text[at]);
        bool letter = c >= 'a' && c <= 'z';
        bytes = 1;
        if (static_cast<unsigned char>(c) >= 0x80) {
            const support::Decoded next = support::decode(text.substr(at));
            letter = support::is_word_part(next.code);
            bytes = next.bytes;
        }
        const bool starts = letter && !in_word;
        in_word = letter;
        if (!starts || !may_begin(c))
            continue;
        if (const auto name = find(text, at))
            found(name->first,
                  {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(name->second)});
    }
}

} // namespace plan::check
