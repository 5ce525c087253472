// Source to Document. Total: any text that passed the byte gate gives a document
// whose tiles are the text, or the reason why the text is too complex to read.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <optional>

namespace plan::syntax {

// `front_matter` is the block with both its `---` lines. Findings of the reader
// (labels, tables) go to the sink; nothing comes back when the text was refused,
// which is then a finding too.
[[nodiscard]] std::optional<Document> parse(const source::SourceFile& file,
                                            source::Span front_matter, diagnostics::Sink& sink);

} // namespace plan::syntax
