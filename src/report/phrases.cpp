#include "plan/report/phrases.hpp"

#include "report/phrase_labels.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace plan::report {
namespace {

using calendar::Date;
using deadline::FaultKind;
using deadline::Kind;
using deadline::Precision;
using deadline::Reading;
using words::Language;

// More days than this would be a calendar.
constexpr std::size_t shown_days = 6;

std::string text_of(long long number) {
    std::string out;
    append_number(out, number);
    return out;
}

// "30. juni 2021", with spaces at which no line is broken.
std::string whole_date(Date day, Language language) {
    std::string date;
    append_long_date(date, day, language);
    std::string out;
    for (const char c : date)
        if (c == ' ')
            out += "\u00a0";
        else
            out += c;
    return out;
}

// "onsdag 30. juni 2021"
std::string full_day(Date day, Language language) {
    std::string out(weekday_name(day.weekday(), language));
    out += ' ';
    return out + whole_date(day, language);
}

// Of ten units the one that a precision is, where the table has them in its order.
Say from(Say first, Precision precision) {
    return static_cast<Say>(static_cast<int>(first) + static_cast<int>(precision));
}

// --- rhythms ----------------------------------------------------------------

// What stands after `KEY=` in a rule; empty when it does not stand there.
std::string_view part_of(std::string_view rule, std::string_view key) {
    const std::size_t at = rule.find(key);
    if (at == rule.npos)
        return {};
    rule.remove_prefix(at + key.size());
    return rule.substr(0, rule.find(';'));
}

int interval_of(std::string_view rule) {
    const std::string_view digits = part_of(rule, "INTERVAL=");
    int every = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), every);
    return every;
}

struct Every {
    Say each{};
    Say other{};
    Say nth{};
};

std::string every_words(const Every& words, int every, Language language,
                        std::string_view weekday = {}) {
    const std::string number = text_of(every);
    const Say which = every == 1 ? words.each : every == 2 ? words.other : words.nth;
    return weekday.empty() ? say(which, language, {number})
                           : say(which, language, {weekday, number});
}

// How often, in words; empty where only the phrase's own words say it well.
std::string rhythm_words(const Reading& reading, Language language) {
    const std::string_view rule = reading.rrule;
    const std::string_view by_day = part_of(rule, "BYDAY=");
    const int every = interval_of(rule);
    if (rule.find("BYMONTH=") != rule.npos || rule.find("BYWEEKNO=") != rule.npos)
        return {};
    if (by_day.size() == 2) {
        static constexpr std::array<std::string_view, 7> days = {"MO", "TU", "WE", "TH",
                                                                 "FR", "SA", "SU"};
        const auto found = std::ranges::find(days, by_day);
        if (found == days.end())
            return {};
        const auto weekday = static_cast<int>(found - days.begin()) + 1;
        return every_words({Say::each_weekday, Say::other_weekday, Say::nth_weekday}, every,
                           language, weekday_name(weekday, language));
    }
    if (rule.empty() || !by_day.empty())
        return {};
    if (reading.precision == Precision::quarter && every == 3)
        return say(Say::each_quarter, language);
    if (reading.precision == Precision::tertial && every == 4)
        return say(Say::each_tertial, language);
    if (reading.precision == Precision::half && every == 6)
        return say(Say::each_half, language);
    const std::string_view freq = part_of(rule, "FREQ=");
    if (freq == "DAILY")
        return every_words({Say::each_day, Say::nth_day, Say::nth_day}, every, language);
    if (freq == "WEEKLY")
        return every_words({Say::each_week, Say::other_week, Say::nth_week}, every, language);
    if (freq == "MONTHLY")
        return every_words({Say::each_month, Say::other_month, Say::nth_month}, every, language);
    return every_words({Say::each_year, Say::other_year, Say::nth_year}, every, language);
}

std::string quota_words(const deadline::Quota& quota, Language language) {
    const std::string_view unit = word(from(Say::per_day, quota.per), language);
    const int most = quota.max.value_or(quota.min.value_or(0));
    std::string number = text_of(most);
    if (quota.min && quota.max && *quota.min != *quota.max)
        number = say(Say::between, language, {text_of(*quota.min), text_of(*quota.max)});
    std::string out = say(Say::times, language, {number, unit}, static_cast<std::size_t>(most));
    if (quota.min && !quota.max)
        return say(Say::at_least, language, {out});
    return quota.max && !quota.min ? say(Say::at_most, language, {out}) : out;
}

