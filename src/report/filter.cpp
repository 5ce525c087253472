#include "plan/report/filter.hpp"

#include "report/tally.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::report {
namespace {

using deadline::Kind;
using words::Language;

bool says_when(const model::Deadline& deadline) {
    switch (deadline.reading.kind) {
    case Kind::continuous:
    case Kind::on_demand:
    case Kind::recurring:
    case Kind::quota:
        return true;
    case Kind::day:
    case Kind::interval:
    case Kind::event: // their days are slots
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        return false;
    }
    return false;
}

bool has_deadline(const model::Measure& measure) {
    return !slots(measure).empty() || std::ranges::any_of(measure.deadlines, says_when) ||
           std::ranges::any_of(measure.new_deadlines, says_when);
}

bool is_settled(State state) {
    const Group group = group_of(state);
    return group == Group::done || group == Group::closed;
}

bool fits_deadline(const MeasureRow& row, const Filter& filter, calendar::Date as_of) {
    if (!filter.overdue && !filter.due_until && !filter.no_deadline)
        return true;
    if (filter.overdue && row.state == State::overdue)
        return true;
    if (filter.due_until && row.due && !is_settled(row.state) && *row.due >= as_of &&
        *row.due <= *filter.due_until)
        return true;
    return filter.no_deadline && !has_deadline(*row.measure);
}

bool is_role(const ResponsibleRow& row, const RoleWish& wish) {
    return row.known ? !wish.key.empty() && row.key == wish.key
                     : !wish.written.empty() && support::fold(row.text) == wish.written;
}

bool fits_responsible(const MeasureRow& row, const Filter& filter) {
    if (filter.roles.empty() && !filter.no_responsible)
        return true;
    if (filter.no_responsible && row.responsibles.empty())
        return true;
    return std::ranges::any_of(row.responsibles, [&](const ResponsibleRow& one) {
        return std::ranges::any_of(filter.roles,
                                   [&](const RoleWish& wish) { return is_role(one, wish); });
    });
}

bool fits_status(const MeasureRow& row, const Filter& filter, calendar::Date as_of) {
    if (filter.statuses.empty())
        return true;
    const auto asks_for = [&](words::StatusWord word) {
        return std::ranges::find(filter.statuses, word) != filter.statuses.end();
    };
    const model::Status* status = status_on(*row.measure, as_of);
    if (status != nullptr)
        return asks_for(status->word);
    // What says nothing of itself is done when all of it was, and else not started.
    const bool done = row.state == State::done || row.state == State::done_late;
    return asks_for(done ? words::StatusWord::done : words::StatusWord::not_started);
}

bool fits_state(const MeasureRow& row, const Filter& filter) {
    if (filter.states.empty() && !filter.outcome_missing)
        return true;
    if (filter.outcome_missing && row.state == State::overdue && is_event(*row.measure))
        return true;
    return std::ranges::find(filter.states, row.state) != filter.states.end();
}

// For each section whether it is asked for, by itself or by one that it stands in.
std::vector<bool> asked_sections(const model::Plan& plan, const Filter& filter) {
    std::vector<bool> asked(plan.sections.size(), filter.sections.empty());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const model::Section& section = plan.sections[i];
        const bool above = section.parent && *section.parent < i && asked[*section.parent];
        if (above || std::ranges::any_of(filter.sections, [&](const std::string& wanted) {
                return is_called(section, wanted);
            }))
            asked[i] = true;
    }
    return asked;
}

void add_term(std::string& out, std::string_view term) {
    out += out.empty() ? "" : "; ";
    out += term;
}

template<typename List, typename Word>
void add_terms(std::string& out, Notice what, Language language, const List& list, Word word) {
    std::string terms;
    for (const auto& one : list) {
        terms += terms.empty() ? "" : ", ";
        terms += word(one);
    }
    if (!terms.empty())
        add_term(out, notice(what, language, {terms}));
}

