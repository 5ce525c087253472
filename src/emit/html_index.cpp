#include "escape.hpp"
#include "html_follow.hpp"
#include "html_lists.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <set>

namespace plan::emit {
namespace {

using report::Group;
using report::PlanReport;

constexpr std::size_t needs_on_index = 20;

// The organisation, when all plans have the same.
std::string_view common_organization(const report::StatusReport& report) {
    std::string_view name;
    for (const PlanReport& plan : report.plans) {
        if (name.empty())
            name = plan.plan->header.organization;
        else if (name != plan.plan->header.organization)
            return {};
    }
    return name;
}

void write_count(HtmlWriter& page, report::State shape, std::size_t count, Group group,
                 Language language) {
    if (count == 0)
        page.markup("<li class=\"zero\">");
    else if (group == Group::overdue)
        page.markup("<li class=\"g-overdue\">");
    else
        page.markup("<li class=\"g-due_soon\">");
    write_shape(page, shape);
    page.markup("<b>").number(static_cast<long long>(count)).markup("</b> ");
    page.text(report::group_word(group, language)).markup("</li>\n");
}

void write_plan_line(HtmlWriter& page, const model::Header& header, bool with_organization,
                     Language language) {
    std::string line;
    if (with_organization && !header.organization.empty()) {
        line += header.organization;
        line += " · ";
    }
    if (header.period)
        report::append_period(line, header.period->days);
    else
        line += report::label(Label::no_period, language);
    if (!header.adopted) {
        line += " · ";
        line += report::label(Label::draft, language);
    }
    page.markup("<p class=\"meta\">").text(line).markup("</p>\n");
}

void write_plan_row(HtmlWriter& page, const PlanReport& plan, std::string_view name,
                    bool with_organization, Language language) {
    const report::GroupCounts groups = report::group_counts(plan.counts);
    const auto of = [&](Group group) { return groups[static_cast<std::size_t>(group)]; };
    page.markup("<li class=\"row\">\n<div>\n<h3><a href=\"plans/").text(name).markup(".html\">");
    page.text(plan.plan->header.title).markup("</a></h3>\n");
    write_plan_line(page, plan.plan->header, with_organization, language);
    write_bar(page, plan.counts);
    page.markup("</div>\n<ul>\n<li class=\"g-done\">");
    write_shape(page, report::State::done);
    std::string done;
    report::append_label(done, Label::done_of, language,
                         {std::to_string(of(Group::done)), std::to_string(plan.total)});
    page.markup("<b>").text(done).markup("</b> ");
    page.text(report::group_word(Group::done, language)).markup("</li>\n");
    write_count(page, report::State::overdue, of(Group::overdue), Group::overdue, language);
    write_count(page, report::State::due_soon, of(Group::due_soon), Group::due_soon, language);
    page.markup("</ul>\n</li>\n");
}

void write_plans(HtmlWriter& page, const report::StatusReport& report,
                 const std::vector<std::string>& names, bool closed, Language language) {
    if (std::ranges::none_of(report.plans, [&](const PlanReport& p) { return p.closed == closed; }))
        return;
    const bool with_organization = common_organization(report).empty();
    if (closed)
        page.markup("<section aria-labelledby=\"P-earlier\">\n<h2 id=\"P-earlier\">");
    else
        page.markup("<section aria-labelledby=\"P-plans\">\n<h2 id=\"P-plans\">");
    write_label(page, closed ? Label::earlier_plans : Label::plans, language);
    page.markup("</h2>\n<ul class=\"plans\">\n");
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        if (report.plans[i].closed == closed)
            write_plan_row(page, report.plans[i], names[i], with_organization, language);
    page.markup("</ul>\n</section>\n");
}

void write_unread(HtmlWriter& page, const report::StatusReport& report, Language language) {
    if (report.unread.empty())
        return;
    page.markup("<section aria-labelledby=\"P-unread\">\n<h2 id=\"P-unread\">");
    write_label(page, Label::unread, language);
    page.markup("</h2>\n<p>");
    page.text(report::label(Label::unread_sentence, language, report.unread.size()));
    page.markup("</p>\n<ul>\n");
    for (const report::Unread& unread : report.unread)
        page.markup("<li><code>")
            .text(unread.path)
            .markup("</code>: ")
            .text(unread.why)
            .markup("</li>\n");
    page.markup("</ul>\n</section>\n");
}

// Roles of all open plans; the same key in two plans is one role.
std::vector<report::RoleRow> roles_of(const report::StatusReport& report) {
    std::vector<report::RoleRow> roles;
    std::set<std::string_view> seen;
    for (const PlanReport& plan : report.plans)
        for (const report::RoleRow& role : plan.roles)
            if (!plan.closed && role.known && seen.insert(role.key).second)
                roles.push_back({role.key, role.name, true, {}});
    return roles;
}

void sort_across_plans(Needs& needs) {
    const auto by_due = [](const Need& a, const Need& b) {
        return a.row->due && (!b.row->due || *a.row->due < *b.row->due);
    };
    std::ranges::stable_sort(needs.overdue, by_due);
    std::ranges::stable_sort(needs.due_soon, by_due);
}

void write_index_head(HtmlWriter& page, const report::StatusReport& report, Language language) {
    const std::string_view organization = common_organization(report);
    page.markup("<header>\n");
    if (!organization.empty())
        page.markup("<p class=\"org\">").text(organization).markup("</p>\n");
    page.markup("<h1>");
    write_label(page, Label::action_plans, language);
    page.markup("</h1>\n<ul class=\"facts\">\n<li><strong>");
    write_status_day(page, report.as_of, language);
    page.markup("</strong></li>\n");
    write_selection(page, report, language);
    if (!report.revision.empty())
        page.markup("<li>")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(report.revision)
            .markup("</li>\n");
    page.markup("</ul>\n</header>\n");
}

} // namespace

std::string html_index(const report::StatusReport& report) {
    const Language language = report::language_of(report);
    const std::vector<std::string> names = page_names(report);
    HtmlWriter page(24'000 + 800 * report.plans.size());
    std::string title(report::label(Label::action_plans, language));
    if (const std::string_view organization = common_organization(report); !organization.empty())
        title.append(" – ").append(organization);
    begin_page(page, language, title, PageOf::several);
    write_index_head(page, report, language);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");

    report::PlanReport sum; // of all open plans, in its numbers alone
    Needs needs;
    bool open = false;
    const bool several =
        std::ranges::count_if(report.plans, [](const PlanReport& p) { return !p.closed; }) > 1;
    for (std::size_t i = 0; i < report.plans.size(); ++i) {
        if (report.plans[i].closed)
            continue;
        open = true;
        gather(needs, report.plans[i], names[i], several);
        sum.total += report.plans[i].total;
        sum.whole += report.plans[i].whole;
        for (std::size_t state = 0; state < sum.counts.size(); ++state)
            sum.counts[state] += report.plans[i].counts[state];
    }
    if (open) {
        write_sentence(page, sum, language);
        write_plans(page, report, names, false, language);
        sort_across_plans(needs);
        write_needs(page, needs, language, needs_on_index);
    } else {
        page.markup("<p class=\"sentence\">")
            .text(report::label(Label::no_plans, language))
            .markup("</p>\n");
    }
    write_plans(page, report, names, true, language);
    write_unread(page, report, language);
    write_follow(page, report, roles_of(report), language);
    end_page(page);
    return std::move(page).finish();
}

} // namespace plan::emit
