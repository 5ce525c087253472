#include "plan/support/json_writer.hpp"

#include "plan/support/runs.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <utility>

namespace plan::support {
namespace {

constexpr CharacterSet careful = controls_and("\"\\<>&\x7f\xe2");

std::size_t escape(std::string& out, std::string_view rest) {
    static constexpr std::string_view hex = "0123456789abcdef";
    const char c = rest.front();
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\t') {
        out += "\\t";
    } else if (byte == 0xe2) { // may begin a line or paragraph separator
        const bool line = rest.starts_with("\u2028");
        if (!line && !rest.starts_with("\u2029"))
            return 0;
        out += line ? "\\u2028" : "\\u2029";
        return 3;
    } else {
        out += "\\u00";
        out += hex[byte >> 4U];
        out += hex[byte & 15U];
    }
    return 1;
}

void append_escaped(std::string& out, std::string_view text) {
    append_runs(out, text, careful, escape);
}

void append_number(std::string& out, long long value) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

} // namespace

void JsonWriter::newline() {
    m_out += '\n';
    m_out.append(2 * m_open.size(), ' ');
}

void JsonWriter::before_value() {
    if (std::exchange(m_after_key, false) || m_open.empty())
        return;
    if (!std::exchange(m_first, false))
        m_out += ',';
    if (breaks())
        newline();
}

void JsonWriter::end(char bracket) {
    const bool broken = breaks();
    m_open.pop_back();
    if (!std::exchange(m_first, false) && broken)
        newline();
    m_out += bracket;
}

JsonWriter& JsonWriter::begin_object() {
    before_value();
    m_out += '{';
    m_open += '{';
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    assert(!m_open.empty() && m_open.back() == '{');
    end('}');
    return *this;
}

JsonWriter& JsonWriter::begin_array() {
    before_value();
    m_out += '[';
    m_open += '[';
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    assert(!m_open.empty() && m_open.back() == '[');
    end(']');
    return *this;
}

JsonWriter& JsonWriter::key(const JsonKey& name) {
    assert(!m_open.empty() && m_open.back() == '{' && !m_after_key);
    if (breaks()) {
        before_value();
        m_out.append(name.first());
        end_key();
        return *this;
    }
    m_out.append(std::exchange(m_first, false) ? name.first() : name.after_comma());
    m_after_key = true;
    return *this;
}

JsonWriter& JsonWriter::key_of_text(std::string_view name) {
    string(name);
    m_out += ':';
    end_key();
    return *this;
}

void JsonWriter::end_key() {
    if (breaks())
        m_out += ' ';
    m_after_key = true;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    before_value();
    m_out += '"';
    append_escaped(m_out, value);
    m_out += '"';
    return *this;
}

JsonWriter& JsonWriter::number(long long value) {
    before_value();
    append_number(m_out, value);
    return *this;
}

JsonWriter& JsonWriter::thousandths(long long value) {
    constexpr long long one = 1000;
    const bool negative = value < 0;
    const long long size = negative ? -value : value;
    before_value();
    m_out += negative ? "-" : "";
    append_number(m_out, size / one);
    if (size % one == 0)
        return *this;
    std::string decimals = std::to_string(one + size % one);
    decimals.front() = '.';
    while (decimals.ends_with('0'))
        decimals.pop_back();
    m_out += decimals;
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    before_value();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::absent(const JsonKey& name) {
    if (!m_form.nulls)
        return *this;
    key(name).before_value();
    m_out += "null";
    return *this;
}

std::string JsonWriter::finish() && {
    assert(m_open.size() <= m_outside);
    m_out += '\n';
    return std::move(m_out);
}

} // namespace plan::support
