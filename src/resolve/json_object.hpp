// Typed access to the values of a JSON tree. The first value that is not as it should be
// is reported, with its path; from then on all that is asked for is empty, so that a
// reader may go on without asking after each.
#pragma once

#include "plan/adapters/json.hpp"
#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/json_names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::resolve {

class JsonValues {
public:
    JsonValues(const adapters::JsonTree& tree, diagnostics::Sink& sink)
        : m_tree(tree)
        , m_sink(sink) {}

    [[nodiscard]] const adapters::JsonTree& tree() const { return m_tree; }
    [[nodiscard]] bool failed() const { return m_failed; }
    // `plans[0].measures[3].id`; the key is one of the value at the index, if it is given.
    [[nodiscard]] std::string path(std::uint32_t index, std::string_view key = {}) const;
    // What the value is not; its path comes before the other arguments.
    void fail(diagnostics::Message message, std::uint32_t index,
              std::vector<diagnostics::Argument> more = {}, std::string_view key = {});

private:
    const adapters::JsonTree& m_tree;
    diagnostics::Sink& m_sink;
    bool m_failed = false;
};

// An object of the tree. A key that is asked for must be there, but for those that may be
// null: they may be missing too, which says the same.
class JsonObject {
public:
    // Not an object, or nothing: as an object without keys, and reported.
    JsonObject(JsonValues& values, std::uint32_t index);

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string text_or_null(std::string_view key); // empty for none
    [[nodiscard]] calendar::Date day(std::string_view key);
    [[nodiscard]] std::optional<calendar::Date> day_or_null(std::string_view key);
    [[nodiscard]] bool truth(std::string_view key);
    [[nodiscard]] std::optional<bool> truth_or_null(std::string_view key);
    [[nodiscard]] int number(std::string_view key, int least, int most);
    [[nodiscard]] std::optional<int> number_or_null(std::string_view key, int least, int most);
    // In thousandths.
    [[nodiscard]] std::optional<long long> decimal_or_null(std::string_view key);
    // Values of a list, each once.
    [[nodiscard]] std::vector<std::uint32_t> list(std::string_view key);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::optional<JsonObject> object(std::string_view key); // nothing after a fault
    [[nodiscard]] std::optional<JsonObject> object_or_null(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) { return find(key) != adapters::no_json; }

    // The enumerator that the text names.
    template<typename Enum>
    [[nodiscard]] Enum name(std::string_view key) {
        return name_or_null<Enum>(key, false).value_or(Enum{});
    }
    template<typename Enum>
    [[nodiscard]] std::optional<Enum> name_or_null(std::string_view key, bool may_be_null = true) {
        const std::string written = may_be_null ? text_or_null(key) : text(key);
        if (written.empty() && (may_be_null || m_values.failed()))
            return std::nullopt;
        const std::optional<Enum> value = model::json_value<Enum>(written);
        if (!value)
            fail_with(key, diagnostics::Message::data_no_such_word, written);
        return value;
    }

    // What is wrong with the value of a key.
    void fail(std::string_view key, diagnostics::Message message,
              std::vector<diagnostics::Argument> more = {});
    // The same with what was written, shortened.
    void fail_with(std::string_view key, diagnostics::Message message, std::string_view written);
    [[nodiscard]] JsonValues& values() const { return m_values; }
    [[nodiscard]] std::uint32_t index() const { return m_index; }

private:
    [[nodiscard]] std::uint32_t find(std::string_view key);
    [[nodiscard]] std::optional<JsonObject> inner(const adapters::JsonNode* node);
    // The value of the key, of that kind; nothing for `null` and for none, if it may be that.
    [[nodiscard]] const adapters::JsonNode* need(std::string_view key, adapters::JsonKind kind,
                                                 bool may_be_null);

    JsonValues& m_values;
    std::uint32_t m_index;
    std::uint32_t m_next = adapters::no_json; // where the next key is expected
};

} // namespace plan::resolve
