#include "plan/report/status_report.hpp"

#include <algorithm>

namespace plan::report {
namespace {

using calendar::Date;
using deadline::Kind;
using deadline::Reading;
using model::Measure;
using words::StatusWord;

constexpr long long soon_days = 30;

bool gives_days(Kind kind) {
    switch (kind) {
    case Kind::day:
    case Kind::interval:
    case Kind::recurring:
    case Kind::quota:
    case Kind::event:
        return true;
    case Kind::continuous:
    case Kind::on_demand:
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        return false;
    }
    return false;
}

std::size_t need_of(const Reading& reading) {
    if (!reading.quota)
        return 1;
    const int count = reading.quota->min.value_or(reading.quota->max.value_or(1));
    return count > 1 ? static_cast<std::size_t>(count) : 1;
}

void add_slots(std::vector<Slot>& out, const Reading& reading) {
    if (!gives_days(reading.kind))
        return;
    for (const deadline::Occurrence& occurrence : reading.occurrences)
        out.push_back({occurrence.first, occurrence.last, reading.precision, need_of(reading)});
    if (reading.occurrences.empty() && reading.last)
        out.push_back({reading.first, *reading.last, reading.precision, need_of(reading)});
}

void add_slots(std::vector<Slot>& out, const std::vector<model::Deadline>& deadlines) {
    for (const model::Deadline& deadline : deadlines)
        add_slots(out, deadline.reading);
}

void sort_slots(std::vector<Slot>& slots) {
    std::ranges::stable_sort(slots, {}, &Slot::last);
    const auto same_day = [](const Slot& a, const Slot& b) { return a.last == b.last; };
    slots.erase(std::unique(slots.begin(), slots.end(), same_day), slots.end());
}

bool says_something(const model::Deadline& deadline) {
    const Kind kind = deadline.reading.kind;
    return kind == Kind::continuous || kind == Kind::on_demand ||
           (gives_days(kind) && (deadline.reading.last || !deadline.reading.occurrences.empty()));
}

// The last `Ny frist` that can be read; it drives the state alone.
const model::Deadline* new_deadline(const Measure& measure) {
    const auto& all = measure.new_deadlines;
    const auto found = std::find_if(all.rbegin(), all.rend(), says_something);
    return found == all.rend() ? nullptr : &*found;
}

// The slot that is next to be ticked off; the number of slots when none is left.
std::size_t pending(const std::vector<Slot>& slots, std::size_t ticks) {
    std::size_t index = 0;
    while (index < slots.size() && ticks >= slots[index].need)
        ticks -= slots[index++].need;
    return index;
}

struct Finish {
    bool done = false;
    bool late = false;
};

bool finished_late(const std::vector<Slot>& slots, const std::vector<Date>& days,
                   const Date* status_day) {
    if (slots.empty())
        return false;
    if (days.size() == slots.size()) {
        for (std::size_t i = 0; i < days.size(); ++i)
            if (days[i] > slots[i].last)
                return true;
        return false;
    }
    const Date last = slots.back().last;
    return days.empty() ? status_day != nullptr && *status_day > last : days.back() > last;
}

// Done by word, by box or because `Utført` has ticked off every slot. A tick has
// no date of its own: it takes that of `Utført` or of the status beside it, and
// does not count before that.
Finish finish_of(const Measure& measure, Date as_of, const std::vector<Slot>& slots) {
    const std::vector<Date> days = done_days(measure, as_of);
    const model::Status* status = status_on(measure, as_of);
    const bool said = status != nullptr && status->word == StatusWord::done;

    const bool status_to_come = measure.status && status == nullptr && measure.status->known &&
                                measure.status->word == StatusWord::done;
    const bool day_to_come = days.empty() && measure.done &&
                             !done_days(measure, Date::from_ymd(9999, 12, 31).value()).empty();
    const bool ticked = measure.ticked.value_or(false) && !status_to_come && !day_to_come;

    const bool never_ends =
        slots.empty() && std::ranges::any_of(measure.deadlines, [](const auto& d) {
            return d.reading.kind == Kind::continuous || d.reading.kind == Kind::on_demand ||
                   d.reading.kind == Kind::recurring || d.reading.kind == Kind::quota;
        });
    const bool all_ticked_off =
        !days.empty() && !never_ends && pending(slots, days.size()) == slots.size();

    if (!said && !ticked && !all_ticked_off)
        return {};
    const Date* status_day = said && status->date ? &*status->date : nullptr;
    return {true, !is_event(measure) && finished_late(slots, days, status_day)};
}

bool has_kind(const Measure& measure, std::initializer_list<Kind> kinds) {
    const auto fits = [&](const model::Deadline& deadline) {
        return std::ranges::find(kinds, deadline.reading.kind) != kinds.end();
    };
    if (const model::Deadline* moved = new_deadline(measure))
        return fits(*moved);
    return std::ranges::any_of(measure.deadlines, fits);
}

// An event wants an outcome: any word but `ikke startet` is one.
bool has_outcome(const model::Status* status) {
    return status != nullptr && status->word != StatusWord::not_started;
}

State state_by_day(Date due, Date as_of, State otherwise) {
    const long long left = calendar::days_between(as_of, due);
    if (left < 0)
        return State::overdue;
    if (left == 0)
        return State::due_today;
    return left <= soon_days ? State::due_soon : otherwise;
}

// Some of several occurrences ticked off is partly done, whether or not a status says so.
State state_by_status(const Measure& measure, const model::Status* status, bool dated, bool begun) {
    if (begun || (status != nullptr && status->word == StatusWord::partly_done))
        return State::partly_done;
    if (status != nullptr && status->word == StatusWord::in_progress)
        return State::in_progress;
    if (dated)
        return State::not_started;
    if (has_kind(measure, {Kind::continuous, Kind::recurring, Kind::quota}))
        return State::ongoing;
    return has_kind(measure, {Kind::on_demand}) ? State::on_demand : State::undated;
}

std::optional<Date> next_due(const Measure& measure, Date as_of, const std::vector<Slot>& slots) {
    if (slots.empty())
        return std::nullopt;
    std::size_t index = pending(slots, done_days(measure, as_of).size());
    // An event that has its outcome looks ahead to the next time.
    if (is_event(measure) && has_outcome(status_on(measure, as_of)))
        while (index < slots.size() && slots[index].last < as_of)
            ++index;
    return slots[std::min(index, slots.size() - 1)].last;
}

} // namespace

std::string_view name(State state) {
    switch (state) {
    case State::cancelled:
        return "cancelled";
    case State::carried_forward:
        return "carried-forward";
    case State::done_late:
        return "done-late";
    case State::done:
        return "done";
    case State::postponed:
        return "postponed";
    case State::overdue:
        return "overdue";
    case State::due_today:
        return "due-today";
    case State::due_soon:
        return "due-soon";
    case State::partly_done:
        return "partly-done";
    case State::in_progress:
        return "in-progress";
    case State::ongoing:
        return "ongoing";
    case State::on_demand:
        return "on-demand";
    case State::undated:
        return "undated";
    case State::not_started:
        return "not-started";
    }
    return {};
}

Group group_of(State state) {
    switch (state) {
    case State::done:
    case State::done_late:
        return Group::done;
    case State::overdue:
        return Group::overdue;
    case State::due_today:
    case State::due_soon:
        return Group::due_soon;
    case State::partly_done:
    case State::in_progress:
        return Group::in_progress;
    case State::ongoing:
    case State::on_demand:
        return Group::ongoing;
    case State::postponed:
        return Group::postponed;
    case State::not_started:
        return Group::not_started;
    case State::undated:
        return Group::undated;
    case State::cancelled:
    case State::carried_forward:
        return Group::closed;
    }
    return Group::undated;
}

std::vector<Slot> slots(const Measure& measure) {
    std::vector<Slot> out;
    if (const model::Deadline* moved = new_deadline(measure)) {
        add_slots(out, moved->reading);
        sort_slots(out);
        return out;
    }
    add_slots(out, measure.time);
    if (out.empty())
        add_slots(out, measure.deadlines);
    sort_slots(out);
    return out;
}

std::vector<Date> done_days(const Measure& measure, Date as_of) {
    std::vector<Date> days;
    if (!measure.done)
        return days;
    std::vector<Slot> said;
    add_slots(said, measure.done->reading);
    // `Utført: mai` read in the middle of May has happened by then.
    for (const Slot& slot : said)
        if (slot.first.value_or(slot.last) <= as_of)
            days.push_back(std::min(slot.last, as_of));
    std::ranges::sort(days);
    return days;
}

bool is_event(const Measure& measure) {
    return std::ranges::any_of(measure.time, [](const model::Deadline& time) {
        return gives_days(time.reading.kind) &&
               (time.reading.last || !time.reading.occurrences.empty());
    });
}

const model::Status* status_on(const Measure& measure, Date as_of) {
    if (!measure.status || !measure.status->known)
        return nullptr;
    const model::Status& status = *measure.status;
    return status.date && *status.date > as_of ? nullptr : &status;
}

State state_of(const Measure& measure, Date as_of) {
    const model::Status* status = status_on(measure, as_of);
    if (status != nullptr && status->word == StatusWord::cancelled)
        return State::cancelled;
    if (status != nullptr && status->word == StatusWord::carried_forward)
        return State::carried_forward;

    const std::vector<Slot> all = slots(measure);
    const Finish finish = finish_of(measure, as_of, all);
    if (finish.done)
        return finish.late ? State::done_late : State::done;

    if (status != nullptr && status->word == StatusWord::postponed) {
        const model::Deadline* moved = new_deadline(measure);
        if (moved == nullptr || all.empty() || as_of <= all.back().last)
            return State::postponed;
    }
    const std::optional<Date> due = next_due(measure, as_of, all);
    const bool begun = due && !done_days(measure, as_of).empty();
    const State otherwise = state_by_status(measure, status, due.has_value(), begun);
    if (!due)
        return otherwise;
    const State state = state_by_day(*due, as_of, otherwise);
    if (state == State::overdue && is_event(measure) && has_outcome(status))
        return otherwise;
    return state;
}

std::optional<Date> due_day(const Measure& measure) {
    const std::vector<Slot> all = slots(measure);
    return all.empty() ? std::nullopt : std::optional(all.back().last);
}

std::optional<Date> next_due(const Measure& measure, Date as_of) {
    return next_due(measure, as_of, slots(measure));
}

State slot_state(const Measure& measure, std::size_t index, Date as_of) {
    const State whole = state_of(measure, as_of);
    const std::vector<Slot> all = slots(measure);
    if (all.size() < 2 || index >= all.size())
        return whole;
    const Group group = group_of(whole);
    if (group == Group::done || group == Group::closed || group == Group::postponed)
        return whole;
    if (index < pending(all, done_days(measure, as_of).size()))
        return State::done;
    const State state = state_by_day(all[index].last, as_of, State::not_started);
    if (state == State::overdue && is_event(measure) && has_outcome(status_on(measure, as_of)))
        return State::done;
    return state;
}

} // namespace plan::report
