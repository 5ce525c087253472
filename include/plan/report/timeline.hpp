// The dates of a plan laid out along a line: what falls due, what lasts from one day to
// another, the meetings, and which lane each is drawn in so that none covers another. It
// knows places from 0 to 10 000 and lanes, but neither markup nor sizes nor words.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/report/status_report.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace plan::report {

// What a drawing tells apart by shape. `aside` is what will not be done, or not by that day.
enum class Mark : std::uint8_t { done, late, coming, aside };
inline constexpr std::size_t mark_count = 4;

struct TimelineMark {
    std::size_t row = 0;                 // index into PlanReport::measures
    std::optional<calendar::Date> first; // of what lasts more than a day
    calendar::Date last;
    State state = State::not_started; // of this time alone
    Mark mark = Mark::coming;
    std::optional<std::size_t> lane; // from the axis; spans and points have lanes of their own.
                                     // Nothing for what is not drawn
};

struct TimelineEvent {
    calendar::Interval days;
    std::string name;
};

struct TimelineUnit {
    calendar::Interval days;
    std::size_t hidden = 0; // marks that end here and found no lane
    bool labelled = true;   // so few that their names have room
};

struct Timeline {
    static constexpr int width = 10'000;
    static constexpr std::size_t most_lanes = 12;

    calendar::Interval days;                      // whole units
    deadline::Precision unit{};                   // month, quarter or year
    std::vector<TimelineUnit> units;              // empty when there is no day to show
    std::vector<TimelineMark> marks;              // by last day, then the plan's order
    std::vector<TimelineEvent> events;            // inside `days`, by first day
    std::array<std::size_t, mark_count> counts{}; // of all marks
    std::size_t span_lanes = 0;
    std::size_t point_lanes = 0;
    std::size_t undated = 0; // measures without a mark
    std::size_t outside = 0; // marks too far from the period to be drawn
    bool shows_today = false;

    // Where a day begins; what lies outside is at the nearest end.
    [[nodiscard]] int place(calendar::Date day) const;
    // Where a point stands: in the middle of its day.
    [[nodiscard]] int middle(calendar::Date day) const;
};

[[nodiscard]] Timeline timeline(const PlanReport& plan);

} // namespace plan::report
