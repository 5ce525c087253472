// The outputs put together: what the overview says, and between it the parts of the plans, which
// stay where they were put aside until they are written.
#pragma once

#include "plan/emit/emit.hpp"
#include "plan/emit/parts.hpp"
#include "plan/report/overview.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

struct Piece {
    static constexpr std::uint32_t own = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t plan = own; // index into the overview's plans, of whose bytes it is
    Stretch stretch;          // of an own piece `begin` is the index of its text
};

// The bytes of a file as they will be, in order.
struct File {
    std::vector<Piece> pieces;
    std::vector<std::string> texts;

    void add(std::string text);
    void add(std::uint32_t plan, Stretch stretch);
};

// A file that is put together when it is its turn to be written: the pieces of all calendars
// and roles at once would be more than the plans' parts.
struct Output {
    std::string path;               // as an Artifact's
    std::function<File()> assemble; // may be called on any thread, once
    // Outputs of one kind of feed follow each other and have their pieces in the order in which
    // the first of them has all, so that a piece can be read once for all.
    std::optional<FeedKind> feed = std::nullopt;
};

// Both must outlive it, and it what it gives. `parts` stand in the order of the overview's plans,
// and have what the outputs that are asked for need; their bytes may be gone.
class Assembly {
public:
    Assembly(const report::Overview& overview, const std::vector<PlanParts>& parts);

    // index.html, plans/ID.html, roles/KEY.html, calendar/all.ics, calendar/KEY.ics, report.md,
    // plan.json and measures.csv.
    [[nodiscard]] std::vector<Output> site() const;
    // A page for each role of a register that carries something in any plan.
    [[nodiscard]] std::vector<Output> roles() const;
    // The feed of all and of each role, side by side; with `todos` of both kinds.
    [[nodiscard]] std::vector<Output> feeds(bool todos) const;
    // A feed by RFC 5545: of one role (its register key), or of all.
    [[nodiscard]] File feed(std::optional<std::string_view> role_key, FeedKind kind) const;
    // How many events of each plan have an identity that the calendar has from another plan of
    // the same id, or, in the feed of all, from another measure of the plan. They are left out.
    [[nodiscard]] std::vector<std::size_t> left_out(std::optional<std::string_view> role_key) const;
    // The page of the only plan, else the index.
    [[nodiscard]] File html() const;
    [[nodiscard]] File markdown() const;
    [[nodiscard]] File json() const; // plan.json, schema 1
    [[nodiscard]] File csv() const;

private:
    struct Chosen;
    [[nodiscard]] File role_page(const report::RoleWork& role) const;
    [[nodiscard]] Chosen choose(std::optional<std::string_view> role_key, FeedKind kind) const;

    const report::Overview& m_overview;
    const std::vector<PlanParts>& m_parts;
    std::vector<std::string> m_names;        // of the plans' pages
    std::set<std::string_view> m_shared_ids; // which more than one plan has
    std::vector<std::uint32_t> m_rank;       // of each plan's page among them, by name
};

// The stem of a plan's page, as long as no other plan of the report makes the same.
[[nodiscard]] std::string page_name(std::string_view plan_id);
// The stem of each plan's page, in the overview's order; no two are equal.
[[nodiscard]] std::vector<std::string> page_names(const report::Overview& overview);

// The keys of all roles that have a feed, sorted.
[[nodiscard]] std::vector<std::string> feed_keys(const report::Overview& overview);

} // namespace plan::emit
