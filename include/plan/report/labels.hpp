// Every word that pages, feeds and case papers say on their own account, in
// bokmål, nynorsk and English, in one table that does not compile with a gap in
// it. `{0}` and `{1}` are places for arguments. It knows words, no sentences'
// sense and no markup; the plan's own words are not here.
#pragma once

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plan::report {

// clang-format off
enum class Label : std::uint8_t {
    // the head
    skip_to_content, action_plans, adopted, amended, draft, no_period, status_on, revision,
    published_data, rest_on, on_this_page,
    decision_by, decision_case,
    // the sentence; counted by the first argument
    none_done, some_done, sole_open, sole_done, sole_overdue, sole_soon,
    none_overdue, some_overdue, none_soon, some_soon, no_measures, the_rest,
    // what needs someone
    needs_someone, overdue, due_soon, waiting, none_overdue_sentence, none_soon_sentence,
    none_waiting_sentence, days_over, due_today, due_tomorrow, due_in_days, wants_reason,
    wants_deadline, silent, silent_since, none_silent_sentence, last_word, no_word,
    // the timeline
    timeline, timeline_sentence, timeline_none, timeline_table, timeline_undated, timeline_outside,
    timeline_hidden, mark_done, mark_late, mark_coming, mark_aside, meetings, meeting, when, what,
    // the plan
    the_plan, filter, filter_text, filter_state, filter_role, filter_all, filter_reset, filter_some,
    filter_none, goals, at_least, at_most, up_by, down_by, target_met, target_missed, measure,
    number, responsible, deadline, adopted_deadline, new_deadline,
    adopted_responsible, status, until, steps, steps_done, log, evaluation, reason, done_on, next_time,
    takes_place,
    shared_by_section, by_default, unknown_role, name_left_out, role_and_holder, internal_field,
    internal_edition, slip_later, slip_earlier, slip_none,
    outcome_missing, case_reference, and_more, none_given, open_box, ticked_box, part_further,
    part_helper, part_partner, part_optional,
    // by responsible
    by_responsible, role_caption, not_in_register, role_page, role_feed,
    // follow it
    follow, follow_short, follow_all, follow_subscribe, follow_outlook, follow_google, follow_apple,
    follow_pace, follow_file, follow_no_address, page_made, case_paper, as_data,
    // findings
    findings, findings_none, findings_caption, finding_line, finding, severity, severity_error,
    severity_warning, severity_advice,
    // the index
    plans, earlier_plans, unread, unread_sentence, done_of, no_plans, all_plans,
    // across plans
    last_change, last_changed, roles_caption, next_deadline, goals_across, plans_counted,
    goals_met, goals_missed, result, remaining, none_remaining, settled,
    with_others, no_measures_now,
    // the table of measures
    plan_id, plan, organization_column, section_number, section, measure_id, number_column,
    last_day, state, state_code, status_from, days_over_column, slip_column, goal, target, resources,
    // the feeds
    feed_deadline, feed_name, feed_todo_name, feed_last_day, feed_section, feed_link,
    feed_responsible, feed_written, count,
};
// clang-format on

// The writable languages speak for themselves; the others get bokmål.
[[nodiscard]] std::string_view label(Label label, words::Language language);
// The form for a number; labels without a second form have one for all.
[[nodiscard]] std::string_view label(Label label, words::Language language, std::size_t number);

// Appends the label with its arguments in their places.
void append_label(std::string& out, Label label, words::Language language,
                  std::initializer_list<std::string_view> arguments, std::size_t number = 2);

[[nodiscard]] std::string_view state_word(State state, words::Language language);
[[nodiscard]] std::string_view group_word(Group group, words::Language language);
// A sign of one column for places without drawings; no two groups share one.
[[nodiscard]] std::string_view state_sign(State state);
[[nodiscard]] std::string_view group_sign(Group group);
[[nodiscard]] std::string_view month_name(int month, words::Language language); // 1..12

} // namespace plan::report
