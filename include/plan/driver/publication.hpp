// A report for everybody, made plan by plan: each is read, looked at, written of and forgotten,
// so that what a run holds does not grow with the plans' texts. What a plan's parts must know of
// the other plans is assumed first, and where the run shows that it is otherwise, the plans are
// read again under what is known now.
#pragma once

#include "plan/driver/options.hpp"
#include "plan/driver/output.hpp"
#include "plan/driver/pipeline.hpp"
#include "plan/emit/assembly.hpp"
#include "plan/emit/parts.hpp"
#include "plan/report/overview.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plan::driver {

struct Ordered {
    report::Selection selection; // of an open report
    emit::Wanted wanted;
    std::optional<words::Language> language; // as Edition has it
    std::string revision;
    std::string base_url; // empty: what all plans say
};

struct Publication {
    Outcome outcome; // without its plans
    report::Overview overview;
    std::vector<emit::PlanParts> parts; // of each plan of the overview; their bytes are in `store`
    std::unique_ptr<Store> store;       // nothing when the plans changed while they were read
};

// The wishes' `publish` holds; where the outcome has private texts nothing of the rest may be
// used.
[[nodiscard]] Publication publish(const Options& options, Wishes wishes, const Ordered& ordered);

// `https://…` without the final slash.
[[nodiscard]] std::string without_slash(std::string url);
// The address that all plans say that their pages have, without a final slash; empty when they
// do not agree.
[[nodiscard]] std::string common_base_url(const std::vector<std::string>& of_plans);

} // namespace plan::driver
