#include "plan/report/slots.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace plan::report {
namespace {

using calendar::Date;
using calendar::Interval;
using deadline::Kind;
using deadline::Precision;
using deadline::Reading;
using model::Measure;

// More units than this are one long one; nobody ticks off every day of ten years.
constexpr std::size_t most_units = 600;

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

// The last day of the unit that the day lies in; nothing for a unit that is the whole
// stretch. A year begins on the day: a plan's year seldom begins in January.
std::optional<Date> end_of_unit(Date day, Precision unit) {
    const auto last_of = [](const std::optional<Interval>& days) {
        return days ? std::optional(days->last) : std::nullopt;
    };
    const int month = day.month() - 1;
    switch (unit) {
    case Precision::day:
        return day;
    case Precision::week:
        return day.plus_days(7 - day.weekday());
    case Precision::month:
        return last_of(calendar::month_of(day.year(), day.month()));
    case Precision::quarter:
        return last_of(calendar::quarter_of(day.year(), month / 3 + 1));
    case Precision::tertial:
        return last_of(calendar::tertial_of(day.year(), month / 4 + 1));
    case Precision::half:
        return last_of(calendar::half_of(day.year(), month / 6 + 1));
    case Precision::year:
        if (const auto next = calendar::plus_months(day, 12))
            return next->plus_days(-1);
        return std::nullopt;
    case Precision::season:
    case Precision::period:
        return std::nullopt;
    }
    return std::nullopt;
}

// The units whose last day lies in the stretch, as the slots of a rhythm are; a stretch
// that ends none is one to its own end.
void add_quota(std::vector<Slot>& out, const Reading& reading) {
    const deadline::Quota& quota = *reading.quota;
    if (!quota.min || !reading.last)
        return;
    const std::size_t before = out.size();
    const std::size_t need = *quota.min > 1 ? static_cast<std::size_t>(*quota.min) : 1;
    std::optional<Date> first = reading.first;
    while (first && *first <= *reading.last) {
        const bool last_one = out.size() - before + 1 == most_units;
        const auto end = last_one ? *reading.last : end_of_unit(*first, quota.per);
        if (!end || *end > *reading.last)
            break;
        out.push_back({first, *end, quota.per, need, true});
        first = end->plus_days(1);
    }
    if (out.size() == before)
        out.push_back({reading.first, *reading.last, quota.per, need, true});
}

void add_slots(std::vector<Slot>& out, const Reading& reading) {
    if (!gives_days(reading.kind))
        return;
    if (reading.occurrences.empty() && reading.quota)
        return add_quota(out, reading);
    const bool at_most = reading.quota && !reading.quota->min;
    if (at_most)
        return;
    const int count = reading.quota ? reading.quota->min.value_or(1) : 1;
    const std::size_t need = count > 1 ? static_cast<std::size_t>(count) : 1;
    const bool counted = reading.kind == Kind::quota;
    for (const deadline::Occurrence& occurrence : reading.occurrences)
        out.push_back({occurrence.first, occurrence.last, reading.precision, need, counted});
    if (reading.occurrences.empty() && reading.last)
        out.push_back({reading.first, *reading.last, reading.precision, need, counted});
}

void add_slots(std::vector<Slot>& out, const std::vector<model::Deadline>& deadlines) {
    for (const model::Deadline& deadline : deadlines)
        add_slots(out, deadline.reading);
}

// Of two that end on one day the one that needs more stays.
void sort_slots(std::vector<Slot>& slots) {
    const auto comes_before = [](const Slot& a, const Slot& b) {
        return a.last != b.last ? a.last < b.last : a.need > b.need;
    };
    if (!std::ranges::is_sorted(slots, comes_before)) // they nearly always are
        std::ranges::stable_sort(slots, comes_before);
    const auto same_day = [](const Slot& a, const Slot& b) { return a.last == b.last; };
    slots.erase(std::unique(slots.begin(), slots.end(), same_day), slots.end());
}

bool says_something(const model::Deadline& deadline) {
    const Kind kind = deadline.reading.kind;
    return kind == Kind::continuous || kind == Kind::on_demand ||
           (gives_days(kind) && (deadline.reading.last || !deadline.reading.occurrences.empty()));
}

// --- ticking off ------------------------------------------------------------

bool contains(const Slot& slot, Date day) {
    return slot.first.value_or(slot.last) <= day && day <= slot.last;
}

long long distance(const Slot& slot, Date day) {
    if (day > slot.last)
        return calendar::days_between(slot.last, day);
    return std::max(0LL, calendar::days_between(day, slot.first.value_or(slot.last)));
}

// The least that a time of several reaches back before its first day.
constexpr long long least_reach = 31;

// The first day that may tick one of the slots. What is due once may be done as early as
// one likes; of several times the first reaches back as far as it is long, for a day before
// that is of a time before them; a count begins with the days that it counts in.
std::optional<Date> earliest_tick(const std::vector<Slot>& slots) {
    if (slots.size() == 1 && !slots.front().counted)
        return std::nullopt;
    std::optional<Date> earliest;
    for (const Slot& slot : slots) {
        std::optional<Date> from = slot.first;
        if (!slot.counted) {
            const Date first = slot.first.value_or(slot.last);
            const long long length = calendar::days_between(first, slot.last) + 1;
            from = first.plus_days(-std::max(least_reach, length));
        }
        if (!from)
            return std::nullopt;
        earliest = std::min(earliest.value_or(*from), *from);
    }
    return earliest;
}

// Gives each day to a slot; the days are in order, and so are the slots. A day before
// `earliest` ticks none that it does not lie in.
class Ticking {
public:
    Ticking(std::vector<Slot> slots, const std::vector<Date>& days, std::optional<Date> earliest)
        : m_days(days)
        , m_earliest(earliest)
        , m_owners(days.size()) {
        m_progress.ticks.resize(slots.size());
        m_progress.ended.resize(slots.size());
        m_progress.slots = std::move(slots);
        for (std::size_t i = 0; i < m_progress.slots.size(); ++i)
            m_open.insert(i);
        set_begins();
        tick_where_they_lie();
        tick_nearest();
        make_up();
        set_ends();
    }

