#include "html_filter.hpp"
#include "html_follow.hpp"
#include "html_lists.hpp"
#include "html_parts.hpp"
#include "html_people.hpp"
#include "html_sections.hpp"
#include "html_timeline.hpp"
#include "plan_parts.hpp"

#include "plan/report/wording.hpp"

#include <string>

namespace plan::emit {
namespace {

using report::PlanReport;

// --- the head ---------------------------------------------------------------

void append_fact(HtmlWriter& page, std::string_view words) {
    page.markup("<li>").text(words).markup("</li>\n");
}

// A status that another run published may be of another day than the rest of the report.
void write_source(HtmlWriter& page, const report::Edition& edition, const PlanReport& plan,
                  Language language) {
    if (plan.plan->published_as_of)
        append_fact(page, report::label(Label::published_data, language));
    if (plan.as_of == edition.as_of)
        return;
    std::string day;
    report::append_long_date(day, edition.as_of, language);
    std::string words;
    report::append_label(words, Label::rest_on, language, {day});
    append_fact(page, words);
}

void write_facts(HtmlWriter& page, const report::Edition& edition, const PlanReport& plan) {
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
    write_source(page, edition, plan, language);
    write_scope(page, edition, language);
    if (!edition.revision.empty())
        page.markup("<li>")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(edition.revision)
            .markup("</li>\n");
    page.markup("</ul>\n");
}

void write_head(HtmlWriter& page, const report::Edition& edition, const PlanReport& plan) {
    const model::Header& header = plan.plan->header;
    const Language language = header.language;
    page.markup("<header>\n");
    if (!header.organization.empty())
        page.markup("<p class=\"org\">").text(header.organization).markup("</p>\n");
    page.markup("<h1>").text(header.title).markup("</h1>\n");
    write_facts(page, edition, plan);
    page.markup("<nav class=\"jump\"");
    page.attribute("aria-label", report::label(Label::on_this_page, language)).markup(">\n<ul>\n");
    page.markup("<li><a href=\"../index.html\">");
    write_label(page, Label::all_plans, language);
    page.markup("</a></li>\n<li><a href=\"#P-now\">");
    write_label(page, Label::needs_someone, language);
    page.markup("</a></li>\n<li><a href=\"#P-time\">");
    write_label(page, Label::timeline, language);
    page.markup("</a></li>\n<li><a href=\"#P-plan\">");
    write_label(page, Label::the_plan, language);
    page.markup("</a></li>\n<li><a href=\"#P-people\">");
    write_label(page, Label::by_responsible, language);
    page.markup("</a></li>\n<li><a href=\"#P-follow\">");
    write_label(page, Label::follow_short, language);
    page.markup("</a></li>\n");
    if (edition.audience == report::Audience::internal) {
        page.markup("<li><a href=\"#P-findings\">");
        write_label(page, Label::findings, language);
        page.markup("</a></li>\n");
    }
    page.markup("</ul>\n</nav>\n</header>\n");
}

// --- what the check says ------------------------------------------------------

Label severity_label(diagnostics::Severity severity) {
    switch (severity) {
    case diagnostics::Severity::error:
        return Label::severity_error;
    case diagnostics::Severity::warning:
        return Label::severity_warning;
    case diagnostics::Severity::advice:
        return Label::severity_advice;
    }
    return Label::severity_advice;
}

void write_finding(HtmlWriter& page, const report::FindingRow& finding, Language language) {
    page.markup("<tr><td>").number(finding.line).markup("</td><td>");
    write_label(page, severity_label(finding.severity), language);
    page.markup("</td><th scope=\"row\">").text(finding.message);
    page.markup(" <code>").text(finding.rule).markup("</code></th></tr>\n");
}

// For those who write the plan; a report that is open has none.
void write_findings(HtmlWriter& page, const PlanReport& plan, Language language) {
    page.markup("<section aria-labelledby=\"P-findings\">\n<h2 id=\"P-findings\">");
    write_label(page, Label::findings, language);
    page.markup("</h2>\n");
    if (plan.findings.empty()) {
        page.markup("<p class=\"empty\">");
        write_label(page, Label::findings_none, language);
        page.markup("</p>\n</section>\n");
        return;
    }
    page.markup("<table>\n<caption>");
    write_label(page, Label::findings_caption, language);
    page.markup("</caption>\n<thead><tr><th scope=\"col\" class=\"line\">");
    write_label(page, Label::finding_line, language);
    page.markup("</th><th scope=\"col\" class=\"line\">");
    write_label(page, Label::severity, language);
    page.markup("</th><th scope=\"col\">");
    write_label(page, Label::finding, language);
    page.markup("</th></tr></thead>\n<tbody>\n");
    for (const report::FindingRow& finding : plan.findings)
        write_finding(page, finding, language);
    page.markup("</tbody>\n</table>\n</section>\n");
}

// --- the foot -----------------------------------------------------------------

void write_foot(HtmlWriter& page, Language language) {
    page.markup("<footer>\n<p>");
    write_label(page, Label::page_made, language);
    page.markup("</p>\n<ul>\n<li><a href=\"../index.html\">");
    write_label(page, Label::all_plans, language);
    page.markup("</a></li>\n<li><a href=\"../report.md\">");
    write_label(page, Label::case_paper, language);
    page.markup("</a></li>\n<li><a href=\"../plan.json\">");
    write_label(page, Label::as_data, language);
    page.markup("</a></li>\n</ul>\n</footer>\n");
}

} // namespace

void append_html_plan(std::string& out, const PlanReport& plan, const report::Edition& edition,
                      const Frame& frame) {
    const model::Header& header = plan.plan->header;
    const Language language = header.language;
    HtmlWriter page(std::move(out));
    const PageLook look{PageOf::one_plan, header.accent, wants_filter(plan)};
    std::string title = header.title;
    if (!header.organization.empty())
        title += " – " + header.organization;
    begin_page(page, language, title, look);
    write_head(page, edition, plan);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    write_sentence(page, plan, language);
    write_needs(page, needs_of(plan), language);
    write_timeline(page, plan);
    PageLinks links(plan, frame);
    write_sections(page, {.edition = &edition, .plan = &plan, .frame = &frame, .links = &links});
    write_roles(page, plan);
    write_follow(page, edition, plan.roles, language, "../");
    if (edition.audience == report::Audience::internal)
        write_findings(page, plan, language);
    page.markup("</main>\n");
    write_foot(page, language);
    end_body(page, look);
    out = std::move(page).finish();
}

} // namespace plan::emit
