// What is written beside what was adopted: statuses, log entries, later decisions.
#include "values.hpp"

#include "plan/support/character_range.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

constexpr std::size_t longest_name = 40; // of who wrote a log entry, in bytes
constexpr std::size_t longest_role = 20; // of a word before another

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
    bool after_word = false;
    for (std::size_t at = 0; at <= text.size() && count < 4;) {
        const std::size_t end = at;
        const std::size_t space = support::space_at(text.substr(at));
        const bool boundary = at == text.size() || text[at] == ':' || text[at] == ',' ||
                              text[at] == '.' || text[at] == '(' || space != 0;
        const bool ends_word = boundary && after_word;
        after_word = space == 0;
        at += std::max<std::size_t>(space, 1);
        if (!ends_word)
            continue;
        ++count;
        if (const auto word =
                words::find(words::Context::status, support::fold(text.substr(0, end))))
            best = std::pair(static_cast<words::StatusWord>(*word), end);
    }
    return best;
}

// --- a day that begins a text -----------------------------------------------

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && support::is_digit(text[end]))
        ++end;
    return end - at;
}

// The word that begins at `at` and what of blanks and a full stop stands before the next.
std::string_view word_at(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
        const support::Decoded next = support::decode(text.substr(at));
        if (!support::is_word_part(next.code))
            break;
        at += next.bytes;
    }
    return text.substr(begin, at - begin);
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && support::space_at(text.substr(at)) != 0)
        at += support::space_at(text.substr(at));
    return at;
}

// `2021-05-03`, `03.05.2021`, `3.5.`, `03/05/2021`: the bytes of a date in digits, or 0.
std::size_t numeric_day(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    std::size_t parts = 0;
    while (const std::size_t digits = digits_at(text, at)) {
        ++parts;
        at += digits;
        const bool goes_on = at + 1 < text.size() && parts < 3 &&
                             std::string_view(".-/").find(text[at]) != std::string_view::npos &&
                             support::is_digit(text[at + 1]);
        if (!goes_on)
            break;
        ++at;
    }
    const bool last_dot = parts == 2 && at < text.size() && text[at] == '.';
    return parts < 2 ? 0 : at - begin + (last_dot ? 1 : 0);
}

// `3. mai 2021`: the bytes of a date with a month in words, or 0.
std::size_t worded_day(std::string_view text, std::size_t begin) {
    const std::size_t digits = digits_at(text, begin);
    if (digits == 0 || digits > 2)
        return 0;
    std::size_t at = begin + digits;
    at = after_blanks(text, at < text.size() && text[at] == '.' ? at + 1 : at);
    const std::string_view month = word_at(text, at);
    if (month.empty() || !words::find(words::Context::month, support::fold(month)))
        return 0;
    at += month.size();
    std::size_t year = at < text.size() && text[at] == '.' ? at + 1 : at;
    year = after_blanks(text, year);
    return digits_at(text, year) == 4 ? year + 4 - begin : at - begin;
}

// The bytes of the day that begins the text, with its weekday and `den`; 0 when none does.
std::size_t leading_day(std::string_view text) {
    if (text.empty())
        return 0;
    std::size_t at = 0;
    for (int word = 0; word < 2 && !support::is_digit(text[at]); ++word) {
        const std::string_view before = word_at(text, at);
        const std::string folded = support::fold(before);
        if (before.empty() || (folded != "den" && !words::find(words::Context::weekday, folded)))
            return 0;
        at += before.size();
        at = after_blanks(text, at < text.size() && text[at] == '.' ? at + 1 : at);
        if (at == text.size())
            return 0;
    }
    const std::size_t size = std::max(numeric_day(text, at), worded_day(text, at));
    return size == 0 ? 0 : at + size;
}

struct DayRead {
    std::optional<calendar::Date> date;
    std::optional<model::Deadline> bad;
};

// The day that part of a text says, or what is wrong with it.
DayRead read_day(const syntax::Text& text, std::size_t begin, std::size_t size,
                 const deadline::Context& context) {
    DayRead day;
    if (const auto iso = calendar::Date::from_iso(text.view().substr(begin, size))) {
        day.date = iso;
        return day;
    }
    std::vector<model::Deadline> read =
        read_deadlines(text.slice(begin, begin + size), context, model::Source::written);
    if (read.size() != 1)
        return day;
    const deadline::Reading& reading = read.front().reading;
    if (reading.kind == deadline::Kind::day && reading.precision == deadline::Precision::day)
        day.date = reading.last;
    if (!reading.faults.empty())
        day.bad = std::move(read.front());
    return day;
}

