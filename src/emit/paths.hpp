// The names of what stands in the output folder, made only of ids and fixed
// words, so that nothing written in a plan can name a place outside it.
#pragma once

#include "plan/emit/assembly.hpp"
#include "plan/report/status_report.hpp"

#include <string>
#include <string_view>

namespace plan::emit {

// `calendar/htv.ics`; without a key the feed of all.
[[nodiscard]] std::string feed_path(std::string_view role_key);

// `roles/htv.html`; the same key in two plans is one page. Keys that make no file name are
// `role`, and those that stand for something else begin with `role-`.
[[nodiscard]] std::string role_path(std::string_view role_key);

// `https://example.org/plan/plans/2021.html#deltid`; empty without a base address.
[[nodiscard]] std::string measure_address(const report::Edition& edition, std::string_view page,
                                          std::string_view measure_id);

} // namespace plan::emit
