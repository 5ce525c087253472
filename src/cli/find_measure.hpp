// The one measure that an id on the command line means, or what to say when there is none
// such. The commands that show a measure and those that change one say it alike.
#pragma once

#include "plan/cli/cli.hpp"
#include "plan/driver/lookup.hpp"
#include "plan/driver/options.hpp"
#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan::cli {

struct FoundMeasure {
    std::optional<std::size_t> index; // into the names
    // Why there is none, in lines to print: a sentence, and below it what else it could be.
    std::vector<std::string> why;
};

[[nodiscard]] FoundMeasure find_measure(std::span<const driver::MeasureName> names,
                                        std::string_view wanted, words::Language language);

// Every measure of the plans, plan by plan.
[[nodiscard]] std::vector<driver::MeasureName> measure_names(const std::vector<model::Plan>& plans);

// What `--language` says, else the language of the first plan.
[[nodiscard]] words::Language language_of(const driver::Options& options,
                                          const std::vector<model::Plan>& plans);

// Prints the lines on standard error, the first as `plan: …`. The exit code of wrong use.
int complain_of(const FoundMeasure& found, const Environment& environment);

// `plan show ID [PATH…]`: takes the id from the front of the paths; empty when there is none.
[[nodiscard]] std::string take_id(driver::Options& options);

} // namespace plan::cli
