#include "rules.hpp"

#include <string>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

// Once a plan, at the first measure without a written id. The fix writes the ids that
// they have, so that nothing that names them changes; it needs all of them.
void derived_id(const Context& context) {
    const model::Measure* first = nullptr;
    long long count = 0;
    bool all_known = true;
    std::vector<diagnostics::Edit> edits;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.permanent_id)
            continue;
        first = first == nullptr ? &measure : first;
        ++count;
        all_known = all_known && !measure.id.empty();
        if (measure.id_span.empty() && measure.id_span.begin != 0 && all_known)
            edits.push_back({measure.id_span, " {#" + measure.id + "}"});
    }
    if (first == nullptr)
        return;
    diagnostics::Diagnostic diagnostic{
        .message = Message::derived_id,
        .span = first->origin.span,
        .arguments = {count},
        .help = Note{Message::help_written_id, {first->id}, std::nullopt}};
    if (all_known && !edits.empty())
        diagnostic.fix = diagnostics::Fixit{std::move(edits), true};
    context.sink.report(std::move(diagnostic));
}

} // namespace plan::check
