#include "changed_files.hpp"
#include "commands.hpp"
#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/fix.hpp"
#include "plan/driver/output.hpp"

#include <fmt/format.h>

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

// --select and --ignore; what is left decides fixes, output and exit code alike.
bool is_asked_for(const Finding& one, const Options& options) {
    return (options.select.empty() || names_rule(options.select, one.rule)) &&
           !names_rule(options.ignore, one.rule);
}

void filter(driver::Outcome& outcome, const Options& options) {
    std::erase_if(outcome.findings,
                  [&](const Finding& one) { return !is_asked_for(one, options); });
    const diagnostics::Summary counted = diagnostics::count(outcome.findings);
    outcome.summary.errors = counted.errors;
    outcome.summary.warnings = counted.warnings;
    outcome.summary.advice = counted.advice;
}

// What --fix did, or would do.
void tell_fixes(const std::vector<driver::FixedFile>& files, const std::vector<std::string>& left,
                const Options& options, const Environment& environment) {
    std::size_t fixed = 0;
    std::size_t changed = 0;
    for (const driver::FixedFile& file : files) {
        if (file.broken) {
            complain(environment,
                     fmt::format("dette er en feil i plan: {} ville ha fått andre tiltak; filen "
                                 "er ikke rørt",
                                 file.shown));
        } else if (file.fixed > 0 && std::ranges::find(left, file.shown) == left.end()) {
            fixed += file.fixed;
            ++changed;
        }
    }
    if (fixed > 0 && !options.quiet)
        environment.err(fmt::format("{} {} i {}\n", options.diff ? "ville ha rettet" : "rettet",
                                    counted(fixed, "funn", "funn"),
                                    counted(changed, "fil", "filer")));
}

// Applies the safe fixes, or shows them; the exit code of that. What was read from
// standard input is fixed in `session`, so that what is left is found there.
int fix(const Options& options, Session& session, const Environment& environment,
        std::vector<std::string>& troubles) {
    driver::Fixed fixed = driver::fix_all(
        options, session.wishes, [&](const Finding& one) { return is_asked_for(one, options); });
    troubles = std::move(fixed.troubles);
    const std::vector<driver::FixedFile>& files = fixed.files;
    int code = clean;
    std::vector<std::string> left; // that could not be written
    std::vector<ChangedFile> changed;
    for (const driver::FixedFile& file : files) {
        code = file.broken ? bug : code;
        if (file.after != file.before || (file.path.empty() && !options.diff))
            changed.push_back({file.path, file.shown, file.before, file.after});
    }
    if (options.diff) {
        for (const ChangedFile& file : changed)
            environment.out(shown_diff(file, environment));
        code = std::max<int>(code, changed.empty() ? clean : found);
    } else {
        for (const ChangedFile& file : changed)
            if (file.path.empty())
                session.wishes.standard_input = file.after;
        const WrittenFiles written = write_all(changed, false, environment);
        code = std::max(code, written.code);
        left = written.left;
    }
    tell_fixes(files, left, options, environment);
    return code;
}

} // namespace

int run_check(const Options& options, const Environment& environment) {
    Session session = begin(options, environment, false);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    session.wishes.all_ids = options.format == "json"; // a fix may need them
    int fixing = clean;
    std::vector<std::string> unfixed;
    if (options.fix || options.diff)
        fixing = fix(options, session, environment, unfixed);
    driver::Outcome outcome = driver::run(options, session.wishes);
    // What could be read only the second time was not fixed.
    for (std::string& trouble : unfixed)
        if (std::ranges::find(outcome.troubles, trouble) == outcome.troubles.end())
            outcome.troubles.push_back(std::move(trouble));
    filter(outcome, options);
    if (options.diff) {
        outcome.summary = {}; // the diff is the answer
        return std::max(fixing, finish(outcome, options, environment));
    }

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
        // Where the fixed plan is printed, the findings stand beside it.
        const bool beside = options.fix && std::ranges::count(options.paths, "-") != 0;
        (beside ? environment.err : environment.out)(output);
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
    return std::max(fixing, finish(outcome, options, environment));
}

} // namespace plan::cli
