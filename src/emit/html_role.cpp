#include "around.hpp"
#include "escape.hpp"
#include "html_across.hpp"
#include "html_follow.hpp"
#include "html_parts.hpp"
#include "plan_parts.hpp"

#include "plan/report/wording.hpp"

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;
using report::RoleWork;

// A role's page.
struct RolePage {
    const report::Overview& overview;
    const RoleWork& role;
    const std::vector<std::string>& names; // the stems of the plans' pages
    Language language;
};

void write_role_head(HtmlWriter& page, const RolePage& of) {
    const RoleWork& role = of.role;
    const Language language = of.language;
    page.markup("<header>\n");
    page.markup("<p class=\"org\">");
    if (!role.organization.empty())
        page.text(role.organization).markup(" · ");
    write_label(page, Label::responsible, language);
    page.markup("</p>\n<h1");
    write_lang(page, role.language, language);
    page.markup(">").text(role.name).markup("</h1>\n<ul class=\"facts\">\n<li><strong>");
    write_status_day(page, of.overview.as_of, language);
    page.markup("</strong></li>\n");
    write_scope(page, of.overview, language);
    page.markup("</ul>\n<nav class=\"jump\"").attribute("aria-label", role.name);
    page.markup(">\n<ul>\n<li><a href=\"../index.html\">");
    write_label(page, Label::all_plans, language);
    page.markup("</a></li>\n");
    if (role.measures > 0) {
        page.markup("<li><a href=\"#P-open\">");
        write_label(page, Label::remaining, language);
        page.markup("</a></li>\n");
    }
    if (is_web_address(of.overview.base_url)) {
        page.markup("<li><a href=\"#P-follow\">");
        write_label(page, Label::follow, language);
        page.markup("</a></li>\n");
    }
    page.markup("</ul>\n</nav>\n</header>\n");
}

// Shape and word, and how far off.
void write_margin(HtmlWriter& page, const MeasureRow& row, const PlanReport& plan,
                  Language language) {
    page.markup("<div class=\"state\">");
    write_state(page, row, language);
    const bool near = row.state == report::State::due_soon ||
                      (row.state == report::State::overdue && !report::is_event(*row.measure));
    if (near) {
        std::string words;
        report::append_distance(words, row, plan.as_of, language);
        page.markup(" <span class=\"no\">").text(words).markup("</span>");
    }
    page.markup("</div>\n");
}

// Everyone but the role whose page it is.
void write_others(HtmlWriter& page, const MeasureRow& row, std::string_view key,
                  Language language) {
    std::string others;
    for (const report::ResponsibleRow& one : row.responsibles) {
        if (one.known && one.key == key)
            continue;
        others += others.empty() ? "" : ", ";
        report::append_responsible(others, one, language);
    }
    if (others.empty())
        return;
    std::string words;
    report::append_label(words, Label::with_others, language, {others});
    page.markup(" · ").text(words);
}

// The part that the role has in it, when it is not the first.
void write_own_part(HtmlWriter& page, const MeasureRow& row, std::string_view key,
                    Language language) {
    for (const report::ResponsibleRow& one : row.responsibles)
        if (one.known && one.key == key)
            if (const std::string_view part = report::part_word(one.part, language); !part.empty())
                page.markup(" · ").text(part);
}

void write_when(HtmlWriter& page, const MeasureRow& row, Language language) {
    const model::Measure& measure = *row.measure;
    if (!measure.new_deadlines.empty())
        write_deadline(page, measure.new_deadlines.back().reading, language);
    else if (report::is_event(measure))
        write_deadlines(page, measure.time, language);
    else if (!measure.deadlines.empty())
        write_deadlines(page, measure.deadlines, language);
    else
        page.text(report::state_word(report::State::undated, language));
    std::string times;
    report::append_times(times, row, language);
    if (!times.empty())
        page.markup(" · <span class=\"nb\">").text(times).markup("</span>");
}

void begin_open(HtmlWriter& page, const RolePage& of, std::size_t remaining) {
    page.markup("<section aria-labelledby=\"P-open\">\n<h2 id=\"P-open\">");
    write_label(page, Label::remaining, of.language);
    page.markup("</h2>\n");
    if (remaining > 0)
        page.markup("<ul>\n");
    else
        page.markup("<p class=\"empty\">")
            .text(report::label(Label::none_remaining, of.language))
            .markup("</p>\n");
}

