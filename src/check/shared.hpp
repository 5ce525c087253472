// What several rules need to say or to visit.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/check/check.hpp"
#include "plan/check/dependencies.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/words/words.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plan::check {

// The language of what is said of a plan: bokmål, but of an English plan English.
[[nodiscard]] words::Language language_said(const model::Plan& plan);

// `5. juni 2021`
[[nodiscard]] std::string long_date(calendar::Date day, words::Language language);

// `mandag`
[[nodiscard]] std::string weekday_name(int iso_weekday, words::Language language);

// At most forty characters, for a quotation in a message.
[[nodiscard]] std::string shortened(std::string_view text);

// The words that the fault is about.
[[nodiscard]] std::string faulty_words(const model::Deadline& deadline,
                                       const deadline::Fault& fault);

// Reports what measures lack: each of them, or once if it is all of the plan's. A
// measure beside a field of the kind that belongs to none was meant to have it, and
// was spoken of already.
void report_missing(const Context& context, words::Field field,
                    const std::vector<const model::Measure*>& missing, diagnostics::Message one,
                    diagnostics::Message all, diagnostics::Message help);

// Puts the nearest sense of a faulty date in the finding, to be shown.
void propose(diagnostics::Diagnostic& diagnostic, const std::string& suggestion);

// `ikke startet, pågår, …`
[[nodiscard]] std::string all_statuses(words::Language language);

using Deadlines = std::vector<model::Deadline>;

// Every list of deadlines of the plan, with its measure: adopted and new ones, events'
// times and those of steps. One that many measures inherit comes once.
template<typename Visit>
void each_deadline_list(const model::Plan& plan, Visit visit) {
    std::set<source::Span> inherited;
    const auto look = [&](const model::Measure& measure, const Deadlines& list) {
        if (list.empty())
            return;
        const model::Origin& origin = list.front().origin;
        if (origin.source == model::Source::written || inherited.insert(origin.span).second)
            visit(measure, list);
    };
    for (const model::Measure& measure : plan.measures) {
        look(measure, measure.deadlines);
        look(measure, measure.new_deadlines);
        look(measure, measure.time);
        for (const model::Step& step : measure.steps)
            look(measure, step.deadlines);
    }
}

// Every deadline of those lists.
template<typename Visit>
void each_deadline(const model::Plan& plan, Visit visit) {
    each_deadline_list(plan, [&](const model::Measure& /*measure*/, const Deadlines& list) {
        for (const model::Deadline& one : list)
            visit(one);
    });
}

// Every date that is written in the plan: deadlines, and beside them the dates of
// what was done, of evaluations, of statuses, of later decisions and of the log.
template<typename Visit>
void each_date(const model::Plan& plan, Visit visit) {
    each_deadline(plan, visit);
    for (const model::Measure& measure : plan.measures) {
        for (const model::Deadline& one : measure.evaluation)
            visit(one);
        for (const model::Deadline& one : measure.done)
            visit(one);
        if (measure.status && measure.status->bad_date)
            visit(*measure.status->bad_date);
        if (measure.adopted && measure.adopted->bad_date)
            visit(*measure.adopted->bad_date);
        for (const model::LogEntry& entry : measure.log)
            if (entry.bad_date)
                visit(*entry.bad_date);
    }
}

// Every fault of those dates, as an index into the reading's.
template<typename Visit>
void each_fault(const model::Plan& plan, Visit visit) {
    each_date(plan, [&](const model::Deadline& one) {
        for (std::size_t i = 0; i < one.reading.faults.size(); ++i)
            visit(one, i);
    });
}

// A deadline that a rule has something to say of, and what it has in common with
// others of which the same is to be said.
struct Met {
    const model::Measure* measure = nullptr;
    const model::Deadline* deadline = nullptr;
    std::string key;
};

// Those with the same key together, in the order of the first of each. One in a
// measure that silences the rule comes alone, so that it silences only that.
[[nodiscard]] std::vector<std::vector<Met>> together(diagnostics::Rule rule, std::vector<Met> all);

// Something that a rule has to say of a measure, where, and in which words.
struct SaidOf {
    const model::Measure* measure = nullptr;
    source::Span span;
    std::vector<diagnostics::Argument> arguments;
};

// The arguments with a count before them, which says how many the message is about.
[[nodiscard]] std::vector<diagnostics::Argument>
counted(std::size_t count, std::vector<diagnostics::Argument> arguments);

// Reports each with the message `one`, or, when there are more than three, the first with
// `many`, whose arguments are the count and then those of the first. One in a measure that
// silences the rule comes alone, so that it silences only that.
void say_each_or_once(const Context& context, diagnostics::Rule rule, std::vector<SaidOf> all,
                      diagnostics::Message one, diagnostics::Message many,
                      diagnostics::Message help);

// The period ended before the reporting day: the plan is history.
[[nodiscard]] bool is_closed(const Context& context);

// Every deadline that a rule has something to say of; equal texts have one key.
[[nodiscard]] std::vector<Met>
deadlines_where(const model::Plan& plan,
                const std::function<bool(const Deadlines&, const model::Deadline&)>& holds);

// Reports each of those with the same key, or, when there are more than three of them,
// the first with how many there are. `report` gets one, and a count that is 1 or more
// than three.
template<typename Report>
void each_or_once(const std::vector<std::vector<Met>>& groups, Report report) {
    constexpr std::size_t most = 3;
    for (const std::vector<Met>& same : groups) {
        if (same.size() > most) {
            report(same.front(), same.size());
            continue;
        }
        for (const Met& one : same)
            report(one, std::size_t{1});
    }
}

// `det samme står 8 steder i planen`, if it is more than one.
void note_places(diagnostics::Diagnostic& diagnostic, std::size_t count);

} // namespace plan::check
