#include "plan/emit/parts.hpp"

#include "feed_events.hpp"
#include "plan_parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;

bool is_settled(report::State state) {
    const report::Group group = report::group_of(state);
    return group == report::Group::done || group == report::Group::closed;
}

class PartsMaker {
public:
    PartsMaker(const PlanReport& plan, const report::Edition& edition, const Frame& frame)
        : m_plan(plan)
        , m_edition(edition)
        , m_frame(frame) {}

    PlanParts make(const Wanted& wanted) && {
        if (wanted.pages || (wanted.sole_page && m_frame.alone))
            m_parts.page = keep(html_plan(m_plan, m_edition, m_frame));
        if (wanted.json)
            m_parts.json = keep(json_part(m_plan));
        if (wanted.csv)
            m_parts.csv = keep(csv_part(m_plan));
        if (!m_plan.closed)
            add_open(wanted);
        m_parts.roles.shrink_to_fit();
        m_parts.events.shrink_to_fit();
        m_parts.todos.shrink_to_fit();
        m_parts.items.shrink_to_fit();
        m_parts.role_events.shrink_to_fit();
        m_parts.role_todos.shrink_to_fit();
        return std::move(m_parts);
    }

private:
    // What a plan that is over does not give.
    void add_open(const Wanted& wanted) {
        if (wanted.markdown)
            m_parts.markdown = keep(markdown_part(m_plan, m_edition, m_frame));
        if (wanted.roles)
            add_items();
        if (wanted.calendars)
            add_events(FeedKind::calendar);
        if (wanted.todos)
            add_events(FeedKind::todo);
    }

    static std::uint32_t as_index(std::size_t value) { return static_cast<std::uint32_t>(value); }

    Stretch keep(std::string_view text) {
        const Stretch stretch{as_index(m_parts.bytes.size()), as_index(text.size())};
        m_parts.bytes += text;
        return stretch;
    }

    RolePart& role(std::string_view key) {
        const auto known = std::ranges::find(m_parts.roles, key, &RolePart::key);
        if (known != m_parts.roles.end())
            return *known;
        m_parts.roles.push_back({.key = std::string(key), .items = {}, .events = {}, .todos = {}});
        return m_parts.roles.back();
    }

    [[nodiscard]] words::Language language_of_page(std::string_view key) const {
        if (m_edition.language)
            return *m_edition.language;
        const auto other = m_frame.role_languages.find(key);
        return other != m_frame.role_languages.end() ? other->second : m_plan.plan->header.language;
    }

    void add_items() {
        for (const report::RoleRow& row : m_plan.roles) {
            if (!row.known || row.key.empty())
                continue;
            RolePart& part = role(row.key);
            part.items = {as_index(m_parts.items.size()), as_index(row.measures.size())};
            const words::Language language = language_of_page(row.key);
            for (const std::size_t index : row.measures) {
                const MeasureRow& measure = m_plan.measures[index];
                m_parts.items.push_back(
                    {.due = measure.due,
                     .settled = is_settled(measure.state),
                     .markup = keep(role_item(m_plan, measure, row.key, m_frame, language))});
            }
        }
    }

    // Two measures with one id are a finding elsewhere: of two events with one identity the
    // first stays.
    void add_events(FeedKind kind) {
        const bool todo = kind == FeedKind::todo;
        std::vector<FeedPart>& all = todo ? m_parts.todos : m_parts.events;
        std::set<Uid> uids;
        std::map<std::string_view, std::vector<std::uint32_t>> of_role;
        std::vector<FeedEvent> events = feed_events(m_plan, m_frame.page);
        for (FeedEvent& event : events) {
            event.names_plan = m_frame.several_organizations;
            const Uid uid = uid_of(event, kind);
            if (!uids.insert(uid).second) {
                m_parts.left_out += todo ? 0U : 1U;
                continue;
            }
            for (const std::string_view key : carriers(event))
                of_role[key].push_back(as_index(all.size()));
            all.push_back({.day = event.first,
                           .uid = uid,
                           .lines = keep(feed_entry(event, uid, kind, m_edition))});
        }
        std::vector<std::uint32_t>& indices = todo ? m_parts.role_todos : m_parts.role_events;
        for (const auto& [key, list] : of_role) {
            const Stretch stretch{as_index(indices.size()), as_index(list.size())};
            (todo ? role(key).todos : role(key).events) = stretch;
            indices.insert(indices.end(), list.begin(), list.end());
        }
    }

    const PlanReport& m_plan;
    const report::Edition& m_edition;
    const Frame& m_frame;
    PlanParts m_parts;
};

} // namespace

PlanParts parts_of(const PlanReport& plan, const report::Edition& edition, const Frame& frame,
                   const Wanted& wanted) {
    return PartsMaker(plan, edition, frame).make(wanted);
}

} // namespace plan::emit
