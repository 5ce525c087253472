#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool ok() const { return m_number >= 0; }
    // Whether closing it went well.
    [[nodiscard]] bool close() {
        const int number = m_number;
        m_number = -1;
        return ::close(number) == 0;
    }

private:
    int m_number;
};

// O_NONBLOCK, so that a pipe without a writer does not hold us up before it is
// found to be no file.
int open_to_read(const fs::path& path, bool follow_links) {
    return ::open(path.c_str(),
                  O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (follow_links ? 0 : O_NOFOLLOW));
}

// `step` is how much is asked for at a time: the size that is expected and one more.
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
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

FileBytes read_file(const fs::path& path, std::uint64_t most, bool follow_links) {
    FileBytes result;
    const Descriptor file(open_to_read(path, follow_links));
    if (!file.ok()) {
        result.fault =
            errno == ENOENT || errno == ENOTDIR ? ReadFault::missing : ReadFault::unreadable;
        return result;
    }
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
        result.fault = ReadFault::not_a_file;
        return result;
    }
    result.size = static_cast<std::uint64_t>(facts.st_size);
    if (!read_some(file.number(), result.bytes, most + 1, std::min(result.size, most) + 1))
        result.fault = ReadFault::unreadable;
    return result;
}

std::string read_beginning(const fs::path& path, std::size_t bytes) {
    std::string beginning;
    const Descriptor file(open_to_read(path, false));
    struct stat facts {};
    if (!file.ok() || ::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return beginning;
    static_cast<void>(
        read_some(file.number(), beginning, bytes, std::min<std::uint64_t>(4096, bytes)));
    return beginning;
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

bool exists(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

std::vector<fs::path> walk(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, error);
    for (const auto end = fs::recursive_directory_iterator(); !error && entry != end;
         entry.increment(error)) {
        const bool hidden = entry->path().filename().native().starts_with('.');
        std::error_code ignored;
        if (entry->is_directory(ignored) && (hidden || entry->is_symlink(ignored))) {
            entry.disable_recursion_pending();
            continue;
        }
        if (!hidden && entry->path().extension() == ".md" && !entry->is_symlink(ignored) &&
            entry->is_regular_file(ignored))
            found.push_back(entry->path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<fs::path> repository_root(const fs::path& from) {
    std::error_code error;
    fs::path folder = fs::absolute(from, error).lexically_normal();
    if (!is_folder(folder))
        folder = folder.parent_path();
    while (true) {
        if (driver::exists(folder / ".git"))
            return folder;
        const fs::path parent = folder.parent_path();
        if (parent == folder || parent.empty())
            return std::nullopt;
        folder = parent;
    }
}

bool write_file(const fs::path& path, std::string_view bytes) {
    const FileBytes old = read_file(path, bytes.size(), false);
    if (!old.fault && old.bytes == bytes)
        return true;
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::string name = path.native() + ".XXXXXX";
    Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.ok())
        return false;
    constexpr mode_t readable = 0644;
    const bool written = write_all(file.number(), bytes) &&
                         ::fchmod(file.number(), readable) == 0 && file.close() &&
                         ::rename(name.c_str(), path.c_str()) == 0;
    if (!written)
        ::unlink(name.c_str());
    return written;
}

} // namespace plan::driver
