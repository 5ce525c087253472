// What pages over several plans add to the common sheet, so that a plan's page need not carry it.
#pragma once

#include "html_writer.hpp"

#include <string>

namespace plan::emit {

[[nodiscard]] Markup summary_style_sheet();
// Its hash as the page's policy names it.
[[nodiscard]] const std::string& summary_style_hash();

} // namespace plan::emit
