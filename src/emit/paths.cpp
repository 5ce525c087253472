#include "paths.hpp"

#include "escape.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/hash.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace plan::emit {
namespace {

constexpr std::size_t longest_stem = 64;

// An id is lower-case ASCII by the time it comes here; this holds it to that.
std::string file_stem(std::string_view id, std::string_view otherwise) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || support::is_digit(c) || c == '-' || c == '_' || c == '.';
    };
    const bool safe = !id.empty() && id.size() <= longest_stem && id.front() != '.' &&
                      std::ranges::all_of(id, fits);
    std::string stem = safe ? std::string(id) : support::slug(id);
    if (stem.size() > longest_stem) // shortened, and still another than what begins alike
        stem =
            stem.substr(0, longest_stem - 9) + '-' + support::hex(support::sha256(id)).substr(0, 8);
    return stem.empty() ? std::string(otherwise) : stem;
}

// `index` is a folder's own page; the others name devices on Windows, whatever follows them.
bool is_reserved(std::string_view stem) {
    const std::string_view name = stem.substr(0, stem.find('.'));
    if (name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")))
        return name.back() >= '1' && name.back() <= '9';
    return name == "index" || name == "con" || name == "prn" || name == "aux" || name == "nul";
}

} // namespace

std::string page_name(std::string_view plan_id) {
    std::string stem = file_stem(plan_id, "plan");
    return is_reserved(stem) ? "plan-" + stem : stem;
}

std::vector<std::string> page_names(const report::Overview& overview) {
    std::vector<std::string> names;
    std::set<std::string> taken; // first what the ids make, so that a number takes none of them
    names.reserve(overview.plans.size());
    for (const report::PlanHead& plan : overview.plans)
        taken.insert(names.emplace_back(page_name(plan.id)));
    std::map<std::string, int> last; // of each stem that was met, the number given out last
    for (std::string& name : names) {
        const auto [stem, is_first] = last.try_emplace(name, 1);
        if (is_first)
            continue;
        do
            name = stem->first + "-" + std::to_string(++stem->second);
        while (!taken.insert(name).second);
    }
    return names;
}

std::string feed_file(std::string_view role_key, FeedKind kind) {
    constexpr std::string_view todo = "-todo";
    std::string stem = role_key.empty() ? "all" : file_stem(role_key, "role");
    // Other names are taken: by the feed of all, and by another role's to-dos. No key ends in `_`.
    if (!role_key.empty() && (stem == "all" || stem.ends_with(todo) || is_reserved(stem)))
        stem += '_';
    if (kind == FeedKind::todo)
        stem += todo;
    return stem + ".ics";
}

std::string feed_path(std::string_view role_key) {
    return "calendar/" + feed_file(role_key, FeedKind::calendar);
}

std::string role_path(std::string_view role_key) {
    std::string stem = file_stem(role_key, "role");
    if (is_reserved(stem))
        stem = "role-" + stem;
    return "roles/" + stem + ".html";
}

std::string measure_address(const report::Edition& edition, std::string_view page,
                            std::string_view measure_id) {
    if (!is_web_address(edition.base_url))
        return {};
    std::string out;
    append_uri(out, edition.base_url);
    out += "/plans/";
    out += page;
    out += ".html#";
    append_uri(out, measure_id);
    return out;
}

} // namespace plan::emit
