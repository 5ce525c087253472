#include "plan/report/overview.hpp"

#include "report/tally.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plan::report {

// The organisation of several plans: of those that are open, else of all.
class CommonOrganization {
public:
    void add(const std::string& organization, bool closed) {
        One& one = closed ? m_closed : m_open;
        if (!one.any)
            one = {true, organization};
        else if (one.name != organization)
            one.name.clear();
    }
    [[nodiscard]] std::string take() && {
        return std::move(m_open.any ? m_open.name : m_closed.name);
    }

private:
    struct One {
        bool any = false;
        std::string name; // empty as soon as two differ
    };
    One m_open;
    One m_closed;
};

namespace {

// Of each section the nearest that has goals, itself or one that it stands in; the number of
// sections when there is none.
std::vector<std::size_t> sections_with_goals(const model::Plan& plan) {
    const std::size_t none = plan.sections.size();
    std::vector<std::size_t> nearest(none, none);
    for (std::size_t i = 0; i < none; ++i) {
        const model::Section& section = plan.sections[i];
        if (!section.goals.empty())
            nearest[i] = i;
        else if (section.parent && *section.parent < i)
            nearest[i] = nearest[*section.parent];
    }
    return nearest;
}

void count_measure(GoalWork& goal, const MeasureRow& row) {
    ++goal.measures;
    goal.done += group_of(row.state) == Group::done ? 1U : 0U;
    if (const auto& result = row.measure->result; result && result->met)
        ++(*result->met ? goal.met : goal.missed);
}

// "Flere medlemmer." and "flere medlemmer" are one goal.
std::string goal_key(const model::Goal& goal) {
    std::string key = support::fold(goal.text.plain);
    while (key.ends_with('.'))
        key.pop_back();
    return key;
}

bool has_day(const std::vector<Slot>& slots) {
    return std::ranges::any_of(slots, [](const Slot& slot) { return !slot.counted; });
}

bool is_dated(const MeasureRow& row) {
    return has_day(row.progress.slots) ||
           std::ranges::any_of(row.measure->steps, [](const model::Step& step) {
               return has_day(slots(as_measure(step)));
           });
}

bool is_silenced(const model::Header& header) {
    return std::ranges::any_of(header.checks, [](const model::CheckSetting& setting) {
        return setting.rule == diagnostics::Rule::derived_id && !setting.severity;
    });
}

void look_at_identity(PlanHead& head, const PlanReport& plan) {
    if (plan.closed)
        return; // it has no events
    for (const MeasureRow& row : plan.measures) {
        if (head.dated && row.measure->permanent_id)
            continue;
        const bool dated = is_dated(row);
        head.dated = head.dated || dated;
        head.loose_events += dated && !row.measure->permanent_id ? 1U : 0U;
    }
}

PlanHead head_of(const PlanReport& plan, std::size_t given) {
    const model::Header& header = plan.plan->header;
    PlanHead head{.path = plan.plan->path,
                  .id = header.id,
                  .title = header.title,
                  .organization = header.organization,
                  .base_url = header.base_url,
                  .language = header.language,
                  .period = {},
                  .accent = header.accent,
                  .adopted = header.adopted.has_value(),
                  .closed = plan.closed,
                  .as_of = plan.as_of,
                  .counts = plan.counts,
                  .total = plan.total,
                  .whole = plan.whole,
                  .last_change = plan.last_change,
                  .id_written = header.id_written,
                  .loose_ids_accepted = is_silenced(header),
                  .given = given};
    if (header.period)
        head.period = header.period->days;
    look_at_identity(head, plan);
    return head;
}

bool comes_before(const PlanHead& a, const PlanHead& b) {
    if (stands_before(a.period, a.id, b.period, b.id))
        return true;
    return !stands_before(b.period, b.id, a.period, a.id) && a.given < b.given;
}

} // namespace

KeptMeasure::KeptMeasure(std::size_t of, const MeasureRow& seen)
    : plan(of)
    , measure(*seen.measure)
    , row(seen) {
    row.measure = &measure;
}

// Plans are known by the number in which they came until all are there.
class Gathering::Sums {
public:
    explicit Sums(Edition edition) { static_cast<Edition&>(m_all) = std::move(edition); }

