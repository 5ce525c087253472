// What libical makes of a feed: libical_judge FILE.ics. One line for each event or to-do, with tabs
// between: its kind, UID, first day, last day (as DTEND or DUE has it), number of properties,
// summary. Exit 1 and the reasons on standard error when libical finds fault with it.
#include <fstream>
#include <iostream>
#include <iterator>
#include <libical/ical.h>
#include <memory>
#include <string>
#include <string_view>

namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

std::string text(const char* value) {
    return value != nullptr ? value : "";
}

std::string date(icalproperty* property) {
    if (property == nullptr)
        return "-";
    const icaltimetype time = icalvalue_get_datetimedate(icalproperty_get_value(property));
    return time.is_date != 0 ? text(icaltime_as_ical_string(time)) : "no DATE";
}

icalproperty* first_of(icalcomponent* item, icalproperty_kind kind) {
    return icalcomponent_get_first_property(item, kind);
}

void print(icalcomponent* item) {
    const bool todo = icalcomponent_isa(item) == ICAL_VTODO_COMPONENT;
    icalproperty* last = first_of(item, todo ? ICAL_DUE_PROPERTY : ICAL_DTEND_PROPERTY);
    std::cout << icalcomponent_kind_to_string(icalcomponent_isa(item)) << '\t'
              << text(icalcomponent_get_uid(item)) << '\t'
              << date(todo ? last : first_of(item, ICAL_DTSTART_PROPERTY)) << '\t' << date(last)
              << '\t' << icalcomponent_count_properties(item, ICAL_ANY_PROPERTY) << '\t'
              << text(icalcomponent_get_summary(item)) << '\n';
}

// The parser and the check leave what they find as properties and as a status of requests.
bool complains(icalcomponent* calendar) {
    const int parsed = icalcomponent_count_errors(calendar);
    const int checked = icalrestriction_check(calendar);
    const int after = icalcomponent_count_errors(calendar);
    if (parsed == 0 && checked == 1 && after == 0)
        return false;
    std::cerr << "libical: " << parsed << " errors of the parser, restrictions "
              << (checked == 1 ? "hold" : "do not hold") << '\n';
    for (icalproperty* error = first_of(calendar, ICAL_XLICERROR_PROPERTY); error != nullptr;
         error = icalcomponent_get_next_property(calendar, ICAL_XLICERROR_PROPERTY))
        std::cerr << text(icalproperty_get_xlicerror(error)) << '\n';
    return true;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: libical_judge FILE.ics\n";
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const Component calendar(icalparser_parse_string(bytes.c_str()));
    if (!file || !calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT) {
        std::cerr << "libical reads no calendar\n";
        return 1;
    }
    for (icalcomponent* item =
             icalcomponent_get_first_component(calendar.get(), ICAL_ANY_COMPONENT);
         item != nullptr;
         item = icalcomponent_get_next_component(calendar.get(), ICAL_ANY_COMPONENT))
        print(item);
    return complains(calendar.get()) ? 1 : 0;
}
