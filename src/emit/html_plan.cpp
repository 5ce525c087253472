#include "escape.hpp"
#include "html_follow.hpp"
#include "html_lists.hpp"
#include "html_measure.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/filter.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <limits>

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;

// --- the head ---------------------------------------------------------------

void write_facts(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan) {
    const model::Header& header = plan.plan->header;
    const Language language = header.language;
    std::string line;
    page.markup("<ul class=\"facts\">\n<li>");
    if (header.period)
        report::append_period(line, header.period->days);
    else
        line += report::label(Label::no_period, language);
    page.text(line).markup("</li>\n<li>");
    if (header.adopted) {
        line = report::label(Label::adopted, language);
        line += ' ';
        report::append_decision(line, *header.adopted, language);
        page.text(line);
    } else {
        write_label(page, Label::draft, language);
    }
    page.markup("</li>\n");
    for (const model::Decision& decision : header.amended) {
        line = report::label(Label::amended, language);
        line += ' ';
        report::append_decision(line, decision, language);
        page.markup("<li>").text(line).markup("</li>\n");
    }
    page.markup("<li><strong>");
    write_status_day(page, plan.as_of, language);
    page.markup("</strong></li>\n");
    write_selection(page, report, language);
    if (!report.revision.empty())
        page.markup("<li>")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(report.revision)
            .markup("</li>\n");
    page.markup("</ul>\n");
}

void write_head(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan) {
    const model::Header& header = plan.plan->header;
    const Language language = header.language;
    page.markup("<header>\n");
    if (!header.organization.empty())
        page.markup("<p class=\"org\">").text(header.organization).markup("</p>\n");
    page.markup("<h1>").text(header.title).markup("</h1>\n");
    write_facts(page, report, plan);
    page.markup("<nav class=\"jump\"").attribute("aria-label", header.title).markup(">\n<ul>\n");
    page.markup("<li><a href=\"../index.html\">");
    write_label(page, Label::all_plans, language);
    page.markup("</a></li>\n<li><a href=\"#P-now\">");
    write_label(page, Label::needs_someone, language);
    page.markup("</a></li>\n<li><a href=\"#P-plan\">");
    write_label(page, Label::the_plan, language);
    page.markup("</a></li>\n<li><a href=\"#P-people\">");
    write_label(page, Label::by_responsible, language);
    page.markup("</a></li>\n");
    if (is_web_address(report.base_url)) {
        page.markup("<li><a href=\"#P-follow\">");
        write_label(page, Label::follow, language);
        page.markup("</a></li>\n");
    }
    page.markup("</ul>\n</nav>\n</header>\n");
}

// --- the plan in its own order ----------------------------------------------

// Sections nest below the plan's <h2>, one level at a time, whatever levels were written.
std::size_t depth_of(const std::vector<model::Section>& sections, std::size_t index) {
    std::size_t depth = 0;
    while (depth < 3 && sections[index].parent &&
           *sections[index].parent<index&& * sections[index].parent> 0) {
        index = *sections[index].parent;
        ++depth;
    }
    return depth;
}

void write_section_title(HtmlWriter& page, const model::Section& section, std::size_t depth) {
    const auto title = [&] {
        if (!section.number.empty())
            page.text(section.number).markup(" ");
        page.text(section.title);
    };
    switch (depth) {
    case 0:
        page.markup("<h3").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h3>\n");
        break;
    case 1:
        page.markup("<h4").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h4>\n");
        break;
    case 2:
        page.markup("<h5").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h5>\n");
        break;
    default:
        page.markup("<h6").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h6>\n");
    }
}

void write_goals(HtmlWriter& page, const model::Section& section, Language language) {
    if (section.goals.empty())
        return;
    page.markup("<div class=\"goals\">\n<p>");
    write_label(page, Label::goals, language);
    page.markup("</p>\n<ul>\n");
    for (const model::Goal& goal : section.goals) {
        page.markup("<li>");
        write_rich(page, goal.text);
        page.markup("</li>\n");
    }
    page.markup("</ul>\n</div>\n");
}

void write_body(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan) {
    const Language language = plan.plan->header.language;
    const std::vector<model::Section>& sections = plan.plan->sections;
    std::vector<std::vector<const MeasureRow*>> rows(sections.size());
    for (const MeasureRow& row : plan.measures)
        if (row.measure->section < rows.size())
            rows[row.measure->section].push_back(&row);

    page.markup("<section aria-labelledby=\"P-plan\">\n<h2 id=\"P-plan\">");
    write_label(page, Label::the_plan, language);
    page.markup("</h2>\n");
    if (plan.measures.empty()) {
        std::string sentence;
        report::append_sentence(sentence, plan, language);
        page.markup("<p class=\"empty\">").text(sentence).markup("</p>\n");
    }
    const std::vector<bool> shown = report::shown_sections(report, plan);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!shown[i])
            continue;
        if (i > 0)
            write_section_title(page, sections[i], depth_of(sections, i));
        write_goals(page, sections[i], language);
        if (rows[i].empty())
            continue;
        page.markup("<ul>\n");
        for (const MeasureRow* row : rows[i])
            write_measure(page, *row, plan.as_of, language);
        page.markup("</ul>\n");
    }
    page.markup("</section>\n");
}

// --- by responsible ---------------------------------------------------------

void write_role_row(HtmlWriter& page, const MeasureRow& row, Language language) {
    page.markup("<tr><th scope=\"row\"><a").anchor(row.measure->id).markup(">");
    page.text(row.measure->text.plain).markup("</a></th><td>");
    if (row.due)
        write_date(page, *row.due);
    else
        page.markup("–");
    page.markup("</td><td>");
    write_state(page, row, language);
    page.markup("</td></tr>\n");
}

void write_role(HtmlWriter& page, const PlanReport& plan, const report::RoleRow& role,
                Language language) {
    page.markup("<h3>").text(role.name).markup("</h3>\n");
    if (!role.known) {
        page.markup("<p class=\"empty\">");
        write_label(page, Label::not_in_register, language);
        page.markup("</p>\n");
    }
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
    for (const std::size_t index : role.measures)
        write_role_row(page, plan.measures[index], language);
    page.markup("</tbody>\n</table>\n");
}

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

} // namespace

std::string html_plan(const report::StatusReport& report, std::size_t index) {
    const PlanReport& plan = report.plans[index];
    const model::Header& header = plan.plan->header;
    const Language language = header.language;
    HtmlWriter page(24'000 + 1'500 * plan.measures.size());
    std::string title = header.title;
    if (!header.organization.empty())
        title += " – " + header.organization;
    begin_page(page, language, title);
    write_head(page, report, plan);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    write_sentence(page, plan, language);
    Needs needs;
    gather(needs, plan, {});
    write_needs(page, needs, language, std::numeric_limits<std::size_t>::max());
    write_body(page, report, plan);
    write_roles(page, plan);
    write_follow(page, report, plan.roles, language);
    end_page(page);
    return std::move(page).finish();
}

} // namespace plan::emit
