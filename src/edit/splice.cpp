#include "plan/edit/splice.hpp"

#include <algorithm>
#include <cassert>

namespace plan::edit {

void sort(Splices& splices) {
    std::ranges::stable_sort(splices, {}, [](const Splice& one) { return one.span.begin; });
}

std::string apply(std::string_view bytes, const Splices& splices) {
    std::string result;
    result.reserve(bytes.size() + 64 * splices.size());
    std::size_t at = 0;
    for (const Splice& splice : splices) {
        assert(splice.span.begin >= at && splice.span.end <= bytes.size());
        result += bytes.substr(at, splice.span.begin - at);
        result += splice.text;
        at = splice.span.end;
    }
    result += bytes.substr(at);
    return result;
}

Splices reverse(std::string_view bytes, const Splices& splices) {
    Splices back;
    back.reserve(splices.size());
    std::int64_t shift = 0; // of what follows, in the new bytes
    for (const Splice& splice : splices) {
        const auto begin = static_cast<std::uint32_t>(splice.span.begin + shift);
        const auto end = static_cast<std::uint32_t>(begin + splice.text.size());
        back.push_back(
            {{begin, end},
             std::string(bytes.substr(splice.span.begin, splice.span.end - splice.span.begin))});
        shift += static_cast<std::int64_t>(splice.text.size()) -
                 (std::int64_t{splice.span.end} - splice.span.begin);
    }
    return back;
}

} // namespace plan::edit
