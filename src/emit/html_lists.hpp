// What needs someone now: lists that a page has for one plan and the index for all of
// them. An empty list says so in a sentence.
#pragma once

#include "html_writer.hpp"

#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <string_view>
#include <vector>

namespace plan::emit {

struct Need {
    const report::PlanReport* plan = nullptr;
    const report::MeasureRow* row = nullptr;
    std::string_view page;  // the plan's page, empty when that is the page we are on
    bool says_plan = false; // on a page over several plans
};

struct Needs {
    std::vector<Need> overdue;
    std::vector<Need> due_soon;
    std::vector<Need> waiting;
    std::vector<Need> silent;                 // since the meeting
    const report::Meeting* meeting = nullptr; // nothing: that list is left out
};

// Appends those of one plan; they say which when there are several.
void gather(Needs& needs, const report::PlanReport& plan, std::string_view page,
            bool several = false);

// With its <h2>; at most `most` of each list.
void write_needs(HtmlWriter& page, const Needs& needs, words::Language language, std::size_t most);

} // namespace plan::emit
