#include "neighbours.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

using check::Target;

// The folders below the root that a path leads through, from the root on; nothing when it
// leads out of it at any point.
std::optional<std::vector<std::string>> way_of(std::vector<std::string> way,
                                               std::string_view path) {
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view part = path.substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part != "..") {
            way.emplace_back(part);
            continue;
        }
        if (way.empty())
            return std::nullopt;
        way.pop_back();
    }
    return way;
}

// `/…`, `\…`, `C:\…`, `file:…`.
bool is_absolute(std::string_view path) {
    return path.starts_with('/') || path.starts_with('\\') || path.starts_with("file:") ||
           path.starts_with("FILE:") || (path.size() > 1 && path[1] == ':');
}

Target look(const fs::path& root, const std::vector<std::string>& folder, std::string_view path) {
    if (is_absolute(path))
        return Target::outside;
    const auto way = way_of(folder, path);
    if (!way)
        return Target::outside;
    if (path.find('\0') != std::string_view::npos)
        return Target::missing;
    fs::path at = root;
    for (const std::string& part : *way) {
        at /= part;
        std::error_code error;
        const fs::file_status status = fs::symlink_status(at, error);
        if (status.type() == fs::file_type::symlink)
            return Target::there;
        if (!fs::exists(status))
            return Target::missing;
    }
    return Target::there;
}

} // namespace

check::Files files_near(const fs::path& folder, const fs::path& root) {
    if (root.empty())
        return {};
    std::vector<std::string> way;
    for (const fs::path& part : folder.lexically_relative(root))
        if (part != ".")
            way.push_back(part.string());
    return [root, way](std::string_view path) { return look(root, way, path); };
}

} // namespace plan::driver
