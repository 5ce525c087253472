#include "values.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

constexpr std::size_t shortest_date = 6; // `1.5.21`
constexpr std::size_t longest_name = 40; // of who wrote a log entry, in bytes

bool is_date_character(char c) {
    return support::is_digit(c) || c == '.' || c == '-';
}

// A date that begins the text, ISO or dd.mm.yyyy; `size` is how long it is.
std::optional<calendar::Date> leading_date(std::string_view text, std::size_t& size) {
    size = 0;
    while (size < text.size() && is_date_character(text[size]))
        ++size;
    while (size > 0 && !support::is_digit(text[size - 1]))
        --size;
    const std::string_view date = text.substr(0, size);
    if (const auto iso = calendar::Date::from_iso(date))
        return iso;
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (const char c : date) {
        if (c == '.') {
            if (++part == parts.size())
                return std::nullopt;
            continue;
        }
        if (!support::is_digit(c) || parts[part] > 9999)
            return std::nullopt;
        parts[part] = parts[part] * 10 + (c - '0');
    }
    return part == 2 ? calendar::Date::from_ymd(parts[2], parts[1], parts[0]) : std::nullopt;
}

std::string_view without_lead(std::string_view text, std::string_view characters) {
    text = support::trim(text);
    while (!text.empty()) {
        const std::size_t dash = support::dash_at(text);
        if (dash == 0 && characters.find(text.front()) == std::string_view::npos)
            break;
        text.remove_prefix(std::max<std::size_t>(dash, 1));
        text = support::trim(text);
    }
    return text;
}

// The longest beginning of the text, cut between words, that is a status.
std::optional<std::pair<words::StatusWord, std::size_t>> leading_status(std::string_view text) {
    std::optional<std::pair<words::StatusWord, std::size_t>> best;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size() && count < 4; ++at) {
        const bool boundary = at == text.size() || text[at] == ':' || text[at] == ',' ||
                              text[at] == '.' || text[at] == '(' ||
                              support::space_at(text.substr(at)) != 0;
        const bool word_before = support::trim(text.substr(0, at)).size() == at;
        if (!boundary || !word_before || at == 0)
            continue;
        ++count;
        if (const auto word =
                words::find(words::Context::status, support::fold(text.substr(0, at))))
            best = std::pair(static_cast<words::StatusWord>(*word), at);
    }
    return best;
}

// A link's text without marks of emphasis and code.
std::string plain_words(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '*' || c == '`'; });
    return plain;
}

// How a phrase follows the one before it, by what stands between the two.
model::Join join_of(std::string_view between) {
    const auto is_any = [&](std::string_view marks) {
        return between.find_first_of(marks) != std::string_view::npos;
    };
    static constexpr std::string_view list_marks = ",/+&\n";
    static constexpr std::string_view other_marks = ".;:()[]";
    std::string words;
    for (std::string_view rest = between; !rest.empty();) {
        const std::size_t dash = support::dash_at(rest);
        const bool mark = dash != 0 || list_marks.find(rest.front()) != std::string_view::npos ||
                          other_marks.find(rest.front()) != std::string_view::npos;
        words += mark ? ' ' : rest.front();
        rest.remove_prefix(std::max<std::size_t>(dash, 1));
    }
    words = support::fold(words);
    if (words == "og" || words == "eller" || words == "samt")
        return model::Join::list;
    if (!words.empty())
        return model::Join::apart;
    return is_any(list_marks) ? model::Join::list : model::Join::beside;
}

// The readings of a text at their places in the plan.
std::vector<model::Deadline> placed(std::vector<deadline::Reading> readings,
                                    const syntax::Text& text, model::Source source) {
    std::vector<model::Deadline> found;
    found.reserve(readings.size());
    std::uint32_t end = 0; // of the phrase before
    for (deadline::Reading& reading : readings) {
        model::Deadline& one = found.emplace_back();
        if (found.size() > 1 && reading.begin >= end)
            one.join = join_of(text.view().substr(end, reading.begin - end));
        end = reading.end;
        one.origin = {text.place(reading.begin, reading.end), source};
        for (const deadline::Fault& fault : reading.faults)
            one.fault_spans.push_back(text.place(fault.begin, fault.end));
        one.reading = std::move(reading);
    }
    return found;
}

} // namespace

