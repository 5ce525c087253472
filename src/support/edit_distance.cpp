#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace plan::support {

namespace {

using Row = std::vector<unsigned>;

std::u32string decoded(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode(text);
        out.push_back(next.code);
        text.remove_prefix(next.bytes);
    }
    return out;
}

// The cheapest way to the first i of a and the first j of b, by the rows before.
unsigned cell(const std::u32string& a, const std::u32string& b, std::size_t i, std::size_t j,
              const Row& two_up, const Row& up, const Row& row) {
    const bool same = a[i - 1] == b[j - 1];
    unsigned best = up[j - 1] + (same ? 0U : 1U);
    best = std::min({best, up[j] + 1, row[j - 1] + 1});
    const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    return swapped ? std::min(best, two_up[j - 2] + 1) : best;
}

} // namespace

// Optimal string alignment. Only the cells within `limit` of the diagonal can
// matter, so the work is the length times the limit.
unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit) {
    if (a == b)
        return 0;
    const std::u32string left = decoded(a);
    const std::u32string right = decoded(b);
    const std::size_t longer = std::max(left.size(), right.size());
    if (longer - std::min(left.size(), right.size()) > limit)
        return limit + 1;
    const auto band = static_cast<std::size_t>(std::min<std::size_t>(limit, longer));
    const auto beyond = static_cast<unsigned>(band + 1);

    Row two_up(right.size() + 1, beyond);
    Row up(right.size() + 1, beyond);
    Row row(right.size() + 1, beyond);
    for (std::size_t j = 0; j <= std::min(band, right.size()); ++j)
        up[j] = static_cast<unsigned>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        const std::size_t from = i > band ? i - band : 1;
        const std::size_t to = std::min(right.size(), i + band);
        row[from - 1] = from == 1 ? static_cast<unsigned>(i) : beyond;
        unsigned least = row[from - 1];
        for (std::size_t j = from; j <= to; ++j) {
            row[j] = std::min(beyond, cell(left, right, i, j, two_up, up, row));
            least = std::min(least, row[j]);
        }
        if (to < right.size())
            row[to + 1] = beyond;
        if (least > limit)
            return limit + 1;
        std::swap(two_up, up);
        std::swap(up, row);
    }
    return std::min(up[right.size()], limit + 1);
}

} // namespace plan::support
