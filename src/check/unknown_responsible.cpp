#include "rules.hpp"

#include "plan/support/text.hpp"

#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// Every name of the plan that the register does not know. One that many measures
// inherit is named once.
std::vector<const model::Responsible*> unknown(const model::Plan& plan) {
    std::vector<const model::Responsible*> found;
    std::set<source::Span> seen;
    const auto take = [&](const std::vector<model::Responsible>& all) {
        for (const model::Responsible& one : all)
            if (!one.role && seen.insert(one.origin.span).second)
                found.push_back(&one);
    };
    for (const model::Measure& measure : plan.measures) {
        take(measure.responsibles);
        take(measure.new_responsibles);
        for (const model::Step& step : measure.steps)
            take(step.responsibles);
    }
    return found;
}

} // namespace

void unknown_responsible(const Context& context) {
    const std::vector<const model::Responsible*> found = unknown(context.plan);
    if (found.empty())
        return;
    if (context.plan.header.people.empty()) {
        std::set<std::string> names;
        for (const model::Responsible* one : found)
            names.insert(support::fold(one->text));
        context.sink.report({.message = Message::no_register,
                             .span = found.front()->origin.span,
                             .arguments = {static_cast<long long>(names.size())},
                             .help = Note{Message::help_register, {}, std::nullopt},
                             .severity = diagnostics::Severity::advice});
        return;
    }
    std::unordered_map<std::string, long long> times;
    for (const model::Responsible* one : found)
        ++times[support::fold(one->text)];
    for (const model::Responsible* one : found) {
        // Said once, where the name stands first.
        const long long count = std::exchange(times[support::fold(one->text)], 0);
        if (count == 0)
            continue;
        diagnostics::Diagnostic diagnostic{.message = Message::unknown_responsible,
                                           .span = one->origin.span,
                                           .arguments = {one->text},
                                           .help = Note{Message::help_register, {}, std::nullopt}};
        if (one->nearest) {
            const std::string& name = context.plan.header.people.roles[*one->nearest].name;
            diagnostic.help = Note{Message::help_did_you_mean, {name}, std::nullopt};
            diagnostic.fix = diagnostics::Fixit{one->origin.span, name, false};
        }
        if (count > 1)
            diagnostic.notes.push_back({Message::note_times, {count}, std::nullopt});
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
