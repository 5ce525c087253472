#include "batch.hpp"

#include "descriptor.hpp"
#include "temporary.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <deque>
#include <numeric>
#include <sys/resource.h>
#include <utility>

namespace plan::driver {
namespace {

// A file in the making, which goes away again unless it takes its place.
class Newcomer {
public:
    explicit Newcomer(const Place& place)
        : m_seat(place.folder, place.name)
        , m_file(make_temporary(m_seat, readable)) {}
    ~Newcomer() {
        if (m_file.ok() && !m_placed && is_named(m_seat, m_file.number()))
            remove_temporary(m_seat);
    }
    Newcomer(const Newcomer&) = delete;
    Newcomer& operator=(const Newcomer&) = delete;

    [[nodiscard]] int number() const { return m_file.number(); } // -1 when it could not be made
    // False with errno. A page that a power failure takes is made again by the next run, so there
    // is no waiting for the disk here.
    [[nodiscard]] bool take_place() {
        m_placed = is_named(m_seat, m_file.number()) &&
                   ::renameat(m_seat.folder, m_seat.temporary.c_str(), m_seat.folder,
                              m_seat.name.c_str()) == 0;
        return m_placed;
    }

private:
    static constexpr mode_t readable = 0644; // what the umask leaves of it
    Seat m_seat;
    Descriptor m_file;
    bool m_placed = false;
};

std::vector<bool> are_right(const std::vector<Place>& places, const Reel& reel) {
    std::deque<Descriptor> files;
    std::vector<int> numbers;
    for (const Place& place : places)
        numbers.push_back(files.emplace_back(open_unfollowed(place.folder, place.name)).number());
    return are_held(numbers, reel);
}

// How many files one of the threads may have open at a time: within what the system allows
// (getrlimit(2)), with some left for all else, and not so many that their blocks weigh.
std::size_t most_open(unsigned threads) {
    constexpr std::size_t enough = 32;
    constexpr rlim_t others = 16;
    struct rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return enough;
    const rlim_t ours = limit.rlim_cur > others ? limit.rlim_cur - others : 1;
    return std::clamp<std::size_t>(ours / std::max(threads, 1U), 1, enough);
}

} // namespace

std::vector<int> put(const std::vector<Place>& places, const Reel& reel) {
    std::deque<Newcomer> newcomers;
    std::vector<int> numbers;
    std::vector<int> errors(places.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        numbers.push_back(newcomers.emplace_back(places[i]).number());
        if (numbers.back() < 0) {
            errors[i] = errno;
            return errors;
        }
    }
    errors = write_reel(numbers, reel);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (errors[i] == 0 && !newcomers[i].take_place())
            errors[i] = errno;
    return errors;
}

// The guide has about as much as all that follow it together, so that it is made beside them when
// there are threads for that.
std::vector<Batch> batches_of(const std::vector<emit::Output>& files, unsigned threads) {
    const std::size_t most = most_open(threads);
    std::vector<Batch> batches;
    std::size_t at = 0;
    while (at < files.size()) {
        const std::size_t guide = at;
        std::size_t end = at + 1;
        while (files[guide].feed && end < files.size() && files[end].feed == files[guide].feed)
            ++end;
        std::size_t share = end - at;
        if (threads > 1 && share > 1) {
            batches.push_back({.first = at++, .count = 1, .guide = guide});
            share = (end - at + threads - 2) / (threads - 1);
        }
        for (share = std::min(share, most); at < end; at += batches.back().count)
            batches.push_back({.first = at, .count = std::min(share, end - at), .guide = guide});
    }
    return batches;
}

Guides guides_of(const std::vector<Batch>& batches, const Contents& contents) {
    Guides guides;
    for (const Batch& batch : batches)
        if (batch.guide != batch.first && !guides.contains(batch.guide))
            guides.emplace(batch.guide, contents.files[batch.guide].assemble());
    return guides;
}

std::vector<FileResult> write_batch(const Batch& batch, const Contents& contents,
                                    const Guides& guides, const std::vector<Place>& places) {
    std::deque<emit::File> made;
    std::vector<const emit::File*> files;
    for (std::size_t at = batch.first; at < batch.first + batch.count; ++at) {
        const auto known = guides.find(at);
        files.push_back(known != guides.end() ? &known->second
                                              : &made.emplace_back(contents.files[at].assemble()));
    }
    const auto known = guides.find(batch.guide);
    const emit::File& guide = known != guides.end() ? known->second : *files.front();
    const auto reel_of = [&](const std::vector<std::size_t>& which) {
        std::vector<const emit::File*> some;
        for (const std::size_t one : which)
            some.push_back(files[one]);
        return Reel(std::move(some), guide, contents.store);
    };
    const auto places_of = [&](const std::vector<std::size_t>& which) {
        std::vector<Place> some;
        for (const std::size_t one : which)
            some.push_back(places[batch.first + one]);
        return some;
    };

    std::vector<FileResult> results(batch.count);
    std::vector<std::size_t> which(batch.count);
    std::iota(which.begin(), which.end(), 0U);
    const std::vector<bool> right = are_right(places_of(which), reel_of(which));
    std::erase_if(which, [&](std::size_t one) { return right[one]; });
    if (which.empty())
        return results;
    const std::vector<int> errors = put(places_of(which), reel_of(which));
    for (std::size_t i = 0; i < which.size(); ++i)
        results[which[i]] = {.changed = true, .error = errors[i]};
    return results;
}

} // namespace plan::driver
