#include "plan/diagnostics/policy.hpp"
#include "plan/diagnostics/render.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace plan::diagnostics {
namespace {

// A runner takes a line that begins with `::` as a command, blanks before it or not.
std::string path_at_line_start(std::string_view path) {
    const std::string shown = visible(path);
    return support::trim(shown).starts_with("::") ? "./" + shown : shown;
}

std::string place_of(const Finding& finding) {
    if (finding.file.empty())
        return {};
    return fmt::format("{}:{}:{}: ", path_at_line_start(finding.file), finding.range.start.line,
                       finding.range.start.column);
}

struct Counted {
    std::string_view one;
    std::string_view many;
};

struct SummaryWords {
    Counted files, plans, measures, errors, warnings, advice;
    std::string_view nothing;
};

constexpr SummaryWords norwegian{.files = {"fil", "filer"},
                                 .plans = {"plan", "planer"},
                                 .measures = {"tiltak", "tiltak"},
                                 .errors = {"feil", "feil"},
                                 .warnings = {"advarsel", "advarsler"},
                                 .advice = {"råd", "råd"},
                                 .nothing = "ingen funn"};
constexpr SummaryWords english{.files = {"file", "files"},
                               .plans = {"plan", "plans"},
                               .measures = {"measure", "measures"},
                               .errors = {"error", "errors"},
                               .warnings = {"warning", "warnings"},
                               .advice = {"advice", "advice"},
                               .nothing = "no findings"};

std::string counted(std::size_t number, const Counted& words) {
    return fmt::format("{} {}", number, number == 1 ? words.one : words.many);
}

void add(Summary& summary, Severity severity) {
    switch (severity) {
    case Severity::error:
        ++summary.errors;
        break;
    case Severity::warning:
        ++summary.warnings;
        break;
    case Severity::advice:
        ++summary.advice;
        break;
    }
}

} // namespace

Summary count(std::span<const Finding> findings) {
    Summary summary;
    for (const Finding& finding : findings)
        add(summary, finding.severity);
    return summary;
}

Summary count(std::span<const Diagnostic> diagnostics) {
    Summary summary;
    for (const Diagnostic& diagnostic : diagnostics)
        add(summary, severity_of(diagnostic));
    return summary;
}

std::string render_brief(std::span<const Finding> findings, const RenderOptions& options) {
    std::string out;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::advice && !options.show_advice)
            continue;
        const Speech speech = options.speech.value_or(finding.speech);
        out += fmt::format("{}{}: {} [{}]\n", place_of(finding), name(finding.severity),
                           visible(say(finding.message, finding.arguments, speech)),
                           row(finding.rule).name);
    }
    return out;
}

std::string render_summary(const Summary& summary, Speech speech) {
    const SummaryWords& words = speech == Speech::nb ? norwegian : english;
    std::string found;
    const std::array counts{std::pair{summary.errors, words.errors},
                            std::pair{summary.warnings, words.warnings},
                            std::pair{summary.advice, words.advice}};
    for (const auto& [number, noun] : counts) {
        if (number == 0)
            continue;
        if (!found.empty())
            found += ", ";
        found += counted(number, noun);
    }
    return fmt::format("{}, {}, {}: {}\n", counted(summary.files, words.files),
                       counted(summary.plans, words.plans),
                       counted(summary.measures, words.measures),
                       found.empty() ? std::string(words.nothing) : found);
}

} // namespace plan::diagnostics
