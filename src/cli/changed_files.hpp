// Files that a command changes, written in place or shown as a diff.
#pragma once

#include "plan/cli/cli.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plan::cli {

struct ChangedFile {
    std::string path;  // empty: standard input, which is written to standard output
    std::string shown; // its name for people
    std::string before;
    std::string after;
};

// As bytes for `patch`; on a terminal without what could command it.
[[nodiscard]] std::string shown_diff(const ChangedFile& file, const Environment& environment);

struct WrittenFiles {
    int code = clean;
    std::vector<std::string> left; // as shown: those that could not be written
};

// Troubles on standard error, and each name on standard output once it is written, if they
// are asked for. A file that is no longer as it was read is left alone.
[[nodiscard]] WrittenFiles write_all(const std::vector<ChangedFile>& files, bool names,
                                     const Environment& environment);

// `1 fil`, `2 filer`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view other);

} // namespace plan::cli
