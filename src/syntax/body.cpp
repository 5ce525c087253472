#include "body.hpp"

#include "plan/adapters/table_row.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::syntax {
namespace {

using adapters::Leaf;

constexpr int goal_line_level = 7; // below every heading

// A line of prose that is at least so long was probably broken to fit a page.
constexpr std::size_t wrapped_line = 60;

// A hash heading's text without its hashes.
std::string_view heading_text(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
    line = support::trim(line);
    const std::size_t last = line.find_last_not_of('#');
    if (last == std::string_view::npos)
        return {};
    const bool closing = last + 1 < line.size() && (line[last] == ' ' || line[last] == '\t');
    return closing ? support::trim(line.substr(0, last + 1)) : line;
}

// Where the last sentence of a text begins.
std::size_t last_sentence(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
        if (stop && text[at + 1] == ' ' && at + 2 < text.size() &&
            support::is_upper(support::decode(text.substr(at + 2)).code))
            begin = at + 2;
    }
    return begin;
}

bool ends_sentence(std::string_view text) {
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
           text.ends_with(':') || text.ends_with(';');
}

bool begins_lower(std::string_view text) {
    const char32_t first = support::decode(text).code;
    return support::is_letter(first) && !support::is_upper(first);
}

} // namespace

Body::Body(const source::SourceFile& file, const std::vector<adapters::LineBlock>& blocks,
           Document& document, diagnostics::Sink& sink)
    : m_file(file)
    , m_document(document)
    , m_sink(sink) {
    m_lines.reserve(blocks.size());
    for (std::size_t number = 0; number < blocks.size(); ++number)
        m_lines.push_back(lex_line(file, blocks[number], number));
    m_document.sections.emplace_back();
    m_outer.push_back(0);
}

void Body::parse(std::size_t first_line) {
    m_line = first_line;
    while (m_line < m_lines.size())
        line();
    close_measure();
}

void Body::line() {
    const adapters::LineBlock& block = m_lines[m_line].block;
    switch (block.leaf) {
    case Leaf::blank:
        return blank();
    case Leaf::code:
        return verbatim(TileKind::code);
    case Leaf::rule:
        m_awaiting.reset();
        return tile(TileKind::rule, m_line, m_line + 1);
    case Leaf::comment:
        return comment();
    case Leaf::heading:
        return heading();
    case Leaf::table:
        if (block.quotes == 0)
            return table();
        [[fallthrough]];
    case Leaf::setext:
    case Leaf::paragraph:
    case Leaf::html:
    case Leaf::hidden:
        if (block.quotes > 0 && !speaks_lazily(m_line))
            return verbatim(TileKind::prose);
        if (block.leaf == Leaf::setext && block.quotes == 0)
            return heading();
        return text_line(m_lines[m_line]);
    }
}

void Body::blank() {
    std::size_t end = m_line;
    while (end < m_lines.size() && m_lines[end].block.leaf == Leaf::blank)
        ++end;
    tile(TileKind::blank, m_line, end);
}

// Lines of one block that are kept as they are: code and quotes.
void Body::verbatim(TileKind kind) {
    std::size_t end = m_line + 1;
    while (end < m_lines.size() && m_lines[end].block.block == m_lines[m_line].block.block &&
           m_lines[end].block.leaf == m_lines[m_line].block.leaf && !speaks_lazily(end))
        ++end;
    m_awaiting.reset();
    tile(kind, m_line, end);
}

// A line without `>` that GFM takes into the quote above, and that is a measure or
// a field by its own words.
bool Body::speaks_lazily(std::size_t number) const {
    const Line& line = m_lines[number];
    return line.block.quotes > 0 && !line.view.starts_with('>') &&
           (line.measure || (line.field && line.field->field));
}

void Body::comment() {
    std::size_t end = m_line + 1;
    while (end < m_lines.size() && m_lines[end].block.block == m_lines[m_line].block.block &&
           m_lines[end].block.leaf == Leaf::comment)
        ++end;
    const source::Span span{m_file.lines.whole(m_line).begin, m_file.lines.content(end - 1).end};
    std::optional<IdMark> none;
    std::vector<Text> comments;
    const Text rest = without_marks(raw(span), none, comments);
    take_directives(comments, std::nullopt);
    if (!rest.empty() && end == m_line + 1) {
        // What follows a comment on its line is a line of its own.
        Line line = m_lines[m_line];
        line.text = rest.span();
        line.view = m_file.view(line.text);
        line.measure = measure_label(line.view, true);
        line.field = field_label(line.view);
        line.goal_heading = is_goal_heading(line.view);
        return text_line(line);
    }
    tile(comments.empty() ? TileKind::prose : TileKind::directive, m_line, end);
}

