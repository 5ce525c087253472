// What the commands that read plans and print of them have in common.
#pragma once

#include "session.hpp"

#include "plan/driver/output.hpp"
#include "plan/driver/pipeline.hpp"
#include "plan/driver/publication.hpp"
#include "plan/emit/assembly.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <string>
#include <vector>

namespace plan::cli {

// The report of the plans that were read. They must outlive it.
[[nodiscard]] report::StatusReport
report_of(const driver::Outcome& outcome, const driver::Options& options, const Session& session);

// The same for everybody and of whole plans, made plan by plan.
[[nodiscard]] driver::Publication publish(const driver::Options& options, const Session& session,
                                          const emit::Wanted& wanted);

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
[[nodiscard]] int write_text(std::string text, const driver::Outcome& outcome,
                             const driver::Options& options, const Environment& environment);
[[nodiscard]] int write_file(const emit::File& file, const driver::Store* store,
                             const driver::Outcome& outcome, const driver::Options& options,
                             const Environment& environment);

// Into a folder that is ours; says how many on standard error. The exit code.
[[nodiscard]] int write_artifacts(std::vector<emit::Artifact> artifacts, const std::string& folder,
                                  driver::Kind kind, const driver::Outcome& outcome,
                                  const driver::Options& options, const Environment& environment);
[[nodiscard]] int write_files(const driver::Contents& contents, const std::string& folder,
                              driver::Kind kind, const driver::Outcome& outcome,
                              const driver::Options& options, const Environment& environment);

} // namespace plan::cli
