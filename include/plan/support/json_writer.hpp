// A streaming writer of JSON. It escapes at the border (also `<`, `>`, `&`,
// U+2028 and U+2029, so that its output may stand inside HTML) and puts the
// commas; two-space indentation, keys in the order they are given. What stands deeper than
// the lines that were asked for is one line.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace plan::support {

// A key of this program's own: a literal without anything to escape, and shorter than 32 bytes,
// which is checked when it is compiled.
class JsonKey {
public:
    consteval JsonKey(const char* literal) { // implicit on purpose
        add(',');
        add('"');
        for (; *literal != '\0'; ++literal)
            add(is_plain(*literal) ? *literal : throw "a key that wants escaping");
        add('"');
        add(':');
    }
    [[nodiscard]] constexpr std::string_view after_comma() const { return {m_text.data(), m_size}; }
    [[nodiscard]] constexpr std::string_view first() const { return after_comma().substr(1); }

private:
    static constexpr bool is_plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    constexpr void add(char c) { m_text[m_size++] = c; }
    std::array<char, 35> m_text{}; // `,"name":`, which is one piece in the middle of a line
    std::size_t m_size = 0;
};

// How an output looks.
struct JsonForm {
    std::size_t levels = 1000; // lines are broken in so many of the outermost objects and arrays
    bool nulls = true;         // what does not exist is `null`; else its key is left out
};

class JsonWriter {
public:
    explicit JsonWriter(JsonForm form = {})
        : m_form(form) {}
    // Goes on inside of what another writer has left open, given by its brackets (`{[`), and
    // behind what has begun.
    JsonWriter(JsonForm form, std::string_view open, bool first, std::string begun = {})
        : m_out(std::move(begun))
        , m_open(open)
        , m_form(form)
        , m_outside(open.size())
        , m_first(first) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(const JsonKey& name);
    JsonWriter& key_of_text(std::string_view name); // of a plan: escaped
    JsonWriter& string(std::string_view value);
    JsonWriter& number(long long value);
    JsonWriter& thousandths(long long value); // 2500 is `2.5`, 2000 is `2`
    JsonWriter& boolean(bool value);
    // A key whose value does not exist: the one way to `null`, in a form that has it.
    JsonWriter& absent(const JsonKey& name);

    // The text, with a final newline; the writer is spent.
    [[nodiscard]] std::string finish() &&;
    // The text as far as it has come, which is to go on elsewhere; the writer is spent.
    [[nodiscard]] std::string leave() && { return std::move(m_out); }

private:
    void before_value();
    void newline();
    void end_key();
    void end(char bracket);
    [[nodiscard]] bool breaks() const { return m_open.size() <= m_form.levels; }
    std::string m_out;
    std::string m_open; // `{` or `[` for each level
    JsonForm m_form;
    std::size_t m_outside = 0; // levels that another writer has opened
    bool m_first = true;
    bool m_after_key = false;
};

} // namespace plan::support
