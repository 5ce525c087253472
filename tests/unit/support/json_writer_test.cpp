// Numbers with decimals, as JSON has them.
#include "plan/support/json_writer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

TEST_CASE("thousandths are written without needless zeros") {
    struct Row {
        long long value = 0;
        std::string_view expected;
    };
    const Row rows[] = {{0, "0\n"},        {2000, "2\n"},     {2500, "2.5\n"},
                        {2050, "2.05\n"},  {1, "0.001\n"},    {999, "0.999\n"},
                        {-2500, "-2.5\n"}, {-250, "-0.25\n"}, {10'000'000, "10000\n"}};
    for (const Row& row : rows) {
        CAPTURE(row.value);
        plan::support::JsonWriter json;
        json.thousandths(row.value);
        CHECK(std::move(json).finish() == row.expected);
    }
}
