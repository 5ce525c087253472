// The bytes of files of the report, piece by piece, so that none need be whole in memory.
#pragma once

#include "plan/driver/output.hpp"
#include "plan/emit/assembly.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace plan::driver {

// Files that have the pieces of plans in one order, that of the guide's. What lies in a piece of
// the guide is read once for all of them; what does not is read for the one that has it.
class Reel {
public:
    // All must outlive it.
    Reel(std::vector<const emit::File*> files, const emit::File& guide, const Store* store);
    Reel(const emit::File& file, const Store* store);

    [[nodiscard]] std::size_t count() const { return m_files.size(); }
    [[nodiscard]] std::uint64_t size_of(std::size_t file) const;
    // Calls back with one piece after the other of each file, those of several files mixed; the
    // file for which it answers false is left there. False, with errno, when some bytes cannot be
    // had.
    using Use = std::function<bool(std::size_t file, std::string_view bytes)>;
    [[nodiscard]] bool each(const Use& use) const;

private:
    std::vector<const emit::File*> m_files;
    const emit::File& m_guide;
    const Store* m_store;
};

// For each open file whether the rest of it is just what the reel has for it; not for one that is
// not open.
[[nodiscard]] std::vector<bool> are_held(const std::vector<int>& files, const Reel& reel);
// For each open file 0, or the error when not all could be written to it.
[[nodiscard]] std::vector<int> write_reel(const std::vector<int>& files, const Reel& reel);

} // namespace plan::driver
