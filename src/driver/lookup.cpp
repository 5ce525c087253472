#include "plan/driver/lookup.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::driver {
namespace {

// `plan/measure` as wanted; an empty plan fits any.
struct WantedName {
    std::string plan;
    std::string measure;
};

WantedName wanted_of(std::string_view text) {
    const std::string folded = support::fold(text);
    const std::size_t slash = folded.rfind('/');
    if (slash == std::string::npos)
        return {{}, folded};
    return {folded.substr(0, slash), folded.substr(slash + 1)};
}

template<typename Fits>
std::vector<std::size_t> all_that(std::span<const MeasureName> names, Fits fits) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (fits(names[i]))
            found.push_back(i);
    return found;
}

// The only nearest of the measures' ids; a slip in a short id is one letter.
std::optional<std::size_t> nearest(std::span<const MeasureName> names, const WantedName& wanted) {
    const unsigned limit = wanted.measure.size() < 5 ? 1 : 2;
    unsigned best = limit + 1;
    std::optional<std::size_t> near;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const unsigned edits = support::edit_distance(names[i].measure, wanted.measure, limit);
        if (edits > best || edits > limit)
            continue;
        const bool tie = edits == best && near && names[*near].measure != names[i].measure;
        near = tie ? std::nullopt : std::optional(near && edits == best ? *near : i);
        best = edits;
    }
    return near;
}

} // namespace

Match match(std::span<const MeasureName> names, std::string_view text) {
    Match result;
    const WantedName wanted = wanted_of(text);
    if (wanted.measure.empty() && wanted.plan.empty())
        return result;
    const auto whole = [&](const MeasureName& name) {
        return name.measure == wanted.measure && (wanted.plan.empty() || name.plan == wanted.plan);
    };
    const bool whole_plan = std::ranges::any_of(
        names, [&](const MeasureName& name) { return name.plan == wanted.plan; });
    const auto begins = [&](const MeasureName& name) {
        return name.measure.starts_with(wanted.measure) &&
               (whole_plan ? name.plan == wanted.plan : name.plan.starts_with(wanted.plan));
    };
    std::vector<std::size_t> found = all_that(names, whole);
    if (found.empty())
        found = all_that(names, begins);
    if (found.size() == 1)
        result.found = found.front();
    else if (found.empty())
        result.near = nearest(names, wanted);
    else
        result.several = std::move(found);
    return result;
}

} // namespace plan::driver
