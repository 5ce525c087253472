// A file in the making, beside the one whose place it takes when it is whole: a reader meets the
// old bytes or the new ones. It is locked while it is written, so that what a killed run has left
// can be told from what another is writing.
#pragma once

#include <string>
#include <sys/types.h>
#include <utility>

namespace plan::driver {

// The place of a file: an open folder, which must stay open, and the names in it.
struct Seat {
    Seat(int in, std::string called)
        : folder(in)
        , name(std::move(called))
        , temporary("." + name + ".plan-tmp") {}

    int folder;
    std::string name;
    std::string temporary;
};

// To read, without following a link or waiting for a pipe; -1 with errno.
[[nodiscard]] int open_unfollowed(int folder, const std::string& name);

// Makes the temporary file and locks it; whoever has the lock and the name may remove it.
// -1 with errno when it cannot be had, EWOULDBLOCK when another run has it.
[[nodiscard]] int make_temporary(const Seat& seat, mode_t mode);
// Whether the temporary file's name still stands for the open file.
[[nodiscard]] bool is_named(const Seat& seat, int temporary);
void remove_temporary(const Seat& seat);
// Removes what a killed run has left. False with errno when it may be someone's work in
// progress: EWOULDBLOCK when another run has it.
[[nodiscard]] bool remove_left(const Seat& seat);

} // namespace plan::driver
