#include "blocks.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <span>
#include <utility>

namespace plan::driver {
namespace {

constexpr std::size_t block_bytes = 64U << 10U;

// Bytes that are collected. It keeps the room that it has had, which is never cleared.
class Block {
public:
    // For more bytes after those that are there.
    std::span<char> grow(std::size_t bytes) {
        if (m_size + bytes > m_room) {
            const std::size_t room = std::max(m_size + bytes, block_bytes + m_size);
            auto larger = std::make_unique_for_overwrite<char[]>(room);
            std::copy_n(m_bytes.get(), m_size, larger.get());
            m_bytes = std::move(larger);
            m_room = room;
        }
        m_size += bytes;
        return {m_bytes.get() + m_size - bytes, bytes};
    }
    void clear() { m_size = 0; }
    [[nodiscard]] std::string_view bytes() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

} // namespace

std::uint64_t Blocks::size() const {
    std::uint64_t size = 0;
    for (const emit::Piece& piece : m_file.pieces)
        size += piece.plan == emit::Piece::own ? m_file.texts[piece.stretch.begin].size()
                                               : piece.stretch.size;
    return size;
}

bool Blocks::each(const std::function<bool(std::string_view)>& use) const {
    Block block;
    for (const emit::Piece& piece : m_file.pieces) {
        if (piece.plan == emit::Piece::own) {
            const std::string& text = m_file.texts[piece.stretch.begin];
            std::ranges::copy(text, block.grow(text.size()).begin());
        } else if (m_store == nullptr) {
            errno = EINVAL;
            return false;
        } else if (!m_store->read(piece, block.grow(piece.stretch.size))) {
            return false;
        }
        if (block.bytes().size() < block_bytes)
            continue;
        if (!use(block.bytes()))
            return false;
        block.clear();
    }
    return block.bytes().empty() || use(block.bytes());
}

} // namespace plan::driver
