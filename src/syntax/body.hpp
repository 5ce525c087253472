// The state of the body parser, and its parts. It goes over the lines once; each
// part takes the lines that are its and leaves one or more tiles for them, so
// that the tiles always lie side by side.
#pragma once

#include "labels.hpp"
#include "lead_in.hpp"
#include "line.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/columns.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace plan::syntax {

class Body {
public:
    Body(const source::SourceFile& file, const std::vector<adapters::LineBlock>& blocks,
         Document& document, diagnostics::Sink& sink);

    void parse(std::size_t first_line);

private:
    // What the items of a list are.
    enum class Items : std::uint8_t { prose, measures, goals };

    // The measure that fields and steps belong to, while it is open.
    struct Open {
        std::size_t measure = 0;
        std::uint32_t item = 0;  // list item it is, or 0
        unsigned lists = 0;      // lists around it
        bool takes_steps = true; // no prose since
        std::optional<std::size_t> step;
        std::uint32_t step_item = 0;
        std::uint32_t step_indent = 0;
    };

    // A field without a value, whose value is the list right below.
    struct Awaiting {
        std::vector<Field>* fields = nullptr;
        std::size_t field = 0;
        unsigned lists = 0; // 0 until the list begins
    };

    // --- body.cpp: lines and blocks
    void line();
    void blank();
    void verbatim(TileKind kind);
    void heading();
    void section(const Text& title, int level);
    void comment();
    void text_line(const Line& line);
    void paragraph(const Line& line);
    void goal_lines();
    bool lead_in_paragraph(std::size_t first, std::size_t last);
    void start_goals(int level);
    void goal_line(const Line& line, std::size_t text);
    void leave_sections(int level);
    void open_section(Section section);
    void check_prose(std::size_t number);
    [[nodiscard]] bool speaks_lazily(std::size_t number) const;
    [[nodiscard]] bool directly_below_text() const;
    void add_goal(Text goal, std::string number = {});

    // --- body_items.cpp: measures, steps and list items
    void block_measure(const Line& line, const MeasureLabel& label);
    void item(const Line& line);
    void list_measure(const Line& line);
    void step(const Line& line);
    void entry(const Line& line);
    void goal_item(const Line& line);
    Measure& add_measure(Shape shape, source::Span head);
    bool belongs_to_open(const Line& line) const;
    void set_text(Measure& measure, Text text);
    Text wrapped(Text text, std::size_t& next) const;
    Text text_below(std::size_t& next) const;
    bool wraps_on(std::size_t number) const;

    // --- body_fields.cpp
    void field(const Line& line, const FieldLabel& label);
    std::vector<Field>* owner_of(const Line& line, bool known);
    Text field_value(const Line& line, const FieldLabel& label, std::size_t& next);
    void add_fields(std::vector<Field>& fields, Field field, Text value, bool own_line);
    void add_field(std::vector<Field>& fields, Field field);
    Text split_fields(Text text, std::vector<Field>& fields);
    void check_label(Field& field);
    void stray(std::optional<words::Field> field, const Text& label);

    // --- body_table.cpp
    void table();
    void rows(std::size_t head, std::size_t end, const std::vector<Column>& columns);
    void row(std::size_t number, const std::vector<Column>& columns, bool numbered);
    void continue_row(std::size_t number, const std::vector<source::Span>& cells,
                      const std::vector<Column>& columns);
    void check_row(const std::vector<source::Span>& cells, const std::vector<Column>& columns);
    bool rows_are_numbered(std::size_t first, std::size_t end,
                           const std::vector<Column>& columns) const;

    // --- shared
    void tile(TileKind kind, std::size_t first_line, std::size_t end_line);
    void take_directives(const std::vector<Text>& comments, std::optional<std::size_t> measure);
    void directive(const Text& comment, std::optional<std::size_t> measure);
    void close_measure();
    void end_list_context();
    [[nodiscard]] Text raw(source::Span span) const;
    [[nodiscard]] std::size_t next_filled(std::size_t number) const;

    const source::SourceFile& m_file;
    std::vector<Line> m_lines;
    Document& m_document;
    diagnostics::Sink& m_sink;

    std::size_t m_line = 0; // the next line to take
    std::size_t m_section = 0;
    std::vector<std::size_t> m_outer; // the section and those around it, outermost first
    bool m_section_has_measures = false;
    std::optional<Open> m_open;
    std::optional<Awaiting> m_awaiting;
    Items m_items = Items::prose;
    bool m_prose_asked = false;                // by a directive
    std::optional<std::size_t> m_lead_in;      // above the list
    std::optional<std::size_t> m_heading_lead; // a lead-in heading, until the next heading
    int m_goal_level = 0;                      // 0: not below a goal heading; 7 for a goal line
    bool m_goals_given = false;                // since that heading
    std::vector<std::size_t> m_pending;        // directives that wait for their measure
};

} // namespace plan::syntax
