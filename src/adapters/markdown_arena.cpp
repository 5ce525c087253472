#include "markdown_arena.hpp"

#include <algorithm>
#include <cstring>

namespace plan::adapters {
namespace {

constexpr std::size_t alignment = 16;
constexpr std::size_t chunk_bytes = 256U << 10U;

struct Chunk {
    std::unique_ptr<unsigned char[]> bytes;
    std::size_t size = 0;
};

struct Pool {
    std::vector<Chunk> chunks; // the first is kept between parses
    std::size_t used = 0;      // of the last chunk
    std::uint64_t total = 0;   // of all chunks
    std::uint64_t budget = 0;

    void reset(std::uint64_t new_budget) {
        if (chunks.size() > 1)
            chunks.resize(1);
        total = chunks.empty() ? 0 : chunks.front().size;
        used = 0;
        budget = new_budget;
    }

    void grow(std::size_t wanted) {
        const std::size_t size = std::max(wanted, chunk_bytes);
        if (total + size > budget)
            throw ArenaExhausted{};
        chunks.push_back({std::make_unique_for_overwrite<unsigned char[]>(size), size});
        total += size;
        used = 0;
    }
};

thread_local Pool pool;

// A block's size stands right before it, since realloc must know it.
void* allocate(std::size_t size) {
    const std::size_t whole = alignment + (size + alignment - 1) / alignment * alignment;
    if (whole < size)
        throw ArenaExhausted{};
    if (pool.chunks.empty() || pool.used + whole > pool.chunks.back().size)
        pool.grow(whole);
    unsigned char* head = pool.chunks.back().bytes.get() + pool.used;
    pool.used += whole;
    std::memcpy(head, &size, sizeof size);
    return head + alignment;
}

void* arena_calloc(std::size_t count, std::size_t size) {
    if (size != 0 && count > SIZE_MAX / 2 / size)
        throw ArenaExhausted{};
    return std::memset(allocate(count * size), 0, count * size);
}

void* arena_realloc(void* old, std::size_t size) {
    if (old == nullptr)
        return allocate(size);
    std::size_t had = 0;
    std::memcpy(&had, static_cast<unsigned char*>(old) - alignment, sizeof had);
    if (size <= had)
        return old;
    return std::memcpy(allocate(size), old, had);
}

void arena_free(void*) {}

cmark_mem arena_memory{arena_calloc, arena_realloc, arena_free};

} // namespace

Arena::Arena(std::uint64_t budget) {
    pool.reset(budget);
}

Arena::~Arena() {
    pool.reset(0);
}

cmark_mem* Arena::allocator() {
    return &arena_memory;
}

} // namespace plan::adapters
