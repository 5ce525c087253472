// What pages over several plans are made of beside the parts of all pages: goals and roles
// across plans, small bars.
#pragma once

#include "html_parts.hpp"

#include "plan/report/overview.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

// A plan's organisation before its title, where it is another than that of the page.
void write_organization(HtmlWriter& page, std::string_view organization, std::string_view of_page);

// A label with one place, which is the day.
void write_dated(HtmlWriter& page, Label label, calendar::Date day, Language language);
// What is done, late and coming, for a line in a table; the numbers stand beside it.
void write_small_bar(HtmlWriter& page, const report::Counts& counts);

// The head of a column of counts: shape and word; on narrow screens the shape alone is seen.
void write_group_head(HtmlWriter& page, report::Group group, Language language);

// A table of the goals, at least one. `names` are the stems of the plans' pages.
void write_goals_across(HtmlWriter& page, const report::Overview& overview,
                        const std::vector<report::GoalWork>& goals,
                        const std::vector<std::string>& names, Language language);
// A table with a link to the page of each role that carries something, at least one.
void write_roles_across(HtmlWriter& page, const std::vector<report::RoleWork>& roles,
                        Language language);

} // namespace plan::emit
