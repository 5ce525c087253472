// A part of a report: which measures were asked for. It knows no option's name; what a word
// on the command line means is decided before.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::report {

// A role that is asked for, in one plan or several.
struct RoleWish {
    std::string key;     // the register's; empty for words that stand in no register
    std::string written; // such words, folded
    std::string name;    // as shown
};

// A measure passes when it fits each of the five kinds; of one kind, any of what was asked for
// will do, and a kind that asks for nothing takes all.
struct Filter {
    // its deadline
    bool overdue = false;
    // what comes next in it is due from the reporting day to then, and nothing has settled it
    std::optional<calendar::Date> due_until;
    bool no_deadline = false; // neither a day nor `løpende`, `ved behov` or a rhythm
    // who is responsible, in whatever part
    std::vector<RoleWish> roles;
    bool no_responsible = false;
    // its status, as written; a ticked box alone says `done`
    std::vector<words::StatusWord> statuses;
    // its state on the reporting day
    std::vector<State> states;
    bool outcome_missing = false; // an event that is over and lacks its outcome
    // its section, or one that this stands in: number, id, or the beginning of the title
    std::vector<std::string> sections;

    [[nodiscard]] bool empty() const;
};

// Whether the words are the number, the id or the beginning of the title of a section; `3` is
// the beginning of 3.1 too, and `3.1 Heltid` of its whole heading.
[[nodiscard]] bool is_called(const model::Section& section, std::string_view words);

// Leaves only what passes, with counts, lists and roles of that, and says so in `selection`.
// An empty filter changes nothing.
void narrow(StatusReport& report, const Filter& filter, words::Language language);
// Leaves one measure and its plan alone.
void narrow_to(StatusReport& report, const model::Measure& measure);

// The plan's measures by due day, those that are due on the same in the plan's order, and last
// those without.
[[nodiscard]] std::vector<const MeasureRow*> by_due_day(const PlanReport& plan);

// For each section of the plan whether it has something to show: all of a whole report, of a
// part those with a measure in them or below them.
[[nodiscard]] std::vector<bool> shown_sections(const Edition& edition, const PlanReport& plan);

} // namespace plan::report