    Progress take() && { return std::move(m_progress); }
    [[nodiscard]] const Progress& progress() const { return m_progress; }
    // The slot of each day; nothing for those that tick none.
    [[nodiscard]] const std::vector<std::optional<std::size_t>>& owners() const { return m_owners; }

private:
    void give(std::size_t day, std::size_t slot) {
        m_owners[day] = slot;
        if (++m_progress.ticks[slot] >= m_progress.slots[slot].need)
            m_open.erase(slot);
    }

    // The first day of each slot or of any after it, whichever comes first: slots that end
    // in order may begin out of it.
    void set_begins() {
        const std::vector<Slot>& slots = m_progress.slots;
        m_begins.resize(slots.size());
        for (std::size_t i = slots.size(); i-- > 0;) {
            const Date first = slots[i].first.value_or(slots[i].last);
            m_begins[i] = i + 1 < slots.size() ? std::min(first, m_begins[i + 1]) : first;
        }
    }

    void tick_where_they_lie() {
        const std::vector<Slot>& slots = m_progress.slots;
        for (std::size_t d = 0; d < m_days.size(); ++d) {
            bool inside = false;
            const auto at = std::ranges::lower_bound(slots, m_days[d], {}, &Slot::last);
            auto index = static_cast<std::size_t>(at - slots.begin());
            for (; index < slots.size() && m_begins[index] <= m_days[d] && !m_owners[d]; ++index) {
                if (!contains(slots[index], m_days[d]))
                    continue;
                inside = true;
                if (m_open.contains(index))
                    give(d, index);
            }
            if (m_owners[d])
                continue;
            if (inside)
                m_over.push_back(d);
            else if (!m_earliest || m_days[d] >= *m_earliest)
                m_outside.push_back(d);
        }
    }

