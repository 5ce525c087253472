#include "reel.hpp"

#include "descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace plan::driver {
namespace {

using emit::File;
using emit::Piece;
using emit::Stretch;

// Of each file that is looked at or written, of which there may be many at a time.
constexpr std::size_t block_bytes = 16U << 10U;

// The bytes of one piece. It keeps the room that it has had, which is never cleared.
class Room {
public:
    [[nodiscard]] std::optional<std::string_view> read(const Piece& piece, const Store* store) {
        if (store == nullptr) {
            errno = EINVAL;
            return std::nullopt;
        }
        const std::size_t size = piece.stretch.size;
        if (size > m_size) {
            m_size = std::max(size, block_bytes);
            m_bytes = std::make_unique_for_overwrite<char[]>(m_size);
        }
        if (!store->read(piece, {m_bytes.get(), size}))
            return std::nullopt;
        return std::string_view(m_bytes.get(), size);
    }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

// How far one file has come.
class Strand {
public:
    Strand(const File& file, std::size_t index, const Reel::Use& use)
        : m_file(file)
        , m_index(index)
        , m_use(use) {
        give_own();
    }

    // What comes next, unless the file is at its end or has been left.
    [[nodiscard]] std::optional<Piece> next() const {
        if (m_left || m_at == m_file.pieces.size())
            return std::nullopt;
        Piece piece = m_file.pieces[m_at];
        piece.stretch.begin += m_given;
        piece.stretch.size -= m_given;
        return piece;
    }
    // Bytes of it, and the texts of the file's own that follow.
    void give(std::string_view bytes) {
        m_left = !m_use(m_index, bytes);
        m_given += static_cast<std::uint32_t>(bytes.size());
        if (m_given < m_file.pieces[m_at].stretch.size)
            return;
        m_given = 0;
        ++m_at;
        give_own();
    }

private:
    void give_own() {
        for (; !m_left && m_at < m_file.pieces.size() && m_file.pieces[m_at].plan == Piece::own;
             ++m_at)
            m_left = !m_use(m_index, m_file.texts[m_file.pieces[m_at].stretch.begin]);
    }

    const File& m_file;
    std::size_t m_index;
    const Reel::Use& m_use;
    std::size_t m_at = 0;      // the piece
    std::uint32_t m_given = 0; // bytes of it
    bool m_left = false;
};

// The bytes of `outer` with which `piece` begins.
std::optional<Stretch> beginning_in(const Piece& outer, const Piece& piece) {
    if (piece.plan != outer.plan || piece.stretch.begin < outer.stretch.begin)
        return std::nullopt;
    const std::uint32_t before = piece.stretch.begin - outer.stretch.begin;
    if (before >= outer.stretch.size)
        return std::nullopt;
    return Stretch{before, std::min(piece.stretch.size, outer.stretch.size - before)};
}

// An open file that is read along with what it should hold.
class Comparison {
public:
    explicit Comparison(int file)
        : m_file(file) {}

    // False when it cannot be read, too.
    [[nodiscard]] bool goes_on_with(std::string_view bytes) {
        while (!bytes.empty()) {
            if (m_there.empty() && !read())
                return false;
            const std::size_t size = std::min(bytes.size(), m_there.size());
            if (bytes.substr(0, size) != m_there.substr(0, size))
                return false;
            bytes.remove_prefix(size);
            m_there.remove_prefix(size);
        }
        return true;
    }

private:
    [[nodiscard]] bool read() {
        if (!m_block)
            m_block = std::make_unique_for_overwrite<char[]>(block_bytes);
        ssize_t got = 0;
        do
            got = ::read(m_file, m_block.get(), block_bytes);
        while (got < 0 && errno == EINTR);
        m_there = {m_block.get(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
        return got > 0;
    }

    int m_file;
    std::unique_ptr<char[]> m_block;
    std::string_view m_there; // what has been read and not yet looked at
};

// An open file that small pieces are collected for.
class Collector {
public:
    explicit Collector(int file)
        : m_file(file) {}

    [[nodiscard]] int error() const { return m_error; }
    // False when something could not be written.
    [[nodiscard]] bool add(std::string_view bytes) {
        if (m_size + bytes.size() > block_bytes && !finish())
            return false;
        if (bytes.size() > block_bytes)
            return write(bytes);
        if (!m_block)
            m_block = std::make_unique_for_overwrite<char[]>(block_bytes);
        std::ranges::copy(bytes, m_block.get() + m_size);
        m_size += bytes.size();
        return true;
    }
    [[nodiscard]] bool finish() { return write({m_block.get(), std::exchange(m_size, 0)}); }

private:
    [[nodiscard]] bool write(std::string_view bytes) {
        if (m_error == 0 && !write_all(m_file, bytes))
            m_error = errno;
        return m_error == 0;
    }

    int m_file;
    int m_error = 0;
    std::unique_ptr<char[]> m_block;
    std::size_t m_size = 0;
};

} // namespace

Reel::Reel(std::vector<const File*> files, const File& guide, const Store* store)
    : m_files(std::move(files))
    , m_guide(guide)
    , m_store(store) {}

Reel::Reel(const File& file, const Store* store)
    : Reel({&file}, file, store) {}

std::uint64_t Reel::size_of(std::size_t file) const {
    std::uint64_t size = 0;
    for (const Piece& piece : m_files[file]->pieces)
        size += piece.plan == Piece::own ? m_files[file]->texts[piece.stretch.begin].size()
                                         : piece.stretch.size;
    return size;
}

bool Reel::each(const Use& use) const {
    std::vector<Strand> strands;
    strands.reserve(m_files.size());
    for (std::size_t i = 0; i < m_files.size(); ++i)
        strands.emplace_back(*m_files[i], i, use);
    Room room;
    for (const Piece& piece : m_guide.pieces) {
        std::optional<std::string_view> bytes;
        for (Strand& strand : strands) {
            for (auto next = strand.next(); next; next = strand.next()) {
                const auto part = beginning_in(piece, *next);
                if (!part)
                    break;
                if (!bytes && !(bytes = room.read(piece, m_store)))
                    return false;
                strand.give(bytes->substr(part->begin, part->size));
            }
        }
    }
    for (Strand& strand : strands) {
        for (auto next = strand.next(); next; next = strand.next()) {
            const auto bytes = room.read(*next, m_store);
            if (!bytes)
                return false;
            strand.give(*bytes);
        }
    }
    return true;
}

std::vector<bool> are_held(const std::vector<int>& files, const Reel& reel) {
    std::vector<Comparison> comparisons(files.begin(), files.end());
    std::vector<bool> held;
    for (std::size_t i = 0; i < files.size(); ++i) {
        struct stat facts {};
        held.push_back(files[i] >= 0 && ::fstat(files[i], &facts) == 0 && S_ISREG(facts.st_mode) &&
                       static_cast<std::uint64_t>(facts.st_size) == reel.size_of(i));
    }
    const bool whole = reel.each([&](std::size_t file, std::string_view bytes) {
        held[file] = held[file] && comparisons[file].goes_on_with(bytes);
        return bool(held[file]);
    });
    if (!whole)
        held.assign(files.size(), false);
    return held;
}

std::vector<int> write_reel(const std::vector<int>& files, const Reel& reel) {
    std::vector<Collector> collectors(files.begin(), files.end());
    const bool whole = reel.each(
        [&](std::size_t file, std::string_view bytes) { return collectors[file].add(bytes); });
    const int unread = whole ? 0 : errno;
    std::vector<int> errors;
    for (Collector& collector : collectors)
        errors.push_back(collector.finish() ? unread : collector.error());
    return errors;
}

} // namespace plan::driver
