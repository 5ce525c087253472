// How to follow a plan in a calendar: each address as text to copy, a link that
// calendar programs open, and three lines on how. Only where the site has an
// address of its own.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <vector>

namespace plan::emit {

void write_follow(HtmlWriter& page, const report::StatusReport& report,
                  const std::vector<report::RoleRow>& roles, words::Language language);

} // namespace plan::emit
