#include "plan/driver/rewrite.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using plan::driver::open_original;
using plan::driver::Original;
using plan::driver::rewrite;
using plan::driver::Why;

namespace {

// A folder of its own, gone at the end.
struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "plan-rewrite-XXXXXX").native();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string file(const char* name) const { return (path / name).native(); }
    [[nodiscard]] std::set<std::string> names() const {
        std::set<std::string> all;
        for (const auto& entry : fs::directory_iterator(path))
            all.insert(entry.path().filename().native());
        return all;
    }
    fs::path path;
};

void put(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Original opened(const std::string& path) {
    auto result = open_original(path);
    REQUIRE(std::holds_alternative<Original>(result));
    return std::get<Original>(std::move(result));
}

} // namespace

TEST_CASE("rewrite: new bytes, the same mode, no other file") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    put(plan, "old\r\n");
    REQUIRE(::chmod(plan.c_str(), 0640) == 0);
    const Original original = opened(plan);
    CHECK(original.bytes == "old\r\n");
    CHECK(rewrite(original, "new") == std::nullopt);
    CHECK(bytes_of(plan) == "new");
    CHECK(folder.names() == std::set<std::string>{"plan.md"});
    struct stat facts {};
    REQUIRE(::stat(plan.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 07777) == 0640);
}

TEST_CASE("rewrite: the same bytes leave the file alone") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    put(plan, "old");
    const Original original = opened(plan);
    CHECK(rewrite(original, "old") == std::nullopt);
    CHECK(opened(plan).state == original.state);
}

TEST_CASE("rewrite: a change made meanwhile is not lost") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    put(plan, "old");
    const Original original = opened(plan);

    SUBCASE("other bytes") {
        put(plan, "theirs");
    }
    SUBCASE("as many bytes") {
        put(plan, "owl");
    }
    SUBCASE("another file by the name") {
        put(folder.file("other.md"), "old");
        fs::rename(folder.file("other.md"), plan);
    }
    SUBCASE("a link by the name") {
        fs::rename(plan, folder.file("other.md"));
        fs::create_symlink("other.md", plan);
    }
    const std::string before = bytes_of(plan);
    const auto names = folder.names();
    const auto why = rewrite(original, "new");
    REQUIRE(why.has_value());
    CHECK(why->find("endret av noen andre") != std::string::npos);
    CHECK(bytes_of(plan) == before);
    CHECK(folder.names() == names);
}

TEST_CASE("rewrite: what a killed run left goes") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    put(plan, "old");
    SUBCASE("half a file") {
        put(folder.file(".plan.md.plan-tmp"), "ne");
    }
    SUBCASE("a link is not written through") {
        put(folder.file("secret"), "secret");
        fs::create_symlink("secret", folder.file(".plan.md.plan-tmp"));
    }
    CHECK(rewrite(opened(plan), "new") == std::nullopt);
    CHECK(bytes_of(plan) == "new");
    CHECK(!fs::exists(fs::symlink_status(folder.file(".plan.md.plan-tmp"))));
    if (fs::exists(folder.file("secret")))
        CHECK(bytes_of(folder.file("secret")) == "secret");
}

TEST_CASE("rewrite: another run that writes the file now is left in peace") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    const std::string temporary = folder.file(".plan.md.plan-tmp");
    put(plan, "old");
    put(temporary, "theirs");
    const int other = ::open(temporary.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(other, LOCK_EX | LOCK_NB) == 0);
    const auto why = rewrite(opened(plan), "new");
    REQUIRE(why.has_value());
    CHECK(why->find("en annen plan-kommando") != std::string::npos);
    CHECK(bytes_of(plan) == "old");
    CHECK(bytes_of(temporary) == "theirs");
    ::close(other);
}

TEST_CASE("open_original: what may not be changed is refused, and why") {
    const Folder folder;
    const std::string plan = folder.file("plan.md");
    put(plan, "old");
    const auto why = [](const std::string& path) {
        const auto result = open_original(path);
        return std::holds_alternative<Why>(result) ? std::get<Why>(result) : std::string();
    };
    CHECK(why(plan).empty());
    CHECK(why(folder.file("none.md")).starts_with("finner ikke"));
    fs::create_symlink("plan.md", folder.file("link.md"));
    CHECK(why(folder.file("link.md")).find("er en lenke") != std::string::npos);
    fs::create_hard_link(plan, folder.file("second.md"));
    CHECK(why(plan).find("hard lenke") != std::string::npos);
    fs::remove(folder.file("second.md"));
    CHECK(why(folder.path.native()).find("er ingen vanlig fil") != std::string::npos);
    REQUIRE(::mkfifo(folder.file("pipe.md").c_str(), 0600) == 0);
    CHECK(why(folder.file("pipe.md")).find("er ingen vanlig fil") != std::string::npos);
    REQUIRE(::chmod(plan.c_str(), 0444) == 0);
    CHECK(why(plan).find("kan bare leses") != std::string::npos);
    put(folder.file("large.md"), std::string((1U << 20U) + 1, 'x'));
    CHECK(why(folder.file("large.md")).find("for stor") != std::string::npos);
}
