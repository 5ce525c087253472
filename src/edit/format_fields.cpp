#include "format_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace plan::edit {
namespace {

using syntax::TileKind;

// The order of a measure's fields: who, when, how it went. All others, also those
// that are none of ours, come after these as they were written, and the log last.
enum class Rank : std::uint8_t {
    responsible,
    executor,
    new_responsible,
    deadline,
    new_deadline,
    time,
    place,
    status,
    done,
    reason,
    other,
    log,
};

Rank rank_of(const std::optional<words::Field>& field) {
    if (!field)
        return Rank::other;
    switch (*field) {
    case words::Field::responsible:
        return Rank::responsible;
    case words::Field::executor:
        return Rank::executor;
    case words::Field::new_responsible:
        return Rank::new_responsible;
    case words::Field::deadline:
        return Rank::deadline;
    case words::Field::new_deadline:
        return Rank::new_deadline;
    case words::Field::time:
        return Rank::time;
    case words::Field::place:
        return Rank::place;
    case words::Field::status:
        return Rank::status;
    case words::Field::done:
        return Rank::done;
    case words::Field::reason:
        return Rank::reason;
    case words::Field::log:
        return Rank::log;
    case words::Field::measure:
    case words::Field::how:
    case words::Field::resources:
    case words::Field::evaluation:
    case words::Field::goal:
    case words::Field::target:
    case words::Field::result:
    case words::Field::depends_on:
    case words::Field::audience:
    case words::Field::attachment:
    case words::Field::adopted:
    case words::Field::internal:
        return Rank::other;
    }
    return Rank::other;
}

// A field's line with the lines of its value, its list, and fields that stand on it.
struct Unit {
    std::size_t tile = 0;
    std::size_t end = 0; // past its last tile
    std::vector<const syntax::Field*> fields;
    Rank place = Rank::other;

    [[nodiscard]] bool has_list() const { return end > tile + 1; }
    [[nodiscard]] bool is_empty() const {
        return !has_list() && fields.size() == 1 && fields.front()->value.empty();
    }
};

// Units and the empty lines between them: gaps[i] stands after units[i], may be empty.
struct Run {
    std::size_t measure = 0;
    std::vector<Unit> units;
    std::vector<std::string> gaps;
    std::size_t end = 0; // past its last tile
};

std::string_view first_line(std::string_view text) {
    return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

// What stands before the label: indent, list marker, bold marks.
std::string_view prefix_of(const Layout& layout, const Unit& unit) {
    const std::uint32_t begin = layout.tile(unit.tile).span.begin;
    return layout.file().view({begin, unit.fields.front()->label_span.begin});
}

bool same_prefixes(const Layout& layout, const Run& run) {
    const auto plain = [](std::string_view prefix) {
        return prefix.substr(0, std::min(prefix.find_first_of("*_"), prefix.size()));
    };
    return std::ranges::all_of(run.units, [&](const Unit& unit) {
        return plain(prefix_of(layout, unit)) == plain(prefix_of(layout, run.units.front()));
    });
}

// Whether the last field must stay the last: what follows would go on with another.
bool is_last_fixed(const Layout& layout, const Run& run) {
    if (run.end >= layout.tiles())
        return false;
    const TileKind next = layout.tile(run.end).kind;
    if (next == TileKind::heading)
        return false;
    if (next != TileKind::blank)
        return true;
    const bool awaits = std::ranges::any_of(run.units, &Unit::is_empty);
    return awaits && run.end + 1 < layout.tiles() &&
           layout.tile(run.end + 1).kind != TileKind::heading;
}

// Fields of one kind keep their order, and so do those who share the responsibility;
// of a field that stands twice the first counts.
bool keeps_order(const std::vector<Unit>& before, const std::vector<Unit>& after) {
    const auto listed = [](const std::vector<Unit>& units) {
        std::vector<std::pair<std::string, const syntax::Field*>> all;
        for (const Unit& unit : units)
            for (const syntax::Field* field : unit.fields) {
                const bool who = field->field == words::Field::executor;
                const auto kind = who ? words::Field::responsible : field->field;
                all.emplace_back(kind ? std::to_string(static_cast<int>(*kind))
                                      : support::fold(field->label),
                                 field);
            }
        std::ranges::stable_sort(all, {}, &std::pair<std::string, const syntax::Field*>::first);
        return all;
    };
    return listed(before) == listed(after);
}

std::vector<Unit> ordered(const Layout& layout, const Run& run) {
    std::vector<Unit> units = run.units;
    if (!same_prefixes(layout, run))
        return units;
    // `Utfører` above `Ansvar`: who comes first stays first.
    std::optional<std::size_t> executor;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].place == Rank::executor)
            executor = executor.value_or(i);
        if (units[i].place == Rank::responsible && executor)
            for (Unit& unit : units)
                if (unit.place == Rank::executor)
                    unit.place = Rank::responsible;
    }
    const auto fixed = is_last_fixed(layout, run) ? 1 : 0;
    std::stable_sort(units.begin(), units.end() - fixed,
                     [](const Unit& a, const Unit& b) { return a.place < b.place; });
    return keeps_order(run.units, units) ? units : run.units;
}

