// What becomes of a diagnostic: the severity that `checks:` gives its rule, and
// whether an exception in the text covers it. Errors of the bytes and of the
// front matter cannot be lowered.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"

#include <optional>
#include <span>
#include <vector>

namespace plan::diagnostics {

struct Setting {
    Rule rule{};
    std::optional<Severity> severity = {}; // nothing: off
};

// An exception and the bytes it covers: those of a measure, so that two of them
// cover the same bytes or none in common.
struct Exception {
    Rule rule{};
    source::Span name = {};    // where the rule is named
    source::Span comment = {}; // the whole comment
    source::Span covers = {};  // empty when it covers nothing
    // What goes when this name is taken out of the comment, and when the whole comment is.
    Edit without_name = {};
    Edit without_comment = {};
    bool comment_says_more = false; // it names something that is no rule
};

// Applies the exceptions and the settings (a later one of the same rule loses to
// an earlier); reports `unused-suppression` for each exception that covered
// nothing, with a safe fix that removes it. The order stays; new ones stand last.
void apply(std::vector<Diagnostic>& diagnostics, std::span<const Setting> settings,
           std::span<const Exception> exceptions);

// Whether a finding of the rule can be as severe as that, by its row or by what the settings make
// of it. What a diagnostic carries of its own is milder than its row, but in the bytes.
[[nodiscard]] bool can_be(Severity severity, Rule rule, std::span<const Setting> settings);

// The severity a diagnostic has now.
[[nodiscard]] Severity severity_of(const Diagnostic& diagnostic);

} // namespace plan::diagnostics
