#include "plan/syntax/front_matter.hpp"

#include <algorithm>

namespace plan::syntax {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One past the line's newline.
std::size_t next_line(std::string_view bytes, std::size_t begin) {
    const std::size_t newline = bytes.find('\n', begin);
    return newline == std::string_view::npos ? bytes.size() : newline + 1;
}

// `line` may end in a newline.
bool is_fence(std::string_view line) {
    return line.starts_with("---") &&
           line.find_first_not_of(" \t\r\n", 3) == std::string_view::npos;
}

source::Span place(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

source::Span first_line(std::string_view bytes, std::size_t begin) {
    return place(begin, std::min(bytes.find_first_of("\r\n", begin), bytes.size()));
}

} // namespace

FrontMatter find_front_matter(std::string_view bytes) {
    const std::size_t begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const std::size_t yaml = next_line(bytes, begin);
    FrontMatter found;
    if (!is_fence(bytes.substr(begin, yaml - begin))) {
        found.opening = first_line(bytes, begin);
        return found;
    }
    found.opening = place(begin, begin + 3);
    for (std::size_t line = yaml; line < bytes.size();) {
        const std::size_t next = next_line(bytes, line);
        if (is_fence(bytes.substr(line, next - line))) {
            found.state = FrontMatterState::found;
            found.block = place(0, next);
            found.yaml = place(yaml, line);
            return found;
        }
        line = next;
    }
    found.state = FrontMatterState::unclosed;
    found.block = place(0, bytes.size());
    found.yaml = place(yaml, bytes.size());
    return found;
}

bool has_plan_line(std::string_view beginning) {
    beginning = beginning.substr(0, plan_line_bytes);
    const FrontMatter front = find_front_matter(beginning);
    if (front.state == FrontMatterState::absent)
        return false;
    const std::string_view yaml = beginning.substr(front.yaml.begin, front.yaml.size());
    return yaml.starts_with("plan:") || yaml.find("\nplan:") != std::string_view::npos;
}

} // namespace plan::syntax
