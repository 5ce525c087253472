#include "git.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

// Hooks, file-system monitors and external programs of the repository's own
// configuration stay out; no lock is taken.
std::vector<std::string> arguments_for(const fs::path& folder) {
    return {"git",
            "-C",
            folder.native(),
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.quotePath=false",
            "--no-pager",
            "--no-optional-locks",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "--",
            "*.md"};
}

// A hook may have set these for another repository.
std::vector<std::string> environment_without_git() {
    std::vector<std::string> kept;
    for (char** variable = environ; *variable != nullptr; ++variable)
        if (!std::string_view(*variable).starts_with("GIT_"))
            kept.emplace_back(*variable);
    return kept;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

std::string read_all(int file) {
    std::string bytes;
    std::array<char, 8192> buffer{};
    while (true) {
        const ssize_t got = ::read(file, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

// The program's output, or nothing when it could not be run or failed.
std::optional<std::string> run(std::vector<std::string> arguments) {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    std::vector<std::string> environment = environment_without_git();
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, arguments[0].c_str(), &actions, nullptr,
                                      pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    std::string output = failed == 0 ? read_all(pipe[0]) : std::string();
    ::close(pipe[0]);
    int status = 0;
    if (failed != 0)
        return std::nullopt;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return std::nullopt;
    return output;
}

} // namespace

std::optional<std::vector<fs::path>> git_files(const fs::path& folder) {
    const auto output = run(arguments_for(folder));
    if (!output)
        return std::nullopt;
    std::vector<fs::path> found;
    for (std::size_t at = 0; at < output->size();) {
        const std::size_t end = std::min(output->find('\0', at), output->size());
        const fs::path name = output->substr(at, end - at);
        found.push_back(folder == "." ? name : folder / name);
        at = end + 1;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace plan::driver
