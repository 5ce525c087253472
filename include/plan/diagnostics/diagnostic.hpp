// What is wrong at a place, as data: which message, with which values, where.
// Whoever reports one knows nothing of language, columns or colour; a Finding is
// the same made independent of the file it came from.
#pragma once

#include "plan/diagnostics/messages.hpp"
#include "plan/diagnostics/rules.hpp"
#include "plan/source/source_file.hpp"
#include "plan/source/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace plan::diagnostics {

struct Note {
    Message message{};
    std::vector<Argument> arguments = {};
    std::optional<source::Span> span = {}; // in the same file
};

// Replace the span by the text; an empty span inserts.
struct Edit {
    source::Span span = {};
    std::string text = {};
};

// What would make it right: all of the edits, or none. Only a `safe` one is ever
// applied by itself.
struct Fixit {
    std::vector<Edit> edits = {};
    bool safe = false;

    Fixit() = default;
    explicit Fixit(std::vector<Edit> all, bool is_safe = false)
        : edits(std::move(all))
        , safe(is_safe) {}
    Fixit(source::Span span, std::string text, bool is_safe = false)
        : edits{{span, std::move(text)}}
        , safe(is_safe) {}
};

struct Diagnostic {
    Message message{};
    source::Span span = {};
    std::vector<Argument> arguments = {};
    std::optional<Note> help = {}; // what to do
    std::vector<Note> notes = {};  // why, or the other place
    std::optional<Fixit> fix = {};
    std::optional<Severity> severity = {}; // where it differs from the rule's own
};

// The half-open place of a finding; end is one past the last character.
struct Range {
    source::Position start = {};
    source::Position end = {};
    source::Span span = {};
};

// The line of a place, or as much of it as is needed to show the place: at most
// 400 bytes, cut between characters.
struct Excerpt {
    std::string text = {};
    std::uint32_t offset = 0; // bytes of the line that stand before it; a byte order mark is none
};

struct FindingNote {
    Message message{};
    std::vector<Argument> arguments = {};
    std::optional<Range> range = {};
    Excerpt excerpt = {};
};

struct FindingEdit {
    Range range = {};
    std::string text = {};
};

struct FindingFix {
    std::vector<FindingEdit> edits = {};
    bool safe = false;
};

struct Finding {
    Rule rule{};
    Severity severity{};
    Message message{};
    std::vector<Argument> arguments = {};
    std::string file = {}; // as the user wrote it; empty when it is about no file
    Range range = {};
    Excerpt excerpt = {}; // of the first line
    std::optional<FindingNote> help = {};
    std::vector<FindingNote> notes = {};
    std::optional<FindingFix> fix = {};
    Speech speech = Speech::nb; // of the plan it is about
};

// The diagnostic's message must state a rule.
[[nodiscard]] Finding settle(const Diagnostic& diagnostic, const source::SourceFile& file,
                             Speech speech);

// Collects, in the order of reporting.
class Sink {
public:
    void report(Diagnostic diagnostic) { m_diagnostics.push_back(std::move(diagnostic)); }
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return m_diagnostics; }
    [[nodiscard]] std::vector<Diagnostic>& all() { return m_diagnostics; }

private:
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace plan::diagnostics
