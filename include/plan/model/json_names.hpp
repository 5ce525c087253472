// The words that plan.json has for our enumerators. They are a contract with
// whoever reads the file (schemas/plan.schema.json), not text for people.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace plan::model {

[[nodiscard]] std::string_view json_name(deadline::Kind kind);
[[nodiscard]] std::string_view json_name(deadline::Precision precision);
[[nodiscard]] std::string_view json_name(deadline::FaultKind kind);
[[nodiscard]] std::string_view json_name(Part part);
[[nodiscard]] std::string_view json_name(words::StatusWord word);
[[nodiscard]] std::string_view json_name(Direction direction);
[[nodiscard]] std::string_view json_name(Source source);
[[nodiscard]] std::string_view json_name(words::Field field);

// The enumerator of that name; nothing when none has it.
template<typename Enum>
[[nodiscard]] std::optional<Enum> json_value(std::string_view name) {
    for (std::uint8_t value = 0; value < std::numeric_limits<std::uint8_t>::max(); ++value) {
        const std::string_view known = json_name(static_cast<Enum>(value));
        if (known.empty())
            return std::nullopt; // past the last
        if (known == name)
            return static_cast<Enum>(value);
    }
    return std::nullopt;
}

} // namespace plan::model
