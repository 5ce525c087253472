#include "rules.hpp"

#include "plan/support/text.hpp"

namespace plan::check {

using diagnostics::Message;

void empty_measure(const Context& context) {
    for (const model::Measure& measure : context.plan.measures) {
        if (!support::trim(measure.text.plain).empty())
            continue;
        if (measure.number.empty())
            context.sink.report(
                {.message = Message::empty_measure_unnumbered, .span = measure.origin.span});
        else
            context.sink.report({.message = Message::empty_measure,
                                 .span = measure.origin.span,
                                 .arguments = {measure.number}});
    }
}

} // namespace plan::check
