// What a feed holds, before it is written: one event for each thing that falls
// due, with the identity that keeps it the same event in every run.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

struct FeedEvent {
    const report::PlanReport* plan = nullptr;
    const report::MeasureRow* row = nullptr;
    const model::Step* step = nullptr; // when a step has its own deadline
    std::string_view page;             // the stem of the plan's page
    bool names_plan = false;           // it says whose plan it is of: the calendar has several's
    calendar::Date first;
    calendar::Date after; // the day after the last, as DTEND wants it
    report::State state{};
    bool on_last_day = false; // a week, a month … shown on its last day
    std::string key;          // which of the measure's occurrences; empty for the only one
    bool begun = false;       // it is under way
    std::optional<calendar::Date> done_on; // when it is done and the day is known
};

// In the order of their days, then measure and key; none of a plan that is over. `page` is the
// stem of its page.
[[nodiscard]] std::vector<FeedEvent> feed_events(const report::PlanReport& plan,
                                                 std::string_view page);

// The keys of the roles that have to do with it, in whatever part: with the measure, or with
// the step alone. Sorted, none twice.
[[nodiscard]] std::vector<std::string_view> carriers(const FeedEvent& event);
// It takes place, rather than falls due.
[[nodiscard]] bool happens(const FeedEvent& event);

// A version 5 UUID over organisation, plan id, measure id and occurrence key. A to-do is not the
// event of the same deadline: no calendar may hold two things of one identity.
using Uid = std::array<unsigned char, 16>;
// `plan` is what the identity has of the event's plan.
[[nodiscard]] Uid uid_of(std::string_view plan, const FeedEvent& event, FeedKind kind);
[[nodiscard]] std::string identity_of(const model::Header& header);

[[nodiscard]] std::string uid_text(const Uid& uid);

// The latest day written in the measure that is not after the reporting day,
// else the adoption's, else the period's first.
[[nodiscard]] calendar::Date stamp_of(const FeedEvent& event, calendar::Date as_of);

} // namespace plan::emit
