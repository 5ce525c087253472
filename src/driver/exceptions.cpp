#include "exceptions.hpp"

#include "plan/support/text.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Edit;
using source::Span;

bool is_between(char c) {
    return c == ' ' || c == ',';
}

// A name with the comma that sets it off from the next, or from the one before.
Edit without_name(const source::SourceFile& file, Span name) {
    const std::string_view bytes = file.bytes;
    std::uint32_t end = name.end;
    while (end < bytes.size() && is_between(bytes[end]))
        ++end;
    if (bytes.substr(name.end, end - name.end).find(',') != std::string_view::npos)
        return {{name.begin, end}, {}};
    std::uint32_t begin = name.begin;
    while (begin > 0 && is_between(bytes[begin - 1]))
        --begin;
    return {{begin, name.end}, {}};
}

bool is_blank(const source::SourceFile& file, std::size_t line) {
    return line >= file.lines.count() || support::trim(file.view(file.lines.content(line))).empty();
}

// A line that has nothing else goes too, unless it keeps two texts apart.
Edit without_comment(const source::SourceFile& file, Span comment, Span covers) {
    const std::size_t first = file.lines.line_of(comment.begin);
    const std::size_t last = file.lines.line_of(comment.end - 1);
    const Span before{file.lines.content(first).begin, comment.begin};
    const Span after{comment.end, file.lines.content(last).end};
    if (support::trim(file.view(before)).empty() && support::trim(file.view(after)).empty()) {
        const bool measure_below = !covers.empty() && file.lines.line_of(covers.begin) == last + 1;
        const bool apart = first == 0 || is_blank(file, first - 1) || is_blank(file, last + 1);
        if (measure_below || apart)
            return {{before.begin, file.lines.whole(last).end}, {}};
        return {{before.begin, after.end}, {}};
    }
    const bool blank_before = !before.empty() && file.bytes[comment.begin - 1] == ' ' &&
                              (after.empty() || file.bytes[comment.end] == ' ');
    return {{comment.begin - (blank_before ? 1 : 0), comment.end}, {}};
}

// The names after `allow`.
std::size_t names_in(std::string_view comment) {
    std::size_t at = comment.find("allow");
    std::size_t count = 0;
    for (at = at == std::string_view::npos ? comment.size() : at + 5; at < comment.size();) {
        while (at < comment.size() && is_between(comment[at]))
            ++at;
        const std::size_t begin = at;
        while (at < comment.size() && !is_between(comment[at]) &&
               !comment.substr(at).starts_with("-->"))
            ++at;
        if (at == begin)
            break;
        ++count;
    }
    return count;
}

} // namespace

std::vector<diagnostics::Exception> exceptions_of(const model::Plan& plan,
                                                  const source::SourceFile& file) {
    const std::vector<model::Suppression>& all = plan.suppressions;
    std::vector<diagnostics::Exception> exceptions;
    exceptions.reserve(all.size());
    for (std::size_t first = 0; first < all.size();) {
        std::size_t end = first;
        while (end < all.size() && all[end].whole == all[first].whole)
            ++end;
        const bool says_more = names_in(file.view(all[first].whole)) > end - first;
        for (; first < end; ++first) {
            const model::Suppression& one = all[first];
            diagnostics::Exception exception{
                .rule = one.rule, .name = one.span, .comment = one.whole};
            if (one.measure)
                exception.covers = plan.measures[*one.measure].span;
            exception.without_name = without_name(file, one.span);
            exception.without_comment = without_comment(file, one.whole, exception.covers);
            exception.comment_says_more = says_more;
            exceptions.push_back(std::move(exception));
        }
    }
    return exceptions;
}

} // namespace plan::driver
