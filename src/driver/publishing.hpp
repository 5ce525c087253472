// What has to be known of all plans of a run before any of it is published.
#pragma once

#include "plan/check/disclosure.hpp"
#include "plan/driver/pipeline.hpp"
#include "plan/model/plan.hpp"

#include <vector>

namespace plan::driver {

// Adds those of a register whose holders' names may not be told.
void add_holders(model::Register& all, const model::Register& people);

// What a plan tells of holders that another plan's register has; in the order of its texts.
[[nodiscard]] std::vector<PrivateText> told_across(const check::NamesAcross& names,
                                                   const model::Plan& plan);

// Adds to the private texts names of files that tell of persons; of a file that could not be
// read only the rule is said where its words would tell.
void look_at_unread(Outcome& outcome, const model::Register& people);

// All of it, of a run that has kept its plans.
void look_across(Outcome& outcome);

} // namespace plan::driver
