// What `Avhenger av` and `Mål` name: other measures, here or in another plan, and goals.
// They are read with their measure, and looked up when all of the plan is known.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/syntax/text.hpp"

#include <vector>

namespace plan::resolve {

// Each thing that is named, cut at `,`, `;`, line breaks and `og`; not looked up yet.
[[nodiscard]] std::vector<model::Dependency> read_dependencies(const syntax::Text& text);
// Each number, when there is nothing but numbers (`1 og 3`, `delmål 2`), else the text.
[[nodiscard]] std::vector<model::GoalReference> read_goal_references(const syntax::Text& text);

// Whether some measure depends on another, so that all of them need their ids.
[[nodiscard]] bool need_ids(const model::Plan& plan);

// Looks up what all measures name; the measures have their ids if need_ids says so.
void resolve_references(model::Plan& plan);

} // namespace plan::resolve
