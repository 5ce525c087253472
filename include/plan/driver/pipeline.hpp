// The program from files to findings and plans: the table of contents of the
// compiler. It reads files and nothing else of the world; what comes out does not
// depend on the number of threads or the order of a folder.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/diagnostics/render.hpp"
#include "plan/driver/options.hpp"
#include "plan/driver/private_text.hpp"
#include "plan/model/plan.hpp"
#include "plan/report/status_report.hpp"
#include "plan/resolve/header.hpp"
#include "plan/resolve/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

struct Outcome {
    std::vector<diagnostics::Finding> findings; // sorted; with an onlooker only those of no plan
    std::vector<model::Plan> plans;             // by path; only when they were asked for
    std::vector<report::Unread> unread;         // files that gave no plan
    std::vector<std::string> sources;           // all files that were to be read, as shown
    std::vector<std::string> troubles;          // of the environment: exit 2
    std::vector<PrivateText> private_texts;     // what may not be published; only if it was asked
    model::Register people;       // of the plan.yaml that were read, those with holders; as above
    diagnostics::Summary summary; // of all findings, also of those that were not kept
    bool named_no_plan = false;   // a file named on the command line is no plan
};

// Sees each plan of a run while it is there. Neither the plan nor its findings are kept.
class Onlooker {
public:
    virtual ~Onlooker() = default;
    // Before any plan; `files` is how many files there are, and `several_organizations` what
    // they look like they are of.
    virtual void begin(const std::vector<resolve::Config>& configs, std::size_t files,
                       bool several_organizations) = 0;
    // Once it has begun: what the plans are for that it is to see.
    [[nodiscard]] virtual resolve::Purpose purpose() const = 0;
    // On several threads at a time. `file` counts the files, `number` the plans of that file.
    virtual void see(std::size_t file, std::size_t number, const model::Plan& plan) = 0;
    // After the last. Whether the run is to be used, so that the plans are linked.
    [[nodiscard]] virtual bool has_seen_all() = 0;
};

struct Wishes {
    calendar::Date as_of;
    std::optional<diagnostics::Speech> speech;
    bool keep_plans = false;
    bool all_ids = false; // findings may offer to write them
    bool publish = false; // what comes of it goes to everybody
    // Milder findings are not asked for; some of them may be missing.
    diagnostics::Severity mildest = diagnostics::Severity::advice;
    Onlooker* onlooker = nullptr; // of plans that need not be kept
    std::string standard_input;   // the bytes, when a path is `-`
};

[[nodiscard]] Outcome run(const Options& options, const Wishes& wishes);

} // namespace plan::driver
