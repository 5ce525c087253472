#include "paths.hpp"
#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;

void missing_attachment(const Context& context) {
    std::vector<const model::Link*> all;
    for (const model::Measure& measure : context.plan.measures)
        for (const model::Link& one : measure.attachments)
            all.push_back(&one);
    report_paths(context, all, Message::missing_attachment, Message::attachment_outside);
}

} // namespace plan::check
