// Each language says its own words and no others'. The words are taken from the tables
// themselves, so that a new label is looked through on the day it is written.
#include "fixture.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/labels.hpp"
#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::Label;
using plan::report::StatusReport;
using plan::words::Language;

constexpr std::array languages = {Language::nb, Language::nn, Language::en};
constexpr std::array<std::string_view, 3> tags = {"nb", "nn", "en"};
using Vocabulary = std::set<std::string>;

// Runs of letters, in small ones; places for arguments and addresses are none.
Vocabulary words_in(std::string_view text) {
    Vocabulary words;
    std::string word;
    while (!text.empty()) {
        if (text.starts_with("://"))
            text.remove_prefix(std::min(text.find_first_of(" <\n\r"), text.size()));
        const plan::support::Decoded next = plan::support::decode(text);
        if (plan::support::is_letter(next.code)) {
            word += text.substr(0, next.bytes);
        } else if (!word.empty()) {
            words.insert(plan::support::fold(word));
            word.clear();
        }
        text.remove_prefix(next.bytes == 0 ? text.size() : next.bytes);
    }
    if (!word.empty())
        words.insert(plan::support::fold(word));
    return words;
}

std::vector<std::string> all_texts(Language language) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Label::count); ++i)
        for (const std::size_t number : {1U, 2U})
            texts.emplace_back(plan::report::label(static_cast<Label>(i), language, number));
    for (std::size_t i = 0; i < plan::report::state_count; ++i)
        texts.emplace_back(plan::report::state_word(static_cast<plan::report::State>(i), language));
    for (std::size_t i = 0; i < plan::report::group_count; ++i)
        texts.emplace_back(plan::report::group_word(static_cast<plan::report::Group>(i), language));
    for (int month = 1; month <= 12; ++month)
        texts.emplace_back(plan::report::month_name(month, language));
    for (std::uint16_t i = 0;
         i <= static_cast<std::uint16_t>(plan::words::StatusWord::carried_forward); ++i)
        texts.emplace_back(plan::words::written(plan::words::Context::status, i, language));
    return texts;
}

Vocabulary vocabulary(Language language) {
    Vocabulary words;
    for (const std::string& text : all_texts(language))
        words.merge(words_in(text));
    return words;
}

// The words of the other two languages that this one does not have.
Vocabulary foreign_to(std::size_t which) {
    const Vocabulary own = vocabulary(languages[which]);
    Vocabulary foreign;
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (i != which)
            for (const std::string& word : vocabulary(languages[i]))
                if (!own.contains(word))
                    foreign.insert(word);
    return foreign;
}

// Letters that are no word of any language.
constexpr std::string_view neutral = "xyz";

void make_neutral(plan::model::RichText& text) {
    text = rich(neutral);
}

void make_neutral(std::vector<plan::model::Deadline>& deadlines) {
    for (plan::model::Deadline& deadline : deadlines)
        deadline.reading.text = neutral;
}

void make_neutral(plan::model::Measure& measure) {
    make_neutral(measure.text);
    for (auto* list : {&measure.deadlines, &measure.new_deadlines, &measure.time, &measure.done,
                       &measure.evaluation})
        make_neutral(*list);
    for (plan::model::Responsible& one : measure.responsibles)
        one.text = neutral;
    for (plan::model::TextField& field : measure.fields) {
        field.label = neutral;
        make_neutral(field.text);
    }
    for (plan::model::LogEntry& entry : measure.log)
        make_neutral(entry.text);
    for (plan::model::Step& step : measure.steps) {
        make_neutral(step.text);
        make_neutral(step.deadlines);
    }
    if (measure.status && !measure.status->reason.empty())
        measure.status->reason = neutral;
}

// A plan that says nothing itself: every word of its outputs is ours.
plan::model::Plan silent_plan(Language language) {
    plan::model::Plan plan = plan_2021();
    plan.header.language = language;
    plan.header.title = plan.header.organization = plan.header.adopted->by = neutral;
    for (plan::model::Role& role : plan.header.people.roles)
        role.name = neutral;
    for (plan::deadline::Event& event : plan.header.events)
        event.name = neutral;
    for (plan::model::Section& section : plan.sections) {
        section.title = neutral;
        for (plan::model::Goal& goal : section.goals)
            make_neutral(goal.text);
    }
    for (plan::model::Measure& measure : plan.measures) {
        make_neutral(measure);
        measure.id =
            "xyz-" + std::to_string(&measure - plan.measures.data()); // it stands in addresses
    }
    return plan;
}

