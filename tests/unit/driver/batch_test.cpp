// Outputs are made in batches: those that share pieces together, all others alone.
#include "driver/batch.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace {

using plan::driver::Batch;
using plan::emit::FeedKind;
using plan::emit::Output;

void add(std::vector<Output>& files, std::size_t count, std::optional<FeedKind> feed) {
    for (std::size_t i = 0; i < count; ++i)
        files.push_back({.path = std::to_string(files.size()), .assemble = {}, .feed = feed});
}

// `first+count` of each, with the guide where that is another file.
std::string batches(const std::vector<Output>& files, unsigned threads) {
    std::string text;
    for (const Batch& batch : plan::driver::batches_of(files, threads)) {
        text += (text.empty() ? "" : " ") + std::to_string(batch.first) + '+' +
                std::to_string(batch.count);
        if (batch.guide != batch.first)
            text += '<' + std::to_string(batch.guide);
    }
    return text;
}

// As long as it lives, no more files than that can be open.
class Few {
public:
    explicit Few(rlim_t files) {
        REQUIRE(::getrlimit(RLIMIT_NOFILE, &m_before) == 0);
        struct rlimit few = m_before;
        few.rlim_cur = files;
        REQUIRE(::setrlimit(RLIMIT_NOFILE, &few) == 0);
    }
    ~Few() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Few(const Few&) = delete;
    Few& operator=(const Few&) = delete;

private:
    struct rlimit m_before {};
};

} // namespace

TEST_CASE("feeds of one kind are made together, the guide beside them where there are threads") {
    std::vector<Output> files;
    CHECK(batches(files, 1).empty());
    add(files, 2, std::nullopt);
    add(files, 4, FeedKind::calendar);
    add(files, 2, FeedKind::todo);
    add(files, 1, std::nullopt);
    CHECK(batches(files, 1) == "0+1 1+1 2+4 6+2 8+1");
    CHECK(batches(files, 2) == "0+1 1+1 2+1 3+3<2 6+1 7+1<6 8+1");
    CHECK(batches(files, 3) == "0+1 1+1 2+1 3+2<2 5+1<2 6+1 7+1<6 8+1");
    CHECK(batches(files, 64) == "0+1 1+1 2+1 3+1<2 4+1<2 5+1<2 6+1 7+1<6 8+1");
}

TEST_CASE("no more files are open at a time than may be") {
    std::vector<Output> files;
    add(files, 70, FeedKind::calendar);
    CHECK(batches(files, 1) == "0+32 32+32<0 64+6<0");
    CHECK(batches(files, 2) == "0+1 1+32<0 33+32<0 65+5<0");
    const Few few(36);
    CHECK(batches(files, 1) == "0+20 20+20<0 40+20<0 60+10<0");
    CHECK(batches(files, 2).starts_with("0+1 1+10<0 11+10<0 "));
    const Few fewer(8);
    CHECK(batches(files, 2).starts_with("0+1 1+1<0 2+1<0 "));
}

TEST_CASE("where one file cannot be begun, none is written") {
    plan::emit::File file;
    file.add("a");
    const plan::driver::Reel reel({&file, &file}, file, nullptr);
    const std::vector<int> errors = plan::driver::put({{-1, "a"}, {-1, "b"}}, reel);
    REQUIRE(errors.size() == 2);
    CHECK(errors[0] != 0);
    CHECK(errors[1] == 0);
}
