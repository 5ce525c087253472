// The only place that starts a process. git is asked for names of files, with
// everything switched off that a hostile configuration could hook into.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

// The `.md` files below the folder that git tracks, and those that it neither
// tracks nor ignores, sorted; nothing when git is not there or refuses.
[[nodiscard]] std::optional<std::vector<std::filesystem::path>>
git_files(const std::filesystem::path& folder);

} // namespace plan::driver
