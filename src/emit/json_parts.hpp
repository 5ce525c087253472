// The parts of plan.json that let another run make the same report of it: who the roles
// are, when the events are, the texts as they were written and what they refer to.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/json_writer.hpp"

namespace plan::emit {

// A text under `text`, and under `markdown` as it was written, where that differs.
void write_rich(support::JsonWriter& json, const model::RichText& text);

// The register, with those who have them and may be shown.
void write_roles(support::JsonWriter& json, const report::PlanReport& plan);
void write_events(support::JsonWriter& json, const std::vector<deadline::Event>& events);

// The fields that are kept as text, in the order written, but for `Intern`.
void write_text_fields(support::JsonWriter& json, const model::Measure& measure);
void write_dependencies(support::JsonWriter& json, const model::Measure& measure,
                        const model::Plan& plan);
void write_goal_references(support::JsonWriter& json, const model::Measure& measure,
                           const model::Plan& plan);

} // namespace plan::emit
