#include "text_lines.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/filter.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <vector>

namespace plan::emit {
namespace {

using report::Label;
using report::MeasureRow;
using report::Notice;
using report::PlanReport;
using words::Language;

constexpr std::size_t text_column = 14; // behind the sign and the day

std::string number(std::size_t value) {
    std::string out;
    report::append_number(out, static_cast<long long>(value));
    return out;
}

std::string state_words(const MeasureRow& row, calendar::Date as_of, Language language) {
    std::string out;
    report::append_state(out, row, as_of, language);
    std::string times;
    report::append_times(times, row, language);
    if (!times.empty())
        out += ", " + times;
    return out;
}

std::string carried_by(const MeasureRow& row, Language language) {
    std::string out;
    for (const report::ResponsibleRow& one : row.responsibles) {
        out += out.empty() ? "" : ", ";
        out += plain_line(one.text);
        if (const std::string_view part = report::part_word(one.part, language); !part.empty())
            out.append(" (").append(part).append(")");
    }
    return out;
}

void append_list_row(std::string& out, const MeasureRow& row, calendar::Date as_of,
                     const TextLook& look, Language language) {
    std::string day;
    if (row.due)
        report::append_short_date(day, *row.due);
    const Paint paint = paint_of(row.state, look);
    out += paint.begin;
    out += report::state_sign(row.state);
    out += paint.end;
    out += ' ';
    append_padded(out, day, text_column - 2);
    append_wrapped(out, plain_line(row.measure->text.plain), text_column, text_column);

    // A no-break space before each dot keeps it at the end of what it follows.
    constexpr std::string_view dot = "\u00a0· ";
    std::string line(state_words(row, as_of, language));
    const std::size_t state_ends = line.size();
    if (const std::string who = carried_by(row, language); !who.empty())
        line.append(dot).append(who);
    line.append(dot).append(plain_line(row.measure->id));
    std::string wrapped;
    append_wrapped(wrapped, line, text_column);
    free_spaces(wrapped);
    if (!paint.begin.empty() && wrapped.find('\n') > text_column + state_ends) {
        wrapped.insert(text_column + state_ends, paint.end);
        wrapped.insert(text_column, paint.begin);
    }
    out += wrapped;
}

void append_list_of(std::string& out, const PlanReport& plan, const TextLook& look) {
    const Language language = look.language.value_or(plan.plan->header.language);
    for (const MeasureRow* row : report::by_due_day(plan))
        append_list_row(out, *row, plan.as_of, look, language);
}

// The day of all plans; where they differ that of the report.
calendar::Date common_day(const report::StatusReport& report) {
    const auto others = [&](const PlanReport& plan) {
        return plan.as_of != report.plans.front().as_of;
    };
    return report.plans.empty() || std::ranges::any_of(report.plans, others)
               ? report.as_of
               : report.plans.front().as_of;
}

std::string as_of_words(calendar::Date as_of, Language language) {
    std::string day;
    report::append_long_date(day, as_of, language);
    return report::notice(Notice::as_of, language, {day});
}

} // namespace

std::string list_text(const report::StatusReport& report, const TextLook& look) {
    const Language language = look.language.value_or(report::language_of(report));
    std::string out;
    std::size_t listed = 0;
    std::size_t whole = 0;
    const bool grouped = report.plans.size() > 1;
    const calendar::Date day = common_day(report);
    for (const PlanReport& plan : report.plans) {
        listed += plan.total;
        whole += plan.whole;
        if (plan.total == 0)
            continue;
        if (grouped) {
            out += out.empty() ? "" : "\n";
            append_wrapped(out,
                           plain_line(plan.plan->header.title) + " (" +
                               plain_line(plan.plan->header.id) + ')' +
                               (plan.as_of == day ? "" : ' ' + as_of_words(plan.as_of, language)),
                           0);
            out += '\n';
        }
        append_list_of(out, plan, look);
    }
    if (listed == 0)
        return out;
    out += '\n';
    out +=
        report.selection.empty() && listed == whole
            ? report::notice(Notice::listed, language, {number(listed)}, listed)
            : report::notice(Notice::listed_of, language, {number(listed), number(whole)}, whole);
    out += ' ';
    out += as_of_words(day, language);
    out += '\n';
    return out;
}

} // namespace plan::emit
