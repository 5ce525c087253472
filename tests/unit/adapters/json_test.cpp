#include "plan/adapters/json.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using namespace plan::adapters;

// The tree in one line: `{a:1500,b:[t,null]}`.
std::string shape(const JsonTree& tree, std::uint32_t index = 0) {
    const JsonNode& node = tree.at(index);
    std::string out;
    switch (node.kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::truth:
        return node.truth ? "t" : "f";
    case JsonKind::number:
        return node.thousandths ? std::to_string(*node.thousandths) : "?";
    case JsonKind::text:
        return "'" + std::string(tree.view(node.text)) + "'";
    case JsonKind::list:
    case JsonKind::object:
        break;
    }
    for (std::uint32_t at = node.first; at != no_json; at = tree.at(at).next) {
        CHECK(tree.at(at).parent == index);
        out += out.empty() ? "" : ",";
        if (node.kind == JsonKind::object)
            out += std::string(tree.view(tree.at(at).key)) + ":";
        out += shape(tree, at);
    }
    return node.kind == JsonKind::list ? "[" + out + "]" : "{" + out + "}";
}

std::string read(std::string_view bytes) {
    const JsonReading reading = read_json(bytes);
    return reading.fault ? "fault" : shape(reading.tree);
}

JsonFault fault_of(std::string_view bytes, const JsonLimits& limits = {}) {
    const JsonReading reading = read_json(bytes, limits);
    REQUIRE(reading.fault.has_value());
    return *reading.fault;
}

} // namespace

TEST_CASE("json: shapes and values") {
    CHECK(read("null") == "null");
    CHECK(read("[true, false, null]") == "[t,f,null]");
    CHECK(read(R"({"a": {"b": []}, "c": "æ\n\u00e5"})") == "{a:{b:[]},c:'æ\nå'}");
    CHECK(read("\xef\xbb\xbf{}") == "{}");
    CHECK(read("") == "fault");
    CHECK(read("{} {}") == "fault");
    CHECK(read("[1,]") == "fault");
    CHECK(read("// x\n[]") == "fault");
    CHECK(read("NaN") == "fault");
    CHECK(read("\"\\ud800\"") == "fault");
}

TEST_CASE("json: numbers in thousandths") {
    CHECK(read("[0, 1, -7, 1.5, -0.25, 12.125]") == "[0,1000,-7000,1500,-250,12125]");
    CHECK(read("[1000000000000000, -1000000000000000]") ==
          "[1000000000000000000,-1000000000000000000]");
    CHECK(read("[1000000000000001, 18446744073709551615, 1.2345, 1e3]") == "[?,?,?,?]");
    CHECK(read("1e999") == "fault");
}

TEST_CASE("json: each value knows where it ends") {
    const JsonReading reading = read_json("{\"a\": \"bc\",\n \"d\": [12 ]}");
    REQUIRE(reading.tree.nodes.size() == 4);
    CHECK(reading.tree.at(1).place == 9);  // the closing quote
    CHECK(reading.tree.at(2).place == 18); // the bracket that opens
    CHECK(reading.tree.at(3).place == 21); // what ends the number
}

TEST_CASE("json: what is refused, and where") {
    CHECK(fault_of("{\"a\": x}").kind == JsonFaultKind::invalid);
    CHECK(fault_of("{\"a\": x}").place == 6);
    const JsonFault twice = fault_of("{\"a\": 1, \"b\": 2, \"a\": 3}");
    CHECK(twice.kind == JsonFaultKind::duplicate_key);
    CHECK(twice.detail == "a");
    CHECK(fault_of(R"({"\u0061": 1, "a": 2})").kind == JsonFaultKind::duplicate_key);
    CHECK(read(R"([{"a": 1}, {"a": 2}])") == "[{a:1000},{a:2000}]");
    const JsonFault control = fault_of(R"(["a\u0000b"])");
    CHECK(control.kind == JsonFaultKind::control);
    CHECK(control.detail == "0000");
    CHECK(fault_of(R"({"a\u009b": 1})").detail == "009B");

    CHECK(read_json("[[[1]]]", {.depth = 3}).fault == std::nullopt);
    const JsonFault deep = fault_of("[[[[1]]]]", {.depth = 3});
    CHECK(deep.kind == JsonFaultKind::too_deep);
    CHECK(deep.limit == 3);
    CHECK(read_json("[1,2]", {.values = 3}).fault == std::nullopt);
    CHECK(fault_of("[1,2,3]", {.values = 3}).kind == JsonFaultKind::too_many);
}

TEST_CASE("json: characters that turn text are told of and kept") {
    const JsonReading reading = read_json("[\"a\\u202eb\", \"\u200b\", \"c\"]");
    CHECK(shape(reading.tree) == "['a\u202eb','\u200b','c']");
    REQUIRE(reading.hidden.size() == 2);
    CHECK(reading.hidden[0].code == 0x202e);
    CHECK(reading.hidden[1].code == 0x200b);
}
