#include "feed_events.hpp"

#include "plan/report/news.hpp"
#include "plan/support/hash.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

namespace plan::emit {
namespace {

using calendar::Date;
using report::MeasureRow;
using report::PlanReport;
using report::Slot;
using report::State;

// Ours alone and never to be changed: every calendar out there knows the events by it.
constexpr std::string_view uid_namespace =
    "\x5b\x0e\x3f\x8a\x9c\x41\x4d\x27\xa6\x1d\x72\xe4\xb9\x05\x38\xcf";
// No text that has passed the byte gate can hold it.
constexpr char separator = '\x1f';

bool shown_while(const PlanReport& plan, State state, Date as_of) {
    if (state != State::cancelled)
        return true;
    return !plan.plan->header.period || as_of <= plan.plan->header.period->days.last;
}

void add_event(std::vector<FeedEvent>& out, FeedEvent event, const Slot& slot, bool spans) {
    const std::optional<Date> after = slot.last.plus_days(1);
    if (!after)
        return; // the last day there is has no day after it
    event.first = spans ? slot.first.value_or(slot.last) : slot.last;
    event.after = *after;
    event.on_last_day = !spans && (slot.precision != deadline::Precision::day ||
                                   (slot.first && *slot.first < slot.last));
    out.push_back(std::move(event));
}

// Whether the days that were adopted are told apart by their dates in the events' identity. It
// hangs on what was decided and not on what was done, so that a status moves no event.
bool are_several(const model::Measure& measure, const report::Progress& progress) {
    const auto more_than_one = [](const std::vector<Slot>& slots) {
        return std::ranges::count_if(slots, [](const Slot& slot) { return !slot.counted; }) > 1;
    };
    if (measure.new_deadlines.empty())
        return more_than_one(progress.slots); // they are those that were adopted
    return more_than_one(report::adopted_slots(measure));
}

// A `Ny frist` may be moved again and stays the same event: the first takes over that of the only
// day there was, or is one of its own where there were several; its further days are counted.
std::string key_of_moved(std::size_t before, bool several) {
    if (before == 0)
        return several ? "moved" : std::string();
    return "moved-" + std::to_string(before + 1);
}

bool is_under_way(const MeasureRow& row, Date as_of) {
    const model::Status* status = report::status_on(*row.measure, as_of);
    return (status != nullptr && (status->word == words::StatusWord::in_progress ||
                                  status->word == words::StatusWord::partly_done)) ||
           row.steps_done > 0;
}

// The day of `Utført` that settled it, else that of the status that says so of all.
std::optional<Date> done_day(const model::Measure& measure, const report::Progress& progress,
                             std::size_t slot, Date as_of) {
    const model::Status* status = report::status_on(measure, as_of);
    if (progress.is_done(slot))
        return progress.ended[slot];
    return status != nullptr && status->word == words::StatusWord::done ? status->date
                                                                        : std::nullopt;
}

void add_measure(std::vector<FeedEvent>& out, const FeedEvent& base, Date as_of) {
    const model::Measure& measure = *base.row->measure;
    const bool spans = report::is_event(measure) && measure.new_deadlines.empty();
    const report::Progress& progress = base.row->progress;
    const bool several = are_several(measure, progress);
    const std::vector<State>& states = base.row->slot_states;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < progress.slots.size(); ++i) {
        const Slot& slot = progress.slots[i];
        if (slot.counted)
            continue;
        FeedEvent event = base;
        event.state = states[i];
        event.begun = i == progress.open() && is_under_way(*base.row, as_of);
        event.done_on = done_day(measure, progress, i, as_of);
        if (slot.moved)
            event.key = key_of_moved(moved++, several);
        else if (several)
            event.key = slot.last.iso();
        add_event(out, std::move(event), slot, spans);
    }
}

// Steps have no ids; their place in the measure stands for one.
void add_steps(std::vector<FeedEvent>& out, const FeedEvent& base, Date as_of) {
    const std::vector<model::Step>& steps = base.row->measure->steps;
    const report::Group group = report::group_of(base.row->state);
    const bool settled = group == report::Group::done || group == report::Group::closed;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const model::Measure alone = report::as_measure(steps[i]);
        const report::Standing standing = report::standing_of(alone, as_of);
        const bool several = are_several(alone, standing.progress);
        for (std::size_t k = 0; k < standing.progress.slots.size(); ++k) {
            const Slot& slot = standing.progress.slots[k];
            if (slot.counted)
                continue;
            FeedEvent event = base;
            event.step = &steps[i];
            event.state = settled ? base.row->state : standing.slot_states[k];
            event.done_on = standing.progress.ended[k];
            event.key = "step-" + std::to_string(i + 1);
            if (several)
                event.key += '-' + slot.last.iso();
            add_event(out, std::move(event), slot, false);
        }
    }
}

