#include "labels.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::syntax {
namespace {

// No label of ours is longer; a colon further on is punctuation.
constexpr std::size_t longest_label = 48;

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const std::size_t space = support::space_at(text.substr(at));
        if (space == 0)
            break;
        at += space;
    }
    return at;
}

std::size_t skip_emphasis(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == '*' || text[at] == '_'))
        ++at;
    return at;
}

// Bytes of the letter at the offset, or 0.
std::size_t letter_at(std::string_view text, std::size_t at) {
    const support::Decoded next = support::decode(text.substr(at));
    return next.bytes != 0 && support::is_letter(next.code) ? next.bytes : 0;
}

// A word may hold combining marks (text from a Mac may be decomposed).
std::size_t word_end(std::string_view text, std::size_t at) {
    static constexpr support::CharacterSet ascii_letters{
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"};
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            if (!ascii_letters.has(text[at]))
                break;
            ++at;
            continue;
        }
        const support::Decoded next = support::decode(text.substr(at));
        const bool combining = next.code >= 0x300 && next.code <= 0x36f;
        if (!combining && !support::is_letter(next.code) && next.code != 0xad)
            break;
        at += next.bytes;
    }
    return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (at < text.size() && support::is_digit(text[at]))
        ++at;
    return at;
}

// `3`, `1.1`, `A1`, `B` (a capital alone): returns its end, or `at` when there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
    const std::size_t letter = letter_at(text, at);
    const bool lone_letter = letter != 0 && word_end(text, at) == at + letter;
    const std::size_t digits = lone_letter ? at + letter : at;
    std::size_t end = digits_end(text, digits);
    if (end == digits && !(lone_letter && support::is_upper(support::decode(text.substr(at)).code)))
        return at;
    while (end + 1 < text.size() && text[end] == '.' && support::is_digit(text[end + 1]))
        end = digits_end(text, end + 1);
    return end;
}

// `4 og 5`, `4, 5 og 6`, after the first number.
std::size_t numbers_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (true) {
        std::size_t next = skip_spaces(text, end);
        if (next < text.size() && (text[next] == ',' || text[next] == '/' || text[next] == '&'))
            next = skip_spaces(text, next + 1);
        else if (const std::size_t word = word_end(text, next); word != next && next != end) {
            const std::string joint = support::fold(text.substr(next, word - next));
            if (joint != "og" && joint != "and")
                return end;
            next = skip_spaces(text, word);
        } else
            return end;
        const std::size_t stop = number_end(text, next);
        if (stop == next || !support::is_digit(text[stop - 1]))
            return end;
        end = stop;
    }
}

// The measure words at the start: `Tiltak`, `Tiltak/aktivitet`; their end, or 0.
std::size_t measure_words_end(std::string_view line, std::size_t begin) {
    std::size_t at = begin;
    while (true) {
        const std::size_t end = word_end(line, at);
        if (end == at ||
            !words::find(words::Context::measure, support::fold(line.substr(at, end - at))))
            return 0;
        if (end >= line.size() || line[end] != '/')
            return end;
        at = end + 1;
    }
}

// Past `:`, a dash or a full stop that sets a number off from the text.
std::optional<std::size_t> past_mark(std::string_view line, std::size_t at) {
    at = skip_spaces(line, skip_emphasis(line, at));
    if (at >= line.size())
        return std::nullopt;
    const std::size_t dash = support::dash_at(line.substr(at));
    const bool stop = line[at] == '.' || line[at] == ')';
    if (line[at] != ':' && !stop && dash == 0)
        return std::nullopt;
    const std::size_t end = skip_emphasis(line, at + std::max<std::size_t>(dash, 1));
    const std::size_t next = skip_spaces(line, end);
    if ((stop || dash != 0) && next == end && end != line.size())
        return std::nullopt;
    return next;
}

