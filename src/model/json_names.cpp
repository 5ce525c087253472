#include "plan/model/json_names.hpp"

namespace plan::model {

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

std::string_view json_name(Part part) {
    switch (part) {
    case Part::accountable:
        return "accountable";
    case Part::further:
        return "further";
    case Part::helper:
        return "helper";
    case Part::partner:
        return "partner";
    case Part::optional:
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

std::string_view json_name(Direction direction) {
    switch (direction) {
    case Direction::exactly:
        return "exactly";
    case Direction::at_least:
        return "at-least";
    case Direction::at_most:
        return "at-most";
    case Direction::increase:
        return "increase";
    case Direction::decrease:
        return "decrease";
    }
    return {};
}

std::string_view json_name(Source source) {
    switch (source) {
    case Source::written:
        return "written";
    case Source::section:
        return "section";
    case Source::lead_in:
        return "lead-in";
    case Source::defaults:
        return "defaults";
    case Source::config:
        return "config";
    case Source::inferred:
        return "inferred";
    }
    return {};
}

std::string_view json_name(words::Field field) {
    switch (field) {
    case words::Field::measure:
        return "measure";
    case words::Field::responsible:
        return "responsible";
    case words::Field::executor:
        return "executor";
    case words::Field::deadline:
        return "deadline";
    case words::Field::status:
        return "status";
    case words::Field::done:
        return "done";
    case words::Field::how:
        return "how";
    case words::Field::resources:
        return "resources";
    case words::Field::evaluation:
        return "evaluation";
    case words::Field::goal:
        return "goal";
    case words::Field::target:
        return "target";
    case words::Field::result:
        return "result";
    case words::Field::reason:
        return "reason";
    case words::Field::new_deadline:
        return "new-deadline";
    case words::Field::new_responsible:
        return "new-responsible";
    case words::Field::depends_on:
        return "depends-on";
    case words::Field::time:
        return "time";
    case words::Field::place:
        return "place";
    case words::Field::audience:
        return "audience";
    case words::Field::attachment:
        return "attachment";
    case words::Field::adopted:
        return "adopted";
    case words::Field::log:
        return "log";
    case words::Field::internal:
        return "internal";
    }
    return {};
}

} // namespace plan::model
