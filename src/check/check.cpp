#include "plan/check/check.hpp"

#include "rules.hpp"

#include <array>

namespace plan::check {
namespace {

// In the order of the table of rules.
constexpr std::array checks = {
    no_measures,
    derived_id,
    numbering_gap,
    numbering_duplicate,
    numbering_style,
    duplicate_measure,
    empty_measure,
    missing_responsible,
    unknown_responsible,
    unsettled_responsible,
    vague_responsible,
    lost_separator,
    not_a_responsible,
    vacant_role,
    deadline_after_term,
    missing_deadline,
    impossible_date,
    unreadable_deadline,
    ambiguous_date,
    deadline_outside_period,
    assumed_period,
    deadline_before_start,
    weekday_mismatch,
    week_mismatch,
    vague_deadline,
    undated_event,
    unresolved_reference,
    placeholder,
    conflicting_dates,
    inferred_year,
    deadline_on_holiday,
    unknown_status,
    missing_reason,
    missing_new_deadline,
    status_in_future,
    status_conflict,
    open_steps,
    overdue,
    stale_status,
    occurrence_without_date,
    broken_reference,
    dependency_cycle,
    dependency_order,
    evaluation_before_deadline,
    missing_evaluation,
    missing_attachment,
    broken_link,
    goal_without_measure,
    target_without_number,
    national_id,
    personal_contact,
    unpublished_name,
};

} // namespace

void run(const Context& context) {
    for (const auto check : checks)
        check(context);
}

} // namespace plan::check
