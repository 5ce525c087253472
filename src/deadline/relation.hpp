// Stretches in a given year as days: what part of them is meant and what the
// preposition makes of it (`innen`, `før`, `fra`, `14 dager etter`). The year is
// the caller's choice.
#pragma once

#include "deadline/stretches.hpp"

#include "plan/deadline/reader.hpp"

#include <cstdint>
#include <optional>

namespace plan::deadline {

// What stands before the stretches and how it bends them.
struct Lead {
    Relation relation = Relation::none;
    Part part = Part::whole;
    bool approximate = false;
    bool whole = false;  // hele
    bool in = false;     // an `i` among the others: `senest i juni`
    bool limit = false;  // makes what it stands before the last day
    bool vague = false;  // does not say how near: `i god tid før`, `rett etter`
    bool offset = false; // one of the three, counted from the stretch as in EventUse
    int offset_days = 0;
    int offset_working_days = 0;
    int offset_months = 0;
    bool offset_stretch = false; // all the days up to there: `uka før`
    bool offset_open = false;    // from that day on: `tidligst 4 uker før`
    std::uint32_t last = 0;      // the token after it

    [[nodiscard]] bool empty() const {
        return relation == Relation::none && part == Part::whole && !approximate && !whole;
    }
};

// Days where either end may be open.
struct Days {
    std::optional<calendar::Date> first;
    std::optional<calendar::Date> last;
    bool one_day = false; // a deadline: only `last` counts
};

// The days of a term in a year. Nothing when it does not exist there, or when it
// is the plan's period and there is none.
[[nodiscard]] std::optional<calendar::Interval> days_of(const Term& term, int year,
                                                        const Context& context);

// What the lead makes of a stretch that begins in `year`; years that are written
// go before it. Neither day when the stretch does not exist then.
[[nodiscard]] Days days_in(const Stretch& stretch, int year, const Lead& lead,
                           const Context& context);

} // namespace plan::deadline
