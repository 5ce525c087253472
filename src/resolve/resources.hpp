// What a measure costs and needs: amounts in kroner and what is no money. A pure function of
// the text, whose line breaks part items.
#pragma once

#include "plan/model/plan.hpp"

#include <string_view>
#include <vector>

namespace plan::resolve {

// One item an amount, with the words beside it; a line or sentence without one is an item of
// its own. `6000 500` is two amounts: a thousands group has three digits, and never more
// stand before it.
[[nodiscard]] std::vector<model::Resource> read_resources(std::string_view text);

} // namespace plan::resolve
