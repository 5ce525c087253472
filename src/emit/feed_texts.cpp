#include "feed_texts.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::Label;
using report::State;
using words::Language;

constexpr std::size_t summary_letters = 80;
constexpr std::size_t name_letters = 40;

// Cut after a word, with an ellipsis; a word that is longer than all is cut in itself.
void append_shortened(std::string& out, std::string_view text, std::size_t letters) {
    constexpr std::string_view dangling = ",;:-";
    if (text.size() <= letters) {
        out.append(text);
        return;
    }
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
    std::string_view kept = support::trim(text.substr(0, word_end > 0 ? word_end : i));
    while (!kept.empty() && dangling.find(kept.back()) != dangling.npos)
        kept.remove_suffix(1);
    out.append(kept);
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

// `HTV`, `FTV-N`: an abbreviation, and no word.
bool is_sign(std::string_view alias) {
    constexpr std::size_t longest = 6;
    std::size_t letters = 0;
    std::size_t all = 0;
    while (!alias.empty()) {
        const support::Decoded next = support::decode(alias);
        if (support::is_upper(next.code))
            ++letters;
        else if (!support::is_digit(alias.front()) && alias.front() != '-' && alias.front() != '/')
            return false;
        ++all;
        alias.remove_prefix(next.bytes);
    }
    return letters > 1 && all <= longest;
}

// The role's sign in a calendar: the first of its aliases that is an abbreviation.
std::string_view sign_of(const model::Role& role) {
    for (const std::string& alias : role.aliases)
        if (is_sign(alias) && alias.size() < role.name.size())
            return alias;
    return role.name;
}

// Of one that is in no register: what everybody may read.
std::string_view shown_text(const model::Responsible& own, const FeedEvent& event) {
    const model::Header& header = event.plan->plan->header;
    return report::public_text(own, header.people, header.language);
}

// Who a summary names; nothing when nobody is responsible.
std::string_view bearer(const FeedEvent& event) {
    const std::vector<model::Role>& roles = event.plan->plan->header.people.roles;
    if (event.step != nullptr && !event.step->responsibles.empty()) {
        const model::Responsible& own = event.step->responsibles.front();
        return own.role && *own.role < roles.size() ? sign_of(roles[*own.role])
                                                    : shown_text(own, event);
    }
    if (event.row->responsibles.empty())
        return {};
    const report::ResponsibleRow& row = event.row->responsibles.front();
    const auto role = std::ranges::find(roles, row.key, &model::Role::key);
    return row.known && role != roles.end() ? sign_of(*role) : std::string_view(row.text);
}

// The words begin with a letter of ASCII in each language.
void append_state(std::string& out, std::string_view word) {
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
        out += static_cast<char>(word.front() - 'a' + 'A');
        word.remove_prefix(1);
    }
    out += word;
    out += " – ";
}

void append_prefix(std::string& out, const FeedEvent& event, FeedKind kind, Language language) {
    switch (report::group_of(event.state)) {
    case report::Group::done:
        if (kind == FeedKind::calendar)
            out += "✓ ";
        break;
    case report::Group::overdue:
        if (kind == FeedKind::calendar)
            append_state(out, event.state == State::overdue && happens(event)
                                  ? report::label(Label::outcome_missing, language)
                                  : report::state_word(event.state, language));
        break;
    case report::Group::closed:
    case report::Group::postponed:
        append_state(out, report::state_word(event.state, language));
        break;
    case report::Group::due_soon:
    case report::Group::in_progress:
    case report::Group::ongoing:
    case report::Group::not_started:
    case report::Group::undated:
        break;
    }
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

// The state, and the day that something is put off to where only the status says it.
std::string status_words(const FeedEvent& event, Language language) {
    std::string words(report::state_word(event.state, language));
    const model::Measure& measure = *event.row->measure;
    if (event.state != State::postponed || !measure.status)
        return words;
    const std::string until = report::until_words(measure, *measure.status, language);
    return words + (until.empty() ? "" : " ") + until;
}

std::string people_of(const FeedEvent& event) {
    std::string people;
    if (event.step == nullptr || event.step->responsibles.empty()) {
        report::append_people(people, event.row->responsibles, event.plan->plan->header.language);
        return people;
    }
    const std::vector<model::Role>& roles = event.plan->plan->header.people.roles;
    for (const model::Responsible& own : event.step->responsibles) {
        people += people.empty() ? "" : ", ";
        people += own.role && *own.role < roles.size() ? std::string_view(roles[*own.role].name)
                                                       : shown_text(own, event);
    }
    return people;
}

std::string whose_plan(const model::Header& header) {
    return header.organization.empty() ? header.title : header.organization + " · " + header.title;
}

// The title of the only plan, or of the only one that is open.
std::string_view sole_title(const report::Overview& overview) {
    if (overview.plans.size() == 1)
        return overview.plans.front().title;
    const auto open = std::ranges::find(overview.plans, false, &report::PlanHead::closed);
    return overview.open == 1 ? std::string_view(open->title) : std::string_view();
}

} // namespace

std::string summary_of(const FeedEvent& event, FeedKind kind, Language language) {
    std::string out;
    append_prefix(out, event, kind, language);
    if (kind == FeedKind::calendar && !happens(event))
        out += report::label(Label::feed_deadline, language);
    append_shortened(out, text_of(event), summary_letters);
    if (const std::string_view who = bearer(event); !who.empty()) {
        out += " (";
        append_shortened(out, who, name_letters);
        out += ')';
    }
    return out;
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
    if (event.names_plan)
        append_labelled(out, Label::plan, language, whose_plan(event.plan->plan->header));
    append_labelled(out, Label::feed_section, language, section_title(event));
    append_labelled(out, Label::feed_responsible, language, people_of(event));
    append_deadlines(out, event.step != nullptr ? event.step->deadlines : measure.deadlines,
                     Label::feed_written, language);
    if (event.step == nullptr) {
        append_deadlines(out, measure.time, Label::takes_place, language);
        append_deadlines(out, measure.new_deadlines, Label::new_deadline, language);
    }
    append_labelled(out, Label::status, language, status_words(event, language));
    if (event.on_last_day) {
        out += '\n';
        out += report::label(Label::feed_last_day, language);
    }
    append_labelled(out, Label::feed_link, language, address);
    return out;
}

std::string location_of(const FeedEvent& event) {
    if (happens(event))
        for (const model::TextField& field : event.row->measure->fields)
            if (field.field == words::Field::place)
                return field.text.plain;
    return {};
}

// Of several plans the name that they share; of one that has no organisation its title.
std::string feed_name(const report::Overview& overview, std::optional<std::string_view> role_key,
                      FeedKind kind) {
    const Language language = report::language_of(overview);
    const auto role = std::ranges::find_if(
        overview.roles, [&](const report::RoleWork& one) { return one.key == role_key; });
    const bool of_role = role_key && role != overview.roles.end();
    std::string subject = of_role ? role->organization : overview.organization;
    if (subject.empty())
        subject = sole_title(overview);
    if (of_role) {
        subject += subject.empty() ? "" : ", ";
        subject += role->name;
    }
    if (subject.empty())
        subject = report::label(Label::action_plans, language);
    std::string name;
    report::append_label(name, kind == FeedKind::todo ? Label::feed_todo_name : Label::feed_name,
                         language, {subject});
    return name;
}

} // namespace plan::emit
