#include "personal_data.hpp"

#include "plan/calendar/date.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>

namespace plan::check {
namespace {

source::Span place_in_text(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool continues_at(std::string_view text, std::size_t at) {
    return at < text.size() && support::is_word_part(support::decode(text.substr(at)).code);
}

std::size_t begin_of_character(std::string_view text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return at;
}

bool ends_in_word_part(std::string_view text, std::size_t at) {
    return at > 0 && continues_at(text, begin_of_character(text, at - 1));
}

// DigitRun that stand by themselves: not in a word, not a part of a longer number.
struct DigitRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

DigitRun digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && support::is_digit(text[end]))
        ++end;
    return {at, end};
}

bool begins_number(std::string_view text, std::size_t at) {
    if (ends_in_word_part(text, at))
        return false;
    const bool joined = at > 1 && (text[at - 1] == '.' || text[at - 1] == ',');
    return !(joined && support::is_digit(text[at - 2]));
}

bool ends_number(std::string_view text, std::size_t at) {
    if (continues_at(text, at))
        return false;
    const bool joins = at + 1 < text.size() && (text[at] == '.' || text[at] == ',');
    return !(joins && (support::is_digit(text[at + 1]) || text.substr(at, 2) == ",-"));
}

// One past the single space between two groups of digits; 0 when there is none.
std::size_t next_group(std::string_view text, std::size_t at, bool hyphen) {
    std::size_t next = at;
    if (hyphen && at < text.size() && text[at] == '-')
        ++next;
    else if (at < text.size() && text[at] != '\n' && text[at] != '\t')
        next += support::space_at(text.substr(at));
    return next > at && next < text.size() && support::is_digit(text[next]) ? next : 0;
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
    constexpr std::array<int, 9> first = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    constexpr std::array<int, 10> second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
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

// --- telephone numbers ------------------------------------------------------

constexpr std::size_t phone_digits = 8;

// The letters that stand before the place, with nothing but spaces, stops and the like
// between; at most a few.
std::string word_before(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 24;
    constexpr std::string_view between = " .:(*_\t";
    while (at > 0 && between.find(text[at - 1]) != std::string_view::npos)
        --at;
    std::size_t begin = at;
    while (
        begin > 0 && at - begin < longest &&
        (is_ascii_letter(text[begin - 1]) || static_cast<unsigned char>(text[begin - 1]) >= 0x80))
        --begin;
    return support::fold(text.substr(begin, at - begin));
}

bool is_one_of(std::string_view word, std::span<const std::string_view> all) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool says_phone(std::string_view word) {
    constexpr std::array<std::string_view, 15> words = {
        "tlf",   "tel", "telefon",     "telefonnummer", "telefonnr",
        "mobil", "mob", "mobilnummer", "mobilnr",       "ring",
        "ringe", "sms", "phone",       "vakttelefon",   "t"};
    return is_one_of(word, words);
}

// Numbers of other things, and of amounts.
bool says_other(std::string_view word) {
    constexpr std::array<std::string_view, 22> words = {
        "sak",   "saksnr",  "saksnummer",  "nr",  "nummer", "ref",    "referanse", "journalnr",
        "konto", "kontonr", "kontonummer", "org", "orgnr",  "kid",    "medlemsnr", "medlem",
        "kr",    "kroner",  "nok",         "uke", "veke",   "faktura"};
    return is_one_of(word, words) || word == "uker" || word == "veker" || word == "id" ||
           word == "vedtak" || word.ends_with("nr") || word.ends_with("nummer");
}

bool is_amount_after(std::string_view text, std::size_t at) {
    std::string_view after = support::trim(text.substr(at, 16));
    if (after.starts_with('%'))
        return true;
    std::size_t end = 0;
    while (end < after.size() && is_ascii_letter(after[end]))
        ++end;
    constexpr std::array<std::string_view, 7> words = {"kr",    "kroner",  "nok",      "mill",
                                                       "tusen", "prosent", "medlemmer"};
    return is_one_of(support::fold(after.substr(0, end)), words);
}

// Groups of digits with one space between them: as many as a telephone number has, and
// one more.
struct Groups {
    std::array<DigitRun, 6> all{};
    std::size_t count = 0;
    bool more = false;

    [[nodiscard]] bool sizes(std::initializer_list<std::size_t> wanted) const {
        return count == wanted.size() && !more &&
               std::equal(wanted.begin(), wanted.end(), all.begin(),
                          [](std::size_t size, const DigitRun& one) { return size == one.size(); });
    }
    // Where the number ends that begins with the group; 0 when no group ends there.
    [[nodiscard]] std::size_t end_of_eight(std::size_t from) const {
        std::size_t digits = 0;
        for (std::size_t i = from; i < count; ++i) {
            digits += all[i].size();
            if (digits >= phone_digits)
                return digits == phone_digits ? all[i].end : 0;
        }
        return 0;
    }
};

Groups groups_at(std::string_view text, std::size_t at) {
    Groups found;
    std::size_t next = at;
    do {
        if (found.count == found.all.size()) {
            found.more = true;
            break;
        }
        found.all[found.count] = digits_at(text, next);
        next = next_group(text, found.all[found.count].end, false);
        ++found.count;
    } while (next != 0);
    return found;
}

bool begins_mobile(char c) {
    return c == '4' || c == '9';
}

// `22 33 44 55 66`: before the place stands one more group of two.
bool goes_on_from_pair(std::string_view text, std::size_t at) {
    std::size_t end = at;
    if (text.substr(0, end).ends_with(' '))
        end -= 1;
    else if (text.substr(0, end).ends_with("\u00a0"))
        end -= 2;
    const auto digit = [&](std::size_t back) {
        return end >= back && support::is_digit(text[end - back]);
    };
    return end < at && digit(1) && digit(2) && !digit(3);
}

// `22 23 24 25` counts.
bool counts_up(std::string_view text, const Groups& groups) {
    const auto value = [&](std::size_t i) {
        const std::size_t at = groups.all[i].begin;
        return (text[at] - '0') * 10 + (text[at + 1] - '0');
    };
    for (std::size_t i = 1; i < groups.count; ++i)
        if (value(i) != value(i - 1) + 1)
            return false;
    return true;
}

// After the country's number: the end of the telephone number, or 0.
std::size_t end_after_country(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ')' || text[at] == ' '))
        ++at;
    if (at < text.size() && static_cast<unsigned char>(text[at]) == 0xC2)
        at += support::space_at(text.substr(at));
    if (at >= text.size() || text[at] < '2' || text[at] > '9')
        return 0;
    return groups_at(text, at).end_of_eight(0);
}

