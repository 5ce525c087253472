// The file system as the compiler sees it: regular files read whole, folders
// walked in one order, outputs written so that a reader meets the old bytes or
// the new ones. Found files are opened without following links; a path that the
// user named is followed.
#pragma once

#include "reel.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

enum class ReadFault : std::uint8_t { missing, not_a_file, unreadable };

// The sentence for it, in bokmål.
[[nodiscard]] std::string trouble_of(const std::string& path, ReadFault fault);

struct FileBytes {
    std::string bytes;
    std::optional<ReadFault> fault;
    std::uint64_t size = 0; // on disk; the bytes may be fewer when there are more than `most`
};

// At most `most` bytes and one more, so that a larger file is known as one.
[[nodiscard]] FileBytes read_file(const std::filesystem::path& path, std::uint64_t most,
                                  bool follow_links);

// The first bytes of a file, fewer when it is shorter; empty when it cannot be read.
[[nodiscard]] std::string read_beginning(const std::filesystem::path& path, std::size_t bytes);

[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool exists(const std::filesystem::path& path);

// All `.md` files below a folder, without hidden folders and links, sorted.
[[nodiscard]] std::vector<std::filesystem::path> walk(const std::filesystem::path& folder);

// The nearest folder upward that holds `.git`.
[[nodiscard]] std::optional<std::filesystem::path>
repository_root(const std::filesystem::path& from);

// Whether the reel's only file was written; one whose bytes are right already is left alone.
[[nodiscard]] bool write_file(const std::filesystem::path& path, const Reel& reel);

} // namespace plan::driver
