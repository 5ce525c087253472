#include "holder_names.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include <cstddef>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

struct Standing {
    std::size_t times = 0;
    source::Span first = {};
};

} // namespace

// Once a person, where the name stands first; also under `Ansvar`, for a plan is read by
// more than those who make pages of it.
void unpublished_name(const Context& context) {
    const HolderNames names(context.plan.header.people);
    std::vector<Standing> standing(names.all().size());
    names.each_in(context.text, context.plan.header.span.end,
                  [&](std::size_t name, source::Span place) {
                      if (standing[name].times++ == 0)
                          standing[name].first = place;
                  });
    for (std::size_t i = 0; i < standing.size(); ++i) {
        if (standing[i].times == 0)
            continue;
        const HolderName& one = names.all()[i];
        diagnostics::Diagnostic diagnostic{
            .message = Message::unpublished_name,
            .span = standing[i].first,
            .arguments = {one.holder->name},
            .help = Note{Message::help_publish, {one.role->name}, std::nullopt},
            .fix = diagnostics::Fixit{standing[i].first, one.role->name, false}};
        note_places(diagnostic, standing[i].times);
        context.sink.report(std::move(diagnostic));
    }
}

} // namespace plan::check
