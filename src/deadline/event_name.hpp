// The name of an event in a text: one that the plan names, in any of its endings and
// however it is parted (`FAU-møtet`, `FAU møte`), or a word that is plainly a meeting or
// something else that happens once.
#pragma once

#include "deadline/phrase.hpp"

namespace plan::deadline {

struct EventName {
    const Event* event = nullptr; // none for one that the plan does not name
    std::uint32_t first = 0;
    std::uint32_t last = 0; // the token after it; 0: no event stands here
    int nth = 0;            // `første` 1, `andre` 2, `siste` -1; 0: not said
};

// `led`: a preposition stands before it, so that two words can be a name that the plan
// does not know.
[[nodiscard]] EventName find_event(const Scene& scene, std::uint32_t i, bool led);

} // namespace plan::deadline
