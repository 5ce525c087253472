// Numbers as Norwegian texts write them: `10.000`, `2,5`.
#pragma once

#include "plan/model/plan.hpp"

#include <optional>
#include <string_view>

namespace plan::resolve {

// Larger numbers than this are no promise and no budget.
inline constexpr long long largest_number = 1'000'000'000'000;

// The whole text as a number: digits, groups of three parted by full stops, a comma before up
// to three decimals. Nothing for anything else.
[[nodiscard]] std::optional<model::Decimal> read_decimal(std::string_view text);

} // namespace plan::resolve
