#include "html_across.hpp"

#include "paths.hpp"

#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

using report::Group;

constexpr std::size_t shown_goals = 20;
constexpr std::size_t shown_roles = 100;

void write_part(HtmlWriter& page, Markup bar_class, std::size_t begin, std::size_t end,
                std::size_t total) {
    if (begin == end)
        return;
    page.markup("<rect").attribute("class", bar_class.text());
    if (begin > 0)
        page.markup(" x=\"").number(static_cast<long long>(begin * 100 / total)).markup("%\"");
    page.markup(" width=\"")
        .number(static_cast<long long>(end * 100 / total - begin * 100 / total))
        .markup("%\"/>");
}

void write_rest(HtmlWriter& page, std::size_t all, std::size_t shown, Language language) {
    if (shown >= all)
        return;
    std::string more;
    report::append_label(more, Label::and_more, language, {std::to_string(all - shown)});
    page.markup("<p class=\"empty\">").text(more).markup("</p>\n");
}

void write_done_of(HtmlWriter& page, std::size_t done, std::size_t all, Language language) {
    std::string of;
    report::append_label(of, Label::done_of, language, {std::to_string(done), std::to_string(all)});
    page.text(of);
}

// --- goals ------------------------------------------------------------------

void write_goal_plans(HtmlWriter& page, const report::Overview& overview,
                      const report::GoalWork& goal, const std::vector<std::string>& names,
                      Language language) {
    if (goal.plans > 1) {
        std::string count;
        report::append_label(count, Label::plans_counted, language, {std::to_string(goal.plans)},
                             goal.plans);
        page.text(count);
        return;
    }
    const report::PlanHead& plan = overview.plans[goal.plan];
    write_organization(page, plan.organization, overview.organization);
    page.markup("<a href=\"plans/").text(names[goal.plan]).markup(".html#");
    if (goal.section.empty())
        page.markup("P-plan\"");
    else
        page.markup("S-").text(goal.section).markup("\"");
    write_lang(page, plan.language, language);
    page.markup(">").text(plan.title).markup("</a>");
}

void write_goal_result(HtmlWriter& page, const report::GoalWork& goal, Language language) {
    std::string result;
    if (goal.met > 0)
        report::append_label(result, Label::goals_met, language, {std::to_string(goal.met)},
                             goal.met);
    if (goal.missed > 0) {
        result += result.empty() ? "" : ", ";
        report::append_label(result, Label::goals_missed, language, {std::to_string(goal.missed)},
                             goal.missed);
    }
    page.text(result.empty() ? "–" : result);
}

void write_goal(HtmlWriter& page, const report::Overview& overview, const report::GoalWork& goal,
                const std::vector<std::string>& names, bool results, Language language) {
    page.markup("<tr><th scope=\"row\"");
    write_lang(page, overview.plans[goal.plan].language, language);
    page.markup(">").text(goal.text).markup("</th><td>");
    write_goal_plans(page, overview, goal, names, language);
    page.markup("</td><td>");
    if (goal.measures > 0)
        write_done_of(page, goal.done, goal.measures, language);
    else
        page.markup("–");
    if (results) {
        page.markup("</td><td>");
        write_goal_result(page, goal, language);
    }
    page.markup("</td></tr>\n");
}

// --- roles ------------------------------------------------------------------

void write_role_sums(HtmlWriter& page, const report::RoleWork& role, Language language) {
    const report::GroupCounts groups = report::group_counts(role.counts);
    const std::size_t overdue = groups[static_cast<std::size_t>(Group::overdue)];
    page.markup("<tr><th scope=\"row\"><a href=\"").text(role_path(role.key)).markup("\"");
    write_lang(page, role.language, language);
    page.markup(">").text(role.name).markup("</a></th><td>");
    write_small_bar(page, role.counts);
    write_done_of(page, groups[static_cast<std::size_t>(Group::done)], role.measures, language);
    page.markup("</td><td>");
    if (overdue > 0) {
        page.markup("<span class=\"g-overdue\">");
        write_shape(page, report::State::overdue);
        page.number(static_cast<long long>(overdue)).markup("</span>");
    } else {
        page.markup("–");
    }
    page.markup("</td><td>");
    if (role.next)
        write_date(page, *role.next);
    else
        page.markup("–");
    page.markup("</td></tr>\n");
}

} // namespace

