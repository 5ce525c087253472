#include "text_lines.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <vector>

namespace plan::emit {
namespace {

using report::Label;
using report::MeasureRow;
using report::Notice;
using words::Language;

constexpr std::size_t label_column = 2;
constexpr std::size_t widest_label = 22;

// What is known of a measure: labels, and below each its values, a line or more each.
struct Fact {
    std::string label;
    std::vector<std::string> values;
};

class Facts {
public:
    explicit Facts(Language language)
        : m_language(language) {}

    [[nodiscard]] Language language() const { return m_language; }
    // Values without a label go on with the last one's.
    void add(std::string_view label, std::vector<std::string> values) {
        std::erase_if(values, [](const std::string& value) { return value.empty(); });
        if (!values.empty())
            m_facts.push_back({plain_line(label), std::move(values)});
    }
    void add(Label label, std::vector<std::string> values) {
        add(report::label(label, m_language), std::move(values));
    }
    [[nodiscard]] std::string text() const;

private:
    Language m_language;
    std::vector<Fact> m_facts;
};

// The values stand in one column, right of all labels but the longest.
std::string Facts::text() const {
    std::size_t column = 0;
    for (const Fact& fact : m_facts)
        if (const std::size_t width = support::display_width(fact.label); width <= widest_label)
            column = std::max(column, width);
    column += label_column + 2;
    std::string out;
    for (const Fact& fact : m_facts) {
        out.append(label_column, ' ');
        std::size_t used = label_column + support::display_width(fact.label);
        if (used + 2 > column) {
            append_wrapped(out, fact.label, label_column, label_column);
            used = 0;
        } else {
            out += fact.label;
        }
        for (const std::string& value : fact.values) {
            std::string lines;
            append_wrapped(lines, plain_line(value), column, used);
            free_spaces(lines);
            out += lines;
            used = 0;
        }
    }
    return out;
}

std::string short_date(calendar::Date day) {
    std::string out;
    report::append_short_date(out, day);
    return out;
}

std::string in_brackets(std::string_view words) {
    return words.empty() ? std::string() : " (" + std::string(words) + ')';
}

// A value that had line breaks of its own keeps them.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// Without markup, and where its links lead.
std::string with_addresses(const model::RichText& text) {
    if (text.runs.empty())
        return text.plain;
    std::string out;
    for (std::size_t i = 0; i < text.runs.size(); ++i) {
        const adapters::Run& run = text.runs[i];
        out += run.line_break ? std::string("\n") : run.text;
        const bool link_ends = i + 1 == text.runs.size() || text.runs[i + 1].link != run.link;
        if (link_ends && run.link != run.text && run.link != "mailto:" + run.text)
            out += in_brackets(run.link);
    }
    return out;
}

// --- who --------------------------------------------------------------------

std::vector<std::string> people_of(const std::vector<report::ResponsibleRow>& rows,
                                   std::string_view origin, Language language) {
    std::vector<std::string> out;
    for (const report::ResponsibleRow& row : rows) {
        std::string notes(report::part_word(row.part, language));
        const auto note = [&](std::string_view more) {
            notes += notes.empty() || more.empty() ? "" : ", ";
            notes += more;
        };
        if (!row.known)
            note(report::label(Label::unknown_role, language));
        if (row.inherited)
            note(origin);
        out.push_back(row.text + in_brackets(notes));
    }
    return out;
}

void add_people(Facts& facts, const MeasureRow& row) {
    const model::Measure& measure = *row.measure;
    const auto origin = [&](const std::vector<model::Responsible>& all) {
        return all.empty() ? std::string_view()
                           : report::origin_note(all.front().origin.source, facts.language());
    };
    const bool handed_on = !measure.new_responsibles.empty();
    facts.add(handed_on ? report::notice(Notice::new_responsible, facts.language())
                        : std::string(report::label(Label::responsible, facts.language())),
              people_of(row.responsibles,
                        origin(handed_on ? measure.new_responsibles : measure.responsibles),
                        facts.language()));
    facts.add(Label::adopted_responsible,
              people_of(row.adopted_responsibles, origin(measure.responsibles), facts.language()));
}

// --- when -------------------------------------------------------------------

// As written, with what it was read as.
std::string deadline_words(const model::Deadline& deadline, Language language) {
    std::string notes;
    const auto note = [&](std::string_view more) {
        notes += notes.empty() || more.empty() ? "" : ", ";
        notes += more;
    };
    std::string days;
    const deadline::Kind kind = deadline.reading.kind;
    if (kind != deadline::Kind::continuous && kind != deadline::Kind::on_demand)
        report::append_reading(days, deadline.reading, language);
    if (days != deadline.reading.text)
        note(days);
    if (kind == deadline::Kind::invalid)
        note(report::notice(Notice::no_date, language));
    note(report::origin_note(deadline.origin.source, language));
    return deadline.reading.text + in_brackets(notes);
}

std::vector<std::string> deadlines_of(const std::vector<model::Deadline>& all, Language language) {
    std::vector<std::string> out;
    out.reserve(all.size());
    for (const model::Deadline& deadline : all)
        out.push_back(deadline_words(deadline, language));
    return out;
}

std::string slip(long long days, Language language) {
    const auto count = static_cast<std::size_t>(days < 0 ? -days : days);
    std::string out;
    report::append_label(out,
                         days == 0  ? Label::slip_none
                         : days > 0 ? Label::slip_later
                                    : Label::slip_earlier,
                         language, {std::to_string(count)}, count);
    return out;
}

void add_deadlines(Facts& facts, const MeasureRow& row) {
    const model::Measure& measure = *row.measure;
    const bool moved = !measure.new_deadlines.empty();
    std::vector<std::string> moves = deadlines_of(measure.new_deadlines, facts.language());
    if (moved && report::due_day(measure) && !measure.deadlines.empty())
        moves.push_back(slip(row.slip_days, facts.language()));
    facts.add(Label::new_deadline, std::move(moves));
    facts.add(Label::takes_place, deadlines_of(measure.time, facts.language()));
    facts.add(moved ? Label::adopted_deadline : Label::deadline,
              deadlines_of(measure.deadlines, facts.language()));
}

// --- how it goes ------------------------------------------------------------

void add_state(Facts& facts, const MeasureRow& row, calendar::Date as_of) {
    const Language language = facts.language();
    std::string state(report::state_sign(row.state));
    state += ' ';
    report::append_state(state, row, as_of, language);
    std::string times;
    report::append_times_and_next(times, row, as_of, language);
    if (!times.empty())
        state += ", " + times;
    std::string day;
    report::append_long_date(day, as_of, language);
    facts.add(report::notice(Notice::state, language),
              {state + in_brackets(report::notice(Notice::as_of, language, {day}))});
}

void add_status(Facts& facts, const model::Measure& measure) {
    const Language language = facts.language();
    if (measure.status)
        facts.add(Label::status, {measure.status->text});
    else if (measure.ticked)
        facts.add(Label::status,
                  {std::string(*measure.ticked ? "[x] " : "[ ] ") +
                   std::string(report::label(*measure.ticked ? Label::ticked_box : Label::open_box,
                                             language))});
    if (measure.reason)
        facts.add(Label::reason, lines_of(measure.reason->text));
    facts.add(Label::done_on, deadlines_of(measure.done, language));
}

std::string step_words(const model::Step& step, const model::Register& people, Language language) {
    std::string out(!step.has_box ? "– " : step.ticked ? "[x] " : "[ ] ");
    out += with_addresses(step.text);
    const auto part = [&](Label label, std::string_view words) {
        if (words.empty())
            return;
        out.append("\u00a0· ").append(report::label(label, language)).append(": ").append(words);
    };
    std::string who;
    for (const model::Responsible& one : step.responsibles)
        who.append(who.empty() ? "" : ", ")
            .append(one.role ? report::public_text(one, people, language)
                             : std::string_view(one.text));
    part(Label::responsible, who);
    std::string when;
    for (const model::Deadline& deadline : step.deadlines)
        when.append(when.empty() ? "" : "; ").append(deadline_words(deadline, language));
    part(Label::deadline, when);
    return out;
}

void add_steps(Facts& facts, const MeasureRow& row, const model::Register& people) {
    const std::vector<model::Step>& steps = row.measure->steps;
    std::vector<std::string> values;
    if (std::ranges::any_of(steps, &model::Step::has_box)) {
        std::string count;
        report::append_label(count, Label::steps_done, facts.language(),
                             {std::to_string(row.steps_done), std::to_string(steps.size())});
        values.push_back(count);
    }
    for (const model::Step& step : steps)
        values.push_back(step_words(step, people, facts.language()));
    facts.add(Label::steps, std::move(values));
}

// --- the rest ---------------------------------------------------------------

// As written, and the measure that is meant, with how it stands.
std::string dependency_words(const model::Dependency& one, const model::Plan& plan,
                             calendar::Date as_of, Language language) {
    if (!one.measure || *one.measure >= plan.measures.size())
        return one.text;
    const model::Measure& other = plan.measures[*one.measure];
    return one.text + " – " + other.text.plain +
           in_brackets(report::state_word(report::state_of(other, as_of), language));
}

// A goal that is named by its number, in its words.
std::string goal_words(const model::GoalReference& one, const model::Plan& plan) {
    if (!one.is_number || !one.goal || one.section >= plan.sections.size() ||
        *one.goal >= plan.sections[one.section].goals.size())
        return one.text;
    return one.text + " – " + plan.sections[one.section].goals[*one.goal].text.plain;
}

// What a field says: of one that names measures or goals those, of others the text.
std::vector<std::string> field_values(const model::TextField& field, const model::Plan& plan,
                                      const model::Measure& measure, calendar::Date as_of,
                                      Language language) {
    std::vector<std::string> values;
    const auto stands_in = [&](const model::Origin& origin) {
        return field.origin.span.begin <= origin.span.begin &&
               origin.span.end <= field.origin.span.end;
    };
    if (field.field == words::Field::depends_on)
        for (const model::Dependency& one : measure.depends_on)
            if (stands_in(one.origin))
                values.push_back(dependency_words(one, plan, as_of, language));
    if (field.field == words::Field::goal)
        for (const model::GoalReference& one : measure.goals)
            if (stands_in(one.origin))
                values.push_back(goal_words(one, plan));
    return values.empty() ? lines_of(with_addresses(field.text)) : values;
}

// Fields that are kept as text, each label once.
void add_fields(Facts& facts, const model::Plan& plan, const model::Measure& measure,
                calendar::Date as_of) {
    const auto& fields = measure.fields;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto same = [&](const model::TextField& other) {
            return other.label == field->label;
        };
        if (std::find_if(fields.begin(), field, same) != field)
            continue;
        std::vector<std::string> values;
        for (const model::TextField& other : fields)
            if (same(other))
                for (std::string& line :
                     field_values(other, plan, measure, as_of, facts.language()))
                    values.push_back(std::move(line));
        facts.add(field->label, std::move(values));
    }
    facts.add(Label::evaluation, deadlines_of(measure.evaluation, facts.language()));
}

void add_log(Facts& facts, const model::Measure& measure) {
    std::vector<std::string> values;
    for (const model::LogEntry& entry : measure.log) {
        std::string line = entry.date ? short_date(*entry.date) : std::string();
        if (!entry.case_number.empty()) {
            std::string reference;
            report::append_label(reference, Label::case_reference, facts.language(),
                                 {entry.case_number});
            line += line.empty() ? reference : in_brackets(reference);
        }
        if (!entry.who.empty())
            line += (line.empty() ? "" : ", ") + entry.who;
        const std::string said = with_addresses(entry.text);
        if (!line.empty() && !said.empty())
            line += ": ";
        values.push_back(line + said);
    }
    facts.add(Label::log, std::move(values));
}

void add_place(Facts& facts, const model::Plan& plan, const model::Measure& measure) {
    const Language language = facts.language();
    const model::Header& header = plan.header;
    facts.add(report::notice(Notice::plan, language),
              {header.title + (header.organization.empty() ? "" : ", " + header.organization)});
    const bool in_section = measure.section > 0 && measure.section < plan.sections.size();
    if (in_section) {
        const model::Section& section = plan.sections[measure.section];
        facts.add(report::notice(Notice::section, language),
                  {section.number + (section.number.empty() ? "" : " ") + section.title});
    }
    // The goals it serves where it names none itself; one that is the section's title stands there.
    const bool names_goal = std::ranges::any_of(measure.fields, [](const model::TextField& field) {
        return field.field == words::Field::goal;
    });
    std::vector<std::string> goals;
    if (in_section && !names_goal)
        for (const model::Goal& goal : plan.sections[measure.section].goals)
            if (!report::title_says(plan.sections[measure.section], goal))
                goals.push_back("– " + goal.text.plain);
    facts.add(Label::goals, std::move(goals));
}

void append_title(std::string& out, const model::Measure& measure, Language language) {
    std::string title = plain_line(with_addresses(measure.text));
    if (!measure.number.empty()) {
        std::string numbered;
        report::append_label(numbered, Label::number, language, {plain_line(measure.number)});
        title = numbered + ": " + title;
    }
    append_wrapped(out, title, 0);
    out += '\n';
}

} // namespace

std::string measure_text(const report::StatusReport& report, const TextLook& look) {
    std::string out;
    for (const report::PlanReport& plan : report.plans) {
        const Language language = look.language.value_or(plan.plan->header.language);
        for (const MeasureRow& row : plan.measures) {
            const model::Measure& measure = *row.measure;
            out += out.empty() ? "" : "\n";
            append_title(out, measure, language);
            Facts facts(language);
            add_state(facts, row, plan.as_of);
            add_people(facts, row);
            add_deadlines(facts, row);
            add_status(facts, measure);
            add_steps(facts, row, plan.plan->header.people);
            add_fields(facts, *plan.plan, measure, plan.as_of);
            add_log(facts, measure);
            add_place(facts, *plan.plan, measure);
            facts.add("Id", {measure.id});
            facts.add(report::notice(Notice::source, language),
                      {plan.plan->path + ':' + std::to_string(measure.line)});
            out += facts.text();
        }
    }
    return out;
}

} // namespace plan::emit
