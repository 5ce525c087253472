// How to follow a plan in a calendar: each address as text to copy, a link that
// calendar programs open, and three lines on how. Where the site has no address of
// its own there are only files to import, and the page says so.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <string_view>
#include <vector>

namespace plan::emit {

// `root` leads from the page to the folder of the site, as `../`; a page that gives none is
// silent where there is no address.
void write_follow(HtmlWriter& page, const report::Edition& edition,
                  const std::vector<report::RoleRow>& roles, words::Language language,
                  std::string_view root = {});

} // namespace plan::emit