    void add(const PlanReport& plan, std::size_t given) {
        const std::size_t number = m_all.plans.size();
        m_all.plans.push_back(head_of(plan, given));
        m_organization.add(plan.plan->header.organization, plan.closed);
        add_roles(plan, number);
        if (plan.closed)
            return;
        ++m_all.open;
        m_all.sum.total += plan.total;
        m_all.sum.whole += plan.whole;
        for (std::size_t state = 0; state < plan.counts.size(); ++state)
            m_all.sum.counts[state] += plan.counts[state];
        add_goals(plan, number);
        add_needs(m_all.overdue, By::due_day, plan, plan.overdue, number);
        add_needs(m_all.due_soon, By::due_day, plan, plan.due_soon, number);
        add_needs(m_all.waiting, By::plan, plan, plan.waiting, number);
    }

    Overview take(std::vector<Unread> unread) && {
        m_all.unread = std::move(unread);
        m_all.sum.as_of = m_all.as_of;
        m_all.organization = std::move(m_organization).take();
        take_roles();
        take_goals();
        order_plans();
        return std::move(m_all);
    }

private:
    enum class By : std::uint8_t { due_day, plan };

    struct RoleSoFar {
        RoleWork work;
        std::size_t ordinal = 0; // among the roles of its first plan
        CommonOrganization organization;
    };

    struct GoalSoFar {
        GoalWork work;
        std::pair<std::size_t, std::size_t> place; // section and goal in its first plan
        std::size_t last = 0;                      // the plan that came last with it
    };

    [[nodiscard]] bool is_before(std::size_t a, std::size_t b) const {
        return a != b && comes_before(m_all.plans[a], m_all.plans[b]);
    }

    // --- roles ----------------------------------------------------------------

    void add_roles(const PlanReport& plan, std::size_t number) {
        for (std::size_t i = 0; i < plan.roles.size(); ++i) {
            const RoleRow& row = plan.roles[i];
            if (!row.known || row.key.empty())
                continue;
            const auto [found, added] = m_role_of.try_emplace(row.key, m_roles.size());
            if (added)
                m_roles.emplace_back();
            RoleSoFar& role = m_roles[found->second];
            if (added || is_before(number, role.work.plan)) {
                role.ordinal = i;
                role.work.key = row.key;
                role.work.name = row.name;
                role.work.language = plan.plan->header.language;
                role.work.plan = number;
            }
            role.organization.add(plan.plan->header.organization, plan.closed);
            if (plan.closed)
                role.work.earlier.push_back(number);
            else
                for (const std::size_t measure : row.measures)
                    add_work(role.work, plan, plan.measures[measure]);
        }
    }

    static void add_work(RoleWork& role, const PlanReport& plan, const MeasureRow& row) {
        ++role.measures;
        ++role.counts[static_cast<std::size_t>(row.state)];
        const Group group = group_of(row.state);
        const bool settled = group == Group::done || group == Group::closed;
        if (row.due && !settled && *row.due >= plan.as_of)
            role.next = std::min(role.next.value_or(*row.due), *row.due);
    }

    void take_roles() {
        std::ranges::sort(m_roles, [this](const RoleSoFar& a, const RoleSoFar& b) {
            if (a.work.plan != b.work.plan)
                return is_before(a.work.plan, b.work.plan);
            return a.ordinal < b.ordinal;
        });
        for (RoleSoFar& role : m_roles) {
            role.work.organization = std::move(role.organization).take();
            m_all.roles.push_back(std::move(role.work));
        }
    }

    // --- goals ----------------------------------------------------------------

    void add_goals(const PlanReport& plan, std::size_t number) {
        const std::vector<model::Section>& sections = plan.plan->sections;
        std::vector<std::vector<std::size_t>> of(sections.size());
        for (std::size_t i = 0; i < sections.size(); ++i)
            for (std::size_t k = 0; k < sections[i].goals.size(); ++k)
                of[i].push_back(goal(sections[i], {i, k}, number));
        const std::vector<std::size_t> nearest = sections_with_goals(*plan.plan);
        for (const MeasureRow& row : plan.measures)
            add_measure(row, of, nearest);
    }

    // The first of the words in the plan that comes first is the goal.
    std::size_t goal(const model::Section& section, std::pair<std::size_t, std::size_t> place,
                     std::size_t number) {
        const model::Goal& said = section.goals[place.second];
        const auto [found, added] = m_goal_of.try_emplace(goal_key(said), m_goals.size());
        if (added)
            m_goals.push_back({.last = number});
        GoalSoFar& goal = m_goals[found->second];
        if (added || goal.last != number)
            ++goal.work.plans;
        if (added || (goal.work.plan != number && is_before(number, goal.work.plan))) {
            goal.place = place;
            goal.work.text = said.text.plain;
            goal.work.section = section.id;
            goal.work.plan = number;
        }
        goal.last = number;
        return found->second;
    }