// What a reader or a screen reader is told: text, and the labels among the attributes.
std::string said(std::string_view page) {
    std::string out;
    while (!page.empty()) {
        const std::size_t open = std::min(page.find('<'), page.size());
        out.append(page.substr(0, open)).append("\n");
        page.remove_prefix(open);
        for (const std::string_view block : {"style", "script"})
            if (page.substr(0, 9).find(block) == 1)
                page.remove_prefix(page.find("</", 1));
        const std::size_t close = std::min(page.find('>'), page.size());
        const std::string_view tag = page.substr(0, close);
        if (const std::size_t label = tag.find("aria-label=\""); label != tag.npos)
            out.append(tag.substr(label + 12, tag.find('"', label + 12) - label - 12)).append("\n");
        page.remove_prefix(std::min(close + 1, page.size()));
    }
    return out;
}

// The values of the properties that people see.
std::string said_in_calendar(std::string feed) {
    for (std::size_t at = feed.find("\r\n "); at != feed.npos; at = feed.find("\r\n ", at))
        feed.erase(at, 3);
    std::string out;
    for (const std::string_view name : {"SUMMARY:", "DESCRIPTION:", "X-WR-CALNAME:"})
        for (std::size_t at = feed.find(name); at != feed.npos; at = feed.find(name, at + 1)) {
            std::string value =
                feed.substr(at + name.size(), feed.find('\r', at) - at - name.size());
            for (std::size_t n = value.find("\\n"); n != value.npos; n = value.find("\\n"))
                value.replace(n, 2, "  ");
            out += value + '\n';
        }
    return out;
}

std::string outputs(const StatusReport& report) {
    std::string out;
    for (const plan::emit::Artifact& file : plan::emit::site(report)) {
        if (file.path.ends_with(".html"))
            out += said(file.bytes);
        if (file.path.ends_with(".ics"))
            out += said_in_calendar(file.bytes);
    }
    std::string markdown = plan::emit::markdown(report);
    out += said(markdown);
    out += plan::emit::text(report);
    const std::string table = plan::emit::csv(report);
    out += table.substr(0, table.find('\r')); // below it stand codes, which are of no language
    return out;
}

} // namespace

TEST_CASE("languages: English says nothing in Norwegian letters, and differs where it must") {
    // Words that are spelt alike.
    const std::set<std::string> alike = {"status", "plan",      "{0} plan", "april",
                                         "august", "september", "november"};
    const std::vector<std::string> norwegian = all_texts(Language::nb);
    const std::vector<std::string> english = all_texts(Language::en);
    REQUIRE(norwegian.size() == english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        CAPTURE(english[i]);
        CHECK(english[i].find_first_of("\xc3") == std::string::npos); // æ, ø, å, é
        const std::string folded = plan::support::fold(english[i]);
        if (folded == plan::support::fold(norwegian[i]))
            CHECK(alike.contains(folded));
    }
}

TEST_CASE("languages: the two Norwegians keep their own words") {
    const std::set<std::string> bokmal = {
        "ikke",   "fra",   "noen",   "nå",      "hva",  "hvor",     "hver",     "hvem",   "en",
        "et",     "bare",  "sammen", "gjelder", "mer",  "siden",    "dager",    "planer", "planene",
        "kilden", "disse", "dette",  "være",    "blir", "gjenstår", "avsluttet"};
    const std::set<std::string> nynorsk = {
        "ikkje", "frå",   "nokon", "kva",   "kvar",   "kor",     "ein",   "eit",   "berre",
        "saman", "gjeld", "meir",  "dagar", "planar", "planane", "desse", "sidan", "vedteken"};
    for (const std::string& word : vocabulary(Language::nn))
        CHECK_MESSAGE((!bokmal.contains(word) || word == "blir"), word);
    for (const std::string& word : vocabulary(Language::nb))
        CHECK_MESSAGE(!nynorsk.contains(word), word);
}

TEST_CASE("languages: no output of a plan says a word of another language") {
    for (std::size_t i = 0; i < languages.size(); ++i) {
        CAPTURE(tags[i]);
        std::vector plans = {silent_plan(languages[i]), silent_plan(languages[i]),
                             silent_plan(languages[i])};
        plans[1].header.id = "annen";
        plans[1].published_as_of = day("2021-05-31");
        plans[1].header.adopted.reset();
        plans[1].header.period.reset();
        plans[2].header.id = "eldre";
        plans[2].header.period->days = {day("2019-01-01"), day("2019-12-31")};
        StatusReport report = plan::report::build(plans, {.as_of = day("2021-06-15")});
        report.base_url = "https://xyz.example.org/xyz";
        const Vocabulary foreign = foreign_to(i);
        Vocabulary heard = words_in(outputs(report));
        CHECK(heard.size() > 60);
        for (const std::string& word : heard)
            CHECK_MESSAGE(!foreign.contains(word), word);
    }
}
