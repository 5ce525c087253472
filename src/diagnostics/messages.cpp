#include "plan/diagnostics/messages.hpp"

#include <array>
#include <cassert>

namespace plan::diagnostics {
namespace {

// `{0}` stands for the first argument, `{{` for a brace. The one-form is used when
// the first number among the arguments is 1.
struct Wording {
    std::string_view many;
    std::string_view one;
};

struct MessageRow {
    Message message{};
    std::optional<Rule> rule;
    Wording nb;
    Wording en;
};

// clang-format off
constexpr std::array table = {
    // bytes
    MessageRow{.message = Message::invalid_utf8, .rule = Rule::invalid_utf8,
        .nb = {.many = "byten 0x{0} på plass {1} er ikke gyldig UTF-8", .one = {}},
        .en = {.many = "byte 0x{0} at offset {1} is not valid UTF-8", .one = {}}},
    MessageRow{.message = Message::help_save_as_utf8, .rule = std::nullopt,
        .nb = {.many = "lagre filen som UTF-8", .one = {}},
        .en = {.many = "save the file as UTF-8", .one = {}}},
    MessageRow{.message = Message::control_character, .rule = Rule::control_character,
        .nb = {.many = "kontrolltegnet U+{0} kan ikke stå i en plan", .one = {}},
        .en = {.many = "the control character U+{0} cannot stand in a plan", .one = {}}},
    MessageRow{.message = Message::help_remove_character, .rule = std::nullopt,
        .nb = {.many = "fjern tegnet", .one = {}},
        .en = {.many = "remove the character", .one = {}}},
    MessageRow{.message = Message::hidden_character, .rule = Rule::bidi_character,
        .nb = {.many = "det usynlige eller retningsendrende tegnet U+{0} står i teksten", .one = {}},
        .en = {.many = "the text holds the invisible or direction-changing character U+{0}", .one = {}}},
    MessageRow{.message = Message::hidden_character_in_id, .rule = Rule::bidi_character,
        .nb = {.many = "det usynlige eller retningsendrende tegnet U+{0} kan ikke stå i en id", .one = {}},
        .en = {.many = "the invisible or direction-changing character U+{0} cannot stand in an id", .one = {}}},
    MessageRow{.message = Message::file_too_large, .rule = Rule::too_large,
        .nb = {.many = "filen er på {0} byte; grensen er {1}", .one = {}},
        .en = {.many = "the file has {0} bytes; the limit is {1}", .one = {}}},
    MessageRow{.message = Message::line_too_long, .rule = Rule::too_large,
        .nb = {.many = "linjen er på {0} byte; grensen er {1}", .one = {}},
        .en = {.many = "the line has {0} bytes; the limit is {1}", .one = {}}},
    MessageRow{.message = Message::front_matter_too_large, .rule = Rule::too_large,
        .nb = {.many = "innledningen er på {0} byte; grensen er {1}", .one = {}},
        .en = {.many = "the front matter has {0} bytes; the limit is {1}", .one = {}}},
    MessageRow{.message = Message::help_split_file, .rule = std::nullopt,
        .nb = {.many = "del filen i flere planer; grensen kan ikke heves", .one = {}},
        .en = {.many = "split the file into several plans; the limit cannot be raised", .one = {}}},
    MessageRow{.message = Message::paragraph_too_long, .rule = Rule::too_complex,
        .nb = {.many = "avsnittet er lengre enn {0} byte", .one = {}},
        .en = {.many = "the paragraph is longer than {0} bytes", .one = {}}},
    MessageRow{.message = Message::nested_too_deep, .rule = Rule::too_complex,
        .nb = {.many = "lister og sitater er nøstet dypere enn {0} nivåer", .one = {}},
        .en = {.many = "lists and quotes are nested deeper than {0} levels", .one = {}}},
    MessageRow{.message = Message::table_too_wide, .rule = Rule::too_complex,
        .nb = {.many = "tabellen har mer enn {0} kolonner", .one = {}},
        .en = {.many = "the table has more than {0} columns", .one = {}}},
    MessageRow{.message = Message::table_too_long, .rule = Rule::too_complex,
        .nb = {.many = "tabellen har mer enn {0} rader", .one = {}},
        .en = {.many = "the table has more than {0} rows", .one = {}}},
    MessageRow{.message = Message::table_too_large, .rule = Rule::too_complex,
        .nb = {.many = "tabellen er større enn {0} byte", .one = {}},
        .en = {.many = "the table is larger than {0} bytes", .one = {}}},
    MessageRow{.message = Message::too_many_references, .rule = Rule::too_complex,
        .nb = {.many = "filen har mer enn {0} lenkedefinisjoner", .one = {}},
        .en = {.many = "the file has more than {0} link definitions", .one = {}}},
    MessageRow{.message = Message::too_much_memory, .rule = Rule::too_complex,
        .nb = {.many = "filen trenger mer enn {0} byte minne å lese", .one = {}},
        .en = {.many = "the file needs more than {0} bytes of memory to be read", .one = {}}},
    MessageRow{.message = Message::yaml_too_deep, .rule = Rule::too_complex,
        .nb = {.many = "innledningen er nøstet dypere enn {0} nivåer", .one = {}},
        .en = {.many = "the front matter is nested deeper than {0} levels", .one = {}}},
    MessageRow{.message = Message::yaml_too_many, .rule = Rule::too_complex,
        .nb = {.many = "innledningen har mer enn {0} verdier", .one = {}},
        .en = {.many = "the front matter has more than {0} values", .one = {}}},
    MessageRow{.message = Message::help_simplify, .rule = std::nullopt,
        .nb = {.many = "del det opp eller gjør det enklere; grensen kan ikke heves", .one = {}},
        .en = {.many = "split it or make it simpler; the limit cannot be raised", .one = {}}},
    // front matter
    MessageRow{.message = Message::no_front_matter, .rule = Rule::no_front_matter,
        .nb = {.many = "filen begynner ikke med en innledning mellom linjer med `---`", .one = {}},
        .en = {.many = "the file does not begin with front matter between `---` lines", .one = {}}},
    MessageRow{.message = Message::no_plan_key, .rule = Rule::no_front_matter,
        .nb = {.many = "innledningen har ingen linje `plan:`", .one = {}},
        .en = {.many = "the front matter has no line `plan:`", .one = {}}},
    MessageRow{.message = Message::help_front_matter, .rule = std::nullopt,
        .nb = {.many = "begynn med `---`, `plan: 1`, `title: …`, `period: 2021` og `---`", .one = {}},
        .en = {.many = "begin with `---`, `plan: 1`, `title: …`, `period: 2021` and `---`", .one = {}}},
    MessageRow{.message = Message::unclosed_front_matter, .rule = Rule::unclosed_front_matter,
        .nb = {.many = "innledningen er ikke avsluttet med en linje `---`", .one = {}},
        .en = {.many = "the front matter is not closed by a `---` line", .one = {}}},
    MessageRow{.message = Message::help_close_front_matter, .rule = std::nullopt,
        .nb = {.many = "sett en linje `---` etter den siste nøkkelen", .one = {}},
        .en = {.many = "put a `---` line after the last key", .one = {}}},
    MessageRow{.message = Message::invalid_yaml, .rule = Rule::invalid_yaml,
        .nb = {.many = "dette er ikke gyldig YAML: {0}", .one = {}},
        .en = {.many = "this is not valid YAML: {0}", .one = {}}},
    MessageRow{.message = Message::yaml_needs_quotes, .rule = Rule::invalid_yaml,
        .nb = {.many = "verdien kan ikke leses som YAML uten hermetegn", .one = {}},
        .en = {.many = "the value cannot be read as YAML without quotes", .one = {}}},
    MessageRow{.message = Message::help_quote_value, .rule = std::nullopt,
        .nb = {.many = "sett verdien i hermetegn", .one = {}},
        .en = {.many = "put the value in quotes", .one = {}}},
    MessageRow{.message = Message::yaml_tab, .rule = Rule::invalid_yaml,
        .nb = {.many = "linjen er rykket inn med tabulator; YAML godtar bare mellomrom", .one = {}},
        .en = {.many = "the line is indented with a tab; YAML takes only spaces", .one = {}}},
    MessageRow{.message = Message::help_use_spaces, .rule = std::nullopt,
        .nb = {.many = "bytt tabulatoren med to mellomrom", .one = {}},
        .en = {.many = "replace the tab by two spaces", .one = {}}},
    MessageRow{.message = Message::yaml_control, .rule = Rule::invalid_yaml,
        .nb = {.many = "verdien blir til et kontrolltegn når den leses", .one = {}},
        .en = {.many = "the value decodes to a control character", .one = {}}},
    MessageRow{.message = Message::not_a_map, .rule = Rule::invalid_yaml,
        .nb = {.many = "innledningen skal være linjer av formen `nøkkel: verdi`", .one = {}},
        .en = {.many = "the front matter must be lines of the form `key: value`", .one = {}}},
    MessageRow{.message = Message::forbidden_anchor, .rule = Rule::forbidden_yaml,
        .nb = {.many = "ankere (`&`) er ikke tillatt", .one = {}},
        .en = {.many = "anchors (`&`) are not allowed", .one = {}}},
    MessageRow{.message = Message::forbidden_alias, .rule = Rule::forbidden_yaml,
        .nb = {.many = "referanser (`*`) er ikke tillatt", .one = {}},
        .en = {.many = "aliases (`*`) are not allowed", .one = {}}},
    MessageRow{.message = Message::forbidden_tag, .rule = Rule::forbidden_yaml,
        .nb = {.many = "typemerker (`!`) er ikke tillatt", .one = {}},
        .en = {.many = "tags (`!`) are not allowed", .one = {}}},
    MessageRow{.message = Message::forbidden_merge, .rule = Rule::forbidden_yaml,
        .nb = {.many = "flettenøkkelen `<<` er ikke tillatt", .one = {}},
        .en = {.many = "the merge key `<<` is not allowed", .one = {}}},
    MessageRow{.message = Message::forbidden_directive, .rule = Rule::forbidden_yaml,
        .nb = {.many = "direktiver (`%`) er ikke tillatt", .one = {}},
        .en = {.many = "directives (`%`) are not allowed", .one = {}}},
    MessageRow{.message = Message::forbidden_document, .rule = Rule::forbidden_yaml,
        .nb = {.many = "det kan bare være ett YAML-dokument", .one = {}},
        .en = {.many = "there can be only one YAML document", .one = {}}},
    MessageRow{.message = Message::help_write_out, .rule = std::nullopt,
        .nb = {.many = "skriv verdien ut der den trengs", .one = {}},
        .en = {.many = "write the value out where it is needed", .one = {}}},
    MessageRow{.message = Message::unsupported_version, .rule = Rule::unsupported_version,
        .nb = {.many = "språkversjonen `{0}` er ukjent; denne utgaven forstår `1`", .one = {}},
        .en = {.many = "the language version `{0}` is unknown; this release understands `1`", .one = {}}},
    MessageRow{.message = Message::help_version, .rule = std::nullopt,
        .nb = {.many = "skriv `plan: 1`", .one = {}},
        .en = {.many = "write `plan: 1`", .one = {}}},
    MessageRow{.message = Message::missing_title, .rule = Rule::missing_key,
        .nb = {.many = "planen har verken `title` eller en overskrift på første nivå", .one = {}},
        .en = {.many = "the plan has neither `title` nor a heading of the first level", .one = {}}},
    MessageRow{.message = Message::missing_organization, .rule = Rule::missing_key,
        .nb = {.many = "`organization` mangler", .one = {}},
        .en = {.many = "`organization` is missing", .one = {}}},
    MessageRow{.message = Message::missing_period, .rule = Rule::missing_key,
        .nb = {.many = "`period` mangler, så ingen frist kan tidfestes", .one = {}},
        .en = {.many = "`period` is missing, so no deadline can be dated", .one = {}}},
    MessageRow{.message = Message::help_period, .rule = std::nullopt,
        .nb = {.many = "skriv for eksempel `period: 2021` eller `period: 2021-03-11..2022-03-10`", .one = {}},
        .en = {.many = "write for example `period: 2021` or `period: 2021-03-11..2022-03-10`", .one = {}}},
    MessageRow{.message = Message::help_organization, .rule = std::nullopt,
        .nb = {.many = "skriv `organization: …` her eller i `plan.yaml`", .one = {}},
        .en = {.many = "write `organization: …` here or in `plan.yaml`", .one = {}}},
    MessageRow{.message = Message::help_title, .rule = std::nullopt,
        .nb = {.many = "skriv `title: …`", .one = {}},
        .en = {.many = "write `title: …`", .one = {}}},
    MessageRow{.message = Message::unknown_key, .rule = Rule::unknown_key,
        .nb = {.many = "nøkkelen `{0}` er ukjent", .one = {}},
        .en = {.many = "the key `{0}` is unknown", .one = {}}},
    MessageRow{.message = Message::key_not_here, .rule = Rule::unknown_key,
        .nb = {.many = "nøkkelen `{0}` kan ikke stå i `plan.yaml`", .one = {}},
        .en = {.many = "the key `{0}` cannot stand in `plan.yaml`", .one = {}}},
    MessageRow{.message = Message::help_did_you_mean, .rule = std::nullopt,
        .nb = {.many = "mente du {0}?", .one = {}},
        .en = {.many = "did you mean {0}?", .one = {}}},
    MessageRow{.message = Message::duplicate_key, .rule = Rule::duplicate_key,
        .nb = {.many = "nøkkelen `{0}` står to ganger", .one = {}},
        .en = {.many = "the key `{0}` stands twice", .one = {}}},
    MessageRow{.message = Message::same_key, .rule = Rule::duplicate_key,
        .nb = {.many = "nøkkelen `{0}` betyr det samme som `{1}`, som også står her", .one = {}},
        .en = {.many = "the key `{0}` means the same as `{1}`, which stands here too", .one = {}}},
    MessageRow{.message = Message::note_first_here, .rule = std::nullopt,
        .nb = {.many = "den første står her", .one = {}},
        .en = {.many = "the first one stands here", .one = {}}},
    MessageRow{.message = Message::note_before_here, .rule = std::nullopt,
        .nb = {.many = "nummeret foran står her", .one = {}},
        .en = {.many = "the number before it stands here", .one = {}}},
    MessageRow{.message = Message::note_box_here, .rule = std::nullopt,
        .nb = {.many = "boksen står her", .one = {}},
        .en = {.many = "the box stands here", .one = {}}},
    MessageRow{.message = Message::wrong_type, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` skal være {1}", .one = {}},
        .en = {.many = "`{0}` must be {1}", .one = {}}},
    MessageRow{.message = Message::invalid_period, .rule = Rule::invalid_period,
        .nb = {.many = "`{0}` er ingen periode", .one = {}},
        .en = {.many = "`{0}` is no period", .one = {}}},
    MessageRow{.message = Message::period_backwards, .rule = Rule::invalid_period,
        .nb = {.many = "perioden slutter ({1}) før den begynner ({0})", .one = {}},
        .en = {.many = "the period ends ({1}) before it begins ({0})", .one = {}}},
    MessageRow{.message = Message::invalid_date_value, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` er ingen dato", .one = {}},
        .en = {.many = "`{0}` is no date", .one = {}}},
    MessageRow{.message = Message::help_date_value, .rule = std::nullopt,
        .nb = {.many = "skriv datoen som 2021-05-01 eller 01.05.2021", .one = {}},
        .en = {.many = "write the date as 2021-05-01 or 01.05.2021", .one = {}}},
    MessageRow{.message = Message::invalid_id, .rule = Rule::invalid_id,
        .nb = {.many = "`{0}` kan ikke være en id", .one = {}},
        .en = {.many = "`{0}` cannot be an id", .one = {}}},
    MessageRow{.message = Message::help_id, .rule = std::nullopt,
        .nb = {.many = "bruk a–z, 0–9, `.`, `_` og `-`, høyst 64 tegn, med bokstav eller siffer først", .one = {}},
        .en = {.many = "use a–z, 0–9, `.`, `_` and `-`, at most 64 characters, a letter or digit first", .one = {}}},
    MessageRow{.message = Message::duplicate_plan, .rule = Rule::duplicate_plan,
        .nb = {.many = "id-en `{0}` er også id-en til {1}", .one = {}},
        .en = {.many = "the id `{0}` is also the id of {1}", .one = {}}},
    MessageRow{.message = Message::help_plan_id, .rule = std::nullopt,
        .nb = {.many = "gi den ene planen en annen `id`", .one = {}},
        .en = {.many = "give one of the plans another `id`", .one = {}}},
    MessageRow{.message = Message::yaml_unclosed, .rule = Rule::invalid_yaml,
        .nb = {.many = "`{0}` er ikke avsluttet", .one = {}},
        .en = {.many = "`{0}` is never closed", .one = {}}},
    MessageRow{.message = Message::yaml_no_colon, .rule = Rule::invalid_yaml,
        .nb = {.many = "det mangler et kolon etter `{0}`", .one = {}},
        .en = {.many = "there is no colon after `{0}`", .one = {}}},
    MessageRow{.message = Message::value_not_text, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` skal være en tekst", .one = {}},
        .en = {.many = "`{0}` must be a text", .one = {}}},
    MessageRow{.message = Message::value_not_map, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` skal være linjer av formen `nøkkel: verdi`", .one = {}},
        .en = {.many = "`{0}` must be lines of the form `key: value`", .one = {}}},
    MessageRow{.message = Message::value_not_list, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` skal være en liste", .one = {}},
        .en = {.many = "`{0}` must be a list", .one = {}}},
    MessageRow{.message = Message::value_not_dates, .rule = Rule::wrong_type,
        .nb = {.many = "`{0}` skal være en dato, en liste av datoer eller et tidsrom", .one = {}},
        .en = {.many = "`{0}` must be a date, a list of dates or an interval", .one = {}}},
    MessageRow{.message = Message::missing_name, .rule = Rule::missing_key,
        .nb = {.many = "`{0}` mangler et navn", .one = {}},
        .en = {.many = "`{0}` lacks a name", .one = {}}},
    // structure
    MessageRow{.message = Message::no_measures, .rule = Rule::no_measures,
        .nb = {.many = "fant ingen tiltak i planen", .one = {}},
        .en = {.many = "no measures were found in the plan", .one = {}}},
    MessageRow{.message = Message::help_measure, .rule = std::nullopt,
        .nb = {.many = "et tiltak er en linje `Tiltak 1: …`, et punkt `- [ ] …`, et punkt under «Vi skal:» eller en tabellrad under `Tiltak`", .one = {}},
        .en = {.many = "a measure is a line `Tiltak 1: …`, an item `- [ ] …`, an item below «Vi skal:» or a table row below `Tiltak`", .one = {}}},
    MessageRow{.message = Message::duplicate_id, .rule = Rule::duplicate_id,
        .nb = {.many = "id-en `{0}` er brukt før", .one = {}},
        .en = {.many = "the id `{0}` was used before", .one = {}}},
    MessageRow{.message = Message::invalid_measure_id, .rule = Rule::invalid_measure_id,
        .nb = {.many = "`{0}` kan ikke være id-en til et tiltak", .one = {}},
        .en = {.many = "`{0}` cannot be the id of a measure", .one = {}}},
    MessageRow{.message = Message::derived_id, .rule = Rule::derived_id,
        .nb = {.many = "{0} tiltak har ingen fast id; den avledes av teksten og endrer seg med den", .one = "{0} tiltak har ingen fast id; den avledes av teksten og endrer seg med den"},
        .en = {.many = "{0} measures have no written id; theirs is derived from the text and changes with it", .one = "{0} measure has no written id; it is derived from the text and changes with it"}},
    MessageRow{.message = Message::help_written_id, .rule = std::nullopt,
        .nb = {.many = "skriv for eksempel `{{#{0}}}` etter teksten", .one = {}},
        .en = {.many = "write for example `{{#{0}}}` after the text", .one = {}}},
    MessageRow{.message = Message::unknown_field, .rule = Rule::unknown_field,
        .nb = {.many = "feltet `{0}` er ukjent", .one = {}},
        .en = {.many = "the field `{0}` is unknown", .one = {}}},
    MessageRow{.message = Message::duplicate_field, .rule = Rule::duplicate_field,
        .nb = {.many = "`{0}` står to ganger i samme tiltak", .one = {}},
        .en = {.many = "`{0}` stands twice in one measure", .one = {}}},
    MessageRow{.message = Message::field_outside_measure, .rule = Rule::field_outside_measure,
        .nb = {.many = "`{0}` hører ikke til noe tiltak", .one = {}},
        .en = {.many = "`{0}` belongs to no measure", .one = {}}},
    MessageRow{.message = Message::help_field_place, .rule = std::nullopt,
        .nb = {.many = "sett linjen under tiltaket den gjelder, eller rett under overskriften", .one = {}},
        .en = {.many = "put the line below its measure, or straight below the heading", .one = {}}},
    MessageRow{.message = Message::unknown_column, .rule = Rule::unknown_column,
        .nb = {.many = "kolonnen `{0}` er ukjent og beholdes som eget felt", .one = {}},
        .en = {.many = "the column `{0}` is unknown and is kept as an extra field", .one = {}}},
    MessageRow{.message = Message::row_too_long, .rule = Rule::ragged_row,
        .nb = {.many = "raden har {0} celler, hodet har {1}; `{2}` blir til overs", .one = {}},
        .en = {.many = "the row has {0} cells, the head has {1}; `{2}` is left over", .one = {}}},
    MessageRow{.message = Message::row_without_bars, .rule = Rule::ragged_row,
        .nb = {.many = "linjen har ingen `|`, men er blitt en rad i tabellen", .one = {}},
        .en = {.many = "the line has no `|` but became a row of the table", .one = {}}},
    MessageRow{.message = Message::help_row_bars, .rule = std::nullopt,
        .nb = {.many = "sett en tom linje foran den hvis den ikke hører til tabellen", .one = {}},
        .en = {.many = "put an empty line before it if it is no part of the table", .one = {}}},
    MessageRow{.message = Message::head_and_rule_differ, .rule = Rule::ragged_row,
        .nb = {.many = "hodet over har {0} celler og linjen med streker {1}, så dette er ingen tabell", .one = {}},
        .en = {.many = "the head above has {0} cells and the line of dashes {1}, so this is no table", .one = {}}},
    MessageRow{.message = Message::prose_as_head, .rule = Rule::ragged_row,
        .nb = {.many = "linjen er blitt hodet i tabellen; det rette hodet står som en rad under", .one = {}},
        .en = {.many = "the line became the head of the table; the right head stands as a row below", .one = {}}},
    MessageRow{.message = Message::help_prose_as_head, .rule = std::nullopt,
        .nb = {.many = "flytt linjen med `---` til under det rette hodet, med en tom linje over", .one = {}},
        .en = {.many = "move the `---` line to below the right head, with an empty line above", .one = {}}},
    MessageRow{.message = Message::numbering_gap, .rule = Rule::numbering_gap,
        .nb = {.many = "nummer {0} mangler mellom {1} og {2}", .one = {}},
        .en = {.many = "number {0} is missing between {1} and {2}", .one = {}}},
    MessageRow{.message = Message::numbering_gaps, .rule = Rule::numbering_gap,
        .nb = {.many = "nummer {0}–{1} mangler mellom {2} og {3}", .one = {}},
        .en = {.many = "numbers {0}–{1} are missing between {2} and {3}", .one = {}}},
    MessageRow{.message = Message::numbering_duplicate, .rule = Rule::numbering_duplicate,
        .nb = {.many = "nummer {0} er brukt før", .one = {}},
        .en = {.many = "number {0} was used before", .one = {}}},
    MessageRow{.message = Message::numbering_style, .rule = Rule::numbering_style,
        .nb = {.many = "tiltakene er nummerert på ulike måter: `{0}` og `{1}`", .one = {}},
        .en = {.many = "the measures are numbered in different ways: `{0}` and `{1}`", .one = {}}},
    MessageRow{.message = Message::duplicate_measure, .rule = Rule::duplicate_measure,
        .nb = {.many = "tiltaket har samme tekst som tiltaket på linje {0}", .one = {}},
        .en = {.many = "the measure has the same text as the one on line {0}", .one = {}}},
    MessageRow{.message = Message::empty_measure, .rule = Rule::empty_measure,
        .nb = {.many = "tiltak {0} har ingen tekst", .one = {}},
        .en = {.many = "measure {0} has no text", .one = {}}},
    MessageRow{.message = Message::empty_measure_unnumbered, .rule = Rule::empty_measure,
        .nb = {.many = "tiltaket har ingen tekst", .one = {}},
        .en = {.many = "the measure has no text", .one = {}}},
    // responsibles
    MessageRow{.message = Message::missing_responsible, .rule = Rule::missing_responsible,
        .nb = {.many = "tiltaket har ingen ansvarlig", .one = {}},
        .en = {.many = "the measure has no one responsible", .one = {}}},
    MessageRow{.message = Message::missing_responsible_all, .rule = Rule::missing_responsible,
        .nb = {.many = "ingen av de {0} tiltakene har en ansvarlig", .one = "tiltaket har ingen ansvarlig"},
        .en = {.many = "none of the {0} measures has anyone responsible", .one = "the measure has no one responsible"}},
    MessageRow{.message = Message::help_responsible, .rule = std::nullopt,
        .nb = {.many = "skriv `Ansvar: …` under tiltaket, eller `defaults: {{responsible: …}}` i innledningen", .one = {}},
        .en = {.many = "write `Ansvar: …` below the measure, or `defaults: {{responsible: …}}` in the front matter", .one = {}}},
    MessageRow{.message = Message::unknown_responsible, .rule = Rule::unknown_responsible,
        .nb = {.many = "`{0}` står ikke i registeret over ansvarlige", .one = {}},
        .en = {.many = "`{0}` is not in the register of responsibles", .one = {}}},
    MessageRow{.message = Message::no_register, .rule = Rule::unknown_responsible,
        .nb = {.many = "planen har ikke noe register over ansvarlige; {0} navn er ukjente", .one = "planen har ikke noe register over ansvarlige; {0} navn er ukjent"},
        .en = {.many = "the plan has no register of responsibles; {0} names are unknown", .one = "the plan has no register of responsibles; {0} name is unknown"}},
    MessageRow{.message = Message::help_register, .rule = std::nullopt,
        .nb = {.many = "skriv dem i `responsibles:` her eller i `plan.yaml`", .one = {}},
        .en = {.many = "list them in `responsibles:` here or in `plan.yaml`", .one = {}}},
    MessageRow{.message = Message::note_times, .rule = std::nullopt,
        .nb = {.many = "navnet står {0} ganger i planen", .one = {}},
        .en = {.many = "the name stands {0} times in the plan", .one = {}}},
    // deadlines
    MessageRow{.message = Message::missing_deadline, .rule = Rule::missing_deadline,
        .nb = {.many = "tiltaket har ingen frist", .one = {}},
        .en = {.many = "the measure has no deadline", .one = {}}},
    MessageRow{.message = Message::missing_deadline_all, .rule = Rule::missing_deadline,
        .nb = {.many = "ingen av de {0} tiltakene har en frist", .one = "tiltaket har ingen frist"},
        .en = {.many = "none of the {0} measures has a deadline", .one = "the measure has no deadline"}},
    MessageRow{.message = Message::help_deadline, .rule = std::nullopt,
        .nb = {.many = "skriv `Frist: …` under tiltaket", .one = {}},
        .en = {.many = "write `Frist: …` below the measure", .one = {}}},
    MessageRow{.message = Message::no_such_month, .rule = Rule::impossible_date,
        .nb = {.many = "`{0}` er ingen dato: det finnes ingen måned {1}", .one = {}},
        .en = {.many = "`{0}` is no date: there is no month {1}", .one = {}}},
    MessageRow{.message = Message::no_such_day, .rule = Rule::impossible_date,
        .nb = {.many = "`{0}` er ingen dato: {2} har {1} dager", .one = {}},
        .en = {.many = "`{0}` is no date: {2} has {1} days", .one = {}}},
    MessageRow{.message = Message::no_such_day_at_all, .rule = Rule::impossible_date,
        .nb = {.many = "`{0}` er ingen dato: det finnes ingen dag {1}", .one = {}},
        .en = {.many = "`{0}` is no date: there is no day {1}", .one = {}}},
    MessageRow{.message = Message::no_such_week, .rule = Rule::impossible_date,
        .nb = {.many = "`{0}` finnes ikke: {2} har {1} uker", .one = {}},
        .en = {.many = "`{0}` does not exist: {2} has {1} weeks", .one = {}}},
    MessageRow{.message = Message::no_such_year, .rule = Rule::impossible_date,
        .nb = {.many = "`{0}` er ingen dato: årstallet må være fra 1970 til 9999", .one = {}},
        .en = {.many = "`{0}` is no date: the year must be from 1970 to 9999", .one = {}}},
    MessageRow{.message = Message::unreadable_deadline, .rule = Rule::unreadable_deadline,
        .nb = {.many = "kan ikke lese `{0}` som en frist", .one = {}},
        .en = {.many = "cannot read `{0}` as a deadline", .one = {}}},
    MessageRow{.message = Message::help_deadline_forms, .rule = std::nullopt,
        .nb = {.many = "skriv for eksempel `31.12.2021`, `innen utgangen av juni`, `uke 36` eller `løpende`", .one = {}},
        .en = {.many = "write for example `31.12.2021`, `innen utgangen av juni`, `uke 36` or `løpende`", .one = {}}},
    MessageRow{.message = Message::placeholder_deadline, .rule = Rule::unreadable_deadline,
        .nb = {.many = "`{0}` er en plassholder, ikke en frist", .one = {}},
        .en = {.many = "`{0}` is a placeholder, not a deadline", .one = {}}},
    MessageRow{.message = Message::slashes, .rule = Rule::ambiguous_date,
        .nb = {.many = "`{0}` er skrevet med skråstreker og er lest som {1}", .one = {}},
        .en = {.many = "`{0}` is written with slashes and was read as {1}", .one = {}}},
    MessageRow{.message = Message::help_write_date, .rule = std::nullopt,
        .nb = {.many = "skriv {0}", .one = {}},
        .en = {.many = "write {0}", .one = {}}},
    MessageRow{.message = Message::deadline_after_period, .rule = Rule::deadline_outside_period,
        .nb = {.many = "fristen {0} er {1} dager etter planperioden", .one = "fristen {0} er {1} dag etter planperioden"},
        .en = {.many = "the deadline {0} is {1} days after the plan's period", .one = "the deadline {0} is {1} day after the plan's period"}},
    MessageRow{.message = Message::deadline_before_period, .rule = Rule::deadline_outside_period,
        .nb = {.many = "fristen {0} er {1} dager før planperioden", .one = "fristen {0} er {1} dag før planperioden"},
        .en = {.many = "the deadline {0} is {1} days before the plan's period", .one = "the deadline {0} is {1} day before the plan's period"}},
    MessageRow{.message = Message::note_period, .rule = std::nullopt,
        .nb = {.many = "perioden er {0}–{1}", .one = {}},
        .en = {.many = "the period is {0}–{1}", .one = {}}},
    MessageRow{.message = Message::assumed_period, .rule = Rule::assumed_period,
        .nb = {.many = "`{0}` er lest som {1}–{2}", .one = {}},
        .en = {.many = "`{0}` was read as {1}–{2}", .one = {}}},
    MessageRow{.message = Message::help_period_days, .rule = std::nullopt,
        .nb = {.many = "skriv dagene ut: `period: {0}..{1}`", .one = {}},
        .en = {.many = "write the days out: `period: {0}..{1}`", .one = {}}},
    // status
    MessageRow{.message = Message::unknown_status, .rule = Rule::unknown_status,
        .nb = {.many = "`{0}` er ingen status", .one = {}},
        .en = {.many = "`{0}` is no status", .one = {}}},
    MessageRow{.message = Message::help_statuses, .rule = std::nullopt,
        .nb = {.many = "skriv {0}", .one = {}},
        .en = {.many = "write {0}", .one = {}}},
    MessageRow{.message = Message::missing_reason, .rule = Rule::missing_reason,
        .nb = {.many = "`{0}` krever en grunn", .one = {}},
        .en = {.many = "`{0}` needs a reason", .one = {}}},
    MessageRow{.message = Message::help_reason, .rule = std::nullopt,
        .nb = {.many = "skriv grunnen etter et kolon: `Status: {0}: …`", .one = {}},
        .en = {.many = "write the reason after a colon: `Status: {0}: …`", .one = {}}},
    MessageRow{.message = Message::ticked_but_open, .rule = Rule::status_conflict,
        .nb = {.many = "boksen er krysset av, men statusen er `{0}`", .one = {}},
        .en = {.many = "the box is ticked but the status is `{0}`", .one = {}}},
    MessageRow{.message = Message::done_but_unticked, .rule = Rule::status_conflict,
        .nb = {.many = "statusen er `{0}`, men boksen er ikke krysset av", .one = {}},
        .en = {.many = "the status is `{0}` but the box is not ticked", .one = {}}},
    MessageRow{.message = Message::overdue, .rule = Rule::overdue,
        .nb = {.many = "fristen gikk ut {0}, for {1} dager siden", .one = "fristen gikk ut {0}, for {1} dag siden"},
        .en = {.many = "the deadline passed on {0}, {1} days ago", .one = "the deadline passed on {0}, {1} day ago"}},
    // silencing
    MessageRow{.message = Message::unused_suppression, .rule = Rule::unused_suppression,
        .nb = {.many = "unntaket for `{0}` dekker ingen funn", .one = {}},
        .en = {.many = "the exception for `{0}` covers no finding", .one = {}}},
    MessageRow{.message = Message::help_remove_suppression, .rule = std::nullopt,
        .nb = {.many = "fjern det", .one = {}},
        .en = {.many = "remove it", .one = {}}},
    MessageRow{.message = Message::unknown_rule, .rule = Rule::unknown_rule,
        .nb = {.many = "det finnes ingen regel `{0}`", .one = {}},
        .en = {.many = "there is no rule `{0}`", .one = {}}},
    MessageRow{.message = Message::locked_rule, .rule = Rule::unknown_rule,
        .nb = {.many = "regelen `{0}` kan ikke endres", .one = {}},
        .en = {.many = "the rule `{0}` cannot be changed", .one = {}}},
};
// clang-format on

// Which of {0}..{9} a wording uses, as bits.
consteval unsigned placeholders(std::string_view text) {
    unsigned used = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '{')
            continue;
        if (text[i + 1] == '{') {
            ++i;
            continue;
        }
        used |= 1U << static_cast<unsigned>(text[i + 1] - '0');
    }
    return used;
}

consteval bool rows_hold() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        const MessageRow& row = table[i];
        if (static_cast<std::size_t>(row.message) != i || row.nb.many.empty() ||
            row.en.many.empty())
            return false;
        if (row.nb.one.empty() != row.en.one.empty())
            return false;
        if (placeholders(row.nb.many) != placeholders(row.en.many))
            return false;
        if (placeholders(row.nb.one) != placeholders(row.en.one))
            return false;
    }
    return true;
}
static_assert(rows_hold(),
              "a message is out of order, lacks a language or differs in its placeholders");

void append(std::string& out, const std::vector<Argument>& arguments, std::size_t index) {
    assert(index < arguments.size());
    if (const auto* text = std::get_if<std::string>(&arguments[index]))
        out += *text;
    else
        out += std::to_string(std::get<long long>(arguments[index]));
}

bool asks_for_one(const std::vector<Argument>& arguments) {
    for (const Argument& argument : arguments)
        if (const auto* number = std::get_if<long long>(&argument))
            return *number == 1;
    return false;
}

} // namespace

std::optional<Rule> rule_of(Message message) {
    return table[static_cast<std::size_t>(message)].rule;
}

std::string say(Message message, const std::vector<Argument>& arguments, Speech speech) {
    const MessageRow& row = table[static_cast<std::size_t>(message)];
    const Wording& wording = speech == Speech::nb ? row.nb : row.en;
    const std::string_view text =
        !wording.one.empty() && asks_for_one(arguments) ? wording.one : wording.many;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' && text[i + 1] != '{') {
            append(out, arguments, static_cast<std::size_t>(text[i + 1] - '0'));
            i += 2;
        } else {
            if (text[i] == '{' || text[i] == '}')
                ++i;
            out += text[i];
        }
    }
    return out;
}

} // namespace plan::diagnostics
