#include "name_words.hpp"
#include "people.hpp"

#include "plan/support/text.hpp"
#include "plan/words/noun.hpp"

#include <algorithm>
#include <utility>

namespace plan::resolve {
namespace {

using model::Naming;
using model::Part;
using words::Context;

bool is_in(Context context, std::string_view folded) {
    return words::find(context, folded).has_value();
}

bool is_amount(std::string_view folded) {
    const bool digits = std::any_of(folded.begin(), folded.end(), support::is_digit);
    return digits && std::all_of(folded.begin(), folded.end(), [](char c) {
               return support::is_digit(c) ||
                      std::string_view(" .-kr").find(c) != std::string_view::npos;
           });
}

// What begins with a resource, holds a sentence's words or follows a sentence's end.
bool is_no_name(std::string_view text, bool after_stop) {
    const std::vector<NameWord> words = name_words(text);
    if (words.empty())
        return false;
    if (const auto resource = words::find(Context::resource, words.front().folded);
        resource && (*resource == 0 || words.size() > 1))
        return true;
    constexpr std::size_t most_in_a_name = 7;
    if (words.size() > most_in_a_name || (after_stop && words.size() > 2))
        return true;
    return is_amount(support::fold(text)) ||
           std::any_of(words.begin(), words.end(), [](const NameWord& word) {
               return is_in(Context::sentence_word, word.folded);
           });
}

// What stands in a cell or a field that nobody has filled in.
bool is_blank_line(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '.' || c == '_' || c == ' '; }) ||
           support::tidy(text) == "…";
}

bool has_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const support::Decoded next = support::decode(text.substr(at));
        if (support::is_letter(next.code) || support::is_digit(text[at]))
            return true;
        at += next.bytes;
    }
    return false;
}

bool is_unsettled(std::string_view text) {
    std::string folded = support::fold(text);
    while (!folded.empty() && std::string_view(".()").find(folded.back()) != std::string_view::npos)
        folded.pop_back();
    while (folded.starts_with('('))
        folded.erase(0, 1);
    return text.find('?') != std::string_view::npos || is_in(Context::open_name, folded);
}

bool is_open_bracket(std::string_view folded) {
    return folded.starts_with('(') && folded.ends_with(')') &&
           folded.find('?') != std::string_view::npos;
}

Part part_after(words::Joining joining, Part before) {
    switch (joining) {
    case words::Joining::further:
    case words::Joining::through:
        return before == Part::accountable ? Part::further : before;
    case words::Joining::helper:
        return Part::helper;
    case words::Joining::partner:
        return Part::partner;
    case words::Joining::optional:
        return Part::optional;
    }
    return before;
}

// How a name is joined to the one before it.
struct Joined {
    Part part = Part::accountable;
    bool after_stop = false; // or a line's end
    bool through = false;    // `v/`
    bool list = false;       // `og`, a comma: it may go on with what stood before
};

// Reads the names of one text, in order.
class PhraseReader {
public:
    PhraseReader(const People& people, const syntax::Text& text, model::Source source)
        : m_people(people)
        , m_text(text)
        , m_source(source) {}

    // What stands between two joinings or separators.
    void add(std::size_t begin, std::size_t end, const Joined& as);

    [[nodiscard]] bool empty() const { return m_found.empty(); }
    [[nodiscard]] std::vector<model::Responsible> take() {
        close_other();
        return std::move(m_found);
    }

private:
    [[nodiscard]] std::string_view view(std::size_t begin, std::size_t end) const {
        return m_text.view().substr(begin, end - begin);
    }
    [[nodiscard]] std::optional<std::size_t> role_of(std::string_view text) const;
    [[nodiscard]] bool is_genitive(std::string_view text) const;
    model::Responsible& push(std::size_t begin, std::size_t end, Part part);
    void push_role(std::size_t begin, std::size_t end, std::size_t role, const Joined& as);
    void add_bracketed(std::size_t begin, std::size_t open, std::size_t end, const Joined& as);
    void add_plain(std::size_t begin, std::size_t end, const Joined& as);
    bool add_represented(std::size_t begin, std::size_t end, const Joined& as);
    bool add_unseparated(std::size_t begin, std::size_t end, const Joined& as);
    void add_unknown(std::size_t begin, std::size_t end, const Joined& as);

    const People& m_people;
    const syntax::Text& m_text;
    model::Source m_source;
    std::vector<model::Responsible> m_found;
    std::size_t m_last_begin = 0; // in the text, of the last that was found
    std::size_t m_other_end = 0;  // where a resource ends that goes on; else 0
    void close_other();
};

