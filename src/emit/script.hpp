// The one script that a page may run. The page is whole without it.
#pragma once

#include "html_writer.hpp"

#include <string>

namespace plan::emit {

// Shows the part of the plan's measures that fits what is chosen in `P-filter`, says how many
// they are, hides sections that are left without any, and shows all again when a link leads to
// a measure that is hidden. It stores and asks for nothing.
[[nodiscard]] Markup filter_script();
[[nodiscard]] const std::string& filter_script_hash(); // in base64

} // namespace plan::emit
