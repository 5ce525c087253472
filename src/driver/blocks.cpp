#include "blocks.hpp"

#include <cerrno>
#include <string>

namespace plan::driver {
namespace {

constexpr std::size_t block_bytes = 64U << 10U;

} // namespace

std::uint64_t Blocks::size() const {
    std::uint64_t size = 0;
    for (const emit::Piece& piece : m_file.pieces)
        size += piece.plan == emit::Piece::own ? m_file.texts[piece.stretch.begin].size()
                                               : piece.stretch.size;
    return size;
}

bool Blocks::each(const std::function<bool(std::string_view)>& use) const {
    std::string block;
    for (const emit::Piece& piece : m_file.pieces) {
        if (piece.plan == emit::Piece::own) {
            block += m_file.texts[piece.stretch.begin];
        } else if (m_store == nullptr) {
            errno = EINVAL;
            return false;
        } else if (!m_store->read(piece, block)) {
            return false;
        }
        if (block.size() < block_bytes)
            continue;
        if (!use(block))
            return false;
        block.clear();
    }
    return block.empty() || use(block);
}

} // namespace plan::driver
