// What a plan means as lines of text, a fact a line, without the places where the
// facts stand and without the spaces, wraps and marks they were written with: two
// plans with equal outlines mean the same. For comparing a plan before and after its
// text was changed; it is no format for others to read.
#pragma once

#include "plan/model/plan.hpp"

#include <string>
#include <vector>

namespace plan::model {

// Every line begins with what it is about (`status`, `deadlines`, `step 2 deadlines` …)
// and a colon. In the order of the model.
[[nodiscard]] std::vector<std::string> outline(const Measure& measure, const Plan& plan);

// The whole plan: header, sections, goals and all measures.
[[nodiscard]] std::vector<std::string> outline(const Plan& plan);

} // namespace plan::model
