// Directed graphs, by the numbers of their nodes. Nothing here recurses: a chain may be
// as long as memory allows.
#pragma once

#include <cstddef>
#include <vector>

namespace plan::support {

// For each node the nodes that it points to.
using Edges = std::vector<std::vector<std::size_t>>;

// For each node the number of its strongly connected component (Tarjan): two nodes
// share one exactly when each can be reached from the other. Linear.
[[nodiscard]] std::vector<std::size_t> components(const Edges& edges);

// The nodes of a shortest way from `first` back to itself, beginning with `first`, inside
// its component; empty when there is none. Linear in the component.
[[nodiscard]] std::vector<std::size_t>
shortest_ring(const Edges& edges, const std::vector<std::size_t>& component, std::size_t first);

} // namespace plan::support
