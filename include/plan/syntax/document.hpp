// What is written in a plan file, part by part, without a judgement on what it
// means: no name is looked up and no date is read. The tiles lie side by side and
// together are the source, byte for byte; the parts that the model is made from
// (sections, goals, measures, steps, fields) point into it by spans.
#pragma once

#include "plan/source/span.hpp"
#include "plan/syntax/text.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace plan::syntax {

enum class TileKind : std::uint8_t {
    front_matter,
    blank,
    heading,
    lead_in,
    goal_heading,
    goal,
    measure,
    step,
    field,
    entry,
    table_head,
    table_rule,
    row,
    row_heading,
    directive,
    prose,
    code,
    rule,
};

struct Tile {
    TileKind kind{};
    source::Span span; // whole lines
};

// A label and its value. A value that is a list has its items in `entries`.
struct Field {
    std::optional<words::Field> field; // nothing for a label that is none of ours
    std::optional<int> year;           // of a table column headed by a year
    bool misspelt = false;             // the label is nearly one of ours, and read as it
    std::string label;                 // as written, without mark-up
    source::Span label_span;
    Text value;
    std::vector<Text> entries;
    source::Span span;
};

struct Box {
    bool ticked = false;
    source::Span span; // `[x]`
};

struct IdMark {
    std::string id;
    source::Span span; // between `{#` and `}`
};

struct Step {
    Text text;
    std::optional<Box> box;
    std::vector<Field> fields;
    source::Span span;
};

enum class Shape : std::uint8_t { block, heading, box, bullet, row };

struct Measure {
    Shape shape{};
    std::string number; // as written; empty when there is none
    source::Span number_span;
    bool numbered_by_word = false; // `Tiltak 3`, not `3.`
    Text text;
    std::optional<Box> box;
    std::optional<IdMark> id;
    std::vector<Field> fields;
    std::vector<Step> steps;
    std::size_t section = 0;
    std::optional<std::size_t> lead_in;
    source::Span head; // first line or first cell: where the measure begins
    source::Span span; // all of it
};

struct Goal {
    Text text;
    std::string number; // of `Delmål 2: …`; empty when it writes none
    std::size_t section = 0;
};

// A label of ours where no measure or section owns it; the reader has said so.
struct StrayField {
    std::optional<words::Field> field;
    source::Span label;
};

// The first has no heading: what stands before any.
struct Section {
    std::string number;
    Text title;
    int level = 0; // 1..6; 0 for the first
    std::optional<std::size_t> parent;
    std::vector<Field> defaults; // field lines before any measure
    source::Span span;           // of the heading
};

// A sentence or heading that makes measures of the list below it.
struct LeadIn {
    Text text;
    std::optional<Text> subject;          // who it is that shall
    bool deadline = false;                // it is wholly a date phrase
    std::optional<std::size_t> continues; // the lead-in whose subject it keeps
    std::size_t section = 0;
};

enum class DirectiveKind : std::uint8_t { allow, prose, unknown };

struct Directive {
    DirectiveKind kind{};
    std::vector<Text> names;            // of the rules that are allowed
    source::Span span;                  // the comment
    std::optional<std::size_t> measure; // the next one
};

struct Document {
    source::Span front_matter;
    std::vector<Tile> tiles;
    std::vector<Section> sections;
    std::vector<LeadIn> lead_ins;
    std::vector<Goal> goals;
    std::vector<Measure> measures;
    std::vector<StrayField> strays;
    std::vector<Directive> directives;
};

} // namespace plan::syntax
