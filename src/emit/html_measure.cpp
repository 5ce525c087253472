#include "html_measure.hpp"

#include "html_parts.hpp"

#include "plan/report/wording.hpp"

#include <algorithm>

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
    if (status != nullptr && (status->date || !status->reason.empty())) {
        begin_field(page, Label::status, language);
        const std::string_view word = words::written(
            words::Context::status, static_cast<std::uint16_t>(status->word), language);
        page.text(word);
        if (status->date) {
            page.markup(" ");
            write_long_date(page, *status->date, language);
        }
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

void write_steps(HtmlWriter& page, const MeasureRow& row, Language language) {
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
    for (const model::Step& step : measure.steps) {
        page.markup("<li>");
        if (step.has_box) {
            page.markup("<span class=\"box\" role=\"img\"");
            page.attribute(
                "aria-label",
                report::label(step.ticked ? Label::ticked_box : Label::open_box, language));
            if (step.ticked)
                page.markup(">☑</span>");
            else
                page.markup(">☐</span>");
        }
        write_rich(page, step.text);
        if (!step.deadlines.empty()) {
            page.markup(" <span class=\"note\">· ");
            write_deadlines(page, step.deadlines, language);
            page.markup("</span>");
        }
        page.markup("</li>\n");
    }
    page.markup("</ul>");
    end_field(page);
}

void write_fields(HtmlWriter& page, const Measure& measure, Language language) {
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
            if (field != here)
                next_value(page);
            write_rich(page, field->text);
        }
        end_field(page);
    }
    if (!measure.evaluation.empty()) {
        begin_field(page, Label::evaluation, language);
        write_deadlines(page, measure.evaluation, language);
        end_field(page);
    }
}

void write_log(HtmlWriter& page, const Measure& measure, Language language) {
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
        if (entry.date || !entry.case_number.empty())
            page.markup(": ");
        page.text(entry.text).markup("</li>\n");
    }
    page.markup("</ul>");
    end_field(page);
}

} // namespace

void write_measure(HtmlWriter& page, const MeasureRow& row, calendar::Date as_of,
                   Language language) {
    const Measure& measure = *row.measure;
    page.markup("<li class=\"row\"").attribute("id", measure.id).markup(">\n<div class=\"state\">");
    write_state(page, row, language);
    if (!measure.number.empty()) {
        std::string number;
        report::append_label(number, Label::number, language, {measure.number});
        page.markup(" <span class=\"no\"><a").anchor(measure.id).markup(">").text(number);
        page.markup("</a></span>");
    }
    page.markup("</div>\n<div>\n<p class=\"said\">");
    write_rich(page, measure.text);
    page.markup("</p>\n<dl class=\"fields\">\n");
    write_responsibles(page, row, language);
    write_times(page, row, language);
    write_status(page, row, as_of, language);
    write_steps(page, row, language);
    write_fields(page, measure, language);
    write_log(page, measure, language);
    page.markup("</dl>\n</div>\n</li>\n");
}

} // namespace plan::emit
