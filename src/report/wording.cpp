#include "plan/report/wording.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/notices.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace plan::report {
namespace {

using calendar::Date;
using words::Language;

constexpr std::size_t shown_occurrences = 6;

std::array<char, 2> two_digits(int number) {
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

void append_two(std::string& out, int number) {
    const std::array<char, 2> digits = two_digits(number);
    out.append(digits.data(), digits.size());
}

std::string number_text(std::size_t number) {
    std::string out;
    append_number(out, static_cast<long long>(number));
    return out;
}

void append_counted(std::string& out, Label none, Label some, std::size_t number,
                    std::string_view total, Language language) {
    if (number == 0)
        append_label(out, none, language, {"0", total});
    else
        append_label(out, some, language, {number_text(number), total}, number);
}

// Of a single measure nothing is counted.
void append_sole(std::string& out, const GroupCounts& sums, Language language) {
    const auto has = [&](Group group) { return sums[static_cast<std::size_t>(group)] > 0; };
    out += label(has(Group::done) ? Label::sole_done : Label::sole_open, language);
    if (has(Group::overdue))
        out.append(" ").append(label(Label::sole_overdue, language));
    else if (has(Group::due_soon))
        out.append(" ").append(label(Label::sole_soon, language));
    out += '.';
}

// `1.5.` also ends `21.5.`: what stands before must be no digit.
bool holds(std::string_view text, std::string_view form) {
    const std::size_t at = text.find(form);
    return at != text.npos && (at == 0 || !support::is_digit(text[at - 1]));
}

// Whether the words give day and month, and the year where the period alone does not.
bool says_day(const deadline::Reading& reading, Date day, Language language) {
    if (reading.year_inferred)
        return false;
    if (reading.year_written) {
        std::string year;
        append_number(year, day.year());
        if (reading.text.find(year) == std::string::npos)
            return false;
    }
    std::string form;
    append_number(form, day.day());
    if (reading.text.find(form) == std::string::npos)
        return false; // each way to say it has the number of the day in it
    form += language == Language::en ? " " : ". ";
    form += month_name(day.month(), language);
    if (holds(reading.text, form))
        return true;
    form.clear();
    append_short_date(form, day);
    form.resize(6); // dd.mm.
    if (holds(reading.text, form))
        return true;
    form.clear();
    append_number(form, day.day());
    form += '.';
    append_number(form, day.month());
    form += '.';
    return holds(reading.text, form) || holds(reading.text, day.iso());
}

} // namespace

void append_number(std::string& out, long long number) {
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc())
        out.append(digits.data(), end);
}

void append_long_date(std::string& out, Date day, Language language) {
    append_number(out, day.day());
    out += language == Language::en ? " " : ". ";
    out += month_name(day.month(), language);
    out += ' ';
    append_number(out, day.year());
}

void append_short_date(std::string& out, Date day) {
    const int year = day.year(); // of four digits
    const auto [d, dd] = two_digits(day.day());
    const auto [m, mm] = two_digits(day.month());
    const auto [y, yy] = two_digits(year / 100);
    const auto [z, zz] = two_digits(year);
    const std::array<char, 10> text = {d, dd, '.', m, mm, '.', y, yy, z, zz};
    out.append(text.data(), text.size());
}

void append_days(std::string& out, const calendar::Interval& days) {
    if (days.first == days.last)
        return append_short_date(out, days.last);
    const bool same_year = days.first.year() == days.last.year();
    append_two(out, days.first.day());
    out += '.';
    if (!same_year || days.first.month() != days.last.month()) {
        append_two(out, days.first.month());
        out += '.';
    }
    if (!same_year)
        append_number(out, days.first.year());
    out += "–";
    append_short_date(out, days.last);
}

void append_period(std::string& out, const calendar::Interval& days) {
    const bool whole_years = days.first.month() == 1 && days.first.day() == 1 &&
                             days.last.month() == 12 && days.last.day() == 31;
    if (!whole_years)
        return append_days(out, days);
    append_number(out, days.first.year());
    if (days.first.year() != days.last.year()) {
        out += "–";
        append_number(out, days.last.year());
    }
}

