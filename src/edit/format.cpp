#include "plan/edit/format.hpp"

#include "format_parts.hpp"

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/syntax/parser.hpp"

#include <algorithm>
#include <utility>

namespace plan::edit {
namespace {

using syntax::TileKind;

// Of a file in which some proposals would change what is said, each is tried alone;
// but no more than these are, so that time stays bounded.
constexpr std::size_t most_trials = 200;

// What the first round leaves is rare, what the second leaves was never seen.
constexpr int most_rounds = 4;

// What every tile should look like, the parts of the file in order.
std::vector<Alternatives> proposals_of(const Layout& layout) {
    const std::vector<FieldRun> runs = field_runs(layout);
    auto run = runs.begin();
    std::vector<Alternatives> all;
    const auto propose = [&](std::size_t tile, std::size_t end, std::vector<std::string> texts) {
        const source::Span span{layout.tile(tile).span.begin, layout.tile(end - 1).span.end};
        const std::string_view now = layout.file().view(span);
        if (texts.front() == now)
            return;
        std::erase(texts, now);
        all.push_back({span, std::move(texts)});
    };
    const auto spaced = [&](std::size_t tile, std::size_t end) {
        std::string text;
        for (; tile < end; ++tile)
            text += layout.spaced(tile);
        return text;
    };
    for (std::size_t tile = 0; tile < layout.tiles();) {
        std::size_t end = tile + 1;
        const TileKind kind = layout.tile(tile).kind;
        const bool last = end == layout.tiles();
        if (run != runs.end() && run->tile == tile) {
            end = run->end;
            propose(tile, end, {run->text, spaced(tile, end)});
            ++run;
        } else if (is_table(layout, tile, end)) {
            propose(tile, end, {aligned(layout, tile, end)});
        } else if (kind == TileKind::blank && last && tile > 0) {
            propose(tile, end, {""});
        } else if (kind != TileKind::front_matter) {
            propose(tile, end, {spaced(tile, end)});
        }
        tile = end;
    }
    return all;
}

// Takes those that leave what is said as it was.
class Trial {
public:
    Trial(const source::SourceFile& file, const syntax::Document& document)
        : m_file(file)
        , m_document(document)
        , m_sense(sense_of(document)) {}

    Splices take(std::vector<Alternatives> proposals) {
        std::vector<Part> parts;
        if (!proposals.empty())
            parts.push_back({0, proposals.size(), 0});
        while (!parts.empty()) {
            const Part part = parts.back();
            parts.pop_back();
            Splices more = m_taken;
            for (std::size_t i = part.begin; i < part.end; ++i)
                more.push_back({proposals[i].span, proposals[i].texts[part.text]});
            if (says_the_same(more)) {
                m_taken = std::move(more);
                continue;
            }
            const std::size_t half = part.begin + (part.end - part.begin) / 2;
            if (half != part.begin) {
                parts.push_back({half, part.end, part.text});
                parts.push_back({part.begin, half, part.text});
            } else if (part.text + 1 < proposals[part.begin].texts.size()) {
                parts.push_back({part.begin, part.end, part.text + 1});
            }
        }
        return std::move(m_taken);
    }

private:
    // Proposals that are tried together, each with its text of that number.
    struct Part {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t text = 0;
    };

    bool says_the_same(const Splices& splices) {
        if (++m_trials > most_trials)
            return false;
        const source::SourceFile changed(m_file.path, edit::apply(m_file.bytes, splices));
        diagnostics::Sink sink;
        const auto document = syntax::parse(changed, m_document.front_matter, sink);
        return document && sense_of(*document) == m_sense;
    }

    const source::SourceFile& m_file;
    const syntax::Document& m_document;
    std::string m_sense;
    Splices m_taken;
    std::size_t m_trials = 0;
};

// The bytes between what is the same at both ends.
Splice difference(std::string_view before, std::string_view after) {
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < most && before[begin] == after[begin])
        ++begin;
    std::size_t end = 0;
    while (end < most - begin && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(before.size() - end)},
            std::string(after.substr(begin, after.size() - end - begin))};
}

} // namespace

Splices format(const source::SourceFile& file, const syntax::Document& document) {
    const Splices first = Trial(file, document).take(proposals_of(Layout(file, document)));
    if (first.empty())
        return first;
    // What was changed may let more be changed: a line break at the end of what is now a
    // paragraph's last line.
    source::SourceFile now(file.path, edit::apply(file.bytes, first));
    bool more = false;
    for (int round = 1; round < most_rounds; ++round) {
        diagnostics::Sink unheard;
        const auto read = syntax::parse(now, document.front_matter, unheard);
        const Splices next =
            read ? Trial(now, *read).take(proposals_of(Layout(now, *read))) : Splices{};
        if (next.empty())
            break;
        more = true;
        now = source::SourceFile(file.path, edit::apply(now.bytes, next));
    }
    if (!more)
        return first;
    if (now.bytes == file.bytes)
        return {};
    return {difference(file.bytes, now.bytes)};
}

} // namespace plan::edit
