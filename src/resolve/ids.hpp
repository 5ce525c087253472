// Ids: written ones are kept and must be unique; the others are derived from the
// section and the number, or from the first words, and may change with the text.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <string>

namespace plan::resolve {

[[nodiscard]] std::string section_slug(const model::Section& section);

// To judge a plan takes only the first of the derived ids, which a finding proposes.
void derive_ids(model::Plan& plan, Purpose purpose, diagnostics::Sink& sink);

// Where the measure's id can be written: after its text, on its first line. An empty span;
// at 0 when there is no such place.
[[nodiscard]] source::Span place_of_id(const source::SourceFile& file,
                                       const syntax::Measure& written);

} // namespace plan::resolve