// Where the label that ends at the colon could begin: after bold marks.
struct Label {
    Range range;
    std::size_t value = 0;
};
std::optional<Label> label_before_colon(std::string_view line, std::size_t begin) {
    const std::size_t colon =
        line.substr(0, std::min(line.size(), begin + longest_label)).find(':', begin);
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::size_t first = skip_emphasis(line, begin);
    std::size_t last = colon;
    while (last > first &&
           (line[last - 1] == '*' || line[last - 1] == '_' || line[last - 1] == ' '))
        --last;
    if (first >= last || letter_at(line, first) == 0)
        return std::nullopt;
    std::size_t value = colon + 1;
    if (first != begin)
        value = skip_emphasis(line, value);
    return Label{{first, last}, skip_spaces(line, value)};
}

// One or two words of letters, the first capitalised: it may be meant as a label.
bool looks_like_label(std::string_view label) {
    if (!support::is_upper(support::decode(label).code) || label.size() > 32)
        return false;
    std::size_t words = 0;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t end = word_end(label, at);
        if (end == at || ++words > 2)
            return false;
        at = end == label.size() ? end : skip_spaces(label, end);
        if (at == end && end != label.size())
            return false;
    }
    return true;
}

// `Tiltak` is both; of the others the plural announces a list.
bool is_plural(std::string_view word) {
    return word.ends_with("er") || word.ends_with("ar") || word.ends_with("ies") ||
           word.ends_with("ks");
}

// Past `nr.` or `nr` before a number.
std::size_t past_nr(std::string_view line, std::size_t at) {
    const std::size_t end = word_end(line, at);
    if (end == at || support::fold(line.substr(at, end - at)) != "nr")
        return at;
    return skip_spaces(line, end < line.size() && line[end] == '.' ? end + 1 : end);
}

// `Tiltak: Holde kurs`, with one capitalised measure word and text on the line.
std::optional<MeasureLabel> unnumbered(std::string_view line, std::size_t words) {
    const std::size_t begin = skip_emphasis(line, 0);
    const std::size_t colon = skip_spaces(line, skip_emphasis(line, words));
    if (colon >= line.size() || line[colon] != ':' ||
        !support::is_upper(support::decode(line.substr(begin)).code))
        return std::nullopt;
    const std::string word = support::fold(line.substr(begin, words - begin));
    const std::size_t text = skip_spaces(line, skip_emphasis(line, colon + 1));
    if (text == line.size() || is_plural(word))
        return std::nullopt;
    return MeasureLabel{{words, words}, text};
}

} // namespace

std::optional<words::Field> field_named(std::string_view label) {
    const auto meaning = words::find(words::Context::field, support::fold(label));
    if (!meaning || static_cast<words::Field>(*meaning) == words::Field::measure)
        return std::nullopt;
    return static_cast<words::Field>(*meaning);
}

std::optional<MeasureLabel> measure_label(std::string_view line, bool mark_needed) {
    const std::size_t start = skip_emphasis(line, 0);
    if (start == line.size() || !words::may_begin(words::Context::measure, line[start]))
        return std::nullopt;
    const std::size_t words = measure_words_end(line, start);
    if (words == 0)
        return std::nullopt;
    const std::size_t begin = past_nr(line, skip_spaces(line, words));
    const std::size_t first = begin == words ? begin : number_end(line, begin);
    if (first == begin || begin == words)
        return unnumbered(line, words);
    const Range number{begin, numbers_end(line, first)};
    if (const auto text = past_mark(line, number.end))
        return MeasureLabel{number, *text};
    if (mark_needed || !support::is_digit(line[number.end - 1]))
        return std::nullopt;
    const std::size_t text = skip_spaces(line, skip_emphasis(line, number.end));
    if (text == number.end && text != line.size())
        return std::nullopt;
    return MeasureLabel{number, text};
}

std::optional<FieldLabel> field_label(std::string_view line) {
    const auto label = label_before_colon(line, 0);
    if (!label)
        return std::nullopt;
    const std::string_view written =
        line.substr(label->range.begin, label->range.end - label->range.begin);
    const auto field = field_named(written);
    if (!field && !looks_like_label(written))
        return std::nullopt;
    return FieldLabel{field, label->range, label->value};
}

