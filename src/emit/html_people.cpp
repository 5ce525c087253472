#include "html_people.hpp"

#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/report/wording.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;

constexpr std::size_t index_bytes = 80; // of a measure, whose text stands in the plan

// The beginnings that are those of several texts of a role: there it takes the whole text to
// tell one measure from another.
class SharedBeginnings {
public:
    SharedBeginnings(const PlanReport& plan, const report::RoleRow& role) {
        std::unordered_map<std::string_view, std::string_view> texts;
        for (const std::size_t index : role.measures) {
            const std::string_view text = plan.measures[index].measure->text.plain;
            if (text.size() <= index_bytes)
                continue;
            const auto [other, first] = texts.emplace(beginning(text, index_bytes), text);
            if (!first && other->second != text)
                m_shared.insert(other->first);
        }
    }
    [[nodiscard]] bool has(std::string_view text) const {
        return !m_shared.empty() && m_shared.contains(beginning(text, index_bytes));
    }

private:
    std::unordered_set<std::string_view> m_shared;
};

void write_role_row(HtmlWriter& page, const MeasureRow& row, bool whole, Language language) {
    const std::string_view text = row.measure->text.plain;
    page.markup("<tr><th scope=\"row\"><a").anchor(row.measure->id).markup(">");
    write_beginning(page, text, whole ? text.size() : index_bytes);
    page.markup("</a></th><td>");
    if (row.due)
        write_date(page, *row.due);
    else
        page.markup("–");
    page.markup("</td><td>");
    write_state(page, row, language);
    page.markup("</td></tr>\n");
}

// A link of one word would sound the same for every role.
void write_role_link(HtmlWriter& page, const std::string& path, Label word,
                     const report::RoleRow& role, Language language) {
    std::string heard(report::label(word, language));
    heard += ": ";
    heard += role.name;
    page.markup("<a").attribute("href", "../" + path).attribute("aria-label", heard).markup(">");
    write_label(page, word, language);
    page.markup("</a>\n");
}

void write_ways(HtmlWriter& page, const report::RoleRow& role, Language language) {
    if (!role.known || role.key.empty()) {
        page.markup("<p class=\"empty\">");
        write_label(page, Label::not_in_register, language);
        page.markup("</p>\n");
        return;
    }
    page.markup("<p class=\"links\">\n");
    write_role_link(page, role_path(role.key), Label::role_page, role, language);
    write_role_link(page, feed_path(role.key), Label::role_feed, role, language);
    page.markup("</p>\n");
}

void write_role(HtmlWriter& page, const PlanReport& plan, const report::RoleRow& role,
                Language language) {
    page.markup("<div class=\"role\">\n<h3>").text(role.name).markup("</h3>\n");
    write_ways(page, role, language);
    std::string caption;
    report::append_label(caption, Label::role_caption, language, {role.name});
    page.markup("<table>\n<caption>")
        .text(caption)
        .markup("</caption>\n<thead><tr><th scope=\"col\">");
    write_label(page, Label::measure, language);
    page.markup("</th><th scope=\"col\" class=\"when\">");
    write_label(page, Label::deadline, language);
    page.markup("</th><th scope=\"col\" class=\"how\">");
    write_label(page, Label::status, language);
    page.markup("</th></tr></thead>\n<tbody>\n");
    const SharedBeginnings shared(plan, role);
    for (const std::size_t index : role.measures) {
        const MeasureRow& row = plan.measures[index];
        write_role_row(page, row, shared.has(row.measure->text.plain), language);
    }
    page.markup("</tbody>\n</table>\n</div>\n");
}

} // namespace

void write_roles(HtmlWriter& page, const PlanReport& plan) {
    const Language language = plan.plan->header.language;
    page.markup("<section aria-labelledby=\"P-people\">\n<h2 id=\"P-people\">");
    write_label(page, Label::by_responsible, language);
    page.markup("</h2>\n");
    if (plan.roles.empty())
        page.markup("<p class=\"empty\">")
            .text(report::label(Label::none_given, language))
            .markup("</p>\n");
    for (const report::RoleRow& role : plan.roles)
        write_role(page, plan, role, language);
    page.markup("</section>\n");
}

} // namespace plan::emit
