#include "plan/driver/rewrite.hpp"

#include "descriptor.hpp"

#include "plan/source/byte_gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plan::driver {
namespace {

constexpr mode_t any_write = S_IWUSR | S_IWGRP | S_IWOTH;
constexpr mode_t permissions = 07777;

FileState state_of(const struct stat& facts) {
    return {.device = static_cast<std::uint64_t>(facts.st_dev),
            .number = static_cast<std::uint64_t>(facts.st_ino),
            .size = static_cast<std::uint64_t>(facts.st_size),
            .seconds = facts.st_mtim.tv_sec,
            .nanoseconds = facts.st_mtim.tv_nsec};
}

std::string cause(int error) {
    switch (error) {
    case ENOSPC:
        return "disken er full";
    case EDQUOT:
        return "kvoten på disken er brukt opp";
    case EROFS:
        return "disken kan bare leses";
    case EACCES:
    case EPERM:
        return "du har ikke lov";
    case EIO:
        return "feil på disken";
    case EMFILE:
    case ENFILE:
        return "for mange åpne filer";
    default:
        return fmt::format("feil {} ({})", error, std::strerror(error));
    }
}

Why not_written(const std::string& path, int error) {
    return fmt::format("kan ikke skrive {}: {}; filen er som før", path, cause(error));
}

// The file's bytes, which may be at most as many as a plan's.
bool read_plan(int file, std::uint64_t size, std::string& bytes) {
    const std::uint64_t most = source::Limits{}.file_bytes + 1;
    return read_some(file, bytes, most, std::min(size, most) + 1);
}

int open_unfollowed(int folder, const std::string& name) {
    return ::openat(folder, name.c_str(),
                    O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
}

// The place of a file: its folder, kept open so that no one can put another in its
// place, and the names in it.
struct Site {
    explicit Site(const std::filesystem::path& path)
        : folder(::open(path.has_parent_path() ? path.parent_path().c_str() : ".",
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        , name(path.filename().native())
        , temporary("." + name + ".plan-tmp") {}

    Descriptor folder;
    std::string name;
    std::string temporary;
};

// Whether the temporary file's name still stands for the open file.
bool is_named(const Site& site, int temporary) {
    struct stat named {};
    struct stat open {};
    return ::fstatat(site.folder.number(), site.temporary.c_str(), &named, AT_SYMLINK_NOFOLLOW) ==
               0 &&
           ::fstat(temporary, &open) == 0 && named.st_dev == open.st_dev &&
           named.st_ino == open.st_ino;
}

void remove_temporary(const Site& site) {
    ::unlinkat(site.folder.number(), site.temporary.c_str(), 0);
}

// Removes what a killed run has left. False with errno when it may be someone's work in
// progress: EWOULDBLOCK when another run has it.
bool remove_left(const Site& site) {
    const Descriptor left(open_unfollowed(site.folder.number(), site.temporary));
    if (!left.ok()) {
        if (errno == ENOENT)
            return true;
        if (errno != ELOOP) // a link is no one's work
            return false;
    } else if (::flock(left.number(), LOCK_EX | LOCK_NB) != 0) {
        return false;
    } else if (!is_named(site, left.number())) {
        errno = EWOULDBLOCK; // it was another's, who is done with it
        return false;
    }
    return ::unlinkat(site.folder.number(), site.temporary.c_str(), 0) == 0;
}

// Makes the temporary file and locks it; whoever has the lock and the name may remove it.
// -1 with errno when it cannot be had, EWOULDBLOCK when another run has it.
int make_temporary(const Site& site) {
    constexpr int new_file = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    constexpr mode_t owner_only = 0600;
    int made = ::openat(site.folder.number(), site.temporary.c_str(), new_file, owner_only);
    if (made < 0 && errno == EEXIST) {
        if (!remove_left(site))
            return -1;
        made = ::openat(site.folder.number(), site.temporary.c_str(), new_file, owner_only);
    }
    if (made >= 0 && ::flock(made, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        if (error != EWOULDBLOCK)
            remove_temporary(site);
        ::close(made);
        errno = error;
        return -1;
    }
    return made;
}

bool fill(int file, std::string_view bytes, const struct stat& like) {
    if (!write_all(file, bytes))
        return false;
    // Another's file stays theirs where we may give it; the mode comes after, since a
    // change of owner takes bits away.
    if (like.st_uid != ::geteuid() || like.st_gid != ::getegid())
        static_cast<void>(::fchown(file, like.st_uid, like.st_gid) == 0 ||
                          ::fchown(file, static_cast<uid_t>(-1), like.st_gid) == 0);
    return ::fchmod(file, like.st_mode & permissions) == 0 && ::fsync(file) == 0;
}

// Whether the name still stands for what was read, byte for byte.
bool is_unchanged(const Site& site, const Original& original) {
    const Descriptor file(open_unfollowed(site.folder.number(), site.name));
    struct stat facts {};
    std::string bytes;
    return file.ok() && ::fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode) &&
           state_of(facts) == original.state &&
           read_plan(file.number(), original.state.size, bytes) && bytes == original.bytes;
}

} // namespace

std::variant<Original, Why> open_original(const std::string& path) {
    Original original{.path = path, .bytes = {}, .state = {}};
    const Descriptor file(open_unfollowed(AT_FDCWD, path));
    if (!file.ok()) {
        if (errno == ELOOP)
            return fmt::format("{} er en lenke; gi navnet på filen den peker på", path);
        if (errno == ENOENT || errno == ENOTDIR)
            return fmt::format("finner ikke {}", path);
        return fmt::format("kan ikke lese {}: {}", path, cause(errno));
    }
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return fmt::format("{} er ingen vanlig fil", path);
    if (facts.st_nlink > 1)
        return fmt::format("{} er én fil med flere navn (hard lenke), og de andre ville ikke fulgt "
                           "med; filen er som før",
                           path);
    // Root may write all; a file that nobody may write was closed on purpose.
    if ((facts.st_mode & any_write) == 0 || ::access(path.c_str(), W_OK) != 0)
        return fmt::format("{} kan bare leses; filen er som før", path);
    original.state = state_of(facts);
    if (!read_plan(file.number(), original.state.size, original.bytes))
        return fmt::format("kan ikke lese {}: {}", path, cause(errno));
    if (original.bytes.size() > source::Limits{}.file_bytes)
        return fmt::format("{} er for stor til å være en plan", path);
    return original;
}

std::optional<Why> rewrite(const Original& original, std::string_view bytes) {
    if (bytes == original.bytes)
        return std::nullopt;
    const std::string& path = original.path;
    const Site site{std::filesystem::path(path)};
    if (!site.folder.ok())
        return not_written(path, errno);
    const Descriptor temporary(make_temporary(site));
    if (!temporary.ok()) {
        if (errno == EWOULDBLOCK)
            return fmt::format("en annen plan-kommando skriver {} nå; prøv igjen", path);
        return not_written(path, errno);
    }
    const auto give_up = [&](Why why) {
        if (is_named(site, temporary.number()))
            remove_temporary(site);
        return why;
    };
    struct stat like {};
    if (::fstatat(site.folder.number(), site.name.c_str(), &like, AT_SYMLINK_NOFOLLOW) != 0 ||
        !fill(temporary.number(), bytes, like))
        return give_up(not_written(path, errno));
    if (!is_unchanged(site, original))
        return give_up(fmt::format(
            "{} er endret av noen andre siden den ble lest; filen er som den er, prøv igjen",
            path));
    if (!is_named(site, temporary.number()))
        return fmt::format("en annen plan-kommando skriver {} nå; prøv igjen", path);
    if (::renameat(site.folder.number(), site.temporary.c_str(), site.folder.number(),
                   site.name.c_str()) != 0)
        return give_up(not_written(path, errno));
    // Some file systems cannot do this for a folder; then the name is as safe as it gets.
    if (::fsync(site.folder.number()) != 0 && errno != EINVAL)
        return fmt::format("{} er skrevet, men det er ikke sikkert at den overlever et strømbrudd: "
                           "{}",
                           path, cause(errno));
    return std::nullopt;
}

} // namespace plan::driver
