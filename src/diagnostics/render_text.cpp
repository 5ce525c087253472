#include "snippet.hpp"

#include "plan/diagnostics/render.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace plan::diagnostics {
namespace {

constexpr std::size_t page_columns = 80;

enum class Paint { error, warning, advice, gutter };

Paint paint_of(Severity severity) {
    switch (severity) {
    case Severity::error:
        return Paint::error;
    case Severity::warning:
        return Paint::warning;
    case Severity::advice:
        return Paint::advice;
    }
    return Paint::error;
}

std::string_view sequence(Paint paint) {
    switch (paint) {
    case Paint::error:
        return "\x1b[1;31m";
    case Paint::warning:
        return "\x1b[33m";
    case Paint::advice:
        return "\x1b[36m";
    case Paint::gutter:
        return "\x1b[34m";
    }
    return {};
}

std::string_view help_word(Speech speech) {
    return speech == Speech::nb ? "hjelp" : "help";
}

std::string_view note_word(Speech speech) {
    return speech == Speech::nb ? "merk" : "note";
}

// Writes one finding. All its snippets share the width of the largest line number.
class Writer {
public:
    Writer(std::string& out, const Finding& finding, const RenderOptions& options)
        : m_out(out)
        , m_finding(finding)
        , m_speech(options.speech.value_or(finding.speech))
        , m_colour(options.colour) {
        std::uint32_t line = finding.range.start.line;
        for (const FindingNote& note : finding.notes)
            line = std::max(line, note.range ? note.range->start.line : 0);
        if (finding.help && finding.help->range)
            line = std::max(line, finding.help->range->start.line);
        m_digits = fmt::formatted_size("{}", line);
    }

    void write() {
        const Paint paint = paint_of(m_finding.severity);
        const std::string head =
            fmt::format("{}[{}]", name(m_finding.severity), row(m_finding.rule).name);
        m_out += painted(paint, head);
        m_out += ": ";
        m_out += visible(say(m_finding.message, m_finding.arguments, m_speech));
        m_out += '\n';
        if (!m_finding.file.empty())
            write_place(m_finding.range, m_finding.excerpt, paint, '^');
        if (m_finding.help)
            write_note(help_word(m_speech), *m_finding.help);
        for (const FindingNote& note : m_finding.notes)
            write_note(note_word(m_speech), note);
    }

private:
    std::string painted(Paint paint, std::string_view text) const {
        return m_colour ? fmt::format("{}{}\x1b[0m", sequence(paint), text) : std::string(text);
    }

    // An empty line has nothing to show; its place says enough.
    void write_place(const Range& range, const Excerpt& excerpt, Paint paint, char mark) {
        m_out += fmt::format("  {} {}:{}:{}\n", painted(Paint::gutter, "-->"),
                             visible(m_finding.file), range.start.line, range.start.column);
        if (excerpt.text.empty())
            return;
        const Snippet shown = snippet(excerpt, range, page_columns - m_digits - 3);
        const std::string number = fmt::format("{:>{}}", range.start.line, m_digits);
        const std::string bar = painted(Paint::gutter, "|");
        m_out += fmt::format("{:{}} {}\n", "", m_digits, bar);
        m_out += fmt::format("{} {}", painted(Paint::gutter, number), bar);
        if (!shown.line.empty())
            m_out += ' ';
        m_out += shown.line;
        m_out += fmt::format("\n{:{}} {} {:{}}", "", m_digits, bar, "", shown.mark);
        m_out += painted(paint, std::string(shown.width, mark));
        m_out += '\n';
    }

    void write_note(std::string_view word, const FindingNote& note) {
        m_out += fmt::format("{:{}} {} {}: ", "", m_digits, painted(Paint::gutter, "="), word);
        m_out += visible(say(note.message, note.arguments, m_speech));
        m_out += '\n';
        if (note.range && !m_finding.file.empty())
            write_place(*note.range, note.excerpt, Paint::gutter, '-');
    }

    std::string& m_out;
    const Finding& m_finding;
    Speech m_speech;
    bool m_colour;
    std::size_t m_digits = 1;
};

} // namespace

std::string render_text(std::span<const Finding> findings, const RenderOptions& options) {
    std::string out;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::advice && !options.show_advice)
            continue;
        if (!out.empty())
            out += '\n';
        Writer(out, finding, options).write();
    }
    return out;
}

} // namespace plan::diagnostics
