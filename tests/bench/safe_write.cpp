// What any program must do to put new bytes in a file's place safely, and nothing else:
// read it, write a temporary file beside it, reach the disk, take its name, and let the
// folder reach the disk. tests/bench/run measures `plan done` beside it.
//
// usage: safe_write FILE    changes the file's last byte
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    const std::string path = argv[1];
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash);
    const std::string temporary = path + ".tmp";
    const int old = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat facts {};
    if (old < 0 || ::fstat(old, &facts) != 0)
        return 1;
    std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
    if (::read(old, bytes.data(), bytes.size()) != facts.st_size || bytes.empty())
        return 1;
    bytes.back() = bytes.back() == '\n' ? ' ' : '\n';
    const int made = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written = made >= 0 && ::write(made, bytes.data(), bytes.size()) == facts.st_size &&
                         ::fchmod(made, facts.st_mode & 07777) == 0 && ::fsync(made) == 0 &&
                         ::rename(temporary.c_str(), path.c_str()) == 0;
    const int above = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return written && ::fsync(above) == 0 ? 0 : 1;
}
