#include "rules.hpp"
#include "shared.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

struct FullName {
    std::string folded;
    std::size_t words = 0;
    const model::Holder* holder = nullptr;
    const model::Role* role = nullptr;
    std::size_t times = 0;
    source::Span first = {};
};

char lower_byte(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The full names of holders that nothing says may be shown. Who may be shown in one role
// may be shown.
std::vector<FullName> unpublished(const model::Register& people) {
    std::vector<FullName> names;
    std::vector<std::string> shown;
    for (const model::Role& role : people.roles)
        for (const model::Holder& holder : role.holders) {
            std::string folded = support::fold(holder.name);
            const auto spaces = std::count(folded.begin(), folded.end(), ' ');
            if (holder.publish || role.publish)
                shown.push_back(std::move(folded));
            else if (spaces > 0)
                names.push_back(
                    {std::move(folded), static_cast<std::size_t>(spaces) + 1, &holder, &role});
        }
    std::erase_if(names, [&](const FullName& one) {
        return std::find(shown.begin(), shown.end(), one.folded) != shown.end();
    });
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.folded < b.folded; });
    const auto same = [](const FullName& a, const FullName& b) { return a.folded == b.folded; };
    names.erase(std::unique(names.begin(), names.end(), same), names.end());
    return names;
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

// The names by what they fold to, and how many words they have.
class NameIndex {
public:
    explicit NameIndex(const std::vector<FullName>& names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_name_of.emplace(names[i].folded, i);
            m_words.insert(names[i].words);
            m_longest = std::max(m_longest, names[i].folded.size());
            m_begins[static_cast<unsigned char>(names[i].folded.front())] = true;
        }
    }

    // A letter that is not ASCII may be written in other bytes than in the register.
    [[nodiscard]] bool may_begin(char lower) const {
        return static_cast<unsigned char>(lower) >= 0x80 ||
               m_begins[static_cast<unsigned char>(lower)];
    }

    // Which name stands here and where it ends, perhaps in the genitive or at a
    // sentence's end.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(std::string_view text,
                                                                          std::size_t at) const {
        // As many bytes as a name may be written in, with some spaces more between its words.
        const std::string_view near = text.substr(0, at + 2 * m_longest + 32);
        for (const std::size_t words : m_words) {
            std::size_t end = past_words(near, at, words);
            if (end == near.size() && end < text.size())
                continue;
            std::string written = support::fold(text.substr(at, end - at));
            constexpr int most_dropped = 3;
            for (int dropped = 0; dropped <= most_dropped && !written.empty(); ++dropped, --end) {
                if (const auto name = m_name_of.find(written); name != m_name_of.end())
                    return std::pair(name->second, end);
                if (std::string_view(".'s").find(written.back()) == std::string_view::npos)
                    break;
                written.pop_back();
            }
        }
        return std::nullopt;
    }

private:
    std::unordered_map<std::string_view, std::size_t> m_name_of;
    std::set<std::size_t, std::greater<>> m_words; // the longest name counts
    std::size_t m_longest = 0;                     // of what they fold to
    std::array<bool, 256> m_begins{};
};

void look_for(std::vector<FullName>& names, std::string_view text, std::size_t begin) {
    const NameIndex index(names);
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
        if (!starts || !index.may_begin(c))
            continue;
        const auto found = index.find(text, at);
        if (!found)
            continue;
        FullName& one = names[found->first];
        if (one.times++ == 0)
            one.first = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(found->second)};
    }
}

} // namespace

// Once a person, where the name stands first; also under `Ansvar`, for a plan is read by
// more than those who make pages of it.
void unpublished_name(const Context& context) {
    std::vector<FullName> names = unpublished(context.plan.header.people);
    if (names.empty())
        return;
    look_for(names, context.text, context.plan.header.span.end);
    for (const FullName& one : names) {
        if (one.times == 0)
            continue;
        diagnostics::Diagnostic diagnostic{
            .message = Message::unpublished_name,
            .span = one.first,
            .arguments = {one.holder->name},
            .help = Note{Message::help_publish, {one.role->name}, std::nullopt},
            .fix = diagnostics::Fixit{one.first, one.role->name, false}};
        note_places(diagnostic, one.times);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