bool comes_before(const FeedEvent& a, const FeedEvent& b) {
    return std::tie(a.first, a.row->measure->id, a.key) <
           std::tie(b.first, b.row->measure->id, b.key);
}

} // namespace

std::vector<FeedEvent> feed_events(const PlanReport& plan, std::string_view page) {
    std::vector<FeedEvent> events;
    if (plan.closed)
        return events;
    events.reserve(plan.measures.size());
    for (const MeasureRow& row : plan.measures) {
        if (!shown_while(plan, row.state, plan.as_of))
            continue;
        FeedEvent base;
        base.plan = &plan;
        base.row = &row;
        base.page = page;
        base.state = row.state;
        add_measure(events, base, plan.as_of);
        add_steps(events, base, plan.as_of);
    }
    std::ranges::stable_sort(events, comes_before);
    return events;
}

std::vector<std::string_view> carriers(const FeedEvent& event) {
    std::vector<std::string_view> keys;
    keys.reserve(event.row->responsibles.size());
    for (const report::ResponsibleRow& one : event.row->responsibles)
        if (one.known)
            keys.push_back(one.key);
    const std::vector<model::Role>& roles = event.plan->plan->header.people.roles;
    if (event.step != nullptr)
        for (const model::Responsible& own : event.step->responsibles)
            if (own.role && *own.role < roles.size())
                keys.push_back(roles[*own.role].key);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool happens(const FeedEvent& event) {
    return event.step == nullptr && report::is_event(*event.row->measure);
}

std::string identity_of(const model::Header& header) {
    return support::tidy(header.organization) + separator + header.id;
}

Uid uid_of(std::string_view plan, const FeedEvent& event, FeedKind kind) {
    constexpr std::size_t usual = 200; // more than most names have
    std::string name;
    name.reserve(usual);
    name += plan;
    for (const std::string* const part : {&event.row->measure->id, &event.key}) {
        name += separator;
        name += *part;
    }
    if (kind == FeedKind::todo) {
        name += separator;
        name += "todo";
    }
    const support::Sha1 hash = support::sha1(uid_namespace, name);
    Uid made{};
    std::copy_n(hash.begin(), made.size(), made.begin());
    made[6] = static_cast<unsigned char>((made[6] & 0x0fU) | 0x50U); // version 5
    made[8] = static_cast<unsigned char>((made[8] & 0x3fU) | 0x80U); // the variant of RFC 9562
    return made;
}

std::string uid_text(const Uid& uid) {
    static constexpr std::array<std::size_t, 5> groups = {8, 4, 4, 4, 12};
    const std::string digits = support::hex(uid);
    std::string text;
    text.reserve(digits.size() + groups.size() - 1);
    for (std::size_t at = 0; const std::size_t size : groups) {
        text.append(at == 0 ? "" : "-").append(digits, at, size);
        at += size;
    }
    return text;
}

Date stamp_of(const FeedEvent& event, Date as_of) {
    const model::Measure& measure = *event.row->measure;
    std::optional<Date> latest = report::last_word(measure, as_of);
    for (const model::Deadline& deadline : measure.new_deadlines)
        if (const auto& day = deadline.reading.last; day && *day <= as_of)
            latest = std::max(latest.value_or(*day), *day);
    if (latest)
        return *latest;
    const model::Header& header = event.plan->plan->header;
    if (header.adopted && header.adopted->date && *header.adopted->date <= as_of)
        return *header.adopted->date;
    return header.period ? header.period->days.first : as_of;
}

} // namespace plan::emit
