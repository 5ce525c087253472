#include "names.hpp"
#include "rules.hpp"
#include "shared.hpp"
#include "terms.hpp"

#include "plan/report/status_report.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace plan::check {

using calendar::Date;
using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Rule;

namespace {

// Whose term ends before measures that the role answers for are due.
struct Outgoing {
    const model::Holder* holder = nullptr;
    const model::Holder* successor = nullptr; // who has the role at the deadline, or is next
    bool covered = false;                     // the successor has it at the deadline
    bool by_name = false;                     // the measures name the person
};

// The one who has the role when the measure is due, else the next one after `left`.
const model::Holder* successor_of(const model::Role& role, const model::Holder& left, Date due) {
    const model::Holder* next = nullptr;
    for (const model::Holder& one : role.holders) {
        if (&one == &left)
            continue;
        if (holds_on(one, due))
            return &one;
        if (one.from && *one.from > *left.to && (next == nullptr || *one.from < *next->from))
            next = &one;
    }
    return next;
}

const model::Holder* named_holder(const model::Role& role, const std::string& text) {
    const std::string name = support::fold(text);
    for (const model::Holder& one : role.holders)
        if (support::fold(one.name) == name)
            return &one;
    return nullptr;
}

// The one who has the role on the day, and of several the one who has it longest; else
// the next one to have it.
const model::Holder* holder_on(const model::Role& role, Date day) {
    const model::Holder* found = nullptr;
    for (const model::Holder& one : role.holders)
        if (holds_on(one, day) &&
            (found == nullptr || !one.to || (found->to && *one.to > *found->to)))
            found = &one;
    return found;
}

std::optional<Outgoing> outgoing(const model::Role& role, const Charge& charge, Date day,
                                 Date due) {
    Outgoing found;
    found.by_name = charge.accountable->by_holder;
    found.holder =
        found.by_name ? named_holder(role, charge.accountable->text) : holder_on(role, day);
    if (found.holder == nullptr || !found.holder->to || *found.holder->to >= due)
        return std::nullopt;
    // Of a role that nobody has any more something else is said.
    if (std::none_of(role.holders.begin(), role.holders.end(),
                     [day](const model::Holder& one) { return !one.to || *one.to >= day; }))
        return std::nullopt;
    found.successor = successor_of(role, *found.holder, due);
    found.covered = found.successor != nullptr && holds_on(*found.successor, due);
    return found;
}

void report_outgoing(const Context& context, const model::Role& role, const Outgoing& found,
                     const Charge& first, long long count) {
    diagnostics::Diagnostic diagnostic{
        .message = Message::deadline_after_term,
        .span = first.accountable->origin.span,
        .arguments = {found.holder->name, role.name, written_date(*found.holder->to), count},
        .help = Note{
            Message::help_who_then, {role.name, written_date(*found.holder->to)}, std::nullopt}};
    if (found.by_name)
        diagnostic.help = Note{Message::help_write_role, {role.name}, std::nullopt};
    else if (found.covered)
        diagnostic.help.reset();
    // The role is passed on as the register says; that is worth knowing and no fault.
    if (found.covered && !found.by_name)
        diagnostic.severity = diagnostics::Severity::advice;
    if (found.successor != nullptr && found.successor->from)
        diagnostic.notes.push_back({Message::note_successor,
                                    {found.successor->name, written_date(*found.successor->from)},
                                    std::nullopt});
    context.sink.report(std::move(diagnostic));
}

} // namespace

// Once a holder and successor, at the first measure.
void deadline_after_term(const Context& context) {
    struct Group {
        Outgoing outgoing;
        const Charge* first = nullptr;
        long long count = 0;
    };
    using Key = std::tuple<std::size_t, const model::Holder*, const model::Holder*, bool,
                           const model::Measure*>;
    std::map<Key, std::size_t> place_of;
    std::vector<Group> groups;
    const std::vector<Charge> all = charges(context);
    const Date day = looked_at(context);
    for (const Charge& charge : all) {
        const std::size_t index = *charge.accountable->role;
        const model::Role& role = context.plan.header.people.roles[index];
        if (std::none_of(role.holders.begin(), role.holders.end(),
                         [](const model::Holder& one) { return one.to.has_value(); }))
            continue;
        const auto due = report::next_due(*charge.measure, context.as_of);
        const auto found = due ? outgoing(role, charge, day, std::max(day, *due)) : std::nullopt;
        if (!found)
            continue;
        const bool alone = silences(*charge.measure, Rule::deadline_after_term);
        const Key key{index, found->holder, found->successor, found->by_name,
                      alone ? charge.measure : nullptr};
        const auto [place, is_new] = place_of.emplace(key, groups.size());
        if (is_new)
            groups.push_back({*found, &charge, 0});
        ++groups[place->second].count;
    }
    for (const Group& group : groups)
        report_outgoing(context, context.plan.header.people.roles[*group.first->accountable->role],
                        group.outgoing, *group.first, group.count);
}

} // namespace plan::check
