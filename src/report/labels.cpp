#include "plan/report/labels.hpp"

#include "report/forms.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace plan::report {
namespace {

using words::Language;

struct Row {
    Label label{};
    Forms text;    // the only form, or the one for 1
    Forms other{}; // for 0 and from 2, when the label is counted
};

// clang-format off
constexpr std::array rows = {
    Row{Label::skip_to_content, {"Hopp til innholdet", "Hopp til innhaldet", "Skip to content"}},
    Row{Label::action_plans, {"Handlingsplaner", "Handlingsplanar", "Action plans"}},
    Row{Label::adopted, {"Vedtatt", "Vedteken", "Adopted"}},
    Row{Label::amended, {"Endret", "Endra", "Amended"}},
    Row{Label::draft, {"Utkast, ikke vedtatt", "Utkast, ikkje vedteke", "Draft, not adopted"}},
    Row{Label::no_period, {"uten periode", "utan periode", "no period"}},
    Row{Label::status_on, {"Status per {0}", "Status per {0}", "Status as of {0}"}},
    Row{Label::revision, {"Utgave", "Utgåve", "Revision"}},
    Row{Label::published_data, {"hentet fra publiserte data", "henta frå publiserte data", "taken from published data"}},
    Row{Label::rest_on, {"rapporten ellers er per {0}", "rapporten elles er per {0}", "the rest of the report is as of {0}"}},
    Row{Label::on_this_page, {"På denne siden", "På denne sida", "On this page"}},
    Row{Label::decision_by, {"av {0}", "av {0}", "by {0}"}},
    Row{Label::decision_case, {"sak {0}", "sak {0}", "case {0}"}},

    Row{Label::none_done, {"Ingen av {1} tiltak er gjennomført ennå", "Ingen av {1} tiltak er gjennomførte enno", "None of {1} measures is done yet"}},
    Row{Label::some_done, {"{0} av {1} tiltak er gjennomført", "{0} av {1} tiltak er gjennomført", "{0} of {1} measures is done"},
                          {"{0} av {1} tiltak er gjennomført", "{0} av {1} tiltak er gjennomførte", "{0} of {1} measures are done"}},
    Row{Label::sole_open, {"Det ene tiltaket er ikke gjennomført ennå", "Det eine tiltaket er ikkje gjennomført enno", "The one measure is not done yet"}},
    Row{Label::sole_done, {"Det ene tiltaket er gjennomført", "Det eine tiltaket er gjennomført", "The one measure is done"}},
    Row{Label::sole_overdue, {"og er forsinket", "og er forseinka", "and is overdue"}},
    Row{Label::sole_soon, {"og har frist de neste 30 dagene", "og har frist dei neste 30 dagane", "and is due in the next 30 days"}},
    Row{Label::none_overdue, {"ingen er forsinket", "ingen er forseinka", "none is overdue"}},
    Row{Label::some_overdue, {"{0} er forsinket", "{0} er forseinka", "{0} is overdue"},
                             {"{0} er forsinket", "{0} er forseinka", "{0} are overdue"}},
    Row{Label::none_soon, {"ingen har frist de neste 30 dagene", "ingen har frist dei neste 30 dagane", "none is due in the next 30 days"}},
    Row{Label::some_soon, {"{0} har frist de neste 30 dagene", "{0} har frist dei neste 30 dagane", "{0} is due in the next 30 days"},
                          {"{0} har frist de neste 30 dagene", "{0} har frist dei neste 30 dagane", "{0} are due in the next 30 days"}},
    Row{Label::no_measures, {"Planen har ingen tiltak.", "Planen har ingen tiltak.", "The plan has no measures."}},
    Row{Label::the_rest, {"Ellers: {0}.", "Elles: {0}.", "The rest: {0}."}},

    Row{Label::needs_someone, {"Trenger noen nå", "Treng nokon no", "Needs someone now"}},
    Row{Label::overdue, {"Forsinket", "Forseinka", "Overdue"}},
    Row{Label::due_soon, {"Frist de neste 30 dagene", "Frist dei neste 30 dagane", "Due in the next 30 days"}},
    Row{Label::waiting, {"Venter på begrunnelse eller ny frist", "Ventar på grunngiving eller ny frist", "Waiting for a reason or a new deadline"}},
    Row{Label::none_overdue_sentence, {"Ingen tiltak er forsinket.", "Ingen tiltak er forseinka.", "No measure is overdue."}},
    Row{Label::none_soon_sentence, {"Ingen tiltak har frist de neste 30 dagene.", "Ingen tiltak har frist dei neste 30 dagane.", "No measure is due in the next 30 days."}},
    Row{Label::none_waiting_sentence, {"Ingen tiltak venter på begrunnelse eller ny frist.", "Ingen tiltak ventar på grunngiving eller ny frist.", "No measure waits for a reason or a new deadline."}},
    Row{Label::days_over, {"{0} dag over fristen", "{0} dag over fristen", "{0} day overdue"},
                          {"{0} dager over fristen", "{0} dagar over fristen", "{0} days overdue"}},
    Row{Label::due_today, {"i dag", "i dag", "today"}},
    Row{Label::due_tomorrow, {"i morgen", "i morgon", "tomorrow"}},
    Row{Label::due_in_days, {"om {0} dag", "om {0} dag", "in {0} day"}, {"om {0} dager", "om {0} dagar", "in {0} days"}},
    Row{Label::wants_reason, {"mangler begrunnelse", "manglar grunngiving", "no reason given"}},
    Row{Label::wants_deadline, {"mangler ny frist", "manglar ny frist", "no new deadline"}},
    Row{Label::silent, {"Uten nytt siden forrige møte", "Utan nytt sidan førre møte", "No news since the last meeting"}},
    Row{Label::silent_since, {"Forrige møte: {0}, {1}.", "Førre møte: {0}, {1}.", "The last meeting: {0}, {1}."}},
    Row{Label::none_silent_sentence, {"Alle tiltak som er i gang eller over fristen, har fått en merknad siden da.", "Alle tiltak som er i gang eller over fristen, har fått ein merknad sidan då.", "Every measure that is under way or overdue has been noted since then."}},
    Row{Label::last_word, {"sist nevnt {0}", "sist nemnt {0}", "last mentioned {0}"}},
    Row{Label::no_word, {"ikke nevnt ennå", "ikkje nemnt enno", "not mentioned yet"}},

    Row{Label::timeline, {"Tidslinje", "Tidslinje", "Timeline"}},
    Row{Label::timeline_sentence, {"{0} frist fra {1} til {2}", "{0} frist frå {1} til {2}", "{0} deadline from {1} to {2}"},
                                  {"{0} frister fra {1} til {2}", "{0} fristar frå {1} til {2}", "{0} deadlines from {1} to {2}"}},
    Row{Label::timeline_none, {"Ingen tiltak har en dato å vise.", "Ingen tiltak har ein dato å vise.", "No measure has a date to show."}},
    Row{Label::timeline_table, {"Tidslinjen som tabell", "Tidslinja som tabell", "The timeline as a table"}},
    Row{Label::timeline_undated, {"{0} tiltak uten bestemt dato er ikke med.", "{0} tiltak utan fast dato er ikkje med.", "{0} measure without a fixed date is left out."},
                                 {"{0} tiltak uten bestemt dato er ikke med.", "{0} tiltak utan fast dato er ikkje med.", "{0} measures without a fixed date are left out."}},
    Row{Label::timeline_outside, {"{0} frist langt utenfor perioden står bare i tabellen.", "{0} frist langt utanfor perioden står berre i tabellen.", "{0} deadline far outside the period stands in the table only."},
                                 {"{0} frister langt utenfor perioden står bare i tabellen.", "{0} fristar langt utanfor perioden står berre i tabellen.", "{0} deadlines far outside the period stand in the table only."}},
    Row{Label::timeline_hidden, {"Der det står + og et tall, er det flere enn det er plass til.", "Der det står + og eit tal, er det fleire enn det er plass til.", "Where there is a + and a number, there are more than there is room for."}},
    Row{Label::mark_done, {"gjennomført", "gjennomført", "done"}},
    Row{Label::mark_late, {"forsinket", "forseinka", "overdue"}},
    Row{Label::mark_coming, {"kommer", "kjem", "to come"}},
    Row{Label::mark_aside, {"utgår eller er utsatt", "går ut eller er utsett", "cancelled or postponed"}},
    Row{Label::meetings, {"møter og hendelser", "møte og hendingar", "meetings and events"}},
    Row{Label::meeting, {"møte eller hendelse", "møte eller hending", "meeting or event"}},
    Row{Label::when, {"Når", "Når", "When"}},
    Row{Label::what, {"Hva", "Kva", "What"}},

    Row{Label::the_plan, {"Planen", "Planen", "The plan"}},
    Row{Label::filter, {"Finn tiltak", "Finn tiltak", "Find measures"}},
    Row{Label::filter_text, {"Ord i teksten", "Ord i teksten", "Words in the text"}},
    Row{Label::filter_state, {"Status", "Status", "Status"}},
    Row{Label::filter_role, {"Ansvar", "Ansvar", "Responsible"}},
    Row{Label::filter_all, {"alle", "alle", "all"}},
    Row{Label::filter_reset, {"Vis alle", "Vis alle", "Show all"}},
    Row{Label::filter_some, {"Viser {0} av {1} tiltak.", "Viser {0} av {1} tiltak.", "Showing {0} of {1} measures."}},
    Row{Label::filter_none, {"Ingen av {1} tiltak passer.", "Ingen av {1} tiltak passar.", "None of {1} measures fits."}},
    Row{Label::goals, {"Mål", "Mål", "Goals"}},
    Row{Label::at_least, {"minst", "minst", "at least"}},
    Row{Label::at_most, {"høyst", "høgst", "at most"}},
    Row{Label::up_by, {"opp", "opp", "up"}},
    Row{Label::down_by, {"ned", "ned", "down"}},
    Row{Label::target_met, {"målet er nådd", "målet er nådd", "target met"}},
    Row{Label::target_missed, {"målet er ikke nådd", "målet er ikkje nådd", "target not met"}},
    Row{Label::measure, {"Tiltak", "Tiltak", "Measure"}},
    Row{Label::number, {"Tiltak {0}", "Tiltak {0}", "Measure {0}"}},
    Row{Label::responsible, {"Ansvar", "Ansvar", "Responsible"}},
    Row{Label::deadline, {"Frist", "Frist", "Deadline"}},
    Row{Label::adopted_deadline, {"Vedtatt frist", "Vedteken frist", "Adopted deadline"}},
    Row{Label::new_deadline, {"Ny frist", "Ny frist", "New deadline"}},
    Row{Label::adopted_responsible, {"Vedtatt ansvar", "Vedteke ansvar", "Adopted responsible"}},
    Row{Label::status, {"Status", "Status", "Status"}},
    Row{Label::until, {"til {0}", "til {0}", "to {0}"}},
    Row{Label::steps, {"Steg", "Steg", "Steps"}},
    Row{Label::steps_done, {"{0} av {1} steg", "{0} av {1} steg", "{0} of {1} steps"}},
    Row{Label::log, {"Logg", "Logg", "Log"}},
    Row{Label::evaluation, {"Evaluering", "Evaluering", "Evaluation"}},
    Row{Label::reason, {"Grunn", "Grunn", "Reason"}},
    Row{Label::done_on, {"Utført", "Utført", "Done"}},
    Row{Label::next_time, {"neste {0}", "neste {0}", "next {0}"}},
    Row{Label::takes_place, {"Tid", "Tid", "Time"}},
    Row{Label::shared_by_section, {"felles for delen", "felles for delen", "shared by the section"}},
    Row{Label::by_default, {"felles for planen", "felles for planen", "shared by the plan"}},
    Row{Label::unknown_role, {"ikke i registeret", "ikkje i registeret", "not in the register"}},
    Row{Label::name_left_out, {"navn utelatt", "namn utelate", "name left out"}},
    Row{Label::role_and_holder, {"{0} v/ {1}", "{0} v/ {1}", "{0}, {1}"}},
    Row{Label::internal_field, {"Intern", "Intern", "Internal"}},
    Row{Label::internal_edition, {"Intern utgave, ikke for publisering.", "Intern utgåve, ikkje for publisering.", "Internal edition, not for publication."}},
    Row{Label::slip_later, {"{0} dag etter vedtatt frist", "{0} dag etter vedteken frist", "{0} day after the adopted deadline"},
                           {"{0} dager etter vedtatt frist", "{0} dagar etter vedteken frist", "{0} days after the adopted deadline"}},
    Row{Label::slip_earlier, {"{0} dag før vedtatt frist", "{0} dag før vedteken frist", "{0} day before the adopted deadline"},
                             {"{0} dager før vedtatt frist", "{0} dagar før vedteken frist", "{0} days before the adopted deadline"}},
    Row{Label::slip_none, {"samme dag som vedtatt", "same dag som vedteke", "same day as adopted"}},
    Row{Label::outcome_missing, {"mangler utfall", "manglar utfall", "outcome missing"}},
    Row{Label::case_reference, {"sak {0}", "sak {0}", "case {0}"}},
    Row{Label::and_more, {"og {0} til", "og {0} til", "and {0} more"}},
    Row{Label::none_given, {"ikke oppgitt", "ikkje oppgitt", "not given"}},
    Row{Label::open_box, {"ikke gjort", "ikkje gjort", "not done"}},
    Row{Label::ticked_box, {"gjort", "gjort", "done"}},
    Row{Label::part_further, {"medansvarlig", "medansvarleg", "also responsible"}},
    Row{Label::part_helper, {"bistår", "hjelper til", "assists"}},
    Row{Label::part_partner, {"i samarbeid", "i samarbeid", "in cooperation"}},
    Row{Label::part_optional, {"eventuelt", "eventuelt", "if needed"}},

    Row{Label::by_responsible, {"Etter ansvar", "Etter ansvar", "By responsible"}},
    Row{Label::role_caption, {"Tiltak for {0}, etter frist", "Tiltak for {0}, etter frist", "Measures of {0}, by deadline"}},
    Row{Label::not_in_register, {"Står ikke i planens register over ansvarlige.", "Står ikkje i registeret til planen over ansvarlege.", "Not in the plan’s register of responsibles."}},
    Row{Label::role_page, {"Egen side", "Eiga side", "Own page"}},
    Row{Label::role_feed, {"Kalender", "Kalender", "Calendar"}},

    Row{Label::follow, {"Følg planen i kalenderen", "Følg planen i kalenderen", "Follow the plan in your calendar"}},
    Row{Label::follow_short, {"Følg planen", "Følg planen", "Follow the plan"}},
    Row{Label::follow_all, {"Alle frister", "Alle fristar", "All deadlines"}},
    Row{Label::follow_subscribe, {"Abonner", "Abonner", "Subscribe"}},
    Row{Label::follow_outlook, {"Outlook: Kalender, Legg til kalender, Abonner fra nettet, og lim inn adressen.", "Outlook: Kalender, Legg til kalender, Abonner frå nettet, og lim inn adressa.", "Outlook: Calendar, Add calendar, Subscribe from web, and paste the address."}},
    Row{Label::follow_google, {"Google: Andre kalendere, Fra nettadresse, og lim inn adressen.", "Google: Andre kalendrar, Frå nettadresse, og lim inn adressa.", "Google: Other calendars, From URL, and paste the address."}},
    Row{Label::follow_apple, {"Apple: åpne abonnementslenka på telefonen eller maskinen.", "Apple: opne abonnementslenkja på telefonen eller maskina.", "Apple: open the subscription link on the phone or computer."}},
    Row{Label::follow_pace, {"Kalenderen henter nytt i sitt eget tempo; det kan ta et døgn før en endring vises.", "Kalenderen hentar nytt i sitt eige tempo; det kan ta eit døgn før ei endring viser.", "Calendars refresh at their own pace; a change may take a day to show."}},
    Row{Label::follow_file, {"Åpne kalenderfila", "Opne kalenderfila", "Open the calendar file"}},
    Row{Label::follow_no_address, {"Disse sidene har ingen nettadresse ennå. Filene her kan importeres, men da følger ikke senere endringer med. For å abonnere trengs adressen der sidene blir lagt ut; den skrives som nettadresse under publisering.", "Desse sidene har inga nettadresse enno. Filene her kan importerast, men då følgjer ikkje seinare endringar med. For å abonnere trengst adressa der sidene blir lagde ut; ho blir skriven som nettadresse under publisering.", "These pages have no web address yet. The files here can be imported, but later changes will not follow. To subscribe, the address where the pages are published is needed; it is written as base_url under publish."}},
    Row{Label::page_made, {"Siden er laget av planens egen tekst.", "Sida er laga av teksten i planen sjølv.", "This page is made from the plan’s own text."}},
    Row{Label::case_paper, {"Til sakspapirene (Markdown)", "Til sakspapira (Markdown)", "For the case papers (Markdown)"}},
    Row{Label::as_data, {"Som data (JSON)", "Som data (JSON)", "As data (JSON)"}},

    Row{Label::findings, {"Funn i kilden", "Funn i kjelda", "Findings in the source"}},
    Row{Label::findings_none, {"Kontrollen fant ingenting å si noe om.", "Kontrollen fann ingenting å seie noko om.", "The check found nothing to remark on."}},
    Row{Label::findings_caption, {"Det kontrollen sier om kilden, linje for linje", "Det kontrollen seier om kjelda, linje for linje", "What the check says of the source, line by line"}},
    Row{Label::finding_line, {"Linje", "Linje", "Line"}},
    Row{Label::finding, {"Funn", "Funn", "Finding"}},
    Row{Label::severity, {"Alvor", "Alvor", "Severity"}},
    Row{Label::severity_error, {"feil", "feil", "error"}},
    Row{Label::severity_warning, {"advarsel", "åtvaring", "warning"}},
    Row{Label::severity_advice, {"råd", "råd", "advice"}},

    Row{Label::plans, {"Planer", "Planar", "Plans"}},
    Row{Label::earlier_plans, {"Tidligere planer", "Tidlegare planar", "Earlier plans"}},
    Row{Label::unread, {"Ikke lest", "Ikkje lesne", "Not read"}},
    Row{Label::unread_sentence, {"Denne fila kunne ikke leses og er ikke med i tallene.", "Denne fila kunne ikkje lesast og er ikkje med i tala.", "This file could not be read and is not in the numbers."},
                                {"Disse filene kunne ikke leses og er ikke med i tallene.", "Desse filene kunne ikkje lesast og er ikkje med i tala.", "These files could not be read and are not in the numbers."}},
    Row{Label::done_of, {"{0} av {1}", "{0} av {1}", "{0} of {1}"}},
    Row{Label::no_plans, {"Ingen planer.", "Ingen planar.", "No plans."}},
    Row{Label::all_plans, {"Alle planer", "Alle planar", "All plans"}},

    Row{Label::last_change, {"Sist endret {0}", "Sist endra {0}", "Last changed {0}"}},
    Row{Label::last_changed, {"Sist endret", "Sist endra", "Last changed"}},
    Row{Label::roles_caption, {"Hvor mange tiltak hver har ansvar for, i alle planene", "Kor mange tiltak kvar har ansvar for, i alle planane", "How many measures each carries, in all plans"}},
    Row{Label::next_deadline, {"Neste frist", "Neste frist", "Next deadline"}},
    Row{Label::goals_across, {"Mål på tvers av planene", "Mål på tvers av planane", "Goals across the plans"}},
    Row{Label::plans_counted, {"{0} plan", "{0} plan", "{0} plan"}, {"{0} planer", "{0} planar", "{0} plans"}},
    Row{Label::goals_met, {"{0} nådd", "{0} nådd", "{0} met"}, {"{0} nådd", "{0} nådde", "{0} met"}},
    Row{Label::goals_missed, {"{0} ikke nådd", "{0} ikkje nådd", "{0} not met"}, {"{0} ikke nådd", "{0} ikkje nådde", "{0} not met"}},
    Row{Label::result, {"Resultat", "Resultat", "Result"}},
    Row{Label::remaining, {"Det som gjenstår", "Det som står att", "What remains"}},
    Row{Label::none_remaining, {"Ingenting gjenstår.", "Ingenting står att.", "Nothing remains."}},
    Row{Label::settled, {"Gjennomført eller avsluttet", "Gjennomført eller avslutta", "Done or closed"}},
    Row{Label::with_others, {"sammen med {0}", "saman med {0}", "together with {0}"}},
    Row{Label::no_measures_now, {"Har ingen tiltak i planene som gjelder nå.", "Har ingen tiltak i planane som gjeld no.", "Carries no measures in the plans of today."}},

    Row{Label::plan_id, {"Plan-ID", "Plan-ID", "Plan ID"}},
    Row{Label::plan, {"Plan", "Plan", "Plan"}},
    Row{Label::organization_column, {"Organisasjon", "Organisasjon", "Organisation"}},
    Row{Label::section_number, {"Delnummer", "Delnummer", "Section number"}},
    Row{Label::section, {"Del", "Del", "Section"}},
    Row{Label::measure_id, {"Tiltaks-ID", "Tiltaks-ID", "Measure ID"}},
    Row{Label::number_column, {"Nummer", "Nummer", "Number"}},
    Row{Label::last_day, {"Siste dag", "Siste dag", "Last day"}},
    Row{Label::state, {"Tilstand", "Tilstand", "State"}},
    Row{Label::state_code, {"Tilstandskode", "Tilstandskode", "State code"}},
    Row{Label::status_from, {"Status fra", "Status frå", "Status from"}},
    Row{Label::days_over_column, {"Dager over fristen", "Dagar over fristen", "Days overdue"}},
    Row{Label::slip_column, {"Dager utsatt", "Dagar utsett", "Days postponed"}},
    Row{Label::goal, {"Mål", "Mål", "Goal"}},
    Row{Label::target, {"Måltall", "Måltal", "Target"}},
    Row{Label::resources, {"Ressurser", "Ressursar", "Resources"}},

    Row{Label::feed_deadline, {"Frist: ", "Frist: ", "Deadline: "}},
    Row{Label::feed_name, {"{0}: frister", "{0}: fristar", "{0}: deadlines"}},
    Row{Label::feed_todo_name, {"{0}: gjøremål", "{0}: gjeremål", "{0}: to-dos"}},
    Row{Label::feed_last_day, {"Står på den siste dagen i fristen.", "Står på den siste dagen i fristen.", "Shown on the last day of the deadline."}},
    Row{Label::feed_section, {"Del", "Del", "Section"}},
    Row{Label::feed_link, {"Mer", "Meir", "More"}},
    Row{Label::feed_responsible, {"Ansvar", "Ansvar", "Responsible"}},
    Row{Label::feed_written, {"Frist", "Frist", "Deadline"}},
};

struct StateRow {
    State state{};
    std::string_view sign;
    Forms text;
};
constexpr std::array states = {
    StateRow{State::cancelled, "×", {"utgår", "går ut", "cancelled"}},
    StateRow{State::carried_forward, "→", {"videreført", "vidareført", "carried forward"}},
    StateRow{State::done_late, "✓", {"gjennomført etter fristen", "gjennomført etter fristen", "done late"}},
    StateRow{State::done, "✓", {"gjennomført", "gjennomført", "done"}},
    StateRow{State::postponed, "»", {"utsatt", "utsett", "postponed"}},
    StateRow{State::overdue, "!", {"forsinket", "forseinka", "overdue"}},
    StateRow{State::due_today, "◆", {"frist i dag", "frist i dag", "due today"}},
    StateRow{State::due_soon, "◇", {"frist snart", "frist snart", "due soon"}},
    StateRow{State::partly_done, "◑", {"delvis gjennomført", "delvis gjennomført", "partly done"}},
    StateRow{State::in_progress, "◐", {"i gang", "i gang", "in progress"}},
    StateRow{State::ongoing, "∞", {"løpende", "løpande", "ongoing"}},
    StateRow{State::on_demand, "∿", {"ved behov", "ved behov", "on demand"}},
    StateRow{State::undated, "?", {"uten frist", "utan frist", "no deadline"}},
    StateRow{State::not_started, "○", {"ikke startet", "ikkje starta", "not started"}},
};

struct GroupRow {
    Group group{};
    std::string_view sign;
    Forms text;
};
constexpr std::array groups = {
    GroupRow{Group::done, "✓", {"gjennomført", "gjennomført", "done"}},
    GroupRow{Group::overdue, "!", {"forsinket", "forseinka", "overdue"}},
    GroupRow{Group::due_soon, "◇", {"frist snart", "frist snart", "due soon"}},
    GroupRow{Group::in_progress, "◐", {"i gang", "i gang", "in progress"}},
    GroupRow{Group::ongoing, "∞", {"løpende eller ved behov", "løpande eller ved behov", "ongoing or on demand"}},
    GroupRow{Group::postponed, "»", {"utsatt", "utsett", "postponed"}},
    GroupRow{Group::not_started, "○", {"ikke startet", "ikkje starta", "not started"}},
    GroupRow{Group::undated, "?", {"uten frist", "utan frist", "without a deadline"}},
    GroupRow{Group::closed, "×", {"utgår eller videreført", "går ut eller vidareført", "cancelled or carried forward"}},
};

constexpr std::array<Forms, 12> months = {{
    {"januar", "januar", "January"}, {"februar", "februar", "February"}, {"mars", "mars", "March"},
    {"april", "april", "April"}, {"mai", "mai", "May"}, {"juni", "juni", "June"},
    {"juli", "juli", "July"}, {"august", "august", "August"}, {"september", "september", "September"},
    {"oktober", "oktober", "October"}, {"november", "november", "November"}, {"desember", "desember", "December"},
}};
// clang-format on

consteval bool table_holds() {
    if (rows.size() != static_cast<std::size_t>(Label::count))
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const int wanted = places(row.text[0]);
        if (row.label != static_cast<Label>(i) || !complete(row.text, wanted))
            return false;
        const bool counted =
            !row.other[0].empty() || !row.other[1].empty() || !row.other[2].empty();
        if (counted && !complete(row.other, wanted))
            return false;
    }
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i].state != static_cast<State>(i) || !complete(states[i].text, 0))
            return false;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].group != static_cast<Group>(i) || !complete(groups[i].text, 0))
            return false;
    return states.size() == state_count && groups.size() == group_count;
}
static_assert(table_holds(), "a label is missing, out of order or lacks a place in one language");

} // namespace

std::string_view label(Label label, Language language) {
    return rows[static_cast<std::size_t>(label)].text[column(language)];
}

std::string_view label(Label label, Language language, std::size_t number) {
    const Row& row = rows[static_cast<std::size_t>(label)];
    const bool other = number != 1 && !row.other[0].empty();
    return (other ? row.other : row.text)[column(language)];
}

void append_label(std::string& out, Label which, Language language,
                  std::initializer_list<std::string_view> arguments, std::size_t number) {
    append_filled(out, label(which, language, number), arguments);
}

std::string_view state_word(State state, Language language) {
    return states[static_cast<std::size_t>(state)].text[column(language)];
}

std::string_view group_word(Group group, Language language) {
    return groups[static_cast<std::size_t>(group)].text[column(language)];
}

std::string_view state_sign(State state) {
    return states[static_cast<std::size_t>(state)].sign;
}

std::string_view group_sign(Group group) {
    return groups[static_cast<std::size_t>(group)].sign;
}

std::string_view month_name(int month, Language language) {
    assert(month >= 1 && month <= 12);
    return months[static_cast<std::size_t>(month - 1)][column(language)];
}

} // namespace plan::report
