// Deadline phrases on their own, without a plan: what was read of a text, and what there is
// to say of each reading, as plain values and sentences. It knows neither markup nor lines.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/words/words.hpp"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::report {

struct Phrases {
    std::string text; // as given; the places of readings and faults count in it
    std::vector<deadline::Reading> readings;
    std::optional<calendar::Interval> period;
    words::Language language = words::Language::nb;
};

// Whether a phrase says something that can be followed up: no placeholder, nothing that
// contradicts itself or could not be read.
[[nodiscard]] bool is_understood(const deadline::Reading& reading);

// Whether a phrase has no days because there is no period.
[[nodiscard]] bool wants_period(const deadline::Reading& reading);

// What is wrong, as a sentence without a full stop; the nearest sense is not in it.
[[nodiscard]] std::string fault_sentence(const deadline::Fault& fault, words::Language language);

// What a command line that gives phrases can lack, or what would help it.
enum class Usage : std::uint8_t {
    no_phrase,
    no_text,       // not readable as text
    no_period,     // → what was written
    backwards,     // → the period
    no_date,       // → what was written as the day of adoption
    event_unnamed, // → what was written
    event_undated, // → what was written as dates, the name
    period,        // the year is unknown without one
};
// With the arguments that the enumerator shows; a sentence without a full stop.
[[nodiscard]] std::string usage_sentence(Usage usage, words::Language language,
                                         std::initializer_list<std::string_view> arguments = {});

// One thing to know of a reading: what it is about, and the words. A no-break space stands
// where a line should not end.
struct PhraseLine {
    std::string_view head;
    std::string text;
};

// How the phrase was read, in the order a reader wants it. Empty for a phrase of which
// nothing but faults can be said.
[[nodiscard]] std::vector<PhraseLine> phrase_lines(const deadline::Reading& reading,
                                                   const Phrases& phrases);

// The words before a reading that are in none, without the marks and the `og` that join
// phrases; for the number of readings those after the last. Empty when there are none.
[[nodiscard]] std::string_view unread_part(const Phrases& phrases, std::size_t next);
[[nodiscard]] std::vector<PhraseLine> unread_lines(words::Language language);

// What is wrong, and what helps.
[[nodiscard]] std::vector<PhraseLine> fault_lines(const deadline::Fault& fault,
                                                  words::Language language);

} // namespace plan::report
