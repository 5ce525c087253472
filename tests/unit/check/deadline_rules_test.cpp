// The rules of deadlines on readings built by hand: what is said of them, in full.
#include "check/redate.hpp"

#include "plan/calendar/holidays.hpp"
#include "plan/check/check.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::calendar::Date;
using plan::deadline::Fault;
using plan::deadline::FaultKind;
using plan::deadline::Kind;
using plan::deadline::Precision;
using plan::deadline::Reading;
using plan::model::Deadline;
using plan::model::Join;

Date iso(std::string_view text) {
    return Date::from_iso(text).value_or(Date{});
}

Reading reading(std::string_view text, Kind kind, std::string_view last = "") {
    Reading made;
    made.text = text;
    made.end = static_cast<std::uint32_t>(text.size());
    made.kind = kind;
    made.last = Date::from_iso(last);
    return made;
}

Reading limit(std::string_view text, std::string_view last) {
    Reading made = reading(text, Kind::day, last);
    made.limit = true;
    return made;
}

Reading vague(Reading made) {
    made.vague = true;
    return made;
}

Reading inferred(std::string_view text, std::string_view last) {
    Reading made = reading(text, Kind::day, last);
    made.year_inferred = true;
    return made;
}

Reading from(std::string_view text, std::string_view first, std::string_view last) {
    Reading made = reading(text, Kind::interval, last);
    made.first = Date::from_iso(first);
    return made;
}

Reading event(std::string_view text, std::string_view name) {
    Reading made = reading(text, Kind::event);
    made.event = plan::deadline::EventUse{.name = std::string(name)};
    return made;
}

// A fault at a part of the reading's text.
Reading faulty(Reading made, FaultKind kind, std::string_view part, int value = 0, int written = 0,
               std::string_view suggestion = "") {
    const auto begin = static_cast<std::uint32_t>(made.text.find(part));
    made.faults.push_back({.kind = kind,
                           .begin = begin,
                           .end = begin + static_cast<std::uint32_t>(part.size()),
                           .value = value,
                           .limit = written,
                           .context = {},
                           .suggestion = std::string(suggestion)});
    return made;
}

// A plan of 2021; each list is the deadlines of a measure of its own. Places count
// from the number of the measure, times a thousand.
class Trial {
public:
    Trial() {
        m_plan.sections.emplace_back();
        m_plan.header.period.emplace().days = {iso("2021-01-01"), iso("2021-12-31")};
    }

    Trial& measure(const std::vector<Reading>& readings, Join join = Join::apart) {
        return add(readings, join, &plan::model::Measure::deadlines);
    }
    Trial& moved_to(const Reading& one) {
        m_plan.measures.back().new_deadlines.push_back(deadline(one, Join::apart));
        return *this;
    }
    Trial& takes_place(const Reading& one) {
        return add({one}, Join::apart, &plan::model::Measure::time);
    }
    Trial& silenced(plan::diagnostics::Rule rule) {
        m_plan.measures.back().allowed.push_back(rule);
        return *this;
    }
    // The last measure has its deadlines from a sentence above the list.
    Trial& inherited() {
        for (Deadline& one : m_plan.measures.back().deadlines) {
            one.origin.span = {1, 2};
            one.origin.source = plan::model::Source::lead_in;
        }
        return *this;
    }
    plan::model::Header& header() { return m_plan.header; }

    // `rule: what is said (help) [note] -> fix`, a line each; only of deadlines.
    [[nodiscard]] std::string said() const {
        plan::diagnostics::Sink sink;
        plan::check::run({m_plan, iso("2021-01-01"), sink});
        std::string out;
        for (const plan::diagnostics::Diagnostic& one : sink.all()) {
            const auto rule = plan::diagnostics::rule_of(one.message);
            if (!rule || row(*rule).group != plan::diagnostics::Group::deadlines)
                continue;
            out += std::string(row(*rule).name) + ": " + words_of(one.message, one.arguments);
            if (one.help)
                out += " (" + words_of(one.help->message, one.help->arguments) + ")";
            for (const plan::diagnostics::Note& note : one.notes)
                out += " [" + words_of(note.message, note.arguments) + "]";
            if (one.fix)
                out += " -> " + one.fix->edits.at(0).text + (one.fix->safe ? ", safe" : "");
            out += '\n';
        }
        return out;
    }

private:
    static std::string words_of(plan::diagnostics::Message message,
                                const std::vector<plan::diagnostics::Argument>& arguments) {
        return plan::diagnostics::say(message, arguments, plan::diagnostics::Speech::nb);
    }

