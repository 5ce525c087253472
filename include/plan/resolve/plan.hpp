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

// What the plan is for: to find a measure (of each its id, its text and its place, and
// nothing else), to be judged, to be judged and named, to be told of in words alone, to be summed
// up, too, or to be shown. Only in the last three are texts read for what they say
// (RichText::plain, but for the measures' own; runs where a mark may hide words, or a name of one
// whom the register has as a holder), only in the last two for targets and what was reached, and
// only in the last for their looks (RichText::runs) and for costs. All ids are derived but where a
// plan is only judged.
enum class Purpose : std::uint8_t { finding, judging, naming, telling, summing, showing };

[[nodiscard]] model::Plan resolve(const source::SourceFile& file, const syntax::Document& document,
                                  model::Header header, Purpose purpose, diagnostics::Sink& sink);

} // namespace plan::resolve
