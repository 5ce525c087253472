#include "rules.hpp"

#include "plan/support/text.hpp"

#include <map>
#include <set>
#include <string_view>

namespace plan::check {

using diagnostics::Message;

namespace {

// `3`, `3.1`, `A1` and `4 og 5` are styles of their own, the last goes with the first.
char style_of(const model::Measure& measure) {
    const std::string_view number = measure.number;
    if (number.empty())
        return ' ';
    if (!support::is_digit(number.front()))
        return 'a';
    return number.find('.') == std::string_view::npos ? '1' : '.';
}

} // namespace

// Once a section, at the first number that differs.
void numbering_style(const Context& context) {
    std::map<std::size_t, const model::Measure*> first;
    std::set<std::size_t> said;
    for (const model::Measure& measure : context.plan.measures) {
        if (measure.number.empty())
            continue;
        const model::Measure* other = first.emplace(measure.section, &measure).first->second;
        if (style_of(*other) == style_of(measure) || !said.insert(measure.section).second)
            continue;
        context.sink.report({.message = Message::numbering_style,
                             .span = measure.number_span,
                             .arguments = {other->number, measure.number},
                             .notes = {{Message::note_first_here, {}, other->number_span}}});
    }
}

} // namespace plan::check
