#include "plan/driver/rewrite.hpp"

#include "descriptor.hpp"
#include "temporary.hpp"

#include "plan/source/byte_gate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace plan::driver {
namespace {

constexpr mode_t any_write = S_IWUSR | S_IWGRP | S_IWOTH;
constexpr mode_t permissions = 07777;
constexpr mode_t owner_only = 0600;

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

// The place of a file: its folder, kept open so that no one can put another in its
// place, and the names in it.
struct Site {
    explicit Site(const std::filesystem::path& path)
        : folder(::open(path.has_parent_path() ? path.parent_path().c_str() : ".",
                        O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        , seat(folder.number(), path.filename().native()) {}

    Descriptor folder;
    Seat seat;
};

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
    const Descriptor file(open_unfollowed(site.folder.number(), site.seat.name));
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
    const Descriptor temporary(make_temporary(site.seat, owner_only));
    if (!temporary.ok()) {
        if (errno == EWOULDBLOCK)
            return fmt::format("en annen plan-kommando skriver {} nå; prøv igjen", path);
        return not_written(path, errno);
    }
    const auto give_up = [&](Why why) {
        if (is_named(site.seat, temporary.number()))
            remove_temporary(site.seat);
        return why;
    };
    struct stat like {};
    if (::fstatat(site.folder.number(), site.seat.name.c_str(), &like, AT_SYMLINK_NOFOLLOW) != 0 ||
        !fill(temporary.number(), bytes, like))
        return give_up(not_written(path, errno));
    if (!is_unchanged(site, original))
        return give_up(fmt::format(
            "{} er endret av noen andre siden den ble lest; filen er som den er, prøv igjen",
            path));
    if (!is_named(site.seat, temporary.number()))
        return fmt::format("en annen plan-kommando skriver {} nå; prøv igjen", path);
    if (::renameat(site.folder.number(), site.seat.temporary.c_str(), site.folder.number(),
                   site.seat.name.c_str()) != 0)
        return give_up(not_written(path, errno));
    // Some file systems cannot do this for a folder; then the name is as safe as it gets.
    if (::fsync(site.folder.number()) != 0 && errno != EINVAL)
        return fmt::format("{} er skrevet, men det er ikke sikkert at den overlever et strømbrudd: "
                           "{}",
                           path, cause(errno));
    return std::nullopt;
}

} // namespace plan::driver
