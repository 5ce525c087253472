#include "cross_references.hpp"

#include "plan/check/dependencies.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace plan::driver {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Finding;
using diagnostics::Message;
using diagnostics::Note;

constexpr std::array possible = {Message::no_such_plan, Message::not_in_that_plan,
                                 Message::order_between_plans, Message::cycle_between_plans};

template<typename Visit>
void each_reference(const model::Plan& plan, Visit visit) {
    for (std::size_t i = 0; i < plan.measures.size(); ++i)
        for (const model::Dependency& one : plan.measures[i].depends_on)
            if (!one.plan.empty())
                visit(i, one);
}

bool is_possible(const Diagnostic& diagnostic) {
    return std::find(possible.begin(), possible.end(), diagnostic.message) != possible.end();
}

std::optional<Finding>* slot_of(CrossReference& reference, Message message) {
    if (message == Message::no_such_plan)
        return &reference.no_plan;
    if (message == Message::not_in_that_plan)
        return &reference.no_measure;
    return message == Message::order_between_plans ? &reference.order : &reference.cycle;
}

} // namespace

void report_possible(const model::Plan& plan, diagnostics::Sink& sink) {
    each_reference(plan, [&](std::size_t /*measure*/, const model::Dependency& one) {
        for (const Message message : possible)
            sink.report({.message = message, .span = one.origin.span});
    });
}

void take_possible(const model::Plan& plan, calendar::Date as_of, diagnostics::Sink& sink,
                   const source::SourceFile& file, PlanSummary& summary) {
    std::map<source::Span, std::size_t> at;
    each_reference(plan, [&](std::size_t measure, const model::Dependency& one) {
        at.emplace(one.origin.span, summary.references.size());
        const auto due = check::due_days(plan.measures[measure], as_of);
        summary.references.push_back({.text = one.text,
                                      .plan = one.plan,
                                      .id = one.id,
                                      .measure = measure,
                                      .last = due ? std::optional(due->last) : std::nullopt});
    });
    if (summary.references.empty())
        return;
    summary.dependencies = check::dependencies(plan);
    std::erase_if(sink.all(), [&](const Diagnostic& diagnostic) {
        if (!is_possible(diagnostic))
            return false;
        *slot_of(summary.references[at.at(diagnostic.span)], diagnostic.message) =
            diagnostics::settle(diagnostic, file, summary.speech);
        return true;
    });
}

} // namespace plan::driver
