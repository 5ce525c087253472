#include "spool.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace plan::driver {
namespace {

// -1 when there is nowhere to put it.
int unnamed_file() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    if (error)
        return -1;
    constexpr mode_t ours_alone = 0600;
    const int made = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, ours_alone);
    if (made >= 0)
        return made;
    std::string name = (folder / "plan-XXXXXX").native();
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

bool write_at(int file, std::string_view bytes, std::uint64_t at) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
        at += static_cast<std::uint64_t>(written);
    }
    return true;
}

} // namespace

// Nothing when it is to stay in memory.
std::optional<std::uint64_t> Spool::place(std::size_t size) {
    const std::lock_guard lock(m_placing);
    if (m_in_memory + size <= memory_bytes || m_no_file) {
        m_in_memory += size;
        return std::nullopt;
    }
    if (!m_file) {
        m_file.emplace(unnamed_file());
        m_no_file = !m_file->ok();
        if (m_no_file)
            return std::nullopt;
    }
    return std::exchange(m_end, m_end + size);
}

Aside Spool::put(std::string bytes) {
    if (const auto at = place(bytes.size()); at && write_at(m_file->number(), bytes, *at))
        return {.bytes = {}, .at = *at, .in_file = true};
    bytes.shrink_to_fit();
    return {.bytes = std::move(bytes)};
}

bool Spool::read(const Aside& aside, std::uint64_t begin, std::span<char> into) const {
    if (!aside.in_file) {
        aside.bytes.copy(into.data(), into.size(), begin);
        return true;
    }
    std::uint64_t at = aside.at + begin;
    while (!into.empty()) {
        const ssize_t got =
            ::pread(m_file->number(), into.data(), into.size(), static_cast<off_t>(at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = EIO;
        if (got <= 0)
            return false;
        into = into.subspan(static_cast<std::size_t>(got));
        at += static_cast<std::uint64_t>(got);
    }
    return true;
}

} // namespace plan::driver
