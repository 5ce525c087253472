#include "commands.hpp"
#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/diagnostics/rules.hpp"

#include <fmt/format.h>

namespace plan::cli {

// One rule's page, or all rules, a line each.
int run_rule(const Options& options, const Environment& environment) {
    if (options.paths.empty()) {
        for (const diagnostics::RuleRow& row : diagnostics::rules())
            environment.out(
                fmt::format("{}  {:<8} {}\n", row.code, diagnostics::name(row.severity), row.name));
        return clean;
    }
    for (const std::string& name : options.paths) {
        const auto rule = diagnostics::find_rule(name);
        if (!rule) {
            const auto near = diagnostics::nearest_rule(name);
            complain(environment,
                     fmt::format("det finnes ingen regel {}{}", name,
                                 near ? fmt::format("; mente du {}?", diagnostics::row(*near).name)
                                      : ""));
            return misuse;
        }
        environment.out(diagnostics::explanation(*rule));
    }
    return clean;
}

} // namespace plan::cli
