// SHA-256 (FIPS 180-4) and the Base64 form (RFC 4648) in which a page names the
// hash of its own style. Small and ours, so that no crypto library is needed;
// it guards nothing secret.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace plan::support {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string hex(const Sha256& hash);    // lower case
[[nodiscard]] std::string base64(const Sha256& hash); // with padding

} // namespace plan::support
