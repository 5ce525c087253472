// Where results are put: one file, or a folder that is ours. A folder carries a
// list of the files that were made there; one that is not empty and has no such
// list is left alone.
#pragma once

#include "plan/emit/artifact.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::driver {

struct Written {
    std::size_t changed = 0; // files whose bytes were not right already
    std::optional<std::string> error;
};

// A site and a folder of feeds have a list each, so that neither takes the other's files for its
// own.
enum class Contents : std::uint8_t { site, feeds };

// Writes the artifacts below the folder, removes the ones that an earlier run made
// and this one did not, touches nothing else. `force` takes over a folder that is
// not ours; it removes nothing of what it finds there.
[[nodiscard]] Written write_folder(const std::string& folder,
                                   const std::vector<emit::Artifact>& artifacts, Contents contents,
                                   bool force);

// Which of the targets is one of the sources, also by another name; nothing when none is.
[[nodiscard]] std::optional<std::string> source_among(const std::vector<std::string>& targets,
                                                      const std::vector<std::string>& sources);

[[nodiscard]] bool write_output(const std::string& path, std::string_view bytes);
[[nodiscard]] bool is_output_folder(const std::string& path);

} // namespace plan::driver