std::optional<FieldLabel> inline_label(std::string_view text, std::size_t from,
                                       std::size_t& begins) {
    static constexpr support::CharacterSet stops(".!?");
    for (std::size_t stop = stops.find(text, from); stop < text.size();
         stop = stops.find(text, stop + 1)) {
        std::size_t at = stop + 1;
        while (at < text.size() && (text[at] == ')' || text[at] == '"'))
            ++at;
        const std::size_t begin = skip_spaces(text, at);
        if (begin == at || begin >= text.size())
            continue;
        const auto label = label_before_colon(text, begin);
        if (!label || !support::is_upper(support::decode(text.substr(label->range.begin)).code))
            continue;
        const auto field =
            field_named(text.substr(label->range.begin, label->range.end - label->range.begin));
        if (!field)
            continue;
        begins = begin;
        return FieldLabel{field, label->range, label->value};
    }
    return std::nullopt;
}

bool is_ordinal(std::string_view marker, std::string_view rest) {
    if (!marker.ends_with('.'))
        return false;
    const std::string_view digits = marker.substr(0, marker.size() - 1);
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
        return true; // a bare year
    const std::size_t begin = skip_spaces(rest, 0);
    const std::size_t end = word_end(rest, begin);
    const std::string word = support::fold(rest.substr(begin, end - begin));
    return word == "trinn" || word == "klasse" || word == "etasje" ||
           words::find(words::Context::month, word).has_value();
}

std::optional<LeadingNumber> leading_number(std::string_view text) {
    const std::size_t end = number_end(text, 0);
    if (end == 0)
        return std::nullopt;
    const bool marked =
        end < text.size() && (text[end] == '.' || text[end] == ')' || text[end] == ':');
    const std::size_t after = marked ? end + 1 : end;
    const std::size_t next = skip_spaces(text, after);
    if ((next == after && next != text.size()) ||
        is_ordinal(text.substr(0, after), text.substr(next)))
        return std::nullopt;
    if (!marked && !support::is_digit(text[0]))
        return std::nullopt;
    return LeadingNumber{{0, end}, next, marked};
}

Text without_marks(Text text, std::optional<IdMark>& id, std::vector<Text>& comments) {
    const std::string_view view = text.view();
    if (view.find("{#") == std::string_view::npos && view.find("<!--") == std::string_view::npos)
        return std::move(text).trimmed();
    Text kept;
    std::size_t from = 0;
    bool in_code = false;
    const auto cut = [&](std::size_t begin, std::size_t end) {
        kept.append(text.slice(from, begin));
        from = end;
    };
    for (std::size_t at = 0; at < view.size(); ++at) {
        if (view[at] == '`')
            in_code = !in_code && view.find('`', at + 1) != std::string_view::npos;
        if (in_code)
            continue;
        if (view.substr(at).starts_with("<!--")) {
            const std::size_t close = view.find("-->", at + 4);
            if (close == std::string_view::npos)
                continue;
            comments.push_back(text.slice(at, close + 3));
            cut(at, close + 3);
            at = close + 2;
        } else if (view.substr(at).starts_with("{#") && !id) {
            const std::size_t close = view.find('}', at);
            if (close == std::string_view::npos)
                continue;
            id =
                IdMark{std::string(view.substr(at + 2, close - at - 2)), text.place(at + 2, close)};
            const bool blank_before = at > from && view[at - 1] == ' ';
            cut(blank_before ? at - 1 : at, close + 1);
            at = close;
        }
    }
    kept.append(text.slice(from, view.size()));
    return std::move(kept).trimmed();
}

FoldedWord next_word(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size();) {
        std::size_t end = word_end(text, at);
        while (end < text.size() && end != at && support::is_digit(text[end]))
            ++end;
        if (end == at)
            end = digits_end(text, at);
        if (std::string folded = support::fold(text.substr(at, end - at)); !folded.empty())
            return {std::move(folded), {at, end}};
        at =
            end != at ? end : at + std::max<std::size_t>(support::decode(text.substr(at)).bytes, 1);
    }
    return {};
}

std::vector<FoldedWord> folded_words(std::string_view text) {
    constexpr std::size_t most_lines = 8; // have no more words
    std::vector<FoldedWord> found;
    found.reserve(most_lines);
    for (FoldedWord word = next_word(text, 0); !word.text.empty();
         word = next_word(text, found.back().range.end))
        found.push_back(std::move(word));
    return found;
}

} // namespace plan::syntax
