#include "commands.hpp"
#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/output.hpp"

#include <algorithm>
#include <utility>

namespace plan::cli {
namespace {

using diagnostics::Finding;

bool names_rule(const std::vector<std::string>& names, diagnostics::Rule rule) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return diagnostics::find_rule(name) == rule;
    });
}

// --select and --ignore; what is left decides output and exit code alike.
void filter(driver::Outcome& outcome, const Options& options) {
    std::erase_if(outcome.findings, [&](const Finding& one) {
        return (!options.select.empty() && !names_rule(options.select, one.rule)) ||
               names_rule(options.ignore, one.rule);
    });
    const diagnostics::Summary counted = diagnostics::count(outcome.findings);
    outcome.summary.errors = counted.errors;
    outcome.summary.warnings = counted.warnings;
    outcome.summary.advice = counted.advice;
}

} // namespace

int run_check(const Options& options, const Environment& environment) {
    const Session session = begin(options, environment, false);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    driver::Outcome outcome = driver::run(options, session.wishes);
    filter(outcome, options);

    diagnostics::RenderOptions render{.speech = session.wishes.speech,
                                      .colour = wants_colour(options, environment),
                                      .show_advice =
                                          !options.show.empty() || options.fail_on == "advice"};
    std::string output;
    if (options.format == "json")
        output = diagnostics::render_json(outcome.findings, outcome.summary, render);
    else if (options.format == "short")
        output = diagnostics::render_brief(outcome.findings, render);
    else
        output = diagnostics::render_text(outcome.findings, render);
    if (options.output.empty() || options.output == "-") {
        environment.out(output);
    } else if (!driver::write_output(options.output, output)) {
        complain(environment, "kan ikke skrive " + options.output);
        return misuse;
    }
    const bool any = outcome.summary.errors + outcome.summary.warnings + outcome.summary.advice > 0;
    if (any && !options.quiet && options.format != "json") {
        const auto speech = session.wishes.speech.value_or(
            outcome.findings.empty() ? diagnostics::Speech::nb : outcome.findings.front().speech);
        environment.err(diagnostics::render_summary(outcome.summary, speech));
    }
    return finish(outcome, options, environment);
}

} // namespace plan::cli
