// Who may be named, and what may be said, to whom.
#include "plan/report/labels.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::report {
namespace {

// Whether a text holds any word of a name; a first name alone is a name too.
bool shares_word(std::string_view text, std::string_view name) {
    while (!name.empty()) {
        const std::size_t end = name.find(' ');
        const std::string_view word = name.substr(0, end);
        if (word.size() > 1 && text.find(word) != text.npos)
            return true;
        name.remove_prefix(end == name.npos ? name.size() : end + 1);
    }
    return false;
}

bool held_on(const model::Holder& holder, calendar::Date day) {
    return (!holder.from || *holder.from <= day) && (!holder.to || day <= *holder.to);
}

} // namespace

std::string_view public_text(const model::Responsible& responsible, const model::Register& people,
                             words::Language language) {
    if (!responsible.role || *responsible.role >= people.roles.size()) {
        const PersonIn person = person_within(responsible.text);
        if (person.name.empty())
            return responsible.text;
        return person.office.empty() ? label(Label::name_left_out, language) : person.office;
    }
    const model::Role& role = people.roles[*responsible.role];
    if (role.holders.empty() || role.publish)
        return responsible.text;
    const std::string written = support::fold(responsible.text);
    for (const model::Holder& holder : role.holders)
        if (!holder.publish && shares_word(written, support::fold(holder.name)))
            return role.name;
    return responsible.text;
}

void append_responsible(std::string& out, const ResponsibleRow& row, words::Language language) {
    if (row.holder.empty())
        out += row.text;
    else
        append_label(out, Label::role_and_holder, language, {row.text, row.holder});
    if (const std::string_view part = part_word(row.part, language); !part.empty())
        out.append(" (").append(part).append(")");
}

void append_people(std::string& out, const std::vector<ResponsibleRow>& rows,
                   words::Language language, std::string_view separator) {
    bool first = true;
    for (const ResponsibleRow& row : rows) {
        if (!first)
            out += separator;
        first = false;
        append_responsible(out, row, language);
    }
}

std::string internal_words(const model::Measure& measure, Audience audience) {
    std::string said;
    if (audience == Audience::internal)
        for (const model::TextField& field : measure.fields)
            if (field.field == words::Field::internal)
                said.append(said.empty() ? "" : "; ").append(field.text.plain);
    return said;
}

std::vector<std::string> internal_log(const model::Measure& measure, Audience audience,
                                      words::Language language) {
    std::vector<std::string> lines;
    if (audience != Audience::internal)
        return lines;
    for (const model::LogEntry& entry : measure.log) {
        std::string line;
        if (entry.date)
            append_short_date(line, *entry.date);
        if (!entry.case_number.empty()) {
            line += line.empty() ? "(" : " (";
            append_label(line, Label::case_reference, language, {entry.case_number});
            line += ')';
        }
        if (!entry.who.empty())
            line.append(line.empty() ? "" : " ").append(entry.who);
        line.append(line.empty() || entry.text.plain.empty() ? "" : ": ").append(entry.text.plain);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string shown_holders(const model::Role& role, calendar::Date day, Audience audience) {
    std::string names;
    for (const model::Holder& holder : role.holders) {
        const bool may = audience == Audience::internal || role.publish || holder.publish;
        if (!may || !held_on(holder, day))
            continue;
        names.append(names.empty() ? "" : ", ").append(support::tidy(holder.name));
    }
    return names;
}

} // namespace plan::report
