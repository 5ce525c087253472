#include "rules.hpp"

#include "plan/support/text.hpp"

#include <map>
#include <string>
#include <utility>

namespace plan::check {

using diagnostics::Message;

void numbering_duplicate(const Context& context) {
    std::map<std::pair<std::size_t, std::string>, const model::Measure*> first;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.numbers.empty())
            continue;
        const auto [known, is_new] =
            first.emplace(std::pair(measure.run, support::fold(measure.number)), &measure);
        if (!is_new)
            context.sink.report(
                {.message = Message::numbering_duplicate,
                 .span = measure.number_span,
                 .arguments = {measure.number},
                 .notes = {{Message::note_first_here, {}, known->second->number_span}}});
    }
}

} // namespace plan::check
