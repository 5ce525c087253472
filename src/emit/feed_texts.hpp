// The words of a feed: the title and the description of an event or a to-do, the
// section, the place, and the calendar's own name.
#pragma once

#include "feed_events.hpp"

#include "plan/report/overview.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace plan::emit {

// `Forsinket – Frist: Kreve drøftingsmøter … (HTV)`; of a to-do, whose own fields say when it
// is due and whether it is done, only what they cannot say stands before the text.
void append_summary(std::string& out, const FeedEvent& event, FeedKind kind,
                    words::Language language);
// Lines. `address` is the measure's on the page; empty when there is none.
void append_description(std::string& out, const FeedEvent& event, std::string_view address,
                        words::Language language);
[[nodiscard]] std::string_view section_title(const FeedEvent& event); // empty in none
// Where an event takes place; nothing for what only falls due.
[[nodiscard]] std::string_view location_of(const FeedEvent& event);

// Of one role (its register key), or of all.
[[nodiscard]] std::string feed_name(const report::Overview& overview,
                                    std::optional<std::string_view> role_key, FeedKind kind);

} // namespace plan::emit
