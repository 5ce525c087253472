// libyaml as C++: its events one by one, with places in bytes. Nothing is refused
// here but what libyaml itself refuses.
#pragma once

#include "plan/source/span.hpp"

#include <yaml.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plan::adapters {

// Why the parser gave up.
struct YamlProblem {
    std::size_t at = 0;                // where it stopped
    std::optional<std::size_t> opener; // where the thing begins that it was reading
    std::string message;               // in its words
};

// One document's events. Offsets count from the start of the text, which must be
// UTF-8.
class YamlEvents {
public:
    // Characters that libyaml may not see (below), and their stand-ins in its copy of
    // the text: noncharacters, which Unicode keeps for use inside a program. A text
    // that has both cannot be read; of such a text, where the first stand-in is.
    [[nodiscard]] static std::optional<source::Span> first_stand_in(std::string_view text);

    explicit YamlEvents(std::string_view text);
    ~YamlEvents();
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;
    YamlEvents(YamlEvents&&) = delete;
    YamlEvents& operator=(YamlEvents&&) = delete;

    // Goes to the next event; false when there is a problem. Not to be called after
    // either that or YAML_STREAM_END_EVENT.
    [[nodiscard]] bool next();

    // The event that `next` went to; it lives until the next call.
    [[nodiscard]] const yaml_event_t& event() const { return m_event; }
    [[nodiscard]] std::size_t begin() { return offset(m_event.start_mark); }
    [[nodiscard]] std::size_t end() { return offset(m_event.end_mark); }

    // The decoded text of an event that is a scalar.
    [[nodiscard]] std::string scalar() const;

    [[nodiscard]] YamlProblem problem();

private:
    std::size_t offset(const yaml_mark_t& mark);

    std::string m_text;
    bool m_has_stand_ins = false;
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    // libyaml's marks count characters. They come nearly in order, so the last place
    // that was asked for is close to the next.
    std::size_t m_characters = 0;
    std::size_t m_bytes = 0;
};

} // namespace plan::adapters
