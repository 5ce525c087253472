#include "plan/diagnostics/messages.hpp"

#include "message_rows.hpp"

#include <array>
#include <cassert>

namespace plan::diagnostics {
namespace {

// Which of {0}..{9} a wording uses, as bits.
consteval unsigned placeholders(std::string_view text) {
    unsigned used = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '{')
            continue;
        if (text[i + 1] == '{') {
            ++i;
            continue;
        }
        used |= 1U << static_cast<unsigned>(text[i + 1] - '0');
    }
    return used;
}

consteval bool rows_hold() {
    for (std::size_t i = 0; i < message_rows.size(); ++i) {
        const MessageRow& row = message_rows[i];
        if (static_cast<std::size_t>(row.message) != i || row.nb.many.empty() ||
            row.en.many.empty())
            return false;
        if (row.nb.one.empty() != row.en.one.empty())
            return false;
        if (placeholders(row.nb.many) != placeholders(row.en.many))
            return false;
        if (placeholders(row.nb.one) != placeholders(row.en.one))
            return false;
    }
    return true;
}
static_assert(rows_hold(),
              "a message is out of order, lacks a language or differs in its placeholders");

void append(std::string& out, const std::vector<Argument>& arguments, std::size_t index) {
    assert(index < arguments.size());
    if (const auto* text = std::get_if<std::string>(&arguments[index]))
        out += *text;
    else
        out += std::to_string(std::get<long long>(arguments[index]));
}

bool asks_for_one(const std::vector<Argument>& arguments) {
    for (const Argument& argument : arguments)
        if (const auto* number = std::get_if<long long>(&argument))
            return *number == 1;
    return false;
}

} // namespace

std::optional<Rule> rule_of(Message message) {
    return message_rows[static_cast<std::size_t>(message)].rule;
}

std::string say(Message message, const std::vector<Argument>& arguments, Speech speech) {
    const MessageRow& row = message_rows[static_cast<std::size_t>(message)];
    const Wording& wording = speech == Speech::nb ? row.nb : row.en;
    const std::string_view text =
        !wording.one.empty() && asks_for_one(arguments) ? wording.one : wording.many;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' && text[i + 1] != '{') {
            append(out, arguments, static_cast<std::size_t>(text[i + 1] - '0'));
            i += 2;
        } else {
            if (text[i] == '{' || text[i] == '}')
                ++i;
            out += text[i];
        }
    }
    return out;
}

} // namespace plan::diagnostics
