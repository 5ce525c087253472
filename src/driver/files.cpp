#include "files.hpp"

#include "descriptor.hpp"

#include <fmt/format.h>

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

// O_NONBLOCK, so that a pipe without a writer does not hold us up before it is
// found to be no file.
int open_to_read(const fs::path& path, bool follow_links) {
    return ::open(path.c_str(),
                  O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (follow_links ? 0 : O_NOFOLLOW));
}

// To a device or a pipe, whose place no file can take.
bool write_through(const fs::path& path, const Reel& reel) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return file.ok() && write_reel({file.number()}, reel).front() == 0 && file.close();
}

} // namespace

std::string trouble_of(const std::string& path, ReadFault fault) {
    switch (fault) {
    case ReadFault::missing:
        return fmt::format("finner ikke {}", path);
    case ReadFault::not_a_file:
        return fmt::format("{} er ingen vanlig fil", path);
    case ReadFault::unreadable:
        return fmt::format("kan ikke lese {}", path);
    }
    return path;
}

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

bool write_file(const fs::path& named, const Reel& reel) {
    std::error_code error;
    // What a link means is written, and the link stays.
    const fs::path path = fs::is_symlink(named, error) ? fs::weakly_canonical(named, error) : named;
    if (const fs::file_status status = fs::status(path, error);
        fs::exists(status) && !fs::is_regular_file(status))
        return write_through(path, reel);
    if (const Descriptor old(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        old.ok() && are_held({old.number()}, reel).front())
        return true;
    fs::create_directories(path.parent_path(), error);
    std::string name = path.native() + ".XXXXXX";
    Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (!file.ok())
        return false;
    constexpr mode_t readable = 0644;
    const bool written = write_reel({file.number()}, reel).front() == 0 &&
                         ::fchmod(file.number(), readable) == 0 && file.close() &&
                         ::rename(name.c_str(), path.c_str()) == 0;
    if (!written)
        ::unlink(name.c_str());
    return written;
}

} // namespace plan::driver
