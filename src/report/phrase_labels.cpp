#include "report/phrase_labels.hpp"

#include "report/forms.hpp"

namespace plan::report {
namespace {

using words::Language;

struct SayRow {
    Say say{};
    Forms text;    // the only form, or the one for 1
    Forms other{}; // for 0 and from 2, when the sentence is counted
};

// clang-format off
constexpr std::array say_rows = {
    SayRow{Say::head_deadline, {"frist", "frist", "deadline"}},
    SayRow{Say::head_span, {"tidsrom", "tidsrom", "period"}},
    SayRow{Say::head_overdue, {"forsinket", "forseinka", "overdue"}},
    SayRow{Say::head_rhythm, {"rytme", "rytme", "rhythm"}},
    SayRow{Say::head_days, {"frister", "fristar", "deadlines"}},
    SayRow{Say::head_count, {"antall", "tal", "number"}},
    SayRow{Say::head_event, {"hendelse", "hending", "event"}},
    SayRow{Say::head_read_as, {"lest som", "lese som", "read as"}},
    SayRow{Say::head_note, {"merk", "merk", "note"}},
    SayRow{Say::head_rule, {"RRULE", "RRULE", "RRULE"}},
    SayRow{Say::head_wrong, {"feil", "feil", "wrong"}},
    SayRow{Say::head_hint, {"hjelp", "hjelp", "help"}},

    SayRow{Say::last_day_of, {"{0}, siste dag i {1}", "{0}, siste dagen i {1}", "{0}, the last day of the {1}"}},
    SayRow{Say::span, {"{0} – {1} ({2} dag)", "{0} – {1} ({2} dag)", "{0} – {1} ({2} day)"},
                     {"{0} – {1} ({2} dager)", "{0} – {1} ({2} dagar)", "{0} – {1} ({2} days)"}},
    SayRow{Say::overdue_from, {"fra {0}", "frå {0}", "from {0}"}},
    SayRow{Say::overdue_each, {"fra dagen etter hver frist som ikke er utført", "frå dagen etter kvar frist som ikkje er utført", "from the day after each deadline that is not done"}},
    SayRow{Say::more_days, {"{0} og {1} til", "{0} og {1} til", "{0} and {1} more"}},
    SayRow{Say::unit_day, {"dagen", "dagen", "day"}},
    SayRow{Say::unit_week, {"uken", "veka", "week"}},
    SayRow{Say::unit_month, {"måneden", "månaden", "month"}},
    SayRow{Say::unit_quarter, {"kvartalet", "kvartalet", "quarter"}},
    SayRow{Say::unit_tertial, {"tertialet", "tertialet", "four months"}},
    SayRow{Say::unit_half, {"halvåret", "halvåret", "half-year"}},
    SayRow{Say::unit_season, {"årstiden", "årstida", "season"}},
    SayRow{Say::unit_year, {"året", "året", "year"}},
    SayRow{Say::unit_period, {"perioden", "perioden", "period"}},

    SayRow{Say::times_in_period, {"{0} gang i perioden", "{0} gong i perioden", "once in the period"},
                                {"{0} ganger i perioden", "{0} gonger i perioden", "{0} times in the period"}},
    SayRow{Say::year_unknown, {"året er ukjent uten periode", "året er ukjent utan periode", "the year is unknown without a period"}},
    SayRow{Say::days_unknown, {"dagene er ukjente uten periode", "dagane er ukjende utan periode", "the days are unknown without a period"}},
    SayRow{Say::counted_only, {"telles med Utført, og kommer ikke i kalenderen", "blir talt med Utført, og kjem ikkje i kalenderen", "counted by Utført, and not in the calendar"}},
    SayRow{Say::each_day, {"hver dag", "kvar dag", "every day"}},
    SayRow{Say::each_week, {"hver uke", "kvar veke", "every week"}},
    SayRow{Say::each_month, {"hver måned", "kvar månad", "every month"}},
    SayRow{Say::each_quarter, {"hvert kvartal", "kvart kvartal", "every quarter"}},
    SayRow{Say::each_tertial, {"hvert tertial", "kvart tertial", "every four months"}},
    SayRow{Say::each_half, {"hvert halvår", "kvart halvår", "every half-year"}},
    SayRow{Say::each_year, {"hvert år", "kvart år", "every year"}},
    SayRow{Say::each_weekday, {"hver {0}", "kvar {0}", "every {0}"}},
    SayRow{Say::other_week, {"annenhver uke", "annankvar veke", "every other week"}},
    SayRow{Say::other_month, {"annenhver måned", "annankvar månad", "every other month"}},
    SayRow{Say::other_year, {"annethvert år", "annakvart år", "every other year"}},
    SayRow{Say::other_weekday, {"annenhver {0}", "annankvar {0}", "every other {0}"}},
    SayRow{Say::nth_day, {"hver {0}. dag", "kvar {0}. dag", "every {0} days"}},
    SayRow{Say::nth_week, {"hver {0}. uke", "kvar {0}. veke", "every {0} weeks"}},
    SayRow{Say::nth_month, {"hver {0}. måned", "kvar {0}. månad", "every {0} months"}},
    SayRow{Say::nth_year, {"hvert {0}. år", "kvart {0}. år", "every {0} years"}},
    SayRow{Say::nth_weekday, {"hver {1}. {0}", "kvar {1}. {0}", "every {1} weeks on {0}"}},
    SayRow{Say::at_least, {"minst {0}", "minst {0}", "at least {0}"}},
    SayRow{Say::at_most, {"høyst {0}", "høgst {0}", "at most {0}"}},
    SayRow{Say::between, {"{0}–{1}", "{0}–{1}", "{0}–{1}"}},
    SayRow{Say::per_day, {"om dagen", "om dagen", "a day"}},
    SayRow{Say::per_week, {"i uken", "i veka", "a week"}},
    SayRow{Say::per_month, {"i måneden", "i månaden", "a month"}},
    SayRow{Say::per_quarter, {"i kvartalet", "i kvartalet", "a quarter"}},
    SayRow{Say::per_tertial, {"i tertialet", "i tertialet", "in four months"}},
    SayRow{Say::per_half, {"i halvåret", "i halvåret", "a half-year"}},
    SayRow{Say::per_season, {"i årstiden", "i årstida", "a season"}},
    SayRow{Say::per_year, {"i året", "i året", "a year"}},
    SayRow{Say::per_period, {"i perioden", "i perioden", "in the period"}},
    SayRow{Say::times, {"{0} gang {1}", "{0} gong {1}", "{0} time {1}"}, {"{0} ganger {1}", "{0} gonger {1}", "{0} times {1}"}},

    SayRow{Say::event_itself, {"{0}", "{0}", "{0}"}},
    SayRow{Say::days_before, {"{0} dag før {1}", "{0} dag før {1}", "{0} day before {1}"}, {"{0} dager før {1}", "{0} dagar før {1}", "{0} days before {1}"}},
    SayRow{Say::days_after, {"{0} dag etter {1}", "{0} dag etter {1}", "{0} day after {1}"}, {"{0} dager etter {1}", "{0} dagar etter {1}", "{0} days after {1}"}},
    SayRow{Say::working_days_before, {"{0} virkedag før {1}", "{0} verkedag før {1}", "{0} working day before {1}"}, {"{0} virkedager før {1}", "{0} verkedagar før {1}", "{0} working days before {1}"}},
    SayRow{Say::working_days_after, {"{0} virkedag etter {1}", "{0} verkedag etter {1}", "{0} working day after {1}"}, {"{0} virkedager etter {1}", "{0} verkedagar etter {1}", "{0} working days after {1}"}},
    SayRow{Say::months_before, {"{0} måned før {1}", "{0} månad før {1}", "{0} month before {1}"}, {"{0} måneder før {1}", "{0} månader før {1}", "{0} months before {1}"}},
    SayRow{Say::months_after, {"{0} måned etter {1}", "{0} månad etter {1}", "{0} month after {1}"}, {"{0} måneder etter {1}", "{0} månader etter {1}", "{0} months after {1}"}},
    SayRow{Say::event_undated, {"hendelsen har ingen dato; legg til --event {0}", "hendinga har ingen dato; legg til --event {0}", "the event has no date; add --event {0}"}},

    SayRow{Say::continuous, {"løpende; blir aldri forsinket og kommer ikke i kalenderen", "løpande; blir aldri forseinka og kjem ikkje i kalenderen", "ongoing; never overdue, and not in the calendar"}},
    SayRow{Say::on_demand, {"ved behov; blir aldri forsinket og kommer ikke i kalenderen", "ved behov; blir aldri forseinka og kjem ikkje i kalenderen", "when needed; never overdue, and not in the calendar"}},
    SayRow{Say::reference, {"en henvisning eller et vilkår; har ingen dag som kan følges opp", "ei tilvising eller eit vilkår; har ingen dag som kan følgjast opp", "a reference or a condition; no day to follow up"}},
    SayRow{Say::no_deadline, {"uten frist, og det er avgjort", "utan frist, og det er avgjort", "no deadline, and that is settled"}},

    SayRow{Say::approximate, {"omtrentlig, men regnes som forsinket fra dagen etter", "omtrentleg, men blir rekna som forseinka frå dagen etter", "approximate, but overdue from the day after"}},
    SayRow{Say::vague_month, {"ordene kan bety både begynnelsen og slutten av {0}; de er lest som slutten", "orda kan bety både starten og slutten av {0}; dei er lesne som slutten", "the words can mean the beginning or the end of the {0}; read as the end"}},
    SayRow{Say::vague_read, {"ordene sier ikke hvilken dag; skriv datoen hvis det er en annen", "orda seier ikkje kva dag; skriv datoen om det er ein annan", "the words do not say which day; write the date if it is another"}},
    SayRow{Say::vague_undated, {"ordene sier ikke hvilken dag; skriv en dato", "orda seier ikkje kva dag; skriv ein dato", "the words do not say which day; write a date"}},
    SayRow{Say::year_chosen, {"året står ikke i frasen, og flere passer; det første i perioden er valgt", "året står ikkje i frasen, og fleire passar; det første i perioden er valt", "the phrase gives no year and several fit; the first in the period was taken"}},
    SayRow{Say::outside, {"utenfor perioden {0}", "utanfor perioden {0}", "outside the period {0}"}},
    SayRow{Say::not_working_day, {"{0} er ingen arbeidsdag; den neste er {1}", "{0} er ingen arbeidsdag; den neste er {1}", "{0} is no working day; the next one is {1}"}},
    SayRow{Say::holiday, {"{0} er helligdag; neste arbeidsdag er {1}", "{0} er heilagdag; neste arbeidsdag er {1}", "{0} is a public holiday; the next working day is {1}"}},
    SayRow{Say::unread_part, {"disse ordene er ikke med i noen frist", "desse orda er ikkje med i nokon frist", "these words are in no deadline"}},

    SayRow{Say::no_such_month, {"det finnes ingen måned {0}", "det finst ingen månad {0}", "there is no month {0}"}},
    SayRow{Say::no_such_day, {"{1} har {0} dager", "{1} har {0} dagar", "{1} has {0} days"}},
    SayRow{Say::no_such_day_at_all, {"det finnes ingen dag {0}", "det finst ingen dag {0}", "there is no day {0}"}},
    SayRow{Say::no_such_week, {"{1} har {0} uker", "{1} har {0} veker", "{1} has {0} weeks"}},
    SayRow{Say::no_such_year, {"årstallet må være fra 1970 til 9999", "årstalet må vere frå 1970 til 9999", "the year must be from 1970 to 9999"}},
    SayRow{Say::unreadable, {"dette kan ikke leses som en frist", "dette kan ikkje lesast som ein frist", "this cannot be read as a deadline"}},
    SayRow{Say::slashes, {"skråstreker kan misforstås", "skråstrekar kan bli misforstått", "slashes can be misread"}},
    SayRow{Say::placeholder_fault, {"dette er en plassholder, ikke en frist", "dette er ein plasshaldar, ikkje ein frist", "this is a placeholder, not a deadline"}},
    SayRow{Say::wrong_weekday, {"dagen er en {0}, ikke en {1}", "dagen er ein {0}, ikkje ein {1}", "the day is a {0}, not a {1}"}},
    SayRow{Say::wrong_week, {"dagen er i uke {0}, ikke i uke {1}", "dagen er i veke {0}, ikkje i veke {1}", "the day is in week {0}, not in week {1}"}},
    SayRow{Say::backwards, {"slutten kommer før begynnelsen", "slutten kjem før starten", "the end comes before the beginning"}},
    SayRow{Say::conflict, {"denne datoen kan ikke stå sammen med den andre", "denne datoen kan ikkje stå saman med den andre", "this date cannot hold beside the other"}},
    SayRow{Say::did_you_mean, {"mente du {0}?", "meinte du {0}?", "did you mean {0}?"}},
    SayRow{Say::write_forms, {"skriv for eksempel 31.12.2021, innen utgangen av juni, uke 36 eller løpende", "skriv til dømes 31.12.2021, innan utgangen av juni, veke 36 eller løpande", "write for example 31.12.2021, innen utgangen av juni, uke 36 or løpende"}},
    SayRow{Say::write_instead, {"skriv {0}", "skriv {0}", "write {0}"}},

    SayRow{Say::use_no_phrase, {"plan date trenger en frist, for eksempel: plan date \"innen utgangen av juni\" --period 2021", "plan date treng ein frist, til dømes: plan date \"innan utgangen av juni\" --period 2021", "plan date needs a deadline, for example: plan date \"innen utgangen av juni\" --period 2021"}},
    SayRow{Say::use_no_text, {"fristen er ingen lesbar tekst: den er for lang, eller har tegn som ikke er UTF-8", "fristen er ingen leseleg tekst: han er for lang, eller har teikn som ikkje er UTF-8", "the deadline is no readable text: it is too long, or has characters that are not UTF-8"}},
    SayRow{Say::use_no_period, {"--period: {0} er ingen periode; skriv 2021, 2022-23 eller 2021-03-11..2022-03-10, høyst 50 år i alt", "--period: {0} er ingen periode; skriv 2021, 2022-23 eller 2021-03-11..2022-03-10, høgst 50 år i alt", "--period: {0} is no period; write 2021, 2022-23 or 2021-03-11..2022-03-10, at most 50 years in all"}},
    SayRow{Say::use_backwards, {"--period: {0} slutter før den begynner", "--period: {0} sluttar før han byrjar", "--period: {0} ends before it begins"}},
    SayRow{Say::use_no_date, {"--adopted: {0} er ingen dato; skriv 2021-01-28", "--adopted: {0} er ingen dato; skriv 2021-01-28", "--adopted: {0} is no date; write 2021-01-28"}},
    SayRow{Say::use_event_unnamed, {"--event: {0} mangler navn eller dato; skriv årsmøtet=2022-03-10", "--event: {0} manglar namn eller dato; skriv årsmøtet=2022-03-10", "--event: {0} lacks a name or a date; write årsmøtet=2022-03-10"}},
    SayRow{Say::use_event_undated, {"--event: {0} er ingen dato for {1}; skriv 2022-03-10, flere med komma eller 2022-03-10..2022-03-12", "--event: {0} er ingen dato for {1}; skriv 2022-03-10, fleire med komma eller 2022-03-10..2022-03-12", "--event: {0} is no date for {1}; write 2022-03-10, several with commas, or 2022-03-10..2022-03-12"}},
    SayRow{Say::use_period, {"uten --period er året ukjent; skriv for eksempel --period 2021", "utan --period er året ukjent; skriv til dømes --period 2021", "without --period the year is unknown; write for example --period 2021"}},
};
// clang-format on

consteval bool sentences_hold() {
    if (say_rows.size() != static_cast<std::size_t>(Say::count))
        return false;
    for (std::size_t i = 0; i < say_rows.size(); ++i) {
        const SayRow& row = say_rows[i];
        if (row.say != static_cast<Say>(i) || row.text[0].empty() || row.text[1].empty() ||
            row.text[2].empty() || row.other[0].empty() != row.other[1].empty() ||
            row.other[0].empty() != row.other[2].empty())
            return false;
        // English says "once" where the others count.
        const int wanted = places(row.other[0].empty() ? row.text[0] : row.other[0]);
        if (!complete(row.other[0].empty() ? row.text : row.other, wanted))
            return false;
    }
    return true;
}
static_assert(sentences_hold(), "a sentence is missing, out of order or lacks a place");

} // namespace

std::string say(Say what, Language language, std::initializer_list<std::string_view> arguments,
                std::size_t number) {
    const SayRow& row = say_rows[static_cast<std::size_t>(what)];
    const bool other = number != 1 && !row.other[0].empty();
    std::string out;
    append_filled(out, (other ? row.other : row.text)[column(language)], arguments);
    return out;
}

std::string_view word(Say what, Language language) {
    return say_rows[static_cast<std::size_t>(what)].text[column(language)];
}

std::string_view weekday_name(int weekday, Language language) {
    assert(weekday >= 1 && weekday <= 7);
    return words::written(words::Context::weekday, static_cast<std::uint16_t>(weekday), language);
}

std::string_view holiday_name(calendar::Holiday holiday, Language language) {
    return words::written(words::Context::holiday, static_cast<std::uint16_t>(holiday), language);
}

} // namespace plan::report
