// Whose an e-mail address is, as far as it tells.
#pragma once

#include "plan/model/plan.hpp"

#include <string_view>

namespace plan::check {

// An address of the organisation or of a role: `post@…`, `styret@…`, `leder.avd5@…`. Where
// anybody may have an address (Gmail, Online) it says so only if it is made of nothing else:
// `leder@`, not `leder.kari@`.
[[nodiscard]] bool is_of_organisation(std::string_view address, const model::Register& people);

} // namespace plan::check