void begin_settled(HtmlWriter& page, const RolePage& of) {
    page.markup("<section aria-labelledby=\"P-settled\">\n<h2 id=\"P-settled\">");
    write_label(page, Label::settled, of.language);
    page.markup("</h2>\n<ul>\n");
}

void write_earlier(HtmlWriter& page, const RolePage& of) {
    if (of.role.earlier.empty())
        return;
    page.markup("<section aria-labelledby=\"P-earlier\">\n<h2 id=\"P-earlier\">");
    write_label(page, Label::earlier_plans, of.language);
    page.markup("</h2>\n<ul>\n");
    for (const std::size_t index : of.role.earlier) {
        const report::PlanHead& plan = of.overview.plans[index];
        page.markup("<li>");
        write_organization(page, plan.organization, of.role.organization);
        page.markup("<a href=\"../plans/").text(of.names[index]).markup(".html\"");
        write_lang(page, plan.language, of.language);
        page.markup(">").text(plan.title).markup("</a></li>\n");
    }
    page.markup("</ul>\n</section>\n");
}

std::string text_before(const RolePage& of, std::size_t remaining) {
    const RoleWork& role = of.role;
    HtmlWriter page;
    std::string title(role.name);
    if (!role.organization.empty())
        title.append(" – ").append(role.organization);
    begin_page(page, of.language, title, look_of_several(of.overview));
    write_role_head(page, of);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    if (role.measures == 0) {
        page.markup("<p class=\"sentence\">")
            .text(report::label(Label::no_measures_now, of.language))
            .markup("</p>\n");
        return std::move(page).finish();
    }
    PlanReport sum; // in its numbers alone
    sum.counts = role.counts;
    sum.total = sum.whole = role.measures;
    write_sentence(page, sum, of.language);
    begin_open(page, of, remaining);
    return std::move(page).finish();
}

std::string text_between(const RolePage& of, std::size_t remaining) {
    HtmlWriter page;
    if (remaining > 0)
        page.markup("</ul>\n");
    if (of.role.measures > 0)
        page.markup("</section>\n");
    if (of.role.measures > remaining)
        begin_settled(page, of);
    return std::move(page).finish();
}

std::string text_after(const RolePage& of, std::size_t remaining) {
    HtmlWriter page;
    if (of.role.measures > remaining)
        page.markup("</ul>\n</section>\n");
    write_earlier(page, of);
    write_follow(page, of.overview, {{of.role.key, of.role.name, true, {}}}, of.language, "../");
    end_page(page);
    return std::move(page).finish();
}

} // namespace

void append_role_item(std::string& out, const PlanReport& plan, const MeasureRow& row,
                      std::string_view key, const Frame& frame, Language language) {
    HtmlWriter page(std::move(out));
    const Language own = plan.plan->header.language;
    page.markup("<li class=\"row\">\n");
    write_margin(page, row, plan, language);
    page.markup("<div>\n<p class=\"said to\"><a href=\"../plans/").text(frame.page);
    page.markup(".html#").text(row.measure->id).markup("\"");
    write_lang(page, own, language);
    page.markup(">").text(row.measure->text.plain).markup("</a></p>\n<p class=\"meta\">");
    write_when(page, row, language);
    write_own_part(page, row, key, language);
    write_others(page, row, key, language);
    page.markup("</p>\n<p class=\"from\"");
    write_lang(page, own, language);
    page.markup(">");
    if (frame.several_organizations)
        write_organization(page, plan.plan->header.organization, {});
    page.text(plan.plan->header.title).markup("</p>\n</div>\n</li>\n");
    out = std::move(page).finish();
}

RoleAround role_around(const report::Overview& overview, const RoleWork& role,
                       std::size_t remaining, const std::vector<std::string>& names) {
    // As asked for, else that of the first plan that has the role.
    const RolePage of{overview, role, names, overview.language.value_or(role.language)};
    return {text_before(of, remaining), text_between(of, remaining), text_after(of, remaining)};
}

} // namespace plan::emit
