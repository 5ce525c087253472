// Prints docs/deadlines.md: the examples of deadline_examples.hpp with what the
// reader makes of them, and every word of the phrase tables. Fails, and says which,
// when a word of the tables is in no phrase that the reader reads whole.
#include "deadline/lexicon.hpp"
#include "deadline_examples.hpp"

#include "plan/deadline/reader.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace plan::docs {

namespace {

using calendar::Date;
using deadline::Class;
using deadline::Kind;
using deadline::Reading;

Date day(std::string_view iso) {
    return Date::from_iso(iso).value();
}

// The plan that the page tells of at its beginning.
const deadline::Context& context_of_page() {
    static const std::vector<deadline::Event> events{
        {"årsmøtet",
         {{day("2021-01-28"), day("2021-01-28")}, {day("2022-03-10"), day("2022-03-10")}}},
        {"styremøtet",
         {{day("2021-02-10"), day("2021-02-10")},
          {day("2021-05-05"), day("2021-05-05")},
          {day("2021-09-08"), day("2021-09-08")}}},
        {"kampanjeuka", {{day("2021-09-20"), day("2021-09-26")}}},
    };
    static const deadline::Context context{
        .period = calendar::Interval{day("2021-01-01"), day("2021-12-31")},
        .adopted = day("2021-01-28"),
        .heading_year = {},
        .events = events,
        .seasons = {}};
    return context;
}

// --- a reading in a few words ------------------------------------------------

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string shown(Date date) {
    return two(date.day()) + "." + two(date.month()) + "." + std::to_string(date.year());
}

std::string shown(const std::optional<Date>& first, const std::optional<Date>& last) {
    if (first && !last)
        return "fra " + shown(*first);
    if (!last)
        return {};
    return first && *first != *last ? shown(*first) + "–" + shown(*last) : shown(*last);
}

std::string unit(deadline::Precision precision) {
    constexpr std::array<std::string_view, 9> names{
        "dag", "uke", "måned", "kvartal", "tertial", "halvår", "sesong", "år", "periode"};
    return std::string{names[static_cast<std::size_t>(precision)]};
}

std::string shown(const deadline::Quota& quota) {
    std::string out;
    if (quota.min && quota.max && *quota.min == *quota.max)
        out = std::to_string(*quota.min);
    else if (quota.min && quota.max)
        out = std::to_string(*quota.min) + "–" + std::to_string(*quota.max);
    else if (quota.min)
        out = "minst " + std::to_string(*quota.min);
    else if (quota.max)
        out = "høyst " + std::to_string(*quota.max);
    const bool once = out == "1" || out.ends_with(" 1");
    return out + (once ? " gang per " : " ganger per ") + unit(quota.per);
}

std::string shown_times(const Reading& reading) {
    constexpr std::size_t most = 3;
    std::string out = std::to_string(reading.occurrences.size()) + " ganger: ";
    for (std::size_t i = 0; i < reading.occurrences.size() && i < most; ++i) {
        out += i > 0 ? ", " : "";
        out += shown(reading.occurrences[i].first, reading.occurrences[i].last);
    }
    return out + (reading.occurrences.size() > most ? " …" : "");
}

std::string shown_days(const Reading& reading) {
    if (reading.occurrences.size() > 1)
        return shown_times(reading);
    const std::string days = shown(reading.first, reading.last);
    return reading.limit && !days.empty() ? "senest " + days : days;
}

std::string shown(const Reading& reading) {
    std::string out;
    switch (reading.kind) {
    case Kind::day:
    case Kind::interval:
        out = shown_days(reading);
        break;
    case Kind::recurring:
        out = reading.occurrences.empty() && reading.quota ? "telles: " + shown(*reading.quota)
                                                           : shown_days(reading);
        break;
    case Kind::quota:
        out = "telles: " + (reading.quota ? shown(*reading.quota) : std::string{});
        break;
    case Kind::continuous:
        out = "hele tiden, forfaller aldri";
        break;
    case Kind::on_demand:
        out = "ved behov, forfaller aldri";
        break;
    case Kind::event:
        out = shown_days(reading);
        if (out.empty())
            out = "hendelse uten dato";
        break;
    case Kind::reference:
        out = "henviser til noe annet, ingen dag";
        break;
    case Kind::none:
        out = "ikke avklart, ingen dag";
        break;
    case Kind::invalid:
        out = "ikke lest";
        if (!reading.faults.empty() && !reading.faults[0].suggestion.empty())
            out += "; nærmest er `" + reading.faults[0].suggestion + "`";
        break;
    }
    return out + (reading.approximate ? " (omtrent)" : "");
}

std::string shown(const std::vector<Reading>& readings) {
    std::string out;
    for (const Reading& reading : readings)
        out += (out.empty() ? "" : " · ") + shown(reading);
    return out.empty() ? "ingen frist" : out;
}

// --- the words ---------------------------------------------------------------

// From the first letter to the last, in one phrase or several.
bool reads_whole(const std::string& phrase) {
    const auto readings = deadline::read(phrase, context_of_page());
    return !readings.empty() && readings.front().begin == 0 &&
           readings.back().end == phrase.size() &&
           std::ranges::none_of(
               readings, [](const Reading& reading) { return reading.kind == Kind::invalid; });
}

bool proves(const std::string& phrase, std::size_t word, Proof proof) {
    const auto readings = deadline::read(phrase, context_of_page());
    switch (proof) {
    case Proof::read_whole:
        return reads_whole(phrase);
    case Proof::read_in_part:
        return readings.size() == 1 && readings[0].kind != Kind::invalid && readings[0].end <= word;
    case Proof::is_no_deadline:
        return readings.size() == 1 && readings[0].kind == Kind::invalid;
    }
    return false;
}

std::string framed(std::string_view frame, std::string_view word) {
    std::string out{frame};
    const std::size_t at = out.find("{}");
    return at == std::string::npos ? out : out.replace(at, 2, word);
}

// The first frame in which the word is read as its class says.
std::string example_of(const deadline::Row& row, const WordClass& words) {
    for (const std::string_view frame : words.frames) {
        const std::string phrase = framed(frame, row.text);
        if (proves(phrase, frame.find("{}"), words.proof))
            return phrase;
    }
    return {};
}

struct Column {
    words::Language language{};
    std::string_view head;
};
constexpr std::array columns{
    Column{words::Language::nb, "bokmål"},  Column{words::Language::nn, "nynorsk"},
    Column{words::Language::en, "engelsk"}, Column{words::Language::sv, "svensk"},
    Column{words::Language::da, "dansk"},
};

using Cells = std::array<std::string, columns.size()>;

// As a board would write it: `t.o.m.`, `dd.mm.åååå`, `sept.`
std::string written(const deadline::Row& row) {
    std::string out{row.text};
    if (!row.short_form)
        return out;
    const bool letters = out.find(' ') == 1;
    std::ranges::replace(out, ' ', '.');
    return letters || out.find('.') == std::string::npos ? out + '.' : out;
}

void add_word(Cells& cells, const deadline::Row& row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].language == row.language)
            cells[i] += (cells[i].empty() ? "`" : ", `") + written(row) + "`";
    }
}

