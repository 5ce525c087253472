#include "emit/content_lines.hpp"
#include "fixture.hpp"
#include "hostile.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::emit::ContentLines;
using plan::emit::FeedKind;

std::string feed(const std::vector<plan::model::Plan>& plans, std::string_view as_of = "2021-06-15",
                 std::optional<std::string_view> role = std::nullopt, bool named = false,
                 FeedKind kind = FeedKind::calendar) {
    plan::report::Selection selection;
    selection.as_of = day(as_of);
    selection.named = named;
    plan::report::StatusReport report = plan::report::build(plans, selection);
    report.base_url = "https://fjordbyen.example.org/plan";
    return plan::emit::icalendar(report, role, kind);
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

std::vector<std::string> values(const std::string& calendar, std::string_view name) {
    std::vector<std::string> out;
    const std::string lines = unfolded(calendar);
    std::size_t begin = 0;
    while (begin < lines.size()) {
        const std::size_t end = lines.find("\r\n", begin);
        const std::string_view line = std::string_view(lines).substr(begin, end - begin);
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':'))
            out.emplace_back(line.substr(name.size() + 1));
        begin = end + 2;
    }
    return out;
}

// The event whose address ends so.
std::string event_of(const std::string& calendar, std::string_view id) {
    const std::string lines = unfolded(calendar);
    const std::size_t at = lines.find("URL:https://fjordbyen.example.org/plan/plans/2021.html#" +
                                      std::string(id) + "\r\n");
    if (at == lines.npos)
        return {};
    const std::size_t begin = lines.rfind("BEGIN:VEVENT", at);
    return lines.substr(begin, lines.find("END:VEVENT", at) - begin);
}

bool well_folded(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = text.find("\r\n", begin);
        if (end == text.npos || end - begin > 75 || end == begin)
            return false;
        const std::string_view line = text.substr(begin, end - begin);
        if (line.find('\n') != line.npos || line.find('\r') != line.npos)
            return false;
        const std::size_t slashes = line.size() - (line.find_last_not_of('\\') + 1);
        if (slashes % 2 != 0 ||
            (static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xc0U) == 0x80U)
            return false;
        begin = end + 2;
    }
    return true;
}

TEST_CASE("icalendar: lines fold between characters and never inside an escape pair") {
    for (const std::string_view unit : {"x", "æ", "\\", ",", "\n", "😀", "a\\,", "é;"}) {
        for (std::size_t shift = 0; shift < 8; ++shift) {
            std::string value(shift, 'x');
            for (int i = 0; i < 200; ++i)
                value += unit;
            ContentLines lines;
            lines.text("SUMMARY", value);
            const std::string out = std::move(lines).finish();
            CHECK(well_folded(out));
            std::string back;
            const std::string line = unfolded(out).substr(8);
            for (std::size_t i = 0; i + 2 < line.size(); ++i) {
                if (line[i] == '\\')
                    back += line[++i] == 'n' ? '\n' : line[i];
                else
                    back += line[i];
            }
            CHECK(back == value);
        }
    }
}

TEST_CASE("icalendar: no text of a plan makes a property of its own") {
    const std::string harmless = feed({hostile_plan("rolig")});
    const auto names = [](const std::string& calendar) {
        std::string out;
        const std::string lines = unfolded(calendar);
        for (std::size_t at = 0; at < lines.size(); at = lines.find("\r\n", at) + 2)
            out += lines.substr(at, lines.find(':', at) - at) + '\n';
        return out;
    };
    for (const std::string& text : hostile_texts()) {
        if (text.empty())
            continue;
        CAPTURE(text);
        const std::string out = feed({hostile_plan(text)});
        CHECK(well_folded(out));
        CHECK(names(out) == names(harmless));
    }
}

