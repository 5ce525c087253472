// A change to a file as the bytes it replaces. What no splice names stays as it
// is, byte for byte. Nothing here knows what a plan is.
#pragma once

#include "plan/source/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace plan::edit {

// Replace the span by the text; an empty span inserts.
struct Splice {
    source::Span span;
    std::string text;
    friend bool operator==(const Splice&, const Splice&) = default;
};

// Without overlap. Several insertions at one place keep their order.
using Splices = std::vector<Splice>;

// By place. Those at one place keep their order.
void sort(Splices& splices);

// The bytes with the changes made. The splices are sorted, do not overlap and lie
// inside the bytes.
[[nodiscard]] std::string apply(std::string_view bytes, const Splices& splices);

// The splices that take `apply(bytes, splices)` back to `bytes`.
[[nodiscard]] Splices reverse(std::string_view bytes, const Splices& splices);

// The first splices and then the second, which are of the bytes that the first make,
// as splices of `bytes`.
[[nodiscard]] Splices in_one(std::string_view bytes, const Splices& first, const Splices& second);

} // namespace plan::edit
