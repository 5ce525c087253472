// Memory for one parse: a thread's own arena with a budget, handed to cmark-gfm
// as its allocator. The library's own arena is one global, and its default
// allocator ends the process when memory is short; here the allocator throws
// ArenaExhausted, which the adapter turns into a refusal. (cmark-gfm 0.29.0.gfm.6
// is built with unwind tables on amd64, so the exception passes through it.)
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace plan::adapters {

struct ArenaExhausted {};

class Arena {
public:
    // Takes the calling thread's arena, empties it and sets its budget in bytes.
    explicit Arena(std::uint64_t budget);
    ~Arena();
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    // For cmark_parser_new_with_mem; serves the calling thread's arena.
    [[nodiscard]] static cmark_mem* allocator();
};

} // namespace plan::adapters