TEST_CASE("icalendar: what an event says") {
    const std::vector plans = {plan_2021()};
    const std::string calendar = feed(plans);
    CHECK(calendar.find("METHOD") == calendar.npos);
    CHECK(calendar.find("VALARM") == calendar.npos);
    CHECK(calendar.find("SEQUENCE") == calendar.npos);

    const std::string late = event_of(calendar, "deltid");
    CHECK(late.find("SUMMARY:Forsinket – Frist: Kreve drøftingsmøter om bruk av deltid i alle "
                    "etater (HTV)\r\n") != late.npos);
    CHECK(late.find("DTSTART;VALUE=DATE:20210430\r\nDTEND;VALUE=DATE:20210501\r\n") != late.npos);
    CHECK(late.find("DTSTAMP:20210511T000000Z") != late.npos); // the last entry of its log
    CHECK(late.find("Står på den siste dagen i fristen.") != late.npos);
    CHECK(late.find("CATEGORIES:Heltid og likelønn\r\n") != late.npos);

    CHECK(event_of(calendar, "forste-mai")
              .find("SUMMARY:✓ Frist: Arrangere 1. mai-frokost (Leder)") != std::string::npos);
    CHECK(event_of(calendar, "forste-mai").find("DTSTAMP:20210501T000000Z") != std::string::npos);
    CHECK(event_of(calendar, "lonnskurs").find("DTSTART;VALUE=DATE:20210915") != std::string::npos);
    CHECK(event_of(calendar, "arsberetning").find("DTSTAMP:20210128T000000Z") !=
          std::string::npos); // the adoption

    const std::string event = event_of(calendar, "sommerpatrulje");
    CHECK(event.find("DTSTART;VALUE=DATE:20210621\r\nDTEND;VALUE=DATE:20210626\r\n") != event.npos);
    CHECK(event.find("LOCATION:Torget\\, Fjordbyen\\; oppmøte kl. 9\\, ved fontenen") !=
          event.npos);
    CHECK(event.find("SUMMARY:Delta på sommerpatruljen (UTV)") != event.npos);

    CHECK(event_of(calendar, "lokale-avtaler").empty()); // continuous
    CHECK(event_of(calendar, "facebook").empty());       // undated
    CHECK(values(calendar, "DTSTART;VALUE=DATE").size() == 12);
    const auto starts = values(calendar, "DTSTART;VALUE=DATE");
    CHECK(std::is_sorted(starts.begin(), starts.end()));
}

TEST_CASE("icalendar: a cancelled measure says so until the period ends, then goes") {
    const std::vector plans = {plan_2021()};
    const std::string during = event_of(feed(plans, "2021-12-31"), "messe");
    CHECK(during.find("STATUS:CANCELLED") != during.npos);
    CHECK(during.find("SUMMARY:Utgår – Frist: ") != during.npos);
    CHECK(event_of(feed(plans, "2022-01-01", std::nullopt, true), "messe").empty());
    CHECK(values(feed(plans, "2022-01-01"), "UID").empty()); // a closed plan is in no feed
}

TEST_CASE("icalendar: an event stays the same event") {
    const auto uids = [](const plan::model::Plan& plan, std::string_view as_of = "2021-06-15") {
        const auto found = values(feed({plan}, as_of), "UID");
        return std::set<std::string>(found.begin(), found.end());
    };
    const plan::model::Plan before = plan_2021();
    CHECK(uids(before).size() == 12);
    CHECK(uids(before, "2021-02-01") == uids(before));

    plan::model::Plan after = plan_2021();
    after.path = "et/annet/sted.md";
    after.header.title = "Ny tittel";
    std::reverse(after.measures.begin(), after.measures.end());
    for (plan::model::Measure& measure : after.measures)
        measure.text = rich("omskrevet");
    after.measures[0].new_deadlines = {due("20. desember", "2021-12-20")};
    CHECK(uids(after) == uids(before));

    // Written down once and for all: calendars out there know them.
    const std::string known = event_of(feed({before}), "deltid");
    CHECK(known.find("UID:f4adfa73-fadf-50f9-b4f2-795b6d2f1119\r\n") != known.npos);
}

