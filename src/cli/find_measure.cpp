#include "find_measure.hpp"

#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/report/notices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace plan::cli {
namespace {

using driver::MeasureName;
using report::Notice;

constexpr std::size_t most_candidates = 20;

// The plan's id stands before it where it takes more than the measure's to tell them apart.
std::string shown(const MeasureName& name, bool with_plan) {
    return with_plan ? name.plan + '/' + name.measure : name.measure;
}

bool has_several_plans(std::span<const MeasureName> names) {
    return std::ranges::any_of(
        names, [&](const MeasureName& name) { return name.plan != names.front().plan; });
}

} // namespace

FoundMeasure find_measure(std::span<const MeasureName> names, std::string_view wanted,
                          words::Language language) {
    FoundMeasure result;
    const driver::Match match = driver::match(names, wanted);
    result.index = match.found;
    if (match.found)
        return result;
    const bool with_plan = has_several_plans(names);
    if (match.several.empty()) {
        result.why.push_back(match.near
                                 ? report::notice(Notice::no_measure_near, language,
                                                  {wanted, shown(names[*match.near], with_plan)})
                                 : report::notice(Notice::no_measure, language, {wanted}));
        return result;
    }
    result.why.push_back(report::notice(Notice::several_measures, language, {wanted}));
    const std::size_t listed = std::min(match.several.size(), most_candidates);
    for (const std::size_t index : std::span(match.several).first(listed))
        result.why.push_back(shown(names[index], with_plan));
    if (const std::size_t more = match.several.size() - listed; more > 0)
        result.why.push_back(
            report::notice(Notice::more_measures, language, {std::to_string(more)}));
    return result;
}

std::vector<MeasureName> measure_names(const std::vector<model::Plan>& plans) {
    std::vector<MeasureName> names;
    for (const model::Plan& plan : plans)
        for (const model::Measure& measure : plan.measures)
            names.push_back({plan.header.id, measure.id});
    return names;
}

words::Language language_of(const driver::Options& options, const std::vector<model::Plan>& plans) {
    if (const auto asked = words::language_from_tag(options.language))
        return *asked;
    return plans.empty() ? words::Language::nb : plans.front().header.language;
}

int complain_of(const FoundMeasure& found, const Environment& environment) {
    for (std::size_t i = 0; i < found.why.size(); ++i) {
        if (i == 0)
            complain(environment, found.why[i]);
        else
            environment.err(fmt::format("  {}\n", diagnostics::visible(found.why[i])));
    }
    return misuse;
}

std::string take_id(driver::Options& options) {
    if (options.paths.empty())
        return {};
    std::string id = std::move(options.paths.front());
    options.paths.erase(options.paths.begin());
    return id;
}

} // namespace plan::cli
