// JSON as shapes: objects, lists, texts, numbers and the rest, each with the place where
// it ends. No key means anything here. Strict: valid UTF-8 and no control characters in
// texts and keys, no key twice in an object, bounded depth and size; never throws.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::adapters {

struct JsonLimits {
    std::uint32_t bytes = 64U << 20U;
    std::uint32_t depth = 64;
    std::uint32_t values = 1U << 22U;
};

enum class JsonKind : std::uint8_t { null, truth, number, text, list, object };

inline constexpr std::uint32_t no_json = 0xffffffffU;

// Bytes of JsonTree::texts.
struct JsonPart {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

// Nodes refer to each other by index; a list or object has its values as a chain.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    bool truth = false;
    std::uint32_t place = 0; // the byte of the file that it ends with
    std::uint32_t parent = no_json;
    std::uint32_t first = no_json; // value of a list or object
    std::uint32_t next = no_json;  // value of its parent
    JsonPart key;                  // of a value of an object
    JsonPart text;
    // Of a number; nothing where it has more than three decimals or an exponent, or is
    // beyond 10¹⁵.
    std::optional<long long> thousandths;
};

struct JsonTree {
    std::vector<JsonNode> nodes; // the root is the first
    std::string texts;

    [[nodiscard]] const JsonNode& at(std::uint32_t index) const { return nodes[index]; }
    [[nodiscard]] std::string_view view(JsonPart part) const {
        return std::string_view(texts).substr(part.begin, part.size);
    }
};

enum class JsonFaultKind : std::uint8_t {
    invalid,       // no JSON
    too_deep,      // `limit` levels
    too_many,      // `limit` values
    duplicate_key, // `detail` stands twice in an object
    control,       // an escape makes the control character U+`detail`
};

struct JsonFault {
    JsonFaultKind kind{};
    std::uint32_t place = 0; // a byte of the file, or its size
    std::uint32_t limit = 0;
    std::string detail;
};

// A character that hides or turns text, as source::hidden_characters has them.
struct JsonHidden {
    std::uint32_t place = 0; // the byte that the text ends with
    char32_t code = 0;
};

struct JsonReading {
    JsonTree tree;
    std::optional<JsonFault> fault; // then the tree is not to be used
    std::vector<JsonHidden> hidden; // the first of each text, of the first hundred texts
};

// Reads bytes that have passed the byte gate and are no more than the limit allows.
[[nodiscard]] JsonReading read_json(std::string_view bytes, const JsonLimits& limits = {});

} // namespace plan::adapters
