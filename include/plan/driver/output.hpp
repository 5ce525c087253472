// Where results are put: one file, or a folder that is ours. A folder carries a
// list of the files that were made there; one that is not empty and has no such
// list is left alone.
#pragma once

#include "plan/emit/artifact.hpp"
#include "plan/emit/assembly.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
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
enum class Kind : std::uint8_t { site, feeds };

// Where the parts of plans are while a report is put together.
class Store {
public:
    virtual ~Store() = default;
    // Fills `into`, which has its size, with the bytes of a piece of a plan; false with errno
    // when they cannot be read. May be called on several threads at a time.
    [[nodiscard]] virtual bool read(const emit::Piece& piece, std::span<char> into) const = 0;
};

// What is written: files, and where the bytes are that they have of plans. Both must outlive it.
struct Contents {
    const std::vector<emit::Output>& files;
    const Store* store = nullptr; // nothing: all bytes are the files' own
};

// Writes the files below the folder, on up to `jobs` threads, removes the ones that an earlier
// run made and this one did not, touches nothing else. `force` takes over a folder that is
// not ours; it removes nothing of what it finds there.
[[nodiscard]] Written write_folder(const std::string& folder, const Contents& contents, Kind kind,
                                   bool force, unsigned jobs);

// Which of the targets is one of the sources, also by another name; nothing when none is.
[[nodiscard]] std::optional<std::string> source_among(const std::vector<std::string>& targets,
                                                      const std::vector<std::string>& sources);

// To a file, or block by block to whoever is called; false when something cannot be read or
// written. A file whose bytes are right already is left alone.
[[nodiscard]] bool write_output(const std::string& path, const emit::File& file,
                                const Store* store);
[[nodiscard]] bool write_output(const std::string& path, std::string bytes);
[[nodiscard]] bool print(const emit::File& file, const Store* store,
                         const std::function<void(std::string_view)>& out);
[[nodiscard]] bool is_output_folder(const std::string& path);

} // namespace plan::driver
