#include "rules.hpp"
#include "shared.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
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

// One past so many words; line breaks between them are spaces.
std::size_t past_words(std::string_view text, std::size_t at, std::size_t words) {
    constexpr support::CharacterSet closers{",;:()|*_[]<>\"!?/\n\t"};
    for (; words > 0; --words) {
        while (at < text.size() && !closers.has(text[at]) &&
               support::space_at(text.substr(at)) == 0)
            ++at;
        if (words == 1)
            break;
        std::size_t space = 0;
        while (at < text.size() && (space = support::space_at(text.substr(at))) != 0)
            at += space;
    }
    return at;
}

// The end of the name if it stands here, perhaps in the genitive or at a sentence's end;
// else 0.
std::size_t end_of_name(std::string_view text, std::size_t at, const FullName& name) {
    const std::size_t end = past_words(text, at, name.words);
    std::string written = support::fold(text.substr(at, end - at));
    std::size_t dropped = 0;
    while (written.size() > name.folded.size() &&
           std::string_view(".'s").find(written.back()) != std::string_view::npos) {
        written.pop_back();
        ++dropped;
    }
    return written == name.folded ? end - dropped : 0;
}

void look_for(std::vector<FullName>& names, std::string_view text, std::size_t begin) {
    std::array<bool, 256> begins{};
    for (const FullName& one : names)
        begins[static_cast<unsigned char>(one.folded.front())] = true;
    bool in_word = false;
    for (std::size_t at = begin; at < text.size(); ++at) {
        const char c = lower_byte(text[at]);
        const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        const bool starts = letter && !std::exchange(in_word, letter);
        in_word = letter;
        // A letter that is not ASCII may be written in other bytes than in the register.
        if (!starts ||
            (static_cast<unsigned char>(c) < 0x80 && !begins[static_cast<unsigned char>(c)]))
            continue;
        for (FullName& one : names) {
            const bool plain = static_cast<unsigned char>(c) < 0x80;
            if (plain && one.folded.front() != c)
                continue;
            if (const std::size_t end = end_of_name(text, at, one); end != 0) {
                if (one.times++ == 0)
                    one.first = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
                break;
            }
        }
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
