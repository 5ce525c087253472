// The program behind `main`: arguments in, exit code out. The world reaches it
// only through Environment.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::cli {

enum ExitCode : int { clean = 0, found = 1, misuse = 2, bug = 3 };

struct Environment {
    std::function<void(std::string_view)> out; // results
    std::function<void(std::string_view)> err; // messages
    std::function<std::string()> read_standard_input;
    std::function<std::optional<std::string>(const char*)> variable;
    long long now = 0; // seconds since 1970 in UTC
    bool out_is_terminal = false;
    bool err_is_terminal = false;
};

// `arguments` is without the program's name.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace plan::cli