std::string text_of(const Layout& layout, const Unit& unit) {
    std::string text;
    for (std::size_t tile = unit.tile; tile < unit.end; ++tile)
        text += layout.spaced(tile);
    return text;
}

std::string_view without_line_end(std::string_view text) {
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

// A list would take a line below it that is not indented.
bool needs_gap(const syntax::Measure& measure, std::string_view next) {
    const bool in_list =
        measure.shape != syntax::Shape::block && measure.shape != syntax::Shape::heading;
    static constexpr support::CharacterSet markers(" \t-*+0123456789");
    const bool bold = next.starts_with("**");
    return !in_list && (bold || !markers.has(next.front()));
}

std::string joined(const Layout& layout, const Run& run, const std::vector<Unit>& units) {
    std::vector<std::string> texts;
    for (const Unit& unit : units)
        texts.push_back(text_of(layout, unit));
    // Where every line but the last is broken by two spaces, it stays so.
    const auto broken = [](std::string_view text) {
        return without_line_end(text).ends_with("  ");
    };
    bool all_broken = units.size() > 1;
    for (std::size_t i = 0; i + 1 < run.units.size(); ++i)
        all_broken = all_broken && broken(layout.bytes(run.units[i].end - 1));
    const syntax::Measure& measure = layout.document().measures[run.measure];
    std::string out;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool last = i + 1 == units.size();
        const std::string_view line = without_line_end(texts[i]);
        const std::string_view end = std::string_view(texts[i]).substr(line.size());
        const bool gap = !run.gaps[i].empty() ||
                         (!last && units[i].has_list() && needs_gap(measure, texts[i + 1]));
        const bool text_follows =
            last ? run.end < layout.tiles() && layout.tile(run.end).kind != TileKind::blank : !gap;
        std::string trimmed = end_trimmed(line, text_follows);
        if (all_broken && text_follows && !last && !trimmed.ends_with("  "))
            trimmed += "  ";
        out += trimmed;
        out += end;
        out += run.gaps[i];
        if (gap && run.gaps[i].empty())
            out += layout.line_end();
    }
    return out;
}

class Runs {
public:
    explicit Runs(const Layout& layout)
        : m_layout(layout) {}

    std::vector<FieldRun> find() {
        for (std::size_t i = 0; i < m_layout.document().measures.size(); ++i)
            of_measure(i);
        return std::move(m_found);
    }

private:
    void of_measure(std::size_t index) {
        const syntax::Measure& measure = m_layout.document().measures[index];
        if (measure.shape == syntax::Shape::row)
            return;
        Run run{.measure = index};
        for (const Unit& unit : units_of(measure)) {
            std::string gap;
            if (!run.units.empty() && !follows(run, unit, gap)) {
                finish(run);
                run = Run{.measure = index};
            }
            if (!run.units.empty())
                run.gaps.back() = gap;
            run.units.push_back(unit);
            run.gaps.emplace_back();
            run.end = unit.end;
        }
        finish(run);
    }

    // The measure's fields that stand on lines of their own.
    [[nodiscard]] std::vector<Unit> units_of(const syntax::Measure& measure) const {
        std::vector<Unit> units;
        for (const syntax::Field& field : measure.fields) {
            const std::size_t tile = m_layout.tile_at(field.label_span.begin);
            if (m_layout.tile(tile).kind != TileKind::field)
                continue;
            const std::size_t end =
                m_layout.tile_at(std::max(field.span.end, field.span.begin + 1) - 1) + 1;
            if (!units.empty() && units.back().tile == tile) {
                units.back().fields.push_back(&field);
                units.back().end = std::max(units.back().end, end);
                continue;
            }
            units.push_back({tile, end, {&field}, rank_of(field.field)});
        }
        return units;
    }

    // Whether only empty lines stand between the run and the unit.
    bool follows(const Run& run, const Unit& unit, std::string& gap) const {
        for (std::size_t tile = run.end; tile < unit.tile; ++tile) {
            if (m_layout.tile(tile).kind != TileKind::blank)
                return false;
            gap += m_layout.spaced(tile);
        }
        return unit.tile >= run.end;
    }

    void finish(const Run& run) {
        if (run.units.empty())
            return;
        std::string text = joined(m_layout, run, ordered(m_layout, run));
        const std::size_t tile = run.units.front().tile;
        // A field right below a step or another list.
        const TileKind above = tile == 0 ? TileKind::blank : m_layout.tile(tile - 1).kind;
        if ((above == TileKind::step || above == TileKind::entry) &&
            needs_gap(m_layout.document().measures[run.measure], first_line(text)))
            text.insert(0, m_layout.line_end());
        m_found.push_back({tile, run.end, std::move(text)});
    }

    const Layout& m_layout;
    std::vector<FieldRun> m_found;
};

} // namespace

std::vector<FieldRun> field_runs(const Layout& layout) {
    return Runs(layout).find();
}

} // namespace plan::edit
