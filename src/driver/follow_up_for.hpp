// A wish to what is to be written for it: which fields, with which values, and what goes
// in the log. It knows what the plan means and not how it is written.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/driver/amend.hpp"
#include "plan/edit/follow_up.hpp"
#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <string>
#include <variant>

namespace plan::driver {

// The field's label as we write it.
[[nodiscard]] std::string label(words::Field field, words::Language language);

// Empty when the plan says so already. Or a sentence in the language that says why there is nothing
// to write.
[[nodiscard]] std::variant<edit::FollowUp, std::string>
follow_up_for(const Wish& wish, const model::Plan& plan, std::size_t measure, calendar::Date as_of,
              words::Language language);

} // namespace plan::driver
