#include "html_follow.hpp"

#include "escape.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

namespace plan::emit {
namespace {

// The address as text to copy, and as a link that calendar programs open.
void write_feed(HtmlWriter& page, const report::Edition& edition, std::string_view name,
                std::string_view key, Language language) {
    std::string address;
    append_uri(address, edition.base_url);
    address += '/';
    address += feed_path(key);
    const std::size_t after_scheme = address.find(':');
    page.markup("<li><strong>").text(name).markup("</strong>\n<code>").text(address);
    page.markup("</code>\n<a href=\"webcal");
    page.text(std::string_view(address).substr(after_scheme)).markup("\">");
    write_label(page, Label::follow_subscribe, language);
    page.markup(": ").text(name).markup("</a></li>\n");
}

// On paper a file of a folder leads nowhere, and the section stays out.
void write_file(HtmlWriter& page, std::string_view name, std::string_view key,
                std::string_view root, Language language) {
    std::string heard(report::label(Label::follow_file, language));
    heard.append(": ").append(name);
    page.markup("<li><a href=\"").text(root).text(feed_path(key)).markup("\"");
    page.attribute("aria-label", heard).markup(">").text(name).markup("</a></li>\n");
}

} // namespace

void write_follow(HtmlWriter& page, const report::Edition& edition,
                  const std::vector<report::RoleRow>& roles, Language language,
                  std::string_view root) {
    const bool has_address = is_web_address(edition.base_url);
    if (!has_address && root.empty())
        return;
    if (has_address)
        page.markup("<section");
    else
        page.markup("<section class=\"unaddressed\"");
    page.markup(" aria-labelledby=\"P-follow\">\n<h2 id=\"P-follow\">");
    write_label(page, Label::follow, language);
    page.markup("</h2>\n");
    if (!has_address) {
        page.markup("<p>");
        write_label(page, Label::follow_no_address, language);
        page.markup("</p>\n");
    }
    if (has_address)
        page.markup("<ul class=\"feeds\">\n");
    else
        page.markup("<ul class=\"files\">\n");
    const auto write = [&](std::string_view name, std::string_view key) {
        if (has_address)
            write_feed(page, edition, name, key, language);
        else
            write_file(page, name, key, root, language);
    };
    write(report::label(Label::follow_all, language), {});
    for (const report::RoleRow& role : roles)
        if (role.known && !role.key.empty())
            write(role.name, role.key);
    page.markup("</ul>\n");
    if (has_address) {
        page.markup("<ul class=\"ways\">\n");
        for (const Label line : {Label::follow_outlook, Label::follow_google, Label::follow_apple})
            page.markup("<li>").text(report::label(line, language)).markup("</li>\n");
        page.markup("</ul>\n<p class=\"empty\">");
        write_label(page, Label::follow_pace, language);
        page.markup("</p>\n");
    }
    page.markup("</section>\n");
}

} // namespace plan::emit
