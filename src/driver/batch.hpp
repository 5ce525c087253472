// Files of an output that are made together, so that what they have in common is read once.
#pragma once

#include "reel.hpp"

#include "plan/driver/output.hpp"
#include "plan/emit/assembly.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace plan::driver {

// Where a file is to be: in an open folder, under its name there.
struct Place {
    int folder;
    std::string name;
};

// Writes the reel's files beside their places and then into them, so that a reader meets the old
// bytes or the new ones. For each 0 or the error; where one cannot be begun, none is written, and
// it alone has an error.
[[nodiscard]] std::vector<int> put(const std::vector<Place>& places, const Reel& reel);

// `count` outputs from `first` on; `guide` is the first of those that they share pieces with.
struct Batch {
    std::size_t first = 0;
    std::size_t count = 1;
    std::size_t guide = 0;
};

// All of them, for up to so many threads.
[[nodiscard]] std::vector<Batch> batches_of(const std::vector<emit::Output>& files,
                                            unsigned threads);

// The guides of more than one batch, by their index.
using Guides = std::map<std::size_t, emit::File>;
[[nodiscard]] Guides guides_of(const std::vector<Batch>& batches, const Contents& contents);

struct FileResult {
    bool changed = false; // its bytes were not right already
    int error = 0;        // why they are not now
};

// For each file of the batch. `places` has one for each of the contents.
[[nodiscard]] std::vector<FileResult> write_batch(const Batch& batch, const Contents& contents,
                                                  const Guides& guides,
                                                  const std::vector<Place>& places);

} // namespace plan::driver
