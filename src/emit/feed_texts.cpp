#include "feed_texts.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <concepts>

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
        const auto c = static_cast<unsigned char>(text[i]);
        const bool ascii = c < 0x80;
        if ((c <= ' ' || !ascii) && support::space_at(text.substr(i)) > 0)
            word_end = i;
        i += ascii ? 1 : support::decode(text.substr(i)).bytes;
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

// A line with its label, of what is appended; none of nothing.
template<std::invocable Append>
void append_line(std::string& out, Label label, Language language, Append append) {
    const std::size_t begin = out.size();
    out += '\n';
    out += report::label(label, language);
    out += ": ";
    const std::size_t value = out.size();
    append();
    if (out.size() == value)
        out.resize(begin);
}

void append_line(std::string& out, Label label, Language language, std::string_view value) {
    append_line(out, label, language, [&] { out += value; });
}

void append_deadlines(std::string& out, const std::vector<model::Deadline>& deadlines, Label label,
                      Language language) {
    append_line(out, label, language, [&] {
        const std::size_t begin = out.size();
        for (const model::Deadline& deadline : deadlines) {
            if (out.size() > begin) // data of another run may have an empty text
                out += "; ";
            out += deadline.reading.text;
            if (report::reading_helps(deadline.reading, language)) {
                out += " (";
                report::append_reading(out, deadline.reading, language);
                out += ')';
            }
        }
    });
}

// The state, and the day that something is put off to where only the status says it.
void append_status(std::string& out, const FeedEvent& event, Language language) {
    out += report::state_word(event.state, language);
    const model::Measure& measure = *event.row->measure;
    if (event.state != State::postponed || !measure.status)
        return;
    if (const std::string until = report::until_words(measure, *measure.status, language);
        !until.empty())
        out.append(" ").append(until);
}

void append_people(std::string& out, const FeedEvent& event) {
    const model::Header& header = event.plan->plan->header;
    if (event.step == nullptr || event.step->responsibles.empty())
        return report::append_people(out, event.row->responsibles, header.language);
    const std::vector<model::Role>& roles = header.people.roles;
    const std::size_t begin = out.size();
    for (const model::Responsible& own : event.step->responsibles) {
        if (out.size() > begin)
            out += ", ";
        out += own.role && *own.role < roles.size() ? std::string_view(roles[*own.role].name)
                                                    : shown_text(own, event);
    }
}

void append_plan(std::string& out, const model::Header& header) {
    if (!header.organization.empty())
        out.append(header.organization).append(" · ");
    out += header.title;
}

// The title of the only plan, or of the only one that is open.
std::string_view sole_title(const report::Overview& overview) {
    if (overview.plans.size() == 1)
        return overview.plans.front().title;
    const auto open = std::ranges::find(overview.plans, false, &report::PlanHead::closed);
    return overview.open == 1 ? std::string_view(open->title) : std::string_view();
}

} // namespace

void append_summary(std::string& out, const FeedEvent& event, FeedKind kind, Language language) {
    append_prefix(out, event, kind, language);
    if (kind == FeedKind::calendar && !happens(event))
        out += report::label(Label::feed_deadline, language);
    append_shortened(out, text_of(event), summary_letters);
    if (const std::string_view who = bearer(event); !who.empty()) {
        out += " (";
        append_shortened(out, who, name_letters);
        out += ')';
    }
}

std::string_view section_title(const FeedEvent& event) {
    const auto& sections = event.plan->plan->sections;
    const std::size_t index = event.row->measure->section;
    return index < sections.size() ? std::string_view(sections[index].title) : std::string_view();
}

void append_description(std::string& out, const FeedEvent& event, std::string_view address,
                        Language language) {
    const model::Measure& measure = *event.row->measure;
    if (event.step != nullptr) {
        out += event.step->text.plain;
        append_line(out, Label::measure, language, measure.text.plain);
    } else {
        out += measure.text.plain;
    }
    if (event.names_plan)
        append_line(out, Label::plan, language,
                    [&] { append_plan(out, event.plan->plan->header); });
    append_line(out, Label::feed_section, language, section_title(event));
    append_line(out, Label::feed_responsible, language, [&] { append_people(out, event); });
    append_deadlines(out, event.step != nullptr ? event.step->deadlines : measure.deadlines,
                     Label::feed_written, language);
    if (event.step == nullptr) {
        append_deadlines(out, measure.time, Label::takes_place, language);
        append_deadlines(out, measure.new_deadlines, Label::new_deadline, language);
    }
    append_line(out, Label::status, language, [&] { append_status(out, event, language); });
    if (event.on_last_day) {
        out += '\n';
        out += report::label(Label::feed_last_day, language);
    }
    append_line(out, Label::feed_link, language, address);
}

std::string_view location_of(const FeedEvent& event) {
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
