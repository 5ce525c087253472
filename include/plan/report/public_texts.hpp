// Every text of a plan that an open report may show: what has to be looked through before
// anything is published. The walk takes each structure of the model apart by name, so that a
// new member does not compile until it is said whether it goes out.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/source/span.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace plan::report {

enum class TextKind : std::uint8_t {
    words,   // as people write
    people,  // who is responsible; digits alone are no role
    row,     // several of those, as a page has them beside each other: `Testesen, Kari`
    amounts, // a field whose numbers are amounts, not telephone numbers
    slug,    // an id or a path, with `-` for spaces
};

struct PublicText {
    std::string_view text;
    TextKind kind = TextKind::words;
    model::Origin origin = {};               // where it stands
    const model::Measure* measure = nullptr; // whose it is; nothing for the plan's own
};

// Whether the numbers of a field are amounts.
[[nodiscard]] bool has_amounts(std::optional<words::Field> field);

// Before an open report is made of a plan: a role without a holder and without `publish: true`
// whose name is a person's is nobody's role but that person, who leaves the register and is
// named nowhere; an alias that is a person's name is a holder.
void withhold_persons(model::Plan& plan);

void each_public_text(const model::Plan& plan, const std::function<void(const PublicText&)>& visit);

} // namespace plan::report
