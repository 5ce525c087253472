#include "ids.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plan::resolve {
namespace {

using diagnostics::Message;

constexpr std::size_t longest_section_slug = 40;
constexpr std::size_t longest_id = 60; // leaves room for `-999`

// Cut at a hyphen, so that no word is halved unless it is alone.
std::string shortened(std::string slug, std::size_t limit) {
    if (slug.size() <= limit)
        return slug;
    const std::size_t hyphen = slug.rfind('-', limit);
    slug.resize(hyphen == std::string::npos || hyphen == 0 ? limit : hyphen);
    return slug;
}

std::string first_words(std::string slug, std::size_t count) {
    std::size_t at = 0;
    for (std::size_t words = 0; words < count && at != std::string::npos; ++words)
        at = slug.find('-', at == 0 ? 0 : at + 1);
    slug.resize(std::min(at, slug.size()));
    return slug;
}

// A text's first so many words.
std::string_view beginning(std::string_view text, int most_words) {
    std::size_t end = 0;
    for (int words = 0; words < most_words && end != std::string_view::npos; ++words)
        end = text.find(' ', std::min(text.find_first_not_of(' ', end), text.size()));
    return text.substr(0, end);
}

// The first four words of a text, of which some may have no letter.
std::string words_of(std::string_view text) {
    constexpr int count = 4;
    std::string slug = support::slug(beginning(text, count));
    if (std::ranges::count(slug, '-') < count - 1)
        slug = support::slug(beginning(text, 2 * count));
    return first_words(std::move(slug), count);
}

std::string derived(const model::Plan& plan, const model::Measure& measure) {
    const std::string number = support::slug(measure.number);
    std::string id;
    if (!number.empty()) {
        id = plan.sections[measure.section].id;
        id += id.empty() ? "" : "-";
        id += number;
    } else {
        id = words_of(measure.text.plain);
    }
    id = shortened(std::move(id), longest_id);
    return id.empty() ? "tiltak" : id;
}

} // namespace

std::string section_slug(const model::Section& section) {
    std::string slug = shortened(support::slug(section.title), longest_section_slug);
    if (slug.empty())
        slug = support::slug(section.number);
    return slug.empty() ? "del" : slug;
}

void derive_ids(model::Plan& plan, Purpose purpose, diagnostics::Sink& sink) {
    // By the measures' own words, which stay where they are.
    std::unordered_map<std::string_view, const model::Measure*> taken;
    taken.reserve(plan.measures.size());
    for (const model::Measure& measure : plan.measures) {
        if (!measure.permanent_id)
            continue;
        const auto [first, is_new] = taken.emplace(measure.id, &measure);
        if (!is_new)
            sink.report({.message = Message::duplicate_id,
                         .span = measure.id_span,
                         .arguments = {measure.id},
                         .notes = {{Message::note_first_here, {}, first->second->id_span}}});
    }
    std::unordered_map<std::string, std::size_t> copies; // of the ids that several would have
    for (model::Measure& measure : plan.measures) {
        if (measure.permanent_id && taken.at(measure.id) == &measure)
            continue;
        std::string id = measure.permanent_id ? measure.id : derived(plan, measure);
        if (taken.contains(id)) {
            const std::string base = id;
            std::size_t& copy = copies.try_emplace(base, 1).first->second;
            while (taken.contains(id))
                id = base + "-" + std::to_string(++copy);
        }
        measure.id = std::move(id);
        if (purpose == Purpose::judging && !measure.permanent_id)
            return;
        taken.emplace(measure.id, &measure);
    }
}

source::Span place_of_id(const source::SourceFile& file, const syntax::Measure& written) {
    const std::string_view text = written.text.view();
    if (text.empty() || text.find("{#") != std::string_view::npos)
        return {};
    const source::Span span = written.text.span();
    const std::uint32_t line_end = file.lines.content(file.lines.line_of(span.begin)).end;
    const std::string_view first =
        support::trim(file.view({span.begin, std::min(span.end, line_end)}));
    auto end = static_cast<std::uint32_t>(span.begin + first.size());
    // Code or a comment that goes on in the next line would take it.
    const bool has_comment = first.find("<!--") != std::string_view::npos;
    const std::size_t comment = has_comment ? first.rfind("<!--") : std::string_view::npos;
    const bool in_comment =
        comment != std::string_view::npos && first.find("-->", comment) == std::string_view::npos;
    if (std::ranges::count(first, '`') % 2 != 0 || in_comment)
        end = span.end;
    return {end, end};
}

} // namespace plan::resolve
