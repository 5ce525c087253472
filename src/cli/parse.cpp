// The only file that knows CLI11. It is used for what it does well (splitting
// `-o=FILE`, `--`, combined flags); names, help, suggestions and exit codes are
// ours.
#include "parse.hpp"

#include "plan/support/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace plan::cli {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

// The nearest of the names, as the end of a sentence.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& names) {
    std::string_view best;
    const unsigned limit = word.size() < 4 ? 1 : 2;
    unsigned distance = limit + 1;
    for (const std::string_view name : names) {
        const unsigned edits = support::edit_distance(word, name, limit);
        if (edits < distance) {
            distance = edits;
            best = name;
        }
    }
    return best.empty() ? std::string() : fmt::format("; mente du {}?", best);
}

std::string unknown_command(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Command& command : commands())
        names.push_back(command.name);
    return fmt::format("det finnes ingen kommando {}{}", word, suggestion(word, names));
}

std::string unknown_option(const Command& command, std::string_view word) {
    std::vector<std::string_view> names = {"--help"};
    for (const Option& option : command.options)
        for (const std::string_view name : split(option.names, ','))
            names.push_back(name);
    const std::string_view name = word.substr(0, word.find('='));
    return fmt::format("plan {} har ikke valget {}{}", command.name, name, suggestion(name, names));
}

// Looked at before CLI11 converts it, whose own words are English.
std::string small_number(const std::string& value) {
    constexpr std::size_t digits = 4;
    const bool is_number = !value.empty() && value.size() <= digits &&
                           std::all_of(value.begin(), value.end(), support::is_digit);
    return is_number ? std::string() : fmt::format("{} er ikke et tall fra 0 til 9999", value);
}

void add_option(CLI::App& app, const Option& option, Options& options) {
    const std::string names(option.names);
    CLI::Option* made = std::visit(
        [&](auto member) -> CLI::Option* {
            using Member = std::decay_t<decltype(options.*member)>;
            if constexpr (std::is_same_v<Member, bool>)
                return app.add_flag(names, options.*member);
            else if constexpr (std::is_same_v<Member, std::vector<std::string>>)
                return app.add_option(names, options.*member)
                    ->allow_extra_args(false)
                    ->delimiter(option.whole ? '\0' : ',')
                    ->take_all();
            else if constexpr (std::is_same_v<Member, int>)
                return app.add_option(names, options.*member)->check(small_number);
            else
                return app.add_option(names, options.*member);
        },
        option.slot);
    if (!option.choices.empty())
        made->check([choices = option.choices](const std::string& value) -> std::string {
            const auto all = split(choices, '|');
            if (std::find(all.begin(), all.end(), value) != all.end())
                return {};
            std::string list(choices);
            std::replace(list.begin(), list.end(), '|', ' ');
            return fmt::format("{} er ikke ett av: {}{}", value, list, suggestion(value, all));
        });
}

// CLI11's own sentences, where they are all we know, come after the option's name.
std::string sentence(const CLI::ParseError& error) {
    const std::string text = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return fmt::format("{} trenger en verdi", text.substr(0, text.find(':')));
    return text;
}

} // namespace

Parsed parse(const std::vector<std::string>& arguments) {
    Parsed parsed;
    if (arguments.empty())
        return parsed;
    const std::string& word = arguments.front();
    if (word == "--help" || word == "-h" || word == "help") {
        parsed.help = true;
        if (word != "help" || arguments.size() == 1)
            return parsed;
    }
    const std::string& name = word == "help" ? arguments[1] : word;
    for (const Command& command : commands())
        if (command.name == name)
            parsed.command = &command;
    if (parsed.command == nullptr) {
        parsed.error = name.starts_with('-')
                           ? fmt::format("plan har ikke valget {}; se plan --help", name)
                           : unknown_command(name);
        return parsed;
    }
    if (parsed.help)
        return parsed;

    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    app.add_flag("-h,--help", parsed.help);
    for (const Option& option : parsed.command->options)
        add_option(app, option, parsed.options);
    app.add_option("paths", parsed.options.paths);
    std::vector<std::string> rest(arguments.rbegin(), arguments.rend() - 1);
    try {
        app.parse(rest);
    } catch (const CLI::ParseError& error) {
        parsed.error = sentence(error);
        return parsed;
    }
    for (const std::string& extra : app.remaining())
        if (extra.starts_with('-') && extra != "-" && extra != "--")
            parsed.error = unknown_option(*parsed.command, extra);
    return parsed;
}

} // namespace plan::cli
