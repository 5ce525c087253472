#include "rules.hpp"
#include "shared.hpp"

#include <algorithm>
#include <utility>

namespace plan::check {

using diagnostics::Diagnostic;
using diagnostics::Message;
using diagnostics::Note;

namespace {

// Where a measure names another.
const model::Dependency& naming(const model::Measure& from, std::size_t to) {
    return *std::find_if(from.depends_on.begin(), from.depends_on.end(),
                         [to](const model::Dependency& one) { return one.measure == to; });
}

void report_ring(const Context& context, const std::vector<std::size_t>& ring) {
    constexpr std::size_t most_notes = 20;
    const std::vector<model::Measure>& measures = context.plan.measures;
    const auto next = [&](std::size_t i) { return ring[(i + 1) % ring.size()]; };
    Diagnostic diagnostic{.message = Message::depends_on_itself,
                          .span = naming(measures[ring[0]], next(0)).origin.span,
                          .help = Note{Message::help_cycle, {}, std::nullopt}};
    if (ring.size() > 1) {
        diagnostic.message = Message::dependency_cycle;
        diagnostic.arguments = {static_cast<long long>(ring.size() - 1)};
    }
    for (std::size_t i = 1; i < std::min(ring.size(), most_notes + 1); ++i) {
        const model::Dependency& one = naming(measures[ring[i]], next(i));
        diagnostic.notes.push_back({Message::note_depends_on, {one.text}, one.origin.span});
    }
    if (ring.size() > most_notes + 1)
        diagnostic.notes.push_back({Message::note_and_more,
                                    {static_cast<long long>(ring.size() - most_notes - 1)},
                                    std::nullopt});
    context.sink.report(std::move(diagnostic));
}

} // namespace

// Of measures that all depend on one another one ring is shown, the shortest through the
// first of them.
void dependency_cycle(const Context& context) {
    const std::vector<model::Measure>& measures = context.plan.measures;
    if (std::all_of(measures.begin(), measures.end(),
                    [](const model::Measure& one) { return one.depends_on.empty(); }))
        return;
    const support::Edges edges = dependencies(context.plan);
    const std::vector<std::size_t> component = support::components(edges);
    std::vector<bool> reported(edges.size(), false);
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (edges[i].empty() || reported[component[i]])
            continue;
        reported[component[i]] = true;
        if (const auto ring = support::shortest_ring(edges, component, i); !ring.empty())
            report_ring(context, ring);
    }
}

} // namespace plan::check
