// What one plan gives to each output. A report of many plans is made of such parts, so that
// no more than one plan need be there at a time; what stands between the parts comes from the
// overview (plan/emit/assembly.hpp).
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

// Which outputs are to be made.
struct Wanted {
    bool pages = false;     // of plans
    bool sole_page = false; // of a plan that is the only one
    bool roles = false;
    bool calendars = false;
    bool todos = false;
    bool markdown = false;
    bool json = false;
    bool csv = false;
};
inline constexpr Wanted whole_site{.pages = true,
                                   .roles = true,
                                   .calendars = true,
                                   .todos = false,
                                   .markdown = true,
                                   .json = true,
                                   .csv = true};

// A measure of another plan of the report.
struct Elsewhere {
    std::string plan; // its id, as the reference has it
    std::string id;
    std::string page;                        // the stem of its plan's page
    const report::MeasureRow* row = nullptr; // outlives this
};

// What has to be known of the other plans for the parts of one.
struct Frame {
    std::string page;                   // the stem of its own page
    bool alone = false;                 // the report has no other plan
    bool several = false;               // it has other open plans
    bool several_organizations = false; // they are not all of one
    // The languages of those pages of its roles that are not in the plan's own.
    std::map<std::string, words::Language, std::less<>> role_languages;
    std::vector<Elsewhere> references; // that its measures depend on, as far as they are there
    // The stems of the pages of the plans that its text links to, by linked_path().
    std::map<std::string, std::string, std::less<>> linked;
};

// What a relative address in a file means: `plans/2021.md` and `../vedlegg/a.pdf` make
// `vedlegg/a.pdf`. It may lead out of the folder that paths are counted from.
[[nodiscard]] std::string linked_path(std::string_view file, std::string_view path);
// What the relative links of a plan's texts mean, beside the plan itself.
[[nodiscard]] std::set<std::string> linked_paths(const model::Plan& plan);

// Of PlanParts::bytes.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

// An event or a to-do.
struct FeedPart {
    calendar::Date day; // that it is sorted by
    std::array<unsigned char, 16> uid{};
    Stretch lines;
};

// A measure on a role's page.
struct RoleItem {
    std::optional<calendar::Date> due;
    bool settled = false;
    Stretch markup;
};

// What one role of the plan's register carries: stretches of the lists in PlanParts.
struct RolePart {
    std::string key;
    Stretch items;  // of PlanParts::items
    Stretch events; // of PlanParts::role_events
    Stretch todos;  // of PlanParts::role_todos
};

struct PlanParts {
    std::string bytes; // all of it, to be kept somewhere
    Stretch page;
    Stretch markdown;
    Stretch json;
    Stretch csv;
    std::vector<FeedPart> events; // by day, then measure
    std::vector<FeedPart> todos;
    std::size_t left_out = 0; // events with the identity of one that stands before them
    std::vector<RolePart> roles;
    std::vector<RoleItem> items;            // by due day; those without one last
    std::vector<std::uint32_t> role_events; // indices into events
    std::vector<std::uint32_t> role_todos;
};

// What is not wanted is empty. Of a plan that is over there are only the page and the data.
[[nodiscard]] PlanParts parts_of(const report::PlanReport& plan, const report::Edition& edition,
                                 const Frame& frame, const Wanted& wanted);

} // namespace plan::emit
