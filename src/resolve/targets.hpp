// What a text promises to count: `minst 4 stands i måneden`, `økning på 72 medlemmer`. A pure
// function of the text. Years, dates, numbers of cases and ages are no targets.
#pragma once

#include "plan/model/plan.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plan::resolve {

enum class TargetText : std::uint8_t {
    field, // `Måltall` and `Resultat`: every number counts
    prose, // a goal: only a number that the words lead up to, or that begins the text
};

// Each target with its own stretch of the text, in order. Of a field without a number one
// target that holds the text alone, but of a lone dash or `n/a`, and of prose, none.
[[nodiscard]] std::vector<model::Target> read_targets(std::string_view text, TargetText where);

// Whether the result reaches all targets; nothing when the two do not compare: other units,
// a level against a change, or not as many of the one as of the other.
[[nodiscard]] std::optional<bool> is_met(const std::vector<model::Target>& targets,
                                         const std::vector<model::Target>& result);

} // namespace plan::resolve
