// The table of commands and their options. The parser, the help and the
// suggestions for mistyped words are all made from it.
#pragma once

#include "plan/cli/cli.hpp"
#include "plan/driver/options.hpp"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plan::cli {

using driver::Options;

// Where an option's value goes; its type says what the option takes.
using Slot = std::variant<bool Options::*, int Options::*, std::string Options::*,
                          std::vector<std::string> Options::*>;

struct Option {
    std::string_view names; // `-o,--output`
    std::string_view value; // what it takes, as help names it; empty for a flag
    std::string_view help;
    Slot slot;
    std::string_view choices = {}; // `text|short|json`, where only these will do
    bool whole = false;            // a list's values may hold commas
};

struct Command {
    std::string_view name;
    std::string_view paths; // what stands after it: `[STI…]`, `[REGEL]`
    std::string_view summary;
    std::string_view example;
    std::span<const Option> options;
    int (*run)(const Options& options, const Environment& environment);
};

[[nodiscard]] std::span<const Command> commands();

int run_fmt(const Options& options, const Environment& environment);
int run_check(const Options& options, const Environment& environment);
int run_report(const Options& options, const Environment& environment);
int run_date(const Options& options, const Environment& environment);
int run_done(const Options& options, const Environment& environment);
int run_set(const Options& options, const Environment& environment);
int run_note(const Options& options, const Environment& environment);
int run_ical(const Options& options, const Environment& environment);
int run_list(const Options& options, const Environment& environment);
int run_rule(const Options& options, const Environment& environment);
int run_show(const Options& options, const Environment& environment);

} // namespace plan::cli