// The day in digits that the reader of deadlines does not know, as it does: `3/6` is `3.6.`,
// `2021/06/03` and `3-6-2021` likewise. Empty when the digits say something else.
std::string dotted_day(std::string_view written) {
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    const std::size_t first = digits_at(written, 0);
    const char mark = first < written.size() ? written[first] : '.';
    for (std::size_t at = 0; at < written.size() && count < parts.size(); ++count) {
        parts.at(count) = written.substr(at, digits_at(written, at));
        at += parts.at(count).size();
        if (at < written.size() && written[at++] != mark)
            return {};
    }
    if (count == 3 && mark != '.' && parts[0].size() == 4)
        std::swap(parts[0], parts[2]);
    if (mark == '.' || count < 2 || (count == 2 && mark != '/') || parts[0].size() > 2 ||
        parts[1].size() > 2 || (count == 3 && parts[2].size() != 4))
        return {};
    if (count == 2 && (parts[1].size() == 2 ? parts[1] : "0" + std::string(parts[1])) > "12")
        return {}; // `14/21`
    return std::string(parts[0]) + '.' + std::string(parts[1]) + '.' + std::string(parts[2]);
}

// The same of what stands where a day is asked for. What has slashes is read, but pointed at.
DayRead read_asked_day(const syntax::Text& text, std::size_t begin, std::size_t size,
                       const deadline::Context& context) {
    DayRead day = read_day(text, begin, size, context);
    const std::string_view written = text.view().substr(begin, size);
    const std::string dotted = day.date ? std::string() : dotted_day(written);
    const std::size_t next = after_blanks(text.view(), begin + size);
    if (dotted.empty() || support::fold(word_at(text.view(), next)) == "av")
        return day; // `3/4 av kursene`
    std::vector<deadline::Reading> read = deadline::read(dotted, context);
    if (read.size() != 1)
        return day;
    model::Deadline one;
    one.origin = {text.place(begin, begin + size), model::Source::written};
    one.reading = std::move(read.front());
    deadline::Reading& reading = one.reading;
    if (reading.kind == deadline::Kind::day && reading.precision == deadline::Precision::day)
        day.date = reading.last;
    if (day.date && written.find('/') != std::string_view::npos)
        reading.faults.push_back({.kind = deadline::FaultKind::slashes, .suggestion = dotted});
    reading.text = std::string(written);
    reading.begin = 0;
    reading.end = static_cast<std::uint32_t>(size);
    for (deadline::Fault& fault : reading.faults) {
        fault.begin = reading.begin;
        fault.end = reading.end;
        one.fault_spans.push_back(one.origin.span);
    }
    day.bad.reset();
    if (!reading.faults.empty())
        day.bad = std::move(one);
    return day;
}

// --- cases ------------------------------------------------------------------

bool is_case_word(std::string_view folded) {
    return folded.ends_with("sak") || folded == "saksnr" || folded == "case";
}

struct Case {
    std::string number;
    std::size_t begin = 0; // with the word, and parentheses about it
    std::size_t end = 0;
};

// `sak 14/21`, `(styresak 14/21)`, `AU-sak 3/21`, from a place on.
std::optional<Case> case_from(std::string_view text, std::size_t from) {
    constexpr support::CharacterRange digits{'0', '9'};
    if (digits.find(text, from) == text.size())
        return std::nullopt;
    for (std::size_t at = from; at < text.size();) {
        const std::string_view word = word_at(text, at);
        const std::size_t next = after_blanks(text, at + word.size());
        if (!word.empty() && digits_at(text, next) > 0 && is_case_word(support::fold(word))) {
            std::size_t end = next;
            while (end < text.size() && (support::is_digit(text[end]) || text[end] == '/' ||
                                         text[end] == '-' || text[end] == '.'))
                ++end;
            while (!support::is_digit(text[end - 1]))
                --end;
            Case found{std::string(text.substr(next, end - next)), at, end};
            while (found.begin > from && text[found.begin - 1] == '-')
                found.begin = text.substr(0, found.begin).find_last_of(" (") + 1;
            // Its brackets are its own only when nothing else stands in them.
            const std::size_t close = after_blanks(text, end);
            if (found.begin > from && text[found.begin - 1] == '(' && close < text.size() &&
                text[close] == ')') {
                --found.begin;
                found.end = close + 1;
            }
            return found;
        }
        at = word.empty() ? at + support::decode(text.substr(at)).bytes : at + word.size();
    }
    return std::nullopt;
}

// Words that no one is called, and that lead on in a sentence: `møte med rektor`.
bool is_preposition(std::string_view word) {
    static constexpr std::array<std::string_view, 12> all = {
        "med", "fra", "frå", "til", "i", "på", "av", "om", "for", "ved", "hos", "mot"};
    return std::ranges::find(all, word) != all.end();
}

