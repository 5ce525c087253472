// Which files are compiled: the named ones always, and below folders those whose
// opening block says `plan:`. Each gets the id it has when it writes none, and the
// plan.yaml above it.
#pragma once

#include "plan/driver/options.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

struct Input {
    std::string path;  // empty for standard input
    std::string shown; // as findings name it
    std::string plan_id;
    std::optional<std::size_t> config; // index into Inputs::configs
    std::string folder;                // where the plan's paths begin; empty when it is nowhere
    std::string root;                  // the folder that they may not leave
    bool named = false;
};

// Something about the run that is wrong, with no place in a plan.
struct Trouble {
    std::string text;
};

struct Inputs {
    std::vector<Input> files;                   // sorted by `shown`, no file twice
    std::vector<std::filesystem::path> configs; // in the order they were met
    std::vector<Trouble> troubles;
    // By the look of what was found in folders the plans are of several. A guess: what is read
    // may be something else.
    bool several_organizations = false;
    bool complete = false; // all plans below a root were looked for, so that there are no others
};

[[nodiscard]] Inputs find_inputs(const Options& options);

} // namespace plan::driver
