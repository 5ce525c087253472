#include "help.hpp"

#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace plan::cli {
namespace {

constexpr std::size_t page_width = 80;

void append_padded(std::string& out, std::string_view text, std::size_t width) {
    out += text;
    const std::size_t has = support::display_width(text);
    out.append(width > has ? width - has : 1, ' ');
}

// The text in lines that begin at a column.
void append_wrapped(std::string& out, std::string_view text, std::size_t column) {
    std::size_t used = column;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t width = support::display_width(word);
        if (used != column && used + 1 + width > page_width) {
            out += '\n';
            out.append(column, ' ');
            used = column;
        }
        if (used != column) {
            out += ' ';
            ++used;
        }
        out += word;
        used += width;
        at = end + 1;
    }
    out += '\n';
}

std::string usage_of(const Option& option) {
    std::string text = option.names.starts_with("--") ? "    " : "";
    for (const char c : option.names) {
        text += c;
        if (c == ',')
            text += ' ';
    }
    if (!option.value.empty()) {
        text += ' ';
        text += option.value;
    }
    return text;
}

} // namespace

std::string short_help() {
    std::string out = "plan – følg opp en handlingsplan\n\n";
    for (const Command& command : commands().first(3)) {
        out += "  ";
        append_padded(out, command.example, 38);
        out += command.summary;
        out += '\n';
    }
    out += "\nplan --help viser alt.\n";
    return out;
}

std::string full_help() {
    std::string out = "Bruk: plan KOMMANDO [VALG] [STI…]\n\nKommandoer:\n";
    for (const Command& command : commands()) {
        out += "  ";
        append_padded(out, command.name, 12);
        append_wrapped(out, command.summary, 14);
    }
    out += "\nEksempler:\n";
    for (const Command& command : commands())
        out += fmt::format("  {}\n", command.example);
    out += "\nUten STI leses planene i mappen du står i.\n"
           "Utgangskoder: 0 i orden, 1 funn, 2 feil bruk eller miljø, 3 feil i plan.\n"
           "plan KOMMANDO --help viser valgene; plan --version viser utgaven.\n";
    return out;
}

std::string command_help(const Command& command) {
    std::string out = fmt::format("{}\n\nBruk: plan {} [VALG] {}\n\nValg:\n", command.summary,
                                  command.name, command.paths);
    std::size_t width = 0;
    for (const Option& option : command.options)
        width = std::max(width, support::display_width(usage_of(option)));
    const std::size_t column = width + 4;
    for (const Option& option : command.options) {
        out += "  ";
        append_padded(out, usage_of(option), column - 2);
        append_wrapped(out, option.help, column);
    }
    out += fmt::format("\nEksempel: {}\n", command.example);
    return out;
}

} // namespace plan::cli
