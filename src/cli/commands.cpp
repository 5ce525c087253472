#include "commands.hpp"

#include <array>

namespace plan::cli {
namespace {

constexpr Option as_of_option{
    .names = "--as-of",
    .value = "DATO",
    .help = "rapporteringsdagen (ellers SOURCE_DATE_EPOCH, ellers i dag i Oslo)",
    .slot = &Options::as_of};
constexpr Option config_option{
    .names = "--config", .value = "FIL", .help = "en annen plan.yaml", .slot = &Options::config};
constexpr Option jobs_option{.names = "-j,--jobs",
                             .value = "N",
                             .help = "hvor mange tråder (0: alle)",
                             .slot = &Options::jobs};
constexpr Option language_option{.names = "--language",
                                 .value = "SPRÅK",
                                 .help =
                                     "språket i meldingene: nb, nn eller en (ellers planens eget)",
                                 .slot = &Options::language,
                                 .choices = "nb|nn|en"};
constexpr Option quiet_option{
    .names = "-q,--quiet", .help = "ingen oppsummering", .slot = &Options::quiet};
constexpr Option color_option{.names = "--color",
                              .value = "NÅR",
                              .help = "farger: auto, always eller never",
                              .slot = &Options::color,
                              .choices = "auto|always|never"};
constexpr Option standard_input_option{.names = "--stdin-filename",
                                       .value = "NAVN",
                                       .help = "filnavnet når `-` leses",
                                       .slot = &Options::stdin_filename};
constexpr Option year_option{.names = "--year",
                             .value = "ÅR",
                             .help = "planene som gjelder i dette året",
                             .slot = &Options::year};
constexpr Option force_option{.names = "--force",
                              .help = "skriv også i en mappe som ikke er laget av plan",
                              .slot = &Options::force};
constexpr Option internal_option{.names = "--internal",
                                 .help = "for styret: med navn, `Intern` og det plan check sier",
                                 .slot = &Options::internal};
constexpr Option all_years_option{
    .names = "--all-years", .help = "ta med avsluttede planer", .slot = &Options::all_years};
constexpr Option fail_on_option{
    .names = "--fail-on",
    .value = "GRAD",
    .help = "minste alvor som gir utgangskode 1: error, warning eller advice",
    .slot = &Options::fail_on,
    .choices = "error|warning|advice"};

// What chooses measures: of one kind any, of different kinds all.
constexpr Option responsible_filter{
    .names = "--responsible",
    .value = "ROLLE",
    .help = "bare tiltak der denne har ansvar eller er med (kan gjentas)",
    .slot = &Options::responsibles,
    .whole = true};
constexpr Option section_filter{.names = "--section",
                                .value = "DEL",
                                .help =
                                    "bare denne delen: nummer, id eller begynnelsen av tittelen",
                                .slot = &Options::sections,
                                .whole = true};
constexpr Option state_filter{
    .names = "--state",
    .value = "TILSTAND",
    .help = "bare tiltak i denne tilstanden, som overdue eller «frist snart» (kan gjentas)",
    .slot = &Options::states};

constexpr Option diff_option{
    .names = "--diff", .help = "vis endringene og skriv ingenting", .slot = &Options::diff};

constexpr std::array check_options = {Option{.names = "--format",
                                             .value = "FORM",
                                             .help = "text (med linje og markør), short eller json",
                                             .slot = &Options::format,
                                             .choices = "text|short|json"},
                                      Option{.names = "-o,--output",
                                             .value = "FIL",
                                             .help = "skriv funnene til FIL",
                                             .slot = &Options::output},
                                      fail_on_option,
                                      Option{.names = "--show",
                                             .value = "advice",
                                             .help = "vis også råd",
                                             .slot = &Options::show,
                                             .choices = "advice"},
                                      Option{.names = "--select",
                                             .value = "REGEL",
                                             .help = "bare disse reglene (kan gjentas)",
                                             .slot = &Options::select},
                                      Option{.names = "--ignore",
                                             .value = "REGEL",
                                             .help = "ikke disse reglene (kan gjentas)",
                                             .slot = &Options::ignore},
                                      Option{.names = "--fix",
                                             .help = "rett det som trygt kan rettes, i filene",
                                             .slot = &Options::fix},
                                      Option{.names = "--diff",
                                             .help = "vis hva --fix ville ha rettet, og skriv "
                                                     "ingenting",
                                             .slot = &Options::diff},
                                      Option{.names = "--exit-zero",
                                             .help = "utgangskode 0 også når det er funn",
                                             .slot = &Options::exit_zero},
                                      as_of_option,
                                      config_option,
                                      standard_input_option,
                                      language_option,
                                      color_option,
                                      quiet_option,
                                      jobs_option};

constexpr std::array report_options = {
    Option{.names = "--format",
           .value = "FORM",
           .help = "én fil i stedet for et nettsted: html, md, json, csv eller text",
           .slot = &Options::format,
           .choices = "html|md|json|csv|text"},
    Option{.names = "-o,--output",
           .value = "MÅL",
           .help = "mappen for nettstedet (site/), eller filen",
           .slot = &Options::output},
    year_option,
    all_years_option,
    as_of_option,
    responsible_filter,
    section_filter,
    state_filter,
    Option{.names = "--base-url",
           .value = "URL",
           .help = "adressen der sidene legges ut",
           .slot = &Options::base_url},
    Option{.names = "--revision",
           .value = "TEKST",
           .help = "vises øverst på sidene",
           .slot = &Options::revision},
    internal_option,
    force_option,
    fail_on_option,
    config_option,
    standard_input_option,
    language_option,
    quiet_option,
    jobs_option};

constexpr std::array ical_options = {Option{.names = "-o,--output",
                                            .value = "MÅL",
                                            .help = "mappen for all.ics og én kalender for hver "
                                                    "rolle, eller FIL.ics for én",
                                            .slot = &Options::output},
                                     Option{.names = "--responsible",
                                            .value = "ROLLE",
                                            .help = "bare denne rollens frister",
                                            .slot = &Options::responsible},
                                     Option{.names = "--todo",
                                            .help = "også gjøremål, i egne filer ved siden av",
                                            .slot = &Options::todo},
                                     internal_option,
                                     force_option,
                                     year_option,
                                     all_years_option,
                                     as_of_option,
                                     Option{.names = "--base-url",
                                            .value = "URL",
                                            .help = "adressen der sidene ligger",
                                            .slot = &Options::base_url},
                                     fail_on_option,
                                     config_option,
                                     standard_input_option,
                                     language_option,
                                     quiet_option,
                                     jobs_option};

constexpr std::array fmt_options = {Option{.names = "--check",
                                           .help = "nevn filene som ville blitt skrevet om, og "
                                                   "skriv ingenting",
                                           .slot = &Options::check},
                                    diff_option,
                                    config_option,
                                    standard_input_option,
                                    language_option,
                                    quiet_option,
                                    jobs_option};

constexpr std::array date_options = {
    Option{.names = "--period",
           .value = "PERIODE",
           .help = "planens periode, som i planen: 2021, 2022-23 eller 2021-03-11..2022-03-10",
           .slot = &Options::period},
    Option{.names = "--event",
           .value = "NAVN=DATO",
           .help = "når noe skjer (kan gjentas): årsmøtet=2022-03-10, flere datoer med komma",
           .slot = &Options::events,
           .whole = true},
    Option{.names = "--adopted",
           .value = "DATO",
           .help = "når planen ble vedtatt; hendelser regnes fra da",
           .slot = &Options::adopted},
    Option{.names = "--format",
           .value = "FORM",
           .help = "text eller json",
           .slot = &Options::format,
           .choices = "text|json"},
    Option{.names = "--language",
           .value = "SPRÅK",
           .help = "språket i svaret: nb, nn eller en",
           .slot = &Options::language,
           .choices = "nb|nn|en"}};

constexpr Option dry_run_option{.names = "-n,--dry-run",
                                .help = "vis hva som ville blitt skrevet, og skriv ingenting",
                                .slot = &Options::dry_run};
constexpr Option date_option{.names = "--date",
                             .value = "DATO",
                             .help = "dagen det gjelder (ellers rapporteringsdagen)",
                             .slot = &Options::date};

constexpr std::array done_options = {date_option,
                                     Option{.names = "--note",
                                            .value = "TEKST",
                                            .help = "skriv også dette i loggen",
                                            .slot = &Options::note},
                                     dry_run_option,
                                     as_of_option,
                                     config_option,
                                     language_option,
                                     quiet_option,
                                     jobs_option};

constexpr std::array set_options = {Option{.names = "--reason",
                                           .value = "TEKST",
                                           .help = "grunnen: i statusen, eller i loggen når en "
                                                   "vedtatt frist eller et ansvar endres",
                                           .slot = &Options::reason},
                                    date_option,
                                    dry_run_option,
                                    as_of_option,
                                    config_option,
                                    language_option,
                                    quiet_option,
                                    jobs_option};

constexpr std::array note_options = {Option{.names = "--case",
                                            .value = "SAK",
                                            .help = "saksnummeret: 23/21",
                                            .slot = &Options::case_number},
                                     date_option,
                                     dry_run_option,
                                     as_of_option,
                                     config_option,
                                     language_option,
                                     quiet_option,
                                     jobs_option};

constexpr std::array list_options = {
    Option{.names = "--overdue", .help = "bare det som er forsinket", .slot = &Options::overdue},
    Option{.names = "--due",
           .value = "TID",
           .help = "bare det som har frist fra i dag og så lenge: 30d, 2w, 3m eller til en dato",
           .slot = &Options::due},
    Option{
        .names = "--no-deadline", .help = "bare tiltak uten frist", .slot = &Options::no_deadline},
    responsible_filter,
    Option{.names = "--no-responsible",
           .help = "bare tiltak uten ansvarlig",
           .slot = &Options::no_responsible},
    Option{.names = "--status",
           .value = "STATUS",
           .help = "bare tiltak med denne statusen i planen, som pågår (kan gjentas)",
           .slot = &Options::statuses},
    state_filter,
    section_filter,
    Option{.names = "--format",
           .value = "FORM",
           .help = "text eller json",
           .slot = &Options::format,
           .choices = "text|json"},
    year_option,
    all_years_option,
    as_of_option,
    config_option,
    standard_input_option,
    language_option,
    color_option,
    quiet_option,
    jobs_option};

constexpr std::array show_options = {Option{.names = "--format",
                                            .value = "FORM",
                                            .help = "text eller json",
                                            .slot = &Options::format,
                                            .choices = "text|json"},
                                     as_of_option,
                                     config_option,
                                     standard_input_option,
                                     language_option,
                                     color_option,
                                     quiet_option,
                                     jobs_option};

constexpr std::array rule_options = {language_option};

constexpr std::array table = {
    Command{.name = "check",
            .paths = "[STI…]",
            .summary = "les planene og si hva som er galt, og hvor",
            .example = "plan check planer/2021.md",
            .options = check_options,
            .run = run_check},
    Command{.name = "report",
            .paths = "[STI…]",
            .summary = "lag statussider, eller én rapport",
            .example = "plan report --year 2021 -o site",
            .options = report_options,
            .run = run_report},
    Command{.name = "ical",
            .paths = "[STI…]",
            .summary = "lag kalendere med fristene",
            .example = "plan ical --responsible htv > htv.ics",
            .options = ical_options,
            .run = run_ical},
    Command{.name = "list",
            .paths = "[STI…]",
            .summary = "vis tiltakene, eller de du spør etter, etter frist",
            .example = "plan list --overdue --due 30d --responsible htv",
            .options = list_options,
            .run = run_list},
    Command{.name = "show",
            .paths = "ID [STI…]",
            .summary = "vis alt om ett tiltak",
            .example = "plan show deltid",
            .options = show_options,
            .run = run_show},
    Command{.name = "done",
            .paths = "ID [STI…]",
            .summary = "skriv i planen at et tiltak er gjennomført",
            .example = "plan done deltid --date 2021-05-12",
            .options = done_options,
            .run = run_done},
    Command{.name = "set",
            .paths = "ID FELT VERDI [STI…]",
            .summary = "skriv status, ny frist eller nytt ansvar i planen",
            .example = "plan set deltid frist \"1. september\" --reason \"venter på tall\"",
            .options = set_options,
            .run = run_set},
    Command{.name = "note",
            .paths = "ID TEKST [STI…]",
            .summary = "skriv en linje i loggen til et tiltak",
            .example = "plan note deltid \"Krav sendt til tre etater.\" --case 14/21",
            .options = note_options,
            .run = run_note},
    Command{.name = "fmt",
            .paths = "[STI…]",
            .summary = "skriv planene på én måte: tabeller, felter, mellomrom",
            .example = "plan fmt --diff planer/2021.md",
            .options = fmt_options,
            .run = run_fmt},
    Command{.name = "date",
            .paths = "FRIST",
            .summary = "vis hvordan en frist blir lest",
            .example = "plan date \"innen utgangen av juni\" --period 2021",
            .options = date_options,
            .run = run_date},
    Command{.name = "rule",
            .paths = "[REGEL]",
            .summary = "si hva en regel betyr, med en gal og en riktig plan",
            .example = "plan rule impossible-date",
            .options = rule_options,
            .run = run_rule},
};

} // namespace

std::span<const Command> commands() {
    return table;
}

} // namespace plan::cli
