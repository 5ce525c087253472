#include "plan/check/check.hpp"

#include "rules.hpp"

#include "plan/diagnostics/policy.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <span>

namespace plan::check {
namespace {

using diagnostics::Rule;

struct Check {
    Rule rule;
    void (*run)(const Context&);
};

// In the order of the table of rules.
constexpr std::array checks = {
    Check{Rule::no_measures, no_measures},
    Check{Rule::derived_id, derived_id},
    Check{Rule::numbering_gap, numbering_gap},
    Check{Rule::numbering_duplicate, numbering_duplicate},
    Check{Rule::numbering_style, numbering_style},
    Check{Rule::duplicate_measure, duplicate_measure},
    Check{Rule::empty_measure, empty_measure},
    Check{Rule::missing_responsible, missing_responsible},
    Check{Rule::unknown_responsible, unknown_responsible},
    Check{Rule::unsettled_responsible, unsettled_responsible},
    Check{Rule::vague_responsible, vague_responsible},
    Check{Rule::lost_separator, lost_separator},
    Check{Rule::not_a_responsible, not_a_responsible},
    Check{Rule::vacant_role, vacant_role},
    Check{Rule::deadline_after_term, deadline_after_term},
    Check{Rule::missing_deadline, missing_deadline},
    Check{Rule::impossible_date, impossible_date},
    Check{Rule::unreadable_deadline, unreadable_deadline},
    Check{Rule::ambiguous_date, ambiguous_date},
    Check{Rule::deadline_outside_period, deadline_outside_period},
    Check{Rule::assumed_period, assumed_period},
    Check{Rule::deadline_before_start, deadline_before_start},
    Check{Rule::weekday_mismatch, weekday_mismatch},
    Check{Rule::week_mismatch, week_mismatch},
    Check{Rule::vague_deadline, vague_deadline},
    Check{Rule::undated_event, undated_event},
    Check{Rule::unresolved_reference, unresolved_reference},
    Check{Rule::placeholder, placeholder},
    Check{Rule::conflicting_dates, conflicting_dates},
    Check{Rule::inferred_year, inferred_year},
    Check{Rule::deadline_on_holiday, deadline_on_holiday},
    Check{Rule::unknown_status, unknown_status},
    Check{Rule::missing_reason, missing_reason},
    Check{Rule::missing_new_deadline, missing_new_deadline},
    Check{Rule::status_in_future, status_in_future},
    Check{Rule::status_conflict, status_conflict},
    Check{Rule::open_steps, open_steps},
    Check{Rule::overdue, overdue},
    Check{Rule::stale_status, stale_status},
    Check{Rule::occurrence_without_date, occurrence_without_date},
    Check{Rule::broken_reference, broken_reference},
    Check{Rule::dependency_cycle, dependency_cycle},
    Check{Rule::dependency_order, dependency_order},
    Check{Rule::evaluation_before_deadline, evaluation_before_deadline},
    Check{Rule::missing_evaluation, missing_evaluation},
    Check{Rule::missing_attachment, missing_attachment},
    Check{Rule::broken_link, broken_link},
    Check{Rule::goal_without_measure, goal_without_measure},
    Check{Rule::target_without_number, target_without_number},
    Check{Rule::national_id, national_id},
    Check{Rule::personal_contact, personal_contact},
    Check{Rule::unpublished_name, unpublished_name},
};

// Whether what was reported from there on is of that rule, and no graver than it: who wants no
// mild findings relies on it.
[[maybe_unused]] bool keeps_to(Rule rule, std::span<const diagnostics::Diagnostic> reported) {
    return std::ranges::all_of(reported, [rule](const diagnostics::Diagnostic& one) {
        return diagnostics::rule_of(one.message) == rule &&
               diagnostics::severity_of(one) >= diagnostics::row(rule).severity;
    });
}

} // namespace

void run(const Context& context) {
    for (const Check& check : checks) {
        if (context.wanted && !context.wanted(check.rule))
            continue;
        [[maybe_unused]] const std::size_t before = context.sink.all().size();
        check.run(context);
        assert(keeps_to(check.rule, std::span(context.sink.all()).subspan(before)));
    }
}

} // namespace plan::check
