// The texts that one plan gives to the outputs, one function each, which appends to `out`.
#pragma once

#include "content_lines.hpp"
#include "feed_events.hpp"

#include "plan/emit/parts.hpp"
#include "plan/report/status_report.hpp"

#include <string>
#include <string_view>

namespace plan::emit {

// The plan's own page, whole.
void append_html_plan(std::string& out, const report::PlanReport& plan,
                      const report::Edition& edition, const Frame& frame);
// A measure on the page of one of those who carry it, whose page is in that language.
void append_role_item(std::string& out, const report::PlanReport& plan,
                      const report::MeasureRow& row, std::string_view key, const Frame& frame,
                      words::Language language);
// The plan's chapter of report.md.
void append_markdown_part(std::string& out, const report::PlanReport& plan,
                          const report::Edition& edition, const Frame& frame);
// The plan's object in plan.json, as it stands in its list.
void append_json_part(std::string& out, const report::PlanReport& plan);
// The lines of its measures.
void append_csv_part(std::string& out, const report::PlanReport& plan);

// An event or a to-do, from its BEGIN to its END.
void write_feed_entry(ContentLines& lines, const FeedEvent& event, const Uid& uid, FeedKind kind,
                      const report::Edition& edition);

} // namespace plan::emit
