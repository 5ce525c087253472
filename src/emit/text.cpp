#include "plan/support/text.hpp"

#include "text_lines.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <array>

namespace plan::emit {
namespace {

using report::Group;
using report::Label;
using report::MeasureRow;
using report::PlanReport;
using words::Language;

constexpr std::size_t date_columns = 12;
constexpr std::size_t role_columns = 22;

// As many whole characters as fit, with an ellipsis when that is not all.
std::string fitted(std::string_view text, std::size_t columns) {
    if (text.size() <= columns || support::display_width(text) <= columns)
        return std::string(text);
    std::size_t used = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t bytes = support::decode(text.substr(i)).bytes;
        const std::size_t width = support::display_width(text.substr(i, bytes));
        if (used + width + 1 > columns)
            break;
        used += width;
        i += bytes;
    }
    return std::string(text.substr(0, i)) + "…";
}

void append_row(std::string& out, const MeasureRow& row, const TextLook& look, Language language) {
    std::string when;
    if (row.due)
        report::append_short_date(when, *row.due);
    std::string times;
    report::append_times(times, row, language);
    if (!times.empty())
        times = " (" + times + ')';
    const std::string who =
        row.responsibles.empty() ? std::string() : plain_line(row.responsibles.front().text);
    const std::size_t columns =
        page_columns - 4 - date_columns - (who.empty() ? 0 : role_columns + 2);
    std::string what =
        fitted(plain_line(row.measure->text.plain), columns - support::display_width(times));
    what += times;
    const Paint paint = paint_of(row.state, look);
    out += "  ";
    out += paint.begin;
    out += report::state_sign(row.state);
    out += paint.end;
    out += ' ';
    append_padded(out, when, date_columns);
    if (who.empty())
        out += what;
    else
        append_padded(out, what, columns + 2);
    out += fitted(who, role_columns);
    out += '\n';
}

// What only the board may see, beneath the row: names, log and `Intern`.
void append_internal(std::string& out, const MeasureRow& row, report::Audience audience,
                     Language language) {
    constexpr std::size_t indent = 4 + date_columns;
    const auto line = [&](Label label, std::string_view words) {
        std::string said(report::label(label, language));
        append_wrapped(out, plain_line(said.append(": ").append(words)), indent);
    };
    if (audience != report::Audience::internal)
        return;
    if (std::ranges::any_of(row.responsibles,
                            [](const auto& one) { return !one.holder.empty(); })) {
        std::string people;
        report::append_people(people, row.responsibles, language);
        line(Label::responsible, people);
    }
    for (const std::string& entry : report::internal_log(*row.measure, audience, language))
        line(Label::log, entry);
    if (const std::string words = report::internal_words(*row.measure, audience); !words.empty())
        line(Label::internal_field, words);
}

// What needs someone first, what is settled last.
constexpr std::array<Group, report::group_count> group_order = {
    Group::overdue, Group::due_soon,  Group::in_progress, Group::not_started, Group::undated,
    Group::ongoing, Group::postponed, Group::done,        Group::closed,
};

void append_groups(std::string& out, const PlanReport& plan, const TextLook& look,
                   Language language) {
    std::array<std::vector<const MeasureRow*>, report::group_count> grouped;
    for (const MeasureRow& row : plan.measures)
        grouped[static_cast<std::size_t>(report::group_of(row.state))].push_back(&row);
    for (const Group group : group_order) {
        std::vector<const MeasureRow*>& rows = grouped[static_cast<std::size_t>(group)];
        if (rows.empty())
            continue;
        std::ranges::stable_sort(rows, [](const MeasureRow* a, const MeasureRow* b) {
            return a->due && (!b->due || *a->due < *b->due);
        });
        const Paint paint = paint_of(rows.front()->state, look);
        out += '\n';
        out += paint.begin;
        out += report::group_word(group, language);
        out += paint.end;
        out += " (";
        report::append_number(out, static_cast<long long>(rows.size()));
        out += ")\n";
        for (const MeasureRow* row : rows) {
            append_row(out, *row, look, language);
            append_internal(out, *row, plan.audience, language);
        }
    }
}

void append_plan(std::string& out, const report::StatusReport& report, const PlanReport& plan,
                 const TextLook& look) {
    const model::Header& header = plan.plan->header;
    const Language language = look.language.value_or(header.language);
    append_wrapped(out, plain_line(header.title), 0);
    std::string line = plain_line(header.organization);
    line += line.empty() ? "" : " · ";
    if (header.period)
        report::append_period(line, header.period->days);
    else
        line += report::label(Label::no_period, language);
    line += " · ";
    std::string day;
    report::append_long_date(day, plan.as_of, language);
    report::append_label(line, Label::status_on, language, {day});
    append_wrapped(out, line, 0);
    std::string scope;
    report::append_scope(scope, report, language);
    if (!scope.empty())
        append_wrapped(out, plain_line(scope), 0);
    out += '\n';
    std::string sentence;
    report::append_sentence(sentence, plan, language);
    append_wrapped(out, sentence, 0);
    append_groups(out, plan, look, language);
}

} // namespace

std::string text(const report::StatusReport& report, const TextLook& look) {
    std::string out;
    const Language language = look.language.value_or(report::language_of(report));
    bool any = false;
    for (const PlanReport& plan : report.plans) {
        if (plan.closed)
            continue;
        if (any)
            out += "\n\n";
        append_plan(out, report, plan, look);
        any = true;
    }
    bool headed = false;
    for (const PlanReport& plan : report.plans) {
        if (!plan.closed)
            continue;
        if (!headed) {
            out += any ? "\n" : "";
            out += report::label(Label::earlier_plans, language);
            out += '\n';
            headed = true;
        }
        append_wrapped(out, plain_line(plan.plan->header.title), 2);
    }
    for (const report::Unread& unread : report.unread) {
        out += '\n';
        append_wrapped(out, plain_line(unread.path + ": " + unread.why), 0);
    }
    if (out.empty()) {
        out += report::label(Label::no_plans, language);
        out += '\n';
    }
    return out;
}

} // namespace plan::emit
