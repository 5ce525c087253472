// What `diff -u` would say.
#include "plan/edit/diff.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::edit::unified_diff;

struct Row {
    std::string_view before;
    std::string_view after;
    std::string_view diff; // without the two lines of names
};

const std::vector<Row> rows = {
    {"", "a\n", "@@ -0,0 +1 @@\n+a\n"},
    {"a\n", "", "@@ -1 +0,0 @@\n-a\n"},
    {"a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"},
    {"a\n", "a\nb\n", "@@ -1 +1,2 @@\n a\n+b\n"},
    {"a\nb\n", "b\n", "@@ -1,2 +1 @@\n-a\n b\n"},
    {"a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"},
    {"a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"},
    {"a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"},
    {"a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"},
    {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
     "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"},
    // Six lines between two changes join them, seven do not.
    {"a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n",
     "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n"},
    {"a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
     "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"},
    // Lines that stand several times.
    {"x\nx\ny\nx\nx\n", "x\ny\ny\nx\n", "@@ -1,5 +1,4 @@\n x\n-x\n y\n-x\n+y\n x\n"},
    {"\n\n\n", "\n\n", "@@ -1,3 +1,2 @@\n \n \n-\n"},
};

} // namespace

TEST_CASE("edit: a unified diff of two small files") {
    for (const Row& row : rows) {
        CAPTURE(row.before);
        CAPTURE(row.after);
        CHECK(unified_diff("p.md", row.before, row.after) ==
              "--- a/p.md\n+++ b/p.md\n" + std::string(row.diff));
    }
    CHECK(unified_diff("p.md", "a\n", "a\n").empty());
    CHECK(unified_diff("min plan.md", "", "a\n") ==
          "--- a/min plan.md\t\n+++ b/min plan.md\t\n@@ -0,0 +1 @@\n+a\n");
}

TEST_CASE("edit: a diff of large files takes bounded time") {
    std::string before;
    std::string after;
    std::string shuffled;
    while (before.size() < (1U << 20)) {
        before += before.size() % 3 == 0 ? "a\n" : "b\n";
        after += after.size() % 7 == 0 ? "a\n" : "c\n";
        shuffled += shuffled.size() % 5 == 0 ? "b\n" : "a\n";
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK(!unified_diff("p.md", before, after).empty());
    CHECK(!unified_diff("p.md", before, shuffled).empty());
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    CHECK(taken.count() < 20.0); // a guard against quadratic time, also unoptimised
}