// Who wrote an entry, each blank one space: a word, a name (`Kari Nordmann`), or a role
// (`fungerende leder`, `leder og htv`), with a name behind it or none.
bool may_be_writer(std::string_view who) {
    if (who.empty() || who.size() > longest_name || std::ranges::count(who, ' ') > 2)
        return false;
    std::size_t roles = 0; // words in lower case
    bool named = false;
    for (std::size_t at = 0; at < who.size();) {
        const std::string_view word = who.substr(at, who.find(' ', at) - at);
        at += word.size() + 1;
        const bool upper = support::is_upper(support::decode(word).code);
        if ((!upper && named) || is_preposition(word))
            return false;
        named = named || upper;
        roles += upper || word == "og" ? 0U : 1U;
        if (!upper && word.size() > longest_role && at < who.size())
            return false;
    }
    return roles <= 2;
}

// `leder: …`, also emphasised (`**leder:** …`): puts who it is into `who`, if anybody, and gives
// the rest.
std::string take_writer(std::string_view text, std::string& who) {
    static constexpr support::CharacterSet of_links("[]<>`");
    const std::size_t colon = text.find(':');
    std::string_view name = text.substr(0, colon);
    const std::string_view marks = name.substr(0, name.find_first_not_of("*_"));
    name.remove_prefix(marks.size());
    const bool closed = name.ends_with(marks);
    name.remove_suffix(closed ? marks.size() : 0);
    const bool address = colon == text.npos || text.substr(colon).starts_with("://");
    if (address || colon > 4 * longest_name || of_links.find(name) < name.size() ||
        !may_be_writer(support::tidy(name)))
        return std::string(text);
    who = support::tidy(name);
    const std::string_view rest = text.substr(colon + 1);
    if (closed || rest.starts_with(marks))
        return std::string(rest.substr(closed ? 0 : marks.size()));
    return std::string(marks).append(without_lead(rest, ":,"));
}

std::string_view reason_of(std::string_view rest) {
    std::string_view reason = without_lead(rest, ":,.()");
    if (reason.ends_with(')') && reason.find('(') == std::string_view::npos)
        reason.remove_suffix(1);
    return support::trim(reason);
}

// Whether what follows `gjennomført` takes it back: `50 %`, `men ikke ferdig`, `delvis`. A
// percentage is how far it has come when it says no more, or after the word itself what of.
bool takes_back(std::string_view rest) {
    const bool parted = rest.starts_with(',');
    rest = without_lead(rest, ",(");
    const auto ends = [](std::string_view left) {
        left = support::trim(left);
        return left.empty() ||
               std::string_view(":,.;)").find(left.front()) != std::string_view::npos;
    };
    const std::string_view lead = word_at(rest, 0);
    const std::string first = support::fold(lead);
    if (first == "delvis" || first == "nesten")
        return ends(rest.substr(lead.size()));
    if (first == "men") {
        static constexpr std::array<std::string_view, 2> no = {"ikke", "ikkje"};
        static constexpr std::array<std::string_view, 10> all = {
            "ferdig", "fullført", "fullførd", "avsluttet", "avslutta",
            "helt",   "heilt",    "alt",      "alle",      "sluttført"};
        const std::size_t second = after_blanks(rest, lead.size());
        const std::string_view negation = word_at(rest, second);
        const std::size_t third = after_blanks(rest, second + negation.size());
        return std::ranges::find(no, support::fold(negation)) != no.end() &&
               std::ranges::find(all, support::fold(word_at(rest, third))) != all.end();
    }
    const std::size_t digits = digits_at(rest, 0);
    if (digits == 0 || digits > 2)
        return false;
    std::string_view left = rest.substr(after_blanks(rest, digits));
    const std::string_view unit = word_at(left, 0);
    if (!left.starts_with('%') && support::fold(unit) != "prosent")
        return false;
    left = support::trim(left.substr(left.starts_with('%') ? 1 : unit.size()));
    return ends(left) || (!parted && support::fold(word_at(left, 0)) == "av");
}

// `til 30. september`, and what follows the word.
bool leads_to_day(std::string_view rest) {
    return support::fold(word_at(rest, 0)) == "til" || rest.starts_with("to ");
}

std::string_view after_first_word(std::string_view rest) {
    const std::size_t space = rest.find(' ');
    return support::trim(rest.substr(space == std::string_view::npos ? rest.size() : space));
}

} // namespace

