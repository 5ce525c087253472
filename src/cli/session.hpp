// What all commands that read plans have in common: the reporting day, the
// language, the exit code, and how troubles are told.
#pragma once

#include "plan/cli/cli.hpp"
#include "plan/diagnostics/rules.hpp"
#include "plan/driver/options.hpp"
#include "plan/driver/pipeline.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace plan::cli {

// Ready to run, or `error` says why not.
struct Session {
    driver::Wishes wishes;
    std::optional<int> year;
    std::optional<std::string> error;
};

[[nodiscard]] Session begin(const driver::Options& options, const Environment& environment,
                            bool keep_plans);

// What is not internal goes to everybody and tells no findings: those are looked for that decide
// the exit code, and what is private is.
void publish_unless_internal(Session& session, const driver::Options& options);

// Prints `plan: …` on standard error.
void complain(const Environment& environment, std::string_view text);

// Whether standard output takes colours, by no-color.org and bixense.com/clicolors: the option
// wins, then the environment.
[[nodiscard]] bool wants_colour(const driver::Options& options, const Environment& environment);

// Exit code by what was found and by --fail-on; troubles are printed.
[[nodiscard]] int finish(const driver::Outcome& outcome, const driver::Options& options,
                         const Environment& environment);

// The day in Oslo at a moment, by the rules of the EU's summer time.
[[nodiscard]] std::optional<calendar::Date> day_in_oslo(long long seconds_since_1970);

} // namespace plan::cli
