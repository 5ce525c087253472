// Ids: written ones are kept and must be unique; the others are derived from the
// section and the number, or from the first words, and may change with the text.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"

#include <string>

namespace plan::resolve {

[[nodiscard]] std::string section_slug(const model::Section& section);

void derive_ids(model::Plan& plan, diagnostics::Sink& sink);

} // namespace plan::resolve
