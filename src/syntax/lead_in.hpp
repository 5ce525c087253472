// Whether a heading or a sentence above a list makes measures of its items, and
// whom it names.
#pragma once

#include "labels.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace plan::syntax {

enum class LeadInKind : std::uint8_t {
    shall,          // `Styret skal:`, `I perioden skal vi:`
    names_measures, // `Tiltak:`, `Fagforeningens tiltak:`
    continues,      // `Og arrangere:`: goes on with the reading before it
    date,           // `Uke 36:`, `Oktober – desember`
};

struct LeadInReading {
    LeadInKind kind{};
    std::optional<Range> subject; // in the text
};

// The colon of a lead-in, perhaps before the marks that end emphasis. Only a heading is one
// without. The text has no blanks at its end.
[[nodiscard]] bool ends_in_colon(std::string_view trimmed);

[[nodiscard]] std::optional<LeadInReading> read_lead_in(std::string_view text, bool is_heading);

} // namespace plan::syntax
