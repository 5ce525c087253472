// Findings as text. `text` shows the line with a caret, `brief` is one line each
// as editors read it, `json` is what scripts read (schemas/diagnostics.schema.json).
// Nothing of a plan reaches a terminal unescaped.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plan::diagnostics {

struct RenderOptions {
    std::optional<Speech> speech = {}; // nothing: each finding's own
    bool colour = false;
    bool show_advice = false; // text and brief leave advice out unless asked
};

struct Summary {
    std::size_t files = 0;
    std::size_t plans = 0;
    std::size_t measures = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t advice = 0;
};
// Errors, warnings and advice; the rest is for the caller to fill in.
[[nodiscard]] Summary count(std::span<const Finding> findings);
[[nodiscard]] Summary count(std::span<const Diagnostic> diagnostics);

[[nodiscard]] std::string render_text(std::span<const Finding> findings,
                                      const RenderOptions& options);
[[nodiscard]] std::string render_brief(std::span<const Finding> findings,
                                       const RenderOptions& options);
[[nodiscard]] std::string render_json(std::span<const Finding> findings, const Summary& summary,
                                      const RenderOptions& options);
// One line: what was read and what was found.
[[nodiscard]] std::string render_summary(const Summary& summary, Speech speech);

// Text made safe for a terminal or a log: controls, bidi and zero-width
// characters and bytes that are no UTF-8 as visible escapes (`\n`, `\x1b`,
// `\u202e`), and no command of a CI runner (`##[`) in it.
[[nodiscard]] std::string visible(std::string_view text);

// The page of a rule, Markdown in bokmål; English falls back to it.
[[nodiscard]] std::string_view explanation(Rule rule);

} // namespace plan::diagnostics
