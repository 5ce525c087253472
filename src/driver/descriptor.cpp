#include "descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace plan::driver {

Descriptor::~Descriptor() {
    if (m_number >= 0)
        ::close(m_number);
}

bool Descriptor::close() {
    const int number = m_number;
    m_number = -1;
    return ::close(number) == 0;
}

bool read_some(int file, std::string& bytes, std::uint64_t most, std::uint64_t step) {
    while (bytes.size() < most) {
        const std::size_t old = bytes.size();
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(most, old + step)));
        const ssize_t got = ::read(file, bytes.data() + old, bytes.size() - old);
        bytes.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0;
    }
    return true;
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = EIO;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace plan::driver
