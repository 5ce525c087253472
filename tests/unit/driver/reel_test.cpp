// Files that are read together come out as each alone would.
#include "driver/reel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

using plan::driver::Reel;
using plan::emit::File;
using plan::emit::Piece;

// The plans' bytes, and how often it was asked for any.
class Shelf final : public plan::driver::Store {
public:
    explicit Shelf(std::vector<std::string> plans)
        : m_plans(std::move(plans)) {}
    bool read(const Piece& piece, std::span<char> into) const override {
        ++m_reads;
        if (piece.plan >= m_plans.size()) {
            errno = EIO;
            return false;
        }
        m_plans[piece.plan].copy(into.data(), piece.stretch.size, piece.stretch.begin);
        return true;
    }
    [[nodiscard]] int reads() const { return m_reads; }

private:
    std::vector<std::string> m_plans;
    mutable int m_reads = 0;
};

struct Part {
    std::uint32_t plan;
    std::uint32_t begin;
    std::uint32_t size;
};

File file_of(const std::string& head, std::initializer_list<Part> parts) {
    File file;
    file.add(head);
    for (const Part& part : parts)
        file.add(part.plan, {part.begin, part.size});
    file.add(";");
    return file;
}

std::vector<std::string> said(const Reel& reel) {
    std::vector<std::string> out(reel.count());
    CHECK(reel.each([&](std::size_t file, std::string_view bytes) {
        out[file] += bytes;
        return true;
    }));
    return out;
}

// A file without a name that holds these bytes and is read from its beginning.
class Open {
public:
    explicit Open(const std::string& bytes)
        : m_file(std::tmpfile()) {
        std::fputs(bytes.c_str(), m_file.get());
        std::rewind(m_file.get());
    }
    [[nodiscard]] int number() const { return ::fileno(m_file.get()); }
    [[nodiscard]] std::string bytes() const {
        constexpr std::size_t most = 1U << 20U;
        std::string all(most, '\0');
        all.resize(static_cast<std::size_t>(
            std::max<ssize_t>(::pread(number(), all.data(), all.size(), 0), 0)));
        return all;
    }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> m_file;
};

} // namespace

TEST_CASE("what several files have is read once") {
    const Shelf shelf({"abcdef", "uvwxyz"});
    const File all = file_of("all:", {{0, 0, 2}, {1, 0, 3}, {0, 2, 4}, {1, 3, 3}});
    const File some = file_of("some:", {{0, 1, 1}, {1, 2, 1}, {0, 4, 1}});
    const File across = file_of("across:", {{0, 0, 6}}); // of two pieces of the guide
    const File none = file_of("none:", {});
    const Reel reel({&all, &some, &across, &none}, all, &shelf);
    CHECK(said(reel) ==
          std::vector<std::string>{"all:abuvwcdefxyz;", "some:bwe;", "across:abcdef;", "none:;"});
    CHECK(shelf.reads() == 4);
    CHECK(reel.size_of(0) == 17);
    CHECK(reel.size_of(1) == 9);
}

TEST_CASE("what the guide has not, or has elsewhere, is read all the same") {
    const Shelf shelf({"abcdef", "uvwxyz"});
    const File guide = file_of("", {{0, 0, 2}, {1, 0, 2}});
    const File early = file_of("early:", {{1, 0, 2}, {0, 0, 2}});
    const File more = file_of("more:", {{0, 1, 3}, {1, 1, 3}});
    CHECK(said({{&early, &more}, guide, &shelf}) ==
          std::vector<std::string>{"early:uvab;", "more:bcdvwx;"});
    CHECK(said({early, &shelf}) == std::vector<std::string>{"early:uvab;"});
}

TEST_CASE("a file that is left is read no further") {
    const Shelf shelf({"abcdef"});
    const File all = file_of("all:", {{0, 0, 2}, {0, 3, 3}});
    const File other = file_of("other:", {{0, 0, 1}, {0, 3, 1}});
    std::vector<std::string> out(2);
    CHECK(Reel({&all, &other}, all, &shelf).each([&](std::size_t file, std::string_view bytes) {
        out[file] += bytes;
        return file == 0 || bytes != "a";
    }));
    CHECK(out == std::vector<std::string>{"all:abdef;", "other:a"});
    CHECK(shelf.reads() == 2);
}