// The role, also of `alle klubbledere` and `hele styret`.
std::optional<std::size_t> PhraseReader::role_of(std::string_view text) const {
    if (const auto role = m_people.find(text))
        return role;
    const std::vector<NameWord> words = name_words(text);
    std::string lead;
    for (std::size_t count = 0; count < 2 && count + 1 < words.size(); ++count) {
        lead += (count > 0 ? " " : "") + words[count].folded;
        if (is_in(Context::all_of, lead))
            if (const auto role = m_people.find(text.substr(words[count + 1].begin)))
                return role;
    }
    return std::nullopt;
}

// `styrets`, unless the register has a name that is written so.
bool PhraseReader::is_genitive(std::string_view text) const {
    return (text.ends_with('s') || text.ends_with('S')) && !m_people.has_exactly(text) &&
           m_people.find(text.substr(0, text.size() - 1)).has_value();
}

model::Responsible& PhraseReader::push(std::size_t begin, std::size_t end, Part part) {
    close_other();
    model::Responsible one;
    one.part = part == Part::accountable && !m_found.empty() ? Part::further : part;
    one.text = support::tidy(view(begin, end));
    one.origin = {m_text.place(begin, end), m_source};
    m_last_begin = begin;
    return m_found.emplace_back(std::move(one));
}

// Who stands for a body by having the same role is named already.
void PhraseReader::push_role(std::size_t begin, std::size_t end, std::size_t role,
                             const Joined& as) {
    if (as.through && !m_found.empty() && m_found.back().role == role)
        return;
    model::Responsible& one = push(begin, end, as.part);
    one.role = role;
    one.by_holder = m_people.is_person(view(begin, end));
}

// A resource that went on over several commas is as long as all of it.
void PhraseReader::close_other() {
    if (m_other_end == 0)
        return;
    m_found.back().text = support::tidy(view(m_last_begin, m_other_end));
    m_found.back().origin.span = m_text.place(m_last_begin, m_other_end);
    m_other_end = 0;
}

// `Leder (HTV)`: what stands in the bracket is a name of its own, or a remark.
void PhraseReader::add_bracketed(std::size_t begin, std::size_t open, std::size_t end,
                                 const Joined& as) {
    const auto role = role_of(view(open + 1, end - 1));
    const std::size_t before = m_found.size();
    add_plain(begin, open, as);
    const bool named = m_found.size() > before;
    if (role && (!named || m_found.back().role != role))
        push_role(open + 1, end - 1, *role, {.part = as.part});
    else if (!role && named)
        m_found.back().text = support::tidy(view(m_last_begin, end));
    else if (!role)
        add_plain(open + 1, end - 1, as);
}

// `Styret ved leder`, but not `klubbleder ved sykehuset`.
bool PhraseReader::add_represented(std::size_t begin, std::size_t end, const Joined& as) {
    const std::vector<NameWord> words = name_words(view(begin, end));
    constexpr std::size_t most_words = 16;
    if (words.size() > most_words)
        return false;
    for (const NameWord& word : words) {
        if (words::find(Context::joining, word.folded) !=
            static_cast<std::uint16_t>(words::Joining::through))
            continue;
        const auto body = role_of(view(begin, begin + word.begin));
        const auto person = role_of(view(begin + word.end, end));
        if (!body || !person)
            continue;
        push_role(begin, begin + word.begin, *body, as);
        push_role(begin + word.end, end, *person, {.part = as.part, .through = true});
        return true;
    }
    return false;
}

// `Yrkesseksjonsleder Leder`, when the words are nothing but roles. A title and the name
// of who has it are one.
bool PhraseReader::add_unseparated(std::size_t begin, std::size_t end, const Joined& as) {
    struct Piece {
        std::size_t begin, end, role;
    };
    const std::vector<NameWord> words = name_words(view(begin, end));
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < words.size();) {
        constexpr std::size_t most_words = 4;
        std::size_t taken = 0;
        for (std::size_t count = std::min(most_words, words.size() - at); count > 0 && taken == 0;
             --count) {
            const std::size_t from = begin + words[at].begin;
            const std::size_t to = begin + words[at + count - 1].end;
            if (const auto role = m_people.find(view(from, to))) {
                if (pieces.empty() || pieces.back().role != *role)
                    pieces.push_back({from, to, *role});
                else
                    pieces.back().end = to;
                taken = count;
            }
        }
        if (taken == 0)
            return false;
        at += taken;
        // `Styrets leder` is one, whom the register may not have.
        if (at < words.size() && is_genitive(view(pieces.back().begin, pieces.back().end)))
            return false;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        push_role(pieces[i].begin, pieces[i].end, pieces[i].role, as);
        m_found.back().lost_separator = i > 0;
    }
    return !pieces.empty();
}

