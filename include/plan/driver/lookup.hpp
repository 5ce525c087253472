// Which measure an id on the command line means: `deltid`, `plan-2021/deltid`, or the
// beginning of either when only one fits.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan::driver {

// A measure by its names.
struct MeasureName {
    std::string plan;    // the plan's id
    std::string measure; // the measure's id in it
};

struct Match {
    std::optional<std::size_t> found; // index of the only one that is meant
    std::vector<std::size_t> several; // indices, when more than one fits: all of them
    std::optional<std::size_t> near;  // index of the nearest, when none fits and one is near
};

// A whole id, of a plan as of a measure, goes before ids that begin so. Case does not count.
[[nodiscard]] Match match(std::span<const MeasureName> names, std::string_view wanted);

} // namespace plan::driver