std::string plain_text(std::string_view markdown) {
    static constexpr support::CharacterSet marks("*_`[\\");
    if (marks.find(markdown) == markdown.size())
        return std::string(markdown);
    std::string plain;
    plain.reserve(markdown.size());
    const auto is_word = [&](std::size_t at) {
        return at < markdown.size() &&
               (support::is_digit(markdown[at]) ||
                support::is_letter(support::decode(markdown.substr(at)).code));
    };
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        const char c = markdown[at];
        if (c == '\\' && at + 1 < markdown.size() &&
            std::string_view("*_`[]\\#<>").find(markdown[at + 1]) != std::string_view::npos) {
            plain += markdown[++at];
            continue;
        }
        // An underscore inside a word is a letter of it; a lone star is a star.
        const bool inside = c == '_' && at > 0 && is_word(at - 1) && is_word(at + 1);
        const bool lone = (c == '*' || c == '_') && (at == 0 || markdown[at - 1] == ' ') &&
                          at + 1 < markdown.size() && markdown[at + 1] == ' ';
        if ((c == '*' || c == '_' || c == '`') && !inside && !lone)
            continue;
        const std::size_t link = c == '[' ? markdown.find("](", at) : std::string_view::npos;
        const std::size_t close = link == std::string_view::npos ? link : markdown.find(')', link);
        if (close != std::string_view::npos &&
            markdown.substr(at + 1, link - at - 1).find('[') == std::string_view::npos) {
            plain += plain_words(markdown.substr(at + 1, link - at - 1));
            at = close;
            continue;
        }
        const std::size_t next = marks.find(markdown, at + 1);
        plain += markdown.substr(at, next - at);
        at = next - 1;
    }
    return plain;
}

model::RichText rich_text(const syntax::Text& text, Purpose purpose) {
    model::RichText rich;
    rich.markdown = std::string(text.view());
    if (purpose == Purpose::showing) {
        rich.plain = plain_text(rich.markdown);
        rich.runs = adapters::read_inlines(rich.markdown);
    }
    return rich;
}

std::vector<model::Deadline>
read_deadlines(const syntax::Text& text, const deadline::Context& context, model::Source source) {
    return placed(deadline::read(text.view(), context), text, source);
}

std::vector<model::Deadline> DeadlineFields::read(const syntax::Text& text,
                                                  const deadline::Context& context,
                                                  model::Source source) {
    constexpr std::size_t longest = 64; // longer wordings do not come twice
    if (text.size() > longest)
        return read_deadlines(text, context, source);
    if (m_heading_year != context.heading_year)
        m_read.clear();
    m_heading_year = context.heading_year;
    auto known = m_read.find(text.view());
    if (known == m_read.end())
        known = m_read.emplace(text.view(), deadline::read(text.view(), context)).first;
    return placed(known->second, text, source);
}

model::Status read_status(const syntax::Text& text, const deadline::Context& context) {
    model::Status status;
    const std::string_view view = text.view();
    status.text = std::string(view);
    status.origin = {text.span(), model::Source::written};
    const auto word = leading_status(view);
    status.known = word.has_value();
    if (!word) {
        const std::size_t end = std::min(view.find_first_of(":,(0123456789"), view.size());
        const std::string_view written = support::trim(view.substr(0, end));
        status.word_span = text.place(0, written.empty() ? view.size() : written.size());
        return status;
    }
    status.word = word->first;
    status.word_span = text.place(0, word->second);
    std::string_view rest = without_lead(view.substr(word->second), ",.(");
    const bool reason_at_once = rest.starts_with(':');
    std::size_t size = 0;
    if (const auto date = leading_date(rest, size)) {
        status.date = date;
        rest.remove_prefix(size);
    } else if (size >= shortest_date) {
        const auto begin = static_cast<std::size_t>(rest.data() - view.data());
        std::vector<model::Deadline> read =
            read_deadlines(text.slice(begin, begin + size), context, model::Source::written);
        if (!read.empty() && !read.front().reading.faults.empty()) {
            status.bad_date = std::move(read.front());
            rest.remove_prefix(size);
        }
    } else if (!reason_at_once) {
        // `gjennomført 3. mai`: a day in words, before a colon.
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        const auto readings = deadline::read(rest.substr(0, colon), context);
        if (readings.size() == 1 && readings[0].kind == deadline::Kind::day &&
            readings[0].precision == deadline::Precision::day && readings[0].last) {
            status.date = readings[0].last;
            rest.remove_prefix(colon);
        }
    }
    std::string_view reason = without_lead(rest, ":,.()");
    while (reason.ends_with(')'))
        reason.remove_suffix(1);
    status.reason = std::string(support::trim(reason));
    return status;
}

