// The parts of bringing a plan into form. Each proposes what the bytes of some tiles
// should be; format.cpp takes what leaves the plan's sense as it was.
#pragma once

#include "plan/source/source_file.hpp"
#include "plan/source/span.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plan::edit {

// Whole lines and what may stand in their place, best first.
struct Alternatives {
    source::Span span;
    std::vector<std::string> texts;
};

// A file that is being formatted, with what all parts ask of it.
class Layout {
public:
    Layout(const source::SourceFile& file, const syntax::Document& document);

    [[nodiscard]] const source::SourceFile& file() const { return m_file; }
    [[nodiscard]] const syntax::Document& document() const { return m_document; }
    [[nodiscard]] const syntax::Tile& tile(std::size_t index) const {
        return m_document.tiles[index];
    }
    [[nodiscard]] std::size_t tiles() const { return m_document.tiles.size(); }
    [[nodiscard]] std::size_t tile_at(std::uint32_t offset) const; // the tile that holds it
    [[nodiscard]] std::string_view bytes(std::size_t tile) const {
        return m_file.view(m_document.tiles[tile].span);
    }
    // The line end that the file is written with.
    [[nodiscard]] std::string_view line_end() const { return m_line_end; }
    // The tile's lines with normal spaces; every line has an end.
    [[nodiscard]] std::string spaced(std::size_t tile) const;

private:
    void find_colons();

    const source::SourceFile& m_file;
    const syntax::Document& m_document;
    std::string_view m_line_end;
    std::vector<std::uint32_t> m_bare_colons; // after which a space belongs; sorted
};

// --- format_spaces.cpp
// Runs of spaces of any kind are one space; as it is when it holds code, a link or a comment.
[[nodiscard]] std::string single_spaced(std::string_view text);
// Without blanks at its end; with two where they break the line before one that has text.
[[nodiscard]] std::string end_trimmed(std::string_view line, bool text_follows);

// --- format_tables.cpp
// Whether a table that can be laid out begins at the tile; `end` is then past its last tile.
[[nodiscard]] bool is_table(const Layout& layout, std::size_t tile, std::size_t& end);
[[nodiscard]] std::string aligned(const Layout& layout, std::size_t tile, std::size_t end);

// --- format_fields.cpp
// Fields of one measure that stand together.
struct FieldRun {
    std::size_t tile = 0;
    std::size_t end = 0; // past its last tile
    std::string text;    // in order, and apart from lists
};
// By place.
[[nodiscard]] std::vector<FieldRun> field_runs(const Layout& layout);

// --- format_sense.cpp
// What the document says, without places, spaces and the order of fields.
[[nodiscard]] std::string sense_of(const syntax::Document& document);

} // namespace plan::edit
