// The options that choose measures, as a filter; or why they cannot be one.
#pragma once

#include "plan/driver/options.hpp"
#include "plan/model/plan.hpp"
#include "plan/report/filter.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::cli {

// Whether any of them is there.
[[nodiscard]] bool asks_for_part(const driver::Options& options);

struct Asked {
    report::Filter filter;
    std::optional<std::string> error; // a sentence, ready to print
};

// Names of roles and sections are looked up in the plans; where there are none, any will do.
[[nodiscard]] Asked read_filter(const driver::Options& options,
                                const std::vector<model::Plan>& plans, calendar::Date as_of,
                                words::Language language);

} // namespace plan::cli
