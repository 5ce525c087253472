#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/parallel.hpp"

#include <functional>
#include <iterator>
#include <utility>

namespace plan::emit {
namespace {

using Files = std::vector<Artifact>;

Files feeds_in_calendar(const report::StatusReport& report) {
    Files files = feeds(report, false);
    for (Artifact& feed : files)
        feed.path = "calendar/" + feed.path;
    return files;
}

} // namespace

// The parts know nothing of each other, so each is made by whoever is free; the longest first.
std::vector<Artifact> site(const report::StatusReport& report, unsigned jobs) {
    const std::vector<std::string> names = page_names(report);
    std::vector<std::function<Files()>> parts = {
        [&] {
            return Files{{"plan.json", json(report)}};
        },
        [&] { return html_roles(report); },
        [&] { return feeds_in_calendar(report); },
        [&] {
            return Files{{"report.md", markdown(report)}};
        },
        [&] {
            return Files{{"measures.csv", csv(report)}};
        },
        [&] {
            return Files{{"index.html", html_index(report)}};
        },
    };
    for (std::size_t i = 0; i < names.size(); ++i)
        parts.emplace_back([&report, &names, i] {
            return Files{{"plans/" + names[i] + ".html", html_plan(report, i)}};
        });
    std::vector<Files> made(parts.size());
    support::parallel_for(parts.size(), jobs, [&](std::size_t at) { made[at] = parts[at](); });
    Files files;
    for (Files& some : made)
        files.insert(files.end(), std::make_move_iterator(some.begin()),
                     std::make_move_iterator(some.end()));
    return files;
}

} // namespace plan::emit
