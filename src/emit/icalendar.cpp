#include "content_lines.hpp"
#include "escape.hpp"
#include "feed_events.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <set>

namespace plan::emit {
namespace {

using report::Label;
using report::State;
using words::Language;

constexpr std::size_t summary_letters = 80;
constexpr std::size_t name_letters = 40;

// Cut after a word, with an ellipsis; a word that is longer than all is cut in itself.
void append_shortened(std::string& out, std::string_view text, std::size_t letters) {
    std::size_t count = 0;
    std::size_t word_end = 0;
    std::size_t i = 0;
    while (i < text.size() && count < letters) {
        if (support::space_at(text.substr(i)) > 0)
            word_end = i;
        i += support::decode(text.substr(i)).bytes;
        ++count;
    }
    if (i >= text.size()) {
        out.append(text);
        return;
    }
    out.append(text.substr(0, word_end > 0 ? word_end : i));
    out += "…";
}

std::string_view text_of(const FeedEvent& event) {
    const std::string_view whole =
        event.step != nullptr ? event.step->text.plain : event.row->measure->text.plain;
    const std::string_view trimmed = support::trim(whole);
    return trimmed.ends_with('.') && !trimmed.ends_with("..")
               ? trimmed.substr(0, trimmed.size() - 1)
               : trimmed;
}

// The role's sign in a calendar: its shortest alias when that is an abbreviation, else its name.
std::string_view short_name(const model::Plan& plan, const report::ResponsibleRow& row) {
    std::string_view name = row.text;
    for (const model::Role& role : plan.header.people.roles)
        if (row.known && role.key == row.key)
            for (const std::string& alias : role.aliases)
                if (alias.size() < name.size() && alias.size() <= 6)
                    name = alias;
    return name;
}

std::string summary_of(const FeedEvent& event, Language language) {
    std::string out;
    switch (report::group_of(event.state)) {
    case report::Group::done:
        out += "✓ ";
        break;
    case report::Group::overdue:
    case report::Group::closed:
    case report::Group::postponed: {
        const bool outcome = event.state == State::overdue && report::is_event(*event.row->measure);
        std::string_view word = outcome ? report::label(Label::outcome_missing, language)
                                        : report::state_word(event.state, language);
        // The words begin with a letter of ASCII in each language.
        if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
            out += static_cast<char>(word.front() - 'a' + 'A');
            word.remove_prefix(1);
        }
        out += word;
        out += " – ";
        break;
    }
    case report::Group::due_soon:
    case report::Group::in_progress:
    case report::Group::ongoing:
    case report::Group::not_started:
    case report::Group::undated:
        break;
    }
    if (event.step != nullptr || !report::is_event(*event.row->measure))
        out += report::label(Label::feed_deadline, language);
    append_shortened(out, text_of(event), summary_letters);
    if (!event.row->responsibles.empty()) {
        out += " (";
        append_shortened(out, short_name(*event.plan->plan, event.row->responsibles.front()),
                         name_letters);
        out += ')';
    }
    return out;
}

void append_labelled(std::string& out, Label label, Language language, std::string_view value) {
    if (value.empty())
        return;
    out += '\n';
    out += report::label(label, language);
    out += ": ";
    out += value;
}

void append_deadlines(std::string& out, const std::vector<model::Deadline>& deadlines, Label label,
                      Language language) {
    std::string list;
    for (const model::Deadline& deadline : deadlines) {
        if (!list.empty())
            list += "; ";
        list += deadline.reading.text;
        if (report::reading_helps(deadline.reading, language)) {
            list += " (";
            report::append_reading(list, deadline.reading, language);
            list += ')';
        }
    }
    append_labelled(out, label, language, list);
}

std::string_view section_title(const FeedEvent& event) {
    const auto& sections = event.plan->plan->sections;
    const std::size_t index = event.row->measure->section;
    return index < sections.size() ? std::string_view(sections[index].title) : std::string_view();
}

std::string description_of(const FeedEvent& event, std::string_view address, Language language) {
    const model::Measure& measure = *event.row->measure;
    std::string out;
    if (event.step != nullptr) {
        out += event.step->text.plain;
        append_labelled(out, Label::measure, language, measure.text.plain);
    } else {
        out += measure.text.plain;
    }
    append_labelled(out, Label::feed_section, language, section_title(event));
    std::string people;
    for (const report::ResponsibleRow& row : event.row->responsibles) {
        if (!people.empty())
            people += ", ";
        people += row.text;
    }
    append_labelled(out, Label::feed_responsible, language, people);
    append_deadlines(out, event.step != nullptr ? event.step->deadlines : measure.deadlines,
                     Label::feed_written, language);
    if (event.step == nullptr) {
        append_deadlines(out, measure.time, Label::takes_place, language);
        append_deadlines(out, measure.new_deadlines, Label::new_deadline, language);
    }
    append_labelled(out, Label::status, language, report::state_word(event.state, language));
    if (event.on_last_day) {
        out += '\n';
        out += report::label(Label::feed_last_day, language);
    }
    append_labelled(out, Label::feed_link, language, address);
    return out;
}

std::string location_of(const model::Measure& measure) {
    for (const model::TextField& field : measure.fields)
        if (field.field == words::Field::place)
            return field.text.plain;
    return {};
}

void write_event(ContentLines& lines, const report::StatusReport& report, const FeedEvent& event) {
    const Language language = event.plan->plan->header.language;
    const model::Measure& measure = *event.row->measure;
    const std::string address = measure_address(report, event.page, measure.id);
    lines.line("BEGIN:VEVENT");
    lines.token("UID", uid_of(event));
    lines.timestamp("DTSTAMP", stamp_of(event, event.plan->as_of));
    lines.date("DTSTART", event.first);
    lines.date("DTEND", event.after);
    lines.text("SUMMARY", summary_of(event, language));
    lines.text("DESCRIPTION", description_of(event, address, language));
    if (const std::string_view title = section_title(event); !title.empty())
        lines.text("CATEGORIES", title);
    if (report::is_event(measure) && event.step == nullptr)
        if (const std::string place = location_of(measure); !place.empty())
            lines.text("LOCATION", place);
    if (!address.empty())
        lines.uri("URL", address);
    if (event.state == State::cancelled)
        lines.line("STATUS:CANCELLED");
    lines.line("TRANSP:TRANSPARENT");
    lines.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    lines.line("END:VEVENT");
}

std::string feed_name(const report::StatusReport& report,
                      std::optional<std::string_view> role_key) {
    const Language language = report::language_of(report);
    std::string subject;
    for (const report::PlanReport& plan : report.plans) {
        if (subject.empty())
            subject = plan.plan->header.organization.empty() ? plan.plan->header.title
                                                             : plan.plan->header.organization;
        for (const report::RoleRow& role : plan.roles)
            if (role_key && role.known && role.key == *role_key) {
                subject += subject.empty() ? "" : ", ";
                subject += role.name;
                std::string name;
                report::append_label(name, Label::feed_name, language, {subject});
                return name;
            }
    }
    if (subject.empty())
        subject = report::label(Label::action_plans, language);
    std::string name;
    report::append_label(name, Label::feed_name, language, {subject});
    return name;
}

} // namespace

std::string icalendar(const report::StatusReport& report,
                      std::optional<std::string_view> role_key) {
    const std::vector<std::string> pages = page_names(report);
    const std::vector<FeedEvent> events = feed_events(report, pages, role_key);
    const std::string name = feed_name(report, role_key);

    ContentLines lines(512 + 700 * events.size());
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.line("PRODID:-//plan//Handlingsplan//NO");
    lines.line("CALSCALE:GREGORIAN");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    lines.line("X-PUBLISHED-TTL:P1D");
    std::set<std::string, std::less<>> written;
    for (const FeedEvent& event : events)
        if (written.insert(uid_of(event)).second) // two plans with one id are a finding elsewhere
            write_event(lines, report, event);
    lines.line("END:VCALENDAR");
    return std::move(lines).finish();
}

std::vector<std::string> feed_keys(const report::StatusReport& report) {
    std::set<std::string> keys;
    for (const report::PlanReport& plan : report.plans) {
        if (plan.closed)
            continue;
        for (const report::RoleRow& role : plan.roles)
            if (role.known && !role.key.empty())
                keys.insert(role.key);
    }
    return {keys.begin(), keys.end()};
}

} // namespace plan::emit
