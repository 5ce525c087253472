// The rules of this layer, a file each, and the table that runs them.
#pragma once

#include "plan/check/check.hpp"

namespace plan::check {

void no_measures(const Context& context);
void derived_id(const Context& context);
void numbering_gap(const Context& context);
void numbering_duplicate(const Context& context);
void numbering_style(const Context& context);
void duplicate_measure(const Context& context);
void empty_measure(const Context& context);
void missing_responsible(const Context& context);
void unknown_responsible(const Context& context);
void unsettled_responsible(const Context& context);
void vague_responsible(const Context& context);
void lost_separator(const Context& context);
void not_a_responsible(const Context& context);
void vacant_role(const Context& context);
void deadline_after_term(const Context& context);
void missing_deadline(const Context& context);
void impossible_date(const Context& context);
void unreadable_deadline(const Context& context);
void ambiguous_date(const Context& context);
void deadline_outside_period(const Context& context);
void assumed_period(const Context& context);
void deadline_before_start(const Context& context);
void weekday_mismatch(const Context& context);
void week_mismatch(const Context& context);
void vague_deadline(const Context& context);
void undated_event(const Context& context);
void unresolved_reference(const Context& context);
void placeholder(const Context& context);
void conflicting_dates(const Context& context);
void inferred_year(const Context& context);
void deadline_on_holiday(const Context& context);
void unknown_status(const Context& context);
void missing_reason(const Context& context);
void missing_new_deadline(const Context& context);
void status_in_future(const Context& context);
void status_conflict(const Context& context);
void open_steps(const Context& context);
void overdue(const Context& context);
void stale_status(const Context& context);
void occurrence_without_date(const Context& context);
void broken_reference(const Context& context);
void dependency_cycle(const Context& context);
void dependency_order(const Context& context);
void evaluation_before_deadline(const Context& context);
void missing_evaluation(const Context& context);
void missing_attachment(const Context& context);
void broken_link(const Context& context);
void goal_without_measure(const Context& context);
void target_without_number(const Context& context);
void national_id(const Context& context);
void personal_contact(const Context& context);
void unpublished_name(const Context& context);

} // namespace plan::check