    Deadline deadline(const Reading& reading, Join join) {
        Deadline made;
        made.reading = reading;
        const auto base = static_cast<std::uint32_t>(1000 * m_plan.measures.size() + m_next);
        m_next += 100;
        made.origin.span = {base, base + reading.end};
        for (const Fault& fault : reading.faults)
            made.fault_spans.push_back({base + fault.begin, base + fault.end});
        made.join = join;
        return made;
    }

    Trial& add(const std::vector<Reading>& readings, Join join,
               std::vector<Deadline> plan::model::Measure::*list) {
        plan::model::Measure& measure = m_plan.measures.emplace_back();
        measure.permanent_id = true;
        measure.text.markdown = measure.text.plain = std::to_string(m_plan.measures.size());
        m_next = 0;
        for (const Reading& one : readings)
            (measure.*list).push_back(deadline(one, (measure.*list).empty() ? Join::apart : join));
        return *this;
    }

    plan::model::Plan m_plan;
    std::uint32_t m_next = 0;
};

} // namespace

TEST_CASE("a range that ends before it begins") {
    CHECK(Trial()
              .measure({faulty(reading("30. juni – 1. mai", Kind::invalid), FaultKind::backwards,
                               "30. juni – 1. mai", 0, 0, "1. mai – 30. juni")})
              .said() == "deadline-before-start: `30. juni – 1. mai` slutter før det begynner "
                         "(mente du 1. mai – 30. juni?) -> 1. mai – 30. juni\n");
    const Reading start = from("fra 1. juni", "2021-06-01", "2021-12-31");
    CHECK(Trial().measure({start, limit("senest 1. mai", "2021-05-01")}, Join::list).said() ==
          "deadline-before-start: fristen 01.05.2021 er før 01.06.2021, som er dagen det begynner "
          "(bytt om på dagene, eller rett den som er feil)\n");
    CHECK(Trial().measure({start, limit("senest 1. juli", "2021-07-01")}, Join::list).said() == "");
    // `Kurs i juni. Påmelding innen 1. mai` speaks of two things.
    CHECK(Trial().measure({start, limit("innen 1. mai", "2021-05-01")}, Join::apart).said() == "");
}

TEST_CASE("a weekday that is not the day's") {
    const auto said = [](const Reading& one) { return Trial().measure({one}).said(); };
    CHECK(said(faulty(reading("mandag 7. september", Kind::day, "2021-09-07"), FaultKind::weekday,
                      "mandag", 2, 1, "tirsdag")) ==
          "weekday-mismatch: 7. september 2021 er en tirsdag, ikke mandag (skriv `tirsdag` hvis "
          "datoen er riktig, eller 6. september 2021 hvis ukedagen er det) -> tirsdag\n");
    // `før` has moved the last day; the nearest Friday is the day before.
    CHECK(said(faulty(reading("før Fredag 15. mai", Kind::day, "2021-05-14"), FaultKind::weekday,
                      "Fredag", 6, 5, "lørdag")) ==
          "weekday-mismatch: 15. mai 2021 er en lørdag, ikke fredag (skriv `Lørdag` hvis datoen "
          "er riktig, eller 14. mai 2021 hvis ukedagen er det) -> Lørdag\n");
    // Sunday 6 June for a Monday: the day after, not six days before.
    CHECK(said(faulty(reading("mandag 6. juni", Kind::day, "2021-06-06"), FaultKind::weekday,
                      "mandag", 7, 1, "søndag")) ==
          "weekday-mismatch: 6. juni 2021 er en søndag, ikke mandag (skriv `søndag` hvis datoen er "
          "riktig, eller 7. juni 2021 hvis ukedagen er det) -> søndag\n");
    Reading range = from("mandag 7. – mandag 14. juni", "2021-06-07", "2021-06-15");
    range.text = "mandag 7. – mandag 15. juni";
    CHECK(said(faulty(range, FaultKind::weekday, "mandag 15", 2, 1, "tirsdag")) ==
          "weekday-mismatch: 15. juni 2021 er en tirsdag, ikke mandag (skriv `tirsdag` hvis datoen "
          "er riktig, eller 14. juni 2021 hvis ukedagen er det) -> tirsdag\n");
}

