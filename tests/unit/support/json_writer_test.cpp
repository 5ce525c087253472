// Numbers with decimals as JSON has them, and what texts may hold.
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

TEST_CASE("a value that does not exist is null, or has no key, as the form says") {
    struct Row {
        bool nulls = true;
        std::string_view expected;
    };
    const Row rows[] = {
        {true, "{\n  \"a\": null,\n  \"b\": {\"c\":null},\n  \"d\": 1,\n  \"e\": null\n}\n"},
        {false, "{\n  \"b\": {},\n  \"d\": 1\n}\n"}};
    for (const Row& row : rows) {
        plan::support::JsonWriter json({.levels = 1, .nulls = row.nulls});
        json.begin_object().absent("a");
        json.key("b").begin_object().absent("c").end_object();
        json.key("d").number(1).absent("e").end_object();
        CHECK(std::move(json).finish() == row.expected);
    }
}

TEST_CASE("keys and texts of a plan are escaped, and what stands between is kept") {
    plan::support::JsonWriter json;
    json.begin_object().key("a_1").number(1);
    json.key_of_text("\"<\u2028").string("\u2027å–\\ \x01\t\r\n&>\x7f\u2029\u202aæ");
    json.end_object();
    CHECK(std::move(json).finish() ==
          "{\n  \"a_1\": 1,\n  \"\\\"\\u003c\\u2028\": "
          "\"\u2027å–\\\\ \\u0001\\t\\u000d\\n\\u0026\\u003e\\u007f\\u2029\u202aæ\"\n}\n");
}