// --- the lines ---------------------------------------------------------------

class Explanation {
public:
    Explanation(const Reading& reading, const Phrases& phrases)
        : m_reading(reading)
        , m_phrases(phrases)
        , m_language(phrases.language) {}

    std::vector<PhraseLine> lines() && {
        add_kind();
        add_notes();
        return std::move(m_lines);
    }

private:
    void add(Say head, std::string text) {
        m_lines.push_back({word(head, m_language), std::move(text)});
    }
    void add(Say head, Say sentence) { add(head, say(sentence, m_language)); }

    void add_kind() {
        switch (m_reading.kind) {
        case Kind::day:
        case Kind::interval:
            return add_days();
        case Kind::recurring:
            if (m_reading.event) // one without a date, that bounds it
                add(Say::head_event, event_words());
            return add_rhythm();
        case Kind::quota:
            if (m_reading.quota)
                add(Say::head_count, quota_words(*m_reading.quota, m_language));
            return add_count();
        case Kind::continuous:
            return add(Say::head_read_as, Say::continuous);
        case Kind::on_demand:
            return add(Say::head_read_as, Say::on_demand);
        case Kind::event:
            return add_event();
        case Kind::reference:
            return add(Say::head_read_as, Say::reference);
        case Kind::none:
            if (m_reading.faults.empty())
                add(Say::head_read_as, Say::no_deadline);
            return;
        case Kind::invalid:
            return; // its faults say it
        }
    }

    void add_days() {
        if (!m_reading.occurrences.empty())
            return add_list();
        if (m_reading.last)
            return add_span(m_reading.first.value_or(*m_reading.last), *m_reading.last);
        if (!m_phrases.period && !m_reading.vague)
            add(Say::head_note, Say::year_unknown);
    }

    void add_span(Date first, Date last) {
        if (first < last) {
            const auto days = static_cast<std::size_t>(calendar::days_between(first, last)) + 1;
            add(Say::head_span, say(Say::span, m_language,
                                    {full_day(first, m_language), full_day(last, m_language),
                                     text_of(static_cast<long long>(days))},
                                    days));
        }
        const bool ends_unit = m_reading.precision != Precision::day &&
                               m_reading.precision != Precision::season && first == last;
        const std::string day = full_day(last, m_language);
        add(Say::head_deadline,
            ends_unit ? say(Say::last_day_of, m_language, {day, unit_word()}) : day);
        if (const auto after = last.plus_days(1))
            add(Say::head_overdue,
                say(Say::overdue_from, m_language, {full_day(*after, m_language)}));
    }

    // What has no days of its own is due when the units that it is counted in end.
    void add_count() {
        const std::vector<Slot> all = slots(m_reading);
        if (all.size() == 1)
            add_span(all.front().first.value_or(all.front().last), all.front().last);
        else if (!all.empty())
            add_list();
        add(Say::head_note, Say::counted_only);
    }

    void add_list() {
        const std::vector<Slot> all = slots(m_reading);
        const std::size_t shown = all.size() > shown_days ? shown_days - 1 : all.size();
        std::string list;
        for (std::size_t i = 0; i < shown; ++i) {
            list += list.empty() ? "" : ", ";
            list += whole_date(all[i].last, m_language);
        }
        if (shown < all.size())
            list = say(Say::more_days, m_language,
                       {list, text_of(static_cast<long long>(all.size() - shown))});
        add(Say::head_days, std::move(list));
        add(Say::head_overdue, Say::overdue_each);
    }

    void add_rhythm() {
        std::string text = rhythm_words(m_reading, m_language);
        const auto join = [&](const std::string& more) {
            text += text.empty() ? "" : ", ";
            text += more;
        };
        const bool counted = m_reading.occurrences.empty() && m_reading.quota;
        const auto least = static_cast<std::size_t>(counted ? m_reading.quota->min.value_or(0) : 0);
        if (const std::size_t count = m_reading.occurrences.size() + least; count > 0)
            join(say(Say::times_in_period, m_language, {text_of(static_cast<long long>(count))},
                     count));
        if (!text.empty())
            add(Say::head_rhythm, std::move(text));
        if (!m_reading.occurrences.empty())
            add_list();
        if (counted)
            add_count();
        else if (m_reading.occurrences.empty() && !m_phrases.period)
            add(Say::head_note, Say::days_unknown);
        if (!m_reading.rrule.empty())
            add(Say::head_rule, m_reading.rrule);
    }