void write_organization(HtmlWriter& page, std::string_view organization, std::string_view of_page) {
    if (!organization.empty() && organization != of_page)
        page.text(organization).markup(" · ");
}

void write_dated(HtmlWriter& page, Label label, calendar::Date day, Language language) {
    const std::string_view words = report::label(label, language);
    const std::size_t at = words.find("{0}");
    page.text(words.substr(0, at));
    write_long_date(page, day, language);
    page.text(words.substr(at + 3));
}

void write_small_bar(HtmlWriter& page, const report::Counts& counts) {
    const report::GroupCounts groups = report::group_counts(counts);
    std::size_t total = 0;
    for (const std::size_t count : groups)
        total += count;
    if (total == 0)
        return;
    const std::size_t done = groups[static_cast<std::size_t>(Group::done)];
    const std::size_t late = done + groups[static_cast<std::size_t>(Group::overdue)];
    const std::size_t soon = late + groups[static_cast<std::size_t>(Group::due_soon)];
    page.markup("<svg aria-hidden=\"true\">");
    write_part(page, "b-done", 0, done, total);
    write_part(page, "b-overdue", done, late, total);
    write_part(page, "b-due_soon", late, soon, total);
    page.markup("</svg>");
}

void write_group_head(HtmlWriter& page, Group group, Language language) {
    page.markup("<th scope=\"col\">");
    write_shape(page, group == Group::done      ? report::State::done
                      : group == Group::overdue ? report::State::overdue
                                                : report::State::due_soon);
    page.markup("<span>").text(report::group_word(group, language)).markup("</span></th>");
}

void write_goals_across(HtmlWriter& page, const report::Overview& overview,
                        const std::vector<report::GoalWork>& goals,
                        const std::vector<std::string>& names, Language language) {
    const std::size_t shown = std::min(goals.size(), shown_goals);
    const bool results =
        std::any_of(goals.begin(), goals.begin() + static_cast<std::ptrdiff_t>(shown),
                    [](const report::GoalWork& goal) { return goal.met + goal.missed > 0; });
    page.markup("<section aria-labelledby=\"P-goals\">\n<h2 id=\"P-goals\">");
    write_label(page, Label::goals_across, language);
    page.markup("</h2>\n<table class=\"sums goals-across\">\n<caption>");
    write_label(page, Label::goals_across, language);
    page.markup("</caption>\n<thead><tr><th scope=\"col\">");
    write_label(page, Label::goal, language);
    page.markup("</th><th scope=\"col\">");
    write_label(page, Label::plan, language);
    page.markup("</th>");
    write_group_head(page, Group::done, language);
    if (results) {
        page.markup("<th scope=\"col\">");
        write_label(page, Label::result, language);
        page.markup("</th>");
    }
    page.markup("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < shown; ++i)
        write_goal(page, overview, goals[i], names, results, language);
    page.markup("</tbody>\n</table>\n");
    write_rest(page, goals.size(), shown, language);
    page.markup("</section>\n");
}

void write_roles_across(HtmlWriter& page, const std::vector<report::RoleWork>& roles,
                        Language language) {
    const auto carries = [](const report::RoleWork& role) { return role.measures > 0; };
    const auto all = static_cast<std::size_t>(std::ranges::count_if(roles, carries));
    page.markup("<section aria-labelledby=\"P-people\">\n<h2 id=\"P-people\">");
    write_label(page, Label::by_responsible, language);
    page.markup("</h2>\n<table class=\"sums\">\n<caption>");
    write_label(page, Label::roles_caption, language);
    page.markup("</caption>\n<thead><tr><th scope=\"col\">");
    write_label(page, Label::responsible, language);
    page.markup("</th>");
    write_group_head(page, Group::done, language);
    write_group_head(page, Group::overdue, language);
    page.markup("<th scope=\"col\">");
    write_label(page, Label::next_deadline, language);
    page.markup("</th></tr></thead>\n<tbody>\n");
    std::size_t shown = 0;
    for (const report::RoleWork& role : roles)
        if (carries(role) && shown < shown_roles) {
            ++shown;
            write_role_sums(page, role, language);
        }
    page.markup("</tbody>\n</table>\n");
    write_rest(page, all, shown, language);
    page.markup("</section>\n");
}

} // namespace plan::emit
