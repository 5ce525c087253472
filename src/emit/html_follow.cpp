#include "html_follow.hpp"

#include "escape.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

namespace plan::emit {
namespace {

void write_feed(HtmlWriter& page, const report::StatusReport& report, std::string_view name,
                std::string_view key, Language language) {
    std::string address;
    append_uri(address, report.base_url);
    address += '/';
    address += feed_path(key);
    const std::size_t after_scheme = address.find(':');
    page.markup("<li><strong>").text(name).markup("</strong>\n<code>").text(address);
    page.markup("</code>\n<a href=\"webcal");
    page.text(std::string_view(address).substr(after_scheme)).markup("\">");
    write_label(page, Label::follow_subscribe, language);
    page.markup(": ").text(name).markup("</a></li>\n");
}

} // namespace

void write_follow(HtmlWriter& page, const report::StatusReport& report,
                  const std::vector<report::RoleRow>& roles, Language language) {
    if (!is_web_address(report.base_url))
        return;
    page.markup("<section aria-labelledby=\"P-follow\">\n<h2 id=\"P-follow\">");
    write_label(page, Label::follow, language);
    page.markup("</h2>\n<ul class=\"feeds\">\n");
    write_feed(page, report, report::label(Label::follow_all, language), {}, language);
    for (const report::RoleRow& role : roles)
        if (role.known && !role.key.empty())
            write_feed(page, report, role.name, role.key, language);
    page.markup("</ul>\n<ul class=\"ways\">\n");
    for (const Label line : {Label::follow_outlook, Label::follow_google, Label::follow_apple})
        page.markup("<li>").text(report::label(line, language)).markup("</li>\n");
    page.markup("</ul>\n<p class=\"empty\">");
    write_label(page, Label::follow_pace, language);
    page.markup("</p>\n</section>\n");
}

} // namespace plan::emit