void Body::heading() {
    const adapters::LineBlock block = m_lines[m_line].block;
    std::size_t end = m_line + 1;
    while (end < m_lines.size() && m_lines[end].block.block == block.block &&
           m_lines[end].block.leaf == block.leaf)
        ++end;
    Text title;
    if (block.leaf == Leaf::setext) {
        // Field lines above a line of dashes are fields, whatever GFM makes of them.
        for (std::size_t number = m_line; number + 1 < end; ++number) {
            const Line& inner = m_lines[number];
            if (inner.measure || (inner.field && inner.field->field)) {
                for (std::size_t other = m_line; other < end; ++other)
                    m_lines[other].block.leaf = Leaf::paragraph;
                m_lines[end - 1].block.leaf = Leaf::rule;
                return;
            }
            if (!title.empty())
                title.append_replaced({inner.text.begin, inner.text.begin}, " ");
            title.append_raw(inner.text, inner.view);
        }
    } else {
        const std::string_view line = m_file.view(m_file.lines.content(m_line));
        const std::string_view text = heading_text(support::trim(line));
        const auto begin =
            static_cast<std::uint32_t>(text.empty() ? 0 : text.data() - m_file.bytes.data());
        title.append_raw({begin, begin + static_cast<std::uint32_t>(text.size())}, text);
    }
    close_measure();
    m_heading_lead.reset();
    if (m_goal_level >= block.heading_level)
        m_goal_level = 0;
    end_list_context();
    leave_sections(block.heading_level);
    section(title, block.heading_level);
    if (m_line < end) {
        m_document.tiles.push_back(
            {TileKind::heading,
             {m_file.lines.whole(m_line).begin, m_file.lines.whole(end - 1).end}});
        m_line = end;
    }
}

// What a heading is: a measure, goals, a lead-in, or a section. Leaves m_line past
// the heading when it made the tile itself.
void Body::section(const Text& title, int level) {
    const std::string_view view = title.view();
    if (const auto label = measure_label(view, false)) {
        Measure& measure = add_measure(Shape::heading, title.span());
        measure.number =
            std::string(view.substr(label->number.begin, label->number.end - label->number.begin));
        measure.number_span = title.place(label->number.begin, label->number.end);
        measure.numbered_by_word = true;
        m_open = Open{.measure = m_document.measures.size() - 1};
        Text text = title.slice(label->text, title.size());
        if (text.empty()) {
            std::size_t next = m_line + 1;
            text = text_below(next);
            if (!text.empty()) {
                measure.span.end = m_file.lines.content(next - 1).end;
                tile(TileKind::measure, m_line, next);
            }
        }
        set_text(measure, std::move(text));
        return;
    }
    if (is_goal_heading(view))
        return start_goals(level);
    if (const auto lead = read_lead_in(view, true)) {
        const bool goals = m_goal_level > 0 && !m_goals_given &&
                           (lead->kind == LeadInKind::shall || lead->kind == LeadInKind::continues);
        LeadIn made{
            .text = title, .deadline = lead->kind == LeadInKind::date, .section = m_section};
        if (lead->subject)
            made.subject = title.slice(lead->subject->begin, lead->subject->end);
        if (lead->kind == LeadInKind::continues && !m_document.lead_ins.empty())
            made.continues = m_document.lead_ins.size() - 1;
        m_document.lead_ins.push_back(std::move(made));
        m_heading_lead = m_lead_in = m_document.lead_ins.size() - 1;
        m_items = goals ? Items::goals : Items::measures;
        m_goal_level = goals ? m_goal_level : 0;
        return;
    }
    m_goal_level = 0;
    m_items = Items::prose;
    Section made{.title = title, .level = level, .span = title.span()};
    std::optional<IdMark> id;
    std::vector<Text> comments;
    made.title = without_marks(title, id, comments);
    if (const auto number = leading_number(made.title.view())) {
        made.number = std::string(made.title.view().substr(0, number->number.end));
        made.title = made.title.slice(number->text, made.title.size());
    }
    made.parent = m_outer.back();
    open_section(std::move(made));
    m_outer.push_back(m_section);
    if (const auto text = goal_text(view))
        add_goal(title.slice(*text, title.size()), goal_number(view));
}

void Body::add_goal(Text goal, std::string number) {
    m_document.goals.push_back({std::move(goal), std::move(number), m_section});
    m_goals_given = true;
}

// A heading ends the sections of its own level and below, whatever it is itself.
void Body::leave_sections(int level) {
    while (m_document.sections[m_outer.back()].level >= level)
        m_outer.pop_back();
    if (m_section != m_outer.back()) {
        m_section = m_outer.back();
        m_section_has_measures = true; // its defaults stood before what was left
    }
}

