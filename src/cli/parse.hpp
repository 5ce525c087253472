// Arguments to Options, by the table of commands.
#pragma once

#include "commands.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::cli {

struct Parsed {
    const Command* command = nullptr; // nothing: no command was given
    Options options;
    bool help = false;
    std::optional<std::string> error; // what is wrong with the words, ready to print
};

[[nodiscard]] Parsed parse(const std::vector<std::string>& arguments);

} // namespace plan::cli
