#include "plan/check/dependencies.hpp"

#include "plan/report/status_report.hpp"

namespace plan::check {

support::Edges dependencies(const model::Plan& plan) {
    support::Edges edges(plan.measures.size());
    for (std::size_t i = 0; i < plan.measures.size(); ++i)
        for (const model::Dependency& one : plan.measures[i].depends_on)
            if (one.measure)
                edges[i].push_back(*one.measure);
    return edges;
}

std::optional<DueDays> due_days(const model::Measure& measure, calendar::Date as_of) {
    switch (report::state_of(measure, as_of)) {
    case report::State::cancelled:
    case report::State::carried_forward:
    case report::State::done_late:
    case report::State::done:
        return std::nullopt;
    case report::State::postponed:
    case report::State::overdue:
    case report::State::due_today:
    case report::State::due_soon:
    case report::State::partly_done:
    case report::State::in_progress:
    case report::State::ongoing:
    case report::State::on_demand:
    case report::State::undated:
    case report::State::not_started:
        break;
    }
    const report::Progress progress = report::progress_of(measure, as_of);
    if (progress.slots.empty())
        return std::nullopt;
    const report::Slot& first = progress.slots.front();
    return DueDays{first.first.value_or(first.last), progress.slots.back().last};
}

} // namespace plan::check
