#include "plan/support/graph.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace plan::support {
namespace {

constexpr std::size_t unseen = std::numeric_limits<std::size_t>::max();

// Tarjan's algorithm with its calls as frames of our own.
class Tarjan {
public:
    explicit Tarjan(const Edges& edges)
        : m_edges(edges)
        , m_index(edges.size(), unseen)
        , m_low(edges.size(), unseen)
        , m_component(edges.size(), unseen) {}

    std::vector<std::size_t> run() && {
        for (std::size_t node = 0; node < m_edges.size(); ++node)
            if (m_index[node] == unseen)
                visit(node);
        return std::move(m_component);
    }

private:
    struct Frame {
        std::size_t node = 0;
        std::size_t next = 0; // which of its edges is to be followed
    };

    void enter(std::size_t node) {
        m_index[node] = m_low[node] = m_count++;
        m_open.push_back(node);
        m_frames.push_back({node, 0});
    }

    void visit(std::size_t root) {
        enter(root);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            const std::size_t node = frame.node;
            if (frame.next < m_edges[node].size()) {
                const std::size_t to = m_edges[node][frame.next++];
                if (m_index[to] == unseen)
                    enter(to);
                else if (m_component[to] == unseen)
                    m_low[node] = std::min(m_low[node], m_index[to]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty())
                m_low[m_frames.back().node] = std::min(m_low[m_frames.back().node], m_low[node]);
            if (m_low[node] == m_index[node])
                close(node);
        }
    }

    void close(std::size_t root) {
        std::size_t node = unseen;
        while (node != root) {
            node = m_open.back();
            m_open.pop_back();
            m_component[node] = m_closed;
        }
        ++m_closed;
    }

    const Edges& m_edges;
    std::vector<std::size_t> m_index;
    std::vector<std::size_t> m_low;
    std::vector<std::size_t> m_component;
    std::vector<std::size_t> m_open;
    std::vector<Frame> m_frames;
    std::size_t m_count = 0;
    std::size_t m_closed = 0;
};

} // namespace

std::vector<std::size_t> components(const Edges& edges) {
    return Tarjan(edges).run();
}

std::vector<std::size_t>
shortest_ring(const Edges& edges, const std::vector<std::size_t>& component, std::size_t first) {
    std::unordered_map<std::size_t, std::size_t> came_from;
    std::vector<std::size_t> queue = {first};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const std::size_t node = queue[at];
        for (const std::size_t to : edges[node]) {
            if (to == first) {
                std::vector<std::size_t> ring;
                for (std::size_t back = node; back != first; back = came_from.at(back))
                    ring.push_back(back);
                ring.push_back(first);
                std::reverse(ring.begin(), ring.end());
                return ring;
            }
            if (component[to] == component[first] && came_from.try_emplace(to, node).second)
                queue.push_back(to);
        }
    }
    return {};
}

} // namespace plan::support
