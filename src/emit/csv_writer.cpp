#include "csv_writer.hpp"

#include "escape.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/runs.hpp"

namespace plan::emit {
namespace {

// What most cells begin with begins no formula.
constexpr support::CharacterSet
    plain_starts("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

// What begins a formula, also in the wide forms that some spreadsheets read alike; blanks
// before it are looked past, since some drop them.
bool is_formula(std::string_view words) {
    if (words.empty() || plain_starts.has(words.front()))
        return false;
    if (words.starts_with('\t') || words.starts_with('\r'))
        return true;
    while (const std::size_t blank = support::space_at(words))
        words.remove_prefix(blank);
    const char32_t first = support::decode(words).code;
    switch (first) {
    case U'=':
    case U'+':
    case U'-':
    case U'@':
    case U'\uff1d':
    case U'\uff0b':
    case U'\uff0d':
    case U'\uff20':
    case U'\u2212': // the minus sign
        return true;
    default:
        return false;
    }
}

constexpr support::CharacterSet quoted(",\";");
constexpr support::CharacterSet quote("\"");

bool wants_quotes(std::string_view cell) {
    return quoted.find(cell) < cell.size() || cell.starts_with(' ') || cell.ends_with(' ');
}

constexpr support::CharacterSet of_cells = hazards_and("");

std::size_t escape_cell(std::string& out, std::string_view rest) {
    if (rest.front() != '\n' && rest.front() != '\t')
        return append_hazard(out, rest);
    out += ' ';
    return 1;
}

} // namespace

CsvWriter& CsvWriter::byte_order_mark() {
    m_out += "\ufeff";
    return *this;
}

void CsvWriter::begin_cell() {
    if (m_in_row)
        m_out += ',';
    m_in_row = true;
}

CsvWriter& CsvWriter::text(std::string_view words) {
    begin_cell();
    if (words.empty())
        return *this;
    m_cell.clear();
    support::append_runs(m_cell, words, of_cells, escape_cell);
    if (is_formula(words) || is_formula(m_cell))
        m_cell.insert(0, 1, '\'');
    if (!wants_quotes(m_cell)) {
        m_out += m_cell;
        return *this;
    }
    m_out += '"';
    support::append_runs(m_out, m_cell, quote, [](std::string& out, std::string_view) {
        out += "\"\"";
        return std::size_t{1};
    });
    m_out += '"';
    return *this;
}

CsvWriter& CsvWriter::number(long long value) {
    begin_cell();
    report::append_number(m_out, value);
    return *this;
}

CsvWriter& CsvWriter::day(const std::optional<calendar::Date>& day) {
    begin_cell();
    if (day)
        m_out += day->iso();
    return *this;
}

CsvWriter& CsvWriter::empty() {
    begin_cell();
    return *this;
}

CsvWriter& CsvWriter::end_row() {
    m_out += "\r\n";
    m_in_row = false;
    return *this;
}

} // namespace plan::emit
