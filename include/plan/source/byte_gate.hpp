// The one door for bytes: strict UTF-8, no control characters but tab, LF and
// CRLF, bounded size and line length. Whatever passes is safe to hand to every
// later stage and to every foreign parser; whatever does not is refused with the
// first offending place.
#pragma once

#include "plan/source/span.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace plan::source {

struct Limits {
    std::uint32_t file_bytes = 1U << 20U;  // 1 MiB
    std::uint32_t line_bytes = 64U << 10U; // 64 KiB
};

enum class ByteFault { invalid_utf8, control_character, file_too_large, line_too_long };

struct GateRefusal {
    ByteFault fault{};
    Span span;             // the offending byte sequence or line; empty for the file
    std::uint32_t value{}; // the byte, the code point, or the size that was met
};

// The first reason to refuse the file, or nothing.
[[nodiscard]] std::optional<GateRefusal> refuse(std::string_view bytes, const Limits& limits = {});

// Characters that hide or turn text: directional controls (UAX #9), zero-width
// ones and misplaced byte order marks. Soft hyphens and the joiners inside words
// are left alone. In source order.
[[nodiscard]] std::vector<Span> hidden_characters(std::string_view bytes);

} // namespace plan::source
