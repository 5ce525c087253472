#include "plan/syntax/parser.hpp"

#include "body.hpp"

#include "plan/adapters/markdown.hpp"

namespace plan::syntax {
namespace {

using adapters::Shape;
using diagnostics::Message;

Message message_of(Shape shape) {
    switch (shape) {
    case Shape::paragraph:
        return Message::paragraph_too_long;
    case Shape::containers:
        return Message::nested_too_deep;
    case Shape::table_columns:
        return Message::table_too_wide;
    case Shape::table_rows:
        return Message::table_too_long;
    case Shape::table_bytes:
        return Message::table_too_large;
    case Shape::references:
        return Message::too_many_references;
    case Shape::memory:
        return Message::too_much_memory;
    }
    return Message::too_much_memory;
}

} // namespace

std::optional<Document> parse(const source::SourceFile& file, source::Span front_matter,
                              diagnostics::Sink& sink) {
    const adapters::Blocks blocks = adapters::read_blocks(file, front_matter.end);
    if (blocks.refusal) {
        sink.report({.message = message_of(blocks.refusal->shape),
                     .span = blocks.refusal->span,
                     .arguments = {static_cast<long long>(blocks.refusal->limit)},
                     .help = diagnostics::Note{Message::help_simplify, {}, std::nullopt}});
        return std::nullopt;
    }
    Document document;
    document.front_matter = front_matter;
    std::size_t first = 0;
    if (!front_matter.empty()) {
        document.tiles.push_back({TileKind::front_matter, front_matter});
        first = front_matter.end >= file.bytes.size() ? file.lines.count()
                                                      : file.lines.line_of(front_matter.end);
    }
    Body(file, blocks.lines, document, sink).parse(file.bytes.empty() ? 1 : first);
    return document;
}

} // namespace plan::syntax
