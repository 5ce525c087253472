#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>

namespace plan::edit {
namespace {

using syntax::Document;
using syntax::Field;
using syntax::Measure;

// Parts of a description are set apart by a byte that no plan holds.
class Description {
public:
    void add(std::string_view part) {
        m_text += part;
        m_text += '\x1f';
    }
    void add(std::size_t number) { add(std::to_string(number)); }
    void add(const std::optional<std::size_t>& number) {
        add(number ? std::to_string(*number) : std::string());
    }
    void add(const std::optional<syntax::Box>& box) { add(!box ? "" : box->ticked ? "x" : " "); }
    void add(const std::optional<syntax::Text>& text) { add(text ? text->view() : ""); }
    void add(const Field& field) {
        add(field.field ? static_cast<std::size_t>(*field.field) : words::field_count);
        add(field.label);
        add(field.value.view());
        for (const syntax::Text& entry : field.entries)
            add(entry.view());
    }
    void add(const std::vector<Field>& fields) {
        for (const Field& field : fields)
            add(field);
        add("");
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::optional<words::Field> field_of(const Task& task) {
    if (const auto* entry = std::get_if<Entry>(&task))
        return entry->field;
    return std::holds_alternative<LogLine>(task) ? std::optional(words::Field::log) : std::nullopt;
}

// Without the field; `boxed` with box and shape, which a tick changes.
std::string describe(const Measure& measure, std::optional<words::Field> without, bool boxed) {
    Description all;
    if (boxed) {
        all.add(static_cast<std::size_t>(measure.shape));
        all.add(measure.box);
    }
    all.add(measure.number);
    all.add(measure.text.view());
    all.add(measure.id ? measure.id->id : std::string());
    for (const Field& field : measure.fields)
        if (!without || field.field != without)
            all.add(field);
    for (const syntax::Step& step : measure.steps) {
        all.add(step.text.view());
        all.add(step.box);
        all.add(step.fields);
    }
    all.add(measure.section);
    all.add(measure.lead_in);
    return all.text();
}

// Whether the lines say nothing of a measure, and stay what they are.
bool is_around(syntax::TileKind kind) {
    using syntax::TileKind;
    switch (kind) {
    case TileKind::front_matter:
    case TileKind::heading:
    case TileKind::lead_in:
    case TileKind::goal_heading:
    case TileKind::goal:
    case TileKind::directive:
    case TileKind::prose:
    case TileKind::code:
    case TileKind::rule:
        return true;
    case TileKind::blank:
    case TileKind::measure:
    case TileKind::step:
    case TileKind::field:
    case TileKind::entry:
    case TileKind::table_head:
    case TileKind::table_rule:
    case TileKind::row:
    case TileKind::row_heading:
        return false;
    }
    return false;
}

// A row without any text is prose too: it may get one more cell, or be what is left
// of a row that went on with another.
std::string_view without_bars(std::string_view line) {
    const std::size_t last = line.find_last_not_of("| \t\r\n");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// All but the measures.
std::string describe_rest(const source::SourceFile& file, const Document& document) {
    Description all;
    for (const syntax::Tile& tile : document.tiles)
        if (const auto text = without_bars(file.view(tile.span));
            is_around(tile.kind) && !text.empty()) {
            all.add(static_cast<std::size_t>(tile.kind));
            all.add(text);
        }
    for (const syntax::Section& section : document.sections) {
        all.add(section.number);
        all.add(section.title.view());
        all.add(static_cast<std::size_t>(section.level));
        all.add(section.parent);
        all.add(section.defaults);
    }
    for (const syntax::LeadIn& lead : document.lead_ins) {
        all.add(lead.text.view());
        all.add(lead.subject);
        all.add(lead.continues);
        all.add(lead.section);
    }
    for (const syntax::Goal& goal : document.goals) {
        all.add(goal.text.view());
        all.add(goal.section);
    }
    for (const syntax::Directive& directive : document.directives) {
        all.add(static_cast<std::size_t>(directive.kind));
        for (const syntax::Text& name : directive.names)
            all.add(name.view());
        all.add(directive.measure);
    }
    return all.text();
}

// What the fields of one kind say, line by line.
std::vector<std::string> lines_of(const Measure& measure, words::Field kind) {
    std::vector<std::string> lines;
    const auto take = [&](std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view line = support::trim(text.substr(at, end - at));
            if (!line.empty())
                lines.emplace_back(line);
            at = end + 1;
        }
    };
    for (const Field& field : measure.fields) {
        if (field.field != kind)
            continue;
        take(field.value.view());
        for (const syntax::Text& entry : field.entries)
            take(entry.view());
    }
    return lines;
}

bool reads_as(const std::vector<std::string>& found, const std::vector<std::string>& wanted) {
    return std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                      [](const std::string& one, const std::string& other) {
                          return one == other || unescaped(one) == unescaped(other);
                      });
}

// A list as value grows by an item, a text by what is put after it.
bool is_list(const Measure& measure, words::Field kind) {
    return std::any_of(measure.fields.begin(), measure.fields.end(), [&](const Field& field) {
        return field.field == kind && !field.entries.empty();
    });
}

bool holds_entry(const Entry& entry, const Measure& before, const Measure& after) {
    const std::string value(support::trim(entry.value));
    std::vector<std::string> wanted = lines_of(before, entry.field);
    switch (entry.manner) {
    case Manner::replace: {
        const auto fields =
            std::count_if(after.fields.begin(), after.fields.end(),
                          [&](const Field& field) { return field.field == entry.field; });
        wanted.clear();
        if (!value.empty())
            wanted.push_back(value);
        return fields == 1 && reads_as(lines_of(after, entry.field), wanted);
    }
    case Manner::extend:
        if (wanted.empty() || is_list(before, entry.field)) {
            wanted.push_back(value);
        } else {
            // A date that ended the sentence gets its own stop back.
            const std::string whole = wanted.back();
            const std::string until(without_stop(whole));
            for (const std::string& then : {whole + ", ", until + "., "}) {
                wanted.back() = then + value;
                if (reads_as(lines_of(after, entry.field), wanted))
                    return true;
            }
            wanted.back() = until + ", " + value;
        }
        break;
    case Manner::append:
        wanted.push_back(value);
        break;
    }
    return reads_as(lines_of(after, entry.field), wanted);
}

} // namespace

std::string_view without_stop(std::string_view value) {
    const bool sentence =
        value.size() > 1 && value.ends_with('.') && !support::is_digit(value[value.size() - 2]);
    return sentence ? value.substr(0, value.size() - 1) : value;
}

std::string log_text(const LogLine& line, words::Language language) {
    std::string text = line.date.iso();
    if (!line.case_number.empty())
        text += (language == words::Language::en ? " (case " : " (sak ") +
                std::string(support::trim(line.case_number)) + ")";
    return text + ": " + std::string(support::trim(line.text));
}

bool does_only(const Task& task, const Place& before, const Version& after) {
    const std::vector<Measure>& old = before.document.measures;
    const std::vector<Measure>& made = after.document.measures;
    if (old.size() != made.size() ||
        describe_rest(before.file, before.document) != describe_rest(after.file, after.document))
        return false;
    for (std::size_t i = 0; i < old.size(); ++i)
        if (i != before.measure &&
            describe(old[i], std::nullopt, true) != describe(made[i], std::nullopt, true))
            return false;
    const Measure& was = old[before.measure];
    const Measure& is = made[before.measure];
    const bool tick = std::holds_alternative<bool>(task);
    if (describe(was, field_of(task), !tick) != describe(is, field_of(task), !tick))
        return false;
    if (const auto* ticked = std::get_if<bool>(&task))
        return is.box && is.box->ticked == *ticked;
    if (const auto* entry = std::get_if<Entry>(&task))
        return holds_entry(*entry, was, is);
    std::vector<std::string> wanted = lines_of(was, words::Field::log);
    wanted.push_back(log_text(std::get<LogLine>(task), before.language));
    return reads_as(lines_of(is, words::Field::log), wanted);
}

} // namespace plan::edit
