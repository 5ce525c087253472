#include "rules.hpp"
#include "shared.hpp"

#include <string>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Read day first; safe to rewrite only when no other reading is possible.
void ambiguous_date(const Context& context) {
    each_date(context.plan, [&](const model::Deadline& one) {
        for (std::size_t i = 0; i < one.reading.faults.size(); ++i) {
            const deadline::Fault& fault = one.reading.faults[i];
            if (fault.kind != deadline::FaultKind::slashes || !one.reading.last)
                continue;
            const std::string date = written_date(*one.reading.last);
            const std::string as_written =
                one.reading.text.substr(fault.begin - one.reading.begin, fault.end - fault.begin);
            context.sink.report({.message = Message::slashes,
                                 .span = one.fault_spans[i],
                                 .arguments = {as_written, date},
                                 .help = Note{Message::help_write_date, {date}, std::nullopt},
                                 .fix = diagnostics::Fixit{one.fault_spans[i], date,
                                                           one.reading.last->day() > 12}});
        }
    });
}

} // namespace plan::check
