#include "html_measure.hpp"

#include "html_filter.hpp"
#include "html_parts.hpp"

#include "plan/report/wording.hpp"

#include <algorithm>
#include <functional>

namespace plan::emit {
namespace {

using model::Measure;
using report::MeasureRow;

void begin_field(HtmlWriter& page, std::string_view label) {
    page.markup("<div><dt>").text(label).markup("</dt><dd>");
}

void begin_field(HtmlWriter& page, Label label, Language language) {
    begin_field(page, report::label(label, language));
}

void end_field(HtmlWriter& page) {
    page.markup("</dd></div>\n");
}

// A field that is given twice has two values under one label.
void next_value(HtmlWriter& page) {
    page.markup("</dd><dd>");
}

// `Intern` has a place of its own.
bool is_shown(const model::TextField& field) {
    return field.field != words::Field::internal && !field.text.plain.empty();
}

void write_note(HtmlWriter& page, std::string_view note) {
    if (!note.empty())
        page.markup(" <span class=\"note\">(").text(note).markup(")</span>");
}

void write_responsibles(HtmlWriter& page, const MeasureRow& row, Language language) {
    const Measure& measure = *row.measure;
    if (!row.responsibles.empty()) {
        begin_field(page, Label::responsible, language);
        write_people(page, row.responsibles, language);
        if (row.adopted_responsibles.empty() && !measure.responsibles.empty())
            write_note(page,
                       report::origin_note(measure.responsibles.front().origin.source, language));
        end_field(page);
    }
    if (!row.adopted_responsibles.empty()) {
        begin_field(page, Label::adopted_responsible, language);
        write_people(page, row.adopted_responsibles, language);
        end_field(page);
    }
}

void write_slip(HtmlWriter& page, long long slip_days, Language language) {
    const auto days = static_cast<std::size_t>(slip_days < 0 ? -slip_days : slip_days);
    std::string note;
    report::append_label(note,
                         slip_days == 0  ? Label::slip_none
                         : slip_days > 0 ? Label::slip_later
                                         : Label::slip_earlier,
                         language, {std::to_string(days)}, days);
    write_note(page, note);
}

void write_times(HtmlWriter& page, const MeasureRow& row, Language language) {
    const Measure& measure = *row.measure;
    const bool moved = !measure.new_deadlines.empty();
    if (moved)
        begin_field(page, Label::new_deadline, language);
    for (std::size_t i = 0; i < measure.new_deadlines.size(); ++i) {
        if (i > 0)
            next_value(page);
        write_deadline(page, measure.new_deadlines[i].reading, language);
        if (i + 1 == measure.new_deadlines.size() && report::due_day(measure))
            write_slip(page, row.slip_days, language);
    }
    if (moved)
        end_field(page);
    if (!measure.time.empty()) {
        begin_field(page, Label::takes_place, language);
        write_deadlines(page, measure.time, language);
        end_field(page);
    }
    if (!measure.deadlines.empty()) {
        begin_field(page, moved ? Label::adopted_deadline : Label::deadline, language);
        write_deadlines(page, measure.deadlines, language);
        write_note(page, report::origin_note(measure.deadlines.front().origin.source, language));
        end_field(page);
    }
}

// Only where the word in the margin does not say it all.
void write_status(HtmlWriter& page, const MeasureRow& row, calendar::Date as_of,
                  Language language) {
    const Measure& measure = *row.measure;
    const model::Status* status = report::status_on(measure, as_of);
    const std::string until =
        status != nullptr ? report::until_words(measure, *status, language) : std::string();
    if (status != nullptr && (status->date || !until.empty() || !status->reason.empty())) {
        begin_field(page, Label::status, language);
        const std::string_view word = words::written(
            words::Context::status, static_cast<std::uint16_t>(status->word), language);
        page.text(word);
        if (status->date) {
            page.markup(" ");
            write_long_date(page, *status->date, language);
        }
        if (!until.empty())
            page.markup(" ").text(until);
        if (!status->reason.empty())
            page.markup(": ").text(status->reason);
        end_field(page);
    }
    if (measure.reason) {
        begin_field(page, Label::reason, language);
        page.text(measure.reason->text);
        end_field(page);
    }
    std::string times;
    report::append_times_and_next(times, row, as_of, language);
    if (!measure.done.empty() || !times.empty()) {
        begin_field(page, Label::done_on, language);
        write_deadlines(page, measure.done, language);
        if (measure.done.empty())
            page.text(times);
        else
            write_note(page, times);
        end_field(page);
    }
}

void write_box(HtmlWriter& page, bool ticked, Language language) {
    page.markup("<span class=\"box\" role=\"img\"");
    page.attribute("aria-label",
                   report::label(ticked ? Label::ticked_box : Label::open_box, language));
    if (ticked)
        page.markup(">☑</span>");
    else
        page.markup(">☐</span>");
}

void write_step(HtmlWriter& page, const model::Step& step, const MeasurePlace& place,
                Language language) {
    const model::Register& people = place.plan->plan->header.people;
    page.markup("<li>");
    if (step.has_box)
        write_box(page, step.ticked, language);
    write_rich(page, step.text, *place.links);
    if (!step.responsibles.empty() || !step.deadlines.empty()) {
        page.markup(" <span class=\"note\">");
        for (const model::Responsible& responsible : step.responsibles) {
            const bool known = responsible.role && *responsible.role < people.roles.size();
            page.markup("· ")
                .text(known ? std::string_view(people.roles[*responsible.role].name)
                            : report::public_text(responsible, people, language))
                .markup(" ");
        }
        if (!step.deadlines.empty())
            page.markup("· ");
        write_deadlines(page, step.deadlines, language);
        page.markup("</span>");
    }
    page.markup("</li>\n");
}

void write_steps(HtmlWriter& page, const MeasureRow& row, const MeasurePlace& place,
                 Language language) {
    const Measure& measure = *row.measure;
    if (measure.steps.empty())
        return;
    begin_field(page, Label::steps, language);
    if (std::ranges::any_of(measure.steps, &model::Step::has_box)) {
        std::string count;
        report::append_label(
            count, Label::steps_done, language,
            {std::to_string(row.steps_done), std::to_string(measure.steps.size())});
        page.text(count);
    }
    page.markup("<ul>\n");
    for (const model::Step& step : measure.steps)
        write_step(page, step, place, language);
    page.markup("</ul>");
    end_field(page);
}

// --- what it refers to --------------------------------------------------------

// The report's rows stand in the plan's order, and may be some of its measures only.
const MeasureRow* row_of_measure(const report::PlanReport& plan, const Measure& measure) {
    const auto found =
        std::ranges::lower_bound(plan.measures, &measure, std::less<>{}, &MeasureRow::measure);
    return found != plan.measures.end() && found->measure == &measure ? &*found : nullptr;
}

struct Reference {
    const MeasureRow* row = nullptr;
    std::string_view page; // empty on this one
};

Reference find_reference(const MeasurePlace& place, const model::Dependency& dependency) {
    if (dependency.plan.empty()) {
        const auto& measures = place.plan->plan->measures;
        if (dependency.measure && *dependency.measure < measures.size())
            return {row_of_measure(*place.plan, measures[*dependency.measure]), {}};
        return {};
    }
    for (const Elsewhere& one : place.frame->references)
        if (one.plan == dependency.plan && one.id == dependency.id)
            return {one.row, one.page};
    return {};
}

void write_dependency(HtmlWriter& page, const MeasurePlace& place,
                      const model::Dependency& dependency, Language language) {
    const Reference to = find_reference(place, dependency);
    if (to.row == nullptr) {
        page.text(dependency.text);
        return;
    }
    page.markup("<a href=\"");
    if (!to.page.empty())
        page.text(to.page).markup(".html");
    page.markup("#").text(to.row->measure->id).markup("\">");
    page.text(to.row->measure->text.plain).markup("</a> ");
    write_state(page, *to.row, language);
}

void write_references(HtmlWriter& page, const MeasurePlace& place, const Measure& measure,
                      Language language) {
    page.markup("<ul>\n");
    for (const model::Dependency& dependency : measure.depends_on) {
        page.markup("<li>");
        write_dependency(page, place, dependency, language);
        page.markup("</li>\n");
    }
    page.markup("</ul>");
}

// Whether what was reached is what was wanted, where the two can be compared.
void write_met(HtmlWriter& page, const Measure& measure, Language language) {
    if (!measure.result || !measure.result->met)
        return;
    if (*measure.result->met) {
        page.markup(" <span class=\"met g-done\">");
        write_shape(page, report::State::done);
        write_label(page, Label::target_met, language);
    } else {
        page.markup(" <span class=\"met\">");
        write_shape(page, report::State::not_started);
        write_label(page, Label::target_missed, language);
    }
    page.markup("</span>");
}

void write_text_field(HtmlWriter& page, const MeasurePlace& place, const Measure& measure,
                      const model::TextField& field, Language language) {
    if (field.field == words::Field::depends_on && !measure.depends_on.empty())
        return write_references(page, place, measure, language);
    write_rich(page, field.text, *place.links);
    if (field.field == words::Field::result)
        write_met(page, measure, language);
}

void write_fields(HtmlWriter& page, const MeasurePlace& place, const Measure& measure,
                  Language language) {
    const auto& fields = measure.fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto same_label = [&](const model::TextField& other) {
            return is_shown(other) && other.label == fields[i].label;
        };
        const auto here = fields.begin() + static_cast<std::ptrdiff_t>(i);
        if (!is_shown(fields[i]) || std::any_of(fields.begin(), here, same_label))
            continue;
        begin_field(page, fields[i].label);
        for (auto field = here; field != fields.end(); ++field) {
            if (!same_label(*field))
                continue;
            if (field != here) {
                if (field->field == words::Field::depends_on)
                    continue; // the first has named them all
                next_value(page);
            }
            write_text_field(page, place, measure, *field, language);
        }
        end_field(page);
    }
    if (!measure.evaluation.empty()) {
        begin_field(page, Label::evaluation, language);
        write_deadlines(page, measure.evaluation, language);
        end_field(page);
    }
}

void write_internal(HtmlWriter& page, const Measure& measure, report::Audience audience,
                    Language language) {
    const std::string words = report::internal_words(measure, audience);
    if (words.empty())
        return;
    begin_field(page, Label::internal_field, language);
    page.text(words);
    end_field(page);
}

void write_log(HtmlWriter& page, const Measure& measure, const MeasurePlace& place,
               Language language) {
    if (measure.log.empty())
        return;
    begin_field(page, Label::log, language);
    page.markup("<ul>\n");
    for (const model::LogEntry& entry : measure.log) {
        page.markup("<li>");
        if (entry.date)
            write_date(page, *entry.date);
        if (!entry.case_number.empty()) {
            std::string reference;
            report::append_label(reference, Label::case_reference, language, {entry.case_number});
            write_note(page, reference);
        }
        const bool signed_entry =
            place.plan->audience == report::Audience::internal && !entry.who.empty();
        if (signed_entry)
            page.markup(" ").text(entry.who);
        if (!entry.text.plain.empty() && (entry.date || signed_entry || !entry.case_number.empty()))
            page.markup(": ");
        write_rich(page, entry.text, *place.links);
        page.markup("</li>\n");
    }
    page.markup("</ul>");
    end_field(page);
}

void write_marks_for_filter(HtmlWriter& page, const MeasureRow& row,
                            const std::vector<std::size_t>& carriers) {
    page.attribute("data-g", static_cast<long long>(report::group_of(row.state)));
    std::string roles;
    for (const std::size_t role : carriers) {
        if (!roles.empty())
            roles += ' ';
        roles += std::to_string(role);
    }
    page.attribute("data-r", roles);
}

// What others call it, as a link that can be copied: its number, or the id that was given it.
void write_name(HtmlWriter& page, const Measure& measure, Language language) {
    if (measure.number.empty() && !measure.permanent_id)
        return;
    page.markup(" <span class=\"no\"><a").anchor(measure.id).markup(">");
    if (measure.number.empty()) {
        page.markup("#").text(measure.id);
    } else {
        std::string number;
        report::append_label(number, Label::number, language, {measure.number});
        page.text(number);
    }
    page.markup("</a></span>");
}

} // namespace

void write_measure(HtmlWriter& page, const MeasurePlace& place, std::size_t index,
                   const std::vector<std::size_t>& carriers) {
    const MeasureRow& row = place.plan->measures[index];
    const Measure& measure = *row.measure;
    const Language language = place.plan->plan->header.language;
    page.markup("<li class=\"row\"").attribute("id", measure.id);
    if (wants_filter(*place.plan))
        write_marks_for_filter(page, row, carriers);
    page.markup(">\n<div class=\"state\">");
    write_state(page, row, language);
    write_name(page, measure, language);
    page.markup("</div>\n<div>\n<p class=\"said\">");
    write_rich(page, measure.text, *place.links);
    page.markup("</p>\n<dl class=\"fields\">\n");
    write_responsibles(page, row, language);
    write_times(page, row, language);
    write_status(page, row, place.plan->as_of, language);
    write_steps(page, row, place, language);
    write_fields(page, place, measure, language);
    write_log(page, measure, place, language);
    write_internal(page, measure, place.plan->audience, language);
    page.markup("</dl>\n</div>\n</li>\n");
}

} // namespace plan::emit
