// The pass before anything is published.
#pragma once

#include "plan/cli/cli.hpp"
#include "plan/driver/options.hpp"
#include "plan/driver/pipeline.hpp"

namespace plan::cli {

// Says where in the source something is told of persons that an open report would show, and
// not what. True when there is any: then nothing may be written, and the run ends with 1.
[[nodiscard]] bool tells_of_persons(const driver::Outcome& outcome, const driver::Options& options,
                                    const Environment& environment);

} // namespace plan::cli