    void add_event() {
        if (!m_reading.event)
            return add_days();
        add(Say::head_event, event_words());
        if (m_reading.last || !m_reading.occurrences.empty())
            return add_days();
        const std::string& name = m_reading.event->name;
        const Date example = m_phrases.period ? m_phrases.period->last : Date();
        const std::string date = m_phrases.period ? example.iso() : "2022-03-10";
        const bool quoted = name.find_first_of(" '()&;$") != name.npos;
        const std::string quote = quoted ? "\"" : "";
        add(Say::head_note,
            say(Say::event_undated, m_language, {quote + name + '=' + date + quote}));
    }

    std::string event_words() const {
        const deadline::EventUse& event = *m_reading.event;
        const auto offset = [&](int by, Say before, Say after) {
            const int size = by < 0 ? -by : by;
            return say(by < 0 ? before : after, m_language, {text_of(size), event.name},
                       static_cast<std::size_t>(size));
        };
        if (event.offset_working_days != 0)
            return offset(event.offset_working_days, Say::working_days_before,
                          Say::working_days_after);
        if (event.offset_months != 0)
            return offset(event.offset_months, Say::months_before, Say::months_after);
        if (event.offset_days != 0)
            return offset(event.offset_days, Say::days_before, Say::days_after);
        return event.name;
    }

    void add_notes() {
        if (m_reading.vague)
            add_vague();
        else if (m_reading.approximate && m_reading.last)
            add(Say::head_note, Say::approximate);
        if (m_reading.year_inferred)
            add(Say::head_note, Say::year_chosen);
        if (!m_reading.last)
            return;
        if (m_phrases.period && deadline::is_outside(m_reading, *m_phrases.period)) {
            std::string days;
            append_period(days, *m_phrases.period);
            add(Say::head_note, say(Say::outside, m_language, {days}));
        }
        const bool due = m_reading.kind == Kind::day || m_reading.kind == Kind::event;
        const bool one_day = m_reading.first.value_or(*m_reading.last) == *m_reading.last;
        if (due && one_day && m_reading.precision == Precision::day &&
            m_reading.occurrences.empty())
            add_holiday(*m_reading.last);
    }

    void add_vague() {
        if (!m_reading.last && m_reading.occurrences.empty())
            return add(Say::head_note, Say::vague_undated);
        const bool unit = m_reading.precision != Precision::day &&
                          m_reading.precision != Precision::season && !m_reading.approximate;
        if (!m_reading.limit || !unit)
            return add(Say::head_note, Say::vague_read);
        add(Say::head_note, say(Say::vague_month, m_language, {unit_word()}));
    }

    void add_holiday(Date day) {
        const auto next = calendar::working_day_from(day);
        if (!next || *next == day)
            return;
        const std::string then = full_day(*next, m_language);
        if (const auto holiday = calendar::holiday_on(day))
            add(Say::head_note,
                say(Say::holiday, m_language, {holiday_name(*holiday, m_language), then}));
        else
            add(Say::head_note, say(Say::not_working_day, m_language,
                                    {weekday_name(day.weekday(), m_language), then}));
    }

    std::string_view unit_word() const {
        return word(from(Say::unit_day, m_reading.precision), m_language);
    }

    const Reading& m_reading;
    const Phrases& m_phrases;
    Language m_language;
    std::vector<PhraseLine> m_lines;
};

bool begins_word(std::string_view text) {
    return support::is_digit(text.front()) || support::is_letter(support::decode(text).code);
}

// The month by its name, where the context is its number.
std::string context_words(const std::string& context, Language language) {
    if (context.size() != 2 || context < "01" || context > "12")
        return context;
    return std::string(month_name((context[0] - '0') * 10 + (context[1] - '0'), language));
}

} // namespace

