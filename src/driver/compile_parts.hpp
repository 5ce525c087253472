// What the compilation of a plan and that of published data have in common.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/driver/compile.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/source/source_file.hpp"
#include "plan/words/words.hpp"

namespace plan::driver {

[[nodiscard]] diagnostics::Diagnostic diagnostic_of(const source::GateRefusal& refusal,
                                                    const source::Limits& limits);
[[nodiscard]] diagnostics::Speech speech_of(words::Language language);
// What would be said of the plan if another has its id.
[[nodiscard]] diagnostics::Finding
same_id(const model::Header& header, const source::SourceFile& file, diagnostics::Speech speech);
// Adds the findings, by place.
void settle_all(Compiled& compiled, const diagnostics::Sink& sink, const source::SourceFile& file,
                diagnostics::Speech speech);

} // namespace plan::driver