TEST_CASE("a week that is not the day's") {
    CHECK(Trial()
              .measure({faulty(reading("uke 36, 15. september", Kind::day, "2021-09-15"),
                               FaultKind::week, "uke 36", 37, 36, "uke 37")})
              .said() ==
          "week-mismatch: 15. september 2021 er i uke 37, ikke i uke 36 (skriv `uke 37` hvis "
          "datoen er riktig, eller 8. september 2021 hvis uken er det) -> uke 37\n");
    // The third of January is in the last week of the year before; week 1 is the next.
    CHECK(Trial()
              .measure({faulty(reading("3. januar 2021 (uke 1)", Kind::day, "2021-01-03"),
                               FaultKind::week, "uke 1", 53, 1, "uke 53")})
              .said() ==
          "week-mismatch: 3. januar 2021 er i uke 53, ikke i uke 1 (skriv `uke 53` hvis datoen er "
          "riktig, eller 10. januar 2021 hvis uken er det) -> uke 53\n");
}

TEST_CASE("vague words, once for each") {
    const Reading summer = vague(limit("før sommeren", "2021-06-14"));
    CHECK(Trial()
              .measure({vague(reading("snarest", Kind::on_demand))})
              .measure({summer})
              .measure({vague(limit("Før  sommeren", "2021-06-14"))})
              .said() ==
          "vague-deadline: `snarest` er vagt og har ingen dag (skriv en dato eller en måned)\n"
          "vague-deadline: `før sommeren` er vagt og er lest som 14.06.2021 (skriv en dato eller "
          "en måned) [det samme står 2 steder i planen]\n");
    Reading after = vague(from("etter påske", "2021-04-06", "2021-12-31"));
    CHECK(Trial().measure({after}).said() ==
          "vague-deadline: `etter påske` er vagt og er lest som 06.04.2021–31.12.2021 (skriv en "
          "dato eller en måned)\n");
    // One that is silenced where it stands does not silence the others.
    CHECK(Trial()
              .measure({summer})
              .silenced(plan::diagnostics::Rule::vague_deadline)
              .measure({summer})
              .said() ==
          "vague-deadline: `før sommeren` er vagt og er lest som 14.06.2021 (skriv en dato eller "
          "en måned)\n"
          "vague-deadline: `før sommeren` er vagt og er lest som 14.06.2021 (skriv en dato eller "
          "en måned)\n");
}

