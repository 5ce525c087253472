#include "rules.hpp"
#include "shared.hpp"

#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;

namespace {

using deadline::FaultKind;

std::optional<Message> message_of(const deadline::Fault& fault) {
    switch (fault.kind) {
    case FaultKind::no_such_month:
        return Message::no_such_month;
    case FaultKind::no_such_day:
        return fault.limit > 0 ? Message::no_such_day : Message::no_such_day_at_all;
    case FaultKind::no_such_week:
        return Message::no_such_week;
    case FaultKind::no_such_year:
        return Message::no_such_year;
    case FaultKind::unreadable:
    case FaultKind::slashes:
    case FaultKind::placeholder:
    case FaultKind::weekday:
    case FaultKind::week:
    case FaultKind::backwards:
    case FaultKind::conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

// The month by its name, where the context is its number.
std::string month_name(const std::string& context, words::Language language) {
    if (context.size() != 2 || context < "01" || context > "12")
        return context;
    const int month = (context[0] - '0') * 10 + (context[1] - '0');
    const std::string_view name =
        words::written(words::Context::month, static_cast<std::uint16_t>(month), language);
    return name.empty() ? context : std::string(name);
}

std::vector<diagnostics::Argument> arguments_of(const model::Deadline& deadline,
                                                const deadline::Fault& fault,
                                                words::Language language) {
    const std::string written =
        deadline.reading.text.substr(fault.begin - deadline.reading.begin, fault.end - fault.begin);
    if (fault.kind == FaultKind::no_such_day && fault.limit > 0)
        return {written, static_cast<long long>(fault.limit), month_name(fault.context, language)};
    if (fault.kind == FaultKind::no_such_week)
        return {written, static_cast<long long>(fault.limit), fault.context};
    if (fault.kind == FaultKind::no_such_year)
        return {written};
    return {written, static_cast<long long>(fault.value)};
}

} // namespace

void impossible_date(const Context& context) {
    each_fault(context.plan, [&](const model::Deadline& one, std::size_t i) {
        const deadline::Fault& fault = one.reading.faults[i];
        const auto message = message_of(fault);
        if (!message)
            return;
        diagnostics::Diagnostic diagnostic{
            .message = *message,
            .span = one.fault_spans[i],
            .arguments = arguments_of(one, fault, context.plan.header.language)};
        propose(diagnostic, fault.suggestion);
        context.sink.report(std::move(diagnostic));
    });
}

} // namespace plan::check
