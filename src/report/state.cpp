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

bool gives_a_day(const model::Deadline& deadline) {
    return !slots(deadline.reading).empty();
}

struct Finish {
    bool done = false;
    bool late = false;
};

// A slot that only the status ends is judged by the status's day.
bool finished_late(const Progress& progress, const Date* status_day) {
    for (std::size_t i = 0; i < progress.slots.size(); ++i)
        if (progress.is_late(i))
            return true;
    return !progress.slots.empty() && status_day != nullptr &&
           !progress.is_done(progress.slots.size() - 1) && *status_day > progress.slots.back().last;
}

// Done by word, by box or because `Utført` has ticked off every slot. A tick has
// no date of its own: it takes that of `Utført` or of the status beside it, and
// does not count before that.
Finish finish_of(const Measure& measure, Date as_of, const Progress& progress) {
    const bool any_day = !done_days(measure, as_of).empty();
    const model::Status* status = status_on(measure, as_of);
    const bool said = status != nullptr && status->word == StatusWord::done;

    const bool status_to_come = measure.status && status == nullptr && measure.status->known &&
                                measure.status->word == StatusWord::done;
    const bool day_to_come = !any_day && !measure.done.empty() &&
                             !done_days(measure, Date::from_ymd(9999, 12, 31).value()).empty();
    const bool ticked = measure.ticked.value_or(false) && !status_to_come && !day_to_come;

    const bool never_ends =
        progress.slots.empty() && std::ranges::any_of(measure.deadlines, [](const auto& d) {
            return d.reading.kind == Kind::continuous || d.reading.kind == Kind::on_demand ||
                   d.reading.kind == Kind::recurring || d.reading.kind == Kind::quota;
        });
    const bool all_ticked_off = any_day && !never_ends && progress.all();

    if (!said && !ticked && !all_ticked_off)
        return {};
    const Date* status_day = said && status->date ? &*status->date : nullptr;
    return {true, !is_event(measure) && finished_late(progress, status_day)};
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

// Some of several times ticked off is partly done, whether or not a status says so. What is
// only counted is running until its unit's end comes near.
State state_by_status(const Measure& measure, const model::Status* status,
                      const Progress& progress) {
    if (progress.any() || (status != nullptr && status->word == StatusWord::partly_done))
        return State::partly_done;
    if (status != nullptr && status->word == StatusWord::in_progress)
        return State::in_progress;
    if (!std::ranges::all_of(progress.slots, &Slot::counted))
        return State::not_started;
    if (has_kind(measure, {Kind::continuous, Kind::recurring, Kind::quota}))
        return State::ongoing;
    return has_kind(measure, {Kind::on_demand}) ? State::on_demand : State::undated;
}

std::optional<Date> next_due(const Measure& measure, Date as_of, const Progress& progress) {
    const std::vector<Slot>& all = progress.slots;
    if (all.empty())
        return std::nullopt;
    std::size_t index = progress.open();
    // An event that has its outcome looks ahead to the next time.
    if (is_event(measure) && has_outcome(status_on(measure, as_of)))
        while (index < all.size() && (progress.is_done(index) || all[index].last < as_of))
            ++index;
    return all[std::min(index, all.size() - 1)].last;
}

State state_of(const Measure& measure, Date as_of, const Progress& progress) {
    const model::Status* status = status_on(measure, as_of);
    if (status != nullptr && status->word == StatusWord::cancelled)
        return State::cancelled;
    if (status != nullptr && status->word == StatusWord::carried_forward)
        return State::carried_forward;

    const Finish finish = finish_of(measure, as_of, progress);
    if (finish.done)
        return finish.late ? State::done_late : State::done;

    if (status != nullptr && status->word == StatusWord::postponed) {
        const std::optional<Date> until = due_day(measure);
        if (new_deadline(measure) == nullptr || !until || as_of <= *until)
            return State::postponed;
    }
    const State otherwise = state_by_status(measure, status, progress);
    const std::optional<Date> due = next_due(measure, as_of, progress);
    if (!due)
        return otherwise;
    const State state = state_by_day(*due, as_of, otherwise);
    if (state == State::overdue && is_event(measure) && has_outcome(status))
        return otherwise;
    return state;
}

std::vector<State> slot_states(const Measure& measure, Date as_of, const Progress& progress,
                               State whole) {
    std::vector<State> states(progress.slots.size(), whole);
    if (states.size() < 2)
        return states;
    const Group group = group_of(whole);
    const bool settled =
        group == Group::done || group == Group::closed || group == Group::postponed;
    const bool happened = is_event(measure) && has_outcome(status_on(measure, as_of));
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (progress.is_done(i)) {
            const bool late = progress.is_late(i) && !is_event(measure);
            states[i] = late ? State::done_late : State::done;
        } else if (!settled) {
            const State begun = progress.ticks[i] > 0 ? State::partly_done : State::not_started;
            states[i] = state_by_day(progress.slots[i].last, as_of, begun);
            if (states[i] == State::overdue && happened)
                states[i] = State::done;
        }
    }
    return states;
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

bool is_event(const Measure& measure) {
    return std::ranges::any_of(measure.time, gives_a_day);
}

const model::Status* status_on(const Measure& measure, Date as_of) {
    if (!measure.status || !measure.status->known)
        return nullptr;
    const model::Status& status = *measure.status;
    return status.date && *status.date > as_of ? nullptr : &status;
}

State state_of(const Measure& measure, Date as_of) {
    return state_of(measure, as_of, progress_of(measure, as_of));
}

std::optional<Date> due_day(const Measure& measure) {
    const std::vector<Slot> all = slots(measure);
    return all.empty() ? std::nullopt : std::optional(all.back().last);
}

std::optional<Date> next_due(const Measure& measure, Date as_of) {
    return next_due(measure, as_of, progress_of(measure, as_of));
}

Standing standing_of(const Measure& measure, Date as_of) {
    Standing standing;
    standing.progress = progress_of(measure, as_of);
    standing.state = state_of(measure, as_of, standing.progress);
    standing.slot_states = slot_states(measure, as_of, standing.progress, standing.state);
    standing.due = next_due(measure, as_of, standing.progress);
    return standing;
}

} // namespace plan::report
