#include "paths.hpp"

#include "plan/emit/emit.hpp"

namespace plan::emit {

std::vector<Artifact> site(const report::StatusReport& report) {
    std::vector<Artifact> files;
    files.push_back({"index.html", html_index(report)});
    const std::vector<std::string> names = page_names(report);
    for (std::size_t i = 0; i < names.size(); ++i)
        files.push_back({"plans/" + names[i] + ".html", html_plan(report, i)});
    for (Artifact& page : html_roles(report))
        files.push_back(std::move(page));
    files.push_back({feed_path({}), icalendar(report, std::nullopt)});
    for (const std::string& key : feed_keys(report))
        files.push_back({feed_path(key), icalendar(report, key)});
    files.push_back({"report.md", markdown(report)});
    files.push_back({"plan.json", json(report)});
    files.push_back({"measures.csv", csv(report)});
    return files;
}

} // namespace plan::emit
