// A plan on a day: states, counts, sorted rows and the texts to show, ready for
// any output. Everything an emitter prints comes from here; nothing here knows
// markup, colours, files or the clock.
#pragma once

#include "plan/adapters/markdown.hpp"
#include "plan/calendar/date.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/diagnostics/rules.hpp"
#include "plan/model/plan.hpp"
#include "plan/report/news.hpp"
#include "plan/report/slots.hpp"
#include "plan/words/words.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::report {

// In the order of precedence that language.md gives, first fit wins, except that
// counts and tables sort by this order too.
enum class State : std::uint8_t {
    cancelled,
    carried_forward,
    done_late,
    done,
    postponed,
    overdue,
    due_today,
    due_soon,
    partly_done,
    in_progress,
    ongoing,
    on_demand,
    undated,
    not_started,
};
inline constexpr std::size_t state_count = 14;
[[nodiscard]] std::string_view name(State state); // `done-late`, as in plan.json

// States gathered for a sentence and a bar: each measure is in one, so they add up.
enum class Group : std::uint8_t {
    done,
    overdue,
    due_soon,
    in_progress,
    ongoing,
    postponed,
    not_started,
    undated,
    closed,
};
inline constexpr std::size_t group_count = 9;
[[nodiscard]] Group group_of(State state);

// A measure with a dated `Tid` happens rather than falls due.
[[nodiscard]] bool is_event(const model::Measure& measure);
// The status, unless its word is unknown or its date is after the reporting day.
[[nodiscard]] const model::Status* status_on(const model::Measure& measure, calendar::Date as_of);

// The state on a day, from what is written up to that day.
[[nodiscard]] State state_of(const model::Measure& measure, calendar::Date as_of);
// The last day of the whole measure: of the last `Ny frist`, else of the
// deadlines. Nothing for measures without a date.
[[nodiscard]] std::optional<calendar::Date> due_day(const model::Measure& measure);
// The day that decides the state: the last day of the first slot that is not done. With one
// slot it is the due day.
[[nodiscard]] std::optional<calendar::Date> next_due(const model::Measure& measure,
                                                     calendar::Date as_of);

// All of it at once.
struct Standing {
    Progress progress;
    State state = State::not_started;
    std::vector<State> slot_states;    // of the progress, for feeds and plan.json
    std::optional<calendar::Date> due; // as next_due gives it
};
[[nodiscard]] Standing standing_of(const model::Measure& measure, calendar::Date as_of);

struct RoleRow {
    std::string key; // empty for those that are not in the register
    std::string name;
    bool known = true;
    std::vector<std::size_t> measures; // indices into PlanReport::measures, by due day
};

struct ResponsibleRow {
    std::string
        text; // the role's name; for unknown ones the words as written, if they may be shown
    std::string holder; // who has the role on the day, as far as the readers may know
    std::string key;    // empty when unknown
    model::Part part = model::Part::accountable;
    bool known = false;
    bool inherited = false;
};

struct MeasureRow {
    const model::Measure* measure = nullptr; // lives as long as the report's plans
    State state = State::not_started;
    std::vector<ResponsibleRow> responsibles;         // `Nytt ansvar` if there is one
    std::vector<ResponsibleRow> adopted_responsibles; // only where `Nytt ansvar` took over
    std::optional<calendar::Date> due;                // as next_due gives it
    long long days_overdue = 0;                       // 0 unless overdue
    long long slip_days = 0;                          // last new deadline less the adopted one
    bool deadline_inherited = false;
    std::size_t steps_done = 0;
    std::size_t times = 0;      // how often it shall be done in all, 1 for most
    std::size_t times_done = 0; // of them, by `Utført`
    Progress progress;
    std::vector<State> slot_states; // of each slot of the progress
};

using Counts = std::array<std::size_t, state_count>;

// Whom a report is for. What is open shows roles; what is internal also who holds them, who wrote
// the log, the `Intern` fields and the findings.
enum class Audience : std::uint8_t { open, internal };

// What `plan check` says of the source, for those who may see it.
struct FindingRow {
    std::string_view rule;
    diagnostics::Severity severity{};
    std::string message;    // in the plan's language or bokmål
    std::uint32_t line = 1; // from 1
};

struct PlanReport {
    const model::Plan* plan = nullptr;
    Audience audience = Audience::open; // the report's
    calendar::Date as_of;               // the report's, or the day that published data speak of
    std::vector<MeasureRow> measures;   // in the plan's own order
    Counts counts{};
    std::size_t total = 0;
    std::size_t whole = 0; // measures before a filter left some out
    bool closed = false;   // its period ended before the reporting day, and it was not asked for
    std::vector<std::size_t> overdue;    // indices into measures, oldest deadline first
    std::vector<std::size_t> due_soon;   // today and the next 30 days, soonest first
    std::vector<std::size_t> waiting;    // without a reason, or postponed without a new deadline
    std::vector<std::size_t> silent;     // open, and nothing noted since the last meeting
    std::optional<Meeting> last_meeting; // up to the day; by the names of events
    std::optional<calendar::Date>
        last_change;                  // the last day that follow-up speaks of, up to the day
    std::vector<RoleRow> roles;       // those that carry something, in the register's order
    std::vector<FindingRow> findings; // of an internal report only, by place
};

// A source that could not be read, named on the index.
struct Unread {
    std::string path;
    std::string why; // the first finding, in the language of the report
};

// What holds for all of a report.
struct Edition {
    calendar::Date as_of;
    Audience audience = Audience::open;
    // Of what speaks for all plans, when it was asked for; else that of the first plan.
    std::optional<words::Language> language;
    std::string selection;    // what a filter asked for, in words; empty when the report is whole
    std::size_t selected = 0; // with a selection: how many measures of the open plans it left,
    std::size_t whole = 0;    // of how many
    std::string revision;
    std::string base_url; // without a final slash; empty when there is none
};

struct StatusReport : Edition {
    std::vector<PlanReport> plans; // by period (latest first), then id
    std::vector<Unread> unread;
};

struct Selection {
    calendar::Date as_of;
    std::optional<int> year; // plans whose period touches it, and of long plans its measures
    bool all_years = false;
    bool named = false; // the plans were named one by one: closed ones count too
    Audience audience = Audience::open;
};

// The reporting day for a year: the earlier of `today` and 31 December.
[[nodiscard]] calendar::Date reporting_day(calendar::Date today, std::optional<int> year);

// Of one plan, which must outlive it; nothing when the selection's year leaves it out.
[[nodiscard]] std::optional<PlanReport> build_one(const model::Plan& plan,
                                                  const Selection& selection);
// The plans must outlive the report.
[[nodiscard]] StatusReport build(const std::vector<model::Plan>& plans, const Selection& selection);

} // namespace plan::report
