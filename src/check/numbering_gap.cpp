#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;

// Inside a run of numbers that rises; a restart at 1 is another run.
void numbering_gap(const Context& context) {
    const model::Measure* before = nullptr;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.numbers.empty())
            continue;
        if (before != nullptr && before->run == measure.run) {
            const long long last = before->numbers.back();
            const long long next = measure.numbers.front();
            if (next == last + 2)
                context.sink.report(
                    {.message = Message::numbering_gap,
                     .span = measure.number_span,
                     .arguments = {last + 1, last, next},
                     .notes = {{Message::note_before_here, {}, before->number_span}}});
            else if (next > last + 2)
                context.sink.report(
                    {.message = Message::numbering_gaps,
                     .span = measure.number_span,
                     .arguments = {last + 1, next - 1, last, next},
                     .notes = {{Message::note_before_here, {}, before->number_span}}});
        }
        before = &measure;
    }
}

} // namespace plan::check
