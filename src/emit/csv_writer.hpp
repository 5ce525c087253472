// A table as it grows, by RFC 4180: commas, quotes, CRLF. What stands in a plan is never a
// formula: a cell that a spreadsheet would take for one begins with an apostrophe. Numbers and
// days of our own are written as they are.
#pragma once

#include "plan/calendar/date.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace plan::emit {

class CsvWriter {
public:
    // Goes on behind what has begun.
    explicit CsvWriter(std::string begun = {})
        : m_out(std::move(begun)) {}

    // By which spreadsheets know that a file is UTF-8; its first bytes.
    CsvWriter& byte_order_mark();

    // On one line: a line break in the text becomes a space.
    CsvWriter& text(std::string_view words);
    CsvWriter& number(long long value);
    CsvWriter& day(const std::optional<calendar::Date>& day); // ISO; empty without one
    CsvWriter& empty();
    CsvWriter& end_row();

    [[nodiscard]] std::string finish() && { return std::move(m_out); }

private:
    void begin_cell();
    std::string m_out;
    std::string m_cell; // as it is made
    bool m_in_row = false;
};

} // namespace plan::emit
