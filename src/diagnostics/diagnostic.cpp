#include "plan/diagnostics/diagnostic.hpp"

#include "plan/diagnostics/policy.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace plan::diagnostics {
namespace {

constexpr std::size_t excerpt_bytes = 400;
// So much stands before the place when the line is cut: more than the renderer
// shows there, and the rest of the excerpt is more than it shows behind.
constexpr std::size_t excerpt_lead = 120;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

Excerpt excerpt_of(const source::SourceFile& file, std::uint32_t offset) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    const source::Span content = file.lines.content(file.lines.line_of(offset));
    std::string_view line = file.view(content);
    std::size_t at = std::min<std::size_t>(offset, content.end) - content.begin;
    if (content.begin == 0 && line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
        at -= std::min(at, byte_order_mark.size());
    }
    std::size_t begin = 0;
    std::size_t end = line.size();
    if (line.size() > excerpt_bytes) {
        begin = std::min(at - std::min(at, excerpt_lead), line.size() - excerpt_bytes);
        end = begin + excerpt_bytes;
        while (begin < end && continues_character(line[begin]))
            ++begin;
        while (end < line.size() && end > begin && continues_character(line[end]))
            --end;
    }
    return {std::string(line.substr(begin, end - begin)), static_cast<std::uint32_t>(begin)};
}

Range range_of(const source::SourceFile& file, source::Span span) {
    return {file.position(span.begin), file.position(span.end), span};
}

FindingNote settle_note(const Note& note, const source::SourceFile& file) {
    FindingNote settled{.message = note.message, .arguments = note.arguments};
    if (note.span) {
        settled.range = range_of(file, *note.span);
        settled.excerpt = excerpt_of(file, note.span->begin);
    }
    return settled;
}

} // namespace

Finding settle(const Diagnostic& diagnostic, const source::SourceFile& file, Speech speech) {
    const std::optional<Rule> rule = rule_of(diagnostic.message);
    assert(rule);
    Finding finding{.rule = rule.value_or(Rule{}),
                    .severity = severity_of(diagnostic),
                    .message = diagnostic.message,
                    .arguments = diagnostic.arguments,
                    .file = file.path,
                    .range = range_of(file, diagnostic.span),
                    .excerpt = excerpt_of(file, diagnostic.span.begin),
                    .speech = speech};
    if (diagnostic.help)
        finding.help = settle_note(*diagnostic.help, file);
    for (const Note& note : diagnostic.notes)
        finding.notes.push_back(settle_note(note, file));
    if (diagnostic.fix) {
        finding.fix = FindingFix{.safe = diagnostic.fix->safe};
        for (const Edit& edit : diagnostic.fix->edits)
            finding.fix->edits.push_back({range_of(file, edit.span), edit.text});
    }
    return finding;
}

} // namespace plan::diagnostics
