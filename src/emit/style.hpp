// The look of every page, and the shapes of the states. What the meeting adopted
// is set in a book face, what stands beside it in the system's own; one accent;
// both colour schemes are designed, and paper is a third.
#pragma once

#include "html_writer.hpp"

#include <string>

namespace plan::emit {

[[nodiscard]] Markup style_sheet();
// The style sheet's hash as the page's policy names it.
[[nodiscard]] const std::string& style_hash();
// Hidden symbols that the states refer to, `X-` and the state's name.
[[nodiscard]] Markup shapes();

} // namespace plan::emit