TEST_CASE("an event without a date is named once, whatever its ending") {
    CHECK(Trial()
              .measure({event("før årsmøtet", "årsmøtet")})
              .measure({event("etter Årsmøte", "Årsmøte")})
              .inherited()
              .measure({event("etter Årsmøte", "Årsmøte")})
              .inherited()
              .measure({event("til seminaret", "seminaret")})
              .said() ==
          "undated-event: hendelsen `årsmøtet` har ingen dato, så 3 frister er uten dag (skriv "
          "datoen på en linje under `events:` i innledningen: `  årsmøtet: ÅÅÅÅ-MM-DD`)\n"
          "undated-event: hendelsen `seminaret` har ingen dato, så 1 frist er uten dag (skriv "
          "datoen på en linje under `events:` i innledningen: `  seminaret: ÅÅÅÅ-MM-DD`)\n");
    Trial known;
    known.header().events = {{"årsmøte", {{iso("2020-12-01"), iso("2020-12-02")}}}};
    CHECK(known.measure({event("før årsmøtet", "årsmøtet")}).said() ==
          "undated-event: hendelsen `årsmøtet` har ingen dato etter at perioden begynner "
          "01.01.2021, så 1 frist er uten dag (føy til datoen under `events:` i innledningen: "
          "`  årsmøte: [2020-12-01..2020-12-02, ÅÅÅÅ-MM-DD]`)\n");
    known.header().adopted.emplace().date = iso("2020-12-01");
    CHECK(known.said() ==
          "undated-event: hendelsen `årsmøtet` har ingen dato etter vedtaket 01.12.2020, så 1 "
          "frist er uten dag (føy til datoen under `events:` i innledningen: "
          "`  årsmøte: [2020-12-01..2020-12-02, ÅÅÅÅ-MM-DD]`)\n");
    known.header().adopted->date = iso("2020-11-01");
    CHECK(known.said() ==
          "undated-event: ingen av datoene til hendelsen `årsmøtet` passer til `før årsmøtet`, så "
          "1 frist er uten dag (føy til datoen under `events:` i innledningen: "
          "`  årsmøte: [2020-12-01..2020-12-02, ÅÅÅÅ-MM-DD]`)\n");
}

TEST_CASE("a reference is settled by a day beside it") {
    const Reading reference = reading("Se vedlegg", Kind::reference);
    const std::string once = "unresolved-reference: `Se vedlegg` gir ingen dag å holde seg til "
                             "(skriv dagen så snart den er kjent, eller `løpende` eller `ved "
                             "behov` hvis det er det som menes)";
    CHECK(Trial().measure({reference}).said() == once + "\n");
    CHECK(Trial().measure({reference}).measure({reference}).measure({reference}).said() ==
          once + " [det samme står 3 steder i planen]\n");
    CHECK(Trial().measure({limit("innen 3. mai", "2021-05-03"), reference}).said() == "");
    CHECK(Trial().measure({reading("ved behov", Kind::on_demand), reference}).said() == "");
}

TEST_CASE("placeholders are shown each, but a plan full of them once") {
    const Reading mark = faulty(reading("??", Kind::none), FaultKind::placeholder, "??");
    const std::string once = "placeholder: `??` er en plassholder, ikke en frist (skriv for "
                             "eksempel `31.12.2021`, `innen utgangen av juni`, `uke 36` eller "
                             "`løpende`)";
    CHECK(Trial().measure({mark}).measure({mark}).measure({mark}).said() ==
          once + "\n" + once + "\n" + once + "\n");
    CHECK(Trial().measure({mark}).measure({mark}).measure({mark}).measure({mark}).said() ==
          once + " [det samme står 4 steder i planen]\n");
}

TEST_CASE("two last days for one thing") {
    const Reading may = limit("Innen 3. mai", "2021-05-03");
    const Reading june = limit("Senest 1. juni", "2021-06-01");
    const auto help = [](std::string_view phrase) {
        return " (behold fristen som ble vedtatt, og skriv den nye på en egen linje: `Ny frist: " +
               std::string(phrase) + "`)\n";
    };
    CHECK(Trial().measure({may, june}, Join::beside).said() ==
          "conflicting-dates: `Innen 3. mai` og `Senest 1. juni` kan ikke begge gjelde" +
              help("01.06.2021"));
    CHECK(Trial().measure({may, june}, Join::list).said() == "");
    CHECK(Trial().measure({may, june}, Join::apart).said() == "");
    CHECK(Trial().measure({may, limit("senest 3.5.", "2021-05-03")}, Join::beside).said() == "");
    const Reading moved =
        faulty(reading("1. juni", Kind::day, "2021-06-01"), FaultKind::conflict, "1. juni");
    CHECK(Trial().measure({reading("3. mai", Kind::day, "2021-05-03"), moved}).said() ==
          "conflicting-dates: `3. mai` og `1. juni` kan ikke begge gjelde" + help("01.06.2021"));
}

