#include "around.hpp"
#include "markdown_writer.hpp"
#include "plan_parts.hpp"

#include "plan/report/filter.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace plan::emit {
namespace {

using report::Label;
using report::MeasureRow;
using report::PlanReport;
using words::Language;

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

// What stands behind the word of a status: the day it is put off to, and its own.
void write_status_day(MarkdownWriter& page, const model::Measure& measure,
                      const model::Status& status, Language language) {
    if (const std::string until = report::until_words(measure, status, language); !until.empty())
        page.markup(" ").text(until);
    if (!status.date)
        return;
    std::string day;
    report::append_short_date(day, *status.date);
    page.markup(" (").text(day).markup(")");
}

// A day and a reason stand with the word that they were written with: `forsinket, 12 dager over
// fristen; pågår (03.03.2021)`.
void write_state(MarkdownWriter& page, const MeasureRow& row, const report::PlanReport& plan,
                 Language language) {
    const model::Status* status = report::status_on(*row.measure, plan.as_of);
    const bool is_status = status != nullptr && report::says_state(status->word, row.state);
    page.text(report::state_sign(row.state)).markup(" ").text(report::state_word(row, language));
    if (is_status)
        write_status_day(page, *row.measure, *status, language);
    if (row.state == report::State::overdue) {
        std::string distance;
        report::append_distance(distance, row, plan.as_of, language);
        page.markup(", ").text(distance);
    }
    std::string times;
    report::append_times_and_next(times, row, plan.as_of, language);
    if (!times.empty())
        page.markup(", ").text(times);
    if (status != nullptr && !is_status && (status->date || !status->reason.empty())) {
        page.markup("; ").text(words::written(words::Context::status,
                                              static_cast<std::uint16_t>(status->word), language));
        write_status_day(page, *row.measure, *status, language);
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

// What was aimed at in numbers, and what came of it.
void write_outcome(MarkdownWriter& page, const model::Measure& measure, report::Audience audience,
                   Language language) {
    const auto line = [&](Label label, std::string_view text) {
        if (!text.empty())
            page.line_break().text(report::label(label, language)).markup(": ").text(text);
    };
    std::string targets;
    for (const model::Target& target : measure.targets) {
        targets += targets.empty() ? "" : "; ";
        targets += target.text;
    }
    line(Label::target, targets);
    if (measure.result)
        line(Label::result, measure.result->text);
    line(Label::internal_field, report::internal_words(measure, audience));
}

void write_log(MarkdownWriter& page, const model::Measure& measure, report::Audience audience,
               Language language) {
    bool first = true;
    for (const std::string& line : report::internal_log(measure, audience, language)) {
        page.line_break();
        if (first)
            page.text(report::label(Label::log, language)).markup(": ");
        first = false;
        page.text(line);
    }
}

// Whether a row is a place for links to lead to. Where several plans stand in one text their
// ids stand before those of the measures, which need not be the plan's alone.
enum class Anchor : std::uint8_t { none, measure, plan_and_measure };

void write_anchor(MarkdownWriter& page, const PlanReport& plan, const model::Measure& measure,
                  Anchor anchor) {
    if (anchor == Anchor::plan_and_measure)
        page.anchor(plan.plan->header.id + '.' + measure.id);
    else if (anchor == Anchor::measure)
        page.anchor(measure.id);
}

void write_row(MarkdownWriter& page, const report::PlanReport& plan, const MeasureRow& row,
               Anchor anchor, Language language) {
    const model::Measure& measure = *row.measure;
    page.markup("| ");
    write_anchor(page, plan, measure, anchor);
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
    if (anchor != Anchor::none) // the log once
        write_log(page, measure, plan.audience, language);
    write_outcome(page, measure, plan.audience, language);
    page.markup(" | ");
    std::string people;
    report::append_people(people, row.responsibles, language);
    page.text(people);
    page.markup(" | ");
    write_deadline_cell(page, measure, language);
    page.markup(" | ");
    write_state(page, row, plan, language);
    page.markup(" |\n");
}

// A table each; the lists that are empty say so together.
void write_needs(MarkdownWriter& page, const PlanReport& plan, Language language) {
    page.markup("\n## ").text(report::label(Label::needs_someone, language)).markup("\n");
    std::string none;
    const auto list = [&](const std::vector<std::size_t>& rows, Label title, Label empty) {
        if (rows.empty()) {
            none += none.empty() ? "" : " ";
            none += report::label(empty, language);
            return;
        }
        page.markup("\n### ").text(report::label(title, language)).markup("\n");
        write_table_head(page, language);
        for (const std::size_t index : rows)
            write_row(page, plan, plan.measures[index], Anchor::none, language);
    };
    list(plan.overdue, Label::overdue, Label::none_overdue_sentence);
    list(plan.due_soon, Label::due_soon, Label::none_soon_sentence);
    list(plan.waiting, Label::waiting, Label::none_waiting_sentence);
    if (plan.last_meeting) {
        std::string day;
        report::append_long_date(day, plan.last_meeting->day, language);
        none += none.empty() ? "" : " ";
        report::append_label(none, Label::silent_since, language, {plan.last_meeting->name, day});
        list(plan.silent, Label::silent, Label::none_silent_sentence);
    }
    if (!none.empty())
        page.markup("\n").text(none).markup("\n");
}

// Below the plan's own heading, one level at a time.
void write_section_head(MarkdownWriter& page, const std::vector<model::Section>& sections,
                        std::size_t index) {
    static constexpr std::array<Markup, 5> marks = {"\n## ", "\n### ", "\n#### ", "\n##### ",
                                                    "\n###### "};
    std::size_t depth = 0;
    for (std::size_t at = index; depth + 1 < marks.size() && sections[at].parent &&
                                 *sections[at].parent<at&& * sections[at].parent> 0;
         ++depth)
        at = *sections[at].parent;
    page.markup(marks[depth]);
    if (!sections[index].number.empty())
        page.text(sections[index].number).markup(" ");
    page.text(sections[index].title).markup("\n");
}

void write_goals(MarkdownWriter& page, const model::Section& section, Language language) {
    if (!report::shows_goals(section))
        return;
    page.markup("\n**").text(report::label(Label::goals, language)).markup("**\n\n");
    for (const model::Goal& goal : section.goals) {
        if (report::title_says(section, goal))
            continue;
        page.markup("- ");
        if (!goal.number.empty())
            page.text(goal.number).markup(" – ");
        page.text(goal.text.plain).markup("\n");
    }
}

void write_sections(MarkdownWriter& page, const report::Edition& edition, const PlanReport& plan,
                    Anchor anchor, Language language) {
    const std::vector<model::Section>& sections = plan.plan->sections;
    const std::vector<bool> shown = report::shown_sections(edition, plan);
    std::vector<std::vector<const MeasureRow*>> rows(sections.size());
    for (const MeasureRow& row : plan.measures)
        if (row.measure->section < rows.size())
            rows[row.measure->section].push_back(&row);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!shown[i])
            continue;
        if (i > 0)
            write_section_head(page, sections, i);
        write_goals(page, sections[i], language);
        if (!rows[i].empty())
            write_table_head(page, language);
        for (const MeasureRow* row : rows[i])
            write_row(page, plan, *row, anchor, language);
    }
}

void write_head(MarkdownWriter& page, const report::Edition& edition, const PlanReport& plan,
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
    if (!edition.revision.empty())
        page.markup(" · ")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(edition.revision);
    std::string sentence;
    report::append_sentence(sentence, plan, language);
    std::string scope;
    report::append_scope(scope, edition, language);
    if (!scope.empty())
        page.markup("\n\n").text(scope);
    page.markup("\n\n**").text(sentence).markup("**");
    std::string rest;
    report::append_rest(rest, plan.counts, language);
    if (!rest.empty())
        page.markup(" ").text(rest);
    page.markup("\n");
}

// With its organisation before it, where not all have one.
void write_plan_title(MarkdownWriter& page, const report::Overview& overview,
                      const report::PlanHead& plan) {
    if (!plan.organization.empty() && plan.organization != overview.organization)
        page.text(plan.organization).markup(" · ");
    page.text(plan.title);
}

// Of several plans, first how they stand together and each of them.
void write_summary(MarkdownWriter& page, const report::Overview& overview) {
    const Language language = report::language_of(overview);
    std::string sentence;
    report::append_sentence(sentence, overview.sum, language);
    page.markup("# ").text(report::label(Label::action_plans, language)).markup("\n\n**");
    page.text(sentence).markup("**\n\n| ").text(report::label(Label::plan, language));
    for (const report::Group group :
         {report::Group::done, report::Group::overdue, report::Group::due_soon})
        page.markup(" | ").text(report::group_word(group, language));
    page.markup(" |\n|---|---|---|---|\n");
    for (const report::PlanHead& plan : overview.plans) {
        if (plan.closed)
            continue;
        const report::GroupCounts groups = report::group_counts(plan.counts);
        const auto of = [&](report::Group group) {
            return std::to_string(groups[static_cast<std::size_t>(group)]);
        };
        std::string done;
        report::append_label(done, Label::done_of, language,
                             {of(report::Group::done), std::to_string(plan.total)});
        page.markup("| ");
        write_plan_title(page, overview, plan);
        page.markup(" | ").text(done).markup(" | ");
        page.text(of(report::Group::overdue)).markup(" | ").text(of(report::Group::due_soon));
        page.markup(" |\n");
    }
    page.markup("\n");
}

} // namespace

