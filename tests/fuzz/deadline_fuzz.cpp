// Any text as a deadline, in several periods. Every place lies in the text, what has
// days has them in order, what has none says why, and nothing runs away.
#include "must.hpp"

#include "plan/deadline/reader.hpp"
#include "plan/source/byte_gate.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using plan::calendar::Date;
using plan::calendar::Interval;
using plan::deadline::Context;
using plan::deadline::Event;
using plan::deadline::Kind;
using plan::deadline::Reading;
using plan::fuzz::must;

constexpr std::size_t longest = 4096;
constexpr std::size_t most_occurrences = 4096;

Date day(int year, int month, int number) {
    return Date::from_ymd(year, month, number).value_or(Date{});
}

void check_days(const Reading& reading) {
    must(!reading.first || !reading.last || *reading.first <= *reading.last);
    must(reading.occurrences.size() <= most_occurrences);
    const plan::deadline::Occurrence* before = nullptr;
    for (const auto& occurrence : reading.occurrences) {
        must(!occurrence.first || *occurrence.first <= occurrence.last);
        must(before == nullptr || before->last <= occurrence.last);
        before = &occurrence;
    }
    switch (reading.kind) {
    case Kind::on_demand:
    case Kind::reference:
    case Kind::none:
    case Kind::invalid:
        must(!reading.last && reading.occurrences.empty());
        break;
    case Kind::day:
    case Kind::interval:
    case Kind::recurring:
    case Kind::quota:
    case Kind::continuous:
    case Kind::event:
        break;
    }
}

void check(std::string_view text, const Context& context) {
    std::uint32_t end = 0;
    for (const Reading& reading : plan::deadline::read(text, context)) {
        must(reading.begin >= end && reading.begin < reading.end && reading.end <= text.size());
        must(text.substr(reading.begin, reading.end - reading.begin) == reading.text);
        end = reading.end;
        must(reading.kind != Kind::invalid || !reading.faults.empty());
        for (const auto& fault : reading.faults)
            must(fault.begin >= reading.begin && fault.begin < fault.end &&
                 fault.end <= reading.end);
        must(reading.rrule.empty() || reading.kind == Kind::recurring);
        must(reading.kind != Kind::event || reading.event.has_value());
        check_days(reading);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    if (size > longest || plan::source::refuse(text))
        return 0;
    static const std::array events{
        Event{"årsmøte",
              {{day(2021, 1, 28), day(2021, 1, 28)}, {day(2022, 3, 10), day(2022, 3, 10)}}},
        Event{"kampanjeuka", {{day(2021, 9, 20), day(2021, 9, 26)}}},
    };
    Context context;
    context.events = events;
    check(text, context);
    for (const Interval& period :
         {Interval{day(2021, 1, 1), day(2021, 12, 31)},
          Interval{day(2021, 3, 11), day(2022, 3, 10)}, Interval{day(2019, 8, 1), day(2023, 7, 31)},
          Interval{day(1970, 1, 1), day(9999, 12, 31)}}) {
        context.period = period;
        check(text, context);
    }
    return 0;
}
