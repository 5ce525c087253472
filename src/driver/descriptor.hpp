// An open file, and the loops that reading and writing one whole need.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plan::driver {

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool ok() const { return m_number >= 0; }
    // Whether closing it went well.
    [[nodiscard]] bool close();

private:
    int m_number;
};

// Appends at most `most` bytes in all; `step` is how much is asked for at a time: the size
// that is expected and one more. False, with errno, when reading fails.
[[nodiscard]] bool read_some(int file, std::string& bytes, std::uint64_t most, std::uint64_t step);

// False, with errno, when not all could be written.
[[nodiscard]] bool write_all(int file, std::string_view bytes);

} // namespace plan::driver
