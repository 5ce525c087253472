#include "report/tally.hpp"

#include "plan/report/status_report.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plan::report {
namespace {

using calendar::Date;
using calendar::Interval;
using model::Measure;
using model::Plan;

std::optional<Date> last_adopted_day(const Measure& measure) {
    const std::vector<Slot> adopted = adopted_slots(measure);
    return adopted.empty() ? std::nullopt : std::optional(adopted.back().last);
}

// For whom, and on which day, a plan's responsibles are shown.
struct Viewing {
    const model::Header& header;
    Date as_of;
    Audience audience = Audience::open;
};

ResponsibleRow row_of(const model::Responsible& responsible, const Viewing& viewing) {
    const model::Register& people = viewing.header.people;
    ResponsibleRow row;
    row.part = responsible.part;
    row.inherited = responsible.origin.source != model::Source::written;
    row.known = responsible.role && *responsible.role < people.roles.size();
    if (row.known) {
        row.text = people.roles[*responsible.role].name;
        row.key = people.roles[*responsible.role].key;
        row.holder =
            shown_holders(people.roles[*responsible.role], viewing.as_of, viewing.audience);
    } else if (viewing.audience == Audience::internal) {
        row.text = responsible.text;
    } else {
        row.text = public_text(responsible, people, viewing.header.language);
    }
    return row;
}

// A role that is named twice stands once, by its first and weightiest part.
std::vector<ResponsibleRow> rows_of(const std::vector<model::Responsible>& responsibles,
                                    const Viewing& viewing) {
    std::vector<ResponsibleRow> rows;
    rows.reserve(responsibles.size());
    for (const model::Responsible& responsible : responsibles) {
        ResponsibleRow row = row_of(responsible, viewing);
        const bool there = row.known && std::ranges::any_of(rows, [&](const ResponsibleRow& other) {
                               return other.key == row.key;
                           });
        if (!there)
            rows.push_back(std::move(row));
    }
    return rows;
}

MeasureRow measure_row(const Measure& measure, const Viewing& viewing) {
    const Date as_of = viewing.as_of;
    MeasureRow row;
    row.measure = &measure;
    Standing standing = standing_of(measure, as_of);
    row.state = standing.state;
    row.due = standing.due;
    row.progress = std::move(standing.progress);
    row.slot_states = std::move(standing.slot_states);
    if (row.state == State::overdue && row.due)
        row.days_overdue = calendar::days_between(*row.due, as_of);

    if (measure.new_responsibles.empty()) {
        row.responsibles = rows_of(measure.responsibles, viewing);
    } else {
        row.responsibles = rows_of(measure.new_responsibles, viewing);
        row.adopted_responsibles = rows_of(measure.responsibles, viewing);
    }
    if (!measure.new_deadlines.empty()) {
        const std::optional<Date> adopted = last_adopted_day(measure);
        const std::optional<Date> now = due_day(measure);
        if (adopted && now)
            row.slip_days = calendar::days_between(*adopted, *now);
    }
    for (const Slot& slot : row.progress.slots)
        row.times += slot.need;
    for (const std::size_t ticks : row.progress.ticks)
        row.times_done += ticks;
    row.deadline_inherited = !measure.deadlines.empty() &&
                             measure.deadlines.front().origin.source != model::Source::written;
    row.steps_done = static_cast<std::size_t>(
        std::ranges::count_if(measure.steps, [](const model::Step& step) { return step.ticked; }));
    return row;
}

// --- what belongs to a year -------------------------------------------------

bool touches(const Measure& measure, const Interval& year) {
    const std::vector<Slot> all = slots(measure);
    if (all.empty())
        return true; // undated, continuous and on demand
    const Date before = year.first.plus_days(-1).value_or(year.first);
    const auto inside = [&](const Slot& slot) {
        return slot.last >= year.first && slot.first.value_or(slot.last) <= year.last;
    };
    if (std::ranges::any_of(all, inside))
        return true;
    if (last_adopted_day(measure).value_or(before) >= year.first &&
        last_adopted_day(measure).value_or(before) <= year.last)
        return true; // moved out of the year: the year shows that it was
    const Group group = group_of(state_of(measure, before));
    return all.front().last < year.first && group != Group::done && group != Group::closed;
}

bool takes_plan(const Plan& plan, const std::optional<Interval>& year) {
    return !year || !plan.header.period || plan.header.period->days.overlaps(*year);
}

bool is_longer(const Plan& plan, const Interval& year) {
    return plan.header.period && (plan.header.period->days.first < year.first ||
                                  plan.header.period->days.last > year.last);
}

// --- lists ------------------------------------------------------------------

void sort_by_due(std::vector<std::size_t>& list, const PlanReport& report) {
    std::ranges::stable_sort(list, [&](std::size_t a, std::size_t b) {
        return by_due(report.measures[a], report.measures[b]);
    });
}

bool waits(const MeasureRow& row, Date as_of) {
    const model::Status* status = status_on(*row.measure, as_of);
    if (status == nullptr)
        return false;
    switch (row.state) {
    case State::postponed:
        if (row.measure->new_deadlines.empty())
            return true;
        [[fallthrough]];
    case State::cancelled:
    case State::carried_forward:
        return status->reason.empty() && !row.measure->reason;
    case State::done_late:
    case State::done:
    case State::overdue:
    case State::due_today:
    case State::due_soon:
    case State::partly_done:
    case State::in_progress:
    case State::ongoing:
    case State::on_demand:
    case State::undated:
    case State::not_started:
        return false;
    }
    return false;
}

void fill_lists(PlanReport& report) {
    for (std::size_t i = 0; i < report.measures.size(); ++i) {
        const MeasureRow& row = report.measures[i];
        ++report.counts[static_cast<std::size_t>(row.state)];
        if (row.state == State::overdue)
            report.overdue.push_back(i);
        if (row.state == State::due_today || row.state == State::due_soon)
            report.due_soon.push_back(i);
        if (waits(row, report.as_of))
            report.waiting.push_back(i);
        if (report.last_meeting &&
            is_silent_since(*row.measure, report.last_meeting->day, report.as_of))
            report.silent.push_back(i);
        if (const auto word = last_word(*row.measure, report.as_of))
            report.last_change = std::max(report.last_change.value_or(*word), *word);
    }
    report.total = report.measures.size();
    sort_by_due(report.overdue, report);
    sort_by_due(report.due_soon, report);
    sort_by_due(report.silent, report);
}

// The register's order first, then the unknown in the order they are met.
void fill_roles(PlanReport& report) {
    std::unordered_map<std::string_view, std::size_t> known; // by their keys in the register
    std::unordered_map<std::string, std::size_t> unknown;    // by what they fold to
    for (const model::Role& role : report.plan->header.people.roles) {
        known.emplace(role.key, report.roles.size());
        report.roles.push_back({role.key, role.name, true, {}});
    }

    for (std::size_t i = 0; i < report.measures.size(); ++i) {
        for (const ResponsibleRow& row : report.measures[i].responsibles) {
            const std::size_t next = report.roles.size();
            const std::size_t role =
                row.known ? known.try_emplace(row.key, next).first->second
                          : unknown.try_emplace(support::fold(row.text), next).first->second;
            if (role == next)
                report.roles.push_back({row.key, row.text, row.known, {}});
            std::vector<std::size_t>& list = report.roles[role].measures;
            if (list.empty() || list.back() != i)
                list.push_back(i);
        }
    }
    std::erase_if(report.roles, [](const RoleRow& role) { return role.measures.empty(); });
    for (RoleRow& role : report.roles)
        sort_by_due(role.measures, report);
}

// Of a published plan the run that published it knew whether it was asked for by its name;
// it may have run out since then.
bool is_closed(const Plan& plan, const Selection& selection) {
    if (selection.all_years || selection.year)
        return false;
    const auto has_ended = [&](Date day) {
        return plan.header.period && plan.header.period->days.last < day;
    };
    if (plan.published_as_of)
        return plan.published_closed ||
               (has_ended(selection.as_of) && !has_ended(*plan.published_as_of));
    return has_ended(selection.as_of) && !selection.named;
}

PlanReport plan_report(const Plan& plan, const Selection& selection,
                       const std::optional<Interval>& year) {
    PlanReport report;
    report.plan = &plan;
    report.audience = selection.audience;
    report.as_of = plan.published_as_of.value_or(selection.as_of);
    report.closed = is_closed(plan, selection);
    const bool by_measure = year && is_longer(plan, *year);
    const Viewing viewing{plan.header, report.as_of, selection.audience};
    report.measures.reserve(plan.measures.size());
    for (const Measure& measure : plan.measures)
        if (!by_measure || touches(measure, *year))
            report.measures.push_back(measure_row(measure, viewing));
    report.whole = report.measures.size();
    tally(report);
    return report;
}

bool earlier_in_report(const PlanReport& a, const PlanReport& b) {
    const auto days = [](const PlanReport& plan) {
        const auto& period = plan.plan->header.period;
        return period ? std::optional(period->days) : std::nullopt;
    };
    return stands_before(days(a), a.plan->header.id, days(b), b.plan->header.id);
}

} // namespace

