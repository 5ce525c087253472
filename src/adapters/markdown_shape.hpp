// The caps that a text must keep before the foreign parser may see it: a linear
// look at its lines for the shapes that make cmark-gfm quadratic or greedy.
#pragma once

#include "plan/adapters/markdown.hpp"

#include <optional>

namespace plan::adapters {

[[nodiscard]] std::optional<ShapeRefusal>
refuse_shape(const source::SourceFile& file, std::uint32_t body, const ShapeLimits& limits);

} // namespace plan::adapters
