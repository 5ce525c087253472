#include "html_writer.hpp"

#include "escape.hpp"
#include "style.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/runs.hpp"

namespace plan::emit {
namespace {

constexpr support::CharacterSet of_markup = hazards_and("&<>\"'");

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
    support::append_runs(m_out, words, of_markup, [](std::string& out, std::string_view rest) {
        const std::string_view written = entity(rest.front());
        out.append(written);
        return written.empty() ? append_hazard(out, rest) : 1;
    });
    return *this;
}

HtmlWriter& HtmlWriter::style(const StyleSheet& sheet) {
    return raw(sheet.text());
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
