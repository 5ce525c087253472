#include "shared.hpp"

#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <array>

namespace plan::check {

std::string written_date(calendar::Date day) {
    return fmt::format("{:02}.{:02}.{:04}", day.day(), day.month(), day.year());
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 40;
    if (support::code_points(text) <= most)
        return std::string(text);
    std::size_t at = 0;
    for (std::size_t count = 0; count + 1 < most; ++count)
        at += support::decode(text.substr(at)).bytes;
    return std::string(text.substr(0, at)) + "…";
}

void report_missing(const Context& context, const std::vector<const model::Measure*>& missing,
                    diagnostics::Message one, diagnostics::Message all, diagnostics::Message help) {
    const diagnostics::Note note{help, {}, std::nullopt};
    if (missing.size() > 1 && missing.size() == context.plan.measures.size()) {
        context.sink.report({.message = all,
                             .span = missing.front()->origin.span,
                             .arguments = {static_cast<long long>(missing.size())},
                             .help = note});
        return;
    }
    for (const model::Measure* measure : missing)
        context.sink.report({.message = one, .span = measure->origin.span, .help = note});
}

void propose(diagnostics::Diagnostic& diagnostic, const std::string& suggestion) {
    if (suggestion.empty())
        return;
    diagnostic.help =
        diagnostics::Note{diagnostics::Message::help_did_you_mean, {suggestion}, std::nullopt};
    diagnostic.fix = diagnostics::Fixit{diagnostic.span, suggestion, false};
}

std::string all_statuses(words::Language language) {
    constexpr std::array<words::StatusWord, 7> all = {
        words::StatusWord::not_started,    words::StatusWord::in_progress,
        words::StatusWord::partly_done,    words::StatusWord::done,
        words::StatusWord::postponed,      words::StatusWord::cancelled,
        words::StatusWord::carried_forward};
    std::string list;
    for (const words::StatusWord word : all) {
        if (!list.empty())
            list += ", ";
        list += '`';
        list += words::written(words::Context::status, static_cast<std::uint16_t>(word), language);
        list += '`';
    }
    return list;
}

} // namespace plan::check