    // The open slot that is nearest to the day.
    [[nodiscard]] std::optional<std::size_t> nearest(Date day) const {
        const std::vector<Slot>& slots = m_progress.slots;
        const auto at = std::ranges::lower_bound(slots, day, {}, &Slot::last);
        const auto after = m_open.lower_bound(static_cast<std::size_t>(at - slots.begin()));
        if (after == m_open.begin())
            return after == m_open.end() ? std::nullopt : std::optional(*after);
        const std::size_t before = *std::prev(after);
        if (after == m_open.end() || distance(slots[before], day) <= distance(slots[*after], day))
            return before;
        return *after;
    }

    // Those that lie nearest to a slot choose first.
    void tick_nearest() {
        std::vector<std::pair<long long, std::size_t>> order;
        for (const std::size_t d : m_outside)
            if (const auto slot = nearest(m_days[d]))
                order.emplace_back(distance(m_progress.slots[*slot], m_days[d]), d);
        std::ranges::sort(order);
        for (const auto& [far, d] : order)
            if (const auto slot = nearest(m_days[d]))
                give(d, *slot);
    }

    // One time too many makes up for one that was missed before it, never for one to come.
    void make_up() {
        for (const std::size_t d : m_over) {
            const auto at = std::ranges::lower_bound(m_progress.slots, m_days[d], {}, &Slot::last);
            const auto after =
                m_open.lower_bound(static_cast<std::size_t>(at - m_progress.slots.begin()));
            if (after != m_open.begin())
                give(d, *std::prev(after));
        }
    }

    void set_ends() {
        for (std::size_t d = 0; d < m_days.size(); ++d)
            if (m_owners[d] && !m_open.contains(*m_owners[d]))
                m_progress.ended[*m_owners[d]] = m_days[d];
    }

    const std::vector<Date>& m_days;
    std::optional<Date> m_earliest;
    std::vector<Date> m_begins;
    Progress m_progress;
    std::vector<std::optional<std::size_t>> m_owners;
    std::set<std::size_t> m_open;
    std::vector<std::size_t> m_outside; // days that lie in no slot
    std::vector<std::size_t> m_over;    // days that lie in slots that are done already
};

void append(Progress& to, const Progress& from, std::size_t index) {
    to.slots.push_back(from.slots[index]);
    to.ticks.push_back(from.ticks[index]);
    to.ended.push_back(from.ended[index]);
}

// What was done in time stays; the new deadline is for the rest, and so are the days that
// did nothing in time.
Progress moved_progress(std::vector<Slot> adopted, std::vector<Slot> moved,
                        const std::vector<Date>& days) {
    const std::optional<Date> earliest = earliest_tick(adopted);
    const Ticking ticking(std::move(adopted), days, earliest);
    const Progress& before = ticking.progress();
    Progress kept;
    for (std::size_t i = 0; i < before.slots.size(); ++i)
        if (before.is_done(i) && !before.is_late(i))
            append(kept, before, i);
    if (kept.slots.size() == before.slots.size())
        return before;
    std::vector<Date> left;
    for (std::size_t d = 0; d < days.size(); ++d) {
        const auto owner = ticking.owners()[d];
        if (!owner || !before.is_done(*owner) || before.is_late(*owner))
            left.push_back(days[d]);
    }
    const Progress rest = Ticking(std::move(moved), left, earliest).take();
    Progress out;
    std::size_t k = 0;
    for (std::size_t i = 0; i < rest.slots.size(); ++i) {
        while (k < kept.slots.size() && kept.slots[k].last < rest.slots[i].last)
            append(out, kept, k++);
        append(out, rest, i);
    }
    while (k < kept.slots.size())
        append(out, kept, k++);
    return out;
}

} // namespace

std::vector<Slot> slots(const Reading& reading) {
    std::vector<Slot> out;
    add_slots(out, reading);
    return out;
}

