// What the plans of a report come to together: their sum, what each role carries in all of
// them, and the goals with the measures that serve them. Plans that are over are left out,
// except that a role of theirs is still known.
#pragma once

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::report {

// All open plans as one, in its numbers alone.
[[nodiscard]] PlanReport sum_of(const StatusReport& report);
[[nodiscard]] std::size_t open_plans(const StatusReport& report);

// A measure of a report: indices into its plans and into that plan's measures.
struct Place {
    std::size_t plan = 0;
    std::size_t row = 0;
};

// A role of the registers by its key, which makes the same role of several plans one.
struct RoleWork {
    std::string_view key;
    std::string_view name;                          // as the first plan has it that knows the role
    words::Language language = words::Language::nb; // of that plan
    std::vector<Place> places;                      // by due day; those without one last
    std::vector<std::size_t> earlier;               // closed plans in which it carried something
    Counts counts{};
    std::optional<calendar::Date> next; // the first day that is due from the reporting day on
};
// Those that carry something, in the order of the plans and their registers.
[[nodiscard]] std::vector<RoleWork> roles_across(const StatusReport& report);

// A goal, by its words; the same words in several plans are one goal.
struct GoalWork {
    const model::Goal* goal = nullptr; // of the first plan that has it
    std::size_t plan = 0;              // index of that plan
    std::size_t section = 0;           // index into that plan's sections
    std::size_t plans = 0;
    std::size_t measures = 0; // that name it, or name none and stand under it
    std::size_t done = 0;     // of them
    std::size_t met = 0;      // whose result reaches their target
    std::size_t missed = 0;   // whose result does not
};
// Those of most plans first, then in the order of the plans.
[[nodiscard]] std::vector<GoalWork> goals_across(const StatusReport& report);

} // namespace plan::report
