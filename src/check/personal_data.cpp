#include "personal_data.hpp"

#include "digits.hpp"

#include "plan/calendar/date.hpp"
#include "plan/support/character_range.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace plan::check {
namespace {

source::Span place_in_text(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// --- identity numbers -------------------------------------------------------

constexpr std::size_t id_digits = 11;
using IdDigits = std::array<int, id_digits>;

template<std::size_t Size>
int check_digit(const IdDigits& digits, const std::array<int, Size>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < Size; ++i)
        sum += digits[i] * weights[i];
    return sum % 11 == 0 ? 0 : 11 - sum % 11; // 10 is the digit of no number
}

// The century that the three digits after the date say, as the population register has it.
int year_of_birth(int year, int individual) {
    if (individual < 500)
        return 1900 + year;
    if (individual < 750 && year >= 54)
        return 1800 + year;
    if (year < 40)
        return 2000 + year;
    return individual >= 900 ? 1900 + year : 0;
}

bool is_identity_number(const IdDigits& d) {
    static constexpr std::array<int, 9> first = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    static constexpr std::array<int, 10> second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    if (check_digit(d, first) != d[9] || check_digit(d, second) != d[10])
        return false;
    constexpr int added_to_day = 40; // of a D-number
    constexpr int added_to_test_month = 40;
    int day = d[0] * 10 + d[1];
    int month = d[2] * 10 + d[3];
    day -= day > added_to_day ? added_to_day : 0;
    for (int times = 0; times < 2 && month > added_to_test_month; ++times)
        month -= added_to_test_month;
    const int year = year_of_birth(d[4] * 10 + d[5], d[6] * 100 + d[7] * 10 + d[8]);
    return year != 0 && calendar::Date::from_ymd(year, month, day).has_value();
}

// Eleven digits in groups, and how long the first groups are.
struct Eleven {
    IdDigits digits{};
    std::array<std::size_t, 3> sizes{};
    std::size_t end = 0; // 0 when no group ends after eleven digits
};

Eleven eleven_at(std::string_view text, std::size_t at) {
    Eleven found;
    std::size_t count = 0;
    for (std::size_t group = 0; count < id_digits; ++group) {
        const std::size_t end = end_of_digits(text, at);
        if (count + (end - at) > id_digits)
            return {};
        if (group < found.sizes.size())
            found.sizes[group] = end - at;
        for (; at < end; ++at)
            found.digits[count++] = text[at] - '0';
        if (count == id_digits)
            break;
        const GapAt gap = gap_at(text, at);
        if (gap.kind == Gap::none)
            return {};
        at = gap.end;
    }
    found.end = at;
    return found;
}

bool says_identity(std::string_view word) {
    return word.ends_with("fnr") || word == "pnr" || word == "dnr" || word == "født" ||
           word.starts_with("fødselsn") || word.starts_with("personn");
}

// Digits in a word are a part of it, unless the word says what they are; accounts and days
// of four figures for the year have numbers with as many digits.
bool may_be_identity(std::string_view text, std::size_t at, const Eleven& eleven) {
    const std::string word = word_before(text, at).folded;
    if (says_identity(word))
        return true;
    static constexpr std::array<std::size_t, 3> account = {4, 2, 5};
    static constexpr std::array<std::size_t, 3> day = {2, 2, 4};
    return begins_number(text, at) && eleven.sizes != account && eleven.sizes != day &&
           !word.ends_with("konto") && !word.starts_with("konton");
}

// --- e-mail -----------------------------------------------------------------

bool is_in_local_part(char c) {
    return is_ascii_letter(c) || support::is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool is_in_domain(char c) {
    return is_ascii_letter(c) || support::is_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           c == '.' || c == '-';
}

} // namespace

std::size_t past_address(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("://"))
        return at;
    static constexpr support::CharacterSet closers{" \t\r\n)>\"'|"};
    return closers.find(text, at);
}

std::vector<IdentityNumber> identity_numbers(std::string_view text) {
    constexpr support::CharacterRange digits{'0', '9'};
    std::vector<IdentityNumber> found;
    for (std::size_t at = digits.find(text); at < text.size(); at = digits.find(text, at)) {
        const std::size_t digits_end = end_of_digits(text, at);
        if (digits_end - at < id_digits && !may_begin_gap(text, digits_end)) {
            at = digits_end; // too short, as nearly every number
            continue;
        }
        const Eleven eleven = eleven_at(text, at);
        if (eleven.end == 0 || !is_identity_number(eleven.digits) ||
            !ends_number(text, eleven.end) || !may_be_identity(text, at, eleven)) {
            at = digits_end;
            continue;
        }
        found.push_back({place_in_text(at, eleven.end), eleven.digits[0] >= 4});
        at = eleven.end;
    }
    return found;
}

std::vector<source::Span> email_addresses(std::string_view text) {
    std::vector<source::Span> found;
    std::size_t done = 0; // no address begins before it
    std::size_t page = text.find("://");
    std::size_t page_end = 0;
    for (std::size_t at = text.find('@'); at != std::string_view::npos;
         at = text.find('@', at + 1)) {
        while (page < at) {
            page_end = past_address(text, page);
            page = text.find("://", std::max(page_end, page + 1));
        }
        if (at < page_end)
            continue;
        std::size_t begin = at;
        while (begin > done && is_in_local_part(text[begin - 1]))
            --begin;
        std::size_t end = at + 1;
        while (end < text.size() && is_in_domain(text[end]))
            ++end;
        done = end;
        while (end > at && (text[end - 1] == '.' || text[end - 1] == '-'))
            --end;
        while (begin < at && (text[begin] == '.' || text[begin] == '_'))
            ++begin;
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        const std::size_t dot = domain.rfind('.');
        // `//user@host` is a page's, `git@host` a program's.
        const bool of_page = (begin > 1 && text.substr(begin - 2, 2) == "//") ||
                             text.substr(begin, at - begin) == "git";
        constexpr std::size_t shortest_top = 2;
        if (begin == at || of_page || dot == std::string_view::npos || dot == 0 ||
            domain.size() - dot - 1 < shortest_top ||
            std::any_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1, domain.end(),
                        support::is_digit))
            continue;
        found.push_back(place_in_text(begin, end));
    }
    return found;
}

} // namespace plan::check
