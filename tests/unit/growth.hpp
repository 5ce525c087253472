// What work on a longer input costs beside work on a shorter one, in the processor's time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <limits>

namespace plan::testing {

// Under sanitizers all takes many times as long, and what is tried with them is not the time: an
// input whose size is the point may be so much smaller.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::size_t slowness = 16;
#else
inline constexpr std::size_t slowness = 1;
#endif

struct Growth {
    double shorter = std::numeric_limits<double>::infinity(); // seconds of this thread
    double longer = std::numeric_limits<double>::infinity();
};

inline double thread_seconds() {
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Runs both in turn until the longer one costs less than `most` times the shorter one, the least
// of each counted, and seven times at most: a machine that is busy makes single runs long, and
// what grows faster than it may does so in every run.
template<typename Shorter, typename Longer>
Growth growth(double most, Shorter shorter, Longer longer) {
    Growth least;
    for (int run = 0; run < 7 && !(least.longer < most * least.shorter); ++run) {
        const double begin = thread_seconds();
        shorter();
        const double middle = thread_seconds();
        longer();
        least.shorter = std::min(least.shorter, middle - begin);
        least.longer = std::min(least.longer, thread_seconds() - middle);
    }
    return least;
}

} // namespace plan::testing
