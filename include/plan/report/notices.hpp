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
    which_measure,        // no id was given → the command
    no_measure,           // none has it → what was written
    no_measure_near,      // the same → what was written, the nearest
    several_measures,     // more than one has it → what was written
    more_measures,        // counted, after those that were listed → how many
    measure_gone,         // it is not where it was → its id
    plan_unreadable,      // → the file, its first finding
    one_line_only,        // a value with a line break
    row_unclear,          // a table row that cannot be written in → the measure
    field_repeated,       // → the measure
    nothing_to_write,     // an empty value
    all_times_done,       // → the measure, how often
    day_there,            // → the day
    done_already,         // → the measure, the day
    no_status,            // → what was given, what can be given
    no_status_near,       // → what was given, the nearest
    reason_wanted,        // → the status
    change_reason_wanted, // of what a meeting decided
    would_not_mean,       // the plan would say something else than was asked
    would_be_wrong,       // → the finding
    was_before,           // → what stood there
    new_columns,          // → their heads
    no_such_setting,      // → what was given
    not_standard_input,   // a command that writes
    set_needs_value,
    note_needs_text,
    count,
};

[[nodiscard]] std::string notice(Notice notice, words::Language language,
                                 std::initializer_list<std::string_view> arguments = {},
                                 std::size_t number = 2);

} // namespace plan::report