void append_markdown_part(std::string& out, const PlanReport& plan, const report::Edition& edition,
                          const Frame& frame) {
    MarkdownWriter page(std::move(out));
    const Language language = plan.plan->header.language;
    write_head(page, edition, plan, language);
    write_needs(page, plan, language);
    write_sections(page, edition, plan, frame.several ? Anchor::plan_and_measure : Anchor::measure,
                   language);
    out = std::move(page).finish();
}

Around markdown_around(const report::Overview& overview) {
    const Language language = report::language_of(overview);
    MarkdownWriter head;
    if (overview.open > 1)
        write_summary(head, overview);
    else if (overview.open == 0)
        head.markup("# ").text(report::label(Label::no_plans, language)).markup("\n");
    MarkdownWriter tail;
    bool headed = false;
    for (const report::PlanHead& plan : overview.plans) {
        if (!plan.closed)
            continue;
        if (!headed)
            tail.markup("\n## ").text(report::label(Label::earlier_plans, language)).markup("\n\n");
        headed = true;
        tail.markup("- ");
        write_plan_title(tail, overview, plan);
        tail.markup("\n");
    }
    if (!overview.unread.empty())
        tail.markup("\n## ").text(report::label(Label::unread, language)).markup("\n\n");
    for (const report::Unread& unread : overview.unread)
        tail.markup("- ").text(unread.path).markup(": ").text(unread.why).markup("\n");
    return {std::move(head).finish(), std::move(tail).finish()};
}

} // namespace plan::emit
