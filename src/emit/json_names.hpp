// The words that plan.json has for our enumerators. They are a contract with
// whoever reads the file (schemas/plan.schema.json), not text for people.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <string_view>

namespace plan::emit {

[[nodiscard]] std::string_view json_name(deadline::Kind kind);
[[nodiscard]] std::string_view json_name(deadline::Precision precision);
[[nodiscard]] std::string_view json_name(deadline::FaultKind kind);
[[nodiscard]] std::string_view json_name(model::Part part);
[[nodiscard]] std::string_view json_name(words::StatusWord word);
[[nodiscard]] std::string_view json_name(model::Direction direction);

} // namespace plan::emit
