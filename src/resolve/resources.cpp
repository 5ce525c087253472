#include "resources.hpp"

#include "decimal.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace plan::resolve {
namespace {

struct Amount {
    std::size_t begin = 0; // with the marks about it
    std::size_t end = 0;
    model::Decimal kroner;
};

struct Multiplier {
    std::string_view word; // folded
    long long factor = 1;
};

constexpr std::array money_marks = {std::string_view("kr"), std::string_view("kroner"),
                                    std::string_view("nok"), std::string_view("krone")};
constexpr std::array multipliers = {
    Multiplier{"tusen", 1'000}, Multiplier{"mill", 1'000'000}, Multiplier{"million", 1'000'000},
    Multiplier{"millioner", 1'000'000}, Multiplier{"millionar", 1'000'000}};
// What may follow an amount that has no mark: `500 per gang`.
constexpr std::array after_bare = {
    std::string_view("per"),   std::string_view("pr"),    std::string_view("til"),
    std::string_view("for"),   std::string_view("i"),     std::string_view("fra"),
    std::string_view("frå"),   std::string_view("hver"),  std::string_view("kvar"),
    std::string_view("hvert"), std::string_view("kvart"), std::string_view("totalt"),
    std::string_view("inkl"),  std::string_view("og")};
// Words whose full stop ends no sentence.
constexpr std::array abbreviations = {std::string_view("kr"),   std::string_view("ca"),
                                      std::string_view("pr"),   std::string_view("stk"),
                                      std::string_view("evt"),  std::string_view("mill"),
                                      std::string_view("inkl"), std::string_view("bl.a")};

constexpr long long least_bare = 10;

bool is_one_of(const auto& words, std::string_view folded) {
    return std::ranges::find(words, folded) != words.end();
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t space = support::space_at(text.substr(at));
        if (space == 0)
            break;
        at += space;
    }
    return at;
}

// The letters that begin at `at`.
std::string_view letters_at(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        const support::Decoded next = support::decode(text.substr(at));
        if (!support::is_letter(next.code))
            break;
        at += next.bytes;
    }
    return text.substr(begin, at - begin);
}

// The last word before `at`, without its full stop.
std::string_view letters_before(std::string_view text, std::size_t at) {
    std::string_view left = support::trim(text.substr(0, at));
    while (!left.empty() && left.back() == '.')
        left.remove_suffix(1);
    std::size_t begin = left.size();
    while (begin > 0) {
        std::size_t first = begin - 1;
        while (first > 0 && (static_cast<unsigned char>(left[first]) & 0xC0U) == 0x80U)
            --first; // to the character's first byte
        if (!support::is_letter(support::decode(left.substr(first)).code))
            break;
        begin = first;
    }
    return left.substr(begin);
}

// Digits, and groups of three after a space.
std::size_t digits_end(std::string_view text, std::size_t at, std::string& digits) {
    const std::size_t begin = at;
    while (at < text.size() && (support::is_digit(text[at]) || text[at] == '.') &&
           !(text[at] == '.' && (at + 1 == text.size() || !support::is_digit(text[at + 1]))))
        digits += text[at++];
    if (at - begin > 3 || digits.find('.') != std::string::npos)
        return at;
    for (;;) {
        const std::size_t next = skip_spaces(text, at);
        std::size_t end = next;
        while (end < text.size() && support::is_digit(text[end]))
            ++end;
        if (next == at || end - next != 3)
            return at;
        digits += text.substr(next, 3);
        at = end;
    }
}

class Line {
public:
    explicit Line(std::string_view text)
        : m_text(text) {}

    void add_to(std::vector<model::Resource>& items) {
        find_amounts();
        merge_ranges();
        if (m_amounts.empty()) {
            items.push_back({std::nullopt, std::string(m_text)});
            return;
        }
        const bool leading = beside(0, m_amounts.front().begin).empty();
        for (std::size_t i = 0; i < m_amounts.size(); ++i) {
            const std::size_t before = i == 0 ? 0 : m_amounts[i - 1].end;
            const std::size_t after =
                i + 1 < m_amounts.size() ? m_amounts[i + 1].begin : m_text.size();
            const bool last = i + 1 == m_amounts.size();
            std::string text;
            if (!leading)
                text = beside(before, m_amounts[i].begin);
            if (leading || last) {
                const std::string behind = beside(m_amounts[i].end, after);
                text += text.empty() || behind.empty() ? "" : " ";
                text += behind;
            }
            items.push_back({m_amounts[i].kroner, std::move(text)});
        }
    }

private:
    // What stands between two places, without the marks that part it from the amounts.
    [[nodiscard]] std::string beside(std::size_t begin, std::size_t end) const {
        static constexpr std::string_view marks = ",.:+-=";
        std::string_view part = support::trim(m_text.substr(begin, end - begin));
        for (bool more = true; more && !part.empty();) {
            more = true;
            if (marks.find(part.back()) != std::string_view::npos)
                part.remove_suffix(1);
            else if (marks.find(part.front()) != std::string_view::npos)
                part.remove_prefix(1);
            else if (const std::size_t dash = support::dash_at(part); dash != 0)
                part.remove_prefix(dash);
            else if (part.starts_with("og "))
                part.remove_prefix(3);
            else
                more = false;
            part = support::trim(part);
        }
        const std::string folded = support::fold(part);
        if (folded == "ca" || folded == "og")
            return {};
        if (part.starts_with('(') && part.ends_with(')'))
            part = part.substr(1, part.size() - 2);
        return std::string(part);
    }

    void find_amounts() {
        for (std::size_t at = 0; at < m_text.size();) {
            if (support::is_digit(m_text[at]) && (!is_inside(at) || marked_before(at)))
                at = read_amount(at);
            else
                ++at;
        }
    }

