#include "plan/edit/splice.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using plan::edit::in_one;
using plan::edit::Splices;

} // namespace

TEST_CASE("splices and splices of what they make are one list of splices") {
    struct Row {
        Splices first;
        Splices second;
        std::string_view after;
        std::size_t count;
    };
    const std::string_view bytes = "abcdef";
    const Row rows[] = {
        {{}, {}, "abcdef", 0},
        {{{{1, 2}, "X"}}, {}, "aXcdef", 1},
        {{}, {{{1, 2}, "X"}}, "aXcdef", 1},
        {{{{1, 2}, "X"}}, {{{4, 5}, "Y"}}, "aXcdYf", 2},
        {{{{4, 5}, "Y"}}, {{{1, 2}, "X"}}, "aXcdYf", 2},
        // into, over and beside what the first put there
        {{{{2, 2}, "XYZ"}}, {{{3, 4}, "-"}}, "abX-Zcdef", 1},
        {{{{2, 3}, "XYZ"}}, {{{1, 6}, "-"}}, "a-ef", 1},
        {{{{2, 2}, "X"}}, {{{2, 2}, "-"}}, "ab-Xcdef", 1},
        {{{{2, 2}, "X"}}, {{{3, 3}, "-"}}, "abX-cdef", 1},
        {{{{1, 1}, "X"}, {{5, 5}, "Y"}}, {{{0, 8}, ""}}, "", 1},
        {{{{6, 6}, "\n"}}, {{{7, 7}, "g"}}, "abcdef\ng", 1},
        {{{{0, 1}, ""}}, {{{0, 0}, "a"}}, "abcdef", 1},
        {{{{0, 0}, "X"}}, {{{0, 1}, ""}}, "abcdef", 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.after);
        const Splices one = in_one(bytes, row.first, row.second);
        CHECK(plan::edit::apply(plan::edit::apply(bytes, row.first), row.second) == row.after);
        CHECK(plan::edit::apply(bytes, one) == row.after);
        CHECK(one.size() == row.count);
        CHECK(plan::edit::apply(row.after, plan::edit::reverse(bytes, one)) == bytes);
    }
}
