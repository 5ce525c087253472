#include "rules.hpp"

#include <algorithm>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// What will not be done needs no looking back.
bool is_given_up(const model::Measure& measure) {
    return measure.status && measure.status->known &&
           (measure.status->word == words::StatusWord::cancelled ||
            measure.status->word == words::StatusWord::carried_forward);
}

struct Evaluated {
    long long with = 0;
    std::vector<const model::Measure*> without;
};

} // namespace

// Once for a section, and only where most have one: else it is the plan's way.
void missing_evaluation(const Context& context) {
    std::vector<Evaluated> sections(context.plan.sections.size());
    bool any = false;
    for (const model::Measure& measure : context.plan.measures) {
        any = any || !measure.evaluation.empty();
        if (!measure.evaluation.empty())
            ++sections[measure.section].with;
        else if (!is_given_up(measure))
            sections[measure.section].without.push_back(&measure);
    }
    if (!any)
        return;
    for (const Evaluated& section : sections) {
        const auto silenced = [](const model::Measure* one) {
            return std::ranges::find(one->allowed, diagnostics::Rule::missing_evaluation) !=
                   one->allowed.end();
        };
        const auto count = static_cast<long long>(section.without.size());
        if (section.with == 0 || section.with < count)
            continue;
        const auto alone = static_cast<long long>(std::ranges::count_if(section.without, silenced));
        bool said = false;
        for (const model::Measure* one : section.without) {
            if (!silenced(one) && said)
                continue;
            said = said || !silenced(one);
            context.sink.report({.message = Message::missing_evaluation,
                                 .span = one->origin.span,
                                 .arguments = {silenced(one) ? 1 : count - alone, section.with},
                                 .help = Note{Message::help_evaluation, {}, std::nullopt}});
        }
    }
}

} // namespace plan::check
