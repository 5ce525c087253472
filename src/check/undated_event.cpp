#include "rules.hpp"
#include "shared.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// What is left of a name without the ending of its last word: `årsmøtet` and
// `Årsmøte` are one event.
std::string stem_of(std::string_view name) {
    std::string stem = support::fold(name);
    static constexpr std::array<std::string_view, 8> endings = {"ene", "ane", "et", "en",
                                                                "er",  "a",   "e",  "t"};
    constexpr std::size_t shortest = 4; // bytes
    for (const std::string_view ending : endings) {
        if (stem.size() < shortest + ending.size() || !stem.ends_with(ending))
            continue;
        stem.resize(stem.size() - ending.size());
        break;
    }
    return stem;
}

std::string dates_of(const deadline::Event& event) {
    std::string list;
    for (const calendar::Interval& date : event.dates) {
        list += list.empty() ? "" : ", ";
        list += date.first.iso();
        if (date.first != date.last)
            list += ".." + date.last.iso();
    }
    return list;
}

// A rhythm has an event only where one without a date bounds it.
bool hangs_on_undated(const deadline::Reading& reading) {
    const bool event = reading.kind == deadline::Kind::event && !reading.last;
    return reading.event && (event || reading.kind == deadline::Kind::recurring);
}

// What to say of an event that the plan dates, though not for this phrase.
void say_no_date_fits(diagnostics::Diagnostic& diagnostic, const model::Plan& plan,
                      const deadline::Event& event, const deadline::Reading& reading) {
    const auto& adopted = plan.header.adopted;
    const bool from_adoption = adopted && adopted->date;
    const auto& period = plan.header.period;
    diagnostic.message = Message::event_not_then;
    std::string last = shortened(reading.text);
    if (from_adoption && event.dates.back().first <= *adopted->date) {
        diagnostic.message = Message::event_before_adoption;
        last = written_date(*adopted->date);
    } else if (!from_adoption && period && event.dates.back().first <= period->days.first) {
        diagnostic.message = Message::event_before_period;
        last = written_date(period->days.first);
    }
    diagnostic.arguments.insert(diagnostic.arguments.begin() + 1, std::move(last));
    diagnostic.help = Note{Message::help_event_dates, {event.name, dates_of(event)}, std::nullopt};
}

} // namespace

// Once an event, at its first deadline, with how many hang on it; one that several
// measures inherit counts for each of them.
void undated_event(const Context& context) {
    std::vector<Met> met;
    const auto look = [&](const model::Measure& measure, const Deadlines& list) {
        for (const model::Deadline& one : list)
            if (hangs_on_undated(one.reading))
                met.push_back({&measure, &one, stem_of(one.reading.event->name)});
    };
    for (const model::Measure& measure : context.plan.measures) {
        look(measure, measure.deadlines);
        look(measure, measure.new_deadlines);
        look(measure, measure.time);
        for (const model::Step& step : measure.steps)
            look(measure, step.deadlines);
    }
    if (met.empty())
        return;
    std::unordered_map<std::string, const deadline::Event*> dated;
    for (const deadline::Event& event : context.plan.header.events)
        if (!event.dates.empty())
            dated.emplace(stem_of(event.name), &event);
    for (const std::vector<Met>& same : together(diagnostics::Rule::undated_event, met)) {
        const model::Deadline& first = *same.front().deadline;
        const std::string& name = first.reading.event->name;
        diagnostics::Diagnostic diagnostic{.message = Message::undated_event,
                                           .span = first.origin.span,
                                           .arguments = {name, static_cast<long long>(same.size())},
                                           .help = Note{Message::help_event, {name}, std::nullopt}};
        if (const auto event = dated.find(same.front().key); event != dated.end())
            say_no_date_fits(diagnostic, context.plan, *event->second, first.reading);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
