// The files beside a plan, for its links and attachments. It asks whether something is
// there and opens nothing.
#pragma once

#include "plan/check/check.hpp"

#include <filesystem>

namespace plan::driver {

// Both are absolute; `folder` is `root` or lies below it. Nothing for an empty `root`. What
// lies outside the root is not asked for, and behind a symbolic link everything is there.
[[nodiscard]] check::Files files_near(const std::filesystem::path& folder,
                                      const std::filesystem::path& root);

} // namespace plan::driver
