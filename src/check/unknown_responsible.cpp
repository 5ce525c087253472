#include "names.hpp"
#include "rules.hpp"

#include "plan/support/text.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

// Once a name. Without a register every name is unknown, which is said once a plan.
void unknown_responsible(const Context& context) {
    const std::vector<NamedTimes> found =
        names_where(context.plan, Rule::unknown_responsible, [](const model::Responsible& one) {
            return !one.role && one.naming == model::Naming::name;
        });
    if (found.empty())
        return;
    if (context.plan.header.people.empty()) {
        std::set<std::string> names;
        for (const NamedTimes& one : found)
            names.insert(support::fold(one.first->text));
        context.sink.report({.message = Message::no_register,
                             .span = found.front().first->origin.span,
                             .arguments = {static_cast<long long>(names.size())},
                             .help = Note{Message::help_register, {}, std::nullopt},
                             .severity = diagnostics::Severity::advice});
        return;
    }
    for (const NamedTimes& name : found) {
        const model::Responsible& one = *name.first;
        diagnostics::Diagnostic diagnostic{.message = Message::unknown_responsible,
                                           .span = one.origin.span,
                                           .arguments = {one.text},
                                           .help = Note{Message::help_register, {}, std::nullopt}};
        if (one.nearest) {
            const std::string& near = context.plan.header.people.roles[*one.nearest].name;
            diagnostic.help = Note{Message::help_did_you_mean, {near}, std::nullopt};
            diagnostic.fix = diagnostics::Fixit{one.origin.span, near, false};
        }
        note_times(diagnostic, name);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
