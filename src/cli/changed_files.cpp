#include "changed_files.hpp"

#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/rewrite.hpp"
#include "plan/edit/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

namespace plan::cli {
namespace {

std::optional<driver::Why> write_one(const ChangedFile& file) {
    const auto opened = driver::open_original(file.path);
    if (const auto* why = std::get_if<driver::Why>(&opened))
        return *why;
    const auto& original = std::get<driver::Original>(opened);
    if (original.bytes != file.before)
        return fmt::format("{} ble endret av noen andre imens; filen er ikke rørt", file.shown);
    return driver::rewrite(original, file.after);
}

} // namespace

std::string shown_diff(const ChangedFile& file, const Environment& environment) {
    std::string diff = edit::unified_diff(file.shown, file.before, file.after);
    if (!environment.out_is_terminal)
        return diff;
    std::string lines;
    for (std::size_t at = 0; at < diff.size();) {
        const std::size_t end = std::min(diff.find('\n', at), diff.size());
        lines += diagnostics::visible(diff.substr(at, end - at));
        lines += '\n';
        at = end + 1;
    }
    return lines;
}

WrittenFiles write_all(const std::vector<ChangedFile>& files, bool names,
                       const Environment& environment) {
    WrittenFiles written;
    for (const ChangedFile& file : files) {
        if (file.path.empty()) {
            environment.out(file.after);
            continue;
        }
        if (const auto why = write_one(file)) {
            complain(environment, *why);
            written.code = misuse;
            written.left.push_back(file.shown);
            continue;
        }
        if (names)
            environment.out(diagnostics::visible(file.shown) + "\n");
    }
    return written;
}

std::string counted(std::size_t count, std::string_view one, std::string_view other) {
    return fmt::format("{} {}", count, count == 1 ? one : other);
}

} // namespace plan::cli
