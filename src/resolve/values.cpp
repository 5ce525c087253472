#include "values.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::resolve {
namespace {

// A link's text without marks of emphasis and code.
std::string plain_words(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '*' || c == '`'; });
    return plain;
}

// How a phrase follows the one before it, by what stands between the two.
model::Join join_of(std::string_view between) {
    const auto is_any = [&](std::string_view marks) {
        return between.find_first_of(marks) != std::string_view::npos;
    };
    static constexpr std::string_view list_marks = ",/+&\n";
    static constexpr std::string_view other_marks = ".;:()[]";
    std::string words;
    for (std::string_view rest = between; !rest.empty();) {
        const std::size_t dash = support::dash_at(rest);
        const bool mark = dash != 0 || list_marks.find(rest.front()) != std::string_view::npos ||
                          other_marks.find(rest.front()) != std::string_view::npos;
        words += mark ? ' ' : rest.front();
        rest.remove_prefix(std::max<std::size_t>(dash, 1));
    }
    words = support::fold(words);
    if (words == "og" || words == "eller" || words == "samt")
        return model::Join::list;
    if (!words.empty())
        return model::Join::apart;
    return is_any(list_marks) ? model::Join::list : model::Join::beside;
}

// The readings of a text at their places in the plan.
std::vector<model::Deadline> placed(std::vector<deadline::Reading> readings,
                                    const syntax::Text& text, model::Source source) {
    std::vector<model::Deadline> found;
    found.reserve(readings.size());
    std::uint32_t end = 0; // of the phrase before
    for (deadline::Reading& reading : readings) {
        model::Deadline& one = found.emplace_back();
        if (found.size() > 1 && reading.begin >= end)
            one.join = join_of(text.view().substr(end, reading.begin - end));
        end = reading.end;
        one.origin = {text.place(reading.begin, reading.end), source};
        for (const deadline::Fault& fault : reading.faults)
            one.fault_spans.push_back(text.place(fault.begin, fault.end));
        one.reading = std::move(reading);
    }
    return found;
}

// Whether the text may say something else than what is written: entities, escapes, addresses.
bool may_hide_words(std::string_view markdown) {
    static constexpr support::CharacterSet marks("&\\<");
    return marks.find(markdown) < markdown.size() || !adapters::has_only_simple_links(markdown);
}

} // namespace

std::string plain_text(std::string_view markdown) {
    static constexpr support::CharacterSet marks("*_`[\\");
    if (marks.find(markdown) == markdown.size())
        return std::string(markdown);
    std::string plain;
    plain.reserve(markdown.size());
    const auto is_word = [&](std::size_t at) {
        return at < markdown.size() &&
               (support::is_digit(markdown[at]) ||
                support::is_letter(support::decode(markdown.substr(at)).code));
    };
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        const char c = markdown[at];
        if (c == '\\' && at + 1 < markdown.size() &&
            std::string_view("*_`[]\\#<>").find(markdown[at + 1]) != std::string_view::npos) {
            plain += markdown[++at];
            continue;
        }
        // An underscore inside a word is a letter of it; a lone star is a star.
        const bool inside = c == '_' && at > 0 && is_word(at - 1) && is_word(at + 1);
        const bool lone = (c == '*' || c == '_') && (at == 0 || markdown[at - 1] == ' ') &&
                          at + 1 < markdown.size() && markdown[at + 1] == ' ';
        if ((c == '*' || c == '_' || c == '`') && !inside && !lone)
            continue;
        const std::size_t link = c == '[' ? markdown.find("](", at) : std::string_view::npos;
        const std::size_t close = link == std::string_view::npos ? link : markdown.find(')', link);
        if (close != std::string_view::npos &&
            markdown.substr(at + 1, link - at - 1).find('[') == std::string_view::npos) {
            plain += plain_words(markdown.substr(at + 1, link - at - 1));
            at = close;
            continue;
        }
        const std::size_t next = marks.find(markdown, at + 1);
        plain += markdown.substr(at, next - at);
        at = next - 1;
    }
    return plain;
}

std::vector<adapters::Run> runs_of(std::string_view markdown, const std::string& plain) {
    std::vector<adapters::Run> runs = adapters::read_inlines(markdown);
    if (runs.size() == 1 && runs.front() == adapters::Run{.text = plain})
        return {};
    return runs;
}

Looks looks_for(Purpose purpose, const model::Register& people) {
    if (purpose < Purpose::telling)
        return Looks::none;
    const bool names = std::ranges::any_of(
        people.roles, [](const model::Role& role) { return !role.holders.empty(); });
    return purpose == Purpose::showing || names ? Looks::all : Looks::hidden;
}

model::RichText rich_text(std::string_view markdown, Looks looks) {
    model::RichText rich;
    rich.markdown = std::string(markdown);
    if (looks == Looks::none)
        return rich;
    if (!adapters::may_have_inlines(rich.markdown)) { // nearly every text, by one look
        rich.plain = rich.markdown;
        return rich;
    }
    rich.plain = plain_text(rich.markdown);
    if (looks == Looks::all || may_hide_words(rich.markdown))
        rich.runs = runs_of(rich.markdown, rich.plain);
    return rich;
}

std::vector<model::Deadline>
read_deadlines(const syntax::Text& text, const deadline::Context& context, model::Source source) {
    return placed(deadline::read(text.view(), context), text, source);
}

std::vector<model::Deadline> DeadlineFields::read(const syntax::Text& text,
                                                  const deadline::Context& context,
                                                  model::Source source) {
    constexpr std::size_t longest = 64; // longer wordings do not come twice
    if (text.size() > longest)
        return read_deadlines(text, context, source);
    if (m_heading_year != context.heading_year)
        m_read.clear();
    m_heading_year = context.heading_year;
    auto known = m_read.find(text.view());
    if (known == m_read.end())
        known = m_read.emplace(text.view(), deadline::read(text.view(), context)).first;
    return placed(known->second, text, source);
}

} // namespace plan::resolve