TEST_CASE("years that the period does not decide, once for the plan") {
    CHECK(Trial().measure({inferred("3. mai", "2021-05-03")}).said() ==
          "inferred-year: `3. mai` er lest med årstallet 2021, som perioden ikke avgjør alene "
          "(skriv årstallet)\n");
    CHECK(Trial()
              .measure({inferred("3. mai", "2021-05-03")})
              .measure({inferred("1. juni", "2021-06-01")})
              .said() == "inferred-year: 2 frister er lest med et årstall som perioden ikke avgjør "
                         "alene; den første, `3. mai`, med 2021 (skriv årstallet)\n");
}

TEST_CASE("deadlines on days without work") {
    const auto said = [](std::string_view text, std::string_view day) {
        return Trial().measure({reading(text, Kind::day, day)}).said();
    };
    CHECK(said("innen 4. september", "2021-09-04") ==
          "deadline-on-holiday: fristen 04.09.2021 er en lørdag (neste virkedag er mandag 6. "
          "september 2021) -> innen 6. september\n");
    CHECK(said("25.12.2021", "2021-12-25") ==
          "deadline-on-holiday: fristen 25.12.2021 er 1. juledag (neste virkedag er mandag 27. "
          "desember 2021) -> 27.12.2021\n");
    CHECK(said("31. oktober", "2021-10-31") ==
          "deadline-on-holiday: fristen 31.10.2021 er en søndag (neste virkedag er mandag 1. "
          "november 2021) -> 1. november\n");
    struct Row {
        std::string_view text;
        std::string_view day;
    };
    constexpr std::array silent{
        Row{"6. september", "2021-09-06"},
        Row{"1. mai", "2021-05-01"},
        Row{"17. mai", "2021-05-17"},
        Row{"31. desember", "2022-12-31"},
        Row{"søndag 5. september", "2021-09-05"},
        Row{"før 5. september", "2021-09-04"}, // the day is not what was written
        Row{"14 dager etter årsmøtet", "2021-09-04"},
    };
    for (const Row& row : silent) {
        CAPTURE(row.text);
        CHECK(said(row.text, row.day).find("deadline-on-holiday") == std::string::npos);
    }
    const Reading saturday = reading("4. september", Kind::day, "2021-09-04");
    CHECK(Trial().takes_place(saturday).said() == "");
    CHECK(Trial().measure({saturday}).moved_to(limit("8.9.2021", "2021-09-08")).said() == "");
    Trial meeting;
    meeting.header().events = {{"seminar", {{iso("2021-09-03"), iso("2021-09-05")}}}};
    CHECK(meeting.measure({saturday}).said() == "");
    Reading month = reading("innen utgangen av oktober", Kind::day, "2021-10-31");
    month.precision = Precision::month;
    CHECK(Trial().measure({month}).said() == "");
}

TEST_CASE("every public holiday has a name, in Norwegian and English") {
    using plan::calendar::Holiday;
    using plan::words::Language;
    std::string norwegian;
    for (auto i = static_cast<std::uint16_t>(Holiday::new_years_day);
         i <= static_cast<std::uint16_t>(Holiday::second_christmas_day); ++i) {
        const auto name = [&](Language language) {
            return plan::words::written(plan::words::Context::holiday, i, language);
        };
        norwegian += (i == 0 ? "" : ", ") + std::string(name(Language::nb));
        CHECK(name(Language::en) != name(Language::nb));
    }
    CHECK(norwegian ==
          "nyttårsdag, skjærtorsdag, langfredag, 1. påskedag, 2. påskedag, 1. mai, 17. mai, "
          "Kristi himmelfartsdag, 1. pinsedag, 2. pinsedag, 1. juledag, 2. juledag");
    CHECK(plan::words::written(plan::words::Context::holiday,
                               static_cast<std::uint16_t>(Holiday::maundy_thursday),
                               Language::nn) == "skjertorsdag");
}

