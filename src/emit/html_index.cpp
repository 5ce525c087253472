#include "escape.hpp"
#include "html_across.hpp"
#include "html_follow.hpp"
#include "html_lists.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/across.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::Group;
using report::PlanReport;

// So that the page stays light, however many plans there are.
constexpr std::size_t needs_on_index = 12;
constexpr std::size_t drawn_plans = 24; // more than that are lines in a table
constexpr std::size_t feeds_on_index = 12;

// --- the plans --------------------------------------------------------------

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

// Period, what is special about it, and from when it is.
void write_plan_line(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan,
                     bool with_organization, Language language) {
    const model::Header& header = plan.plan->header;
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
    page.markup("<p class=\"meta\">").text(line);
    if (plan.last_change) {
        page.markup(" · ");
        write_dated(page, Label::last_change, *plan.last_change, language);
    }
    if (plan.as_of != report.as_of) {
        page.markup(" · ");
        write_dated(page, Label::status_on, plan.as_of, language);
    }
    page.markup("</p>\n");
}

void write_plan_row(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan,
                    std::string_view name, bool with_organization, Language language) {
    const report::GroupCounts groups = report::group_counts(plan.counts);
    const auto of = [&](Group group) { return groups[static_cast<std::size_t>(group)]; };
    page.markup("<li class=\"row\">\n<div>\n<h3><a href=\"plans/").text(name).markup(".html\"");
    write_lang(page, plan.plan->header.language, language);
    page.markup(">").text(plan.plan->header.title).markup("</a></h3>\n");
    write_plan_line(page, report, plan, with_organization, language);
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

void write_plan_cells(HtmlWriter& page, const report::StatusReport& report, const PlanReport& plan,
                      std::string_view name, Language language) {
    const report::GroupCounts groups = report::group_counts(plan.counts);
    const auto of = [&](Group group) {
        return static_cast<long long>(groups[static_cast<std::size_t>(group)]);
    };
    page.markup("<tr><th scope=\"row\"><a href=\"plans/").text(name).markup(".html\"");
    write_lang(page, plan.plan->header.language, language);
    page.markup(">").text(plan.plan->header.title).markup("</a></th><td>");
    write_small_bar(page, plan.counts);
    // Short, since it stands here a thousand times.
    page.number(of(Group::done)).markup("/").number(static_cast<long long>(plan.total));
    page.markup("</td><td>");
    if (of(Group::overdue) > 0)
        page.markup("<b>").number(of(Group::overdue)).markup("</b></td><td>");
    else
        page.markup("0</td><td>");
    page.number(of(Group::due_soon)).markup("</td><td>");
    if (plan.last_change)
        write_date(page, *plan.last_change);
    if (plan.as_of != report.as_of) {
        page.markup(" ");
        write_dated(page, Label::status_on, plan.as_of, language);
    }
    page.markup("</td></tr>\n");
}

void write_plan_table(HtmlWriter& page, const report::StatusReport& report,
                      const std::vector<std::string>& names, bool closed, Language language) {
    page.markup("<table class=\"sums\">\n<caption>");
    write_label(page, closed ? Label::earlier_plans : Label::plans, language);
    page.markup("</caption>\n<thead><tr><th scope=\"col\">");
    write_label(page, Label::plan, language);
    page.markup("</th>");
    for (const Group group : {Group::done, Group::overdue, Group::due_soon})
        write_group_head(page, group, language);
    page.markup("<th scope=\"col\">");
    write_label(page, Label::last_changed, language);
    page.markup("</th></tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        if (report.plans[i].closed == closed)
            write_plan_cells(page, report, report.plans[i], names[i], language);
    page.markup("</tbody>\n</table>\n");
}

void write_plans(HtmlWriter& page, const report::StatusReport& report,
                 const std::vector<std::string>& names, bool closed, Language language) {
    const std::size_t open = report::open_plans(report);
    const std::size_t count = closed ? report.plans.size() - open : open;
    if (count == 0)
        return;
    if (closed)
        page.markup("<section aria-labelledby=\"P-earlier\">\n<h2 id=\"P-earlier\">");
    else
        page.markup("<section aria-labelledby=\"P-plans\">\n<h2 id=\"P-plans\">");
    write_label(page, closed ? Label::earlier_plans : Label::plans, language);
    page.markup("</h2>\n");
    if (count > drawn_plans) {
        write_plan_table(page, report, names, closed, language);
    } else {
        const bool with_organization = common_organization(report).empty();
        page.markup("<ul class=\"plans\">\n");
        for (std::size_t i = 0; i < report.plans.size(); ++i)
            if (report.plans[i].closed == closed)
                write_plan_row(page, report, report.plans[i], names[i], with_organization,
                               language);
        page.markup("</ul>\n");
    }
    page.markup("</section>\n");
}

// --- the rest ---------------------------------------------------------------

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

void sort_across_plans(Needs& needs) {
    const auto by_due = [](const Need& a, const Need& b) {
        return a.row->due && (!b.row->due || *a.row->due < *b.row->due);
    };
    std::ranges::stable_sort(needs.overdue, by_due);
    std::ranges::stable_sort(needs.due_soon, by_due);
}

void write_all_needs(HtmlWriter& page, const report::StatusReport& report,
                     const std::vector<std::string>& names, Language language) {
    Needs needs;
    const bool several = report::open_plans(report) > 1;
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        if (!report.plans[i].closed)
            gather(needs, report.plans[i], names[i], several);
    sort_across_plans(needs);
    write_needs(page, needs, language, needs_on_index);
}

// The feeds of the first roles; the others have theirs on their own pages.
std::vector<report::RoleRow> followed(const std::vector<report::RoleWork>& roles) {
    std::vector<report::RoleRow> rows;
    for (const report::RoleWork& role : roles)
        if (!role.places.empty() && rows.size() < feeds_on_index)
            rows.push_back({std::string(role.key), std::string(role.name), true, {}});
    return rows;
}

void write_jump(HtmlWriter& page, Markup to, Label label, Language language) {
    page.markup("<li><a href=\"#P-").text(to.text()).markup("\">");
    write_label(page, label, language);
    page.markup("</a></li>\n");
}

// What there is to say across the open plans.
struct Across {
    std::vector<report::RoleWork> roles;
    std::vector<report::GoalWork> goals; // of several plans
    bool has_roles = false;
};

Across across(const report::StatusReport& report) {
    Across all;
    all.roles = report::roles_across(report);
    all.has_roles = std::ranges::any_of(
        all.roles, [](const report::RoleWork& role) { return !role.places.empty(); });
    if (report::open_plans(report) > 1)
        all.goals = report::goals_across(report);
    return all;
}

void write_jumps(HtmlWriter& page, const report::StatusReport& report, const Across& all,
                 Language language) {
    page.markup("<nav class=\"jump\"")
        .attribute("aria-label", report::label(Label::action_plans, language))
        .markup(">\n<ul>\n");
    write_jump(page, "plans", Label::plans, language);
    write_jump(page, "now", Label::needs_someone, language);
    if (!all.goals.empty())
        write_jump(page, "goals", Label::goals_across, language);
    if (all.has_roles)
        write_jump(page, "people", Label::by_responsible, language);
    if (is_web_address(report.base_url))
        write_jump(page, "follow", Label::follow, language);
    page.markup("</ul>\n</nav>\n");
}

void write_index_head(HtmlWriter& page, const report::StatusReport& report, const Across& all,
                      Language language) {
    const std::string_view organization = common_organization(report);
    page.markup("<header>\n");
    if (!organization.empty())
        page.markup("<p class=\"org\">").text(organization).markup("</p>\n");
    page.markup("<h1>");
    write_label(page, Label::action_plans, language);
    page.markup("</h1>\n<ul class=\"facts\">\n<li><strong>");
    write_status_day(page, report.as_of, language);
    page.markup("</strong></li>\n");
    write_scope(page, report, language);
    if (!report.revision.empty())
        page.markup("<li>")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(report.revision)
            .markup("</li>\n");
    page.markup("</ul>\n");
    if (report::open_plans(report) > 0)
        write_jumps(page, report, all, language);
    page.markup("</header>\n");
}

} // namespace

std::string html_index(const report::StatusReport& report) {
    const Language language = report::language_of(report);
    const std::vector<std::string> names = page_names(report);
    const Across all = across(report);
    HtmlWriter page(64'000 + 400 * report.plans.size());
    std::string title(report::label(Label::action_plans, language));
    if (const std::string_view organization = common_organization(report); !organization.empty())
        title.append(" – ").append(organization);
    begin_page(page, language, title, look_of_several(report));
    write_index_head(page, report, all, language);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    if (report::open_plans(report) > 0) {
        write_sentence(page, report::sum_of(report), language);
        write_plans(page, report, names, false, language);
        write_all_needs(page, report, names, language);
        if (!all.goals.empty())
            write_goals_across(page, report, all.goals, names, language);
        if (all.has_roles)
            write_roles_across(page, all.roles, language);
    } else {
        page.markup("<p class=\"sentence\">")
            .text(report::label(Label::no_plans, language))
            .markup("</p>\n");
    }
    write_plans(page, report, names, true, language);
    write_unread(page, report, language);
    write_follow(page, report, followed(all.roles), language);
    end_page(page);
    return std::move(page).finish();
}

} // namespace plan::emit