    void add_measure(const MeasureRow& row, const std::vector<std::vector<std::size_t>>& of,
                     const std::vector<std::size_t>& nearest) {
        bool named = false;
        for (const model::GoalReference& reference : row.measure->goals) {
            if (!reference.goal || reference.section >= of.size() ||
                *reference.goal >= of[reference.section].size())
                continue;
            named = true;
            count_measure(m_goals[of[reference.section][*reference.goal]].work, row);
        }
        const std::size_t section = row.measure->section;
        if (named || section >= nearest.size() || nearest[section] >= of.size())
            return;
        for (const std::size_t goal : of[nearest[section]])
            count_measure(m_goals[goal].work, row);
    }

    void take_goals() {
        if (!m_all.selection.empty())
            std::erase_if(m_goals, [](const GoalSoFar& goal) { return goal.work.measures == 0; });
        std::ranges::sort(m_goals, [this](const GoalSoFar& a, const GoalSoFar& b) {
            if (a.work.plans != b.work.plans)
                return a.work.plans > b.work.plans;
            if (a.work.plan != b.work.plan)
                return is_before(a.work.plan, b.work.plan);
            return a.place < b.place;
        });
        for (GoalSoFar& goal : m_goals)
            m_all.goals.push_back(std::move(goal.work));
    }

    // --- what needs someone -----------------------------------------------------

    // A measure goes before another; of one plan the list has its own order.
    [[nodiscard]] bool goes_before(By by, const MeasureRow& row, std::size_t plan,
                                   const KeptMeasure& other) const {
        if (by == By::due_day && row.due != other.row.due)
            return by_due(row, other.row);
        return is_before(plan, other.plan);
    }

    void add_needs(NeedList& list, By by, const PlanReport& plan,
                   const std::vector<std::size_t>& rows, std::size_t number) {
        list.count += rows.size();
        for (const std::size_t index : rows) {
            const MeasureRow& row = plan.measures[index];
            const auto place = std::ranges::find_if(list.first, [&](const auto& other) {
                return goes_before(by, row, number, *other);
            });
            if (place == list.first.end() && list.first.size() == NeedList::most)
                break; // and none after it
            list.first.insert(place, std::make_unique<KeptMeasure>(number, row));
            if (list.first.size() > NeedList::most)
                list.first.pop_back();
        }
    }

    // --- the plans in their order -------------------------------------------------

    void order_plans() {
        std::vector<std::size_t> order(m_all.plans.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, [this](std::size_t a, std::size_t b) { return is_before(a, b); });
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[order[i]] = i;
        for (RoleWork& role : m_all.roles) {
            role.plan = place[role.plan];
            for (std::size_t& plan : role.earlier)
                plan = place[plan];
            std::ranges::sort(role.earlier);
        }
        for (GoalWork& goal : m_all.goals)
            goal.plan = place[goal.plan];
        for (NeedList* list : {&m_all.overdue, &m_all.due_soon, &m_all.waiting})
            for (const auto& need : list->first)
                need->plan = place[need->plan];
        std::vector<PlanHead> plans;
        plans.reserve(order.size());
        for (const std::size_t number : order)
            plans.push_back(std::move(m_all.plans[number]));
        m_all.plans = std::move(plans);
    }

    Overview m_all;
    CommonOrganization m_organization;
    std::vector<RoleSoFar> m_roles;
    std::vector<GoalSoFar> m_goals;
    std::unordered_map<std::string, std::size_t> m_role_of; // by its key
    std::unordered_map<std::string, std::size_t> m_goal_of; // by its words
};

Gathering::Gathering(Edition edition)
    : m_sums(std::make_unique<Sums>(std::move(edition))) {}
Gathering::~Gathering() = default;
Gathering::Gathering(Gathering&&) noexcept = default;
Gathering& Gathering::operator=(Gathering&&) noexcept = default;

void Gathering::add(const PlanReport& plan, std::size_t given) {
    m_sums->add(plan, given);
}

Overview Gathering::take(std::vector<Unread> unread) && {
    return std::move(*m_sums).take(std::move(unread));
}

Overview overview_of(const StatusReport& report) {
    Gathering gathering(report);
    for (std::size_t i = 0; i < report.plans.size(); ++i)
        gathering.add(report.plans[i], i);
    return std::move(gathering).take(report.unread);
}

words::Language language_of(const Overview& overview) {
    if (overview.language)
        return *overview.language;
    return overview.plans.empty() ? words::Language::nb : overview.plans.front().language;
}

bool has_several_organizations(const Overview& overview) {
    return std::ranges::any_of(overview.plans, [&](const PlanHead& plan) {
        return !plan.closed && plan.organization != overview.organization;
    });
}

} // namespace plan::report
