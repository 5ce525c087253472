#include "plan/support/hash.hpp"

#include <nettle/base16.h>
#include <nettle/base64.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>

namespace plan::support {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

} // namespace

Sha256 sha256(std::string_view bytes) {
    sha256_ctx context{};
    sha256_init(&context);
    sha256_update(&context, bytes.size(), bytes_of(bytes));
    Sha256 hash{};
    sha256_digest(&context, hash.size(), hash.data());
    return hash;
}

Sha1 sha1(std::string_view first, std::string_view second) {
    sha1_ctx context{};
    sha1_init(&context);
    sha1_update(&context, first.size(), bytes_of(first));
    sha1_update(&context, second.size(), bytes_of(second));
    Sha1 hash{};
    sha1_digest(&context, hash.size(), hash.data());
    return hash;
}

std::string hex(std::span<const std::uint8_t> bytes) {
    std::string text(BASE16_ENCODE_LENGTH(bytes.size()), '\0');
    base16_encode_update(text.data(), bytes.size(), bytes.data());
    return text;
}

std::string base64(std::span<const std::uint8_t> bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), bytes.data());
    return text;
}

} // namespace plan::support