TEST_CASE("icalendar: what was done moves no event") {
    // Day and identity of each event.
    const auto events = [](const plan::model::Measure& measure) {
        plan::model::Plan plan = empty_plan();
        plan.measures.push_back(measure);
        const std::string calendar = feed({plan}, "2021-12-01");
        std::vector<std::string> out = values(calendar, "UID");
        const std::vector<std::string> days = values(calendar, "DTSTART;VALUE=DATE");
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += " " + days[i];
        return out;
    };
    plan::model::Measure two = measure("a", "Besøke skolene.");
    two.deadlines = {several("april og september", {"2021-04-30", "2021-09-30"})};
    const std::vector<std::string> before = events(two);
    REQUIRE(before.size() == 2);
    plan::model::Measure ticked = two;
    ticked.done = {due("3. september", "2021-09-03")};
    ticked.status = status(plan::words::StatusWord::in_progress, "2021-09-03");
    CHECK(events(ticked) == before);

    plan::model::Measure moved = two;
    moved.new_deadlines = {due("15. november", "2021-11-15")};
    const std::vector<std::string> rest = events(moved);
    REQUIRE(rest.size() == 1);
    moved.done = {due("20. april", "2021-04-20")};
    CHECK(events(moved) == std::vector{before[0], rest[0]});

    // A single deadline that is moved is the same event on another day.
    plan::model::Measure one = measure("a", "Besøke skolene.");
    one.deadlines = {due("1. mai", "2021-05-01")};
    const std::string at_first = events(one).at(0);
    one.new_deadlines = {due("1. juni", "2021-06-01")};
    CHECK(events(one) == std::vector{at_first.substr(0, 37) + "20210601"});
}

TEST_CASE("icalendar: what is only counted has no day in it") {
    plan::model::Plan plan = empty_plan();
    plan::model::Measure quota = measure("a", "Stå på stand.");
    quota.deadlines = {between("minst 4 ganger i måneden", "2021-01-01", "2021-12-31")};
    quota.deadlines[0].reading.kind = plan::deadline::Kind::quota;
    quota.deadlines[0].reading.quota =
        plan::deadline::Quota{4, std::nullopt, plan::deadline::Precision::month};
    plan.measures.push_back(quota);
    plan::model::Measure rhythm = quota;
    rhythm.id = "b";
    rhythm.deadlines[0].reading.kind = plan::deadline::Kind::recurring;
    plan.measures.push_back(rhythm);
    plan::model::Measure always = measure("c", "Følge opp.");
    always.deadlines = {dateless("løpende", plan::deadline::Kind::continuous)};
    plan.measures.push_back(always);
    CHECK(values(feed({plan}), "UID").empty());
}

TEST_CASE("icalendar: the feed of a role holds what it carries") {
    const std::vector plans = {plan_2021()};
    const std::string calendar = feed(plans, "2021-06-15", "ungdom");
    CHECK(values(calendar, "UID").size() == 4); // two school days, the patrol, the fair
    CHECK(values(calendar, "NAME") ==
          std::vector<std::string>{"Fjordbyen fagforening\\, Ungdomstillitsvalgt: frister"});
    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
    CHECK(plan::emit::feed_keys(plan::report::build(plans, selection)) ==
          std::vector<std::string>{"htv", "leder", "styret", "ungdom"});
}

// One measure's to-do, without what it says of itself.
std::string todo_of(const plan::model::Measure& measure, std::string_view as_of = "2021-06-15") {
    plan::model::Plan plan = empty_plan();
    plan.measures.push_back(measure);
    const std::string lines = unfolded(feed({plan}, as_of, std::nullopt, false, FeedKind::todo));
    std::string out;
    for (const std::string_view name :
         {"DUE;VALUE=DATE", "SUMMARY", "STATUS", "COMPLETED", "PERCENT-COMPLETE"})
        for (const std::string& value : values(lines, name))
            out += std::string(name) + ':' + value + '\n';
    return out;
}

