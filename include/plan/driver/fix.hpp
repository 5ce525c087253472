// The safe fixes of a run's findings applied to its plans, as often as one makes another
// possible. What the measures are called and how many they are stays as it was.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/driver/options.hpp"
#include "plan/driver/pipeline.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace plan::driver {

struct FixedFile {
    std::string path;  // empty for standard input
    std::string shown; // as findings name it
    std::string before;
    std::string after;     // as before when nothing was fixed
    std::size_t fixed = 0; // findings
    bool broken = false;   // a bug: the fixes would have changed its measures
};

struct Fixed {
    std::vector<FixedFile> files;      // sorted by `shown`
    std::vector<std::string> troubles; // of the environment: what could not be read is not here
};

// Fixes the findings that are `wanted`. Nothing is written.
[[nodiscard]] Fixed fix_all(const Options& options, const Wishes& wishes,
                            const std::function<bool(const diagnostics::Finding&)>& wanted);

} // namespace plan::driver
