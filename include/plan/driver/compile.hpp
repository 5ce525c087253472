// The compiler as one pure function: the bytes of a file, the plan.yaml above it
// and the reporting day give the plan and its findings. Same input, same output,
// whatever the clock, the machine or the number of threads.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/header.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

struct CompileSettings {
    calendar::Date as_of;
    std::optional<diagnostics::Speech> speech; // nothing: the plan's own language
    bool keep_plan = true;                     // else only findings and summary come back
    bool keep_document = false;                // for those who change the file
};

// What linking needs to know of a plan once its text is gone.
struct PlanSummary {
    std::string path;
    std::string id;
    diagnostics::Speech speech = diagnostics::Speech::nb;
    std::size_t measures = 0;
};

struct Compiled {
    std::vector<diagnostics::Finding> findings; // by place
    std::optional<PlanSummary> summary; // nothing for a file that could not be read as a plan
    std::optional<model::Plan> plan;
    std::optional<syntax::Document> document;
    bool is_plan = true; // false: the file does not say `plan:`
};

// `plan_id` is the id of a plan that writes none.
[[nodiscard]] Compiled compile(const source::SourceFile& file, const resolve::Config* config,
                               const std::string& plan_id, const CompileSettings& settings);

// The same for a plan.yaml; its findings are given once, not for every plan below it.
struct CompiledConfig {
    resolve::Config config;
    std::vector<diagnostics::Finding> findings;
};
[[nodiscard]] CompiledConfig compile_config(source::SourceFile file,
                                            std::optional<diagnostics::Speech> speech);

// What is wrong between plans: two with one id.
[[nodiscard]] std::vector<diagnostics::Finding> link(const std::vector<Compiled>& plans);

// Findings in one order, whatever order they came in: file, place, rule.
void sort(std::vector<diagnostics::Finding>& findings);

} // namespace plan::driver
