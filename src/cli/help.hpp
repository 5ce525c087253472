// What `plan`, `plan --help` and `plan COMMAND --help` print.
#pragma once

#include "commands.hpp"

#include <string>

namespace plan::cli {

[[nodiscard]] std::string short_help();
[[nodiscard]] std::string full_help();
[[nodiscard]] std::string command_help(const Command& command);

} // namespace plan::cli
