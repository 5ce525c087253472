// SHA-256 and SHA-1 (FIPS 180-4), and the forms in which they are written. They name things: the
// style that a page allows, the event that a calendar has seen before. They guard nothing secret.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace plan::support {

using Sha256 = std::array<std::uint8_t, 32>;
using Sha1 = std::array<std::uint8_t, 20>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
// Of both, one after the other.
[[nodiscard]] Sha1 sha1(std::string_view first, std::string_view second);
[[nodiscard]] std::string hex(std::span<const std::uint8_t> bytes);    // lower case
[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes); // RFC 4648, with padding

} // namespace plan::support
