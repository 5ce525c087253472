// What the commands that look at a plan, or change it, say on their own account: sentences on
// standard error and the lines about a list, in bokmål, nynorsk and English, in one table that
// does not compile with a gap in it. `{0}` and `{1}` are places for arguments.
#pragma once

#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plan::report {

// With the arguments that the enumerator shows.
enum class Notice : std::uint8_t {
    which_measure,    // no id was given → the command
    no_measure,       // none has it → what was written
    no_measure_near,  // the same → what was written, the nearest
    several_measures, // more than one has it → what was written
    more_measures,    // counted, after those that were listed → how many
    // what a filter asks for that nothing can be → the option, what was written
    no_due,       // … no time
    due_past,     // … a day before the reporting day
    no_role,      // … nobody's role
    no_status,    // … no status
    no_state,     // … no state
    no_section,   // … no section
    did_you_mean, // → the nearest
    one_of,       // → all that there are
    // a selection, as a list of what was asked for
    chosen_overdue,
    chosen_due, // → the last day
    chosen_no_deadline,
    chosen_no_responsible,
    chosen_responsible, // → the names; so below
    chosen_status,
    chosen_state,
    chosen_section,
    // how many measures a list has
    as_of,         // → the reporting day
    listed,        // counted → how many
    listed_of,     // counted by the second → how many, of how many
    none_listed,   // counted → of how many
    no_measures,   // there are none to choose from
    only_earlier,  // all plans have run out
    not_read,      // → the file, why
    selection,     // before what was asked for
    none_selected, // in place of the sentence that counts
    // of one measure
    plan,
    section,
    state,
    new_responsible,
    source,
    no_date, // a deadline that could not be read
    // follow-up
    measure_gone,         // it is not where it was → its id
    unreadable_plans,     // → the files
    plan_unreadable,      // → the file, its first finding
    one_line_only,        // a value with a line break
    row_unclear,          // a table row that cannot be written in → the measure
    field_repeated,       // → the measure
    nothing_to_write,     // an empty value
    all_times_done,       // → the measure, how often
    day_there,            // → the day
    done_already,         // → the measure, the day
    not_a_status,         // → what was given, what can be given
    not_a_status_near,    // → what was given, the nearest
    reason_wanted,        // → the status
    change_reason_wanted, // of what a meeting decided
    would_not_mean,       // the plan would say something else than was asked
    role_not_name,        // → the role of the person who was named
    would_be_wrong,       // → the finding
    was_before,           // → what stood there
    new_columns,          // → their heads
    no_such_setting,      // → what was given
    not_standard_input,   // a command that writes
    // the pass before anything is published
    private_name, // → whose holder it is
    private_person,
    private_email,
    private_telephone,
    private_identity,
    private_file_name,
    nothing_published,
    set_needs_value,
    note_needs_text,
    // feeds
    loose_events,  // counted → the plan's path, how many
    loose_plan,    // → the plan's path
    left_out,      // counted → the plan's path, how many events
    several_roles, // → what was written; so below
    no_feed,
    todo_wants_output,
    feed_wants_file, // → the folder
    count,
};

[[nodiscard]] std::string notice(Notice notice, words::Language language,
                                 std::initializer_list<std::string_view> arguments = {},
                                 std::size_t number = 2);

} // namespace plan::report
