#include "plan/report/notices.hpp"

#include "report/forms.hpp"

#include <array>

namespace plan::report {
namespace {

struct NoticeRow {
    Notice notice{};
    Forms text;    // the only form, or the one for 1
    Forms other{}; // for 0 and from 2, when it is counted
};

// clang-format off
constexpr std::array notices = {
    NoticeRow{Notice::which_measure, {"skriv hvilket tiltak: plan {0} ID", "skriv kva tiltak: plan {0} ID", "say which measure: plan {0} ID"}},
    NoticeRow{Notice::no_measure, {"det finnes intet tiltak «{0}»", "det finst ikkje noko tiltak «{0}»", "there is no measure “{0}”"}},
    NoticeRow{Notice::no_measure_near, {"det finnes intet tiltak «{0}»; mente du {1}?", "det finst ikkje noko tiltak «{0}»; meinte du {1}?", "there is no measure “{0}”; did you mean {1}?"}},
    NoticeRow{Notice::several_measures, {"flere tiltak passer med «{0}»:", "fleire tiltak passar med «{0}»:", "more than one measure fits “{0}”:"}},
    NoticeRow{Notice::more_measures, {"og {0} til", "og {0} til", "and {0} more"}},
    NoticeRow{Notice::no_due, {"{0}: {1} er verken en tid eller en dato; skriv 30d, 2w, 3m eller 2021-06-30", "{0}: {1} er verken ei tid eller ein dato; skriv 30d, 2w, 3m eller 2021-06-30", "{0}: {1} is neither a time nor a date; write 30d, 2w, 3m or 2021-06-30"}},
    NoticeRow{Notice::due_past, {"{0}: {1} er før rapporteringsdagen", "{0}: {1} er før rapporteringsdagen", "{0}: {1} is before the reporting day"}},
    NoticeRow{Notice::no_role, {"{0}: ingen rolle i planene heter «{1}»", "{0}: inga rolle i planane heiter «{1}»", "{0}: no role in the plans is called “{1}”"}},
    NoticeRow{Notice::no_status, {"{0}: «{1}» er ingen status", "{0}: «{1}» er ingen status", "{0}: “{1}” is no status"}},
    NoticeRow{Notice::no_state, {"{0}: «{1}» er ingen tilstand", "{0}: «{1}» er ingen tilstand", "{0}: “{1}” is no state"}},
    NoticeRow{Notice::no_section, {"{0}: ingen del av planene heter «{1}»", "{0}: ingen del av planane heiter «{1}»", "{0}: no section of the plans is called “{1}”"}},
    NoticeRow{Notice::did_you_mean, {"; mente du {0}?", "; meinte du {0}?", "; did you mean {0}?"}},
    NoticeRow{Notice::one_of, {"; det finnes: {0}", "; det finst: {0}", "; there are: {0}"}},
    NoticeRow{Notice::chosen_overdue, {"forsinket", "forseinka", "overdue"}},
    NoticeRow{Notice::chosen_due, {"frist til og med {0}", "frist til og med {0}", "due by {0}"}},
    NoticeRow{Notice::chosen_no_deadline, {"uten frist", "utan frist", "without a deadline"}},
    NoticeRow{Notice::chosen_no_responsible, {"uten ansvarlig", "utan ansvarleg", "without a responsible"}},
    NoticeRow{Notice::chosen_responsible, {"ansvar {0}", "ansvar {0}", "responsible {0}"}},
    NoticeRow{Notice::chosen_status, {"status {0}", "status {0}", "status {0}"}},
    NoticeRow{Notice::chosen_state, {"tilstand {0}", "tilstand {0}", "state {0}"}},
    NoticeRow{Notice::chosen_section, {"del {0}", "del {0}", "section {0}"}},
    NoticeRow{Notice::as_of, {"per {0}", "per {0}", "as of {0}"}},
    NoticeRow{Notice::listed, {"{0} tiltak", "{0} tiltak", "{0} measure"}, {"{0} tiltak", "{0} tiltak", "{0} measures"}},
    NoticeRow{Notice::listed_of, {"{0} av {1} tiltak", "{0} av {1} tiltak", "{0} of {1} measure"}, {"{0} av {1} tiltak", "{0} av {1} tiltak", "{0} of {1} measures"}},
    NoticeRow{Notice::none_listed, {"ingen av {0} tiltak passer", "ingen av {0} tiltak passar", "not one of {0} measure fits"}, {"ingen av {0} tiltak passer", "ingen av {0} tiltak passar", "none of {0} measures fits"}},
    NoticeRow{Notice::no_measures, {"planene har ingen tiltak", "planane har ingen tiltak", "the plans have no measures"}},
    NoticeRow{Notice::only_earlier, {"alle planene er avsluttet; --all-years tar dem med", "alle planane er avslutta; --all-years tek dei med", "all plans have run out; --all-years takes them too"}},
    NoticeRow{Notice::not_read, {"{0} er ikke lest: {1}", "{0} er ikkje lesen: {1}", "{0} was not read: {1}"}},
    NoticeRow{Notice::selection, {"Utvalg", "Utval", "Selection"}},
    NoticeRow{Notice::none_selected, {"Ingen av {0} tiltak er med i utvalget.", "Ingen av {0} tiltak er med i utvalet.", "Not one of {0} measure is in the selection."}, {"Ingen av {0} tiltak er med i utvalget.", "Ingen av {0} tiltak er med i utvalet.", "None of {0} measures is in the selection."}},
    NoticeRow{Notice::plan, {"Plan", "Plan", "Plan"}},
    NoticeRow{Notice::section, {"Del", "Del", "Section"}},
    NoticeRow{Notice::state, {"Tilstand", "Tilstand", "State"}},
    NoticeRow{Notice::new_responsible, {"Nytt ansvar", "Nytt ansvar", "New responsible"}},
    NoticeRow{Notice::source, {"Står i", "Står i", "Stands in"}},
    NoticeRow{Notice::no_date, {"ikke forstått", "ikkje forstått", "not understood"}},
    NoticeRow{Notice::measure_gone, {"«{0}» står ikke lenger der det sto; prøv igjen", "«{0}» står ikkje lenger der det stod; prøv igjen", "“{0}” is no longer where it was; try again"}},
    NoticeRow{Notice::unreadable_plans, {"{0} kan ikke leses; plan check viser hvorfor", "{0} kan ikkje lesast; plan check viser kvifor", "{0} cannot be read; plan check shows why"}},
    NoticeRow{Notice::plan_unreadable, {"{0} kan ikke leses: {1}", "{0} kan ikkje lesast: {1}", "{0} cannot be read: {1}"}},
    NoticeRow{Notice::one_line_only, {"teksten må stå på én linje og være uten styretegn", "teksten må stå på éi linje og vere utan styreteikn", "the text must be one line without control characters"}},
    NoticeRow{Notice::row_unclear, {"raden til «{0}» kan ikke skilles fra radene rundt; rett tabellen først (plan check)", "rada til «{0}» kan ikkje skiljast frå radene rundt; rett tabellen først (plan check)", "the row of “{0}” cannot be told from those around it; mend the table first (plan check)"}},
    NoticeRow{Notice::field_repeated, {"feltet står flere ganger i «{0}»; behold ett (plan check)", "feltet står fleire gonger i «{0}»; behald eitt (plan check)", "the field stands more than once in “{0}”; keep one (plan check)"}},
    NoticeRow{Notice::nothing_to_write, {"det er ingenting å skrive", "det er ingenting å skrive", "there is nothing to write"}},
    NoticeRow{Notice::all_times_done, {"«{0}» er alt gjort alle {1} gangene", "«{0}» er alt gjort alle {1} gongene", "“{0}” has been done all {1} times"}},
    NoticeRow{Notice::day_there, {"{0} står der alt", "{0} står der alt", "{0} stands there already"}},
    NoticeRow{Notice::done_already, {"«{0}» er alt gjennomført {1}; bruk --date for å skrive en annen dag", "«{0}» er alt gjennomført {1}; bruk --date for å skrive ein annan dag", "“{0}” was done on {1}; use --date to write another day"}},
    NoticeRow{Notice::not_a_status, {"`{0}` er ingen status; skriv {1}", "`{0}` er ingen status; skriv {1}", "`{0}` is no status; write {1}"}},
    NoticeRow{Notice::not_a_status_near, {"`{0}` er ingen status; mente du {1}?", "`{0}` er ingen status; meinte du {1}?", "`{0}` is no status; did you mean {1}?"}},
    NoticeRow{Notice::reason_wanted, {"`{0}` krever en grunn: --reason \"…\"", "`{0}` krev ein grunn: --reason \"…\"", "`{0}` needs a reason: --reason \"…\""}},
    NoticeRow{Notice::change_reason_wanted, {"planen er vedtatt, så endringen krever en grunn: --reason \"…\"", "planen er vedteken, så endringa krev ein grunn: --reason \"…\"", "the plan is adopted, so the change needs a reason: --reason \"…\""}},
    NoticeRow{Notice::would_not_mean, {"det kan ikke skrives slik at planen sier nettopp det; skriv det i filen for hånd", "det kan ikkje skrivast slik at planen seier nettopp det; skriv det i fila for hand", "it cannot be written so that the plan says just that; write it in the file by hand"}},
    NoticeRow{Notice::role_not_name, {"skriv rollen og ikke navnet: {0}", "skriv rolla og ikkje namnet: {0}", "write the role and not the name: {0}"}},
    NoticeRow{Notice::would_be_wrong, {"det ville blitt feil i planen: {0}", "det ville blitt feil i planen: {0}", "the plan would be wrong: {0}"}},
    NoticeRow{Notice::was_before, {"(før: {0})", "(før: {0})", "(was: {0})"}},
    NoticeRow{Notice::new_columns, {"tabellen har fått {0}", "tabellen har fått {0}", "the table got {0}"}},
    NoticeRow{Notice::no_such_setting, {"`{0}` kan ikke settes; skriv status, frist eller ansvar", "`{0}` kan ikkje setjast; skriv status, frist eller ansvar", "`{0}` cannot be set; write status, deadline or responsible"}},
    NoticeRow{Notice::not_standard_input, {"standard inn kan ikke endres; gi navnet på filen", "standard inn kan ikkje endrast; gi namnet på fila", "standard input cannot be changed; name the file"}},
    NoticeRow{Notice::private_name, {"fullt navn på den som har rollen {0}, uten `publish: true`", "fullt namn på den som har rolla {0}, utan `publish: true`", "full name of who holds the role {0}, without `publish: true`"}},
    NoticeRow{Notice::private_person, {"fullt navn på en som står i registeret, uten `publish: true`", "fullt namn på ein som står i registeret, utan `publish: true`", "full name of someone in the register, without `publish: true`"}},
    NoticeRow{Notice::private_email, {"e-postadresse til en person", "e-postadresse til ein person", "e-mail address of a person"}},
    NoticeRow{Notice::private_telephone, {"telefonnummer", "telefonnummer", "telephone number"}},
    NoticeRow{Notice::private_identity, {"fødselsnummer eller D-nummer", "fødselsnummer eller D-nummer", "national identity number"}},
    NoticeRow{Notice::private_file_name, {"filnavnet forteller om en person", "filnamnet fortel om ein person", "the file's name tells of a person"}},
    NoticeRow{Notice::nothing_published, {"ingenting er skrevet: dette ville kommet ut på åpne sider. Skriv rollen i stedet, flytt det til et `Intern`-felt, eller bruk --internal", "ingenting er skrive: dette ville kome ut på opne sider. Skriv rolla i staden, flytt det til eit `Intern`-felt, eller bruk --internal", "nothing was written: this would have come out on open pages. Write the role instead, move it to an `Intern` field, or use --internal"}},
    NoticeRow{Notice::set_needs_value, {"skriv hva som skal settes, og til hva: plan set ID status \"pågår\"", "skriv kva som skal setjast, og til kva: plan set ID status \"pågår\"", "say what to set, and to what: plan set ID status \"in progress\""}},
    NoticeRow{Notice::note_needs_text, {"skriv teksten: plan note ID \"…\"", "skriv teksten: plan note ID \"…\"", "say the text: plan note ID \"…\""}},
    NoticeRow{Notice::loose_events, {"{0}: {1} tiltak med frist mangler fast id og kan bli doblet i kalenderne når planen endres; plan check --fix skriver den", "{0}: {1} tiltak med frist manglar fast id og kan bli dobla i kalendrane når planen blir endra; plan check --fix skriv han", "{0}: {1} measure with a deadline has no permanent id and may be doubled in calendars when the plan changes; plan check --fix writes it"}, {"{0}: {1} tiltak med frist mangler fast id og kan bli doblet i kalenderne når planen endres; plan check --fix skriver dem", "{0}: {1} tiltak med frist manglar fast id og kan bli dobla i kalendrane når planen blir endra; plan check --fix skriv dei", "{0}: {1} measures with a deadline have no permanent id and may be doubled in calendars when the plan changes; plan check --fix writes them"}},
    NoticeRow{Notice::loose_plan, {"{0}: planen mangler fast id, og alt kan bli doblet i kalenderne når fila får nytt navn; skriv id: i toppen", "{0}: planen manglar fast id, og alt kan bli dobla i kalendrane når fila får nytt namn; skriv id: i toppen", "{0}: the plan has no permanent id, and all of it may be doubled in calendars when the file is renamed; write id: at its top"}},
    NoticeRow{Notice::left_out, {"{0}: {1} hendelse er ikke med i kalenderne, for de har alt en med samme id; gi planer og tiltak hver sin id", "{0}: {1} hending er ikkje med i kalendrane, for dei har alt ei med same id; gi planar og tiltak kvar sin id", "{0}: {1} event is not in the calendars, which have one with the same id already; give each plan and measure its own id"}, {"{0}: {1} hendelser er ikke med i kalenderne, for de har alt noen med samme id; gi planer og tiltak hver sin id", "{0}: {1} hendingar er ikkje med i kalendrane, for dei har alt nokre med same id; gi planar og tiltak kvar sin id", "{0}: {1} events are not in the calendars, which have some with the same ids already; give each plan and measure its own id"}},
    NoticeRow{Notice::several_roles, {"--responsible: «{0}» er flere roller, og en kalender er for én", "--responsible: «{0}» er fleire roller, og ein kalender er for éi", "--responsible: “{0}” is several roles, and a calendar is for one"}},
    NoticeRow{Notice::no_feed, {"--responsible: ingen tiltak for «{0}»", "--responsible: ingen tiltak for «{0}»", "--responsible: no measures for “{0}”"}},
    NoticeRow{Notice::todo_wants_output, {"--todo skriver gjøremålene i egne filer ved siden av kalenderne; si hvor med -o", "--todo skriv gjeremåla i eigne filer ved sida av kalendrane; sei kvar med -o", "--todo writes the to-dos to files of their own beside the calendars; say where with -o"}},
    NoticeRow{Notice::feed_wants_file, {"{0} er en mappe; med --responsible skrives én fil", "{0} er ei mappe; med --responsible blir éi fil skriven", "{0} is a folder; with --responsible one file is written"}},
};
// clang-format on

consteval bool notices_hold() {
    for (std::size_t i = 0; i < notices.size(); ++i) {
        const NoticeRow& row = notices[i];
        const int wanted = places(row.text[0]);
        if (row.notice != static_cast<Notice>(i) || !complete(row.text, wanted))
            return false;
        const bool counted =
            !row.other[0].empty() || !row.other[1].empty() || !row.other[2].empty();
        if (counted && !complete(row.other, wanted))
            return false;
    }
    return notices.size() == static_cast<std::size_t>(Notice::count);
}
static_assert(notices_hold(), "a notice is missing, out of order or lacks a place in a language");

} // namespace

std::string notice(Notice notice, words::Language language,
                   std::initializer_list<std::string_view> arguments, std::size_t number) {
    const NoticeRow& row = notices[static_cast<std::size_t>(notice)];
    const bool other = number != 1 && !row.other[0].empty();
    std::string out;
    append_filled(out, (other ? row.other : row.text)[column(language)], arguments);
    return out;
}

} // namespace plan::report
