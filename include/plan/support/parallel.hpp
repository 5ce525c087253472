// Work on many things at once, where each has its own place for the result: the
// order of the work never shows in it.
#pragma once

#include <cstddef>
#include <functional>

namespace plan::support {

// How many threads that many jobs are; 0: as many as the machine has.
[[nodiscard]] unsigned threads_of(unsigned jobs);

// Calls work(0) … work(count - 1), each once, on up to threads_of(jobs) threads.
// An exception in one of them ends the run and is thrown here.
void parallel_for(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

} // namespace plan::support
