#include "people.hpp"

#include "name_words.hpp"

#include "plan/support/text.hpp"
#include "plan/words/noun.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

std::string squeeze_folded(std::string folded) {
    std::erase_if(folded, [](char c) { return c == ' ' || c == '-' || c == '*' || c == '_'; });
    while (folded.ends_with('.') || folded.ends_with(':'))
        folded.pop_back();
    // `komité` and `komiteen` are one word.
    for (std::size_t at = 0; (at = folded.find("é", at)) != std::string::npos;)
        folded.replace(at, std::string_view("é").size(), "e");
    return folded;
}

std::string squeeze(std::string_view text) {
    return squeeze_folded(support::fold(text));
}

std::vector<std::string> split_at_spaces(std::string_view folded) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            words.emplace_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// Word by word: `fagpolitiske arbeidsgruppa` is `fagpolitisk arbeidsgruppe`.
bool same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), words::same_noun);
}

} // namespace

People::People(const model::Register& people) {
    for (std::size_t role = 0; role < people.roles.size(); ++role) {
        const model::Role& one = people.roles[role];
        add_name(one.key, role, false);
        add_name(one.name, role, false);
        for (const std::string& alias : one.aliases)
            add_name(alias, role, false);
    }
    add_holders(people);
}

// A person who has had several roles means the one that was held last.
void People::add_holders(const model::Register& people) {
    std::vector<std::pair<const model::Holder*, std::size_t>> holders;
    for (std::size_t role = 0; role < people.roles.size(); ++role)
        for (const model::Holder& holder : people.roles[role].holders)
            holders.emplace_back(&holder, role);
    std::stable_sort(holders.begin(), holders.end(), [](const auto& a, const auto& b) {
        return b.first->to && (!a.first->to || *a.first->to > *b.first->to);
    });
    for (const auto& [holder, role] : holders)
        add_name(holder->name, role, true);
}

void People::add_name(std::string_view name, std::size_t role, bool exact) {
    if (support::trim(name).empty())
        return;
    const std::string folded = support::fold(name);
    Name one{squeeze_folded(folded), {}, role, exact};
    if (!exact && folded.find(' ') != std::string::npos)
        one.words = split_at_spaces(folded);
    if (exact && m_exact.find(one.squeezed) == m_exact.end())
        m_persons.insert(one.squeezed);
    if (one.words.size() < 2)
        one.words.clear();
    m_exact.emplace(one.squeezed, role);
    m_names.push_back(std::move(one));
    const std::vector<NameWord> parts = name_words(name);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (is_separator(parts[i]) || joining_at(parts, i)) {
            m_joined.push_back(folded);
            break;
        }
}

std::optional<std::size_t> People::find(std::string_view text) const {
    const std::string squeezed = squeeze(text);
    if (const auto exact = m_exact.find(squeezed); exact != m_exact.end())
        return exact->second;
    if (squeezed.empty() || m_names.empty())
        return std::nullopt;
    const auto [met, is_new] = m_met.try_emplace(support::fold(text));
    if (is_new)
        met->second = find_inflected(text, squeezed);
    return met->second;
}

bool People::has_exactly(std::string_view text) const {
    return m_exact.contains(squeeze(text));
}

bool People::is_person(std::string_view text) const {
    return !m_persons.empty() && m_persons.contains(squeeze(text));
}

// A form that two roles share is neither.
std::optional<std::size_t> People::find_inflected(std::string_view text,
                                                  const std::string& squeezed) const {
    const std::vector<std::string> words = split_at_spaces(support::fold(text));
    std::optional<std::size_t> role;
    for (const Name& name : m_names) {
        if (name.exact || role == name.role)
            continue;
        const bool same = words::same_noun(name.squeezed, squeezed) ||
                          (!name.words.empty() && same_words(name.words, words));
        if (same && role)
            return std::nullopt;
        if (same)
            role = name.role;
    }
    return role;
}

std::optional<std::size_t> People::nearest(std::string_view text) const {
    if (m_suggestions == 0)
        return std::nullopt;
    --m_suggestions;
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
    std::size_t longest = 0;
    for (const std::string& name : m_joined)
        longest = std::max(longest, name.size());
    // Folding drops bytes, and no more than these of what a person writes.
    const std::vector<NameWord> words = name_words(text.substr(0, 4 * longest + 64));
    for (const std::string& name : m_joined)
        for (const NameWord& word : words)
            if (word.end > best && support::fold(text.substr(0, word.end)) == name)
                best = word.end;
    return best;
}

} // namespace plan::resolve
