#include "plan/diagnostics/policy.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <utility>

namespace plan::diagnostics {
namespace {

Rule rule_stated_by(const Diagnostic& diagnostic) {
    const std::optional<Rule> rule = rule_of(diagnostic.message);
    assert(rule);
    return rule.value_or(Rule{});
}

// A warning of the bytes (a hidden character in a text) can be an error in
// another place (in an id), and is locked there.
bool is_locked(const Diagnostic& diagnostic) {
    const RuleRow& rule = row(rule_stated_by(diagnostic));
    return rule.fixed_severity ||
           (rule.group == Group::bytes && severity_of(diagnostic) == Severity::error);
}

// The first exception for each rule and place; a second one for both is not needed.
using ExceptionMap = std::map<std::pair<Rule, source::Span>, std::size_t>;

ExceptionMap map_exceptions(std::span<const Exception> exceptions) {
    ExceptionMap map;
    for (std::size_t i = 0; i < exceptions.size(); ++i)
        if (!exceptions[i].covers.empty())
            map.emplace(std::pair{exceptions[i].rule, exceptions[i].covers}, i);
    return map;
}

std::optional<std::size_t> find_exception(const ExceptionMap& map, const Diagnostic& diagnostic) {
    if (is_locked(diagnostic))
        return std::nullopt;
    const Rule rule = rule_stated_by(diagnostic);
    const std::uint32_t place = diagnostic.span.begin;
    auto found = map.upper_bound({rule, {place, std::numeric_limits<std::uint32_t>::max()}});
    if (found == map.begin())
        return std::nullopt;
    --found;
    if (found->first.first != rule || !found->first.second.contains(place))
        return std::nullopt;
    return found->second;
}

std::vector<bool> drop_covered(std::vector<Diagnostic>& diagnostics,
                               std::span<const Exception> exceptions) {
    std::vector<bool> used(exceptions.size(), false);
    const ExceptionMap map = map_exceptions(exceptions);
    std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
        const std::optional<std::size_t> exception = find_exception(map, diagnostic);
        if (exception)
            used[*exception] = true;
        return exception.has_value();
    });
    return used;
}

// A comment may name several rules: it is removed only if none of them is needed, and
// only one finding offers that, so that no fix stands twice. Else the name is.
void report_unused(std::vector<Diagnostic>& diagnostics, std::span<const Exception> exceptions,
                   const std::vector<bool>& used) {
    std::map<source::Span, bool> comment_stays;
    for (std::size_t i = 0; i < exceptions.size(); ++i)
        comment_stays[exceptions[i].comment] |= used[i] || exceptions[i].comment_says_more;
    std::map<source::Span, bool> comment_goes;
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        if (used[i])
            continue;
        Diagnostic diagnostic{.message = Message::unused_suppression,
                              .span = exceptions[i].name,
                              .arguments = {std::string(row(exceptions[i].rule).name)},
                              .help = Note{.message = Message::help_remove_suppression}};
        if (comment_stays[exceptions[i].comment])
            diagnostic.fix = Fixit{{exceptions[i].without_name}, true};
        else if (!std::exchange(comment_goes[exceptions[i].comment], true))
            diagnostic.fix = Fixit{{exceptions[i].without_comment}, true};
        diagnostics.push_back(std::move(diagnostic));
    }
}

const Setting* setting_for(std::span<const Setting> settings, Rule rule) {
    const auto found =
        std::find_if(settings.begin(), settings.end(),
                     [rule](const Setting& setting) { return setting.rule == rule; });
    return found == settings.end() ? nullptr : &*found;
}

bool is_off(const Diagnostic& diagnostic, std::span<const Setting> settings) {
    const Setting* setting = setting_for(settings, rule_stated_by(diagnostic));
    return setting != nullptr && !setting->severity && !is_locked(diagnostic);
}

void set_severity(Diagnostic& diagnostic, std::span<const Setting> settings) {
    const Setting* setting = setting_for(settings, rule_stated_by(diagnostic));
    if (setting == nullptr || !setting->severity)
        return;
    // The enum runs from the gravest to the mildest.
    diagnostic.severity = is_locked(diagnostic)
                              ? std::min(*setting->severity, severity_of(diagnostic))
                              : *setting->severity;
}

} // namespace

// Exceptions come first: a rule that is off makes no exception for it unused.
void apply(std::vector<Diagnostic>& diagnostics, std::span<const Setting> settings,
           std::span<const Exception> exceptions) {
    const std::vector<bool> used = drop_covered(diagnostics, exceptions);
    report_unused(diagnostics, exceptions, used);
    std::erase_if(diagnostics,
                  [&](const Diagnostic& diagnostic) { return is_off(diagnostic, settings); });
    for (Diagnostic& diagnostic : diagnostics)
        set_severity(diagnostic, settings);
}

bool can_be(Severity severity, Rule rule, std::span<const Setting> settings) {
    const Setting* const setting = setting_for(settings, rule);
    return row(rule).severity <= severity ||
           (setting != nullptr && setting->severity && *setting->severity <= severity);
}

Severity severity_of(const Diagnostic& diagnostic) {
    return diagnostic.severity.value_or(row(rule_stated_by(diagnostic)).severity);
}

} // namespace plan::diagnostics
