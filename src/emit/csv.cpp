#include "around.hpp"
#include "csv_writer.hpp"
#include "plan_parts.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"

#include <array>
#include <optional>

namespace plan::emit {
namespace {

using report::Label;
using report::MeasureRow;
using report::PlanReport;
using words::Language;

// The columns, in their order; write_row fills them in the same.
constexpr std::array columns = {
    Label::plan_id,        Label::plan,         Label::organization_column,
    Label::section_number, Label::section,      Label::measure_id,
    Label::number_column,  Label::measure,      Label::responsible,
    Label::deadline,       Label::new_deadline, Label::next_deadline,
    Label::last_day,       Label::state,        Label::state_code,
    Label::status_from,    Label::done_on,      Label::days_over_column,
    Label::slip_column,    Label::goal,         Label::target,
    Label::result,         Label::resources,    Label::reason,
};

void add(std::string& list, std::string_view one) {
    if (one.empty())
        return;
    list += list.empty() ? "" : "; ";
    list += one;
}

std::string phrases(const std::vector<model::Deadline>& deadlines) {
    std::string list;
    for (const model::Deadline& deadline : deadlines)
        add(list, deadline.reading.text);
    return list;
}

std::string people(const MeasureRow& row, Language language) {
    std::string list;
    report::append_people(list, row.responsibles, language, "; ");
    return list;
}

std::string fields(const model::Measure& measure, words::Field which) {
    std::string list;
    for (const model::TextField& field : measure.fields)
        if (field.field == which)
            add(list, field.text.plain);
    return list;
}

std::string reason_of(const model::Measure& measure, const model::Status* status) {
    std::string reason;
    if (status != nullptr)
        add(reason, status->reason);
    if (measure.reason)
        add(reason, measure.reason->text);
    return reason;
}

std::string log_of(const model::Measure& measure, report::Audience audience, Language language) {
    std::string log;
    for (const std::string& line : report::internal_log(measure, audience, language))
        add(log, line);
    return log;
}

// The last day that `Utført` names, else that of a status that says it is done.
std::optional<calendar::Date> done_day(const MeasureRow& row, const model::Status* status,
                                       calendar::Date as_of) {
    const std::vector<calendar::Date> days = report::done_days(*row.measure, as_of);
    if (!days.empty())
        return days.back();
    if (report::group_of(row.state) == report::Group::done && status != nullptr)
        return status->date;
    return std::nullopt;
}

void write_place(CsvWriter& table, const PlanReport& plan, const model::Measure& measure) {
    const model::Header& header = plan.plan->header;
    table.text(header.id).text(header.title).text(header.organization);
    if (measure.section < plan.plan->sections.size()) {
        const model::Section& section = plan.plan->sections[measure.section];
        table.text(section.number).text(section.title);
    } else {
        table.empty().empty();
    }
    table.text(measure.id).text(measure.number).text(measure.text.plain);
}

void write_row(CsvWriter& table, const PlanReport& plan, const MeasureRow& row) {
    const model::Measure& measure = *row.measure;
    const Language language = plan.plan->header.language;
    const model::Status* status = report::status_on(measure, plan.as_of);
    write_place(table, plan, measure);
    table.text(people(row, language));
    std::string deadline = phrases(measure.time);
    add(deadline, phrases(measure.deadlines));
    table.text(deadline).text(phrases(measure.new_deadlines));
    const report::Group group = report::group_of(row.state);
    const bool settled = group == report::Group::done || group == report::Group::closed;
    table.day(settled ? std::nullopt : row.due).day(report::due_day(measure));
    table.text(report::state_word(row, language)).text(report::name(row.state));
    table.day(status != nullptr ? status->date : std::nullopt);
    table.day(done_day(row, status, plan.as_of));
    if (row.state == report::State::overdue)
        table.number(row.days_overdue);
    else
        table.empty();
    if (!measure.new_deadlines.empty())
        table.number(row.slip_days);
    else
        table.empty();
    table.text(fields(measure, words::Field::goal)).text(fields(measure, words::Field::target));
    table.text(fields(measure, words::Field::result))
        .text(fields(measure, words::Field::resources));
    table.text(reason_of(measure, status));
    if (plan.audience == report::Audience::internal)
        table.text(report::internal_words(measure, plan.audience))
            .text(log_of(measure, plan.audience, language));
    table.end_row();
}

} // namespace

void append_csv_part(std::string& out, const PlanReport& plan) {
    CsvWriter table(std::move(out));
    for (const MeasureRow& row : plan.measures)
        write_row(table, plan, row);
    out = std::move(table).finish();
}

std::string csv_head(const report::Overview& overview) {
    const Language language = report::language_of(overview);
    CsvWriter table;
    table.byte_order_mark();
    for (const Label column : columns)
        table.text(report::label(column, language));
    if (overview.audience == report::Audience::internal)
        table.text(report::label(Label::internal_field, language))
            .text(report::label(Label::log, language));
    table.end_row();
    return std::move(table).finish();
}

} // namespace plan::emit