TEST_CASE("slashes are rewritten by themselves only when nothing else can be meant") {
    const auto said = [](std::string_view text, std::string_view day, std::string_view part,
                         std::string_view dotted) {
        return Trial()
            .measure(
                {faulty(reading(text, Kind::day, day), FaultKind::slashes, part, 0, 0, dotted)})
            .said();
    };
    CHECK(said("5/11/21", "2021-11-05", "5/11/21", "5.11.21") ==
          "ambiguous-date: `5/11/21` er skrevet med skråstreker og er lest som 05.11.2021 (skriv "
          "5.11.21) -> 5.11.21\n");
    CHECK(said("15/11/2021", "2021-11-15", "15/11/2021", "15.11.2021") ==
          "ambiguous-date: `15/11/2021` er skrevet med skråstreker og er lest som 15.11.2021 "
          "(skriv 15.11.2021) -> 15.11.2021, safe\n");
    // What is replaced is what was written, not the day before it.
    CHECK(said("før 15/11/2021", "2021-11-14", "15/11/2021", "15.11.2021") ==
          "ambiguous-date: `15/11/2021` er skrevet med skråstreker og er lest som 15.11.2021 "
          "(skriv 15.11.2021) -> 15.11.2021, safe\n");
}

TEST_CASE("a year that came along from another plan") {
    const auto said = [](std::string_view text, std::string_view day) {
        Reading made = reading(text, Kind::day, day);
        made.year_written = true;
        return Trial().measure({made}).said();
    };
    const std::string period = " [perioden er 01.01.2021–31.12.2021]";
    CHECK(said("01.07.2020", "2020-07-01") ==
          "deadline-outside-period: fristen 01.07.2020 er 184 dager før planperioden (mente du "
          "01.07.2021?)" +
              period + " -> 01.07.2021\n");
    CHECK(said("innen 3.1.22", "2022-01-03") ==
          "deadline-outside-period: fristen 03.01.2022 er 3 dager etter planperioden (mente du "
          "innen 3.1.21?)" +
              period + " -> innen 3.1.21\n");
    // 2021 has no such day.
    CHECK(said("29.02.2024", "2024-02-29") ==
          "deadline-outside-period: fristen 29.02.2024 er 790 dager etter planperioden" + period +
              "\n");
}

TEST_CASE("a wrong year is one mistake, whatever weekday stands beside it") {
    Reading made = reading("mandag 7. juni 2020", Kind::day, "2020-06-07"); // Monday in 2021
    made.year_written = true;
    CHECK(Trial().measure({faulty(made, FaultKind::weekday, "mandag", 7, 1, "søndag")}).said() ==
          "deadline-outside-period: fristen 07.06.2020 er 208 dager før "
          "planperioden (mente du mandag 7. juni 2021?) [perioden er "
          "01.01.2021–31.12.2021] -> mandag 7. juni 2021\n");
    CHECK(Trial().measure({reading("6. juni 2020", Kind::day, "2020-06-06")}).said() ==
          "deadline-outside-period: fristen 06.06.2020 er 209 dager før planperioden [perioden er "
          "01.01.2021–31.12.2021]\n");
}

TEST_CASE("a phrase with another day in it") {
    using plan::check::with_day;
    using plan::check::with_year;
    constexpr auto nb = plan::words::Language::nb;
    const Date sunday = iso("2021-10-31");
    const Date monday = iso("2021-11-01");
    CHECK(with_day("innen 31.10.", sunday, monday, nb) == "innen 01.11.");
    CHECK(with_day("31. oktober 2021", sunday, monday, nb) == "1. november 2021");
    CHECK(with_day("2021-10-31", sunday, monday, nb) == "2021-11-01");
    CHECK(with_day("31. okt", sunday, monday, nb) == std::nullopt);
    CHECK(with_day("30. desember", iso("2023-12-30"), iso("2024-01-02"), nb) == std::nullopt);
    CHECK(with_year("1. juli 2020", 2020, 2021) == "1. juli 2021");
    CHECK(with_year("1.7.20", 2020, 2021) == "1.7.21");
    CHECK(with_year("1.7. og 1.8.2020, 2020", 2020, 2021) == std::nullopt);
    CHECK(with_year("1. juli", 2020, 2021) == std::nullopt);
}
