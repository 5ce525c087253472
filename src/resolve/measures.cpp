#include "measures.hpp"

#include "ids.hpp"
#include "links.hpp"
#include "references.hpp"
#include "resources.hpp"
#include "target_words.hpp"
#include "targets.hpp"
#include "values.hpp"

#include "plan/source/byte_gate.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::resolve {
namespace {

using words::Field;

// A field's value with the list below it, a line each.
syntax::Text whole_value(const syntax::Field& field) {
    syntax::Text text = field.value;
    for (const syntax::Text& entry : field.entries) {
        if (!text.empty())
            text.append_replaced({entry.span().begin, entry.span().begin}, "\n");
        text.append(entry);
    }
    return text;
}

std::vector<int> plain_numbers(std::string_view number) {
    std::vector<int> found;
    if (number.find('.') != std::string_view::npos)
        number.remove_prefix(number.rfind('.') + 1);
    for (std::size_t at = 0; at < number.size();) {
        if (!support::is_digit(number[at])) {
            ++at;
            continue;
        }
        int value = 0;
        for (; at < number.size() && support::is_digit(number[at]); ++at)
            value = std::min(value * 10 + (number[at] - '0'), 99'999);
        found.push_back(value);
    }
    return found;
}

bool may_repeat(Field field) {
    return field == Field::new_deadline || field == Field::new_responsible || field == Field::log ||
           field == Field::internal || field == Field::attachment || field == Field::executor;
}

bool is_tick(std::string_view text) {
    const std::string folded = support::fold(text);
    return folded == "x" || folded == "✓" || folded == "✔" || folded == "ja";
}

std::optional<int> year_in(std::string_view text) {
    constexpr std::size_t digits = 4;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && support::is_digit(text[end]))
            ++end;
        const int year = end - at == digits ? std::stoi(std::string(text.substr(at, digits))) : 0;
        if (year >= 1990 && year <= 2099)
            return year;
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace

bool is_id(std::string_view text) {
    const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || support::is_digit(c); };
    const auto fits = [&](char c) { return alphanumeric(c) || c == '.' || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 64 && alphanumeric(text.front()) &&
           std::ranges::all_of(text, fits);
}

Measures::Measures(const source::SourceFile& file, const syntax::Document& document,
                   const model::Header& header, Purpose purpose, diagnostics::Sink& sink)
    : m_file(file)
    , m_document(document)
    , m_header(header)
    , m_purpose(purpose)
    , m_looks(looks_for(purpose, header.people))
    , m_sink(sink)
    , m_people(header.people) {
    m_heading_years.reserve(document.sections.size());
    for (const syntax::Section& section : document.sections) {
        const auto year = year_in(section.title.view());
        const bool inherits = !year && section.parent; // which stands before it
        m_heading_years.push_back(inherits ? m_heading_years[*section.parent] : year);
    }
}

deadline::Context Measures::context_of(std::size_t section) const {
    deadline::Context context;
    if (m_header.period)
        context.period = m_header.period->days;
    if (m_header.adopted)
        context.adopted = m_header.adopted->date;
    context.heading_year = m_heading_years[section];
    // A year outside the period stands for something else than when things are due.
    if (context.heading_year && context.period &&
        (*context.heading_year < context.period->first.year() ||
         *context.heading_year > context.period->last.year()))
        context.heading_year.reset();
    context.events = m_header.events;
    context.seasons = m_header.seasons;
    return context;
}

model::Measure Measures::read(const syntax::Measure& written) const {
    model::Measure measure;
    const deadline::Context context = context_of(written.section);
    measure.number = support::tidy(written.number);
    measure.numbers = plain_numbers(measure.number);
    measure.number_span = written.number_span;
    measure.section = written.section;
    measure.text = rich_text(written.text.view(), m_looks);
    if (m_purpose < Purpose::telling) // rules compare it, ids are made of it
        measure.text.plain = plain_text(measure.text.markdown);
    measure.origin = {written.text.empty() ? written.head : written.text.span(),
                      model::Source::written};
    measure.span = written.span;
    measure.line = m_file.position(written.head.begin).line;
    if (written.box) {
        measure.ticked = written.box->ticked;
        measure.box_span = written.box->span;
    }
    read_id(measure, written);
    if (m_purpose == Purpose::finding)
        return measure;
    Seen seen;
    std::vector<const syntax::Field*> years;
    for (const syntax::Field& field : written.fields) {
        if (is_year_tick(field))
            years.push_back(&field);
        else if (is_first(field, seen))
            read_field(measure, field, context);
    }
    read_year_ticks(measure, std::move(years), context);
    read_result(measure);
    for (const syntax::Step& step : written.steps)
        measure.steps.push_back(read_step(step, context));
    inherit_responsible(measure, written);
    inherit_deadline(measure, written, context);
    return measure;
}

// A field that may stand only once and stands again is a finding, and the first counts.
bool Measures::is_first(const syntax::Field& field, Seen& seen) const {
    if (!field.field || may_repeat(*field.field))
        return true;
    std::optional<source::Span>& first = seen[static_cast<std::size_t>(*field.field)];
    if (!first) {
        first = field.label_span;
        return true;
    }
    if (field.misspelt) // was said already
        return false;
    m_sink.report({.message = diagnostics::Message::duplicate_field,
                   .span = field.label_span,
                   .arguments = {field.label},
                   .notes = {{diagnostics::Message::note_first_here, {}, *first}}});
    return false;
}

void Measures::read_id(model::Measure& measure, const syntax::Measure& written) const {
    if (!written.id) {
        measure.id_span = place_of_id(m_file, written);
        return;
    }
    measure.id_span = written.id->span;
    if (is_id(written.id->id)) {
        measure.id = written.id->id;
        measure.permanent_id = true;
        return;
    }
    // Hidden characters are a finding of their own.
    if (!source::hidden_characters(written.id->id).empty())
        return;
    diagnostics::Diagnostic diagnostic{
        .message = diagnostics::Message::invalid_measure_id,
        .span = written.id->span,
        .arguments = {written.id->id},
        .help = diagnostics::Note{diagnostics::Message::help_id, {}, std::nullopt}};
    if (const std::string slug = support::slug(written.id->id); is_id(slug))
        diagnostic.fix = diagnostics::Fixit{written.id->span, slug, false};
    m_sink.report(std::move(diagnostic));
}

void Measures::read_field(model::Measure& measure, const syntax::Field& field,
                          const deadline::Context& context) const {
    if (field.year)
        return read_year_cell(measure, field);
    const syntax::Text value = whole_value(field).trimmed();
    const auto append = [](auto& to, auto from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
    };
    const auto dates = [&] { return m_deadlines.read(value, context, model::Source::written); };
    const auto keep = [&] {
        measure.fields.push_back({field.field,
                                  field.label,
                                  rich_text(value.view(), m_looks),
                                  {field.span, model::Source::written}});
    };
    if (!field.field)
        return keep();
    switch (*field.field) {
    case Field::responsible:
        measure.responsible_given = !value.empty();
        return append(measure.responsibles,
                      m_people.read(value, model::Part::accountable, model::Source::written));
    case Field::executor:
        return append(measure.responsibles,
                      m_people.read(value, model::Part::further, model::Source::written));
    case Field::new_responsible:
        return append(measure.new_responsibles,
                      m_people.read(value, model::Part::accountable, model::Source::written));
    case Field::deadline:
        measure.deadline_given = !value.empty();
        return append(measure.deadlines, dates());
    case Field::new_deadline:
        return append(measure.new_deadlines, dates());
    case Field::time:
        return append(measure.time, dates());
    case Field::evaluation:
        return append(measure.evaluation, dates());
    case Field::done:
        append(measure.done, dates());
        if (measure.done.empty())
            keep();
        return;
    case Field::status:
        if (!value.empty() && !says_nothing(value.view()))
            measure.status = read_status(value, context);
        return;
    case Field::reason:
        measure.reason =
            model::Reason{support::tidy(value.view()), {value.span(), model::Source::written}};
        return;
    case Field::log:
        if (!field.value.trimmed().empty()) {
            const std::string_view lines = field.value.view();
            for (std::size_t at = 0; at < lines.size();) {
                const std::size_t end = std::min(lines.find('\n', at), lines.size());
                if (end > at)
                    measure.log.push_back(
                        read_log_entry(field.value.slice(at, end).trimmed(), context, m_looks));
                at = end + 1;
            }
        }
        for (const syntax::Text& entry : field.entries)
            measure.log.push_back(read_log_entry(entry.trimmed(), context, m_looks));
        return;
    case Field::depends_on:
        measure.depends_on = read_dependencies(value);
        return keep();
    case Field::goal:
        measure.goals = read_goal_references(value);
        return keep();
    case Field::attachment:
        append(measure.attachments, read_attachments(value));
        return keep();
    case Field::resources:
        read_costs(measure, value);
        return keep();
    case Field::target:
        measure.targets = read_targets(plain_text(value.view()), TargetText::field);
        return keep();
    case Field::result:
        measure.result = model::Result{};
        measure.result->text = plain_text(value.view());
        return keep();
    case Field::adopted:
        if (!value.empty())
            measure.adopted = read_adoption(value, context);
        return keep();
    case Field::measure:
    case Field::how:
    case Field::place:
    case Field::audience:
    case Field::internal:
        return keep();
    }
}

void Measures::read_costs(model::Measure& measure, const syntax::Text& value) const {
    if (m_purpose != Purpose::showing)
        return;
    for (model::Resource& one : read_resources(plain_text(value.view())))
        measure.resources.push_back(std::move(one));
}

// What was reached, beside what was to be.
void Measures::read_result(model::Measure& measure) const {
    if (!measure.result || m_purpose < Purpose::summing)
        return;
    std::vector<model::Target>& reached = measure.result->reached;
    reached = read_targets(measure.result->text, TargetText::field);
    measure.result->met = is_met(measure.targets, reached);
}

// Whether the year of a column is one of the plan's.
bool Measures::is_in_period(const calendar::Interval& year) const {
    return !m_header.period || year.overlaps(m_header.period->days);
}

// A column headed by a year, with something else than a tick: that year's resources.
void Measures::read_year_cell(model::Measure& measure, const syntax::Field& field) const {
    const auto year = calendar::year_of(*field.year);
    const bool resources = year && is_in_period(*year);
    if (!resources && is_tick(field.value.trimmed().view()))
        m_sink.report({.message = diagnostics::Message::ticked_outside_period,
                       .span = field.span,
                       .arguments = {field.label}});
    if (resources)
        read_costs(measure, field.value.trimmed());
    measure.fields.push_back({resources ? std::optional(Field::resources) : std::nullopt,
                              field.label,
                              rich_text(field.value.trimmed().view(), m_looks),
                              {field.span, model::Source::written}});
}

// Whether the field ticks a year of the plan.
bool Measures::is_year_tick(const syntax::Field& field) const {
    if (!field.year || !is_tick(field.value.trimmed().view()))
        return false;
    const auto year = calendar::year_of(*field.year);
    return year && is_in_period(*year);
}

// Reads a phrase that writes no year (`mai`) once for each year that is ticked. False, and
// nothing changed, when it is no such phrase or cannot be read so.
bool Measures::place_in_years(model::Deadline& deadline,
                              const std::vector<const syntax::Field*>& ticks,
                              deadline::Context context) const {
    deadline::Reading& reading = deadline.reading;
    const auto is_dated = [](const deadline::Reading& one) {
        return (one.kind == deadline::Kind::day || one.kind == deadline::Kind::interval) &&
               one.last;
    };
    if (reading.year_written || !is_dated(reading))
        return false;
    std::vector<deadline::Occurrence> all;
    for (const syntax::Field* tick : ticks) {
        context.heading_year = *tick->year;
        const auto found = deadline::read(reading.text, context);
        if (found.size() != 1 || !is_dated(found.front()) || !found.front().faults.empty())
            return false;
        const deadline::Reading& one = found.front();
        if (one.occurrences.empty())
            all.push_back({one.first, *one.last});
        all.insert(all.end(), one.occurrences.begin(), one.occurrences.end());
    }
    reading.first = all.front().first;
    reading.last = all.back().last;
    reading.year_written = true;
    reading.year_inferred = false;
    reading.occurrences.clear();
    if (all.size() > 1)
        reading.occurrences = std::move(all);
    return true;
}

// The years that are ticked say when the measure's dates without a year fall due; without
// such dates they are one deadline, due once in each of them.
void Measures::read_year_ticks(model::Measure& measure, std::vector<const syntax::Field*> ticks,
                               const deadline::Context& context) const {
    if (ticks.empty())
        return;
    std::ranges::stable_sort(ticks, {}, [](const syntax::Field* tick) { return *tick->year; });
    measure.deadline_given = true;
    bool placed = false;
    for (model::Deadline& one : measure.deadlines)
        placed = place_in_years(one, ticks, context) || placed;
    for (model::Deadline& one : measure.time)
        placed = place_in_years(one, ticks, context) || placed;
    if (placed)
        return;
    model::Deadline one;
    deadline::Reading& reading = one.reading;
    reading.kind = deadline::Kind::interval;
    reading.precision = deadline::Precision::year;
    reading.year_written = true;
    one.origin = {ticks.front()->span, model::Source::written};
    for (const syntax::Field* tick : ticks) {
        const auto year = calendar::year_of(*tick->year).value();
        reading.text += reading.text.empty() ? "" : ", ";
        reading.text += tick->label;
        reading.first = reading.first.value_or(year.first);
        reading.last = year.last;
        reading.occurrences.push_back({year.first, year.last});
        one.origin.span = join(one.origin.span, tick->span);
    }
    if (reading.occurrences.size() == 1)
        reading.occurrences.clear();
    measure.deadlines.push_back(std::move(one));
}

const syntax::Field* Measures::section_default(std::size_t section, words::Field field) const {
    for (std::optional<std::size_t> at = section; at; at = m_document.sections[*at].parent)
        for (const syntax::Field& one : m_document.sections[*at].defaults)
            if (one.field == field)
                return &one;
    return nullptr;
}

void Measures::inherit_responsible(model::Measure& measure, const syntax::Measure& written) const {
    const auto accountable = std::ranges::count(measure.responsibles, model::Part::accountable,
                                                &model::Responsible::part);
    if (accountable > 0 || measure.responsible_given)
        return;
    const auto take = [&](std::vector<model::Responsible> found) {
        measure.responsibles.insert(measure.responsibles.begin(),
                                    std::make_move_iterator(found.begin()),
                                    std::make_move_iterator(found.end()));
    };
    std::vector<model::Responsible> led;
    for (std::optional<std::size_t> at = written.lead_in; at && led.empty();
         at = m_document.lead_ins[*at].continues)
        if (const auto& subject = m_document.lead_ins[*at].subject)
            led = m_people.read(*subject, model::Part::accountable, model::Source::lead_in);
    const bool known = !led.empty() && std::all_of(led.begin(), led.end(), [](const auto& one) {
        return one.role.has_value();
    });
    if (known)
        return take(std::move(led));
    if (const syntax::Field* field = section_default(written.section, Field::responsible))
        return take(
            m_people.read(whole_value(*field), model::Part::accountable, model::Source::section));
    if (!m_header.default_responsible.empty()) {
        syntax::Text text;
        text.append_replaced(m_header.default_responsible_span, m_header.default_responsible);
        return take(m_people.read(text, model::Part::accountable, model::Source::defaults));
    }
    take(std::move(led));
}

void Measures::inherit_deadline(model::Measure& measure, const syntax::Measure& written,
                                const deadline::Context& context) const {
    if (measure.deadline_given || !measure.deadlines.empty() || !measure.time.empty())
        return;
    for (std::optional<std::size_t> at = written.lead_in; at;
         at = m_document.lead_ins[*at].continues)
        if (m_document.lead_ins[*at].deadline) {
            syntax::Text text = m_document.lead_ins[*at].text;
            while (text.view().ends_with(':') || text.view().ends_with('*'))
                text = text.slice(0, text.size() - 1).trimmed();
            measure.deadlines = m_deadlines.read(text, context, model::Source::lead_in);
            return;
        }
    if (const syntax::Field* field = section_default(written.section, Field::deadline)) {
        measure.deadlines = m_deadlines.read(whole_value(*field), context, model::Source::section);
        return;
    }
    if (!m_header.default_deadline.empty()) {
        syntax::Text text;
        text.append_replaced(m_header.default_deadline_span, m_header.default_deadline);
        measure.deadlines = m_deadlines.read(text, context, model::Source::defaults);
    }
}

model::Step Measures::read_step(const syntax::Step& written,
                                const deadline::Context& context) const {
    model::Step step;
    step.text = rich_text(written.text.view(), m_looks);
    step.has_box = written.box.has_value();
    step.ticked = written.box && written.box->ticked;
    step.origin = {written.span, model::Source::written};
    Seen seen;
    for (const syntax::Field& field : written.fields) {
        if (!is_first(field, seen))
            continue;
        const syntax::Text value = whole_value(field).trimmed();
        if (field.field == Field::responsible)
            step.responsibles =
                m_people.read(value, model::Part::accountable, model::Source::written);
        else if (field.field == Field::deadline)
            step.deadlines = m_deadlines.read(value, context, model::Source::written);
        else {
            // Other fields of a step stay with its text, so that nothing is lost.
            syntax::Text more = value;
            const model::RichText rich = rich_text(more.view(), m_looks);
            step.text.plain += " " + field.label + ": " + rich.plain;
            step.text.markdown += " " + field.label + ": " + rich.markdown;
            step.text.runs.push_back({.text = " " + field.label + ": "});
            step.text.runs.insert(step.text.runs.end(), rich.runs.begin(), rich.runs.end());
        }
    }
    return step;
}

} // namespace plan::resolve
