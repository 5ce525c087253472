// Ranges with an event at one end and a date at the other: `fra årsmøtet til 1. juni`,
// `mellom 1. mai og årsmøtet`; and an event at the end of a list of days.
#include "deadline/event_name.hpp"

#include <algorithm>

namespace plan::deadline {

namespace {

// What stands between the two ends: the token after it, and what a date behind it is.
struct Joint {
    std::uint32_t next = 0; // 0: nothing stands there
    Relation relation = Relation::until;
};

Joint joint_at(const Tokens& tokens, std::uint32_t i, bool between) {
    if (between) {
        const Match joiner = tokens.match(i, Class::list_joiner);
        return joiner ? Joint{.next = joiner.end} : Joint{};
    }
    if (tokens.is(i, TokenKind::dash))
        return {.next = i + 1};
    const Match until = tokens.match(i, Class::relation);
    if (!until)
        return {};
    const auto relation = static_cast<Relation>(until.row->value);
    const bool end = relation == Relation::until || relation == Relation::through;
    return end ? Joint{.next = until.end, .relation = relation} : Joint{};
}

bool begins_range(Relation relation) {
    return relation == Relation::from || relation == Relation::between;
}

// An event on its own, from its first day to its last.
std::optional<Phrase> read_one_event(const Scene& scene, std::uint32_t i) {
    auto phrase = read_event(scene, i, Lead{.relation = Relation::at, .last = i});
    const bool one = phrase && phrase->reading.kind == Kind::event && phrase->reading.event &&
                     phrase->reading.occurrences.empty();
    return one ? phrase : std::nullopt;
}

Phrase range_of(const Scene& scene, std::uint32_t i, const Lead& lead, std::uint32_t last,
                const Reading& event, const Reading& date) {
    Phrase phrase{.reading = reading_of(scene.tokens(), i, last), .last = last};
    phrase.reading.kind = Kind::event;
    phrase.reading.event = event.event;
    phrase.reading.approximate = lead.approximate || date.approximate;
    phrase.reading.vague = event.vague || date.vague;
    phrase.reading.year_written = date.year_written;
    phrase.reading.year_inferred = date.year_inferred;
    return phrase;
}

// `fra 1. februar til årsmøtet`, `1. februar – årsmøtet`: the first date of the event that
// is not before the day.
std::optional<Phrase> read_date_to_event(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const Tokens& tokens = scene.tokens();
    const Stretches found = read_stretches(tokens, lead.last, false);
    if (found.count != 1 || found.items[0].range)
        return std::nullopt;
    const bool between = lead.relation == Relation::between;
    const Joint joint = joint_at(tokens, found.last, between);
    if (joint.next == 0 || find_event(scene, joint.next, true).last == 0)
        return std::nullopt;
    Lead from = lead;
    from.relation = Relation::from;
    const auto date = read_date(scene, i, from);
    if (!date || date->reading.kind != Kind::interval || date->last != found.last)
        return std::nullopt;
    const auto first = date->reading.first;
    Context later = scene.context();
    if (const auto eve = first ? first->plus_days(-1) : std::nullopt)
        later.adopted = std::max(later.adopted.value_or(*eve), *eve);
    const auto event = read_one_event(Scene{tokens, later}, joint.next);
    if (!event)
        return std::nullopt;
    Phrase phrase = range_of(scene, i, lead, event->last, event->reading, date->reading);
    phrase.reading.first = first;
    phrase.reading.last = event->reading.last;
    if (between) {
        phrase.reading.event->offset_days = -1;
        if (phrase.reading.last)
            phrase.reading.last = event->reading.first.value_or(*event->reading.last).plus_days(-1);
    }
    const bool backwards = first && phrase.reading.last && *phrase.reading.last < *first;
    return backwards ? std::nullopt : std::optional{phrase};
}

// The first such date from the day on.
std::optional<Phrase> read_date_after(const Scene& scene, std::uint32_t i, const Lead& lead,
                                      std::optional<calendar::Date> from) {
    auto date = read_date(scene, i, lead);
    if (!date || !from || date->reading.precision == Precision::period)
        return date;
    const auto year = calendar::plus_months(*from, 12);
    const auto last = year ? year->plus_days(-1) : std::nullopt;
    if (!last)
        return date;
    Context later = scene.context();
    later.heading_year.reset();
    later.period = calendar::Interval{*from, *last};
    return read_date(Scene{scene.tokens(), later}, i, lead);
}

// `fra årsmøtet til 1. juni`, `mellom årsmøtet og sommeren`
std::optional<Phrase> read_event_to_date(const Scene& scene, std::uint32_t i, const Lead& lead) {
    if (!begins_range(lead.relation) || lead.last == i)
        return std::nullopt;
    const auto event = read_one_event(scene, lead.last);
    if (!event)
        return std::nullopt;
    const bool between = lead.relation == Relation::between;
    const Joint joint = joint_at(scene.tokens(), event->last, between);
    if (joint.next == 0)
        return std::nullopt;
    Lead until = read_lead(scene.tokens(), joint.next);
    if (until.offset || (until.relation != Relation::none && until.relation != Relation::in))
        return std::nullopt;
    until.relation = joint.relation;
    std::optional<calendar::Date> first = event->reading.last;
    if (first)
        first = between ? first->plus_days(1) : event->reading.first.value_or(*first);
    const auto date = read_date_after(scene, joint.next, until, first);
    if (!date || date->reading.kind != Kind::day || !date->reading.occurrences.empty())
        return std::nullopt;
    const auto last = date->reading.last;
    if (first && last && *last < *first)
        return std::nullopt;
    Phrase phrase = range_of(scene, i, lead, date->last, event->reading, date->reading);
    phrase.reading.first = first;
    phrase.reading.last = last;
    return phrase;
}

} // namespace

std::optional<Phrase> read_event_range(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const bool bare = lead.relation == Relation::none || lead.relation == Relation::in_period;
    if (lead.offset || (!bare && !begins_range(lead.relation)))
        return std::nullopt;
    if (auto phrase = read_date_to_event(scene, i, lead))
        return phrase;
    return read_event_to_date(scene, i, lead);
}

std::optional<Phrase> read_end_of_list(const Scene& scene, std::uint32_t i, const Reading& days) {
    const Tokens& tokens = scene.tokens();
    const Match joiner = tokens.match(i, Class::list_joiner);
    if (!joiner || days.kind != Kind::day || days.precision != Precision::day || days.limit)
        return std::nullopt;
    const std::uint32_t word = joiner.end;
    const EventName name = find_event(scene, word, false);
    if (name.last != 0 && tokens.ends_sentence(name.last))
        return read_one_event(scene, word);
    const bool lone = days.occurrences.size() > 1 && tokens.is_unknown(word) &&
                      tokens.ends_sentence(word + 1) && tokens.stands_alone(word, word + 1);
    if (!lone)
        return std::nullopt;
    Phrase phrase{.reading = reading_of(tokens, word, word + 1), .last = word + 1};
    phrase.reading.kind = Kind::invalid;
    phrase.reading.faults.push_back(
        {.kind = FaultKind::unreadable, .begin = phrase.reading.begin, .end = phrase.reading.end});
    return phrase;
}

} // namespace plan::deadline
