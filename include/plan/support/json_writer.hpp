// A streaming writer of JSON. It escapes at the border (also `<`, `>`, `&`,
// U+2028 and U+2029, so that its output may stand inside HTML) and puts the
// commas; two-space indentation, keys in the order they are given.
#pragma once

#include <string>
#include <string_view>

namespace plan::support {

class JsonWriter {
public:
    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& number(long long value);
    JsonWriter& thousandths(long long value); // 2500 is `2.5`, 2000 is `2`
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    // The text, with a final newline; the writer is spent.
    [[nodiscard]] std::string finish() &&;

private:
    void before_value();
    void newline();
    std::string m_out;
    std::string m_open; // `{` or `[` for each level
    bool m_first = true;
    bool m_after_key = false;
};

} // namespace plan::support
