#include "rules.hpp"
#include "shared.hpp"

#include <utility>

namespace plan::check {

using diagnostics::Diagnostic;
using diagnostics::Message;
using diagnostics::Note;

namespace {

void propose_instead(Diagnostic& diagnostic, const std::string& proposal) {
    diagnostic.help = Note{Message::help_did_you_mean, {proposal}, std::nullopt};
    diagnostic.fix = diagnostics::Fixit{diagnostic.span, proposal, false};
}

// What another plan has is for the link step to say.
void report_dependency(const Context& context, const model::Dependency& one) {
    if (one.measure || !one.plan.empty())
        return;
    Diagnostic diagnostic{.message = Message::broken_reference,
                          .span = one.origin.span,
                          .arguments = {shortened(one.text)}};
    if (!one.nearest.empty())
        propose_instead(diagnostic, "#" + one.nearest);
    else if (!context.plan.measures.front().id.empty())
        diagnostic.help =
            Note{Message::help_measure_id, {context.plan.measures.front().id}, std::nullopt};
    context.sink.report(std::move(diagnostic));
}

// A text that is none of the plan's goals is the measure's own goal, unless it is nearly
// one; a number names something only where there are goals.
void report_goal(const Context& context, const model::GoalReference& one, std::size_t goals) {
    if (one.goal || goals == 0 || (!one.is_number && one.nearest.empty()))
        return;
    Diagnostic diagnostic{
        .message = Message::broken_goal,
        .span = one.origin.span,
        .arguments = {shortened(one.text)},
        .help = Note{Message::help_goals, {static_cast<long long>(goals)}, std::nullopt}};
    if (!one.nearest.empty())
        propose_instead(diagnostic, one.nearest);
    context.sink.report(std::move(diagnostic));
}

} // namespace

void broken_reference(const Context& context) {
    std::size_t goals = 0;
    for (const model::Section& section : context.plan.sections)
        goals += section.goals.size();
    for (const model::Measure& measure : context.plan.measures) {
        for (const model::Dependency& one : measure.depends_on)
            report_dependency(context, one);
        for (const model::GoalReference& one : measure.goals)
            report_goal(context, one, goals);
    }
}

} // namespace plan::check
