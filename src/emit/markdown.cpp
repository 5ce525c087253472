#include "markdown_writer.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/filter.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::Label;
using report::MeasureRow;
using report::PlanReport;
using words::Language;

void write_people(MarkdownWriter& page, const std::vector<report::ResponsibleRow>& rows,
                  Language language) {
    bool first = true;
    for (const report::ResponsibleRow& row : rows) {
        if (!first)
            page.markup(", ");
        first = false;
        page.text(row.text);
        if (const std::string_view part = report::part_word(row.part, language); !part.empty())
            page.markup(" (").text(part).markup(")");
    }
}

void write_phrases(MarkdownWriter& page, const std::vector<model::Deadline>& deadlines,
                   Language language) {
    bool first = true;
    for (const model::Deadline& deadline : deadlines) {
        if (!first)
            page.markup("; ");
        first = false;
        page.text(deadline.reading.text);
        if (report::reading_helps(deadline.reading, language)) {
            std::string days;
            report::append_reading(days, deadline.reading, language);
            page.markup(" (").text(days).markup(")");
        }
    }
}

// The deadline that drives, as it was written, with what was adopted behind it.
void write_deadline_cell(MarkdownWriter& page, const model::Measure& measure, Language language) {
    if (!measure.new_deadlines.empty()) {
        page.text(report::label(Label::new_deadline, language)).markup(": ");
        write_phrases(page, measure.new_deadlines, language);
        if (!measure.deadlines.empty())
            page.line_break();
    }
    write_phrases(page, measure.time, language);
    if (!measure.time.empty() && !measure.deadlines.empty())
        page.markup("; ");
    write_phrases(page, measure.deadlines, language);
}

void write_state(MarkdownWriter& page, const MeasureRow& row, const report::PlanReport& plan,
                 Language language) {
    page.text(report::state_sign(row.state)).markup(" ").text(report::state_word(row, language));
    if (row.state == report::State::overdue) {
        std::string distance;
        report::append_distance(distance, row, plan.as_of, language);
        page.markup(", ").text(distance);
    }
    std::string times;
    report::append_times_and_next(times, row, plan.as_of, language);
    if (!times.empty())
        page.markup(", ").text(times);
    const model::Status* status = report::status_on(*row.measure, plan.as_of);
    if (status != nullptr && status->date) {
        std::string day;
        report::append_short_date(day, *status->date);
        page.markup(" (").text(day).markup(")");
    }
    if (status != nullptr && !status->reason.empty())
        page.markup(": ").text(status->reason);
}

void write_table_head(MarkdownWriter& page, Language language) {
    page.markup("\n| ").text(report::label(Label::measure, language)).markup(" | ");
    page.text(report::label(Label::responsible, language)).markup(" | ");
    page.text(report::label(Label::deadline, language)).markup(" | ");
    page.text(report::label(Label::status, language)).markup(" |\n|---|---|---|---|\n");
}

enum class Anchored : bool { no, yes };

void write_row(MarkdownWriter& page, const report::PlanReport& plan, const MeasureRow& row,
               Anchored anchored, Language language) {
    const model::Measure& measure = *row.measure;
    page.markup("| ");
    if (anchored == Anchored::yes)
        page.anchor(measure.id);
    if (!measure.number.empty())
        page.text(measure.number).markup(" – ");
    page.text(measure.text.plain);
    if (!measure.steps.empty()) {
        std::string done;
        std::string all;
        std::string sentence;
        report::append_number(done, static_cast<long long>(row.steps_done));
        report::append_number(all, static_cast<long long>(measure.steps.size()));
        report::append_label(sentence, Label::steps_done, language, {done, all});
        page.markup(" (").text(sentence).markup(")");
    }
    page.markup(" | ");
    write_people(page, row.responsibles, language);
    page.markup(" | ");
    write_deadline_cell(page, measure, language);
    page.markup(" | ");
    write_state(page, row, plan, language);
    page.markup(" |\n");
}

