#include "names.hpp"
#include "rules.hpp"

#include <set>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Two roles with only a space between them; they are read as two.
void lost_separator(const Context& context) {
    std::set<source::Span> said; // what several measures inherit
    each_name_list(context.plan, [&](const model::Measure& /*measure*/, const auto& names) {
        for (std::size_t i = 1; i < names.size(); ++i) {
            const model::Responsible& before = names[i - 1];
            const model::Responsible& one = names[i];
            if (!one.lost_separator || !said.insert(one.origin.span).second)
                continue;
            context.sink.report(
                {.message = Message::lost_separator,
                 .span = source::join(before.origin.span, one.origin.span),
                 .arguments = {before.text, one.text},
                 .help = Note{Message::help_comma, {before.text, one.text}, std::nullopt},
                 .fix = diagnostics::Fixit{
                     {before.origin.span.end, one.origin.span.begin}, ", ", false}});
        }
    });
}

} // namespace plan::check
