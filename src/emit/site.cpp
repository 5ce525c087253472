#include "around.hpp"
#include "paths.hpp"
#include "plan_parts.hpp"

#include "plan/emit/assembly.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/overview.hpp"
#include "plan/support/parallel.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace plan::emit {
namespace {

using report::PlanReport;
using report::StatusReport;

// The plan and the measure that a reference names; of two plans with the id the first that has
// the measure.
std::optional<std::pair<std::size_t, const report::MeasureRow*>>
find_measure(const StatusReport& report, const model::Dependency& named) {
    for (std::size_t i = 0; i < report.plans.size(); ++i) {
        const PlanReport& plan = report.plans[i];
        if (plan.plan->header.id != named.plan)
            continue;
        const auto row = std::ranges::find_if(
            plan.measures, [&](const auto& one) { return one.measure->id == named.id; });
        if (row != plan.measures.end())
            return std::pair(i, &*row);
    }
    return std::nullopt;
}

// The measures of other plans that a plan's measures depend on and the report shows.
std::vector<Elsewhere> references_of(const PlanReport& plan, const StatusReport& report,
                                     const std::vector<std::string>& names) {
    std::vector<Elsewhere> found;
    for (const report::MeasureRow& row : plan.measures)
        for (const model::Dependency& one : row.measure->depends_on) {
            if (one.plan.empty())
                continue;
            if (const auto there = find_measure(report, one))
                found.push_back({.plan = one.plan,
                                 .id = one.id,
                                 .page = names[there->first],
                                 .row = there->second});
        }
    return found;
}

std::map<std::string, words::Language, std::less<>>
role_languages(const PlanReport& plan, const report::Overview& overview) {
    std::map<std::string, words::Language, std::less<>> languages;
    for (const report::RoleWork& role : overview.roles)
        if (role.language != plan.plan->header.language)
            languages.emplace(role.key, role.language);
    return languages;
}

// The plans of the report by their paths; none that two plans have.
std::map<std::string, std::size_t> plans_by_path(const StatusReport& report) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        if (const auto [at, is_new] =
                places.try_emplace(linked_path({}, report.plans[i].plan->path), i);
            !is_new)
            at->second = report.plans.size();
    std::erase_if(places, [&](const auto& one) { return one.second == report.plans.size(); });
    return places;
}

std::vector<Frame> frames_of(const StatusReport& report, const report::Overview& overview) {
    const std::vector<std::string> names = page_names(overview);
    const std::map<std::string, std::size_t> by_path = plans_by_path(report);
    std::vector<Frame> frames;
    for (std::size_t i = 0; i < report.plans.size(); ++i) {
        frames.push_back({.page = names[i],
                          .alone = overview.plans.size() == 1,
                          .several = overview.open > 1,
                          .several_organizations = report::has_several_organizations(overview),
                          .role_languages = role_languages(report.plans[i], overview),
                          .references = references_of(report.plans[i], report, names),
                          .linked = {}});
        for (const std::string& path : linked_paths(*report.plans[i].plan))
            if (const auto to = by_path.find(path); to != by_path.end())
                frames.back().linked.emplace(path, names[to->second]);
    }
    return frames;
}

// A report whose plans are all at hand, with its parts.
struct AtHand {
    report::Overview overview;
    std::vector<PlanParts> parts;

    AtHand(const StatusReport& report, const Wanted& wanted, unsigned jobs = 1)
        : overview(report::overview_of(report))
        , parts(report.plans.size()) {
        const std::vector<Frame> frames = frames_of(report, overview);
        support::parallel_for(parts.size(), jobs, [&](std::size_t i) {
            parts[i] = parts_of(report.plans[i], report, frames[i], wanted);
        });
    }

    [[nodiscard]] Assembly assembly() const { return {overview, parts}; }

    [[nodiscard]] std::string bytes(const File& file) const {
        std::string out;
        for (const Piece& piece : file.pieces)
            if (piece.plan == Piece::own)
                out += file.texts[piece.stretch.begin];
            else
                out += std::string_view(parts[piece.plan].bytes)
                           .substr(piece.stretch.begin, piece.stretch.size);
        return out;
    }

    [[nodiscard]] std::vector<Artifact> artifacts(const std::vector<Output>& files) const {
        std::vector<Artifact> made;
        for (const Output& file : files)
            made.push_back({file.path, bytes(file.assemble())});
        return made;
    }
};

} // namespace

std::vector<Artifact> site(const StatusReport& report, unsigned jobs) {
    const AtHand all(report, whole_site, jobs);
    const Assembly assembly = all.assembly();
    return all.artifacts(assembly.site());
}

std::string html(const StatusReport& report) {
    const AtHand all(report, {.sole_page = true});
    return all.bytes(all.assembly().html());
}

std::string html_index(const StatusReport& report) {
    return html_index(report::overview_of(report));
}

std::string html_plan(const StatusReport& report, std::size_t plan) {
    std::string page;
    append_html_plan(page, report.plans[plan], report,
                     frames_of(report, report::overview_of(report))[plan]);
    return page;
}

std::vector<Artifact> html_roles(const StatusReport& report) {
    const AtHand all(report, {.roles = true});
    const Assembly assembly = all.assembly();
    return all.artifacts(assembly.roles());
}

std::string markdown(const StatusReport& report) {
    const AtHand all(report, {.markdown = true});
    return all.bytes(all.assembly().markdown());
}

std::string json(const StatusReport& report) {
    const AtHand all(report, {.json = true});
    return all.bytes(all.assembly().json());
}

std::string csv(const StatusReport& report) {
    const AtHand all(report, {.csv = true});
    return all.bytes(all.assembly().csv());
}

std::string icalendar(const StatusReport& report, std::optional<std::string_view> role_key,
                      FeedKind kind) {
    const bool todo = kind == FeedKind::todo;
    const AtHand all(report, {.calendars = !todo, .todos = todo});
    return all.bytes(all.assembly().feed(role_key, kind));
}

std::vector<std::size_t> left_out(const StatusReport& report,
                                  std::optional<std::string_view> role_key) {
    return AtHand(report, {.calendars = true}).assembly().left_out(role_key);
}

std::vector<Artifact> feeds(const StatusReport& report, bool todos) {
    const AtHand all(report, {.calendars = true, .todos = todos});
    const Assembly assembly = all.assembly();
    return all.artifacts(assembly.feeds(todos));
}

std::vector<std::string> feed_keys(const StatusReport& report) {
    return feed_keys(report::overview_of(report));
}

} // namespace plan::emit
