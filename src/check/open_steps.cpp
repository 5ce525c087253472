#include "rules.hpp"

#include <algorithm>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

bool is_said_done(const model::Measure& measure) {
    if (measure.status)
        return measure.status->known && measure.status->word == words::StatusWord::done;
    return measure.ticked.value_or(false);
}

bool is_open_step(const model::Step& step) {
    return step.has_box && !step.ticked;
}

} // namespace

void open_steps(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        const auto first = std::ranges::find_if(measure.steps, is_open_step);
        if (first == measure.steps.end() || !is_said_done(measure))
            continue;
        const auto count = std::ranges::count_if(measure.steps, is_open_step);
        context.sink.report({.message = Message::open_steps,
                             .span = first->origin.span,
                             .arguments = {static_cast<long long>(count)},
                             .help = Note{Message::help_open_steps, {}, std::nullopt}});
    }
}

} // namespace plan::check
