// Ids: written ones are kept and must be unique; the others are derived from the
// section and the number, or from the first words, and may change with the text.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/plan.hpp"

#include <string>

namespace plan::resolve {

[[nodiscard]] std::string section_slug(const model::Section& section);

// To judge a plan takes only the first of the derived ids, which a finding proposes.
void derive_ids(model::Plan& plan, Purpose purpose, diagnostics::Sink& sink);

} // namespace plan::resolve
