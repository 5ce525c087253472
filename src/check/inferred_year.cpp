#include "rules.hpp"
#include "shared.hpp"

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Once for the plan: what helps is the same for all of them. What lies outside the
// period is said to do so, and that is enough.
void inferred_year(const Context& context) {
    const auto& period = context.plan.header.period;
    std::vector<Met> met =
        deadlines_where(context.plan, [&](const Deadlines& /*list*/, const model::Deadline& one) {
            return one.reading.year_inferred && one.reading.last &&
                   !(period && deadline::is_outside(one.reading, period->days));
        });
    for (Met& one : met)
        one.key.clear();
    for (const std::vector<Met>& all : together(diagnostics::Rule::inferred_year, met)) {
        const model::Deadline& first = *all.front().deadline;
        const std::string year = std::to_string(first.reading.last->year());
        diagnostics::Diagnostic diagnostic{.message = Message::inferred_year,
                                           .span = first.origin.span,
                                           .help = Note{Message::help_year, {}, std::nullopt}};
        if (all.size() > 1) {
            diagnostic.message = Message::inferred_years;
            diagnostic.arguments.emplace_back(static_cast<long long>(all.size()));
        }
        diagnostic.arguments.emplace_back(shortened(first.reading.text));
        diagnostic.arguments.emplace_back(year);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
