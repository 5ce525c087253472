#include "plan/source/byte_gate.hpp"

#include "plan/support/character_range.hpp"

#include <algorithm>
#include <array>

namespace plan::source {
namespace {

using support::every_byte;

constexpr std::size_t mark_size = 3;

bool begins_with_mark(std::string_view bytes) {
    return bytes.starts_with("\xef\xbb\xbf");
}

struct Character {
    std::uint32_t code = 0;
    std::uint32_t bytes = 0; // 0 when it is no UTF-8
};

// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
Character decode_strict(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80U)
        return {lead, 1};
    if (lead >= 0xc2U && lead <= 0xdfU && follows(1))
        return {(lead & 0x1fU) << 6U | (byte(1) & 0x3fU), 2};
    if (lead >= 0xe0U && lead <= 0xefU && follows(1) && follows(2)) {
        const std::uint32_t code =
            (lead & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
        if (code >= 0x800U && (code < 0xd800U || code > 0xdfffU))
            return {code, 3};
    }
    if (lead >= 0xf0U && lead <= 0xf4U && follows(1) && follows(2) && follows(3)) {
        const std::uint32_t code = (lead & 0x07U) << 18U | (byte(1) & 0x3fU) << 12U |
                                   (byte(2) & 0x3fU) << 6U | (byte(3) & 0x3fU);
        if (code >= 0x10000U && code <= 0x10ffffU)
            return {code, 4};
    }
    return {};
}

// Tab, LF and CR before LF may stand; C0, DEL and C1 may not.
bool is_forbidden_control(std::uint32_t code, std::string_view bytes, std::size_t at) {
    if (code == '\t' || code == '\n')
        return false;
    if (code == '\r')
        return at + 1 >= bytes.size() || bytes[at + 1] != '\n';
    return code < 0x20U || (code >= 0x7fU && code <= 0x9fU);
}

bool is_hidden(std::uint32_t code) {
    return code == 0x061cU ||
           (code >= 0x200bU && code <= 0x200fU && code != 0x200cU && code != 0x200dU) ||
           (code >= 0x202aU && code <= 0x202eU) || (code >= 0x2060U && code <= 0x2064U) ||
           (code >= 0x2066U && code <= 0x206fU) || code == 0xfeffU ||
           (code >= 0xe0000U && code <= 0xe007fU);
}

// Whether none of the eight bytes at the offset is 0xd8 or more: the seven low bits of
// such a byte are at least 0x58, which 0x28 carries into the eighth.
bool eight_are_below_d8(std::string_view bytes, std::size_t at) {
    if (bytes.size() - at < sizeof(std::uint64_t))
        return false;
    const std::uint64_t word = support::eight_bytes(bytes, at);
    return (((word & every_byte(0x7f)) + every_byte(0x28)) & word & every_byte(0x80)) == 0;
}

Span span_of(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

// Printable ASCII, which nearly all of a text is.
constexpr support::CharacterRange plain{' ', '~'};

} // namespace

std::optional<GateRefusal> refuse(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.file_bytes) {
        const std::size_t size = std::min<std::size_t>(bytes.size(), 0xffffffffU);
        return GateRefusal{ByteFault::file_too_large, {}, static_cast<std::uint32_t>(size)};
    }
    std::size_t line = 0;
    for (std::size_t at = plain.past(bytes); at < bytes.size(); at = plain.past(bytes, at)) {
        const Character character = decode_strict(bytes, at);
        if (character.bytes == 0)
            return GateRefusal{ByteFault::invalid_utf8, span_of(at, 1),
                               static_cast<unsigned char>(bytes[at])};
        if (is_forbidden_control(character.code, bytes, at))
            return GateRefusal{ByteFault::control_character, span_of(at, character.bytes),
                               character.code};
        if (character.code == '\n') {
            if (at - line > limits.line_bytes)
                return GateRefusal{ByteFault::line_too_long, span_of(line, at - line),
                                   static_cast<std::uint32_t>(at - line)};
            line = at + 1;
        }
        at += character.bytes;
    }
    if (bytes.size() - line > limits.line_bytes)
        return GateRefusal{ByteFault::line_too_long, span_of(line, bytes.size() - line),
                           static_cast<std::uint32_t>(bytes.size() - line)};
    return std::nullopt;
}

std::vector<Span> hidden_characters(std::string_view bytes) {
    std::vector<Span> found;
    for (std::size_t at = begins_with_mark(bytes) ? mark_size : 0; at < bytes.size();) {
        // All of them begin with a byte of at least 0xd8.
        if (eight_are_below_d8(bytes, at)) {
            at += sizeof(std::uint64_t);
            continue;
        }
        if (static_cast<unsigned char>(bytes[at]) < 0xd8U) {
            ++at;
            continue;
        }
        const Character character = decode_strict(bytes, at);
        if (character.bytes == 0) {
            ++at;
            continue;
        }
        if (is_hidden(character.code))
            found.push_back(span_of(at, character.bytes));
        at += character.bytes;
    }
    return found;
}

} // namespace plan::source
