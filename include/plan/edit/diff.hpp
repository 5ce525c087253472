// The difference between two versions of a file as people and `patch` read it.
#pragma once

#include <string>
#include <string_view>

namespace plan::edit {

// A unified diff (POSIX diff -u) with three lines of context and the names `a/NAME`
// and `b/NAME`; empty when the two are equal. Line ends are part of the lines, and a
// missing one at the end of a file is said. Bytes are as they are: whoever prints
// them escapes them.
[[nodiscard]] std::string unified_diff(std::string_view name, std::string_view before,
                                       std::string_view after);

} // namespace plan::edit
