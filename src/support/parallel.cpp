#include "plan/support/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace plan::support {

unsigned threads_of(unsigned jobs) {
    return jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
}

void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
    const auto threads = static_cast<unsigned>(std::min<std::size_t>(threads_of(jobs), count));
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failing;
    const auto run = [&] {
        try {
            for (std::size_t at = next++; at < count; at = next++)
                work(at);
        } catch (...) {
            const std::lock_guard lock(failing);
            failure = failure ? failure : std::current_exception();
            next = count;
        }
    };
    std::vector<std::jthread> pool;
    for (unsigned i = 1; i < threads; ++i)
        pool.emplace_back(run);
    run();
    pool.clear(); // joins
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace plan::support
