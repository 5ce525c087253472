// Where new lines of a measure go: below its last field, or below its text, laid out
// as the fields beside them are.
#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::edit {
namespace {

using syntax::Field;
using syntax::Measure;
using syntax::Shape;
using syntax::Tile;
using syntax::TileKind;

bool is_item(const Measure& measure) {
    return measure.shape == Shape::box || measure.shape == Shape::bullet;
}

const Tile* tile_at(const syntax::Document& document, std::uint32_t offset) {
    const auto after = std::upper_bound(
        document.tiles.begin(), document.tiles.end(), offset,
        [](std::uint32_t wanted, const Tile& tile) { return wanted < tile.span.begin; });
    return after == document.tiles.begin() ? nullptr : &*(after - 1);
}

// The last line of the measure's own text.
std::size_t text_end(const Place& place, const Measure& measure) {
    const Tile* tile = tile_at(place.document, measure.head.begin);
    return place.file.lines.line_of(tile->span.end - 1);
}

Lead head_lead(const Place& place, const Measure& measure) {
    return lead_of(line_of_text(place.file, place.file.lines.line_of(measure.head.begin)));
}

// Of the nearest measure that is written in the same way and has lines for its fields.
std::optional<FieldStyle> neighbour_style(const Place& place) {
    const std::vector<Measure>& measures = place.document.measures;
    const Measure& measure = measures[place.measure];
    const auto style_in = [&](const Measure& other) -> std::optional<FieldStyle> {
        if (other.shape == Shape::row || is_item(other) != is_item(measure))
            return std::nullopt;
        for (const Field& field : other.fields)
            if (auto style = style_of(place.file, field))
                return style;
        return std::nullopt;
    };
    for (std::size_t i = place.measure; i-- > 0;)
        if (auto style = style_in(measures[i]))
            return style;
    for (std::size_t i = place.measure + 1; i < measures.size(); ++i)
        if (auto style = style_in(measures[i]))
            return style;
    return std::nullopt;
}

// Below the measure's text.
NewLines below_text_of(const Place& place, const Measure& measure) {
    const Lead lead = head_lead(place, measure);
    NewLines made{.below = text_end(place, measure)};
    made.style = neighbour_style(place).value_or(FieldStyle{.close = ":"});
    made.style.trailing.clear();
    made.style.indent = content_indent(lead);
    if (measure.shape != Shape::heading)
        return made;
    // A heading has a blank line below it, if there is one; what follows is kept apart.
    made.style.indent.clear();
    const std::size_t count = place.file.lines.count();
    if (made.below + 1 == count)
        return made;
    if (is_blank_line(place.file, made.below + 1))
        ++made.below;
    made.blank_after = made.below + 1 < count && !is_blank_line(place.file, made.below + 1);
    return made;
}

// The field of the measure that new ones stand below: the last, but before a log.
const Field* anchor_for(const Place& place, const Measure& measure, words::Field field,
                        bool added) {
    const Field* anchor = nullptr;
    for (const Field& one : measure.fields) {
        const bool counts = added ? one.field == field
                                  : field == words::Field::log || one.field != words::Field::log;
        if (counts && style_of(place.file, one) &&
            (anchor == nullptr || anchor->span.begin < one.span.begin))
            anchor = &one;
    }
    return anchor;
}

// Whether the measure's fields have blank lines between them.
bool stand_apart(const Place& place, const Measure& measure, const FieldStyle& last) {
    if (last.line == 0 || !is_blank_line(place.file, last.line - 1))
        return false;
    return std::any_of(measure.fields.begin(), measure.fields.end(), [&](const Field& field) {
        const auto style = style_of(place.file, field);
        return style && style->line < last.line;
    });
}

NewLines below_field(const Place& place, const Measure& measure, const Field& anchor) {
    NewLines made{.below = place.file.lines.line_of(anchor.span.end)};
    made.style = *style_of(place.file, anchor);
    made.blank_before = stand_apart(place, measure, made.style) ||
                        (!anchor.entries.empty() && made.style.marker.empty());
    made.style.marker = next_marker(made.style.marker);
    const std::string inside = content_indent(head_lead(place, measure));
    if (is_item(measure) && blank_columns(made.style.indent) < blank_columns(inside))
        made.style.indent = inside;
    return made;
}

// At the measure's end, after its steps.
NewLines below_all(const Place& place, const Measure& measure, NewLines like) {
    like.below = place.file.lines.line_of(measure.span.end);
    like.blank_before = like.style.marker.empty();
    return like;
}

// Where the lines beside it stand so that no list can, the new one stands by itself.
NewLines unlike_others(const Place& place, const Measure& measure, NewLines like) {
    like.style = {.indent = content_indent(head_lead(place, measure)), .close = ":"};
    like.blank_before = true;
    return like;
}

bool steps_follow(const Place& place, const Measure& measure, std::size_t line) {
    return std::any_of(measure.steps.begin(), measure.steps.end(), [&](const syntax::Step& step) {
        return place.file.lines.line_of(step.span.begin) > line;
    });
}

} // namespace

std::string label_for(const Place& place, words::Field field) {
    const std::vector<Measure>& measures = place.document.measures;
    const bool row = measures[place.measure].shape == Shape::row;
    for (const Measure& measure : measures)
        for (const Field& one : measure.fields) {
            if (one.field != field || one.misspelt)
                continue;
            if ((measure.shape == Shape::row) == row)
                return one.label;
        }
    return std::string(
        words::written(words::Context::field, static_cast<std::uint16_t>(field), place.language));
}

std::vector<NewLines> places_for(const Place& place, words::Field field, bool added) {
    const Measure& measure = place.document.measures[place.measure];
    const Field* anchor = anchor_for(place, measure, field, added);
    if (anchor == nullptr && added)
        anchor = anchor_for(place, measure, field, false);
    const NewLines first =
        anchor == nullptr ? below_text_of(place, measure) : below_field(place, measure, *anchor);
    const NewLines last = below_all(place, measure, first);
    std::vector<NewLines> places{first, last};
    // A log and the steps below it would run into one list.
    if (field == words::Field::log && steps_follow(place, measure, first.below))
        std::swap(places[0], places[1]);
    if (anchor != nullptr)
        places.push_back(below_text_of(place, measure));
    for (const NewLines& where : {last, first})
        places.push_back(unlike_others(place, measure, where));
    return places;
}

std::vector<Splices>
put_lines(const Place& place, const std::vector<NewLines>& places,
          const std::function<std::vector<std::string>(const FieldStyle&)>& lines) {
    std::vector<Splices> candidates;
    for (const NewLines& where : places)
        for (const unsigned turned : {0U, 1U, 2U, 3U}) {
            const bool before = where.blank_before != ((turned & 2U) != 0);
            const bool after = where.blank_after != ((turned & 1U) != 0);
            std::vector<std::string> all = lines(where.style);
            if (before)
                all.insert(all.begin(), std::string());
            if (after)
                all.emplace_back();
            candidates.push_back({insert_below(place.file, where.below, all)});
        }
    return candidates;
}

} // namespace plan::edit
