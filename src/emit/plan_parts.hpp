// The texts that one plan gives to the outputs, one function each.
#pragma once

#include "feed_events.hpp"

#include "plan/emit/parts.hpp"
#include "plan/report/status_report.hpp"

#include <string>
#include <string_view>

namespace plan::emit {

// The plan's own page, whole.
[[nodiscard]] std::string html_plan(const report::PlanReport& plan, const report::Edition& edition,
                                    const Frame& frame);
// A measure on the page of one of those who carry it, whose page is in that language.
[[nodiscard]] std::string role_item(const report::PlanReport& plan, const report::MeasureRow& row,
                                    std::string_view key, const Frame& frame,
                                    words::Language language);
// The plan's chapter of report.md.
[[nodiscard]] std::string markdown_part(const report::PlanReport& plan,
                                        const report::Edition& edition, const Frame& frame);
// The plan's object in plan.json, as it stands in its list.
[[nodiscard]] std::string json_part(const report::PlanReport& plan);
// The lines of its measures.
[[nodiscard]] std::string csv_part(const report::PlanReport& plan);

// An event or a to-do, from its BEGIN to its END.
[[nodiscard]] std::string feed_entry(const FeedEvent& event, const Uid& uid, FeedKind kind,
                                     const report::Edition& edition);

} // namespace plan::emit
