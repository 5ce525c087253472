#include "plan/edit/splice.hpp"

#include <algorithm>
#include <cassert>

namespace plan::edit {

void sort(Splices& splices) {
    std::ranges::stable_sort(splices, {}, [](const Splice& one) { return one.span.begin; });
}

std::string apply(std::string_view bytes, const Splices& splices) {
    std::string result;
    result.reserve(bytes.size() + 64 * splices.size());
    std::size_t at = 0;
    for (const Splice& splice : splices) {
        assert(splice.span.begin >= at && splice.span.end <= bytes.size());
        result += bytes.substr(at, splice.span.begin - at);
        result += splice.text;
        at = splice.span.end;
    }
    result += bytes.substr(at);
    return result;
}

Splices reverse(std::string_view bytes, const Splices& splices) {
    Splices back;
    back.reserve(splices.size());
    std::int64_t shift = 0; // of what follows, in the new bytes
    for (const Splice& splice : splices) {
        const auto begin = static_cast<std::uint32_t>(splice.span.begin + shift);
        const auto end = static_cast<std::uint32_t>(begin + splice.text.size());
        back.push_back(
            {{begin, end},
             std::string(bytes.substr(splice.span.begin, splice.span.end - splice.span.begin))});
        shift += static_cast<std::int64_t>(splice.text.size()) -
                 (std::int64_t{splice.span.end} - splice.span.begin);
    }
    return back;
}

namespace {

// A part of what was made: bytes that were kept, or others.
struct Part {
    source::Span kept;
    std::string text;
};

std::vector<Part> parts_of(std::uint32_t size, const Splices& splices) {
    std::vector<Part> parts;
    std::uint32_t at = 0;
    for (const Splice& splice : splices) {
        parts.push_back({{at, splice.span.begin}, {}});
        parts.push_back({{}, splice.text});
        at = splice.span.end;
    }
    parts.push_back({{at, size}, {}});
    return parts;
}

std::uint32_t size_of(const Part& part) {
    return part.kept.size() + static_cast<std::uint32_t>(part.text.size());
}

Part cut(const Part& part, std::uint32_t begin, std::uint32_t end) {
    if (!part.text.empty())
        return {{}, part.text.substr(begin, end - begin)};
    return {{part.kept.begin + begin, part.kept.begin + end}, {}};
}

} // namespace

Splices in_one(std::string_view bytes, const Splices& first, const Splices& second) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    std::vector<Part> made;
    std::size_t next = 0;
    std::uint32_t at = 0;   // in the bytes after the first
    std::uint32_t skip = 0; // up to here they are replaced
    for (const Part& part : parts_of(size, first)) {
        const std::uint32_t end = at + size_of(part);
        std::uint32_t from = at;
        while (next < second.size() && second[next].span.begin <= end) {
            const Splice& splice = second[next];
            from = std::max(from, skip);
            if (splice.span.begin > from)
                made.push_back(cut(part, from - at, splice.span.begin - at));
            made.push_back({{}, splice.text});
            from = splice.span.begin;
            skip = splice.span.end;
            ++next;
        }
        from = std::max(from, skip);
        if (from < end)
            made.push_back(cut(part, from - at, end - at));
        at = end;
    }
    Splices splices;
    std::string text;
    std::uint32_t kept = 0;
    made.push_back({{size, size}, {}});
    for (const Part& part : made) {
        text += part.text;
        const bool last = &part == &made.back();
        if (part.kept.empty() && !last)
            continue;
        if (!text.empty() || part.kept.begin != kept)
            splices.push_back({{kept, part.kept.begin}, std::move(text)});
        text.clear();
        kept = part.kept.end;
    }
    return splices;
}

} // namespace plan::edit
