// The compiler as one pure function: the bytes of a file, the plan.yaml above it
// and the reporting day give the plan and its findings. Same input, same output,
// whatever the clock, the machine or the number of threads.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/check/check.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/diagnostics/render.hpp"
#include "plan/driver/private_text.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/header.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/support/graph.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plan::driver {

struct CompileSettings {
    calendar::Date as_of;
    std::optional<diagnostics::Speech> speech; // nothing: the plan's own language
    bool keep_plan = true;                     // else only findings and summary come back
    resolve::Purpose kept_for = resolve::Purpose::showing; // a plan that is kept
    bool keep_findings = true;                             // else of a plan only how many they are
    // Milder ones are not asked for; of them some may be missing.
    diagnostics::Severity mildest = diagnostics::Severity::advice;
    bool keep_document = false; // for those who change the file
    bool all_ids = false;       // also of a plan that is not kept
    bool publish = false;       // it is looked through for what is private
    check::Files files = {};    // nothing: links are not looked at
    bool only_to_link = false;  // nothing but a plan comes back, for linked_measures()
};

// A measure that depends on one of another plan. What would be said of it is settled, as
// the plan's `checks:` and exceptions have it; linking says it if it is so.
struct CrossReference {
    std::string text; // as written
    std::string plan; // ids, folded
    std::string id;
    std::size_t measure = 0;            // which depends on it, by its index
    std::optional<calendar::Date> last; // when that one is due for the last time
    std::optional<diagnostics::Finding> no_plan;
    std::optional<diagnostics::Finding> no_measure;
    std::optional<diagnostics::Finding> order;
    std::optional<diagnostics::Finding> cycle;
};

// What linking needs to know of a plan once its text is gone.
struct PlanSummary {
    std::string path;
    std::string id;
    diagnostics::Speech speech = diagnostics::Speech::nb;
    std::size_t measures = 0;
    diagnostics::Finding same_id; // to be said if another plan before it has its id
    std::vector<CrossReference> references;
    support::Edges dependencies; // inside the plan; only where there are references
};

struct Compiled {
    std::vector<diagnostics::Finding> findings; // by place
    diagnostics::Summary counted;               // of those that are not kept
    std::optional<PlanSummary> summary; // nothing for a file that could not be read as a plan
    std::unique_ptr<model::Plan> plan;  // nothing when it was not to be kept, too
    std::unique_ptr<syntax::Document> document; // the same
    std::vector<PrivateText> private_texts;
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

// What a measure is to other plans.
struct LinkedMeasure {
    std::string id;
    std::optional<calendar::Date> first; // when it is due for the first time, if it still is
};
// All of the plan's; with days only those whose ids are asked for.
[[nodiscard]] std::vector<LinkedMeasure>
linked_measures(const model::Plan& plan, const std::set<std::string>& asked, calendar::Date as_of);

struct LinkSettings {
    // All plans there are were compiled, so that an id which none of them has is wrong.
    bool complete = false;
    // linked_measures() of a plan, by its place among the compiled ones; called once for
    // each plan that others refer to, with the ids that they name.
    std::function<std::vector<LinkedMeasure>(std::size_t, const std::set<std::string>&)> measures;
};

// What is wrong between plans: two with one id, references to what is not there,
// dependencies in a ring or in the wrong order.
[[nodiscard]] std::vector<diagnostics::Finding> link(const std::vector<Compiled>& plans,
                                                     const LinkSettings& settings);

// Findings in one order, whatever order they came in: file, place, rule.
void sort(std::vector<diagnostics::Finding>& findings);

} // namespace plan::driver
