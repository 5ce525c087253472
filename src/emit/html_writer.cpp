#include "html_writer.hpp"

#include "escape.hpp"
#include "style.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/sha256.hpp"

#include <array>

namespace plan::emit {
namespace {

constexpr std::array<bool, 256> special = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = may_be_hazard(static_cast<unsigned char>(i));
    for (const char c : {'&', '<', '>', '"', '\''})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

std::string_view entity(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

HtmlWriter& HtmlWriter::text(std::string_view words) {
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words.size();) {
        if (!special[static_cast<unsigned char>(words[i])]) {
            ++i;
            continue;
        }
        m_out.append(words.substr(copied, i - copied));
        copied = i;
        const std::string_view written = entity(words[i]);
        m_out.append(written);
        const std::size_t taken = written.empty() ? append_hazard(m_out, words.substr(i)) : 1;
        copied += taken;
        i += taken > 0 ? taken : 1;
    }
    m_out.append(words.substr(copied));
    return *this;
}

HtmlWriter& HtmlWriter::style(const StyleSheet& sheet) {
    return raw(sheet.text());
}

HtmlWriter& HtmlWriter::script_hash(Markup script) {
    return raw(support::base64(support::sha256(script.text())));
}

HtmlWriter& HtmlWriter::number(long long value) {
    report::append_number(m_out, value);
    return *this;
}

HtmlWriter& HtmlWriter::attribute(Markup name, std::string_view value) {
    return raw(" ").raw(name.text()).raw("=\"").text(value).raw("\"");
}

HtmlWriter& HtmlWriter::attribute(Markup name, long long value) {
    return raw(" ").raw(name.text()).raw("=\"").number(value).raw("\"");
}

HtmlWriter& HtmlWriter::anchor(std::string_view id) {
    return raw(" href=\"#").text(id).raw("\"");
}

bool HtmlWriter::begin_link(std::string_view address) {
    if (!is_allowed_address(address))
        return false;
    std::string encoded;
    append_uri(encoded, address);
    raw("<a href=\"").text(encoded).raw("\">");
    return true;
}

} // namespace plan::emit