TEST_CASE("bytes that cannot be had end it") {
    const Shelf shelf({"abc"});
    const File good = file_of("good:", {{0, 0, 3}});
    const File bad = file_of("bad:", {{0, 0, 1}, {7, 0, 1}});
    const Reel reel({&good, &bad}, good, &shelf);
    errno = 0;
    CHECK_FALSE(reel.each([](std::size_t, std::string_view) { return true; }));
    CHECK(errno == EIO);
    const Open one("good:abc;");
    const Open two("bad:a?;");
    CHECK(plan::driver::are_held({one.number(), two.number()}, reel) ==
          std::vector<bool>{false, false});
    CHECK(plan::driver::write_reel({one.number(), two.number()}, reel) ==
          std::vector<int>{EIO, EIO});
}

TEST_CASE("files are compared and written together") {
    const Shelf shelf({"abcdef"});
    const File all = file_of("all:", {{0, 0, 6}});
    const File other = file_of("other:", {{0, 2, 1}});
    const Reel reel({&all, &other, &other, &other, &other}, all, &shelf);
    const Open same("all:abcdef;");
    const Open changed("other:d;");
    const Open shorter("other:c");
    const Open longer("other:c;;");
    CHECK(plan::driver::are_held(
              {same.number(), changed.number(), shorter.number(), longer.number(), -1}, reel) ==
          std::vector<bool>{true, false, false, false, false});
    const Open first("");
    const Open second("");
    CHECK(plan::driver::write_reel({first.number(), second.number()},
                                   {{&all, &other}, all, &shelf}) == std::vector<int>{0, 0});
    CHECK(first.bytes() == "all:abcdef;");
    CHECK(second.bytes() == "other:c;");
    const Open refused("");
    CHECK(plan::driver::write_reel({-1, refused.number()}, {{&all, &other}, all, &shelf}) ==
          std::vector<int>{EBADF, 0});
    CHECK(refused.bytes() == "other:c;");
}

// Around the blocks that files are read and written in.
TEST_CASE("pieces of every size come out whole") {
    std::string plan;
    for (std::uint32_t i = 0; i < 200'000; ++i)
        plan += static_cast<char>('a' + i * i % 23);
    const Shelf shelf({plan});
    const File all = file_of("all:", {{0, 0, 1},
                                      {0, 10, 16'384},
                                      {0, 20'000, 16'385},
                                      {0, 40'000, 40'000},
                                      {0, 90'000, 100},
                                      {0, 91'000, 16'300},
                                      {0, 110'000, 84},
                                      {0, 120'000, 32'768}});
    const File some = file_of("some:", {{0, 41'000, 20'000}, {0, 91'000, 16'379}});
    const Reel reel({&all, &some}, all, &shelf);
    const std::vector<std::string> expected = said(reel);
    CHECK(expected[0].size() == reel.size_of(0));
    CHECK(expected[1] == "some:" + plan.substr(41'000, 20'000) + plan.substr(91'000, 16'379) + ";");
    const Open first("");
    const Open second("");
    CHECK(plan::driver::write_reel({first.number(), second.number()}, reel) ==
          std::vector<int>{0, 0});
    CHECK(first.bytes() == expected[0]);
    CHECK(second.bytes() == expected[1]);
    for (const std::size_t at : {std::size_t{0}, std::size_t{16'383}, std::size_t{16'384},
                                 std::size_t{60'000}, expected[0].size() - 1}) {
        std::string other = expected[0];
        other[at] = '?';
        const Open same(expected[1]);
        const Open changed(other);
        CHECK(plan::driver::are_held({changed.number(), same.number()}, reel) ==
              std::vector<bool>{false, true});
    }
    const Open same(expected[0]);
    CHECK(plan::driver::are_held({same.number(), -1}, reel) == std::vector<bool>{true, false});
}
