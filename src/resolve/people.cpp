#include "people.hpp"

#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

std::string squeeze(std::string_view text) {
    std::string folded = support::fold(text);
    std::erase_if(folded, [](char c) { return c == ' ' || c == '-' || c == '*' || c == '_'; });
    while (folded.ends_with('.') || folded.ends_with(':'))
        folded.pop_back();
    return folded;
}

// What a noun takes in the definite form and the plural.
constexpr std::array<std::string_view, 13> endings = {"e",  "en",  "et", "ene", "er", "ne", "a",
                                                      "ar", "ane", "n",  "r",   "t",  "s"};

// Pairs of endings that both belong to one noun, where neither form begins the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> ending_pairs = {
    {{"a", "e"},
     {"a", "ene"},
     {"a", "er"},
     {"ane", "en"},
     {"ane", "a"},
     {"ar", "en"},
     {"ene", "et"},
     {"en", "er"},
     {"ane", "ar"},
     {"ene", "er"},
     {"a", "en"}}};

bool may_follow(std::string_view stem, std::string_view ending) {
    if (std::find(endings.begin(), endings.end(), ending) == endings.end())
        return false;
    // `leder` has `ledere`, never `lederer`; `styret` is not `styrets`.
    const char last = stem.back();
    if (ending == "er" || ending == "en" || ending == "et" || ending == "ar")
        return last != 'e' && !(last == 'r' && ending == "er");
    if (ending == "n" || ending == "r" || ending == "t")
        return last == 'e';
    return ending != "e" || last != 'e';
}

bool same_noun(std::string_view a, std::string_view b) {
    if (a == b)
        return true;
    const auto [end_a, end_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const std::string_view stem(a.begin(), end_a);
    const std::string_view rest_a(end_a, a.end());
    const std::string_view rest_b(end_b, b.end());
    if (stem.size() < 3)
        return false;
    if (rest_a.empty() || rest_b.empty())
        return may_follow(stem, rest_a.empty() ? rest_b : rest_a);
    if (stem.size() < 4)
        return false;
    const auto pair = std::minmax(rest_a, rest_b);
    return std::find(ending_pairs.begin(), ending_pairs.end(),
                     std::pair<std::string_view, std::string_view>(pair)) != ending_pairs.end();
}

struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Runs between spaces and separators; a separator is a word of its own.
std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> found;
    const auto is_separator = [](char c) {
        return c == ',' || c == '/' || c == ';' || c == '\n' || c == '&' || c == '+';
    };
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = support::space_at(text.substr(at));
            space != 0 && text[at] != '\n') {
            at += space;
            continue;
        }
        if (is_separator(text[at])) {
            found.push_back({std::string(1, text[at]), at, at + 1});
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_separator(text[end]) &&
               support::space_at(text.substr(end)) == 0)
            ++end;
        std::string folded = support::fold(text.substr(at, end - at));
        // A full stop before a capital or the end ends a sentence; else it is an abbreviation's.
        const std::string_view after = support::trim(text.substr(end));
        const bool stop = folded.size() > 1 && folded.ends_with('.') &&
                          (after.empty() || support::is_upper(support::decode(after).code));
        if (stop)
            folded.pop_back();
        found.push_back({std::move(folded), at, stop ? end - 1 : end});
        if (stop)
            found.push_back({".", end - 1, end});
        at = end;
    }
    return found;
}

bool is_separator(const Word& word) {
    return word.folded.size() == 1 &&
           std::string_view(",/;\n&+.").find(word.folded[0]) != std::string_view::npos;
}

// `evt.` is `evt`.
std::string_view without_stop(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

// The longest joining phrase at the word; how many words it has.
std::optional<std::pair<words::Joining, std::size_t>> joining_at(const std::vector<Word>& all,
                                                                 std::size_t at) {
    std::optional<std::pair<words::Joining, std::size_t>> best;
    if (!words::begins(words::Context::joining, without_stop(all[at].folded)))
        return best;
    std::string phrase;
    for (std::size_t count = 1; count <= 3 && at + count <= all.size(); ++count) {
        if (!phrase.empty())
            phrase += ' ';
        phrase += without_stop(all[at + count - 1].folded);
        if (const auto meaning = words::find(words::Context::joining, phrase))
            best = std::pair(static_cast<words::Joining>(*meaning), count);
    }
    return best;
}

model::Part part_after(words::Joining joining, model::Part before) {
    switch (joining) {
    case words::Joining::further:
        return before == model::Part::accountable ? model::Part::further : before;
    case words::Joining::helper:
        return model::Part::helper;
    case words::Joining::partner:
        return model::Part::partner;
    case words::Joining::optional:
        return model::Part::optional;
    }
    return before;
}

} // namespace

