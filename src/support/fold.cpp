// Folding and tidying. Nearly every text is ASCII with a few composed Latin-1
// letters, and those are folded here byte by byte; the first byte of anything
// else sends the whole text to utf8proc.
#include "plan/support/text.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <span>
#include <utility>

namespace plan::support {

namespace {

// Joins runs of spaces and keeps none at the ends.
class Spacer {
public:
    void space() { m_pending = true; }
    void settle(std::string& out) {
        if (m_pending && !out.empty())
            out.push_back(' ');
        m_pending = false;
    }

private:
    bool m_pending = false;
};

// U+00C0..U+00FF by its second byte in UTF-8, in lower case; 0 for what needs
// more than a lower case letter (ß) or is no letter at all (×).
constexpr unsigned char lower_latin1(unsigned char second) {
    if (second == 0x9F || second == 0x97)
        return 0;
    return second < 0xA0U ? static_cast<unsigned char>(second + 0x20U) : second;
}

// One character of UTF-8 text that is no ASCII: a space, a dash, an invisible
// one or a composed Latin-1 letter. Bytes taken; 0 when it is none of these.
std::size_t fold_wide(std::string_view rest, std::string& out, Spacer& spacer) {
    if (const std::size_t bytes = space_at(rest)) {
        spacer.space();
        return bytes;
    }
    if (const std::size_t bytes = dash_at(rest)) {
        spacer.settle(out);
        out.push_back('-');
        return bytes;
    }
    const Decoded next = decode(rest);
    if (is_invisible(next.code))
        return next.bytes;
    if (next.code < 0xC0 || next.code > 0xFF)
        return 0;
    const unsigned char second = lower_latin1(static_cast<unsigned char>(rest[1]));
    if (second == 0)
        return 0;
    spacer.settle(out);
    out.push_back(rest[0]);
    out.push_back(static_cast<char>(second));
    return next.bytes;
}

// False when the text holds something that needs Unicode's tables.
bool fold_simple(std::string_view text, std::string& out) {
    Spacer spacer;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) >= 0x80U) {
            const std::size_t bytes = fold_wide(text.substr(i), out, spacer);
            if (bytes == 0)
                return false;
            i += bytes;
            continue;
        }
        ++i;
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            spacer.space();
            continue;
        }
        spacer.settle(out);
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return true;
}

// What ASCII bytes other than white space fold to; 0 for all that wants a closer look.
consteval std::array<char, 256> plain_folds() {
    std::array<char, 256> folds{};
    for (unsigned char c = 0; c < 0x80U; ++c) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        const bool upper = c >= 'A' && c <= 'Z';
        folds[c] = space ? '\0' : static_cast<char>(upper ? c + ('a' - 'A') : c);
    }
    return folds;
}

// The commonest texts: ASCII and Latin-1 letters with single spaces, which keep
// their length. False for all others, which may be left half folded.
bool fold_in_place(std::string& text) {
    static constexpr std::array<char, 256> folds = plain_folds();
    const std::span<char> bytes(text);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (const char folded = folds[static_cast<unsigned char>(c)]; folded != '\0') {
            bytes[i] = folded;
        } else if (c == ' ') {
            if (i == 0 || bytes[i - 1] == ' ')
                return false;
        } else if (c == '\xc3' && i + 1 < bytes.size()) {
            const unsigned char second = lower_latin1(static_cast<unsigned char>(bytes[i + 1]));
            if (second < 0x80U)
                return false;
            bytes[++i] = static_cast<char>(second);
        } else {
            return false;
        }
    }
    return !text.ends_with(' ');
}

// ASCII and Latin-1 letters with single spaces: nothing to tidy.
bool is_tidy(std::string_view text) {
    bool after_space = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool wide = static_cast<unsigned char>(c) >= 0x80U;
        if ((c == ' ' && after_space) || (c >= '\t' && c <= '\r') || (wide && c != '\xc3'))
            return false;
        i += wide ? 1U : 0U;
        after_space = c == ' ';
    }
    return !after_space || text.empty();
}

enum class Keep { all, visible };

// Spaces joined; for `visible` also the invisible dropped and the dashes made
// one. What is no UTF-8 becomes U+FFFD, so that the result always is UTF-8.
std::string spaced(std::string_view text, Keep keep) {
    std::string out;
    out.reserve(text.size());
    Spacer spacer;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (const std::size_t bytes = space_at(rest)) {
            spacer.space();
            i += bytes;
            continue;
        }
        const Decoded next = decode(rest);
        i += next.bytes;
        if (keep == Keep::visible && is_invisible(next.code))
            continue;
        spacer.settle(out);
        append_utf8(out, keep == Keep::visible && dash_at(rest) > 0 ? U'-' : next.code);
    }
    return out;
}

