// The bytes of a file of the report, block by block, so that no file need be whole in memory.
#pragma once

#include "plan/driver/output.hpp"
#include "plan/emit/assembly.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace plan::driver {

class Blocks {
public:
    // Both must outlive it.
    Blocks(const emit::File& file, const Store* store)
        : m_file(file)
        , m_store(store) {}

    [[nodiscard]] std::uint64_t size() const;
    // Calls back with one block after the other until it answers false; false, with errno, then
    // and when some bytes cannot be had.
    [[nodiscard]] bool each(const std::function<bool(std::string_view)>& use) const;

private:
    const emit::File& m_file;
    const Store* m_store;
};

} // namespace plan::driver
