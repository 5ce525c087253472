#include "plan/deadline/reading.hpp"

namespace plan::deadline {

bool is_outside(const Reading& reading, const calendar::Interval& period) {
    constexpr long long from_monday = 6;
    if (!reading.last || reading.kind == Kind::event || reading.kind == Kind::continuous)
        return false;
    if (period.contains(*reading.last))
        return false;
    if (reading.precision != Precision::week)
        return true;
    const auto monday = reading.last->plus_days(-from_monday);
    return !monday || !period.overlaps({*monday, *reading.last});
}

} // namespace plan::deadline
