#include "plan/diagnostics/rules.hpp"

#include "plan/support/text.hpp"

#include <array>
#include <string>

namespace plan::diagnostics {
namespace {

constexpr bool fixed = true; // `checks:` cannot lower it

// In the order of the enum. A new rule takes the next free number of its group;
// a number that was given once never means anything else.
// clang-format off
constexpr std::array rule_table = {
    RuleRow{.rule = Rule::invalid_utf8,           .code = "P101", .name = "invalid-utf8",           .group = Group::bytes,        .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::control_character,      .code = "P102", .name = "control-character",      .group = Group::bytes,        .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::bidi_character,         .code = "P103", .name = "bidi-character",         .group = Group::bytes,        .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::too_large,              .code = "P104", .name = "too-large",              .group = Group::bytes,        .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::too_complex,            .code = "P105", .name = "too-complex",            .group = Group::bytes,        .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::unusable_data,          .code = "P106", .name = "unusable-data",          .group = Group::bytes,        .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},

    RuleRow{.rule = Rule::no_front_matter,        .code = "P201", .name = "no-front-matter",        .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::unclosed_front_matter,  .code = "P202", .name = "unclosed-front-matter",  .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::invalid_yaml,           .code = "P203", .name = "invalid-yaml",           .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::forbidden_yaml,         .code = "P204", .name = "forbidden-yaml",         .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::unsupported_version,    .code = "P205", .name = "unsupported-version",    .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::missing_key,            .code = "P206", .name = "missing-key",            .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::unknown_key,            .code = "P207", .name = "unknown-key",            .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::shown, .fixed_severity = fixed},
    RuleRow{.rule = Rule::duplicate_key,          .code = "P208", .name = "duplicate-key",          .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::wrong_type,             .code = "P209", .name = "wrong-type",             .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::invalid_period,         .code = "P210", .name = "invalid-period",         .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::invalid_id,             .code = "P211", .name = "invalid-id",             .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::duplicate_plan,         .code = "P212", .name = "duplicate-plan",         .group = Group::front_matter, .severity = Severity::error,   .fix = FixKind::none,  .fixed_severity = fixed},
    RuleRow{.rule = Rule::weak_accent,            .code = "P213", .name = "weak-accent",            .group = Group::front_matter, .severity = Severity::warning, .fix = FixKind::none},

    RuleRow{.rule = Rule::no_measures,            .code = "P301", .name = "no-measures",            .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::duplicate_id,           .code = "P302", .name = "duplicate-id",           .group = Group::structure,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::invalid_measure_id,     .code = "P303", .name = "invalid-measure-id",     .group = Group::structure,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::derived_id,             .code = "P304", .name = "derived-id",             .group = Group::structure,    .severity = Severity::advice,  .fix = FixKind::safe},
    RuleRow{.rule = Rule::unknown_field,          .code = "P305", .name = "unknown-field",          .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::safe},
    RuleRow{.rule = Rule::duplicate_field,        .code = "P306", .name = "duplicate-field",        .group = Group::structure,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::field_outside_measure,  .code = "P307", .name = "field-outside-measure",  .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::unknown_column,         .code = "P308", .name = "unknown-column",         .group = Group::structure,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::ragged_row,             .code = "P309", .name = "ragged-row",             .group = Group::structure,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::numbering_gap,          .code = "P310", .name = "numbering-gap",          .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::numbering_duplicate,    .code = "P311", .name = "numbering-duplicate",    .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::numbering_style,        .code = "P312", .name = "numbering-style",        .group = Group::structure,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::duplicate_measure,      .code = "P313", .name = "duplicate-measure",      .group = Group::structure,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::empty_measure,          .code = "P314", .name = "empty-measure",          .group = Group::structure,    .severity = Severity::error,   .fix = FixKind::none},

    RuleRow{.rule = Rule::missing_responsible,    .code = "P401", .name = "missing-responsible",    .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::unknown_responsible,    .code = "P402", .name = "unknown-responsible",    .group = Group::responsibles, .severity = Severity::error,   .fix = FixKind::shown},
    RuleRow{.rule = Rule::unsettled_responsible, .code = "P403", .name = "unsettled-responsible",  .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::vague_responsible,   .code = "P404", .name = "vague-responsible",      .group = Group::responsibles, .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::lost_separator,      .code = "P405", .name = "lost-separator",         .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::not_a_responsible,   .code = "P406", .name = "not-a-responsible",      .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::vacant_role,         .code = "P407", .name = "vacant-role",            .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::deadline_after_term, .code = "P408", .name = "deadline-after-term",    .group = Group::responsibles, .severity = Severity::warning, .fix = FixKind::none},

    RuleRow{.rule = Rule::missing_deadline,       .code = "P502", .name = "missing-deadline",       .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::impossible_date,        .code = "P501", .name = "impossible-date",        .group = Group::deadlines,    .severity = Severity::error,   .fix = FixKind::shown},
    RuleRow{.rule = Rule::unreadable_deadline,    .code = "P503", .name = "unreadable-deadline",    .group = Group::deadlines,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::ambiguous_date,         .code = "P504", .name = "ambiguous-date",         .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::safe},
    RuleRow{.rule = Rule::deadline_outside_period, .code = "P505", .name = "deadline-outside-period", .group = Group::deadlines,  .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::assumed_period,         .code = "P506", .name = "assumed-period",         .group = Group::deadlines,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::deadline_before_start,  .code = "P507", .name = "deadline-before-start",  .group = Group::deadlines,    .severity = Severity::error,   .fix = FixKind::shown},
    RuleRow{.rule = Rule::weekday_mismatch,       .code = "P508", .name = "weekday-mismatch",       .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::week_mismatch,          .code = "P509", .name = "week-mismatch",          .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::shown},
    RuleRow{.rule = Rule::vague_deadline,         .code = "P510", .name = "vague-deadline",         .group = Group::deadlines,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::undated_event,          .code = "P511", .name = "undated-event",          .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::unresolved_reference,   .code = "P512", .name = "unresolved-reference",   .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::placeholder,            .code = "P513", .name = "placeholder",            .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::conflicting_dates,      .code = "P514", .name = "conflicting-dates",      .group = Group::deadlines,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::inferred_year,          .code = "P515", .name = "inferred-year",          .group = Group::deadlines,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::deadline_on_holiday,    .code = "P516", .name = "deadline-on-holiday",    .group = Group::deadlines,    .severity = Severity::advice,  .fix = FixKind::shown},

    RuleRow{.rule = Rule::unknown_status,         .code = "P601", .name = "unknown-status",         .group = Group::status,       .severity = Severity::error,   .fix = FixKind::shown},
    RuleRow{.rule = Rule::missing_reason,         .code = "P602", .name = "missing-reason",         .group = Group::status,       .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::missing_new_deadline,      .code = "P605", .name = "missing-new-deadline",   .group = Group::status,       .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::status_in_future,          .code = "P606", .name = "status-in-future",       .group = Group::status,       .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::status_conflict,        .code = "P603", .name = "status-conflict",        .group = Group::status,       .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::open_steps,                .code = "P607", .name = "open-steps",             .group = Group::status,       .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::overdue,                .code = "P604", .name = "overdue",                .group = Group::status,       .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::stale_status,              .code = "P608", .name = "stale-status",           .group = Group::status,       .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::occurrence_without_date,   .code = "P609", .name = "occurrence-without-date",.group = Group::status,       .severity = Severity::warning, .fix = FixKind::none},

    RuleRow{.rule = Rule::broken_reference,       .code = "P701", .name = "broken-reference",        .group = Group::relations,    .severity = Severity::error,   .fix = FixKind::shown},
    RuleRow{.rule = Rule::dependency_cycle,       .code = "P702", .name = "dependency-cycle",        .group = Group::relations,    .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::dependency_order,       .code = "P703", .name = "dependency-order",        .group = Group::relations,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::evaluation_before_deadline, .code = "P707", .name = "evaluation-before-deadline",.group = Group::relations,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::missing_evaluation,        .code = "P708", .name = "missing-evaluation",     .group = Group::relations,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::missing_attachment,     .code = "P704", .name = "missing-attachment",      .group = Group::relations,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::broken_link,            .code = "P705", .name = "broken-link",             .group = Group::relations,    .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::goal_without_measure,   .code = "P706", .name = "goal-without-measure",    .group = Group::relations,    .severity = Severity::advice,  .fix = FixKind::none},
    RuleRow{.rule = Rule::target_without_number,     .code = "P709", .name = "target-without-number",  .group = Group::relations,    .severity = Severity::advice,  .fix = FixKind::none},

    RuleRow{.rule = Rule::national_id,         .code = "P801", .name = "national-id",            .group = Group::privacy,      .severity = Severity::error,   .fix = FixKind::none},
    RuleRow{.rule = Rule::personal_contact,    .code = "P802", .name = "personal-contact",       .group = Group::privacy,      .severity = Severity::warning, .fix = FixKind::none},
    RuleRow{.rule = Rule::unpublished_name,    .code = "P803", .name = "unpublished-name",       .group = Group::privacy,      .severity = Severity::warning, .fix = FixKind::shown},

    RuleRow{.rule = Rule::unused_suppression,     .code = "P901", .name = "unused-suppression",     .group = Group::silencing,    .severity = Severity::warning, .fix = FixKind::safe},
    RuleRow{.rule = Rule::unknown_rule,           .code = "P902", .name = "unknown-rule",           .group = Group::silencing,    .severity = Severity::warning, .fix = FixKind::safe},
};
// clang-format on

consteval char hundred_of(Group group) {
    switch (group) {
    case Group::bytes:
        return '1';
    case Group::front_matter:
        return '2';
    case Group::structure:
        return '3';
    case Group::responsibles:
        return '4';
    case Group::deadlines:
        return '5';
    case Group::status:
        return '6';
    case Group::relations:
        return '7';
    case Group::privacy:
        return '8';
    case Group::silencing:
        return '9';
    }
    return '0';
}

consteval bool row_holds(const RuleRow& row) {
    if (row.code.size() != 4 || row.code[0] != 'P' || row.code[1] != hundred_of(row.group))
        return false;
    if (!support::is_digit(row.code[2]) || !support::is_digit(row.code[3]))
        return false;
    for (const char c : row.name)
        if ((c < 'a' || c > 'z') && c != '-' && !support::is_digit(c))
            return false;
    const bool locked_group = row.group == Group::bytes || row.group == Group::front_matter;
    return row.fixed_severity == (locked_group && row.severity == Severity::error) &&
           !row.name.empty();
}

consteval bool rules_hold() {
    if (rule_table.size() != static_cast<std::size_t>(Rule::unknown_rule) + 1)
        return false;
    for (std::size_t i = 0; i < rule_table.size(); ++i) {
        if (static_cast<std::size_t>(rule_table[i].rule) != i || !row_holds(rule_table[i]))
            return false;
        for (std::size_t j = 0; j < i; ++j)
            if (rule_table[i].name == rule_table[j].name ||
                rule_table[i].code == rule_table[j].code)
                return false;
    }
    return true;
}
static_assert(rules_hold(),
              "a rule is missing, out of order, in the wrong hundred, or stands twice");

// Names, codes and severities are ASCII.
std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

} // namespace

std::span<const RuleRow> rules() {
    return rule_table;
}

const RuleRow& row(Rule rule) {
    return rule_table[static_cast<std::size_t>(rule)];
}

std::optional<Rule> find_rule(std::string_view name_or_code) {
    const std::string wanted = lower(name_or_code);
    for (const RuleRow& candidate : rule_table)
        if (candidate.name == wanted || lower(candidate.code) == wanted)
            return candidate.rule;
    return std::nullopt;
}

std::optional<Rule> nearest_rule(std::string_view name) {
    const std::string wanted = lower(name);
    std::optional<Rule> nearest;
    unsigned limit = wanted.size() < 8 ? 2 : 3;
    for (const RuleRow& candidate : rule_table) {
        const unsigned distance = support::edit_distance(wanted, candidate.name, limit);
        if (distance > limit || (nearest && distance == limit))
            continue;
        nearest = candidate.rule;
        limit = distance;
    }
    return nearest;
}

std::string_view name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::advice:
        return "advice";
    }
    return {};
}

std::optional<Severity> severity_from_name(std::string_view name_of) {
    const std::string wanted = lower(name_of);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::advice})
        if (wanted == name(severity))
            return severity;
    return std::nullopt;
}

} // namespace plan::diagnostics
