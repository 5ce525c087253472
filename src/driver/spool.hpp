// What the plans of a run gave, put aside until all have been looked at: in memory as long as it
// is little, else in a temporary file that has no name and goes away with the run.
#pragma once

#include "descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>

namespace plan::driver {

// One thing that was put aside.
struct Aside {
    std::string bytes;    // when it is in memory
    std::uint64_t at = 0; // else where it begins in the file
    bool in_file = false;
};

class Spool {
public:
    // May be called on several threads at a time. When no file can be made or written, the
    // bytes stay in memory.
    [[nodiscard]] Aside put(std::string bytes);
    // Fills `into` with the bytes from `begin` on; false with errno when they cannot be read.
    [[nodiscard]] bool read(const Aside& aside, std::uint64_t begin, std::span<char> into) const;

private:
    static constexpr std::uint64_t memory_bytes = 256U << 10U;
    [[nodiscard]] std::optional<std::uint64_t> place(std::size_t size);

    std::mutex m_placing;
    std::uint64_t m_in_memory = 0;
    std::uint64_t m_end = 0; // of the file
    std::optional<Descriptor> m_file;
    bool m_no_file = false;
};

} // namespace plan::driver
