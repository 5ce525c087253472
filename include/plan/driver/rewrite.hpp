// A file changed in place, safely: whoever looks meets the old bytes or the new ones,
// also after a crash, and a change that someone else made meanwhile is not lost. The
// new bytes go to a temporary file in the same folder, reach the disk, and take the
// name of the old file, whose mode they keep, and its owner and group where we may give
// them; access lists and other attributes are not kept. A run that was killed leaves at
// most its temporary file, which the next run that writes the same file removes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace plan::driver {

// What a file was when it was read.
struct FileState {
    std::uint64_t device = 0;
    std::uint64_t number = 0; // of its inode
    std::uint64_t size = 0;
    std::int64_t seconds = 0; // of its last change
    std::int64_t nanoseconds = 0;
    friend bool operator==(const FileState&, const FileState&) = default;
};

// A file that is to be changed.
struct Original {
    std::string path;
    std::string bytes;
    FileState state;
};

// A sentence in bokmål that says why not, and names the file.
using Why = std::string;

// Reads a file in order to change it. Links of both kinds, files that are none, that are larger
// than a plan may be or that may not be written are refused.
[[nodiscard]] std::variant<Original, Why> open_original(const std::string& path);

// Puts the bytes in the file's place. Refused, and the file untouched, when it is no
// longer what was read, when someone else is writing it, or when anything fails before
// the bytes are safe. Nothing is done when the bytes are the file's already.
[[nodiscard]] std::optional<Why> rewrite(const Original& original, std::string_view bytes);

} // namespace plan::driver
