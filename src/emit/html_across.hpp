// What pages over several plans are made of beside the parts of all pages: goals and roles
// across plans, small bars.
#pragma once

#include "html_parts.hpp"

#include "plan/report/across.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

// The organisation, when all plans have the same.
[[nodiscard]] std::string_view common_organization(const report::StatusReport& report);

// A label with one place, which is the day.
void write_dated(HtmlWriter& page, Label label, calendar::Date day, Language language);
// What is done, late and coming, for a line in a table; the numbers stand beside it.
void write_small_bar(HtmlWriter& page, const report::Counts& counts);

// A table; nothing when there is only one open plan, or no goal. `names` are the pages' stems.
void write_goals_across(HtmlWriter& page, const report::StatusReport& report,
                        const std::vector<std::string>& names, Language language);
// A table with a link to each role's page.
void write_roles_across(HtmlWriter& page, const std::vector<report::RoleWork>& roles,
                        Language language);

} // namespace plan::emit
