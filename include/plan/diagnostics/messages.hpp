// Every sentence that a finding can say, as a name; the wordings in bokmål and
// English stand in one table in messages.cpp. A message that states a finding
// belongs to a rule; helps and notes belong to none.
#pragma once

#include "plan/diagnostics/rules.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace plan::diagnostics {

enum class Message : std::uint8_t {
    // bytes
    invalid_utf8,
    help_save_as_utf8,
    control_character,
    help_remove_character,
    hidden_character,
    hidden_character_in_id,
    file_too_large,
    line_too_long,
    front_matter_too_large,
    help_split_file,
    paragraph_too_long,
    nested_too_deep,
    table_too_wide,
    table_too_long,
    table_too_large,
    too_many_references,
    too_much_memory,
    yaml_too_deep,
    yaml_too_many,
    help_simplify,
    // front matter
    no_front_matter,
    no_plan_key,
    help_front_matter,
    unclosed_front_matter,
    help_close_front_matter,
    invalid_yaml,
    yaml_needs_quotes,
    help_quote_value,
    yaml_tab,
    help_use_spaces,
    yaml_control,
    not_a_map,
    forbidden_anchor,
    forbidden_alias,
    forbidden_tag,
    forbidden_merge,
    forbidden_directive,
    forbidden_document,
    help_write_out,
    unsupported_version,
    help_version,
    missing_title,
    missing_organization,
    missing_period,
    help_period,
    help_organization,
    help_title,
    unknown_key,
    key_not_here,
    help_did_you_mean,
    duplicate_key,
    same_key,
    note_first_here,
    note_before_here,
    note_box_here,
    wrong_type,
    invalid_period,
    period_backwards,
    invalid_date_value,
    help_date_value,
    invalid_id,
    help_id,
    duplicate_plan,
    help_plan_id,
    yaml_unclosed,
    yaml_no_colon,
    value_not_text,
    value_not_map,
    value_not_list,
    value_not_dates,
    missing_name,
    // structure
    no_measures,
    help_measure,
    duplicate_id,
    invalid_measure_id,
    derived_id,
    help_written_id,
    unknown_field,
    duplicate_field,
    field_outside_measure,
    help_field_place,
    unknown_column,
    row_too_long,
    row_without_bars,
    help_row_bars,
    head_and_rule_differ,
    prose_as_head,
    help_prose_as_head,
    numbering_gap,
    numbering_gaps,
    numbering_duplicate,
    numbering_style,
    duplicate_measure,
    empty_measure,
    empty_measure_unnumbered,
    // responsibles
    missing_responsible,
    missing_responsible_all,
    help_responsible,
    unknown_responsible,
    no_register,
    help_register,
    note_times,
    // deadlines
    missing_deadline,
    missing_deadline_all,
    help_deadline,
    no_such_month,
    no_such_day,
    no_such_day_at_all,
    no_such_week,
    no_such_year,
    unreadable_deadline,
    help_deadline_forms,
    placeholder_deadline,
    slashes,
    help_write_date,
    deadline_after_period,
    deadline_before_period,
    note_period,
    assumed_period,
    help_period_days,
    // status
    unknown_status,
    help_statuses,
    missing_reason,
    help_reason,
    ticked_but_open,
    done_but_unticked,
    overdue,
    // silencing
    unused_suppression,
    help_remove_suppression,
    unknown_rule,
    locked_rule,
};

enum class Speech : std::uint8_t { nb, en };

using Argument = std::variant<std::string, long long>;

// The rule that a message states; helps and notes have none.
[[nodiscard]] std::optional<Rule> rule_of(Message message);

// The sentence with its arguments put in. Texts are put in as they are: whoever
// prints the sentence escapes it.
[[nodiscard]] std::string say(Message message, const std::vector<Argument>& arguments,
                              Speech speech);

} // namespace plan::diagnostics
