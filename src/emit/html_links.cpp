#include "html_links.hpp"

#include "escape.hpp"

#include "plan/support/percent.hpp"

#include <algorithm>
#include <vector>

namespace plan::emit {
namespace {

// As ids are made; another's are not looked up.
bool may_be_id(std::string_view fragment) {
    return !fragment.empty() && std::ranges::all_of(fragment, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

std::string path_of(std::string_view address) {
    return support::percent_decoded(address.substr(0, address.find_first_of("?#")));
}

void add_paths(std::set<std::string>& paths, const model::RichText& text, std::string_view file) {
    for (const adapters::Run& run : text.runs)
        if (!run.link.empty() && !has_scheme(run.link) && !run.link.starts_with('/'))
            if (const std::string path = path_of(run.link); !path.empty())
                paths.insert(linked_path(file, path));
}

} // namespace

std::string linked_path(std::string_view file, std::string_view path) {
    const std::size_t slash = file.rfind('/');
    std::string whole(file.substr(0, slash == file.npos ? 0 : slash + 1));
    whole += path;
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= whole.size();) {
        const std::size_t end = std::min(whole.find('/', at), whole.size());
        const std::string_view part = std::string_view(whole).substr(at, end - at);
        at = end + 1;
        if (part == ".." && !parts.empty() && parts.back() != "..")
            parts.pop_back();
        else if (part != "." && (!part.empty() || parts.empty()))
            parts.push_back(part);
    }
    std::string out;
    for (const std::string_view part : parts) {
        out += &part == &parts.front() ? "" : "/";
        out += part;
    }
    return out;
}

std::set<std::string> linked_paths(const model::Plan& plan) {
    std::set<std::string> paths;
    for (const model::Section& section : plan.sections)
        for (const model::Goal& goal : section.goals)
            add_paths(paths, goal.text, plan.path);
    for (const model::Measure& measure : plan.measures) {
        add_paths(paths, measure.text, plan.path);
        for (const model::TextField& field : measure.fields)
            add_paths(paths, field.text, plan.path);
        for (const model::Step& step : measure.steps)
            add_paths(paths, step.text, plan.path);
        for (const model::LogEntry& entry : measure.log)
            add_paths(paths, entry.text, plan.path);
    }
    if (!paths.empty())
        paths.erase(linked_path({}, plan.path));
    return paths;
}

PageLinks::PageLinks(const report::PlanReport& plan, const Frame& frame)
    : m_plan(plan)
    , m_frame(frame) {}

// The id of a measure that the plan's page has; nothing when there is none.
std::string_view PageLinks::anchor(std::string_view fragment) {
    if (m_ids.empty())
        for (const report::MeasureRow& row : m_plan.measures)
            m_ids.insert(row.measure->id);
    const auto found = m_ids.find(fragment);
    return found == m_ids.end() ? std::string_view() : *found;
}

std::string PageLinks::target(std::string_view address) {
    if (has_scheme(address))
        return std::string(address);
    if (address.starts_with('/'))
        return {};
    const std::string path = path_of(address);
    const std::size_t hash = std::min(address.find('#'), address.size());
    const std::string fragment =
        hash == address.size() ? std::string() : support::percent_decoded(address.substr(hash + 1));
    const std::string own = linked_path({}, m_plan.plan->path);
    const std::string file = path.empty() ? own : linked_path(m_plan.plan->path, path);
    if (file == own) {
        const std::string_view id = anchor(fragment);
        return id.empty() ? std::string() : "#" + std::string(id);
    }
    const auto page = m_frame.linked.find(file);
    if (page == m_frame.linked.end())
        return {};
    return page->second + ".html" + (may_be_id(fragment) ? "#" + fragment : "");
}

} // namespace plan::emit
