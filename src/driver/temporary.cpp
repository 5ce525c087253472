#include "temporary.hpp"

#include "descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plan::driver {
int open_unfollowed(int folder, const std::string& name) {
    return ::openat(folder, name.c_str(),
                    O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
}

bool is_named(const Seat& seat, int temporary) {
    struct stat named {};
    struct stat open {};
    return ::fstatat(seat.folder, seat.temporary.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
           ::fstat(temporary, &open) == 0 && named.st_dev == open.st_dev &&
           named.st_ino == open.st_ino;
}

void remove_temporary(const Seat& seat) {
    ::unlinkat(seat.folder, seat.temporary.c_str(), 0);
}

bool remove_left(const Seat& seat) {
    const Descriptor left(open_unfollowed(seat.folder, seat.temporary));
    if (!left.ok()) {
        if (errno == ENOENT)
            return true;
        if (errno != ELOOP) // a link is no one's work
            return false;
    } else if (::flock(left.number(), LOCK_EX | LOCK_NB) != 0) {
        return false;
    } else if (!is_named(seat, left.number())) {
        errno = EWOULDBLOCK; // it was another's, who is done with it
        return false;
    }
    return ::unlinkat(seat.folder, seat.temporary.c_str(), 0) == 0;
}

int make_temporary(const Seat& seat, mode_t mode) {
    constexpr int new_file = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    int made = ::openat(seat.folder, seat.temporary.c_str(), new_file, mode);
    if (made < 0 && errno == EEXIST) {
        if (!remove_left(seat))
            return -1;
        made = ::openat(seat.folder, seat.temporary.c_str(), new_file, mode);
    }
    if (made >= 0 && ::flock(made, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        if (error != EWOULDBLOCK)
            remove_temporary(seat);
        ::close(made);
        errno = error;
        return -1;
    }
    return made;
}

} // namespace plan::driver
