#include "plan/driver/output.hpp"

#include "files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view manifest_name = ".plan-files";
constexpr std::uint64_t manifest_limit = 16U << 20U;

std::set<std::string> lines_of(std::string_view text) {
    std::set<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.emplace(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// A manifest may have been edited: only plain names below the folder count.
bool stays_below(const std::string& name) {
    const fs::path path(name);
    return !path.empty() && path.is_relative() &&
           std::none_of(path.begin(), path.end(),
                        [](const fs::path& part) { return part == ".."; });
}

bool is_empty_folder(const fs::path& folder) {
    std::error_code error;
    return fs::is_empty(folder, error) && !error;
}

} // namespace

Written write_folder(const std::string& folder, const std::vector<emit::Artifact>& artifacts,
                     bool force) {
    Written written;
    const fs::path root(folder);
    const fs::path manifest = root / manifest_name;
    const FileBytes before = read_file(manifest, manifest_limit, false);
    if (before.fault && driver::exists(root) && !is_empty_folder(root) && !force) {
        written.error = fmt::format(
            "{} er ikke laget av plan og er ikke tom; velg en annen mappe eller bruk --force",
            folder);
        return written;
    }
    std::string names;
    std::set<std::string> made;
    for (const emit::Artifact& artifact : artifacts) {
        const fs::path path = root / artifact.path;
        const FileBytes old = read_file(path, artifact.bytes.size(), false);
        written.changed += old.fault || old.bytes != artifact.bytes ? 1U : 0U;
        if (!write_file(path, artifact.bytes)) {
            written.error = fmt::format("kan ikke skrive {}", path.generic_string());
            return written;
        }
        made.insert(artifact.path);
    }
    for (const std::string& name : made)
        names += name + "\n";
    for (const std::string& name : lines_of(before.bytes)) {
        std::error_code ignored;
        if (made.count(name) == 0 && stays_below(name))
            fs::remove(root / name, ignored);
    }
    if (!write_file(manifest, names))
        written.error = fmt::format("kan ikke skrive {}", manifest.generic_string());
    return written;
}

bool write_output(const std::string& path, std::string_view bytes) {
    return write_file(path, bytes);
}

bool is_output_folder(const std::string& path) {
    return is_folder(path);
}

} // namespace plan::driver