// After a plus and no `47`: the end, or 0. Groups of three are an amount's.
std::size_t end_of_foreign(std::string_view text, const Groups& groups) {
    constexpr std::size_t fewest = 10;
    constexpr std::size_t most = 15;
    std::size_t digits = 0;
    bool threes = true;
    for (std::size_t i = 0; i < groups.count; ++i) {
        digits += groups.all[i].size();
        threes = threes && (i == 0 || groups.all[i].size() == 3);
    }
    const std::size_t end = groups.all[groups.count - 1].end;
    return digits < fewest || digits > most || threes || is_amount_after(text, end) ? 0 : end;
}

// The end of the telephone number that begins with these digits, or 0.
std::size_t end_of_phone(std::string_view text, std::size_t at, const Groups& groups) {
    const std::string_view digits = text.substr(at, groups.all[0].size());
    if (at > 0 && text[at - 1] == '+')
        return digits.starts_with("47") ? end_after_country(text, at + 2)
                                        : end_of_foreign(text, groups);
    if (digits.starts_with("0047"))
        return end_after_country(text, at + 4);
    if (at > 0 && std::string_view("#/-=_").find(text[at - 1]) != std::string_view::npos)
        return 0;
    if (digits.front() < '2' || digits.front() == '8') // 8xx are companies' own
        return 0;
    const std::string before = word_before(text, at);
    if (says_phone(before))
        return groups.end_of_eight(0);
    const bool mobile = begins_mobile(digits.front());
    const bool formed =
        (mobile && (groups.sizes({3, 2, 3}) || groups.sizes({8}))) ||
        (groups.sizes({2, 2, 2, 2}) && !counts_up(text, groups) && !goes_on_from_pair(text, at));
    const std::size_t end = groups.all[groups.count - 1].end;
    return formed && !says_other(before) && !is_amount_after(text, end) ? end : 0;
}

// One past the address of a web page that begins with the `:` here; else the place.
std::size_t past_address(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("://"))
        return at;
    constexpr support::CharacterSet closers{" \t\r\n)>\"'|"};
    return closers.find(text, at);
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

std::vector<IdentityNumber> identity_numbers(std::string_view text) {
    std::vector<IdentityNumber> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!support::is_digit(text[at])) {
            ++at;
            continue;
        }
        const DigitRun first = digits_at(text, at);
        std::size_t end = first.end;
        at = first.end;
        constexpr std::size_t birth_digits = 6;
        if (first.size() == birth_digits)
            if (const std::size_t next = next_group(text, end, true); next != 0)
                end = digits_at(text, next).end;
        IdDigits digits{};
        std::size_t count = 0;
        for (std::size_t i = first.begin; i < end; ++i)
            if (support::is_digit(text[i]) && count++ < id_digits)
                digits[count - 1] = text[i] - '0';
        if (count != id_digits || !is_identity_number(digits) ||
            !begins_number(text, first.begin) || !ends_number(text, end))
            continue;
        found.push_back({place_in_text(first.begin, end), digits[0] >= 4});
        at = end;
    }
    return found;
}

std::vector<source::Span> telephone_numbers(std::string_view text) {
    std::vector<source::Span> found;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ':') {
            at = std::max(past_address(text, at), at + 1);
            continue;
        }
        if (!support::is_digit(text[at])) {
            ++at;
            continue;
        }
        const Groups groups = groups_at(text, at);
        const std::size_t end = begins_number(text, at) ? end_of_phone(text, at, groups) : 0;
        if (end == 0 || !ends_number(text, end)) {
            at = groups.all[0].end;
            continue;
        }
        const bool plus = at > 0 && text[at - 1] == '+';
        found.push_back(place_in_text(plus ? at - 1 : at, end));
        at = end;
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
