#include "decimal.hpp"

#include "plan/support/text.hpp"

namespace plan::resolve {
namespace {

constexpr std::size_t group_size = 3;

// The digits before the comma, and how many bytes they are.
std::optional<long long> whole_part(std::string_view text, std::size_t& at) {
    long long whole = 0;
    std::size_t digits = 0; // of the group
    bool grouped = false;
    for (; at < text.size() && (support::is_digit(text[at]) || text[at] == '.'); ++at) {
        if (text[at] != '.') {
            if (whole >= largest_number)
                return std::nullopt;
            whole = whole * 10 + (text[at] - '0');
            ++digits;
            continue;
        }
        if (digits == 0 || digits > group_size || (grouped && digits != group_size))
            return std::nullopt;
        grouped = true;
        digits = 0;
    }
    const bool good = grouped ? digits == group_size : digits > 0;
    return good && whole < largest_number ? std::optional(whole) : std::nullopt;
}

} // namespace

std::optional<model::Decimal> read_decimal(std::string_view text) {
    std::size_t at = 0;
    const auto whole = whole_part(text, at);
    if (!whole)
        return std::nullopt;
    model::Decimal value{*whole * model::Decimal::one};
    if (at == text.size())
        return value;
    const std::string_view decimals = text.substr(at + 1);
    if (text[at] != ',' || decimals.empty() || decimals.size() > group_size)
        return std::nullopt;
    long long unit = model::Decimal::one / 10;
    for (const char c : decimals) {
        if (!support::is_digit(c))
            return std::nullopt;
        value.thousandths += (c - '0') * unit;
        unit /= 10;
    }
    return value;
}

} // namespace plan::resolve