bool stands_before(const std::optional<Interval>& days, std::string_view id,
                   const std::optional<Interval>& other_days, std::string_view other_id) {
    if (days.has_value() != other_days.has_value())
        return days.has_value();
    if (days && *days != *other_days)
        return *days > *other_days;
    return id < other_id;
}

bool by_due(const MeasureRow& a, const MeasureRow& b) {
    if (a.due.has_value() != b.due.has_value())
        return a.due.has_value();
    return a.due && *a.due < *b.due;
}

void tally(PlanReport& report) {
    report.counts = {};
    report.overdue.clear();
    report.due_soon.clear();
    report.waiting.clear();
    report.silent.clear();
    report.last_meeting = last_meeting(*report.plan, report.as_of);
    report.last_change.reset();
    report.roles.clear();
    fill_lists(report);
    fill_roles(report);
}

Date reporting_day(Date today, std::optional<int> year) {
    if (!year)
        return today;
    const std::optional<Date> last = Date::from_ymd(*year, 12, 31);
    return last ? std::min(today, *last) : today;
}

std::optional<PlanReport> build_one(const Plan& plan, const Selection& selection) {
    const std::optional<Interval> year =
        selection.year ? calendar::year_of(*selection.year) : std::nullopt;
    return takes_plan(plan, year) ? std::optional(plan_report(plan, selection, year))
                                  : std::nullopt;
}

StatusReport build(const std::vector<Plan>& plans, const Selection& selection) {
    StatusReport report;
    report.as_of = selection.as_of;
    report.audience = selection.audience;
    for (const Plan& plan : plans)
        if (std::optional<PlanReport> one = build_one(plan, selection))
            report.plans.push_back(std::move(*one));
    std::ranges::stable_sort(report.plans, earlier_in_report);
    return report;
}

} // namespace plan::report
