#include "personal_data.hpp"
#include "rules.hpp"

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Each of them, wherever in the file it stands. The number is not said again.
void national_id(const Context& context) {
    for (const IdentityNumber& one : identity_numbers(context.text))
        context.sink.report({.message = one.d_number ? Message::d_number : Message::national_id,
                             .span = one.span,
                             .help = Note{Message::help_national_id, {}, std::nullopt}});
}

} // namespace plan::check
