// Ranges with an event at one end, days that begin something, events at the end of a
// list, and rhythms that an event bounds.
#include "some_events.hpp"

namespace {

using namespace plan::deadline;
using namespace plan::deadline::testing;

constexpr std::array ranges{
    Case{"fra årsmøtet til 1. juni", "event 2021-01-28..2021-06-01 årsmøtet 0"},
    Case{"frå årsmøtet til 1. juni", "event 2021-01-28..2021-06-01 årsmøtet 0"},
    Case{"fra årsmøtet til og med mai", "event 2021-01-28..2021-05-31 årsmøtet 0"},
    Case{"fra årsmøtet til utgangen av mai", "event 2021-01-28..2021-05-31 årsmøtet 0"},
    Case{"fra årsmøtet – 1. juni", "event 2021-01-28..2021-06-01 årsmøtet 0"},
    Case{"fra 1. februar til årsmøtet", "event 2021-02-01..2022-03-10 årsmøtet 0"},
    Case{"1. februar – årsmøtet", "event 2021-02-01..2022-03-10 årsmøtet 0"},
    Case{"fra mars til styremøtet", "event 2021-03-01..2021-05-05 styremøtet 0"},
    Case{"fra uke 36 til landsmøtet", "event 2021-09-06..2021-10-10 landsmøtet 0"},
    Case{"fra våren til landsmøtet", "event 2021-01-01..2021-10-10 landsmøtet 0"},
    Case{"mellom årsmøtet og 1. mai", "event 2021-01-29..2021-05-01 årsmøtet 0"},
    Case{"mellom årsmøtet og sommeren", "event 2021-01-29..2021-05-31 vague årsmøtet 0"},
    Case{"mellom 1. februar og årsmøtet", "event 2021-02-01..2022-03-09 årsmøtet -1"},
    Case{"mellom mars og kampanjeuka", "event 2021-03-01..2021-06-06 kampanjeuka -1"},
    Case{"fra kampanjeuka til jul", "event 2021-06-07..2021-12-23 ~ vague kampanjeuka 0"},
    Case{"fra landsmøtet til mars", "event 2021-10-10..2022-03-31 landsmøtet 0"},
    Case{"fra 1. februar til kongressen", "event 2021-02-01..- kongressen 0"},
    Case{"fra kongressen til 1. juni", "event 2021-06-01 kongressen 0"},
    Case{"fra november til styremøtet", "event 2021-11-01..- styremøtet 0"},
    Case{"fra 31. februar til årsmøtet",
         "invalid !no-such-day(28. februar) | event 2021-01-28 limit årsmøtet 0"},
};

constexpr std::array open{
    Case{"tidligst 4 uker før styremøtet", "event 2021-04-07..2021-12-31 styremøtet -28"},
    Case{"tidlegast 4 veker før styremøtet", "event 2021-04-07..2021-12-31 styremøtet -28"},
    Case{"ikke før 2 uker etter styremøtet", "event 2021-05-19..2021-12-31 styremøtet 14"},
    Case{"ikkje før 2 veker etter styremøtet", "event 2021-05-19..2021-12-31 styremøtet 14"},
    Case{"minst 2 uker etter styremøtet", "event 2021-05-19..2021-12-31 styremøtet 14"},
    Case{"minst 2 uker før styremøtet", "event 2021-04-21 limit styremøtet -14"},
    Case{"tidligst 14 dager etter kongressen", "event - kongressen 14"},
    Case{"tidligst 4 uker før 1. mai", "interval 2021-04-03..2021-12-31 day"},
};

constexpr std::array others{
    Case{"på ekstraordinært årsmøte", "event - ekstraordinært årsmøte 0"},
    Case{"ekstraordinært årsmøte", "event - ekstraordinært årsmøte 0"},
    Case{"før det ekstraordinære årsmøtet", "event - limit ekstraordinære årsmøtet -1"},
    Case{"på det ekstraordinære landsmøtet",
         "event 2021-10-10..2021-10-13 ekstraordinære landsmøtet 0"},
    Case{"på ordinært årsmøte", "event 2021-01-28 årsmøte 0"},
    Case{"fram mot årsmøtet", "event 2021-01-28 limit årsmøtet 0"},
    Case{"frem mot jul", "day 2021-12-23 day ~ limit vague"},
    Case{"1.mai, 8.mars og pride",
         "day 2021-05-01 day [2021-03-08] [2021-05-01] | event - pride 0"},
    Case{"1. mai og styremøtet", "day 2021-05-01 day | event 2021-05-05 styremøtet 0"},
    Case{"1. mai, 8. mars og tulletøys",
         "day 2021-05-01 day [2021-03-08] [2021-05-01] | invalid !unreadable"},
    Case{"1. mai og 8. mars", "day 2021-05-01 day [2021-03-08] [2021-05-01]"},
};

constexpr std::array bounds{
    Case{"kvartalsvis fram til kongressen",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "kongressen 0 [2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"kvartalsvis fram til landsmøtet",
         "recurring 2021-01-01..2021-09-30 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30]"},
    Case{"kvartalsvis fra 1. februar til landsmøtet",
         "recurring 2021-01-01..2021-09-30 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "[2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30]"},
    Case{"kvartalsvis fra 1. februar til kongressen",
         "recurring 2021-01-01..2021-12-31 quarter FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 "
         "kongressen 0 [2021-01-01..2021-03-31] [2021-04-01..2021-06-30] [2021-07-01..2021-09-30] "
         "[2021-10-01..2021-12-31]"},
    Case{"månedlig fra september til mai",
         "recurring 2021-01-01..2021-12-31 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11,12;BYMONTHDAY=-1 x9"},
    Case{"kvar månad frå september til mai unnateke desember",
         "recurring 2021-01-01..2021-11-30 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11;BYMONTHDAY=-1 x8"},
    Case{"månedlig fra september til mai unntatt desember",
         "recurring 2021-01-01..2021-11-30 month "
         "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,9,10,11;BYMONTHDAY=-1 x8"},
    Case{"hver uke fra september til mai", "recurring 2021-01-01..2021-12-31 week 40../period"},
};

Context whole_2021(const std::vector<Event>& events) {
    Context context = with_period("2021-01-01..2021-12-31");
    context.events = events;
    return context;
}

} // namespace

TEST_CASE("a range between an event and a date is one interval") {
    const auto events = some_events();
    expect(ranges, whole_2021(events));
}

TEST_CASE("the earliest day begins something and ends nothing") {
    const auto events = some_events();
    expect(open, whole_2021(events));
}

TEST_CASE("another event than the noun's own, and an event that ends a list") {
    const auto events = some_events();
    expect(others, whole_2021(events));
}

TEST_CASE("what bounds a rhythm is kept where nobody knows its day, and over the new year") {
    const auto events = some_events();
    expect(bounds, whole_2021(events));
}
