// Norwegian telephone numbers.
#include "digits.hpp"
#include "personal_data.hpp"

#include "plan/support/character_range.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace plan::check {
namespace {

constexpr std::size_t phone_digits = 8;

// --- the words about it -----------------------------------------------------

bool is_one_of(std::string_view word, std::span<const std::string_view> all) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool says_phone(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words = {
        "tel",  "mob", "ring",  "ringe", "ringes",  "ringast",  "oppringing", "sms",    "phone",
        "phon", "nås", "nåast", "t",     "treffes", "treffast", "whatsapp",   "signal", "vipps"};
    static constexpr std::array<std::string_view, 7> ends = {
        "tlf", "telefon", "telefonen", "mobil", "tlfnr", "mobilen", "fon"};
    static constexpr std::array<std::string_view, 3> begins = {"telefonn", "mobiln", "tlfn"};
    return is_one_of(word, words) ||
           std::ranges::any_of(ends, [&](auto end) { return word.ends_with(end); }) ||
           std::ranges::any_of(begins, [&](auto begin) { return word.starts_with(begin); });
}

// Numbers of other things, and amounts.
bool says_other(std::string_view word) {
    static constexpr std::array<std::string_view, 30> words = {
        "saken",    "saka",      "saker",     "saksnr",   "ref",     "org",       "kid",   "kr",
        "kroner",   "nok",       "id",        "vedtak",   "sum",     "antall",    "antal", "totalt",
        "totalsum", "tal",       "dok",       "dokument", "ordre",   "isbn",      "iban",  "issn",
        "lisens",   "protokoll", "inntekter", "utgifter", "versjon", "medlemstal"};
    static constexpr std::array<std::string_view, 15> ends = {
        "nr",    "nummer",    "nummeret", "tall",     "tallet",  "konto",     "kontoen", "kode",
        "beløp", "referanse", "bilag",    "budsjett", "faktura", "kostnader", "kostnad"};
    // `arkivsak`, and not `Isak`.
    const bool of_case = word.ends_with("sak") && !word.ends_with("isak");
    return of_case || is_one_of(word, words) ||
           std::ranges::any_of(ends, [&](auto end) { return word.ends_with(end); });
}

// Hours, weeks, pages: such numbers are no groups of three, two and three.
bool says_small_numbers(std::string_view word) {
    static constexpr std::array<std::string_view, 17> words = {
        "uke", "uker",  "veke", "veker",  "side",   "sider", "kl",  "klokka",  "klokken",
        "ca",  "cirka", "dato", "datoer", "datoar", "punkt", "pkt", "kapittel"};
    return is_one_of(word, words);
}

// A full stop after it ends no sentence.
bool is_short_form(std::string_view word) {
    static constexpr std::array<std::string_view, 8> words = {"ref", "org", "kl",  "ca",
                                                              "kr",  "dok", "pkt", "id"};
    return word.ends_with("nr") || is_one_of(word, words);
}

enum class Said : std::uint8_t { nothing, phone, small_numbers, other };

// What the words before a number say that it is: the nearest that says anything, past
// `nr.`, and past `er`, `på` and the like if it is a telephone's.
Said said_before(std::string_view text, std::size_t at) {
    constexpr int most_words = 4;
    static constexpr std::array<std::string_view, 3> of_number = {"nr", "nummer", "nummeret"};
    static constexpr std::array<std::string_view, 21> small = {
        "er",   "på",  "til",  "meg",    "oss",    "deg",  "ham", "henne",   "han", "hun", "ho",
        "mitt", "min", "hans", "hennes", "privat", "jobb", "arb", "direkte", "med", "kan"};
    bool number = false;
    bool passed_small = false;
    for (int i = 0; i < most_words; ++i) {
        const WordBefore word = word_before(text, at);
        if (word.folded.empty())
            break;
        if (says_phone(word.folded))
            return Said::phone;
        if (is_one_of(word.folded, of_number))
            number = number || !passed_small;
        else if (is_one_of(word.folded, small))
            passed_small = true;
        else if (word.stop && !is_short_form(word.folded))
            break;
        else if (!passed_small && says_other(word.folded))
            return Said::other;
        else if (!passed_small && says_small_numbers(word.folded))
            return Said::small_numbers;
        else
            break;
        at = word.begin;
    }
    return number ? Said::other : Said::nothing;
}

bool is_amount_after(std::string_view text, std::size_t at) {
    std::string_view after = support::trim(text.substr(at, 16));
    if (after.starts_with('%'))
        return true;
    std::size_t end = 0;
    while (end < after.size() &&
           ((after[end] >= 'a' && after[end] <= 'z') || (after[end] >= 'A' && after[end] <= 'Z')))
        ++end;
    static constexpr std::array<std::string_view, 8> words = {
        "kr", "kroner", "nok", "mill", "tusen", "prosent", "medlemmer", "medlemmar"};
    return is_one_of(support::fold(after.substr(0, end)), words);
}

// --- how it is written ------------------------------------------------------

struct DigitRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

// Groups of digits with the same kind of gap between them: as many as a telephone number
// has, and some more.
struct Groups {
    std::array<DigitRun, 6> all{};
    std::size_t count = 0;
    Gap gap = Gap::none;

