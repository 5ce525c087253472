// Boxes: ticked, emptied, or put before a bullet's text.
#include "follow_up_parts.hpp"

namespace plan::edit {

Proposal propose_tick(const Place& place, bool ticked) {
    const syntax::Measure& measure = place.document.measures[place.measure];
    if (measure.box) {
        if (measure.box->ticked == ticked)
            return {.done = true};
        const std::uint32_t mark = measure.box->span.begin + 1;
        return {.candidates = {{Splice{{mark, mark + 1}, ticked ? "x" : " "}}}};
    }
    if (measure.shape != syntax::Shape::bullet || !ticked)
        return {.done = true}; // there is no box to empty, nor a place for one
    return {.candidates = {{Splice{{measure.head.begin, measure.head.begin}, "[x] "}}}};
}

} // namespace plan::edit
