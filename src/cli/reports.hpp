// What the commands that read plans and print of them have in common.
#pragma once

#include "session.hpp"

#include "plan/driver/output.hpp"
#include "plan/driver/pipeline.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <string>
#include <vector>

namespace plan::cli {

// The report of the plans that were read. They must outlive it.
[[nodiscard]] report::StatusReport
report_of(const driver::Outcome& outcome, const driver::Options& options, const Session& session);

// Tells of the findings without repeating them: `plan check` shows them.
void mention_findings(const driver::Outcome& outcome, const driver::Options& options,
                      const Environment& environment);

// Names the files that gave no plan.
void mention_unread(const report::StatusReport& report, const driver::Options& options,
                    words::Language language, const Environment& environment);

// How to write to the terminal, as the options and the environment say.
[[nodiscard]] emit::TextLook look_of(const driver::Options& options,
                                     const Environment& environment);

// To standard output, or to the file of `--output`; the exit code.
// A plan that was read is never written over.
[[nodiscard]] int write_text(const std::string& text, const driver::Outcome& outcome,
                             const driver::Options& options, const Environment& environment);

// Into a folder that is ours; says how many on standard error. The exit code.
[[nodiscard]] int write_artifacts(const std::vector<emit::Artifact>& artifacts,
                                  const std::string& folder, driver::Contents contents,
                                  const driver::Outcome& outcome, const driver::Options& options,
                                  const Environment& environment);

} // namespace plan::cli
