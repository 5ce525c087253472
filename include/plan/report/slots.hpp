// What of a measure falls due on its own – a day, an interval, a unit in which something
// shall be done so many times – and which of it `Utført` has ticked off. It knows no states.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/model/plan.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace plan::report {

// One thing that falls due, or of an event one time that it happens.
struct Slot {
    std::optional<calendar::Date> first;
    calendar::Date last;
    deadline::Precision precision = deadline::Precision::day;
    std::size_t need = 1; // `Utført` dates that tick it off; more than one only for a quota
    bool counted = false; // of a quota or a rhythm without days of its own: no calendar has it
    bool moved = false;   // of `Ny frist`
};

// A reading's own, in its order. A quota has one for each of its units whose last day lies
// in the stretch that it counts in, the first cut by it; years count from the stretch's first
// day, and a stretch that ends no unit is one to its own end. One that only says `at most` has
// none: nothing done is within it.
[[nodiscard]] std::vector<Slot> slots(const deadline::Reading& reading);
// In the order of their last days, none twice: of the last `Ny frist` that says
// something, else of `Tid`, else of the deadlines.
[[nodiscard]] std::vector<Slot> slots(const model::Measure& measure);
// Those that were adopted: as if there were no `Ny frist`.
[[nodiscard]] std::vector<Slot> adopted_slots(const model::Measure& measure);
// The last `Ny frist` that says something; it drives alone.
[[nodiscard]] const model::Deadline* new_deadline(const model::Measure& measure);

// The days of `Utført` up to the reporting day, in order.
[[nodiscard]] std::vector<calendar::Date> done_days(const model::Measure& measure,
                                                    calendar::Date as_of);

// How far a measure has come. The three lists are of one size.
struct Progress {
    // As slots() gives them, and before a `Ny frist` the times that were done until then.
    std::vector<Slot> slots;
    std::vector<std::size_t> ticks;                   // of each, at most its need
    std::vector<std::optional<calendar::Date>> ended; // the day of the last tick it needs

    [[nodiscard]] bool is_done(std::size_t index) const { return ended[index].has_value(); }
    [[nodiscard]] bool is_late(std::size_t index) const {
        return is_done(index) && *ended[index] > slots[index].last;
    }
    [[nodiscard]] bool any() const;
    [[nodiscard]] bool all() const; // true where there is nothing to do
    // The first that is not done; the number of slots when there is none.
    [[nodiscard]] std::size_t open() const;
};

// A day ticks the slot that it lies in; one outside all of them the nearest that is not
// done, of two the earlier, but none when it comes before a count begins, or longer before the
// first of several times than that is long (and than 31 days); one in a slot that is done already
// the nearest earlier one that is not. `Ny frist` takes the place of all that was not done in time.
[[nodiscard]] Progress progress_of(const model::Measure& measure, calendar::Date as_of);

// The days of `Utført` that lie in none of several times and tick none of them off, while one
// of these is still to be done. None where a `Ny frist` has moved them.
[[nodiscard]] std::vector<calendar::Date> unmatched_days(const model::Measure& measure,
                                                         calendar::Date as_of);

// A step falls due by the rules of a measure.
[[nodiscard]] model::Measure as_measure(const model::Step& step);

} // namespace plan::report
