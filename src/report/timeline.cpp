#include "plan/report/timeline.hpp"

#include "plan/report/slots.hpp"

#include <algorithm>
#include <tuple>

namespace plan::report {
namespace {

using calendar::Date;
using calendar::Interval;
using deadline::Precision;

// What a mark and the air beside it take of the narrowest drawing, 280 dots.
constexpr int mark_width = 470;
// A deadline so far outside the period is more likely a slip than a reason to stretch the line.
constexpr long long far_outside = 183;
constexpr std::size_t most_labels = 14;
// A rhythm with more times than these would be a hedge, and a calendar has none of them.
constexpr std::size_t most_counted = 12;

Mark mark_of(State state) {
    switch (state) {
    case State::done:
    case State::done_late:
        return Mark::done;
    case State::overdue:
        return Mark::late;
    case State::cancelled:
    case State::carried_forward:
    case State::postponed:
        return Mark::aside;
    case State::due_today:
    case State::due_soon:
    case State::partly_done:
    case State::in_progress:
    case State::ongoing:
    case State::on_demand:
    case State::undated:
    case State::not_started:
        return Mark::coming;
    }
    return Mark::coming;
}

// A measure that is postponed to a day waits for that day.
Mark mark_of(const model::Measure& measure, State state) {
    if (state == State::postponed && new_deadline(measure) != nullptr)
        return Mark::coming;
    return mark_of(state);
}

void add_marks(Timeline& line, const PlanReport& plan, std::size_t index) {
    const model::Measure& measure = *plan.measures[index].measure;
    const Progress& progress = plan.measures[index].progress;
    const std::vector<State>& states = plan.measures[index].slot_states;
    const bool hedge = progress.slots.size() > most_counted;
    const std::size_t before = line.marks.size();
    for (std::size_t i = 0; i < progress.slots.size(); ++i) {
        const Slot& slot = progress.slots[i];
        if (slot.counted && hedge)
            continue;
        TimelineMark mark;
        mark.row = index;
        mark.last = slot.last;
        if (!slot.counted && slot.first && *slot.first < slot.last)
            mark.first = slot.first;
        mark.state = states[i];
        mark.mark = mark_of(measure, states[i]);
        line.marks.push_back(mark);
        ++line.counts[static_cast<std::size_t>(mark.mark)];
    }
    if (line.marks.size() == before)
        ++line.undated;
}

// --- the stretch of days ----------------------------------------------------

void stretch(std::optional<Interval>& days, const Interval& by) {
    if (!days)
        days = by;
    days->first = std::min(days->first, by.first);
    days->last = std::max(days->last, by.last);
}

// The period, and the deadlines that lie near it; without a period what there is.
std::optional<Interval> days_of(const PlanReport& plan, const Timeline& line) {
    const auto& period = plan.plan->header.period;
    std::optional<Interval> days;
    if (period)
        days = period->days;
    for (const TimelineMark& mark : line.marks) {
        const bool near =
            !period || (calendar::days_between(mark.last, period->days.first) <= far_outside &&
                        calendar::days_between(period->days.last, mark.last) <= far_outside);
        if (near)
            stretch(days, {mark.last, mark.last});
    }
    return days;
}

std::optional<Interval> unit_at(Date day, Precision unit) {
    switch (unit) {
    case Precision::quarter:
        return calendar::quarter_of(day.year(), (day.month() + 2) / 3);
    case Precision::year:
        return calendar::year_of(day.year());
    case Precision::day:
    case Precision::week:
    case Precision::month:
    case Precision::tertial:
    case Precision::half:
    case Precision::season:
    case Precision::period:
        return calendar::month_of(day.year(), day.month());
    }
    return std::nullopt;
}

Precision unit_for(const Interval& days) {
    const int months =
        (days.last.year() - days.first.year()) * 12 + days.last.month() - days.first.month() + 1;
    if (static_cast<std::size_t>(months) <= most_labels)
        return Precision::month;
    return static_cast<std::size_t>(months) <= 3 * most_labels ? Precision::quarter
                                                               : Precision::year;
}

void lay_units(Timeline& line, const Interval& days) {
    line.unit = unit_for(days);
    std::optional<Interval> unit = unit_at(days.first, line.unit);
    while (unit && unit->first <= days.last) {
        line.units.push_back({*unit});
        const std::optional<Date> next = unit->last.plus_days(1);
        unit = next ? unit_at(*next, line.unit) : std::nullopt;
    }
    line.days = {line.units.front().days.first, line.units.back().days.last};
    const std::size_t step = (line.units.size() + most_labels - 1) / most_labels;
    for (std::size_t i = 0; i < line.units.size(); ++i)
        line.units[i].labelled = i % step == 0;
}

// --- lanes ------------------------------------------------------------------

// Ends of what stands in the lanes so far.
class Lanes {
public:
    std::optional<std::size_t> take(int begin, int end) {
        const auto free = std::ranges::find_if(m_ends, [&](int last) { return last <= begin; });
        const auto lane = static_cast<std::size_t>(free - m_ends.begin());
        if (lane == Timeline::most_lanes)
            return std::nullopt;
        if (free == m_ends.end())
            m_ends.push_back(end);
        else
            *free = end;
        return lane;
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }

private:
    std::vector<int> m_ends;
};

void hide(Timeline& line, Date last) {
    const auto unit = std::ranges::find_if(
        line.units, [&](const TimelineUnit& one) { return last <= one.days.last; });
    if (unit != line.units.end())
        ++unit->hidden;
}

// Spans in the order they begin, points by day; of those that meet on a day, the late ones
// first, so that what finds no lane is what matters least.
void lay_lanes(Timeline& line) {
    std::vector<TimelineMark*> order;
    for (TimelineMark& mark : line.marks) {
        if (line.days.contains(mark.last))
            order.push_back(&mark);
        else
            ++line.outside;
    }
    const auto weight = [](const TimelineMark* mark) {
        return mark->mark == Mark::late ? 0 : mark->mark == Mark::coming ? 1 : 2;
    };
    std::ranges::stable_sort(order, [&](const TimelineMark* a, const TimelineMark* b) {
        return std::tuple(a->first.value_or(a->last), weight(a)) <
               std::tuple(b->first.value_or(b->last), weight(b));
    });
    Lanes spans;
    Lanes points;
    for (TimelineMark* mark : order) {
        const int end = line.middle(mark->last);
        if (mark->first)
            mark->lane =
                spans.take(std::min(line.place(*mark->first), end - mark_width), end + mark_width);
        else
            mark->lane = points.take(end, end + mark_width);
        if (!mark->lane)
            hide(line, mark->last);
    }
    line.span_lanes = spans.size();
    line.point_lanes = points.size();
}

void lay_events(Timeline& line, const model::Plan& plan) {
    for (const deadline::Event& event : plan.header.events)
        for (const Interval& days : event.dates)
            if (line.days.overlaps(days))
                line.events.push_back({days, event.name});
    std::ranges::stable_sort(line.events, [](const TimelineEvent& a, const TimelineEvent& b) {
        return a.days.first < b.days.first;
    });
}

int part_of(const Interval& days, long long halves) {
    const long long all = 2 * (calendar::days_between(days.first, days.last) + 1);
    return static_cast<int>(std::clamp(halves, 0LL, all) * Timeline::width / all);
}

} // namespace

int Timeline::place(Date day) const {
    return part_of(days, 2 * calendar::days_between(days.first, day));
}

int Timeline::middle(Date day) const {
    return part_of(days, 2 * calendar::days_between(days.first, day) + 1);
}

Timeline timeline(const PlanReport& plan) {
    Timeline line;
    for (std::size_t i = 0; i < plan.measures.size(); ++i)
        add_marks(line, plan, i);
    std::ranges::stable_sort(line.marks, {}, &TimelineMark::last);
    const std::optional<Interval> days = days_of(plan, line);
    if (!days || line.marks.empty())
        return line;
    lay_units(line, *days);
    lay_lanes(line);
    lay_events(line, *plan.plan);
    line.shows_today = line.days.contains(plan.as_of);
    return line;
}

} // namespace plan::report
