// Document and header to Plan: names are looked up in the register, phrases are
// read as deadlines, what is not written is inherited, ids are derived. What
// cannot be resolved stays in the model as it was written; rules judge it.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <cstdint>

namespace plan::resolve {

// What the plan is for: to find a measure by its id, for which measures have an id, a text
// and a place and nothing else; to be judged, to find measures by their ids, or to be shown. Only
// in the last are texts read for their looks (RichText::plain and runs, but for the
// measures' own plain text) and goals for their targets; all ids are derived in the last two.
enum class Purpose : std::uint8_t { finding, judging, naming, showing };

[[nodiscard]] model::Plan resolve(const source::SourceFile& file, const syntax::Document& document,
                                  model::Header header, Purpose purpose, diagnostics::Sink& sink);

} // namespace plan::resolve