    [[nodiscard]] bool begin_with(std::initializer_list<std::size_t> wanted,
                                  std::size_t from = 0) const {
        return count >= from + wanted.size() &&
               std::equal(wanted.begin(), wanted.end(), all.begin() + from,
                          [](std::size_t size, const DigitRun& one) { return size == one.size(); });
    }
    // Where the number ends that begins with the first group; 0 when no group ends there.
    [[nodiscard]] std::size_t end_of_eight() const {
        std::size_t digits = 0;
        for (std::size_t i = 0; i < count; ++i) {
            digits += all[i].size();
            if (digits >= phone_digits)
                return digits == phone_digits ? all[i].end : 0;
        }
        return 0;
    }
};

Groups groups_at(std::string_view text, std::size_t at) {
    Groups found;
    while (found.count < found.all.size()) {
        found.all[found.count] = {at, end_of_digits(text, at)};
        const GapAt gap = gap_at(text, found.all[found.count].end);
        ++found.count;
        if (gap.kind == Gap::none || (found.gap != Gap::none && gap.kind != found.gap))
            break;
        found.gap = gap.kind;
        at = gap.end;
    }
    return found;
}

// Of a short group.
int value_of(std::string_view text, const DigitRun& group) {
    constexpr std::size_t longest = 8;
    if (group.size() > longest)
        return -1;
    int value = 0;
    for (std::size_t i = group.begin; i < group.end; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

bool begins_mobile(char c) {
    return c == '4' || c == '9';
}

// `22 33 44 55 66`: before the place stands one more group of two.
bool goes_on_from_pair(std::string_view text, std::size_t at) {
    constexpr std::size_t widest_gap = 12; // in bytes
    std::size_t end = at;
    while (end > 0 && at - end < widest_gap && !support::is_digit(text[end - 1]))
        --end;
    if (end == 0 || !support::is_digit(text[end - 1]) || gap_at(text, end).end != at)
        return false;
    const auto digit = [&](std::size_t back) {
        return end >= back && support::is_digit(text[end - back]);
    };
    return digit(2) && !digit(3);
}

// `22 23 24 25`, `20 22 24 26`: weeks, years, pages.
bool is_series(std::string_view text, const Groups& groups) {
    constexpr int widest_step = 10;
    const int step = value_of(text, groups.all[1]) - value_of(text, groups.all[0]);
    for (std::size_t i = 2; i < 4; ++i)
        if (value_of(text, groups.all[i]) - value_of(text, groups.all[i - 1]) != step)
            return false;
    return step > 0 && step <= widest_step;
}

// `2021-2022`, `20.05.2021`, `2021-05-20`: as many digits as a telephone number has.
bool is_years_or_day(std::string_view text, const Groups& groups) {
    const auto is_year = [&](const DigitRun& group) {
        const int year = group.size() == 4 ? value_of(text, group) : 0;
        return year >= 1900 && year < 2100;
    };
    if (groups.begin_with({4, 4}))
        return is_year(groups.all[0]) && is_year(groups.all[1]);
    if (groups.begin_with({2, 2, 4}))
        return is_year(groups.all[2]) && value_of(text, groups.all[1]) <= 12;
    return groups.begin_with({4, 2, 2}) && is_year(groups.all[0]);
}

// Where a number ends that looks like a telephone's with no word that says so, or 0.
std::size_t end_of_form(std::string_view text, std::size_t at, const Groups& groups) {
    if (begins_mobile(text[at])) {
        if (groups.begin_with({phone_digits}))
            return groups.all[0].end;
        if (groups.begin_with({3, 2, 3}))
            return groups.all[2].end;
        if (groups.gap == Gap::hidden)
            return groups.end_of_eight();
    }
    // The country's number with no plus sign.
    if (value_of(text, groups.all[0]) == 47 && groups.count > 1 &&
        begins_mobile(text[groups.all[1].begin])) {
        if (groups.begin_with({phone_digits}, 1))
            return groups.all[1].end;
        if (groups.begin_with({3, 2, 3}, 1))
            return groups.all[3].end;
    }
    const bool pairs = groups.count == 4 && groups.begin_with({2, 2, 2, 2}) &&
                       !is_series(text, groups) && !goes_on_from_pair(text, at);
    return pairs ? groups.all[3].end : 0;
}

// After the country's number: the end of the telephone number, or 0.
std::size_t end_after_country(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ')')
        ++at;
    if (const GapAt gap = gap_at(text, at); gap.kind != Gap::none)
        at = gap.end;
    if (at >= text.size() || text[at] < '2' || text[at] > '9')
        return 0;
    return groups_at(text, at).end_of_eight();
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

// `21/40000000`, `id-40000000`, `#40000000`; but `Kari Testesen/412 34 567`.
bool is_part_of_more(std::string_view text, std::size_t at, const Groups& groups) {
    static constexpr support::CharacterSet joining{"#/-=_"};
    if (at == 0 || !joining.has(text[at - 1]))
        return false;
    const bool after_name = text[at - 1] == '/' && at > 1 && !support::is_digit(text[at - 2]);
    return !after_name || groups.count == 1;
}

// Where a telephone number ends that begins with the digits at `at`, or 0.
std::size_t end_of_phone(std::string_view text, std::size_t at) {
    const std::string_view digits = text.substr(at, end_of_digits(text, at) - at);
    const bool plus = at > 0 && text[at - 1] == '+';
    if (plus && digits.starts_with("47"))
        return end_after_country(text, at + 2);
    if (!plus && digits.starts_with("0047"))
        return end_after_country(text, at + 4);
    if (!plus && digits != "00" && (digits.front() < '2' || digits.front() == '8'))
        return 0; // 8xx are companies' own
    const Groups groups = groups_at(text, at);
    if (plus)
        return end_of_foreign(text, groups);
    if (digits == "00")
        return groups.count > 1 && value_of(text, groups.all[1]) == 47
                   ? end_after_country(text, groups.all[1].end)
                   : 0;
    const std::size_t formed = end_of_form(text, at, groups);
    const std::size_t eight = is_years_or_day(text, groups) ? 0 : groups.end_of_eight();
    if (formed == 0 && eight == 0)
        return 0;
    switch (said_before(text, at)) {
    case Said::phone:
        return std::max(formed, eight);
    case Said::other:
        return 0;
    case Said::small_numbers:
        if (!groups.begin_with({3, 2, 3}))
            return 0;
        break;
    case Said::nothing:
        break;
    }
    const bool none = formed == 0 || is_part_of_more(text, at, groups) ||
                      is_amount_after(text, formed) || text.substr(formed, 2) == ",-";
    return none ? 0 : formed;
}

// After digits: a gap, or the bracket of `(+47)`.
bool may_go_on(std::string_view text, std::size_t at) {
    return may_begin_gap(text, at) || text.substr(at).starts_with(')');
}

bool ends_phone(std::string_view text, std::size_t at) {
    return text.substr(at, 2) == ",-" || ends_number(text, at);
}

} // namespace

std::vector<source::Span> telephone_numbers(std::string_view text) {
    // A colon, which may begin an address, is the character after the digits.
    constexpr support::CharacterRange digits_and_colon{'0', ':'};
    std::vector<source::Span> found;
    for (std::size_t at = digits_and_colon.find(text); at < text.size();
         at = digits_and_colon.find(text, at)) {
        if (text[at] == ':') {
            at = std::max(past_address(text, at), at + 1);
            continue;
        }
        const std::size_t digits_end = end_of_digits(text, at);
        if (digits_end - at < phone_digits && !may_go_on(text, digits_end)) {
            at = digits_end; // too short, as nearly every number
            continue;
        }
        const std::size_t end = begins_number(text, at) ? end_of_phone(text, at) : 0;
        if (end == 0 || !ends_phone(text, end)) {
            at = digits_end;
            continue;
        }
        const std::size_t begin = at > 0 && text[at - 1] == '+' ? at - 1 : at;
        found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return found;
}

} // namespace plan::check
