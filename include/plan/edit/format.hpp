// One way to write a plan: tables aligned, fields in order and apart from what would
// swallow them, one kind of space. What is not understood is copied; what a plan
// means never changes, and no id is written.
#pragma once

#include "plan/edit/splice.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

namespace plan::edit {

// The changes that bring the file into form, sorted; none when it is in form. The
// document was parsed from the file. Formatting the result changes nothing more.
[[nodiscard]] Splices format(const source::SourceFile& file, const syntax::Document& document);

} // namespace plan::edit
