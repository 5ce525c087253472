// The plans of a run brought into the one form of `plan fmt`, and what hinders it. A
// plan is only given a new form when its outline stays what it was.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/driver/options.hpp"
#include "plan/driver/pipeline.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace plan::driver {

enum class FormState : std::uint8_t {
    in_form, // it is as it should be
    changed, // `after` is how it should be
    refused, // it could not be read as a plan; the findings say why
    unequal, // a bug: its new form would mean something else
};

struct FormedFile {
    std::string path;  // empty for standard input
    std::string shown; // as findings name it
    FormState state = FormState::in_form;
    std::string before;
    std::string after;
};

struct Formed {
    std::vector<FormedFile> files;              // sorted by `shown`
    std::vector<diagnostics::Finding> findings; // of the files that were refused
    std::vector<std::string> troubles;          // of the environment: exit 2
    bool named_no_plan = false;                 // a file named on the command line is no plan
};

[[nodiscard]] Formed reform(const Options& options, const Wishes& wishes);

} // namespace plan::driver