model::LogEntry read_log_entry(const syntax::Text& text) {
    model::LogEntry entry;
    entry.origin = {text.span(), model::Source::written};
    std::string_view rest = text.view();
    std::size_t size = 0;
    entry.date = leading_date(rest, size);
    if (!entry.date) {
        entry.text = std::string(rest);
        return entry;
    }
    rest = without_lead(rest.substr(size), ",");
    if (rest.starts_with('(')) {
        const std::size_t close = rest.find(')');
        std::string_view inside =
            support::trim(rest.substr(1, close == std::string_view::npos ? close : close - 1));
        if (support::fold(inside.substr(0, 3)) == "sak" || inside.starts_with("case")) {
            inside.remove_prefix(inside.starts_with("case") ? 4 : 3);
            entry.case_number = std::string(support::trim(inside));
            rest = close == std::string_view::npos ? std::string_view()
                                                   : support::trim(rest.substr(close + 1));
        }
    }
    // `leder: …` – one or two words before the colon say who wrote it.
    const std::size_t colon = rest.find(':');
    const std::string who =
        colon <= 4 * longest_name ? support::tidy(rest.substr(0, colon)) : std::string();
    if (colon != std::string_view::npos && colon <= 4 * longest_name && who.size() <= longest_name &&
        std::count(who.begin(), who.end(), ' ') <= 2) {
        entry.who = who;
        rest.remove_prefix(colon + 1);
    }
    entry.text = std::string(without_lead(rest, ":,"));
    return entry;
}

std::optional<model::Target> read_target(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, int>, 14> numerals = {{{"en", 1},
                                                                            {"ett", 1},
                                                                            {"ein", 1},
                                                                            {"to", 2},
                                                                            {"tre", 3},
                                                                            {"fire", 4},
                                                                            {"fem", 5},
                                                                            {"seks", 6},
                                                                            {"sju", 7},
                                                                            {"syv", 7},
                                                                            {"åtte", 8},
                                                                            {"ni", 9},
                                                                            {"ti", 10},
                                                                            {"tolv", 12}}};
    const bool may_have = text.find_first_of("0123456789") != std::string_view::npos ||
                          text.find("inst ") != std::string_view::npos ||
                          text.find(" med ") != std::string_view::npos ||
                          text.find(" på ") != std::string_view::npos;
    if (!may_have)
        return std::nullopt;
    const std::string folded = support::fold(text);
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            words.push_back(std::string_view(folded).substr(at, end - at));
        at = end + 1;
    }
    const auto says = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    model::Target target;
    if (says("minst") || says("minimum"))
        target.direction = model::Direction::at_least;
    else if (says("høyst") || says("maks") || says("maksimalt"))
        target.direction = model::Direction::at_most;
    else if (says("økning") || says("øke") || says("auke") || says("auking") || says("flere"))
        target.direction = model::Direction::increase;
    else if (says("reduksjon") || says("redusere"))
        target.direction = model::Direction::decrease;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view word = words[i];
        const bool percent = word.ends_with('%');
        if (percent)
            word.remove_suffix(1);
        const auto numeral = std::find_if(numerals.begin(), numerals.end(),
                                          [&](const auto& one) { return one.first == word; });
        const bool digits = !word.empty() && word.size() < 10 &&
                            std::all_of(word.begin(), word.end(), support::is_digit);
        const bool led =
            i > 0 && (words[i - 1] == "minst" || words[i - 1] == "på" || words[i - 1] == "med" ||
                      words[i - 1] == "minimum" || words[i - 1] == "høyst");
        if (!digits && (numeral == numerals.end() || !led))
            continue;
        const bool year =
            digits && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
        if (year || (digits && !led && i > 0))
            continue;
        target.number = digits ? std::stoll(std::string(word)) : numeral->second;
        if (percent)
            target.unit = "prosent";
        else if (i + 1 < words.size())
            target.unit = std::string(words[i + 1]);
        while (target.unit.ends_with('.') || target.unit.ends_with(','))
            target.unit.pop_back();
        return target;
    }
    return std::nullopt;
}

} // namespace plan::resolve