bool reading_helps(const deadline::Reading& reading, Language language) {
    if (reading.kind == deadline::Kind::continuous || reading.kind == deadline::Kind::on_demand)
        return false;
    // So is a year, and what is counted: its last day is the plan's, or each unit's.
    if (reading.precision == deadline::Precision::year && reading.year_written &&
        reading.kind == deadline::Kind::interval)
        return false;
    if (reading.quota && reading.occurrences.empty() &&
        (reading.kind == deadline::Kind::recurring ||
         reading.quota->per == deadline::Precision::year ||
         reading.quota->per == deadline::Precision::period || slots(reading).size() != 1))
        return false;
    // A rhythm is clear from its words; all its days would be a calendar.
    constexpr std::size_t few = 2;
    if (reading.kind == deadline::Kind::recurring && reading.occurrences.size() > few)
        return false;
    if (!reading.last && reading.occurrences.empty())
        return false;
    if (reading.occurrences.size() > 1 || !reading.last)
        return true;
    return !says_day(reading, *reading.last, language);
}

bool title_says(const model::Section& section, const model::Goal& goal) {
    return section.title.ends_with(goal.text.plain);
}

bool shows_goals(const model::Section& section) {
    return !std::ranges::all_of(section.goals,
                                [&](const model::Goal& goal) { return title_says(section, goal); });
}

void append_reading(std::string& out, const deadline::Reading& reading, Language language) {
    if (reading.occurrences.empty()) {
        if (reading.last)
            append_days(out, {reading.first.value_or(*reading.last), *reading.last});
        return;
    }
    const std::size_t all = reading.occurrences.size();
    const std::size_t shown = all > shown_occurrences ? shown_occurrences - 1 : all;
    for (std::size_t i = 0; i < shown; ++i) {
        const deadline::Occurrence& occurrence = reading.occurrences[i];
        if (i > 0)
            out += ", ";
        append_days(out, {occurrence.first.value_or(occurrence.last), occurrence.last});
    }
    if (shown < all) {
        out += ' ';
        append_label(out, Label::and_more, language, {number_text(all - shown)});
    }
}

GroupCounts group_counts(const Counts& counts) {
    GroupCounts out{};
    for (std::size_t i = 0; i < counts.size(); ++i)
        out[static_cast<std::size_t>(group_of(static_cast<State>(i)))] += counts[i];
    return out;
}

void append_sentence(std::string& out, const Counts& counts, Language language) {
    std::size_t total = 0;
    for (const std::size_t count : counts)
        total += count;
    if (total == 0) {
        out += label(Label::no_measures, language);
        return;
    }
    const GroupCounts groups = group_counts(counts);
    const auto of = [&](Group group) { return groups[static_cast<std::size_t>(group)]; };
    if (total == 1)
        return append_sole(out, groups, language);
    const std::string all = number_text(total);
    append_counted(out, Label::none_done, Label::some_done, of(Group::done), all, language);
    out += ", ";
    append_counted(out, Label::none_overdue, Label::some_overdue, of(Group::overdue), all,
                   language);
    out += ", ";
    append_counted(out, Label::none_soon, Label::some_soon, of(Group::due_soon), all, language);
    out += '.';
}

void append_sentence(std::string& out, const PlanReport& plan, Language language) {
    if (plan.total == 0 && plan.whole > 0)
        out += notice(Notice::none_selected, language, {number_text(plan.whole)}, plan.whole);
    else
        append_sentence(out, plan.counts, language);
}

void append_scope(std::string& out, const Edition& edition, Language language) {
    if (edition.audience == Audience::internal)
        out += label(Label::internal_edition, language);
    if (edition.selection.empty())
        return;
    out += out.empty() ? "" : " ";
    out += notice(Notice::selection, language);
    out += ": ";
    out += edition.selection;
    out += " (";
    out += notice(Notice::listed_of, language,
                  {number_text(edition.selected), number_text(edition.whole)}, edition.whole);
    out += ')';
}

void append_rest(std::string& out, const Counts& counts, Language language) {
    const GroupCounts groups = group_counts(counts);
    std::string list;
    for (std::size_t i = static_cast<std::size_t>(Group::in_progress); i < groups.size(); ++i) {
        if (groups[i] == 0)
            continue;
        if (!list.empty())
            list += ", ";
        append_number(list, static_cast<long long>(groups[i]));
        list += ' ';
        list += group_word(static_cast<Group>(i), language);
    }
    if (!list.empty())
        append_label(out, Label::the_rest, language, {list});
}

