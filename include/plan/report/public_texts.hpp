// Every text of a plan that an open report may show: what has to be looked through before
// anything is published. The walk takes each structure of the model apart by name, so that a
// new member does not compile until it is said whether it goes out.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/source/span.hpp"

#include <functional>
#include <string_view>

namespace plan::report {

enum class TextKind : std::uint8_t {
    words,   // as people write
    people,  // who is responsible; digits alone are no role
    amounts, // a field whose numbers are amounts, not telephone numbers
    slug,    // an id or a path, with `-` for spaces
};

struct PublicText {
    std::string_view text;
    TextKind kind = TextKind::words;
    model::Origin origin = {};               // where it stands
    const model::Measure* measure = nullptr; // whose it is; nothing for the plan's own
};

void each_public_text(const model::Plan& plan, const std::function<void(const PublicText&)>& visit);

} // namespace plan::report
