// Every word of the plan language, in one table: what a parser reads, what a
// writer writes and what a report shows come from here. A word means something
// in a context (`Mål` is a goal's heading and a field's label), and no word
// stands twice in one context. The table knows words, not sentences.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace plan::words {

// The first three can be written, all can be read.
enum class Language : std::uint8_t { nb, nn, en, sv, da };

[[nodiscard]] std::optional<Language> language_from_tag(std::string_view tag); // nb nn en
[[nodiscard]] std::string_view tag(Language language);

enum class Context : std::uint8_t {
    key,           // front matter and plan.yaml, top level      → Key
    measure,       // what begins a measure                       → 0
    field,         // field labels and table heads                → Field
    status,        // what a status can be                        → StatusWord
    goal,          // what a goal heading ends in                 → 0
    goal_filler,   // what may stand about a goal word            → 0
    number_column, // heads of a column of numbers                → 0
    sum_row,       // what begins a row of sums                   → 0
    joining,       // between responsibles                        → Joining
    vague_name,    // names nobody in particular                  → 0
    open_name,     // stands where a name is to come             → 0
    all_of,        // before a role: all who have it              → 0
    resource,      // begins a resource                           → 1 if only with more words
    sentence_word, // no name holds it                            → 0
    body,          // what the name of a body ends in             → 0
    house,         // the same of a house, a trade, a field       → 0
    office,        // what the name of an office ends in          → 0
    unit_lead,     // begins what a unit is called, and no person → 0
    mailbox,       // an organisation's address, not a person's   → 1 if only alone
    lead_verb,     // skal, må: says that a lead-in is one         → 0
    lead_stop,     // verbs after which a lead-in makes no measure → 0
    month,         // → 1..12
    weekday,       // → 1..7, Monday first
    holiday,       // public holidays, for messages              → calendar::Holiday
    unit,          // year quarter tertial half week …            → deadline::Precision
    date_word,     // all other words of deadline phrases         → the phrase table's own
};

enum class Key : std::uint16_t {
    plan,
    title,
    organization,
    period,
    id,
    language,
    adopted,
    amended,
    responsibles,
    events,
    defaults,
    seasons,
    checks,
    publish,
    schema,
    // below the top level
    from,
    to,
    date,
    by,
    decision_case,
    text,
    name,
    aliases,
    holders,
    role_publish,
    responsible,
    deadline,
    spring,
    summer,
    autumn,
    winter,
    base_url,
    contacts,
    accent,
};

enum class Field : std::uint16_t {
    measure, // only as a table head
    responsible,
    executor,
    deadline,
    status,
    done,
    how,
    resources,
    evaluation,
    goal,
    target,
    result,
    reason,
    new_deadline,
    new_responsible,
    depends_on,
    time,
    place,
    audience,
    attachment,
    adopted,
    log,
    internal,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::internal) + 1;

enum class StatusWord : std::uint16_t {
    not_started,
    in_progress,
    partly_done,
    done,
    postponed,
    cancelled,
    carried_forward,
};

// `through`: the body, and who stands for it: `v/`.
enum class Joining : std::uint16_t { further, helper, partner, optional, through };

// `folded` is what support::fold makes of the written word. The numeric meaning
// is an enumerator of the type that the context names above.
[[nodiscard]] std::optional<std::uint16_t> find(Context context, std::string_view folded);

// Whether a word of the context can begin with this byte, in either case: a first
// look that costs nothing.
[[nodiscard]] bool may_begin(Context context, char first_byte);

// Whether a word or phrase of the context begins with this word.
[[nodiscard]] bool begins(Context context, std::string_view folded_word);

// Whether the text ends in a word of the context, in any form of the noun.
[[nodiscard]] bool ends_in(Context context, std::string_view folded);

// The word nearest to what was written, within `distance` edits, if exactly one
// meaning is nearest; of `among` only, if it is not empty. The view lives as long as
// the program.
[[nodiscard]] std::optional<std::string_view> nearest(Context context, std::string_view folded,
                                                      unsigned distance,
                                                      std::span<const Key> among = {});

// The word that we write for a meaning; nynorsk falls back to bokmål.
[[nodiscard]] std::string_view written(Context context, std::uint16_t meaning, Language language);

} // namespace plan::words
