// What has to be known of all plans of a run before any of it is published.
#pragma once

#include "plan/driver/pipeline.hpp"

namespace plan::driver {

// Adds to the private texts what one plan tells of another's holders, and names of files that tell
// of persons; of a file that could not be read only the rule is said where its words would tell.
void look_across(Outcome& outcome);

} // namespace plan::driver
