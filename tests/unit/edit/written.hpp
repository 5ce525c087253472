// What is written into a plan when a follow-up is asked for in a few words.
#pragma once

#include "syntax/document_dump.hpp"

#include "plan/edit/follow_up.hpp"

#include <string>
#include <string_view>

namespace plan::edit::testing {

inline Entry field(words::Field kind, std::string_view value, Manner manner = Manner::replace) {
    return {kind, std::string(value), manner};
}

inline Entry status(std::string_view value) {
    return field(words::Field::status, value);
}

inline LogLine log_line(std::string_view date, std::string_view case_number,
                        std::string_view text) {
    return {*calendar::Date::from_iso(date), std::string(case_number), std::string(text)};
}

inline std::string_view name_of(Obstacle obstacle) {
    switch (obstacle) {
    case Obstacle::line_break:
        return "line break";
    case Obstacle::shared_row:
        return "shared row";
    case Obstacle::too_many_cells:
        return "too many cells";
    case Obstacle::repeated_field:
        return "repeated field";
    case Obstacle::no_place:
        return "no place";
    }
    return "";
}

// The file with the follow-up written into its measure, or the obstacle's name.
inline std::string written(std::string_view before, const FollowUp& asked, std::size_t measure = 0,
                           words::Language language = words::Language::nb) {
    const auto parsed = syntax::testing::parse_bytes(std::string(before));
    if (!parsed.document || parsed.document->measures.size() <= measure)
        return "no such measure";
    const auto result = write({parsed.file, *parsed.document, measure, language}, asked);
    if (const auto* obstacle = std::get_if<Obstacle>(&result))
        return "<" + std::string(name_of(*obstacle)) + ">";
    return edit::apply(parsed.file.bytes, std::get<Written>(result).splices);
}

} // namespace plan::edit::testing
