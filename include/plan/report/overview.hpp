// What a report comes to over its plans: their heads, their sum, what each role carries in all
// of them, the goals with the measures that serve them, and what needs someone first. It is
// gathered from one plan at a time, in whatever order they come, so that no plan need be kept.
// Plans that are over count in nothing, except that a role of theirs is still known.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/model/plan.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/colour.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plan::report {

// What is said of a plan where it stands among others.
struct PlanHead {
    std::string path;
    std::string id;
    std::string title;
    std::string organization;
    std::string base_url; // as the plan has it
    words::Language language = words::Language::nb;
    std::optional<calendar::Interval> period;
    std::optional<support::Colour> accent;
    bool adopted = false;
    bool closed = false;
    calendar::Date as_of;
    Counts counts{};
    std::size_t total = 0;
    std::size_t whole = 0; // as in PlanReport
    std::optional<calendar::Date> last_change;
    // Of a feed's events: whether they are the same in another run.
    bool id_written = false;         // the plan's
    bool dated = false;              // it has events
    std::size_t loose_events = 0;    // measures with events whose id is not written
    bool loose_ids_accepted = false; // its `checks:` say so
    std::size_t given = 0;           // its place among the plans as they were given
};

// A role of the registers by its key, which makes the same role of several plans one.
struct RoleWork {
    std::string key;
    std::string name;                               // as the first plan has it where it carries any
    words::Language language = words::Language::nb; // of that plan
    std::size_t plan = 0;                           // index of that plan
    std::string organization;         // of the open plans in which it carries any, as Overview's
    std::size_t measures = 0;         // of the open plans
    std::vector<std::size_t> earlier; // closed plans in which it carried something, in order
    Counts counts{};
    std::optional<calendar::Date> next; // the first day that is due from the reporting day on
};

// A goal, by its words; the same words in several plans are one goal.
struct GoalWork {
    std::string text;         // plain, of the first plan that has it
    std::size_t plan = 0;     // index of that plan
    std::string section;      // the id of its section there; empty for the plan itself
    std::size_t plans = 0;    // that have it
    std::size_t measures = 0; // that name it, or name none and stand under it
    std::size_t done = 0;     // of them
    std::size_t met = 0;      // whose result reaches their target
    std::size_t missed = 0;   // whose result does not
};

// A measure that outlives its plan.
struct KeptMeasure {
    std::size_t plan = 0; // index
    model::Measure measure;
    MeasureRow row; // of that measure

    KeptMeasure(std::size_t of, const MeasureRow& seen);
    KeptMeasure(const KeptMeasure&) = delete; // the row points into it
    KeptMeasure& operator=(const KeptMeasure&) = delete;
};

// One of the lists of what needs someone, over all open plans.
struct NeedList {
    static constexpr std::size_t most = 12;
    std::size_t count = 0;                           // of all of them
    std::vector<std::unique_ptr<KeptMeasure>> first; // at most `most`
};

struct Overview : Edition {
    std::vector<PlanHead> plans; // by period (latest first), then id, then as they were given
    std::vector<Unread> unread;
    std::vector<RoleWork> roles; // in the order of the plans and their registers
    std::vector<GoalWork> goals; // of most plans first, then in the order of the plans
    NeedList overdue;            // oldest deadline first
    NeedList due_soon;           // soonest first
    NeedList waiting;            // in the order of the plans
    PlanReport sum;              // of the open plans, in its numbers alone
    std::size_t open = 0;        // how many they are
    // When all open plans have the same, or all plans where none is open; else empty.
    std::string organization;
};

// The language of what speaks for all plans: as asked for, else that of the first plan.
[[nodiscard]] words::Language language_of(const Overview& overview);
// Whether the open plans are of more than one organisation.
[[nodiscard]] bool has_several_organizations(const Overview& overview);

// The same overview in whatever order the plans are added. No two may call add() at a time.
class Gathering {
public:
    explicit Gathering(Edition edition);
    ~Gathering();
    Gathering(Gathering&&) noexcept;
    Gathering& operator=(Gathering&&) noexcept;

    // `given` is the plan's place among the plans as they were given.
    void add(const PlanReport& plan, std::size_t given);
    [[nodiscard]] Overview take(std::vector<Unread> unread) &&;

private:
    class Sums;
    std::unique_ptr<Sums> m_sums;
};

[[nodiscard]] Overview overview_of(const StatusReport& report);

} // namespace plan::report