void write_needs(MarkdownWriter& page, const PlanReport& plan, Language language) {
    page.markup("\n## ").text(report::label(Label::needs_someone, language)).markup("\n");
    if (plan.overdue.empty() && plan.due_soon.empty() && plan.waiting.empty()) {
        page.markup("\n").text(report::label(Label::none_overdue_sentence, language)).markup(" ");
        page.text(report::label(Label::none_soon_sentence, language)).markup("\n");
        return;
    }
    write_table_head(page, language);
    for (const std::size_t index : plan.overdue)
        write_row(page, plan, plan.measures[index], Anchored::no, language);
    for (const std::size_t index : plan.due_soon)
        write_row(page, plan, plan.measures[index], Anchored::no, language);
    for (const std::size_t index : plan.waiting)
        write_row(page, plan, plan.measures[index], Anchored::no, language);
}

void write_section(MarkdownWriter& page, const PlanReport& plan, std::size_t index,
                   Language language) {
    const model::Section& section = plan.plan->sections[index];
    const auto inside = [&](const MeasureRow& row) { return row.measure->section == index; };
    const bool any = std::ranges::any_of(plan.measures, inside);
    if (index > 0) {
        page.markup("\n## ");
        if (!section.number.empty())
            page.text(section.number).markup(" ");
        page.text(section.title).markup("\n");
    }
    if (!section.goals.empty())
        page.markup("\n**").text(report::label(Label::goals, language)).markup("**\n\n");
    for (const model::Goal& goal : section.goals)
        page.markup("- ").text(goal.text.plain).markup("\n");
    if (!any)
        return;
    write_table_head(page, language);
    for (const MeasureRow& row : plan.measures)
        if (inside(row))
            write_row(page, plan, row, Anchored::yes, language);
}

void write_head(MarkdownWriter& page, const report::StatusReport& report, const PlanReport& plan,
                Language language) {
    const model::Header& header = plan.plan->header;
    page.markup("# ").text(header.title).markup("\n\n");
    if (!header.organization.empty())
        page.text(header.organization).markup(" · ");
    std::string line;
    if (header.period)
        report::append_period(line, header.period->days);
    else
        line += report::label(Label::no_period, language);
    line += " · ";
    if (header.adopted) {
        line += report::label(Label::adopted, language);
        line += ' ';
        report::append_decision(line, *header.adopted, language);
    } else {
        line += report::label(Label::draft, language);
    }
    line += " · ";
    std::string day;
    report::append_long_date(day, plan.as_of, language);
    report::append_label(line, Label::status_on, language, {day});
    page.text(line);
    if (!report.revision.empty())
        page.markup(" · ")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(report.revision);
    std::string sentence;
    report::append_sentence(sentence, plan, language);
    if (!report.selection.empty()) {
        std::string selection;
        report::append_selection(selection, report, language);
        page.markup("\n\n").text(selection);
    }
    page.markup("\n\n**").text(sentence).markup("**");
    std::string rest;
    report::append_rest(rest, plan.counts, language);
    if (!rest.empty())
        page.markup(" ").text(rest);
    page.markup("\n");
}

} // namespace

std::string markdown(const report::StatusReport& report) {
    std::size_t measures = 0;
    for (const PlanReport& plan : report.plans)
        measures += plan.measures.size();
    MarkdownWriter page(1024 + 400 * measures);
    bool any = false;
    for (const PlanReport& plan : report.plans) {
        if (plan.closed)
            continue;
        if (any)
            page.markup("\n");
        any = true;
        const Language language = plan.plan->header.language;
        write_head(page, report, plan, language);
        write_needs(page, plan, language);
        const std::vector<bool> shown = report::shown_sections(report, plan);
        for (std::size_t i = 0; i < plan.plan->sections.size(); ++i)
            if (shown[i])
                write_section(page, plan, i, language);
    }
    const Language language = report::language_of(report);
    if (!any)
        page.markup("# ").text(report::label(Label::no_plans, language)).markup("\n");
    bool headed = false;
    for (const PlanReport& plan : report.plans) {
        if (!plan.closed)
            continue;
        if (!headed)
            page.markup("\n## ").text(report::label(Label::earlier_plans, language)).markup("\n\n");
        headed = true;
        page.markup("- ").text(plan.plan->header.title).markup("\n");
    }
    if (!report.unread.empty())
        page.markup("\n## ").text(report::label(Label::unread, language)).markup("\n\n");
    for (const report::Unread& unread : report.unread)
        page.markup("- ").text(unread.path).markup(": ").text(unread.why).markup("\n");
    return std::move(page).finish();
}

} // namespace plan::emit
