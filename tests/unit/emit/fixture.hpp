// A small plan of an invented organisation, built by hand, so that reports and
// outputs are tested without a parser: two sections, goals, every kind of state,
// and a way to put a hostile text into every field at once.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/report/status_report.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace plan::fixture {

calendar::Date day(std::string_view iso);
model::RichText rich(std::string_view text);
model::Deadline due(std::string_view text, std::string_view last,
                    deadline::Precision precision = deadline::Precision::day);
model::Deadline between(std::string_view text, std::string_view first, std::string_view last,
                        deadline::Precision precision = deadline::Precision::day);
model::Deadline several(std::string_view text, const std::vector<std::string_view>& days);
model::Deadline dateless(std::string_view text, deadline::Kind kind);
model::Status status(words::StatusWord word, std::string_view date = {},
                     std::string_view reason = {});
model::Responsible role(std::size_t index, model::Part part = model::Part::accountable,
                        std::string_view text = "som skrevet");
model::Measure measure(std::string_view id, std::string_view text, std::size_t section = 1);
model::TextField field(std::optional<words::Field> known, std::string_view label,
                       std::string_view text);
model::LogEntry entry(std::string_view date, std::string_view case_number, std::string_view text);
model::Plan empty_plan();
model::Plan plan_2021();

// An older plan that has run out.
model::Plan plan_2019();

// The same text in every place that a plan's author can write in.
model::Plan hostile_plan(std::string_view text);

} // namespace plan::fixture
