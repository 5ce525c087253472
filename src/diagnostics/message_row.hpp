// The shape of a row in the table of sentences. The rows stand beside this file, by
// subject; message_rows.hpp joins them.
#pragma once

#include "plan/diagnostics/messages.hpp"

#include <optional>
#include <string_view>

namespace plan::diagnostics {

// `{0}` stands for the first argument, `{{` for a brace. The one-form is used when
// the first number among the arguments is 1.
struct Wording {
    std::string_view many;
    std::string_view one;
};

struct MessageRow {
    Message message{};
    std::optional<Rule> rule;
    Wording nb;
    Wording en;
};

} // namespace plan::diagnostics
