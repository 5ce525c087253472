#include "holder_names.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

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

// One past so many words; line breaks between them are spaces, and a comma may be.
std::size_t past_words(std::string_view text, std::size_t at, std::size_t words) {
    at = past_word(text, at);
    for (; words > 1; --words) {
        std::size_t space = 0;
        if (at < text.size() && text[at] == ',')
            ++at;
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
    const auto is_sign = [&](char c) { return c == '.' || c == '-' || c == '\''; };
    std::vector<std::size_t> ends = {end};
    // `Kari Testesen........ 3`: a row of signs is one end, however long it is.
    while (end > at + 1 && is_sign(text[end - 1]) && is_sign(text[end - 2]))
        --end;
    bool closing = true; // nothing but signs and a genitive's s after it
    for (std::size_t i = end; i > at && ends.size() < most; --i) {
        const char c = text[i - 1];
        if (support::space_at(text.substr(i - 1)) > 0)
            break; // the word's beginning
        const bool sign = is_sign(c);
        if (sign || (closing && c == 's'))
            ends.push_back(i - 1);
        closing = closing && (sign || c == 's');
    }
    return ends;
}

// `Ola Testesen, Kari Prøvesen` are two, and none of them is `Testesen, Kari`.
bool name_goes_on(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    return rest.starts_with(' ') && support::is_upper(support::decode(rest.substr(1)).code);
}

// --- what the register says -------------------------------------------------

std::size_t words_in(std::string_view folded) {
    return static_cast<std::size_t>(
               std::ranges::count_if(folded, [](char c) { return c == ' ' || c == ','; })) +
           1;
}

// What stands between the names of a holder and the remarks about them.
std::size_t sign_between(std::string_view text) {
    static constexpr support::CharacterSet signs{"()[]<>/;&+:,"};
    if (signs.has(text.front()))
        return 1;
    constexpr std::string_view joining = " og ";
    if (text.starts_with(joining))
        return joining.size();
    const std::size_t space = support::space_at(text);
    const std::size_t dash = space > 0 ? support::dash_at(text.substr(space)) : 0;
    return dash > 0 && support::space_at(text.substr(space + dash)) > 0 ? space + dash : 0;
}

struct Piece {
    std::string_view text;
    bool after_comma = false;
};

std::vector<Piece> pieces_of(std::string_view written) {
    std::vector<Piece> pieces;
    std::size_t begin = 0;
    bool after_comma = false;
    const auto close = [&](std::size_t end) {
        if (const auto text = support::trim(written.substr(begin, end - begin)); !text.empty())
            pieces.push_back({text, after_comma});
    };
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t sign = sign_between(written.substr(at));
        if (sign > 0) {
            close(at);
            after_comma = written[at] == ',';
            begin = at + sign;
        }
        at += std::max<std::size_t>(sign, 1);
    }
    close(written.size());
    return pieces;
}

// Two words and nothing beside them: what nearly every holder is written as.
bool is_plain_name(std::string_view folded) {
    return std::ranges::all_of(folded,
                               [](char c) {
                                   return (c >= 'a' && c <= 'z') || c == ' ' || c == '-' ||
                                          static_cast<unsigned char>(c) >= 0x80;
                               }) &&
           std::ranges::count(folded, ' ') == 1;
}

// The names in a holder's entry, folded: of `Testesen, Kari (vara)` one, of `Kari Testesen / Ola
// Prøvesen` two.
std::vector<std::string> names_of(std::string_view written) {
    std::string folded = support::fold(written);
    if (is_plain_name(folded))
        return {std::move(folded)};
    std::vector<std::string> names;
    const auto add = [&](std::string_view name) {
        std::string one = support::fold(name);
        if (one.find(' ') != std::string::npos && std::ranges::find(names, one) == names.end())
            names.push_back(std::move(one));
    };
    const std::vector<Piece> pieces = pieces_of(written);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view person = report::person_in(pieces[i].text);
        if (i == 0)
            add(pieces[i].text);
        if (!person.empty())
            add(person);
        const std::string turned =
            pieces[i].after_comma && i > 0
                ? std::string(pieces[i].text).append(" ").append(pieces[i - 1].text)
                : std::string();
        if (report::person_in(turned) == turned)
            add(turned);
    }
    return names;
}

// Its words in other orders, with a comma or, as in an id, without: `testesen,kari`; and the first
// and the last alone.
std::vector<std::string> turned_forms(const std::string& name, bool shortened) {
    std::vector<std::string> forms;
    for (std::size_t space = name.find(' '); space != std::string::npos;
         space = name.find(' ', space + 1)) {
        const std::string last = name.substr(space + 1);
        const std::string first = name.substr(0, space);
        forms.push_back(last + ',' + first);
        forms.push_back(last + ' ' + first);
    }
    const std::size_t first = name.find(' ');
    const std::size_t last = name.rfind(' ');
    if (shortened && first != last) {
        const std::string ends = name.substr(0, first) + name.substr(last);
        forms.push_back(ends);
        forms.push_back(name.substr(last + 1) + ',' + name.substr(0, first));
    }
    return forms;
}

