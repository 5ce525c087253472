#include "paths.hpp"
#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;

void broken_link(const Context& context) {
    std::vector<const model::Link*> all;
    for (const model::Link& one : context.plan.links)
        all.push_back(&one);
    report_paths(context, all, Message::broken_link, Message::link_outside);
}

} // namespace plan::check
