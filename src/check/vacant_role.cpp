#include "names.hpp"
#include "rules.hpp"
#include "shared.hpp"
#include "terms.hpp"

#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

namespace {

// A body has members, and none of them has it: `Valgkampsutvalget`, `1. mai-komiteen`.
bool is_body(const model::Role& role) {
    return words::ends_in(words::Context::body, support::fold(role.name));
}

// The day that the last of them stopped; nothing while somebody has the role or will.
std::optional<calendar::Date> ended(const model::Role& role, calendar::Date day) {
    std::optional<calendar::Date> last;
    for (const model::Holder& holder : role.holders) {
        if (!holder.to || *holder.to >= day)
            return std::nullopt;
        last = std::max(last.value_or(*holder.to), *holder.to);
    }
    return last;
}

} // namespace

// Once a role, where it is named first. A register that names no holder at all holds
// roles only, and that is right.
void vacant_role(const Context& context) {
    std::map<std::size_t, std::vector<const Charge*>> by_role;
    const std::vector<Charge> all = charges(context);
    for (const Charge& one : all)
        if (!silences(*one.measure, Rule::vacant_role))
            by_role[*one.accountable->role].push_back(&one);
    for (const Charge& one : all)
        if (silences(*one.measure, Rule::vacant_role) && !by_role.contains(*one.accountable->role))
            by_role[*one.accountable->role].push_back(&one);
    for (const auto& [index, carried] : by_role) {
        const model::Role& role = context.plan.header.people.roles[index];
        const auto last = ended(role, looked_at(context));
        if (role.holders.empty() ? is_body(role) : !last)
            continue;
        diagnostics::Diagnostic diagnostic{
            .message = Message::vacant_role,
            .span = carried.front()->accountable->origin.span,
            .arguments = {role.name, static_cast<long long>(carried.size())},
            .help = Note{Message::help_holders, {}, std::nullopt}};
        if (last) {
            diagnostic.message = Message::vacant_role_ended;
            diagnostic.arguments.emplace_back(written_date(*last));
        }
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