bool is_understood(const Reading& reading) {
    if (reading.kind == Kind::invalid)
        return false;
    return std::ranges::all_of(reading.faults, [](const deadline::Fault& fault) {
        return fault.kind == FaultKind::slashes; // misread by people, not by us
    });
}

std::string_view unread_part(const Phrases& phrases, std::size_t next) {
    const std::string_view text = phrases.text;
    const std::size_t begin = next == 0 ? 0 : phrases.readings[next - 1].end;
    const std::size_t end =
        next < phrases.readings.size() ? phrases.readings[next].begin : text.size();
    if (begin >= end)
        return {};
    std::string_view part = text.substr(begin, end - begin);
    while (!part.empty() && !begins_word(part))
        part.remove_prefix(support::decode(part).bytes);
    while (!part.empty() && std::string_view(" .,;:()/-").find(part.back()) != part.npos)
        part.remove_suffix(1);
    const std::string word = support::fold(part);
    const bool joins = words::find(words::Context::joining, word) || word == "eller" ||
                       word == "men" || word == "or" || word == "samt";
    return joins ? std::string_view() : part;
}

bool wants_period(const Reading& reading) {
    switch (reading.kind) {
    case Kind::day:
    case Kind::interval:
    case Kind::recurring:
        return !reading.last && reading.occurrences.empty() && !reading.quota && !reading.vague;
    case Kind::quota:
    case Kind::continuous:
    case Kind::on_demand:
    case Kind::event:
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        return false;
    }
    return false;
}

std::string fault_sentence(const deadline::Fault& fault, Language language) {
    const std::string value = text_of(fault.value);
    const std::string limit = text_of(fault.limit);
    switch (fault.kind) {
    case FaultKind::no_such_month:
        return say(Say::no_such_month, language, {value});
    case FaultKind::no_such_day:
        if (fault.limit <= 0)
            return say(Say::no_such_day_at_all, language, {value});
        return say(Say::no_such_day, language, {limit, context_words(fault.context, language)});
    case FaultKind::no_such_week:
        return say(Say::no_such_week, language, {limit, fault.context});
    case FaultKind::no_such_year:
        return say(Say::no_such_year, language);
    case FaultKind::unreadable:
        return say(Say::unreadable, language);
    case FaultKind::slashes:
        return say(Say::slashes, language);
    case FaultKind::placeholder:
        return say(Say::placeholder_fault, language);
    case FaultKind::weekday:
        return say(Say::wrong_weekday, language,
                   {weekday_name(fault.value, language), weekday_name(fault.limit, language)});
    case FaultKind::week:
        return say(Say::wrong_week, language, {value, limit});
    case FaultKind::backwards:
        return say(Say::backwards, language);
    case FaultKind::conflict:
        return say(Say::conflict, language);
    }
    return {};
}

std::string usage_sentence(Usage usage, Language language,
                           std::initializer_list<std::string_view> arguments) {
    static_assert(static_cast<int>(Say::count) - static_cast<int>(Say::use_no_phrase) ==
                  static_cast<int>(Usage::period) + 1);
    const int row = static_cast<int>(Say::use_no_phrase) + static_cast<int>(usage);
    return say(static_cast<Say>(row), language, arguments);
}

std::vector<PhraseLine> fault_lines(const deadline::Fault& fault, Language language) {
    const bool slashes = fault.kind == FaultKind::slashes;
    std::vector<PhraseLine> lines;
    lines.push_back({word(slashes ? Say::head_note : Say::head_wrong, language),
                     fault_sentence(fault, language)});
    if (!fault.suggestion.empty())
        lines.push_back(
            {word(Say::head_hint, language),
             say(slashes ? Say::write_instead : Say::did_you_mean, language, {fault.suggestion})});
    else if (fault.kind == FaultKind::unreadable || fault.kind == FaultKind::placeholder)
        lines.push_back({word(Say::head_hint, language), say(Say::write_forms, language)});
    return lines;
}

std::vector<PhraseLine> unread_lines(Language language) {
    return {{word(Say::head_note, language), say(Say::unread_part, language)}};
}

std::vector<PhraseLine> phrase_lines(const Reading& reading, const Phrases& phrases) {
    return Explanation(reading, phrases).lines();
}

} // namespace plan::report
