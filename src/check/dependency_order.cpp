#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

// The deadline that says the day, if the measure writes it itself.
source::Span place_of_day(const model::Measure& measure, calendar::Date day) {
    for (const Deadlines* list : {&measure.new_deadlines, &measure.deadlines, &measure.time})
        for (const model::Deadline& one : *list)
            if (one.reading.last == day && one.origin.source == model::Source::written)
                return one.origin.span;
    return measure.origin.span;
}

} // namespace

// Only if the last day of the one is before the first of the other. Measures that depend
// on one another in a ring can have no order.
void dependency_order(const Context& context) {
    const std::vector<model::Measure>& measures = context.plan.measures;
    std::vector<std::size_t> component;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const auto due =
            measures[i].depends_on.empty() ? std::nullopt : due_days(measures[i], context.as_of);
        if (!due)
            continue;
        std::optional<calendar::Date> latest;
        std::vector<diagnostics::Note> notes;
        std::set<std::size_t> seen;
        for (const model::Dependency& one : measures[i].depends_on) {
            const auto before = one.measure && seen.insert(*one.measure).second
                                    ? due_days(measures[*one.measure], context.as_of)
                                    : std::nullopt;
            if (!before || due->last >= before->first)
                continue;
            if (component.empty())
                component = support::components(dependencies(context.plan));
            if (component[i] == component[*one.measure])
                continue;
            latest = std::max(latest.value_or(before->first), before->first);
            notes.push_back({Message::note_depends_here, {}, measures[*one.measure].origin.span});
        }
        if (latest)
            context.sink.report({.message = Message::dependency_order,
                                 .span = place_of_day(measures[i], due->last),
                                 .arguments = {written_date(due->last), written_date(*latest)},
                                 .notes = std::move(notes)});
    }
}

} // namespace plan::check