TEST_CASE("icalendar: a to-do says by its own fields how far it has come") {
    using plan::words::StatusWord;
    plan::model::Measure one = measure("a", "Besøke skolene.");
    one.deadlines = {due("1. mai", "2021-05-01")};
    CHECK(todo_of(one) == "DUE;VALUE=DATE:20210501\nSUMMARY:Besøke skolene\nSTATUS:NEEDS-ACTION\n");

    plan::model::Measure begun = one;
    begun.status = status(StatusWord::in_progress, "2021-04-01");
    CHECK(todo_of(begun) == "DUE;VALUE=DATE:20210501\nSUMMARY:Besøke skolene\nSTATUS:IN-PROCESS\n");

    plan::model::Measure done = one;
    done.status = status(StatusWord::done, "2021-05-12");
    CHECK(todo_of(done) == "DUE;VALUE=DATE:20210501\nSUMMARY:Besøke skolene\nSTATUS:COMPLETED\n"
                           "COMPLETED:20210512T120000Z\nPERCENT-COMPLETE:100\n");
    done.status->date.reset(); // the day is not known
    CHECK(todo_of(done) == "DUE;VALUE=DATE:20210501\nSUMMARY:Besøke skolene\nSTATUS:COMPLETED\n"
                           "PERCENT-COMPLETE:100\n");
    done.done = {due("30. april", "2021-04-30")};
    CHECK(todo_of(done).find("COMPLETED:20210430T120000Z\n") != std::string::npos);

    plan::model::Measure gone = one;
    gone.status = status(StatusWord::cancelled, "2021-04-01");
    CHECK(todo_of(gone) ==
          "DUE;VALUE=DATE:20210501\nSUMMARY:Utgår – Besøke skolene\nSTATUS:CANCELLED\n");

    // Ticked steps are some of the way, and never all of it.
    plan::model::Measure stepped = one;
    stepped.steps.resize(3);
    stepped.steps[0].ticked = true;
    CHECK(todo_of(stepped).ends_with("STATUS:IN-PROCESS\nPERCENT-COMPLETE:33\n"));
    for (plan::model::Step& step : stepped.steps)
        step.ticked = true;
    CHECK(todo_of(stepped).ends_with("STATUS:IN-PROCESS\nPERCENT-COMPLETE:99\n"));

    plan::model::Measure twice = begun;
    twice.deadlines = {several("april og september", {"2021-04-30", "2021-09-30"})};
    twice.done = {due("20. april", "2021-04-20")};
    CHECK(todo_of(twice) == "DUE;VALUE=DATE:20210430\nDUE;VALUE=DATE:20210930\n"
                            "SUMMARY:Besøke skolene\nSUMMARY:Besøke skolene\n"
                            "STATUS:COMPLETED\nSTATUS:IN-PROCESS\n"
                            "COMPLETED:20210420T120000Z\nPERCENT-COMPLETE:100\n");
}

TEST_CASE("icalendar: a file holds one kind, and the names of files are apart") {
    const std::vector plans = {plan_2021()};
    const std::string todos = feed(plans, "2021-06-15", std::nullopt, false, FeedKind::todo);
    CHECK(todos.find("VEVENT") == todos.npos);
    CHECK(todos.find("TRANSP") == todos.npos);
    CHECK(feed(plans).find("VTODO") == std::string::npos);
    CHECK(values(todos, "UID").size() == 12);
    CHECK(values(todos, "NAME") == std::vector<std::string>{"Fjordbyen fagforening: gjøremål"});

    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
    std::vector<std::string> names;
    for (const plan::emit::Artifact& file :
         plan::emit::feeds(plan::report::build(plans, selection), true))
        names.push_back(file.path);
    CHECK(names == std::vector<std::string>{"all.ics", "htv.ics", "leder.ics", "styret.ics",
                                            "ungdom.ics", "all-todo.ics", "htv-todo.ics",
                                            "leder-todo.ics", "styret-todo.ics",
                                            "ungdom-todo.ics"});
    std::set<std::string> apart;
    for (const std::string_view key : {"", "all", "all-todo", "htv", "htv-todo", "htv-todo-todo"})
        for (const FeedKind kind : {FeedKind::calendar, FeedKind::todo})
            apart.insert(plan::emit::feed_file(key, kind));
    CHECK(apart.size() == 12);
}

TEST_CASE("icalendar: a role is named by its sign where it has one") {
    const auto named = [](const std::vector<std::string>& aliases) {
        plan::model::Plan plan = plan_2021();
        plan.header.people.roles[0].name = "Hovedtillitsvalgt";
        plan.header.people.roles[0].aliases = aliases;
        plan::model::Measure one = measure("a", "Møte");
        one.deadlines = {due("1. mai", "2021-05-01")};
        plan::model::Responsible who;
        who.role = 0;
        one.responsibles = {who};
        plan.measures = {one};
        return values(feed({plan}, "2021-04-01"), "SUMMARY").at(0);
    };
    CHECK(named({}) == "Frist: Møte (Hovedtillitsvalgt)");
    CHECK(named({"leder", "HTV", "HT"}) == "Frist: Møte (HTV)"); // the first that is one
    CHECK(named({"Leder"}) == "Frist: Møte (Hovedtillitsvalgt)");
    CHECK(named({"ÅFU-2"}) == "Frist: Møte (ÅFU-2)");
}

} // namespace