// The rows of a class by their meaning, plain words before phrases.
std::vector<const deadline::Row*> rows_of(Class what) {
    std::vector<const deadline::Row*> rows;
    for (const deadline::Lexicon::Entry& entry : deadline::Lexicon::shared().entries())
        if (entry.row.what == what)
            rows.push_back(&entry.row);
    std::ranges::stable_sort(rows, {}, [](const deadline::Row* row) {
        return std::pair{row->value, std::ranges::count(row->text, ' ')};
    });
    return rows;
}

// A line a meaning, and only the languages that have words here. Gives the number
// of words that no frame is right for.
int print_words(const WordClass& words) {
    std::map<int, Cells> lines;
    std::array<bool, columns.size()> used{};
    std::string example;
    int missing = 0;
    for (const deadline::Row* row : rows_of(words.what)) {
        const std::string found = example_of(*row, words);
        if (found.empty()) {
            std::fprintf(stderr, "no example reads `%s` as %s\n", std::string{row->text}.c_str(),
                         words.title.data());
            ++missing;
        }
        if (example.empty())
            example = found;
        add_word(lines[row->value], *row);
        for (std::size_t i = 0; i < columns.size(); ++i)
            used[i] = used[i] || columns[i].language == row->language;
    }
    const auto print_line = [&used](const auto& cell_of) {
        std::printf("|");
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (used[i])
                std::printf(" %s |", std::string{cell_of(i)}.c_str());
        std::printf("\n");
    };
    std::printf("\n**%s**, for eksempel `%s`:\n\n", words.title.data(), example.c_str());
    print_line([](std::size_t i) { return columns[i].head; });
    print_line([](std::size_t) { return std::string_view{"---"}; });
    for (const auto& [meaning, cells] : lines)
        print_line([&line = cells](std::size_t i) { return std::string_view{line[i]}; });
    return missing;
}

// --- the page ----------------------------------------------------------------

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '|' ? std::string{"\\|"} : std::string{c};
    return out;
}

void print_examples(const Section& section) {
    std::printf("\n| skrevet | lest som |\n|---|---|\n");
    for (const std::string_view phrase : section.examples) {
        std::printf("| `%s` | %s |\n", escaped(phrase).c_str(),
                    escaped(shown(deadline::read(phrase, context_of_page()))).c_str());
    }
}

int print_page() {
    int missing = 0;
    std::map<Class, int> told;
    std::printf("%s", introduction.data());
    for (const Section& section : sections) {
        std::printf("\n## %s\n\n%s\n", section.title.data(), section.text.data());
        print_examples(section);
        for (const WordClass& words : section.words) {
            missing += print_words(words);
            ++told[words.what];
        }
    }
    for (const deadline::Lexicon::Entry& entry : deadline::Lexicon::shared().entries()) {
        if (told[entry.row.what] == 1)
            continue;
        std::fprintf(stderr, "the page does not tell of `%.*s`\n",
                     static_cast<int>(entry.row.text.size()), entry.row.text.data());
        ++missing;
    }
    return missing == 0 ? 0 : 1;
}

} // namespace

} // namespace plan::docs

int main() {
    return plan::docs::print_page();
}
