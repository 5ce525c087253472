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

// What the plan is for: to be judged, or to be shown as well. Only then are texts read
// for their looks (RichText::plain and runs, but for the measures' own plain text), goals
// for their targets, and all ids derived.
enum class Purpose : std::uint8_t { judging, showing };

[[nodiscard]] model::Plan resolve(const source::SourceFile& file, const syntax::Document& document,
                                  model::Header header, Purpose purpose, diagnostics::Sink& sink);

} // namespace plan::resolve
