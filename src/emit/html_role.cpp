#include "escape.hpp"
#include "html_across.hpp"
#include "html_follow.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/across.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;
using report::RoleWork;

bool is_settled(report::State state) {
    const report::Group group = report::group_of(state);
    return group == report::Group::done || group == report::Group::closed;
}

// A role's page, and what is the same for all of them.
struct RolePage {
    const report::StatusReport& report;
    const RoleWork& role;
    const std::vector<std::string>& names; // the stems of the plans' pages
    std::string_view organization;         // empty when the plans do not agree
    const PageLook& look;
    Language language;
};

void write_role_head(HtmlWriter& page, const RolePage& of) {
    const report::StatusReport& report = of.report;
    const RoleWork& role = of.role;
    const Language language = of.language;
    page.markup("<header>\n");
    page.markup("<p class=\"org\">");
    if (!of.organization.empty())
        page.text(of.organization).markup(" · ");
    write_label(page, Label::responsible, language);
    page.markup("</p>\n<h1");
    write_lang(page, role.language, language);
    page.markup(">").text(role.name).markup("</h1>\n<ul class=\"facts\">\n<li><strong>");
    write_status_day(page, report.as_of, language);
    page.markup("</strong></li>\n");
    write_scope(page, report, language);
    page.markup("</ul>\n<nav class=\"jump\"").attribute("aria-label", role.name);
    page.markup(">\n<ul>\n<li><a href=\"../index.html\">");
    write_label(page, Label::all_plans, language);
    page.markup("</a></li>\n");
    if (!role.places.empty()) {
        page.markup("<li><a href=\"#P-open\">");
        write_label(page, Label::remaining, language);
        page.markup("</a></li>\n");
    }
    if (is_web_address(report.base_url)) {
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
        page.markup(" · ").text(times);
}

void write_item(HtmlWriter& page, const RolePage& of, const report::Place& place) {
    const PlanReport& plan = of.report.plans[place.plan];
    const MeasureRow& row = plan.measures[place.row];
    const Language own = plan.plan->header.language;
    page.markup("<li class=\"row\">\n");
    write_margin(page, row, plan, of.language);
    page.markup("<div>\n<p class=\"said to\"><a href=\"../plans/").text(of.names[place.plan]);
    page.markup(".html#").text(row.measure->id).markup("\"");
    write_lang(page, own, of.language);
    page.markup(">").text(row.measure->text.plain).markup("</a></p>\n<p class=\"meta\">");
    write_when(page, row, of.language);
    write_own_part(page, row, of.role.key, of.language);
    write_others(page, row, of.role.key, of.language);
    page.markup("</p>\n<p class=\"from\"");
    write_lang(page, own, of.language);
    page.markup(">").text(plan.plan->header.title).markup("</p>\n</div>\n</li>\n");
}

std::size_t write_items(HtmlWriter& page, const RolePage& of, bool settled) {
    std::size_t written = 0;
    for (const report::Place& place : of.role.places) {
        if (is_settled(of.report.plans[place.plan].measures[place.row].state) != settled)
            continue;
        if (written++ == 0)
            page.markup("<ul>\n");
        write_item(page, of, place);
    }
    if (written > 0)
        page.markup("</ul>\n");
    return written;
}

void write_open(HtmlWriter& page, const RolePage& of) {
    page.markup("<section aria-labelledby=\"P-open\">\n<h2 id=\"P-open\">");
    write_label(page, Label::remaining, of.language);
    page.markup("</h2>\n");
    if (write_items(page, of, false) == 0)
        page.markup("<p class=\"empty\">")
            .text(report::label(Label::none_remaining, of.language))
            .markup("</p>\n");
    page.markup("</section>\n");
}

void write_settled(HtmlWriter& page, const RolePage& of) {
    const auto settled = [&](const report::Place& place) {
        return is_settled(of.report.plans[place.plan].measures[place.row].state);
    };
    if (std::ranges::none_of(of.role.places, settled))
        return;
    page.markup("<section aria-labelledby=\"P-settled\">\n<h2 id=\"P-settled\">");
    write_label(page, Label::settled, of.language);
    page.markup("</h2>\n");
    write_items(page, of, true);
    page.markup("</section>\n");
}

void write_earlier(HtmlWriter& page, const RolePage& of) {
    if (of.role.earlier.empty())
        return;
    page.markup("<section aria-labelledby=\"P-earlier\">\n<h2 id=\"P-earlier\">");
    write_label(page, Label::earlier_plans, of.language);
    page.markup("</h2>\n<ul>\n");
    for (const std::size_t index : of.role.earlier) {
        const model::Header& header = of.report.plans[index].plan->header;
        page.markup("<li><a href=\"../plans/").text(of.names[index]).markup(".html\"");
        write_lang(page, header.language, of.language);
        page.markup(">").text(header.title).markup("</a></li>\n");
    }
    page.markup("</ul>\n</section>\n");
}

// The page's own language: as asked for, else that of the first plan that has the role.
Language language_for(const report::StatusReport& report, const RoleWork& role) {
    return report.language.value_or(role.language);
}

std::string role_page(const RolePage& of) {
    const RoleWork& role = of.role;
    HtmlWriter page(26'000 + 700 * role.places.size());
    std::string title(role.name);
    if (!of.organization.empty())
        title.append(" – ").append(of.organization);
    begin_page(page, of.language, title, of.look);
    write_role_head(page, of);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    if (role.places.empty()) {
        page.markup("<p class=\"sentence\">")
            .text(report::label(Label::no_measures_now, of.language))
            .markup("</p>\n");
    } else {
        PlanReport sum; // in its numbers alone
        sum.counts = role.counts;
        sum.total = sum.whole = role.places.size();
        write_sentence(page, sum, of.language);
        write_open(page, of);
        write_settled(page, of);
    }
    write_earlier(page, of);
    const std::vector<report::RoleRow> self = {
        {std::string(role.key), std::string(role.name), true, {}}};
    write_follow(page, of.report, self, of.language, "../");
    end_page(page);
    return std::move(page).finish();
}

} // namespace

std::vector<Artifact> html_roles(const report::StatusReport& report) {
    const std::vector<std::string> names = page_names(report);
    const std::string_view organization = common_organization(report);
    const PageLook look = look_of_several(report);
    std::vector<Artifact> pages;
    for (const RoleWork& role : report::roles_across(report))
        pages.push_back({role_path(role.key), role_page({report, role, names, organization, look,
                                                         language_for(report, role)})});
    return pages;
}

} // namespace plan::emit