People::People(const model::Register& people) {
    const auto add = [&](std::string_view name, std::size_t role, bool exact) {
        if (support::trim(name).empty())
            return;
        m_names.push_back({squeeze(name), role, exact});
        m_exact.emplace(m_names.back().squeezed, role);
        const std::vector<Word> parts = words_of(name);
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (is_separator(parts[i]) || joining_at(parts, i)) {
                m_joined.push_back(support::fold(name));
                break;
            }
    };
    for (std::size_t role = 0; role < people.roles.size(); ++role) {
        const model::Role& one = people.roles[role];
        add(one.key, role, false);
        add(one.name, role, false);
        for (const std::string& alias : one.aliases)
            add(alias, role, false);
        for (const model::Holder& holder : one.holders)
            add(holder.name, role, true);
    }
}

std::optional<std::size_t> People::find(std::string_view text) const {
    const std::string squeezed = squeeze(text);
    if (const auto exact = m_exact.find(squeezed); exact != m_exact.end())
        return exact->second;
    for (const Name& name : m_names)
        if (!name.exact && same_noun(name.squeezed, squeezed))
            return name.role;
    return std::nullopt;
}

// The only role whose name, perhaps in the plural, is one or two letters away.
std::optional<std::size_t> People::nearest(std::string_view text) const {
    const std::string squeezed = squeeze(text);
    const unsigned limit = support::code_points(squeezed) < 6 ? 1 : 2;
    unsigned best = limit + 1;
    std::optional<std::size_t> role;
    for (const Name& name : m_names) {
        for (const std::string_view ending : {"", "e", "ene", "ne"}) {
            const unsigned edits =
                support::edit_distance(name.squeezed + std::string(ending), squeezed, limit);
            if (edits > best || edits > limit)
                continue;
            role = edits == best && role != name.role ? std::nullopt : std::optional(name.role);
            best = edits;
        }
    }
    return role;
}

std::size_t People::joined_name(std::string_view text) const {
    std::size_t best = 0;
    if (m_joined.empty())
        return best;
    const std::vector<Word> words = words_of(text);
    for (const std::string& name : m_joined)
        for (const Word& word : words)
            if (word.end > best && support::fold(text.substr(0, word.end)) == name)
                best = word.end;
    return best;
}

// `Yrkesseksjonsleder Leder`: the roles, when the words are nothing but roles.
std::vector<std::size_t> People::lost_separators(std::string_view text) const {
    const std::vector<Word> words = words_of(text);
    std::vector<std::size_t> roles;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t taken = 0;
        for (std::size_t count = std::min<std::size_t>(4, words.size() - at);
             count > 0 && taken == 0; --count)
            if (const auto role = find(
                    text.substr(words[at].begin, words[at + count - 1].end - words[at].begin))) {
                roles.push_back(*role);
                taken = count;
            }
        if (taken == 0)
            return {};
        at += taken;
    }
    return roles.size() > 1 ? roles : std::vector<std::size_t>();
}

void People::add(std::vector<model::Responsible>& found, const syntax::Text& part, model::Part as,
                 model::Source source) const {
    const syntax::Text trimmed = part.trimmed();
    if (trimmed.empty())
        return;
    model::Responsible one;
    one.part = as;
    one.text = support::tidy(trimmed.view());
    one.origin = {trimmed.span(), source};
    one.role = find(trimmed.view());
    if (!one.role) {
        if (const std::vector<std::size_t> roles = lost_separators(trimmed.view());
            !roles.empty()) {
            for (const std::size_t role : roles) {
                model::Responsible split = one;
                split.role = role;
                split.part =
                    as == model::Part::accountable && !found.empty() ? model::Part::further : as;
                found.push_back(std::move(split));
            }
            return;
        }
        if (m_suggestions > 0) {
            --m_suggestions;
            one.nearest = nearest(trimmed.view());
        }
    }
    found.push_back(std::move(one));
}

std::vector<model::Responsible> People::read(const syntax::Text& text, model::Part first,
                                             model::Source source) const {
    std::vector<model::Responsible> found;
    const std::string_view view = text.view();
    const std::vector<Word> words = words_of(view);
    model::Part part = first;
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
        const auto joining = joining_at(words, at);
        if (!joining && !is_separator(words[at])) {
            ++at;
            continue;
        }
        add(found, text.slice(begin, words[at].begin), part, source);
        if (!found.empty() && part == model::Part::accountable)
            part = model::Part::further;
        if (joining)
            part = part_after(joining->first, part);
        at += joining ? joining->second : 1;
        begin = at < words.size() ? words[at].begin : view.size();
        begins_name = true;
    }
    add(found, text.slice(begin, view.size()), part, source);
    return found;
}

} // namespace plan::resolve
