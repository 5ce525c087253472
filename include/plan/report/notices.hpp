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
    count,
};

[[nodiscard]] std::string notice(Notice notice, words::Language language,
                                 std::initializer_list<std::string_view> arguments = {},
                                 std::size_t number = 2);

} // namespace plan::report
