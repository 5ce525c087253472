#include "names.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace plan::check {

bool silences(const model::Measure& measure, diagnostics::Rule rule) {
    return std::find(measure.allowed.begin(), measure.allowed.end(), rule) != measure.allowed.end();
}

std::vector<NamedTimes> names_where(const model::Plan& plan, diagnostics::Rule rule,
                                    const std::function<bool(const model::Responsible&)>& holds) {
    std::vector<NamedTimes> found;
    std::unordered_map<std::string, std::size_t> place_of;
    std::set<source::Span> inherited;
    each_name_list(plan, [&](const model::Measure& measure, const auto& names) {
        for (const model::Responsible& one : names) {
            if (!holds(one))
                continue;
            const bool written = one.origin.source == model::Source::written;
            if (!written && !inherited.insert(one.origin.span).second)
                continue;
            if (written && silences(measure, rule)) {
                found.push_back({&one, 1});
                continue;
            }
            const auto [place, is_new] = place_of.emplace(support::fold(one.text), found.size());
            if (is_new)
                found.push_back({&one, 0});
            ++found[place->second].times;
        }
    });
    return found;
}

void note_times(diagnostics::Diagnostic& diagnostic, const NamedTimes& name) {
    if (name.times > 1)
        diagnostic.notes.push_back({diagnostics::Message::note_times, {name.times}, std::nullopt});
}

} // namespace plan::check
