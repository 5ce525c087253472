// Percent-encoding as addresses have it (RFC 3986, section 2.1).
#pragma once

#include <string>
#include <string_view>

namespace plan::support {

// `%20` as its byte; what is no such triplet as it stands. The bytes may be no UTF-8.
[[nodiscard]] std::string percent_decoded(std::string_view text);

} // namespace plan::support
