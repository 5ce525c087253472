// Reads the deadline phrases of standard input, a line each, so many times over, and
// prints how many it read, the seconds that took, and the sum of the days they gave, which
// keeps the work from being optimised away and shows that every round read the same.
//
// usage: reading_loop ROUNDS
#include "plan/deadline/reader.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace plan;

long long sum_of_days(const std::vector<std::string>& phrases, const deadline::Context& context) {
    long long sum = 0;
    for (const std::string& phrase : phrases) {
        for (const deadline::Reading& reading : deadline::read(phrase, context))
            sum += reading.last ? reading.last->days() : 0;
    }
    return sum;
}

} // namespace

int main(int argc, char** argv) {
    const long rounds = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1;
    std::vector<std::string> phrases;
    for (std::string line; std::getline(std::cin, line);)
        phrases.push_back(line);
    deadline::Context context;
    context.period = calendar::year_of(2021);
    const long long expected = sum_of_days(phrases, context); // and warm
    const auto begin = std::chrono::steady_clock::now();
    long long sum = 0;
    for (long round = 0; round < rounds; ++round)
        sum += sum_of_days(phrases, context);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%zu %.9f %lld\n", phrases.size() * static_cast<std::size_t>(rounds),
                seconds.count(), expected);
    return sum == expected * rounds ? 0 : 1;
}
