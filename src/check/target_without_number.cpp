#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;

void target_without_number(const Context& context) {
    std::vector<SaidOf> all;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.targets.size() != 1 || measure.targets.front().number)
            continue;
        const auto field =
            std::ranges::find(measure.fields, words::Field::target, &model::TextField::field);
        const source::Span span =
            field == measure.fields.end() ? measure.origin.span : field->origin.span;
        all.push_back({&measure, span, {shortened(measure.targets.front().text)}});
    }
    say_each_or_once(context, diagnostics::Rule::target_without_number, std::move(all),
                     Message::target_without_number, Message::targets_without_number,
                     Message::help_target);
}

} // namespace plan::check