void PhraseReader::add_unknown(std::size_t begin, std::size_t end, const Joined& as) {
    // A resource goes on over the commas in it.
    if (as.list && !m_found.empty() && m_found.back().naming == Naming::other) {
        m_other_end = end;
        return;
    }
    const std::optional<std::size_t> near = m_people.nearest(view(begin, end));
    model::Responsible& one = push(begin, end, as.part);
    one.nearest = near;
    if (!near && is_no_name(view(begin, end), as.after_stop))
        one.naming = Naming::other;
}

void PhraseReader::add(std::size_t begin, std::size_t end, const Joined& as) {
    const std::string_view text = support::trim(view(begin, end));
    if (!text.ends_with(')') || m_people.find(text))
        return add_plain(begin, end, as);
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || text.find('?', open) != std::string_view::npos)
        return add_plain(begin, end, as);
    begin += static_cast<std::size_t>(text.data() - view(begin, end).data());
    add_bracketed(begin, begin + open, begin + text.size(), as);
}

// Without a bracket at its end.
void PhraseReader::add_plain(std::size_t begin, std::size_t end, const Joined& as) {
    const std::string_view text = support::trim(view(begin, end));
    begin += static_cast<std::size_t>(text.data() - view(begin, end).data());
    end = begin + text.size();
    if (text.empty())
        return;
    if (!has_word(text) && !is_unsettled(text)) {
        // A dash says that there is nobody.
        if (is_blank_line(text))
            push(begin, end, as.part).naming = Naming::unsettled;
        return;
    }
    if (const auto role = m_people.find(text))
        return push_role(begin, end, *role, as);
    if (is_unsettled(text)) {
        push(begin, end, as.part).naming = Naming::unsettled;
        return;
    }
    if (is_in(Context::vague_name, support::fold(text))) {
        push(begin, end, as.part).naming = Naming::vague;
        return;
    }
    if (const auto role = role_of(text))
        return push_role(begin, end, *role, as);
    if (!add_represented(begin, end, as) && !add_unseparated(begin, end, as))
        add_unknown(begin, end, as);
}

} // namespace

std::vector<model::Responsible> People::read(const syntax::Text& text, Part first,
                                             model::Source source) const {
    const std::string_view view = text.view();
    const std::vector<NameWord> words = name_words(view);
    PhraseReader reader(*this, text, source);
    Joined as{.part = first};
    std::size_t begin = 0; // of the name that is being read
    bool begins_name = true;
    for (std::size_t at = 0; at < words.size();) {
        if (std::exchange(begins_name, false)) {
            const std::size_t start = words[at].begin;
            if (const std::size_t size = joined_name(view.substr(start)); size != 0) {
                while (at < words.size() && words[at].begin < start + size)
                    ++at;
                continue;
            }
        }
        // `(Navn?) Innleie av …`: what the question is about ends with the bracket.
        if (is_open_bracket(words[at].folded)) {
            reader.add(begin, words[at].begin, as);
            reader.add(words[at].begin, words[at].end, {.part = as.part});
            begin = words[at].end;
            as = {.part = part_after(words::Joining::further, as.part)};
            ++at;
            begins_name = true;
            continue;
        }
        const auto joining = joining_at(words, at);
        if (!joining && !is_separator(words[at])) {
            ++at;
            continue;
        }
        reader.add(begin, words[at].begin, as);
        const char mark = joining ? '\0' : words[at].folded[0];
        as.after_stop = mark == '.' || mark == '\n';
        as.list = joining ? joining->joining == words::Joining::further : !as.after_stop;
        as.through = joining && joining->joining == words::Joining::through;
        if (!reader.empty() && as.part == Part::accountable)
            as.part = Part::further;
        if (joining)
            as.part = part_after(joining->joining, as.part);
        at += joining ? joining->words : 1;
        begin = at < words.size() ? words[at].begin : view.size();
        begins_name = true;
    }
    reader.add(begin, view.size(), as);
    return reader.take();
}

} // namespace plan::resolve