std::string read_until(std::string_view status) {
    const auto word = leading_status(status);
    if (!word)
        return {};
    std::string_view rest = without_lead(status.substr(word->second), ",.(");
    if (!leads_to_day(rest))
        return {};
    rest = after_first_word(rest);
    return std::string(rest.substr(0, leading_day(rest)));
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
    if (status.word == words::StatusWord::done && takes_back(view.substr(word->second)))
        status.word = words::StatusWord::partly_done;
    std::string_view rest = without_lead(view.substr(word->second), ",.(");
    // `utsatt til 30. september` says when it will be, not when it was put off.
    const bool until = leads_to_day(rest);
    if (until)
        rest = after_first_word(rest);
    const auto begin = static_cast<std::size_t>(rest.data() - view.data());
    const std::size_t size = leading_day(rest);
    if (size != 0 && until) {
        status.until = std::string(rest.substr(0, size));
        rest.remove_prefix(size);
    } else if (until) {
        rest = without_lead(view.substr(word->second), ",.(");
    } else if (size != 0) {
        DayRead day = read_asked_day(text, begin, size, context);
        status.date = day.date;
        status.bad_date = std::move(day.bad);
        if (status.date || status.bad_date)
            rest.remove_prefix(size);
    }
    status.reason = std::string(reason_of(rest));
    return status;
}

model::LogEntry read_log_entry(const syntax::Text& text, const deadline::Context& context,
                               Looks looks) {
    model::LogEntry entry;
    entry.origin = {text.span(), model::Source::written};
    std::string_view rest = text.view();
    const std::size_t size = leading_day(rest);
    if (size != 0) {
        DayRead day = read_asked_day(text, 0, size, context);
        entry.date = day.date;
        entry.bad_date = std::move(day.bad);
    }
    if (!entry.date && !entry.bad_date) {
        entry.text = rich_text(rest, looks);
        return entry;
    }
    rest = without_lead(rest.substr(size), ",");
    if (const auto found = case_from(rest, 0); found && found->begin == 0) {
        entry.case_number = found->number;
        rest = without_lead(rest.substr(found->end), ",");
    }
    // `(sak 14/21, vedtatt 3. mars): …` – the rest of what stands in the brackets stays.
    std::string bracket;
    if (const auto found = case_from(rest, 0); found && found->begin == 1 && rest.front() == '(') {
        const std::string_view behind = without_lead(rest.substr(found->end), ",;");
        if (const std::size_t close = behind.find(')'); close != std::string_view::npos) {
            entry.case_number = found->number;
            bracket = "(" + std::string(behind.substr(0, close + 1));
            rest = without_lead(behind.substr(close + 1), ":,");
        }
    }
    const std::string unsigned_text = take_writer(rest, entry.who);
    const std::string_view said = without_lead(unsigned_text, ":,");
    if (!bracket.empty() && !said.empty())
        bracket += ' ';
    entry.text = rich_text(bracket.append(said), looks);
    return entry;
}

model::Adoption read_adoption(const syntax::Text& text, const deadline::Context& context) {
    model::Adoption adoption;
    const std::string_view view = text.view();
    model::Decision& decision = adoption.decision;
    decision.text = std::string(view);
    decision.origin = {text.span(), model::Source::written};
    std::string by(view);
    const auto blank = [&](std::size_t begin, std::size_t end) {
        std::fill(by.begin() + static_cast<std::ptrdiff_t>(begin),
                  by.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    };
    if (const auto found = case_from(view, 0)) {
        decision.case_number = found->number;
        blank(found->begin, found->end);
    }
    for (std::size_t at = 0; at < by.size();) {
        const std::string_view left = std::string_view(by).substr(at);
        if (const std::size_t size = leading_day(left)) {
            DayRead day = read_day(text, at, size, context);
            decision.date = day.date;
            adoption.bad_date = std::move(day.bad);
            blank(at, at + size);
            break;
        }
        const std::size_t word = word_at(left, 0).size();
        at += word == 0 ? support::decode(left).bytes : word;
    }
    // What is left says who: `av styret`, `på årsmøtet`.
    static constexpr std::array<std::string_view, 7> lead = {"av ", "på ", "i ", "den ",
                                                             "by ", "at ", "av"};
    by = support::tidy(by);
    std::string_view who = without_lead(by, ".,:;()");
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view one : lead)
            if (who.starts_with(one) && (one.ends_with(' ') || who.size() == one.size())) {
                who = without_lead(who.substr(one.size()), ".,:;()");
                more = true;
            }
    }
    while (!who.empty() && std::string_view(".,:;()- ").find(who.back()) != std::string_view::npos)
        who.remove_suffix(1);
    if (who.ends_with(" i"))
        who.remove_suffix(2); // `styret i sak 14/21`
    decision.by = support::tidy(who);
    return adoption;
}

} // namespace plan::resolve
