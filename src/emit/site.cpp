#include "paths.hpp"

#include "plan/emit/emit.hpp"

#include <utility>

namespace plan::emit {

std::vector<Artifact> site(const report::StatusReport& report) {
    std::vector<Artifact> files;
    files.push_back({"index.html", html_index(report)});
    const std::vector<std::string> names = page_names(report);
    for (std::size_t i = 0; i < names.size(); ++i)
        files.push_back({"plans/" + names[i] + ".html", html_plan(report, i)});
    for (Artifact& page : html_roles(report))
        files.push_back(std::move(page));
    for (Artifact& feed : feeds(report, false))
        files.push_back({"calendar/" + feed.path, std::move(feed.bytes)});
    files.push_back({"report.md", markdown(report)});
    files.push_back({"plan.json", json(report)});
    files.push_back({"measures.csv", csv(report)});
    return files;
}

} // namespace plan::emit
