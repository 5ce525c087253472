// The vectors of FIPS 180-4 and of its examples.
#include "plan/support/hash.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using plan::support::sha256;

TEST_CASE("sha256: the standard's own examples") {
    const auto hash = [](const std::string& text) { return plan::support::hex(sha256(text)); };
    CHECK(hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hash(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    CHECK(plan::support::base64(sha256("abc")) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("sha1: the standard's own example, in two parts") {
    CHECK(plan::support::hex(plan::support::sha1("a", "bc")) ==
          "a9993e364706816aba3e25717850c26c9cd0d89d");
}

} // namespace
