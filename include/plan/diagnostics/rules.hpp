// The table of rules: what each is called, how severe it is by default and what
// kind of fix it has. Names are a contract; numbers are given once and never
// reused. The wordings stand in messages.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace plan::diagnostics {

enum class Severity : std::uint8_t { error, warning, advice };
enum class Group : std::uint8_t {
    bytes,
    front_matter,
    structure,
    responsibles,
    deadlines,
    status,
    relations,
    privacy,
    silencing
};
enum class FixKind : std::uint8_t { none, shown, safe };

enum class Rule : std::uint8_t {
    invalid_utf8,
    control_character,
    bidi_character,
    too_large,
    too_complex,
    unusable_data,
    no_front_matter,
    unclosed_front_matter,
    invalid_yaml,
    forbidden_yaml,
    unsupported_version,
    missing_key,
    unknown_key,
    duplicate_key,
    wrong_type,
    invalid_period,
    invalid_id,
    duplicate_plan,
    weak_accent,
    no_measures,
    duplicate_id,
    invalid_measure_id,
    derived_id,
    unknown_field,
    duplicate_field,
    field_outside_measure,
    unknown_column,
    ragged_row,
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
    unused_suppression,
    unknown_rule,
};

struct RuleRow {
    Rule rule{};
    std::string_view code; // P101
    std::string_view name; // invalid-utf8
    Group group{};
    Severity severity{};
    FixKind fix = FixKind::none;
    bool fixed_severity = false; // `checks:` cannot lower it
};

[[nodiscard]] std::span<const RuleRow> rules();
[[nodiscard]] const RuleRow& row(Rule rule);
// By name or code, in any case.
[[nodiscard]] std::optional<Rule> find_rule(std::string_view name_or_code);
// The rule whose name is nearest, when one is near.
[[nodiscard]] std::optional<Rule> nearest_rule(std::string_view name);
[[nodiscard]] std::string_view name(Severity severity); // error warning advice
[[nodiscard]] std::optional<Severity> severity_from_name(std::string_view name);

} // namespace plan::diagnostics