void Body::open_section(Section section) {
    m_document.sections.push_back(std::move(section));
    m_section = m_document.sections.size() - 1;
    m_section_has_measures = false;
}

// `Delmål 2: Rekruttering` is a goal and opens a section, `Hovedmål: …` is a goal.
void Body::goal_line(const Line& line, std::size_t text) {
    close_measure();
    const Text whole = raw(line.text);
    const Text goal = whole.slice(text, whole.size());
    std::string number = goal_number(line.view);
    if (!number.empty()) {
        end_list_context();
        m_goal_level = 0;
        m_items = Items::prose;
        open_section(
            {.title = goal, .level = goal_line_level, .parent = m_outer.back(), .span = line.text});
    }
    add_goal(goal, std::move(number));
    tile(TileKind::goal, m_line, m_line + 1);
}

void Body::start_goals(int level) {
    close_measure();
    m_goal_level = level;
    m_goals_given = false;
    m_items = Items::goals;
}

void Body::text_line(const Line& line) {
    if (line.marker != Marker::none)
        return item(line);
    if (line.measure)
        return block_measure(line, *line.measure);
    if (line.goal_heading && (!m_open || line.view.find(':') == std::string_view::npos ||
                              (m_line > 0 && m_lines[m_line - 1].block.leaf == Leaf::blank))) {
        start_goals(goal_line_level);
        return tile(TileKind::goal_heading, m_line, m_line + 1);
    }
    if (const auto& label = line.field) {
        // `Mål: 2` is a field of an open measure; other goal words never are.
        const auto goal = label->field == words::Field::goal || !label->field ? goal_text(line.view)
                                                                              : std::nullopt;
        if (goal && (!m_open || !label->field))
            return goal_line(line, *goal);
        const bool leads =
            !label->field && label->value == line.view.size() && read_lead_in(line.view, false);
        if (!leads && (label->field || owner_of(line, false) != nullptr))
            return field(line, *label);
    }
    if (const auto text = goal_text(line.view))
        return goal_line(line, *text);
    if (m_items == Items::goals && line.block.item == 0)
        return goal_lines();
    paragraph(line);
}

// Lines of prose up to the next one that says something. A sentence at their end
// may be the lead-in of the list below.
void Body::paragraph(const Line& line) {
    m_awaiting.reset();
    const std::size_t first = m_line;
    std::size_t end = first + 1;
    while (end < m_lines.size() && wraps_on(end) && !m_lines[end].goal_heading)
        ++end;
    if (line.block.item == 0 && line.block.lists == 0) {
        if (lead_in_paragraph(first, end))
            return;
        if (m_open && (m_open->item != 0))
            close_measure();
        end_list_context();
        if (m_open)
            m_open->takes_steps = false;
    }
    for (std::size_t number = first; number < end; ++number)
        check_prose(number);
    tile(TileKind::prose, first, end);
}

// What looks like fields or a table in prose, and is neither, is said.
void Body::check_prose(std::size_t number) {
    const Line& line = m_lines[number];
    if (line.view.find(':') != std::string_view::npos) {
        std::size_t begins = 0;
        const auto label = inline_label(line.view, 0, begins);
        if (label &&
            (label->field == words::Field::responsible || label->field == words::Field::deadline)) {
            stray(label->field, raw(line.text).slice(label->label.begin, label->label.end));
        }
    }
    if (number == 0 || !adapters::is_delimiter_row(line.view))
        return;
    const Line& head = m_lines[number - 1];
    const auto cells = static_cast<long long>(adapters::count_cells(head.view));
    const auto dashes = static_cast<long long>(adapters::count_cells(line.view));
    if (cells != dashes && cells > 1)
        m_sink.report({.message = diagnostics::Message::head_and_rule_differ,
                       .span = line.text,
                       .arguments = {cells, dashes}});
}