std::string in_words(const Filter& filter, Language language) {
    std::string out;
    if (filter.overdue)
        add_term(out, notice(Notice::chosen_overdue, language));
    if (filter.due_until) {
        std::string day;
        append_short_date(day, *filter.due_until);
        add_term(out, notice(Notice::chosen_due, language, {day}));
    }
    if (filter.no_deadline)
        add_term(out, notice(Notice::chosen_no_deadline, language));
    add_terms(out, Notice::chosen_responsible, language, filter.roles,
              [](const RoleWish& wish) { return wish.name; });
    if (filter.no_responsible)
        add_term(out, notice(Notice::chosen_no_responsible, language));
    add_terms(out, Notice::chosen_status, language, filter.statuses, [&](words::StatusWord word) {
        return words::written(words::Context::status, static_cast<std::uint16_t>(word), language);
    });
    std::vector<std::string_view> states;
    for (const State state : filter.states)
        states.push_back(state_word(state, language));
    if (filter.outcome_missing)
        states.push_back(label(Label::outcome_missing, language));
    add_terms(out, Notice::chosen_state, language, states,
              [](std::string_view word) { return word; });
    add_terms(out, Notice::chosen_section, language, filter.sections,
              [](const std::string& wanted) { return wanted; });
    return out;
}

} // namespace

bool Filter::empty() const {
    return !overdue && !due_until && !no_deadline && roles.empty() && !no_responsible &&
           statuses.empty() && states.empty() && !outcome_missing && sections.empty();
}

bool is_called(const model::Section& section, std::string_view words) {
    const std::string folded = support::fold(words);
    const std::string number = support::fold(section.number);
    const std::string title = support::fold(section.title);
    if (folded.empty() || (title.empty() && number.empty()))
        return false;
    return number == folded || (!number.empty() && number.starts_with(folded + '.')) ||
           section.id == folded || title.starts_with(folded) ||
           (!number.empty() && (number + ' ' + title).starts_with(folded));
}

void narrow(StatusReport& report, const Filter& filter, Language language) {
    if (filter.empty())
        return;
    report.selection = in_words(filter, language);
    for (PlanReport& plan : report.plans) {
        const std::vector<bool> sections = asked_sections(*plan.plan, filter);
        std::erase_if(plan.measures, [&](const MeasureRow& row) {
            const std::size_t section = row.measure->section;
            return !(section < sections.size() && sections[section]) ||
                   !fits_deadline(row, filter, plan.as_of) || !fits_responsible(row, filter) ||
                   !fits_status(row, filter, plan.as_of) || !fits_state(row, filter);
        });
        tally(plan);
        report.selected += plan.closed ? 0 : plan.total;
        report.whole += plan.closed ? 0 : plan.whole;
    }
}

void narrow_to(StatusReport& report, const model::Measure& measure) {
    for (PlanReport& plan : report.plans) {
        std::erase_if(plan.measures,
                      [&](const MeasureRow& row) { return row.measure != &measure; });
        tally(plan);
    }
    std::erase_if(report.plans, [](const PlanReport& plan) { return plan.measures.empty(); });
}

std::vector<const MeasureRow*> by_due_day(const PlanReport& plan) {
    std::vector<const MeasureRow*> rows;
    rows.reserve(plan.measures.size());
    for (const MeasureRow& row : plan.measures)
        rows.push_back(&row);
    std::ranges::stable_sort(
        rows, [](const MeasureRow* a, const MeasureRow* b) { return by_due(*a, *b); });
    return rows;
}

std::vector<bool> shown_sections(const Edition& edition, const PlanReport& plan) {
    const std::vector<model::Section>& sections = plan.plan->sections;
    std::vector<bool> shown(sections.size(), edition.selection.empty());
    for (const MeasureRow& row : plan.measures)
        if (row.measure->section < shown.size())
            shown[row.measure->section] = true;
    for (std::size_t i = sections.size(); i-- > 0;)
        if (shown[i] && sections[i].parent && *sections[i].parent < i)
            shown[*sections[i].parent] = true;
    return shown;
}

} // namespace plan::report
