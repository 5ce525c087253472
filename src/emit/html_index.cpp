#include "escape.hpp"
#include "html_across.hpp"
#include "html_follow.hpp"
#include "html_lists.hpp"
#include "html_parts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/overview.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::Group;
using report::PlanHead;

// So that the page stays light, however many plans there are.
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
void write_plan_line(HtmlWriter& page, const report::Overview& overview, const PlanHead& plan,
                     Language language) {
    std::string line;
    if (plan.period)
        report::append_period(line, *plan.period);
    else
        line += report::label(Label::no_period, language);
    if (!plan.adopted) {
        line += " · ";
        line += report::label(Label::draft, language);
    }
    page.markup("<p class=\"meta\">");
    write_organization(page, plan.organization, overview.organization);
    page.text(line);
    if (plan.last_change) {
        page.markup(" · ");
        write_dated(page, Label::last_change, *plan.last_change, language);
    }
    if (plan.as_of != overview.as_of) {
        page.markup(" · ");
        write_dated(page, Label::status_on, plan.as_of, language);
    }
    page.markup("</p>\n");
}

void write_plan_row(HtmlWriter& page, const report::Overview& overview, const PlanHead& plan,
                    std::string_view name, Language language) {
    const report::GroupCounts groups = report::group_counts(plan.counts);
    const auto of = [&](Group group) { return groups[static_cast<std::size_t>(group)]; };
    page.markup("<li class=\"row\">\n<div>\n<h3><a href=\"plans/").text(name).markup(".html\"");
    write_lang(page, plan.language, language);
    page.markup(">").text(plan.title).markup("</a></h3>\n");
    write_plan_line(page, overview, plan, language);
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

void write_plan_cells(HtmlWriter& page, const report::Overview& overview, const PlanHead& plan,
                      std::string_view name, Language language) {
    const report::GroupCounts groups = report::group_counts(plan.counts);
    const auto of = [&](Group group) {
        return static_cast<long long>(groups[static_cast<std::size_t>(group)]);
    };
    page.markup("<tr><th scope=\"row\">");
    write_organization(page, plan.organization, overview.organization);
    page.markup("<a href=\"plans/").text(name).markup(".html\"");
    write_lang(page, plan.language, language);
    page.markup(">").text(plan.title).markup("</a></th><td>");
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
    if (plan.as_of != overview.as_of) {
        page.markup(" ");
        write_dated(page, Label::status_on, plan.as_of, language);
    }
    page.markup("</td></tr>"); // no line break: it is there a thousand times
}

void write_plan_table(HtmlWriter& page, const report::Overview& overview,
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
    for (std::size_t i = 0; i < overview.plans.size(); ++i)
        if (overview.plans[i].closed == closed)
            write_plan_cells(page, overview, overview.plans[i], names[i], language);
    page.markup("\n</tbody>\n</table>\n");
}

void write_plans(HtmlWriter& page, const report::Overview& overview,
                 const std::vector<std::string>& names, bool closed, Language language) {
    const std::size_t open = overview.open;
    const std::size_t count = closed ? overview.plans.size() - open : open;
    if (count == 0)
        return;
    if (closed)
        page.markup("<section aria-labelledby=\"P-earlier\">\n<h2 id=\"P-earlier\">");
    else
        page.markup("<section aria-labelledby=\"P-plans\">\n<h2 id=\"P-plans\">");
    write_label(page, closed ? Label::earlier_plans : Label::plans, language);
    page.markup("</h2>\n");
    if (count > drawn_plans) {
        write_plan_table(page, overview, names, closed, language);
    } else {
        page.markup("<ul class=\"plans\">\n");
        for (std::size_t i = 0; i < overview.plans.size(); ++i)
            if (overview.plans[i].closed == closed)
                write_plan_row(page, overview, overview.plans[i], names[i], language);
        page.markup("</ul>\n");
    }
    page.markup("</section>\n");
}

// --- the rest ---------------------------------------------------------------

void write_unread(HtmlWriter& page, const report::Overview& overview, Language language) {
    if (overview.unread.empty())
        return;
    page.markup("<section aria-labelledby=\"P-unread\">\n<h2 id=\"P-unread\">");
    write_label(page, Label::unread, language);
    page.markup("</h2>\n<p>");
    page.text(report::label(Label::unread_sentence, language, overview.unread.size()));
    page.markup("</p>\n<ul>\n");
    for (const report::Unread& unread : overview.unread)
        page.markup("<li><code>")
            .text(unread.path)
            .markup("</code>: ")
            .text(unread.why)
            .markup("</li>\n");
    page.markup("</ul>\n</section>\n");
}

NeedsOfKind kind_of(const report::NeedList& list, const report::Overview& overview,
                    const std::vector<std::string>& names) {
    const bool with_organization = report::has_several_organizations(overview);
    NeedsOfKind needs;
    needs.count = list.count;
    for (const auto& kept : list.first) {
        const PlanHead& plan = overview.plans[kept->plan];
        needs.first.push_back(
            {.row = &kept->row,
             .as_of = plan.as_of,
             .language = plan.language,
             .page = names[kept->plan],
             .plan = overview.open > 1 ? std::string_view(plan.title) : "",
             .organization = with_organization ? std::string_view(plan.organization) : ""});
    }
    return needs;
}

void write_all_needs(HtmlWriter& page, const report::Overview& overview,
                     const std::vector<std::string>& names, Language language) {
    write_needs(page,
                {.overdue = kind_of(overview.overdue, overview, names),
                 .due_soon = kind_of(overview.due_soon, overview, names),
                 .waiting = kind_of(overview.waiting, overview, names),
                 .silent = {}},
                language);
}

// The feeds of the first roles; the others have theirs on their own pages.
std::vector<report::RoleRow> followed(const std::vector<report::RoleWork>& roles) {
    std::vector<report::RoleRow> rows;
    for (const report::RoleWork& role : roles)
        if (role.measures > 0 && rows.size() < feeds_on_index)
            rows.push_back({role.key, role.name, true, {}});
    return rows;
}

void write_jump(HtmlWriter& page, Markup to, Label label, Language language) {
    page.markup("<li><a href=\"#P-").text(to.text()).markup("\">");
    write_label(page, label, language);
    page.markup("</a></li>\n");
}

bool says_goals(const report::Overview& overview) {
    return overview.open > 1 && !overview.goals.empty();
}

bool says_roles(const report::Overview& overview) {
    return std::ranges::any_of(overview.roles,
                               [](const report::RoleWork& role) { return role.measures > 0; });
}

void write_jumps(HtmlWriter& page, const report::Overview& overview, Language language) {
    page.markup("<nav class=\"jump\"")
        .attribute("aria-label", report::label(Label::action_plans, language))
        .markup(">\n<ul>\n");
    write_jump(page, "plans", Label::plans, language);
    write_jump(page, "now", Label::needs_someone, language);
    if (says_goals(overview))
        write_jump(page, "goals", Label::goals_across, language);
    if (says_roles(overview))
        write_jump(page, "people", Label::by_responsible, language);
    if (is_web_address(overview.base_url))
        write_jump(page, "follow", Label::follow, language);
    page.markup("</ul>\n</nav>\n");
}

void write_index_head(HtmlWriter& page, const report::Overview& overview, Language language) {
    page.markup("<header>\n");
    if (!overview.organization.empty())
        page.markup("<p class=\"org\">").text(overview.organization).markup("</p>\n");
    page.markup("<h1>");
    write_label(page, Label::action_plans, language);
    page.markup("</h1>\n<ul class=\"facts\">\n<li><strong>");
    write_status_day(page, overview.as_of, language);
    page.markup("</strong></li>\n");
    write_scope(page, overview, language);
    if (!overview.revision.empty())
        page.markup("<li>")
            .text(report::label(Label::revision, language))
            .markup(" ")
            .text(overview.revision)
            .markup("</li>\n");
    page.markup("</ul>\n");
    if (overview.open > 0)
        write_jumps(page, overview, language);
    page.markup("</header>\n");
}

} // namespace

std::string html_index(const report::Overview& overview) {
    const Language language = report::language_of(overview);
    const std::vector<std::string> names = page_names(overview);
    HtmlWriter page;
    std::string title(report::label(Label::action_plans, language));
    if (!overview.organization.empty())
        title.append(" – ").append(overview.organization);
    begin_page(page, language, title, look_of_several(overview));
    write_index_head(page, overview, language);
    page.markup("<main id=\"P-content\" tabindex=\"-1\">\n");
    if (overview.open > 0) {
        write_sentence(page, overview.sum, language);
        write_plans(page, overview, names, false, language);
        write_all_needs(page, overview, names, language);
        if (says_goals(overview))
            write_goals_across(page, overview, overview.goals, names, language);
        if (says_roles(overview))
            write_roles_across(page, overview.roles, language);
    } else {
        page.markup("<p class=\"sentence\">")
            .text(report::label(Label::no_plans, language))
            .markup("</p>\n");
    }
    write_plans(page, overview, names, true, language);
    write_unread(page, overview, language);
    write_follow(page, overview, followed(overview.roles), language);
    end_page(page);
    return std::move(page).finish();
}

} // namespace plan::emit