// All but the name itself.
std::vector<std::string> forms_of(const std::string& name) {
    std::vector<std::string> forms = turned_forms(name, true);
    if (std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; }))
        return forms; // an id has the same letters
    std::string ascii = support::slug(name);
    std::ranges::replace(ascii, '-', ' ');
    if (ascii != name && ascii.find(' ') != std::string::npos) {
        const bool hyphen = name.find('-') != std::string::npos; // `Anne-Kari` is one name
        for (std::string& form : turned_forms(ascii, !hyphen))
            forms.push_back(std::move(form));
        forms.push_back(std::move(ascii));
    }
    return forms;
}

bool is_letter_byte(char lower) {
    return lower >= 'a' && lower <= 'z';
}

// Of what follows a name's first letter.
std::size_t column_of(char lower) {
    return static_cast<std::size_t>(is_letter_byte(lower) ? lower - 'a' : 'z' - 'a' + 1);
}

} // namespace

HolderNames::HolderNames(const model::Register& people) {
    std::unordered_set<std::string> shown;
    for (const model::Role& role : people.roles)
        for (const model::Holder& holder : role.holders)
            for (std::string& name : names_of(holder.name)) {
                if (holder.publish || role.publish)
                    shown.insert(std::move(name));
                else
                    m_names.push_back({std::move(name), &holder, &role});
            }
    std::erase_if(m_names, [&](const HolderName& one) { return shown.contains(one.folded); });
    std::stable_sort(m_names.begin(), m_names.end(),
                     [](const auto& a, const auto& b) { return a.folded < b.folded; });
    const auto same = [](const HolderName& a, const HolderName& b) { return a.folded == b.folded; };
    m_names.erase(std::unique(m_names.begin(), m_names.end(), same), m_names.end());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        add_form(m_names[i].folded, i);
    for (std::size_t i = 0; i < m_names.size(); ++i)
        for (std::string& form : forms_of(m_names[i].folded))
            if (!shown.contains(form))
                add_form(std::move(form), i);
}

bool HolderNames::has(std::string_view folded) const {
    return std::ranges::binary_search(m_names, folded, {}, &HolderName::folded);
}

void HolderNames::add_form(std::string form, std::size_t name) {
    m_words.insert(words_in(form));
    m_longest = std::max(m_longest, form.size());
    if (is_letter_byte(form.front())) {
        const auto row = static_cast<std::size_t>(form.front() - 'a');
        bool* pairs = m_begins.data() + row * (letters + 1);
        m_begin[row] = true;
        if (static_cast<unsigned char>(form[1]) >= 0x80) // or a letter and its mark
            std::fill_n(pairs, letters + 1, true);
        else
            pairs[column_of(form[1])] = true;
    }
    m_name_of.emplace(std::move(form), name);
}

// A letter that is not ASCII may be written in other bytes than in the register.
bool HolderNames::may_begin(std::string_view text) const {
    const char first = lower_byte(text[0]);
    if (!is_letter_byte(first) || text.size() < 2)
        return static_cast<unsigned char>(first) >= 0x80;
    const auto row = static_cast<std::size_t>(first - 'a');
    const char second = lower_byte(text[1]);
    if (static_cast<unsigned char>(second) >= 0x80)
        return m_begin[row];
    return m_begins[row * (letters + 1) + column_of(second)];
}

// Which name stands here and where it ends, perhaps in the genitive or at a sentence's end.
std::optional<std::pair<std::size_t, std::size_t>> HolderNames::find(std::string_view text,
                                                                     std::size_t at) const {
    // As many bytes as a name may be written in, with some spaces more between its words.
    const std::string_view near = text.substr(0, at + 2 * m_longest + 32);
    for (const std::size_t words : m_words) {
        const std::size_t end = past_words(near, at, words);
        for (const std::size_t candidate : ends_of(text, at, end)) {
            std::string written = support::fold(text.substr(at, candidate - at));
            const std::size_t comma = written.find(',');
            if (comma != std::string::npos && written.substr(comma + 1).starts_with(' '))
                written.erase(comma + 1, 1);
            const auto name = m_name_of.find(written);
            if (name != m_name_of.end() &&
                (comma == std::string::npos || !name_goes_on(text, candidate)))
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
        if (!starts || !may_begin(text.substr(at)))
            continue;
        if (const auto name = find(text, at)) {
            found(name->first,
                  {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(name->second)});
            bytes = name->second - at;
        }
    }
}

} // namespace plan::check
