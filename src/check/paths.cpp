#include "paths.hpp"

#include "shared.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// The measures that silence a rule, in the order of the text.
std::vector<source::Span> silenced(const model::Plan& plan, Message message) {
    std::vector<source::Span> spans;
    for (const model::Suppression& one : plan.suppressions)
        if (one.measure && one.rule == diagnostics::rule_of(message))
            spans.push_back(plan.measures[*one.measure].span);
    std::sort(spans.begin(), spans.end());
    return spans;
}

bool is_in_one(const std::vector<source::Span>& spans, source::Span place) {
    const auto after =
        std::partition_point(spans.begin(), spans.end(),
                             [&](const source::Span span) { return span.begin <= place.begin; });
    return after != spans.begin() && std::prev(after)->contains(place.begin);
}

struct Broken {
    std::vector<const model::Link*> links;
    Target target{};
};

} // namespace

void report_paths(const Context& context, const std::vector<const model::Link*>& links,
                  Message missing, Message outside) {
    if (!context.files)
        return;
    constexpr std::size_t most = 3; // with more of the same the first is enough
    const std::vector<source::Span> exceptions = silenced(context.plan, missing);
    std::vector<Broken> all;
    std::unordered_map<std::string_view, std::size_t> known;
    std::unordered_map<std::string_view, Target> targets;
    for (const model::Link* link : links) {
        if (link->path.empty())
            continue;
        const auto [target, is_new] = targets.try_emplace(link->path, Target::there);
        if (is_new)
            target->second = context.files(link->path);
        if (target->second == Target::there)
            continue;
        const auto [at, first] = known.try_emplace(link->path, all.size());
        const bool alone = is_in_one(exceptions, link->span);
        if (alone && first)
            known.erase(at);
        if (alone || first)
            all.push_back({{link}, target->second});
        else
            all[at->second].links.push_back(link);
    }
    for (const Broken& one : all) {
        const std::size_t count = one.links.size();
        for (std::size_t i = 0; i < (count > most ? 1 : count); ++i) {
            diagnostics::Diagnostic diagnostic{.message = one.target == Target::outside ? outside
                                                                                        : missing,
                                               .span = one.links[i]->span,
                                               .arguments = {shortened(one.links[i]->text)}};
            if (one.target == Target::outside)
                diagnostic.help = Note{Message::help_relative_path, {}, std::nullopt};
            note_places(diagnostic, count > most ? count : 1);
            context.sink.report(std::move(diagnostic));
        }
    }
}

} // namespace plan::check
