// Any bytes at the byte gate. What passes is UTF-8 without controls, its lines
// tile it, and its hidden characters lie in it; what does not has a place.
#include "must.hpp"

#include "plan/source/byte_gate.hpp"
#include "plan/source/source_file.hpp"
#include "plan/support/text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using plan::fuzz::must;
using plan::source::LineIndex;
using plan::source::Span;

void check_accepted(std::string_view bytes) {
    for (std::string_view rest = bytes; !rest.empty();) {
        const auto decoded = plan::support::decode(rest);
        must(decoded.bytes != 0);
        must(decoded.bytes > 1 || static_cast<unsigned char>(rest.front()) < 0x80);
        must(decoded.code >= U' ' || decoded.code == U'\t' || decoded.code == U'\n' ||
             decoded.code == U'\r');
        must(decoded.code < U'\x7F' || decoded.code > U'\x9F');
        rest.remove_prefix(decoded.bytes);
    }
}

void check_lines(std::string_view bytes) {
    const LineIndex lines(bytes);
    std::uint32_t end = 0;
    for (std::size_t line = 0; line < lines.count(); ++line) {
        const Span whole = lines.whole(line);
        const Span content = lines.content(line);
        must(whole.begin == end && whole.end >= whole.begin);
        must(content.begin == whole.begin && content.end <= whole.end);
        must(bytes.substr(content.begin, content.size()).find('\n') == std::string_view::npos);
        must(whole.empty() || lines.line_of(whole.begin) == line);
        end = whole.end;
    }
    must(end == bytes.size());
}

void check_places(const std::string& bytes) {
    const plan::source::SourceFile file("fuzz.md", bytes);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    std::uint32_t last = 0;
    for (const Span span : plan::source::hidden_characters(bytes)) {
        must(span.begin >= last && span.begin < span.end && span.end <= size);
        last = span.end;
        const auto position = file.position(span.begin);
        must(position.line >= 1 && position.column >= 1);
        must(position.column <= position.utf16_column &&
             position.utf16_column <= position.byte_column);
    }
    must(file.position(size).line == file.lines.count());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    if (const auto refusal = plan::source::refuse(bytes)) {
        must(refusal->span.begin <= refusal->span.end && refusal->span.end <= bytes.size());
        return 0;
    }
    check_accepted(bytes);
    check_lines(bytes);
    check_places(bytes);
    return 0;
}
