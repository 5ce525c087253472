#include "plan/adapters/json.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace plan::adapters {
namespace {

constexpr std::size_t most_hidden = 100;
constexpr long long largest = 1'000'000'000'000'000; // times a thousand it fits in 64 bits

// Reads the bytes once, in order, and tells how far it has come.
class Counted {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Counted(const char* at, std::uint32_t* count)
        : m_at(at)
        , m_count(count) {}

    reference operator*() const { return *m_at; }
    Counted& operator++() {
        ++m_at;
        ++*m_count;
        return *this;
    }
    Counted operator++(int) {
        Counted before = *this;
        ++*this;
        return before;
    }
    friend bool operator!=(const Counted& a, const Counted& b) { return a.m_at != b.m_at; }

private:
    const char* m_at;
    std::uint32_t* m_count;
};

// `-12.5`: all of the text, at most three decimals.
std::optional<long long> thousandths_of(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits(text.substr(0, point));
    std::string_view decimals = text.substr(std::min(point + 1, text.size()));
    if (decimals.size() > 3)
        return std::nullopt;
    digits += decimals;
    digits.append(3 - decimals.size(), '0');
    long long value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size() || value > largest * 1000)
        return std::nullopt;
    return negative ? -value : value;
}

// Takes what nlohmann's parser meets; its functions return false to end it.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(const JsonLimits& limits, const std::uint32_t& place)
        : m_limits(limits)
        , m_place(place) {}

    bool null() override { return add(JsonKind::null) != nullptr; }
    bool boolean(bool value) override {
        JsonNode* node = add(JsonKind::truth);
        if (node != nullptr)
            node->truth = value;
        return node != nullptr;
    }
    bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
    bool number_float(number_float_t /*value*/, const string_t& text) override {
        return number(text);
    }
    bool string(string_t& text) override {
        JsonNode* node = add(JsonKind::text);
        if (node == nullptr || !look_at(text))
            return false;
        node->text = keep(text);
        return true;
    }
    bool binary(binary_t& /*bytes*/) override { return false; }
    bool start_object(std::size_t /*count*/) override { return open(JsonKind::object); }
    bool key(string_t& name) override {
        m_key = keep(name);
        return look_at(name);
    }
    bool end_object() override {
        const std::uint32_t object = m_open.back().node;
        return has_each_key_once(object) && close();
    }
    bool start_array(std::size_t /*count*/) override { return open(JsonKind::list); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        return fail(JsonFaultKind::invalid);
    }

    bool fail(JsonFaultKind kind, std::uint32_t limit = 0, std::string detail = {}) {
        if (!m_reading.fault)
            m_reading.fault = JsonFault{kind, last_byte(), limit, std::move(detail)};
        return false;
    }
    JsonReading take() && { return std::move(m_reading); }

private:
    struct Open {
        std::uint32_t node = 0;
        std::uint32_t last = no_json; // value of it
    };

    [[nodiscard]] std::uint32_t last_byte() const { return m_place == 0 ? 0 : m_place - 1; }

    JsonPart keep(std::string_view text) {
        const auto begin = static_cast<std::uint32_t>(m_reading.tree.texts.size());
        m_reading.tree.texts += text;
        return {begin, static_cast<std::uint32_t>(text.size())};
    }

    // Escapes may have made what the bytes of the file could not hold.
    bool look_at(std::string_view text) {
        if (const auto refusal = source::refuse(text, {m_limits.bytes, m_limits.bytes})) {
            constexpr int hexadecimal = 16;
            std::array<char, 8> digits{};
            const char* end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                            refusal->value, hexadecimal)
                                  .ptr;
            std::string code(digits.data(), static_cast<std::size_t>(end - digits.data()));
            code.insert(0, code.size() < 4 ? 4 - code.size() : 0, '0');
            std::ranges::transform(code, code.begin(), [](char c) {
                return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
            });
            return fail(JsonFaultKind::control, 0, std::move(code));
        }
        if (m_reading.hidden.size() < most_hidden)
            if (const auto all = source::hidden_characters(text); !all.empty())
                m_reading.hidden.push_back(
                    {last_byte(), support::decode(text.substr(all.front().begin)).code});
        return true;
    }

    bool number(const std::string& text) {
        JsonNode* node = add(JsonKind::number);
        if (node != nullptr)
            node->thousandths = thousandths_of(text);
        return node != nullptr;
    }

    JsonNode* add(JsonKind kind) {
        std::vector<JsonNode>& nodes = m_reading.tree.nodes;
        if (nodes.size() >= m_limits.values) {
            fail(JsonFaultKind::too_many, m_limits.values);
            return nullptr;
        }
        const auto index = static_cast<std::uint32_t>(nodes.size());
        JsonNode& node = nodes.emplace_back();
        node.kind = kind;
        node.place = last_byte();
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            node.parent = parent.node;
            node.key = m_key;
            if (parent.last == no_json)
                nodes[parent.node].first = index;
            else
                nodes[parent.last].next = index;
            parent.last = index;
        }
        m_key = {};
        return &node;
    }

    bool open(JsonKind kind) {
        if (m_open.size() >= m_limits.depth)
            return fail(JsonFaultKind::too_deep, m_limits.depth);
        if (add(kind) == nullptr)
            return false;
        m_open.push_back({static_cast<std::uint32_t>(m_reading.tree.nodes.size() - 1), no_json});
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    bool has_each_key_once(std::uint32_t object) {
        const JsonTree& tree = m_reading.tree;
        m_keys.clear();
        for (std::uint32_t at = tree.at(object).first; at != no_json; at = tree.at(at).next)
            m_keys.push_back(tree.view(tree.at(at).key));
        std::ranges::sort(m_keys);
        const auto twice = std::ranges::adjacent_find(m_keys);
        return twice == m_keys.end() || fail(JsonFaultKind::duplicate_key, 0, std::string(*twice));
    }

    const JsonLimits& m_limits;
    const std::uint32_t& m_place;
    JsonReading m_reading;
    std::vector<Open> m_open;
    JsonPart m_key; // of the value that comes
    std::vector<std::string_view> m_keys;
};

} // namespace

JsonReading read_json(std::string_view bytes, const JsonLimits& limits) {
    std::uint32_t place = 0;
    Builder builder(limits, place);
    const Counted begin(bytes.data(), &place);
    std::uint32_t unused = 0;
    const Counted end(bytes.data() + bytes.size(), &unused);
    if (!nlohmann::json::sax_parse(begin, end, &builder))
        builder.fail(JsonFaultKind::invalid);
    return std::move(builder).take();
}

} // namespace plan::adapters