std::string map(const std::string& text, unsigned options) {
    utf8proc_uint8_t* mapped = nullptr;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()),
                                                 &mapped, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner{mapped, std::free};
    if (length < 0)
        return text; // out of memory or over 2 GiB: as it stands
    return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

// U+00E0..U+00FF in the letters of ids; ÷ is none.
constexpr std::array<std::string_view, 32> latin1_spellings{
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
    "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};

struct Spelling {
    char32_t code;
    std::string_view ascii;
};

// Other letters that Unicode does not take apart; Sámi ones among them.
constexpr std::array spellings{
    Spelling{.code = U'œ', .ascii = "oe"}, Spelling{.code = U'đ', .ascii = "d"},
    Spelling{.code = U'ŋ', .ascii = "n"},  Spelling{.code = U'ŧ', .ascii = "t"},
    Spelling{.code = U'ł', .ascii = "l"},  Spelling{.code = U'ı', .ascii = "i"},
};

constexpr bool is_slug_char(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= U'0' && code <= U'9');
}

// The ASCII spelling of one folded character; empty when it has none.
std::string_view ascii_of(char32_t code, std::array<char, 1>& base) {
    if (code >= 0xE0 && code <= 0xFF)
        return latin1_spellings[code - 0xE0];
    for (const Spelling& row : spellings) {
        if (row.code == code)
            return row.ascii;
    }
    std::array<utf8proc_int32_t, 8> parts{};
    int last_class = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(),
                                               static_cast<utf8proc_ssize_t>(parts.size()),
                                               UTF8PROC_DECOMPOSE, &last_class);
    if (count < 1 || !is_slug_char(static_cast<char32_t>(parts[0])))
        return {};
    base[0] = static_cast<char>(parts[0]);
    return {base.data(), 1};
}

bool is_mark(char32_t code) {
    const utf8proc_category_t found = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

// Letters and digits, and between them one hyphen for all else.
class SlugWriter {
public:
    explicit SlugWriter(std::size_t size) { m_slug.reserve(size); }
    void add(std::string_view ascii) {
        if (ascii.empty()) {
            m_gap = true;
            return;
        }
        settle();
        m_slug += ascii;
    }
    void add(char c) {
        if (!is_slug_char(static_cast<unsigned char>(c))) {
            m_gap = true;
            return;
        }
        settle();
        m_slug.push_back(c);
    }
    [[nodiscard]] std::string take() { return std::move(m_slug); }

private:
    void settle() {
        if (m_gap && !m_slug.empty())
            m_slug.push_back('-');
        m_gap = false;
    }

    std::string m_slug;
    bool m_gap = false;
};

// The commonest texts: ASCII and Latin-1 letters. False for all others.
bool slug_simple(std::string_view text, SlugWriter& out) {
    static constexpr std::array<char, 256> folds = plain_folds();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) < 0x80U) {
            out.add(folds[static_cast<unsigned char>(c)]);
            continue;
        }
        if (c != '\xc3' || i + 1 == text.size())
            return false;
        const unsigned char second = lower_latin1(static_cast<unsigned char>(text[++i]));
        if (second < 0xA0U || second > 0xBFU)
            return false;
        out.add(latin1_spellings[second - 0xA0U]);
    }
    return true;
}

} // namespace

std::string fold(std::string_view text) {
    std::string out(text);
    if (fold_in_place(out))
        return out;
    out.clear();
    out.reserve(text.size());
    if (fold_simple(text, out))
        return out;
    return map(spaced(text, Keep::visible), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string tidy(std::string_view text) {
    if (is_tidy(text))
        return std::string(text);
    std::string out = spaced(text, Keep::all);
    for (const char c : out) {
        if (static_cast<unsigned char>(c) >= 0x80U) {
            return map(out, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
        }
    }
    return out;
}

std::string slug(std::string_view text) {
    SlugWriter simple(text.size());
    if (slug_simple(text, simple))
        return simple.take();
    const std::string folded = fold(text);
    SlugWriter out(folded.size());
    for (std::string_view rest = folded; !rest.empty();) {
        const Decoded next = decode(rest);
        if (next.code < 0x80) {
            out.add(rest.front());
        } else if (!is_mark(next.code)) { // a mark is one that no composed letter took up
            std::array<char, 1> base{};
            out.add(ascii_of(next.code, base));
        }
        rest.remove_prefix(next.bytes);
    }
    return out.take();
}

} // namespace plan::support