void append_times(std::string& out, const MeasureRow& row, Language language) {
    const bool settled = group_of(row.state) == Group::done || group_of(row.state) == Group::closed;
    if (row.times < 2 || (settled && row.times_done < row.times))
        return;
    append_label(out, Label::done_of, language,
                 {number_text(row.times_done), number_text(row.times)});
}

void append_times_and_next(std::string& out, const MeasureRow& row, Date as_of, Language language) {
    const std::size_t begin = out.size();
    append_times(out, row, language);
    if (out.size() == begin || row.times_done >= row.times || !row.due || *row.due < as_of)
        return;
    std::string day;
    append_short_date(day, *row.due);
    out += ", ";
    append_label(out, Label::next_time, language, {day});
}

void append_distance(std::string& out, const MeasureRow& row, Date as_of, Language language) {
    if (!row.due)
        return;
    const long long left = calendar::days_between(as_of, *row.due);
    const auto number = static_cast<std::size_t>(left < 0 ? -left : left);
    if (left < 0)
        append_label(out, Label::days_over, language, {number_text(number)}, number);
    else if (left == 0)
        out += label(Label::due_today, language);
    else if (left == 1)
        out += label(Label::due_tomorrow, language);
    else
        append_label(out, Label::due_in_days, language, {number_text(number)}, number);
}

void append_state(std::string& out, const MeasureRow& row, Date as_of, Language language) {
    out += state_word(row, language);
    const bool late = row.state == State::overdue && !is_event(*row.measure);
    if (!late && row.state != State::due_soon)
        return;
    out += ", ";
    append_distance(out, row, as_of, language);
}

void append_decision(std::string& out, const model::Decision& decision, Language language) {
    const std::size_t begin = out.size();
    const auto space = [&] {
        if (out.size() > begin)
            out += ' ';
    };
    if (decision.date)
        append_long_date(out, *decision.date, language);
    if (!decision.by.empty()) {
        space();
        append_label(out, Label::decision_by, language, {decision.by});
    }
    if (!decision.case_number.empty()) {
        space();
        out += '(';
        append_label(out, Label::decision_case, language, {decision.case_number});
        out += ')';
    }
}

std::string_view state_word(const MeasureRow& row, Language language) {
    if (row.state == State::overdue && is_event(*row.measure))
        return label(Label::outcome_missing, language);
    return state_word(row.state, language);
}

bool says_state(words::StatusWord word, State state) {
    switch (word) {
    case words::StatusWord::not_started:
        return state == State::not_started;
    case words::StatusWord::in_progress:
        return state == State::in_progress;
    case words::StatusWord::partly_done:
        return state == State::partly_done;
    case words::StatusWord::done:
        return state == State::done || state == State::done_late;
    case words::StatusWord::postponed:
        return state == State::postponed;
    case words::StatusWord::cancelled:
        return state == State::cancelled;
    case words::StatusWord::carried_forward:
        return state == State::carried_forward;
    }
    return false;
}

std::string until_words(const model::Measure& measure, const model::Status& status,
                        Language language) {
    std::string out;
    if (!status.until.empty() && measure.new_deadlines.empty())
        append_label(out, Label::until, language, {status.until});
    return out;
}

std::string_view part_word(model::Part part, Language language) {
    switch (part) {
    case model::Part::accountable:
        return {};
    case model::Part::further:
        return label(Label::part_further, language);
    case model::Part::helper:
        return label(Label::part_helper, language);
    case model::Part::partner:
        return label(Label::part_partner, language);
    case model::Part::optional:
        return label(Label::part_optional, language);
    }
    return {};
}

std::string_view origin_note(model::Source source, Language language) {
    switch (source) {
    case model::Source::section:
    case model::Source::lead_in:
        return label(Label::shared_by_section, language);
    case model::Source::defaults:
    case model::Source::config:
        return label(Label::by_default, language);
    case model::Source::written:
    case model::Source::inferred:
        return {};
    }
    return {};
}

Language language_of(const StatusReport& report) {
    if (report.language)
        return *report.language;
    return report.plans.empty() ? Language::nb : report.plans.front().plan->header.language;
}

} // namespace plan::report