bool Body::lead_in_paragraph(std::size_t first, std::size_t last) {
    // Its last words are those of a line; most paragraphs need no more than this look.
    if (std::none_of(m_lines.begin() + static_cast<std::ptrdiff_t>(first),
                     m_lines.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const Line& part) { return ends_in_colon(part.view); }))
        return false;
    Text text;
    for (std::size_t number = first; number < last; ++number) {
        const Line& part = m_lines[number];
        if (!text.empty())
            text.append_replaced({part.text.begin, part.text.begin}, " ");
        text.append_raw(part.text, part.view);
    }
    const Text sentence = text.slice(last_sentence(text.view()), text.size());
    const auto lead = read_lead_in(sentence.view(), false);
    if (!lead)
        return false;
    const std::size_t next = next_filled(last);
    const bool list_below = next < m_lines.size() && m_lines[next].block.begins_item;
    if (!list_below && lead->kind != LeadInKind::names_measures)
        return false;
    close_measure();
    m_prose_asked = false;
    // Goals that were given already are the goals; what follows a lead-in then is not.
    const bool goals = m_items == Items::goals && !m_goals_given &&
                       (lead->kind == LeadInKind::shall || lead->kind == LeadInKind::continues);
    LeadIn made{.text = sentence, .deadline = lead->kind == LeadInKind::date, .section = m_section};
    if (lead->subject)
        made.subject = sentence.slice(lead->subject->begin, lead->subject->end);
    if (lead->kind == LeadInKind::continues && m_lead_in)
        made.continues = m_lead_in;
    m_document.lead_ins.push_back(std::move(made));
    m_lead_in = m_document.lead_ins.size() - 1;
    m_items = goals ? Items::goals : Items::measures;
    m_goal_level = goals ? m_goal_level : 0;
    const std::size_t sentence_line = m_file.lines.line_of(sentence.span().begin);
    if (sentence_line > first)
        tile(TileKind::prose, first, sentence_line);
    tile(TileKind::lead_in, sentence_line, last);
    return true;
}

// Below a goal heading every line is a goal; a line that was broken to fit a page
// goes on in the next.
void Body::goal_lines() {
    const std::size_t first = m_line;
    std::size_t end = first + 1;
    while (end < m_lines.size() && wraps_on(end) && !m_lines[end].goal_heading)
        ++end;
    if (lead_in_paragraph(first, end))
        return;
    for (std::size_t number = first; number < end;) {
        Text goal = raw(m_lines[number].text);
        std::size_t stop = number + 1;
        for (; stop < end; ++stop) {
            const Line& next = m_lines[stop];
            const std::string_view sofar = m_file.view(m_lines[stop - 1].text);
            if (ends_sentence(sofar) ||
                (!begins_lower(next.view) && support::code_points(sofar) < wrapped_line))
                break;
            goal.append_replaced({next.text.begin, next.text.begin}, " ");
            goal.append_raw(next.text, next.view);
        }
        add_goal(std::move(goal));
        tile(TileKind::goal, number, stop);
        number = stop;
    }
}

void Body::tile(TileKind kind, std::size_t first_line, std::size_t end_line) {
    m_document.tiles.push_back(
        {kind, {m_file.lines.whole(first_line).begin, m_file.lines.whole(end_line - 1).end}});
    m_line = end_line;
}

void Body::close_measure() {
    m_open.reset();
    m_awaiting.reset();
}

void Body::end_list_context() {
    if (m_items != Items::goals || m_goal_level == 0)
        m_items = m_goal_level > 0 ? Items::goals : Items::prose;
    m_lead_in.reset();
    m_prose_asked = false;
}

Text Body::raw(source::Span span) const {
    Text text;
    text.append_raw(span, m_file.view(span));
    return text;
}

std::size_t Body::next_filled(std::size_t number) const {
    while (number < m_lines.size() && m_lines[number].block.leaf == Leaf::blank)
        ++number;
    return number;
}

void Body::take_directives(const std::vector<Text>& comments, std::optional<std::size_t> measure) {
    for (const Text& comment : comments)
        directive(comment, measure);
}

// `<!-- plan: allow name, name -->`, `<!-- plan: prose -->`.
void Body::directive(const Text& comment, std::optional<std::size_t> measure) {
    const Text inner = comment.slice(4, comment.size() - 3).trimmed();
    if (!inner.view().starts_with("plan:"))
        return;
    const Text order = inner.slice(5, inner.size()).trimmed();
    Directive made{.kind = DirectiveKind::unknown, .span = comment.span(), .measure = measure};
    if (order.view() == "prose") {
        made.kind = DirectiveKind::prose;
        m_prose_asked = true;
    } else if (order.view().starts_with("allow ")) {
        made.kind = DirectiveKind::allow;
        const std::string_view view = order.view();
        for (std::size_t at = 6; at < view.size();) {
            const std::size_t begin = view.find_first_not_of(" ,", at);
            if (begin == std::string_view::npos)
                break;
            at = std::min(view.find_first_of(" ,", begin), view.size());
            made.names.push_back(order.slice(begin, at));
        }
        if (!measure)
            m_pending.push_back(m_document.directives.size());
    } else {
        made.names.push_back(order);
    }
    m_document.directives.push_back(std::move(made));
}

} // namespace plan::syntax
