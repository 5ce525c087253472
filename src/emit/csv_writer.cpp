#include "csv_writer.hpp"

#include "escape.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

namespace plan::emit {
namespace {

// What begins a formula, also in the wide forms that some spreadsheets read alike; blanks
// before it are looked past, since some drop them.
bool is_formula(std::string_view words) {
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

bool wants_quotes(std::string_view cell) {
    return cell.find_first_of(",\";") != cell.npos || cell.starts_with(' ') || cell.ends_with(' ');
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
    std::string cell;
    for (std::string_view rest = words; !rest.empty();) {
        const char c = rest.front();
        const std::size_t hazard = append_hazard(cell, rest);
        if (hazard == 0)
            cell += c == '\n' || c == '\t' ? ' ' : c;
        rest.remove_prefix(hazard == 0 ? 1 : hazard);
    }
    if (is_formula(words) || is_formula(cell))
        cell.insert(0, 1, '\'');
    if (!wants_quotes(cell)) {
        m_out += cell;
        return *this;
    }
    m_out += '"';
    for (const char c : cell)
        m_out.append(c == '"' ? 2 : 1, c);
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