std::vector<Slot> adopted_slots(const Measure& measure) {
    std::vector<Slot> out;
    add_slots(out, measure.time);
    if (out.empty())
        add_slots(out, measure.deadlines);
    sort_slots(out);
    return out;
}

const model::Deadline* new_deadline(const Measure& measure) {
    const auto& all = measure.new_deadlines;
    const auto found = std::find_if(all.rbegin(), all.rend(), says_something);
    return found == all.rend() ? nullptr : &*found;
}

std::vector<Slot> slots(const Measure& measure) {
    const model::Deadline* moved = new_deadline(measure);
    if (moved == nullptr)
        return adopted_slots(measure);
    std::vector<Slot> out = slots(moved->reading);
    for (Slot& slot : out)
        slot.moved = true;
    sort_slots(out);
    return out;
}

std::vector<Date> done_days(const Measure& measure, Date as_of) {
    std::vector<Date> days;
    const auto add = [&](std::optional<Date> first, Date last) {
        // `Utført: mai` read in the middle of May has happened by then.
        if (first.value_or(last) <= as_of)
            days.push_back(std::min(last, as_of));
    };
    for (const model::Deadline& done : measure.done) {
        if (!gives_days(done.reading.kind))
            continue;
        for (const deadline::Occurrence& occurrence : done.reading.occurrences)
            add(occurrence.first, occurrence.last);
        if (done.reading.occurrences.empty() && done.reading.last)
            add(done.reading.first, *done.reading.last);
    }
    std::ranges::sort(days);
    return days;
}

bool Progress::any() const {
    return std::ranges::any_of(ticks, [](std::size_t count) { return count > 0; });
}

bool Progress::all() const {
    return open() == slots.size();
}

std::size_t Progress::open() const {
    std::size_t index = 0;
    while (index < slots.size() && is_done(index))
        ++index;
    return index;
}

Progress progress_of(const Measure& measure, Date as_of) {
    const std::vector<Date> days = done_days(measure, as_of);
    std::vector<Slot> now = slots(measure);
    if (days.empty()) { // most measures
        Progress none;
        none.ticks.resize(now.size());
        none.ended.resize(now.size());
        none.slots = std::move(now);
        return none;
    }
    if (new_deadline(measure) == nullptr) {
        const std::optional<Date> earliest = earliest_tick(now);
        return Ticking(std::move(now), days, earliest).take();
    }
    std::vector<Slot> adopted = adopted_slots(measure);
    if (adopted.size() > 1)
        return moved_progress(std::move(adopted), std::move(now), days);
    // A count that got a new last day is still the same count.
    if (adopted.size() == 1 && now.size() == 1)
        now.front().need = std::max(now.front().need, adopted.front().need);
    const std::optional<Date> earliest = earliest_tick(adopted.empty() ? now : adopted);
    return Ticking(std::move(now), days, earliest).take();
}

std::vector<Date> unmatched_days(const Measure& measure, Date as_of) {
    const std::vector<Date> days = done_days(measure, as_of);
    std::vector<Slot> all = slots(measure);
    const bool several = all.size() > 1 || (all.size() == 1 && all.front().counted);
    std::vector<Date> left;
    if (days.empty() || !several || new_deadline(measure) != nullptr)
        return left;
    const std::optional<Date> earliest = earliest_tick(all);
    const Ticking ticking(std::move(all), days, earliest);
    const Progress& progress = ticking.progress();
    if (progress.all())
        return left;
    for (std::size_t d = 0; d < days.size(); ++d) {
        const bool inside = std::ranges::any_of(
            progress.slots, [&](const Slot& slot) { return contains(slot, days[d]); });
        if (!ticking.owners()[d] && !inside)
            left.push_back(days[d]);
    }
    return left;
}

Measure as_measure(const model::Step& step) {
    Measure alone;
    alone.deadlines = step.deadlines;
    if (step.has_box)
        alone.ticked = step.ticked;
    return alone;
}

} // namespace plan::report
