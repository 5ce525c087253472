// What needs someone now: lists that a page has for one plan and the index for all of
// them. An empty list says so in a sentence.
#pragma once

#include "html_writer.hpp"

#include "plan/calendar/date.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace plan::emit {

struct Need {
    const report::MeasureRow* row = nullptr;
    calendar::Date as_of; // of its plan
    words::Language language = words::Language::nb;
    std::string_view page;         // the plan's page, empty when that is the page we are on
    std::string_view plan;         // its title, where a page is over several
    std::string_view organization; // before the title, where they have several
};

// The first of them, and how many they are.
struct NeedsOfKind {
    std::vector<Need> first;
    std::size_t count = 0;
};

struct Needs {
    NeedsOfKind overdue;
    NeedsOfKind due_soon;
    NeedsOfKind waiting;
    NeedsOfKind silent;                       // since the meeting
    const report::Meeting* meeting = nullptr; // nothing: that list is left out
};

// All of one plan's, for its own page.
[[nodiscard]] Needs needs_of(const report::PlanReport& plan);

// With its <h2>.
void write_needs(HtmlWriter& page, const Needs& needs, words::Language language);

} // namespace plan::emit
