// What a fuzz target holds true of every input, in every build type.
#pragma once

namespace plan::fuzz {

inline void must(bool holds) {
    if (!holds)
        __builtin_trap();
}

} // namespace plan::fuzz
