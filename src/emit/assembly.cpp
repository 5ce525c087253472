#include "plan/emit/assembly.hpp"

#include "around.hpp"
#include "feed_texts.hpp"
#include "paths.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace plan::emit {

// One event of a feed, of the plan with that index. Its day stands here, too: there are many to
// sort, and they lie apart.
struct EventAt {
    const FeedPart* event = nullptr;
    calendar::Date day;
    std::uint32_t plan = 0;
};

namespace {

using report::Overview;

const RolePart* role_part(const PlanParts& parts, std::string_view key) {
    const auto found = std::ranges::find(parts.roles, key, &RolePart::key);
    return found != parts.roles.end() ? &*found : nullptr;
}

template<typename T>
std::span<const T> of(const std::vector<T>& all, Stretch stretch) {
    return std::span(all).subspan(stretch.begin, stretch.size);
}

std::uint32_t as_index(std::size_t value) {
    return static_cast<std::uint32_t>(value);
}

struct ItemAt {
    const RoleItem* item = nullptr;
    std::uint32_t plan = 0;
};

// By due day; on the same in the order of the plans.
std::vector<ItemAt> items_of(const std::vector<PlanParts>& parts, std::string_view key) {
    std::vector<ItemAt> items;
    for (std::size_t plan = 0; plan < parts.size(); ++plan)
        if (const RolePart* const role = role_part(parts[plan], key))
            for (const RoleItem& item : of(parts[plan].items, role->items))
                items.push_back({&item, as_index(plan)});
    std::ranges::stable_sort(items, [](const ItemAt& a, const ItemAt& b) {
        if (a.item->due.has_value() != b.item->due.has_value())
            return a.item->due.has_value();
        return a.item->due && *a.item->due < *b.item->due;
    });
    return items;
}

void add_events(std::vector<EventAt>& out, const PlanParts& parts, std::uint32_t plan,
                std::optional<std::string_view> role_key, FeedKind kind) {
    const bool todo = kind == FeedKind::todo;
    const std::vector<FeedPart>& all = todo ? parts.todos : parts.events;
    if (!role_key) {
        for (const FeedPart& event : all)
            out.push_back({&event, event.day, plan});
        return;
    }
    const RolePart* const role = role_part(parts, *role_key);
    if (role == nullptr)
        return;
    for (const std::uint32_t index :
         todo ? of(parts.role_todos, role->todos) : of(parts.role_events, role->events))
        out.push_back({&all[index], all[index].day, plan});
}

// The ids that more than one plan has.
std::set<std::string_view> shared_plan_ids(const Overview& overview) {
    std::set<std::string_view> seen;
    std::set<std::string_view> shared;
    for (const report::PlanHead& plan : overview.plans)
        if (!seen.insert(plan.id).second)
            shared.insert(plan.id);
    return shared;
}

} // namespace

void File::add(std::string text) {
    if (text.empty())
        return;
    pieces.push_back({.plan = Piece::own, .stretch = {as_index(texts.size()), 0}});
    texts.push_back(std::move(text));
}

// What follows itself in the plan is one piece, and read at once: the events of a day mostly do.
void File::add(std::uint32_t plan, Stretch stretch) {
    if (stretch.size == 0)
        return;
    if (!pieces.empty() && pieces.back().plan == plan &&
        pieces.back().stretch.begin + pieces.back().stretch.size == stretch.begin)
        pieces.back().stretch.size += stretch.size;
    else
        pieces.push_back({.plan = plan, .stretch = stretch});
}

Assembly::Assembly(const Overview& overview, const std::vector<PlanParts>& parts)
    : m_overview(overview)
    , m_parts(parts)
    , m_names(page_names(overview))
    , m_shared_ids(shared_plan_ids(overview))
    , m_rank(m_names.size()) {
    std::vector<std::uint32_t> order(m_names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order,
                      [this](std::uint32_t a, std::uint32_t b) { return m_names[a] < m_names[b]; });
    for (std::size_t i = 0; i < order.size(); ++i)
        m_rank[order[i]] = as_index(i);
}

std::vector<Output> Assembly::site() const {
    std::vector<Output> files;
    files.push_back({"index.html", [this] {
                         File index;
                         index.add(html_index(m_overview));
                         return index;
                     }});
    files.push_back({"plan.json", [this] { return json(); }});
    files.push_back({"report.md", [this] { return markdown(); }});
    files.push_back({"measures.csv", [this] { return csv(); }});
    for (Output& page : roles())
        files.push_back(std::move(page));
    for (Output& calendar : feeds(false)) {
        calendar.path = "calendar/" + calendar.path;
        files.push_back(std::move(calendar));
    }
    for (std::size_t plan = 0; plan < m_parts.size(); ++plan)
        files.push_back({"plans/" + m_names[plan] + ".html", [this, plan] {
                             File page;
                             page.add(as_index(plan), m_parts[plan].page);
                             return page;
                         }});
    return files;
}

std::vector<Output> Assembly::roles() const {
    std::vector<Output> files;
    for (const report::RoleWork& role : m_overview.roles)
        files.push_back({role_path(role.key), [this, &role] { return role_page(role); }});
    return files;
}

