#include "rules.hpp"
#include "shared.hpp"

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

void assumed_period(const Context& context) {
    const auto& period = context.plan.header.period;
    if (!period || !period->assumed)
        return;
    context.sink.report({.message = Message::assumed_period,
                         .span = period->origin.span,
                         .arguments = {period->text, written_date(period->days.first),
                                       written_date(period->days.last)},
                         .help = Note{Message::help_period_days,
                                      {period->days.first.iso(), period->days.last.iso()},
                                      std::nullopt}});
}

} // namespace plan::check
