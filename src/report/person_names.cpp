// What in the words for a responsible is written as a person's name is.
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace plan::report {
namespace {

using words::Context;

enum class WordKind : std::uint8_t {
    name,    // a capital and small letters
    lead,    // a name's form, but what begins with it is a unit or an organisation
    office,  // `leder`, `Hovedtillitsvalgt`, `HTV`
    house,   // `Helse`, `Universitetssykehus`
    body,    // `Fagforbundet`
    through, // `ved`, `v/`
    within,  // `van der`, between the words of one name
    other,
};

struct NameToken {
    std::size_t begin = 0;
    std::size_t end = 0;
    WordKind kind = WordKind::other;
    bool apart = false; // a bracket, a colon or a dash stands before it
};

// `Kari`, `Bjørn-Åse`, the initial `K.`: a capital, and after it letters that are none.
bool has_form_of_name(std::string_view word) {
    const support::Decoded first = support::decode(word);
    if (!support::is_upper(first.code))
        return false;
    std::string_view rest = word.substr(first.bytes);
    if (rest == ".")
        return true;
    bool small = false;
    while (!rest.empty()) {
        const support::Decoded next = support::decode(rest);
        const bool joins = next.code == '-' || next.code == '\'' || next.code == 0x2019;
        if (!joins && !support::is_word_part(next.code))
            return false;
        small = small || (!joins && support::is_letter(next.code) && !support::is_upper(next.code));
        rest.remove_prefix(next.bytes);
    }
    return small;
}

// `HTV`: two capitals or more, and nothing else.
bool is_abbreviation(std::string_view word) {
    std::size_t letters = 0;
    while (!word.empty()) {
        const support::Decoded next = support::decode(word);
        if (!support::is_upper(next.code))
            return false;
        ++letters;
        word.remove_prefix(next.bytes);
    }
    return letters > 1;
}

WordKind kind_of(std::string_view word) {
    const std::string folded = support::fold(word);
    if (folded == "v" || folded == "v." || folded == "ved")
        return WordKind::through;
    static constexpr std::array<std::string_view, 7> particles = {"af", "de",  "der", "di",
                                                                  "la", "van", "von"};
    if (std::ranges::find(particles, word) != particles.end())
        return WordKind::within;
    if (is_abbreviation(word))
        return WordKind::office;
    if (words::ends_in(Context::body, folded))
        return WordKind::body;
    if (words::ends_in(Context::house, folded))
        return WordKind::house;
    if (words::ends_in(Context::office, folded))
        return WordKind::office;
    if (!has_form_of_name(word))
        return WordKind::other;
    return words::find(Context::unit_lead, folded) ? WordKind::lead : WordKind::name;
}

bool is_sign(char c) {
    static constexpr support::CharacterSet signs{"()[]/:;,?*_\"|"};
    return signs.has(c);
}

// Goes from word to word; a sign between two is told with the second.
class NameTokens {
public:
    explicit NameTokens(std::string_view text)
        : m_text(text) {}

    bool next(NameToken& token) {
        bool apart = false;
        while (m_at < m_text.size()) {
            const std::string_view rest = m_text.substr(m_at);
            if (const std::size_t space = support::space_at(rest); space > 0) {
                m_at += space;
            } else if (is_sign(rest.front())) {
                apart = true;
                ++m_at;
            } else if (const std::size_t dash = support::dash_at(rest);
                       dash > 0 && support::space_at(rest.substr(dash)) > 0) {
                apart = true;
                m_at += dash;
            } else {
                break;
            }
        }
        if (m_at >= m_text.size())
            return false;
        token = {m_at, m_at, WordKind::other, apart};
        while (m_at < m_text.size() && support::space_at(m_text.substr(m_at)) == 0 &&
               !is_sign(m_text[m_at]))
            ++m_at;
        token.end = m_at;
        const bool last = support::trim(m_text.substr(m_at)).empty();
        if (last && m_text[token.end - 1] == '.' && token.end - token.begin > 2)
            --token.end;
        token.kind = kind_of(m_text.substr(token.begin, token.end - token.begin));
        return true;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

// Words beside each other that may be one person's name.
struct NameRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t words = 0;
    bool led = false; // it begins as a unit's name does, or follows a word of another kind

    [[nodiscard]] bool is_person() const {
        constexpr std::size_t most_words = 4;
        return words > 1 && words <= most_words && !led;
    }
};

// Two words that begin with a capital: a first look.
bool may_name_person(std::string_view text) {
    std::size_t capitals = 0;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size() && capitals < 2;) {
        const support::Decoded next = support::decode(text.substr(at));
        capitals += !in_word && support::is_upper(next.code) ? 1 : 0;
        in_word = support::is_letter(next.code);
        at += next.bytes;
    }
    return capitals > 1;
}

} // namespace

PersonIn person_within(std::string_view text) {
    if (!may_name_person(text))
        return {};
    NameTokens tokens(text);
    NameToken token;
    NameRun run;
    bool of_body = false;     // in this part between signs
    bool after_other = false; // the word before is neither an office nor a name
    bool has_office = false;  // before the run
    std::size_t office_end = 0;
    NameRun found;
    const auto close = [&] {
        if (run.is_person() && !of_body && found.words == 0)
            found = run;
        run = {};
    };
    while (found.words == 0 && tokens.next(token)) {
        if (token.apart || token.kind == WordKind::through) {
            close();
            if (found.words > 0)
                break;
            of_body = false;
            after_other = false;
        }
        switch (token.kind) {
        case WordKind::through:
        case WordKind::within:
            continue;
        case WordKind::name:
        case WordKind::lead:
            if (run.words == 0)
                run = {.begin = token.begin, .led = token.kind == WordKind::lead || after_other};
            run.end = token.end;
            ++run.words;
            continue;
        case WordKind::body:
            run = {};
            of_body = true;
            after_other = false;
            break;
        case WordKind::house:
        case WordKind::office:
            close();
            after_other = false;
            break;
        case WordKind::other:
            if (run.words > 0 && text[run.begin + 1] == '.') // `A. Frikjøp til kurs`
                run = {};
            close();
            after_other = true;
            continue;
        }
        if (found.words == 0) {
            has_office = true;
            office_end = token.end;
        }
    }
    close();
    if (found.words == 0)
        return {};
    return {text.substr(found.begin, found.end - found.begin),
            has_office ? support::trim(text.substr(0, office_end)) : std::string_view()};
}

std::string_view person_in(std::string_view text) {
    return person_within(text).name;
}

bool reads_as_person(std::string_view text) {
    return !person_in(text).empty();
}

} // namespace plan::report
