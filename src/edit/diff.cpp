#include "plan/edit/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace plan::edit {
namespace {

constexpr std::size_t context_lines = 3;

// Between two lines that surely belong together, more edits than these are not
// searched for the shortest way: all lines go and all new ones come.
constexpr std::ptrdiff_t most_edits = 400;

// Lines as numbers; equal lines have equal numbers.
using Line = std::uint32_t;

std::vector<std::string_view> lines_of(std::string_view bytes) {
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::size_t size = end == std::string_view::npos ? bytes.size() : end + 1;
        lines.push_back(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
    return lines;
}

// A stretch of both files.
struct Stretch {
    std::size_t a = 0, a_end = 0;
    std::size_t b = 0, b_end = 0;
};

// Which lines go and which come; all others are the same in both.
class Comparison {
public:
    Comparison(const std::vector<std::string_view>& before,
               const std::vector<std::string_view>& after)
        : gone(before.size())
        , come(after.size()) {
        std::unordered_map<std::string_view, Line> numbers;
        const auto number = [&](const std::vector<std::string_view>& lines) {
            std::vector<Line> all;
            all.reserve(lines.size());
            for (const std::string_view line : lines)
                all.push_back(
                    numbers.try_emplace(line, static_cast<Line>(numbers.size())).first->second);
            return all;
        };
        m_a = number(before);
        m_b = number(after);
        m_kinds = numbers.size();
        compare();
    }

    std::vector<bool> gone; // of the lines before
    std::vector<bool> come; // of the lines after

private:
    struct Pair {
        std::size_t a = 0;
        std::size_t b = 0;
    };

    void compare() {
        const Stretch all = trimmed({0, m_a.size(), 0, m_b.size()});
        Stretch rest = all;
        for (const Pair& anchor : anchors(all)) {
            if (anchor.a < rest.a || anchor.b < rest.b)
                continue; // was taken into the stretch before
            shortest(trimmed({rest.a, anchor.a, rest.b, anchor.b}));
            rest.a = anchor.a + 1;
            rest.b = anchor.b + 1;
        }
        shortest(trimmed(rest));
    }

    // Without the lines that are the same at its beginning and end.
    [[nodiscard]] Stretch trimmed(Stretch part) const {
        while (part.a < part.a_end && part.b < part.b_end && m_a[part.a] == m_b[part.b]) {
            ++part.a;
            ++part.b;
        }
        while (part.a < part.a_end && part.b < part.b_end &&
               m_a[part.a_end - 1] == m_b[part.b_end - 1]) {
            --part.a_end;
            --part.b_end;
        }
        return part;
    }

    // Lines that stand once in each file belong together; the longest list of them
    // that is in order in both (patience diff).
    [[nodiscard]] std::vector<Pair> anchors(const Stretch& part) const {
        struct Seen {
            std::uint32_t in_a = 0, in_b = 0;
            std::size_t at_b = 0;
        };
        std::vector<Seen> seen(m_kinds);
        for (std::size_t i = part.a; i < part.a_end; ++i)
            ++seen[m_a[i]].in_a;
        for (std::size_t i = part.b; i < part.b_end; ++i) {
            ++seen[m_b[i]].in_b;
            seen[m_b[i]].at_b = i;
        }
        std::vector<Pair> pairs;
        for (std::size_t i = part.a; i < part.a_end; ++i)
            if (const Seen& one = seen[m_a[i]]; one.in_a == 1 && one.in_b == 1)
                pairs.push_back({i, one.at_b});
        return longest_rise(pairs);
    }

    [[nodiscard]] static std::vector<Pair> longest_rise(const std::vector<Pair>& pairs) {
        std::vector<std::size_t> tops; // of the piles: indices into pairs
        std::vector<std::optional<std::size_t>> below(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto pile =
                std::lower_bound(tops.begin(), tops.end(), pairs[i].b,
                                 [&](std::size_t top, std::size_t b) { return pairs[top].b < b; });
            if (pile != tops.begin())
                below[i] = *(pile - 1);
            if (pile == tops.end())
                tops.push_back(i);
            else
                *pile = i;
        }
        std::vector<Pair> rise;
        std::optional<std::size_t> at;
        if (!tops.empty())
            at = tops.back();
        for (; at; at = below[*at])
            rise.push_back(pairs[*at]);
        std::ranges::reverse(rise);
        return rise;
    }

    // The fewest lines that go and come (Myers 1986), if they are few enough.
    void shortest(const Stretch& part) {
        const auto size_a = static_cast<std::ptrdiff_t>(part.a_end - part.a);
        const auto size_b = static_cast<std::ptrdiff_t>(part.b_end - part.b);
        const std::ptrdiff_t limit = std::min(size_a + size_b, most_edits);
        // furthest[edits] holds, for each diagonal -edits..edits, how far in a one comes.
        std::vector<std::vector<std::ptrdiff_t>> furthest;
        for (std::ptrdiff_t edits = 0; size_a > 0 && size_b > 0 && edits <= limit; ++edits) {
            std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * edits + 1), -1);
            for (std::ptrdiff_t diagonal = -edits; diagonal <= edits; diagonal += 2) {
                std::ptrdiff_t x =
                    edits == 0 ? 0 : step_into(furthest.back(), edits - 1, diagonal, size_a);
                if (x < 0 || x > size_a || x - diagonal > size_b || x < diagonal)
                    continue;
                while (x < size_a && x - diagonal < size_b &&
                       m_a[part.a + static_cast<std::size_t>(x)] ==
                           m_b[part.b + static_cast<std::size_t>(x - diagonal)])
                    ++x;
                reach[static_cast<std::size_t>(diagonal + edits)] = x;
                if (x == size_a && x - diagonal == size_b) {
                    furthest.push_back(std::move(reach));
                    return walk_back(part, furthest);
                }
            }
            furthest.push_back(std::move(reach));
        }
        for (std::size_t i = part.a; i < part.a_end; ++i)
            gone[i] = true;
        for (std::size_t i = part.b; i < part.b_end; ++i)
            come[i] = true;
    }

