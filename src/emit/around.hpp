// What stands around the plans' parts in the outputs that hold all of them.
#pragma once

#include "plan/emit/emit.hpp"
#include "plan/report/overview.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

struct Around {
    std::string before;
    std::string after;
};

[[nodiscard]] Around json_around(const report::Overview& overview);     // `,` between the parts
[[nodiscard]] Around markdown_around(const report::Overview& overview); // a line break between
[[nodiscard]] std::string csv_head(const report::Overview& overview);

// Up to the first event; nothing but the end of the calendar stands after the last.
[[nodiscard]] std::string feed_head(const report::Overview& overview,
                                    std::optional<std::string_view> role_key, FeedKind kind);
[[nodiscard]] std::string html_index(const report::Overview& overview);

// The page of a role around the measures that it carries: those that remain, then those that
// are settled, each list in an element of its own where it has any.
struct RoleAround {
    std::string before;
    std::string between;
    std::string after;
};
// `remaining`: how many of its measures are open. `names` are the stems of the plans' pages.
[[nodiscard]] RoleAround role_around(const report::Overview& overview, const report::RoleWork& role,
                                     std::size_t remaining, const std::vector<std::string>& names);

} // namespace plan::emit
