// Lines for a terminal of 80 columns.
#pragma once

#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace plan::emit {

inline constexpr std::size_t page_columns = 80;

// A stretch of a plan as a terminal may have it: one line, nothing that steers it.
[[nodiscard]] std::string plain_line(std::string_view text);

// The text, and blanks up to so many columns.
void append_padded(std::string& out, std::string_view text, std::size_t columns);

// Words in lines of at most 80 columns, each behind `indent` spaces; `used` columns of
// the first line are taken already, at most `indent`. A word that is longer is broken, unless
// it is an address.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent,
                    std::size_t used = 0);

// Makes spaces of the no-break spaces that have held together what was wrapped.
void free_spaces(std::string& lines);

// What a terminal takes before and after a state; nothing without colours.
struct Paint {
    std::string_view begin;
    std::string_view end;
};
[[nodiscard]] Paint paint_of(report::State state, const TextLook& look);

} // namespace plan::emit
