// The door to the world: standard streams, the clock and the environment are
// known here and nowhere else.
#include "plan/cli/cli.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

void write_to(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

std::string read_standard_input() {
    // Past the limit of a plan nothing more is needed to see that it is too large.
    constexpr std::size_t most = (1U << 20U) + 1;
    std::string bytes(most, '\0');
    bytes.resize(std::fread(bytes.data(), 1, most, stdin));
    return bytes;
}

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// What one plan took and gave back is what the next one takes. Left to itself, the allocator
// hands it to the system in between and gets it again, page by page (mallopt(3)).
void keep_freed_memory() {
#ifdef M_TRIM_THRESHOLD
    constexpr int kept_bytes = 512 << 10;
    ::mallopt(M_TRIM_THRESHOLD, kept_bytes);
    ::mallopt(M_MMAP_THRESHOLD, kept_bytes);
#endif
}

} // namespace

int main(int argc, char** argv) {
    keep_freed_memory();
    const plan::cli::Environment environment{
        .out = [](std::string_view text) { write_to(stdout, text); },
        .err = [](std::string_view text) { write_to(stderr, text); },
        .read_standard_input = read_standard_input,
        .variable = variable,
        .now = static_cast<long long>(std::time(nullptr)),
        .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
        .err_is_terminal = ::isatty(STDERR_FILENO) == 1,
    };
    const int code = plan::cli::run(std::vector<std::string>(argv + 1, argv + argc), environment);
    // Output that could not be written (a full disk, a closed pipe) is no success.
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (!written && code == plan::cli::clean)
        return plan::cli::misuse;
    return code;
}