File Assembly::role_page(const report::RoleWork& role) const {
    const std::vector<ItemAt> items = items_of(m_parts, role.key);
    const auto remaining = static_cast<std::size_t>(
        std::ranges::count_if(items, [](const ItemAt& one) { return !one.item->settled; }));
    RoleAround around = role_around(m_overview, role, remaining, m_names);
    File page;
    page.add(std::move(around.before));
    for (const ItemAt& one : items)
        if (!one.item->settled)
            page.add(one.plan, one.item->markup);
    page.add(std::move(around.between));
    for (const ItemAt& one : items)
        if (one.item->settled)
            page.add(one.plan, one.item->markup);
    page.add(std::move(around.after));
    return page;
}

std::vector<Output> Assembly::feeds(bool todos) const {
    std::vector<Output> files;
    for (const FeedKind kind : {FeedKind::calendar, FeedKind::todo}) {
        if (kind == FeedKind::todo && !todos)
            break;
        files.push_back(
            {feed_file({}, kind), [this, kind] { return feed(std::nullopt, kind); }, kind});
        for (const std::string& key : feed_keys(m_overview))
            files.push_back(
                {feed_file(key, kind), [this, key, kind] { return feed(key, kind); }, kind});
    }
    return files;
}

struct Assembly::Chosen {
    std::vector<EventAt> events;
    std::vector<std::size_t> left_out; // how many, of each plan
};

// Two plans with one id are a finding elsewhere: of two events with one identity the first
// stays.
Assembly::Chosen Assembly::choose(std::optional<std::string_view> role_key, FeedKind kind) const {
    std::vector<EventAt> events;
    for (std::size_t plan = 0; plan < m_parts.size(); ++plan)
        add_events(events, m_parts[plan], as_index(plan), role_key, kind);
    std::ranges::stable_sort(events, [this](const EventAt& a, const EventAt& b) {
        return std::tie(a.day, m_rank[a.plan]) < std::tie(b.day, m_rank[b.plan]);
    });
    std::vector<std::size_t> left_out(m_parts.size());
    if (m_shared_ids.empty())
        return {std::move(events), std::move(left_out)};
    std::set<std::array<unsigned char, 16>> uids; // of plans that share their id
    std::erase_if(events, [&](const EventAt& one) {
        const bool again = m_shared_ids.contains(m_overview.plans[one.plan].id) &&
                           !uids.insert(one.event->uid).second;
        left_out[one.plan] += again ? 1U : 0U;
        return again;
    });
    return {std::move(events), std::move(left_out)};
}

File Assembly::feed(std::optional<std::string_view> role_key, FeedKind kind) const {
    File file;
    const Chosen chosen = choose(role_key, kind);
    file.add(feed_head(m_overview, role_key, kind));
    for (const EventAt& one : chosen.events)
        file.add(one.plan, one.event->lines);
    file.add("END:VCALENDAR\r\n");
    file.pieces.shrink_to_fit(); // those of many roles are there at a time
    return file;
}

std::vector<std::size_t> Assembly::left_out(std::optional<std::string_view> role_key) const {
    std::vector<std::size_t> counts = m_shared_ids.empty()
                                          ? std::vector<std::size_t>(m_parts.size())
                                          : choose(role_key, FeedKind::calendar).left_out;
    for (std::size_t plan = 0; plan < m_parts.size() && !role_key; ++plan)
        counts[plan] += m_parts[plan].left_out;
    return counts;
}

File Assembly::html() const {
    File file;
    if (m_parts.size() == 1)
        file.add(0, m_parts.front().page);
    else
        file.add(html_index(m_overview));
    return file;
}

File Assembly::markdown() const {
    Around around = markdown_around(m_overview);
    File file;
    file.add(std::move(around.before));
    bool first = true;
    for (std::size_t plan = 0; plan < m_parts.size(); ++plan) {
        if (m_overview.plans[plan].closed)
            continue;
        if (!std::exchange(first, false))
            file.add("\n");
        file.add(as_index(plan), m_parts[plan].markdown);
    }
    file.add(std::move(around.after));
    return file;
}

File Assembly::json() const {
    Around around = json_around(m_overview);
    File file;
    file.add(std::move(around.before));
    for (std::size_t plan = 0; plan < m_parts.size(); ++plan) {
        if (plan > 0)
            file.add(",");
        file.add(as_index(plan), m_parts[plan].json);
    }
    file.add(std::move(around.after));
    return file;
}

File Assembly::csv() const {
    File file;
    file.add(csv_head(m_overview));
    for (std::size_t plan = 0; plan < m_parts.size(); ++plan)
        file.add(as_index(plan), m_parts[plan].csv);
    return file;
}

std::vector<std::string> feed_keys(const Overview& overview) {
    std::vector<std::string> keys;
    for (const report::RoleWork& role : overview.roles)
        if (role.measures > 0)
            keys.push_back(role.key);
    std::ranges::sort(keys);
    return keys;
}

} // namespace plan::emit
