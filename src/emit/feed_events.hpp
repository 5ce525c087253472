// What a feed holds, before it is written: one event for each thing that falls
// due, with the identity that keeps it the same event in every run.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/report/status_report.hpp"

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
    calendar::Date first;
    calendar::Date after; // the day after the last, as DTEND wants it
    report::State state{};
    bool on_last_day = false; // a week, a month … shown on its last day
    std::string key;          // which of the measure's occurrences; empty for the only one
};

// In the order of their days, then plan, measure and key. `pages` as page_names gives them.
[[nodiscard]] std::vector<FeedEvent> feed_events(const report::StatusReport& report,
                                                 const std::vector<std::string>& pages,
                                                 std::optional<std::string_view> role_key);

// A version 5 UUID over organisation, plan id, measure id and occurrence key.
[[nodiscard]] std::string uid_of(const FeedEvent& event);

// The latest day written in the measure that is not after the reporting day,
// else the adoption's, else the period's first.
[[nodiscard]] calendar::Date stamp_of(const FeedEvent& event, calendar::Date as_of);

} // namespace plan::emit
