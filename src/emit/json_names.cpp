#include "json_names.hpp"

namespace plan::emit {

std::string_view json_name(deadline::Kind kind) {
    switch (kind) {
    case deadline::Kind::day:
        return "day";
    case deadline::Kind::interval:
        return "interval";
    case deadline::Kind::recurring:
        return "recurring";
    case deadline::Kind::quota:
        return "quota";
    case deadline::Kind::continuous:
        return "continuous";
    case deadline::Kind::on_demand:
        return "on-demand";
    case deadline::Kind::event:
        return "event";
    case deadline::Kind::reference:
        return "reference";
    case deadline::Kind::none:
        return "none";
    case deadline::Kind::invalid:
        return "invalid";
    }
    return {};
}

std::string_view json_name(deadline::Precision precision) {
    switch (precision) {
    case deadline::Precision::day:
        return "day";
    case deadline::Precision::week:
        return "week";
    case deadline::Precision::month:
        return "month";
    case deadline::Precision::quarter:
        return "quarter";
    case deadline::Precision::tertial:
        return "tertial";
    case deadline::Precision::half:
        return "half";
    case deadline::Precision::season:
        return "season";
    case deadline::Precision::year:
        return "year";
    case deadline::Precision::period:
        return "period";
    }
    return {};
}

std::string_view json_name(deadline::FaultKind kind) {
    switch (kind) {
    case deadline::FaultKind::no_such_month:
        return "no-such-month";
    case deadline::FaultKind::no_such_day:
        return "no-such-day";
    case deadline::FaultKind::no_such_week:
        return "no-such-week";
    case deadline::FaultKind::no_such_year:
        return "no-such-year";
    case deadline::FaultKind::unreadable:
        return "unreadable";
    case deadline::FaultKind::slashes:
        return "slashes";
    case deadline::FaultKind::placeholder:
        return "placeholder";
    case deadline::FaultKind::weekday:
        return "weekday";
    case deadline::FaultKind::week:
        return "week";
    case deadline::FaultKind::backwards:
        return "backwards";
    case deadline::FaultKind::conflict:
        return "conflict";
    }
    return {};
}

std::string_view json_name(model::Part part) {
    switch (part) {
    case model::Part::accountable:
        return "accountable";
    case model::Part::further:
        return "further";
    case model::Part::helper:
        return "helper";
    case model::Part::partner:
        return "partner";
    case model::Part::optional:
        return "optional";
    }
    return {};
}

std::string_view json_name(words::StatusWord word) {
    switch (word) {
    case words::StatusWord::not_started:
        return "not-started";
    case words::StatusWord::in_progress:
        return "in-progress";
    case words::StatusWord::partly_done:
        return "partly-done";
    case words::StatusWord::done:
        return "done";
    case words::StatusWord::postponed:
        return "postponed";
    case words::StatusWord::cancelled:
        return "cancelled";
    case words::StatusWord::carried_forward:
        return "carried-forward";
    }
    return {};
}

std::string_view json_name(model::Direction direction) {
    switch (direction) {
    case model::Direction::exactly:
        return "exactly";
    case model::Direction::at_least:
        return "at-least";
    case model::Direction::at_most:
        return "at-most";
    case model::Direction::increase:
        return "increase";
    case model::Direction::decrease:
        return "decrease";
    }
    return {};
}

} // namespace plan::emit
