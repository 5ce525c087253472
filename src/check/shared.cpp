#include "shared.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

namespace plan::check {

std::string written_date(calendar::Date day) {
    return fmt::format("{:02}.{:02}.{:04}", day.day(), day.month(), day.year());
}

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 40;
    if (support::code_points(text) <= most)
        return std::string(text);
    std::size_t at = 0;
    for (std::size_t count = 0; count + 1 < most; ++count)
        at += support::decode(text.substr(at)).bytes;
    return std::string(text.substr(0, at)) + "…";
}

words::Language language_said(const model::Plan& plan) {
    const words::Language written = plan.header.language;
    return written == words::Language::en ? written : words::Language::nb;
}

std::string long_date(calendar::Date day, words::Language language) {
    std::string out;
    report::append_long_date(out, day, language);
    return out;
}

std::string weekday_name(int iso_weekday, words::Language language) {
    return std::string(
        words::written(words::Context::weekday, static_cast<std::uint16_t>(iso_weekday), language));
}

std::string faulty_words(const model::Deadline& deadline, const deadline::Fault& fault) {
    const deadline::Reading& reading = deadline.reading;
    return reading.text.substr(fault.begin - reading.begin, fault.end - fault.begin);
}

namespace {

// The fields of a kind that belong to no measure.
std::vector<source::Span> misplaced(const model::Plan& plan, words::Field field) {
    std::vector<source::Span> found;
    for (const model::StrayField& one : plan.strays)
        if (one.field == field)
            found.push_back(one.label);
    return found;
}

// The one that stands last among those which begin before a place; all are in the
// order of the text.
template<typename Owner>
const Owner* last_before(const std::vector<Owner>& all, source::Span place) {
    const auto after = std::partition_point(all.begin(), all.end(), [&](const Owner& one) {
        return one.origin.span.begin < place.begin;
    });
    return after == all.begin() ? nullptr : &*std::prev(after);
}

// Those whom no misplaced field was meant for. One is meant for the measure above it
// in its section, or for all of the section when none stands above; one that stands
// above all sections is for them all.
std::vector<const model::Measure*> not_meant(const model::Plan& plan,
                                             const std::vector<const model::Measure*>& missing,
                                             const std::vector<source::Span>& places) {
    std::set<const model::Measure*> measures;
    std::set<std::size_t> sections;
    for (const source::Span place : places) {
        const model::Section* in = last_before(plan.sections, place);
        const auto section = in == nullptr ? 0 : static_cast<std::size_t>(in - &plan.sections[0]);
        const model::Measure* above = last_before(plan.measures, place);
        if (above != nullptr && above->section == section)
            measures.insert(above);
        else
            sections.insert(section);
    }
    std::vector<const model::Measure*> left;
    for (const model::Measure* one : missing)
        if (!measures.contains(one) && !sections.contains(one->section) && !sections.contains(0))
            left.push_back(one);
    return left;
}

} // namespace

void report_missing(const Context& context, words::Field field,
                    const std::vector<const model::Measure*>& missing, diagnostics::Message one,
                    diagnostics::Message all, diagnostics::Message help) {
    const auto left = not_meant(context.plan, missing, misplaced(context.plan, field));
    const diagnostics::Note note{help, {}, std::nullopt};
    if (left.size() > 1 && missing.size() == context.plan.measures.size()) {
        context.sink.report({.message = all,
                             .span = left.front()->origin.span,
                             .arguments = {static_cast<long long>(context.plan.measures.size())},
                             .help = note});
        return;
    }
    for (const model::Measure* measure : left)
        context.sink.report({.message = one, .span = measure->origin.span, .help = note});
}

void propose(diagnostics::Diagnostic& diagnostic, const std::string& suggestion) {
    if (suggestion.empty())
        return;
    diagnostic.help =
        diagnostics::Note{diagnostics::Message::help_did_you_mean, {suggestion}, std::nullopt};
    diagnostic.fix = diagnostics::Fixit{diagnostic.span, suggestion, false};
}

std::string all_statuses(words::Language language) {
    static constexpr std::array<words::StatusWord, 7> all = {
        words::StatusWord::not_started,    words::StatusWord::in_progress,
        words::StatusWord::partly_done,    words::StatusWord::done,
        words::StatusWord::postponed,      words::StatusWord::cancelled,
        words::StatusWord::carried_forward};
    std::string list;
    for (const words::StatusWord word : all) {
        if (!list.empty())
            list += ", ";
        list += '`';
        list += words::written(words::Context::status, static_cast<std::uint16_t>(word), language);
        list += '`';
    }
    return list;
}

std::vector<std::vector<Met>> together(diagnostics::Rule rule, std::vector<Met> all) {
    std::vector<std::vector<Met>> groups;
    std::unordered_map<std::string, std::size_t> group_of;
    for (Met& met : all) {
        const std::vector<diagnostics::Rule>& silenced = met.measure->allowed;
        const bool alone = met.deadline->origin.source == model::Source::written &&
                           std::find(silenced.begin(), silenced.end(), rule) != silenced.end();
        const auto known = alone ? group_of.end() : group_of.find(met.key);
        if (known != group_of.end()) {
            groups[known->second].push_back(std::move(met));
            continue;
        }
        if (!alone)
            group_of.emplace(met.key, groups.size());
        groups.emplace_back().push_back(std::move(met));
    }
    return groups;
}

std::vector<Met>
deadlines_where(const model::Plan& plan,
                const std::function<bool(const Deadlines&, const model::Deadline&)>& holds) {
    std::vector<Met> found;
    each_deadline_list(plan, [&](const model::Measure& measure, const Deadlines& list) {
        for (const model::Deadline& one : list)
            if (holds(list, one))
                found.push_back({&measure, &one, support::fold(one.reading.text)});
    });
    return found;
}

std::vector<diagnostics::Argument> counted(std::size_t count,
                                           std::vector<diagnostics::Argument> arguments) {
    std::vector<diagnostics::Argument> all = {static_cast<long long>(count)};
    std::ranges::move(arguments, std::back_inserter(all));
    return all;
}

void say_each_or_once(const Context& context, diagnostics::Rule rule, std::vector<SaidOf> all,
                      diagnostics::Message one, diagnostics::Message many,
                      diagnostics::Message help) {
    constexpr std::size_t most = 3;
    const diagnostics::Note note{help, {}, std::nullopt};
    const auto is_alone = [rule](const SaidOf& said) {
        return std::ranges::find(said.measure->allowed, rule) != said.measure->allowed.end();
    };
    const auto together =
        all.size() - static_cast<std::size_t>(std::ranges::count_if(all, is_alone));
    bool said_once = false;
    for (SaidOf& said : all) {
        const bool once = together > most && !is_alone(said);
        if (once && said_once)
            continue;
        if (once)
            said.arguments = counted(together, std::move(said.arguments));
        said_once = said_once || once;
        context.sink.report({.message = once ? many : one,
                             .span = said.span,
                             .arguments = std::move(said.arguments),
                             .help = note});
    }
}

bool is_closed(const Context& context) {
    const auto& period = context.plan.header.period;
    return period && period->days.last < context.as_of;
}

void note_places(diagnostics::Diagnostic& diagnostic, std::size_t count) {
    if (count > 1)
        diagnostic.notes.push_back(
            {diagnostics::Message::note_same_text, {static_cast<long long>(count)}, std::nullopt});
}

} // namespace plan::check
