// A text about a person that a run would have published, with its place in the source.
#pragma once

#include "plan/check/disclosure.hpp"
#include "plan/source/source_file.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>

namespace plan::driver {

struct PrivateText {
    check::Private what{};
    std::string role;                               // of a name: whose holder it is
    std::string file;                               // the plan's, or its plan.yaml
    std::optional<source::Position> position;       // nothing where there is no text of our own
    std::string measure;                            // the measure's id, if it stands in one
    words::Language language = words::Language::nb; // the plan's
};

} // namespace plan::driver
