#include "rules.hpp"

#include "plan/support/text.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace plan::check {

using diagnostics::Message;

void duplicate_measure(const Context& context) {
    std::unordered_map<std::string, const model::Measure*> first;
    first.reserve(context.plan.measures.size());
    for (const model::Measure& measure : context.plan.measures) {
        std::string text = support::fold(measure.text.plain);
        while (text.ends_with('.') || text.ends_with(' '))
            text.pop_back();
        if (text.empty())
            continue;
        const auto [known, is_new] = first.emplace(std::move(text), &measure);
        if (!is_new)
            context.sink.report(
                {.message = Message::duplicate_measure,
                 .span = measure.origin.span,
                 .arguments = {static_cast<long long>(known->second->line)},
                 .notes = {{Message::note_first_here, {}, known->second->origin.span}}});
    }
}

} // namespace plan::check