    // Whether what stands right before the place belongs with it: `B2`, `14/21`.
    [[nodiscard]] bool is_inside(std::size_t at) const {
        if (at == 0 || support::space_at(m_text.substr(at - 1)) != 0)
            return false;
        return support::is_digit(m_text[at - 1]) ||
               std::string_view("./-:").find(m_text[at - 1]) != std::string_view::npos ||
               !letters_before(m_text, at).empty();
    }

    [[nodiscard]] bool marked_before(std::size_t at) const {
        return is_one_of(money_marks, support::fold(letters_before(m_text, at)));
    }

    // The end of a mark of money that follows, or `at`.
    [[nodiscard]] std::size_t mark_after(std::size_t at) const {
        const std::string_view rest = m_text.substr(at);
        if ((rest.starts_with(",") || rest.starts_with(":")) && rest.size() > 1)
            if (const std::size_t dash = support::dash_at(rest.substr(1)); dash != 0)
                at += 1 + dash; // and on: `5000,- kr`
        const std::size_t word = skip_spaces(m_text, at);
        const std::string_view letters = letters_at(m_text, word);
        if (!is_one_of(money_marks, support::fold(letters)))
            return at;
        const std::size_t end = word + letters.size();
        return end < m_text.size() && m_text[end] == '.' && letters.size() == 2 ? end + 1 : end;
    }

    // Reads the number that begins at the place, and says where to go on.
    std::size_t read_amount(std::size_t at) {
        std::string digits;
        std::size_t end = digits_end(m_text, at, digits);
        if (end + 1 < m_text.size() && m_text[end] == ',' && support::is_digit(m_text[end + 1])) {
            digits += m_text[end++];
            while (end < m_text.size() && support::is_digit(m_text[end]))
                digits += m_text[end++];
        }
        auto value = read_decimal(digits);
        const std::string factor = support::fold(letters_at(m_text, skip_spaces(m_text, end)));
        const auto multiplier = std::ranges::find(multipliers, factor, &Multiplier::word);
        if (value && multiplier != multipliers.end()) {
            value->thousandths *= multiplier->factor;
            end = skip_spaces(m_text, end) + factor.size();
            if (end < m_text.size() && m_text[end] == '.')
                ++end;
        }
        const std::size_t marked = mark_after(end);
        const bool before = marked_before(at);
        const bool is_money = marked != end || before || multiplier != multipliers.end();
        if (!value || (!is_money && !is_bare_amount(at, end, *value)))
            return end;
        const std::size_t begin =
            before ? static_cast<std::size_t>(letters_before(m_text, at).data() - m_text.data())
                   : at;
        m_amounts.push_back({begin, marked, *value});
        return marked;
    }

    // A number without a mark is money when nothing is counted with it.
    [[nodiscard]] bool is_bare_amount(std::size_t at, std::size_t end, model::Decimal value) const {
        if (value.thousandths < least_bare * model::Decimal::one)
            return false;
        if (at == 0 && end == m_text.size())
            return true;
        const long long whole = value.thousandths / model::Decimal::one;
        if (end - at == 4 && whole > 2000 && whole < 2100)
            return false; // a year
        if (end < m_text.size() &&
            std::string_view("%/.").find(m_text[end]) != std::string_view::npos &&
            end + 1 < m_text.size() && support::space_at(m_text.substr(end + 1)) == 0)
            return false;
        if (end < m_text.size() && m_text[end] == '%')
            return false;
        const std::size_t dash = support::dash_at(m_text.substr(end));
        if (dash != 0 && !letters_at(m_text, end + dash).empty())
            return false; // `20-årsjubileum`
        const std::size_t next = skip_spaces(m_text, end);
        const std::string_view word = letters_at(m_text, next);
        if (word.empty())
            return next == m_text.size() || m_text[next] != '%';
        if (next == end)
            return false; // `5stk`
        return support::is_upper(support::decode(word).code) ||
               is_one_of(after_bare, support::fold(word));
    }

    // `2 000–3 000 kr` is no amount that can be summed.
    void merge_ranges() {
        for (std::size_t i = 0; i + 1 < m_amounts.size();) {
            const std::string_view between = support::trim(
                m_text.substr(m_amounts[i].end, m_amounts[i + 1].begin - m_amounts[i].end));
            if (between.empty() || support::dash_at(between) != between.size()) {
                ++i;
                continue;
            }
            const auto at = m_amounts.begin() + static_cast<std::ptrdiff_t>(i);
            m_amounts.erase(at, at + 2);
        }
    }

    std::string_view m_text;
    std::vector<Amount> m_amounts;
};

// Where the item that begins at `at` ends: a line break, a semicolon, a sentence.
std::size_t item_end(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        if (text[at] == '\n' || text[at] == ';')
            return at;
        const bool sentence =
            text[at] == '.' && at + 1 < text.size() && support::space_at(text.substr(at + 1)) != 0;
        if (!sentence)
            continue;
        const std::string word = support::fold(letters_before(text, at));
        const std::size_t next = skip_spaces(text, at + 1);
        const support::Decoded first = support::decode(text.substr(next));
        const bool begins =
            next < text.size() && (support::is_digit(text[next]) || support::is_upper(first.code));
        if (begins && !word.empty() && !is_one_of(abbreviations, word))
            return at + 1;
    }
    return text.size();
}

} // namespace

std::vector<model::Resource> read_resources(std::string_view text) {
    std::vector<model::Resource> items;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = item_end(text, at);
        const std::string_view part = support::trim(text.substr(at, end - at));
        if (!part.empty())
            Line(part).add_to(items);
        const bool mark = end < text.size() && (text[end] == '\n' || text[end] == ';');
        at = end + (mark ? 1 : 0);
    }
    return items;
}

} // namespace plan::resolve