    [[nodiscard]] static std::ptrdiff_t at(const std::vector<std::ptrdiff_t>& reach,
                                           std::ptrdiff_t edits, std::ptrdiff_t diagonal) {
        if (diagonal < -edits || diagonal > edits)
            return -1;
        return reach[static_cast<std::size_t>(diagonal + edits)];
    }

    // Where one stands in a after one more edit: a line less, or a line more.
    [[nodiscard]] static std::ptrdiff_t step_into(const std::vector<std::ptrdiff_t>& reach,
                                                  std::ptrdiff_t edits, std::ptrdiff_t diagonal,
                                                  std::ptrdiff_t size_a) {
        const std::ptrdiff_t from_left = at(reach, edits, diagonal - 1);
        const std::ptrdiff_t less = from_left < 0 || from_left == size_a ? -1 : from_left + 1;
        return std::max(less, at(reach, edits, diagonal + 1));
    }

    void walk_back(const Stretch& part, const std::vector<std::vector<std::ptrdiff_t>>& furthest) {
        auto x = static_cast<std::ptrdiff_t>(part.a_end - part.a);
        auto y = static_cast<std::ptrdiff_t>(part.b_end - part.b);
        for (auto edits = static_cast<std::ptrdiff_t>(furthest.size()) - 1; edits > 0; --edits) {
            const auto& reach = furthest[static_cast<std::size_t>(edits - 1)];
            const std::ptrdiff_t diagonal = x - y;
            const std::ptrdiff_t more = at(reach, edits - 1, diagonal + 1);
            const std::ptrdiff_t left = at(reach, edits - 1, diagonal - 1);
            const bool added = more > left || left == -1 ||
                               left == static_cast<std::ptrdiff_t>(part.a_end - part.a);
            if (added) {
                come[part.b + static_cast<std::size_t>(more - diagonal - 1)] = true;
                x = more;
                y = more - diagonal - 1;
            } else {
                gone[part.a + static_cast<std::size_t>(left)] = true;
                x = left;
                y = left - diagonal + 1;
            }
        }
    }

    std::vector<Line> m_a;
    std::vector<Line> m_b;
    std::size_t m_kinds = 0;
};

// Lines that go and come at one place.
std::vector<Stretch> changes_of(const Comparison& compared) {
    std::vector<Stretch> changes;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < compared.gone.size() || b < compared.come.size()) {
        Stretch change{a, a, b, b};
        while (change.a_end < compared.gone.size() && compared.gone[change.a_end])
            ++change.a_end;
        while (change.b_end < compared.come.size() && compared.come[change.b_end])
            ++change.b_end;
        const bool same = change.a_end == a && change.b_end == b;
        a = change.a_end + (same ? 1 : 0);
        b = change.b_end + (same ? 1 : 0);
        if (!same)
            changes.push_back(change);
    }
    return changes;
}

void append(std::string& out, char mark, std::string_view line) {
    out += mark;
    out += line;
    if (!line.ends_with('\n'))
        out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    if (size == 1)
        return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", size == 0 ? begin : begin + 1, size);
}

// Names with spaces end in a tab, as git writes them, so that `patch` knows their end.
std::string file_line(std::string_view mark, std::string_view name) {
    const bool spaces = name.find(' ') != std::string_view::npos;
    return fmt::format("{}{}{}\n", mark, name, spaces ? "\t" : "");
}

} // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after)
        return {};
    const std::vector<std::string_view> a = lines_of(before);
    const std::vector<std::string_view> b = lines_of(after);
    const std::vector<Stretch> changes = changes_of(Comparison(a, b));
    std::string out = file_line("--- a/", name) + file_line("+++ b/", name);
    for (std::size_t first = 0; first < changes.size();) {
        std::size_t last = first;
        while (last + 1 < changes.size() &&
               changes[last + 1].a - changes[last].a_end <= 2 * context_lines)
            ++last;
        const std::size_t lead = std::min(context_lines, changes[first].a);
        const std::size_t tail = std::min(context_lines, a.size() - changes[last].a_end);
        std::size_t at = changes[first].a - lead;
        out += fmt::format("@@ -{} +{} @@\n", range(at, changes[last].a_end + tail),
                           range(changes[first].b - lead, changes[last].b_end + tail));
        for (std::size_t i = first; i <= last; ++i) {
            for (; at < changes[i].a; ++at)
                append(out, ' ', a[at]);
            for (; at < changes[i].a_end; ++at)
                append(out, '-', a[at]);
            for (std::size_t line = changes[i].b; line < changes[i].b_end; ++line)
                append(out, '+', b[line]);
        }
        for (; at < changes[last].a_end + tail; ++at)
            append(out, ' ', a[at]);
        first = last + 1;
    }
    return out;
}

} // namespace plan::edit
