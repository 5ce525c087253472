// Every measure of the plans by its id, and the file that it stands in: what a command
// needs that is about one measure. Nothing is judged, so a plan with errors has its
// measures here too.
#pragma once

#include "plan/driver/lookup.hpp"
#include "plan/driver/options.hpp"
#include "plan/resolve/header.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plan::driver {

// A file that is a plan.
struct PlanFile {
    std::string path;    // empty for standard input
    std::string shown;   // as findings name it
    std::string plan_id; // of a plan that writes none
    std::string config;  // the plan.yaml above it; empty when there is none
};

struct Names {
    struct Place {
        std::uint32_t file = 0;    // index into files
        std::uint32_t measure = 0; // index into the plan's measures
    };
    std::vector<MeasureName> names;
    std::vector<Place> places; // of each name
    std::vector<PlanFile> files;
    std::vector<std::string> troubles;   // of the environment, and named files that are no plans
    std::vector<std::string> unreadable; // plans whose measures cannot be known, as shown
};

[[nodiscard]] Names read_names(const Options& options);

// The plan.yaml of a file, for compile(); nothing when it has none, and why when it cannot
// be read.
[[nodiscard]] std::variant<std::optional<resolve::Config>, std::string>
config_of(const PlanFile& file);

} // namespace plan::driver
