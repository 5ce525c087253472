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
        m_parts.bytes.reserve(expected_bytes(wanted));
        if (wanted.pages || (wanted.sole_page && m_frame.alone))
            m_parts.page =
                made([&](std::string& out) { append_html_plan(out, m_plan, m_edition, m_frame); });
        if (wanted.json)
            m_parts.json = made([&](std::string& out) { append_json_part(out, m_plan); });
        if (wanted.csv)
            m_parts.csv = made([&](std::string& out) { append_csv_part(out, m_plan); });
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
            m_parts.markdown = made(
                [&](std::string& out) { append_markdown_part(out, m_plan, m_edition, m_frame); });
        if (wanted.roles)
            add_items();
        if (wanted.calendars)
            add_events(FeedKind::calendar);
        if (wanted.todos)
            add_events(FeedKind::todo);
    }

    // About; so that little of what is made is moved.
    [[nodiscard]] std::size_t expected_bytes(const Wanted& wanted) const {
        const bool page = wanted.pages || (wanted.sole_page && m_frame.alone);
        std::size_t a_measure = 0;
        a_measure += page ? 2'000U : 0U;
        a_measure += wanted.json ? 2'000U : 0U;
        a_measure += wanted.csv ? 320U : 0U;
        a_measure += wanted.markdown ? 400U : 0U;
        a_measure += wanted.roles ? 1'000U : 0U;
        a_measure += wanted.calendars ? 800U : 0U;
        a_measure += wanted.todos ? 800U : 0U;
        return (page ? 40'000U : 0U) + a_measure * m_plan.measures.size();
    }

    static std::uint32_t as_index(std::size_t value) { return static_cast<std::uint32_t>(value); }

    // What the function appends to the bytes.
    template<typename Append>
    Stretch made(Append append) {
        const std::size_t begin = m_parts.bytes.size();
        append(m_parts.bytes);
        return {as_index(begin), as_index(m_parts.bytes.size() - begin)};
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
                const Stretch markup = made([&](std::string& out) {
                    append_role_item(out, m_plan, measure, row.key, m_frame, language);
                });
                m_parts.items.push_back(
                    {.due = measure.due, .settled = is_settled(measure.state), .markup = markup});
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
        const std::string plan = identity_of(m_plan.plan->header);
        ContentLines lines(std::move(m_parts.bytes));
        for (FeedEvent& event : events) {
            event.names_plan = m_frame.several_organizations;
            const Uid uid = uid_of(plan, event, kind);
            if (!uids.insert(uid).second) {
                m_parts.left_out += todo ? 0U : 1U;
                continue;
            }
            for (const std::string_view key : carriers(event))
                of_role[key].push_back(as_index(all.size()));
            const std::size_t begin = lines.size();
            write_feed_entry(lines, event, uid, kind, m_edition);
            all.push_back({.day = event.first,
                           .uid = uid,
                           .lines = {as_index(begin), as_index(lines.size() - begin)}});
        }
        m_parts.bytes = std::move(lines).finish();
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
