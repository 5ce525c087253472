#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace plan::cli {
namespace {

constexpr long long day_seconds = 86'400;
constexpr long long hour_seconds = 3'600;

template<typename Number>
std::optional<Number> number_of(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// ISO, or dd.mm.yyyy as people write it.
std::optional<calendar::Date> date_of(std::string_view text) {
    if (const auto iso = calendar::Date::from_iso(text))
        return iso;
    std::array<int, 3> parts{};
    for (int& part : parts) {
        const std::size_t dot = std::min(text.find('.'), text.size());
        const auto number = number_of<int>(text.substr(0, dot));
        if (!number)
            return std::nullopt;
        part = *number;
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return text.empty() ? calendar::Date::from_ymd(parts[2], parts[1], parts[0]) : std::nullopt;
}

// Midnight after the last Sunday of a month, in days since 1970.
long long last_sunday(int year, int month) {
    const auto last = calendar::Date::from_ymd(year, month, 31);
    return last ? last->days() - last->weekday() % 7 : 0;
}

// Sets `today`, or gives the error.
std::optional<std::string> find_today(const driver::Options& options,
                                      const Environment& environment, calendar::Date& today) {
    std::optional<calendar::Date> day;
    if (!options.as_of.empty()) {
        day = date_of(options.as_of);
        if (!day)
            return fmt::format("--as-of: {} er ingen dato; skriv 2021-06-15", options.as_of);
    } else if (const auto epoch = environment.variable("SOURCE_DATE_EPOCH");
               epoch && !epoch->empty()) {
        const auto seconds = number_of<long long>(*epoch);
        day = seconds ? calendar::Date::from_days(*seconds / day_seconds) : std::nullopt;
        if (!day || *seconds < 0)
            return fmt::format("SOURCE_DATE_EPOCH: {} er ikke et antall sekunder siden 1970",
                               *epoch);
    } else {
        day = day_in_oslo(environment.now);
        if (!day)
            return std::string("maskinens klokke står utenfor 1970–9999; bruk --as-of");
    }
    today = *day;
    return std::nullopt;
}

// What makes the exit code 1.
diagnostics::Severity threshold_of(const driver::Options& options) {
    return diagnostics::severity_from_name(options.fail_on).value_or(diagnostics::Severity::error);
}

} // namespace

std::optional<calendar::Date> day_in_oslo(long long seconds_since_1970) {
    const auto utc = calendar::Date::from_days(seconds_since_1970 / day_seconds);
    if (!utc || seconds_since_1970 < 0)
        return std::nullopt;
    // Summer time runs from 01:00 UTC on March's last Sunday to the same in October.
    const long long begins = last_sunday(utc->year(), 3) * day_seconds + hour_seconds;
    const long long ends = last_sunday(utc->year(), 10) * day_seconds + hour_seconds;
    const bool summer = seconds_since_1970 >= begins && seconds_since_1970 < ends;
    return calendar::Date::from_days((seconds_since_1970 + (summer ? 2 : 1) * hour_seconds) /
                                     day_seconds);
}

Session begin(const driver::Options& options, const Environment& environment, bool keep_plans) {
    Session session;
    calendar::Date today;
    session.error = find_today(options, environment, today);
    if (session.error)
        return session;
    if (!options.year.empty()) {
        session.year = number_of<int>(options.year);
        if (!session.year || !calendar::year_of(*session.year)) {
            session.error = fmt::format("--year: {} er ikke et årstall", options.year);
            return session;
        }
    }
    for (const auto* list : {&options.select, &options.ignore})
        for (const std::string& name : *list)
            if (!diagnostics::find_rule(name)) {
                const auto near = diagnostics::nearest_rule(name);
                session.error = fmt::format(
                    "det finnes ingen regel {}{}", name,
                    near ? fmt::format("; mente du {}?", diagnostics::row(*near).name) : "");
                return session;
            }
    session.wishes.as_of = report::reporting_day(today, session.year);
    session.wishes.keep_plans = keep_plans;
    if (!options.language.empty())
        session.wishes.speech =
            options.language == "en" ? diagnostics::Speech::en : diagnostics::Speech::nb;
    if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
        session.wishes.standard_input = environment.read_standard_input();
    return session;
}

void publish_unless_internal(Session& session, const driver::Options& options) {
    session.wishes.publish = !options.internal;
    if (!options.internal)
        session.wishes.mildest = threshold_of(options);
}

void complain(const Environment& environment, std::string_view text) {
    environment.err(fmt::format("plan: {}\n", diagnostics::visible(text)));
}

bool wants_colour(const driver::Options& options, const Environment& environment) {
    const auto is_set = [&](const char* name) {
        const auto value = environment.variable(name);
        return value && !value->empty();
    };
    if (options.color != "auto")
        return options.color == "always";
    if (!options.output.empty() || is_set("NO_COLOR"))
        return false;
    if (const auto forced = environment.variable("CLICOLOR_FORCE");
        forced && !forced->empty() && *forced != "0")
        return true;
    return environment.out_is_terminal && environment.variable("TERM").value_or("") != "dumb";
}

int finish(const driver::Outcome& outcome, const driver::Options& options,
           const Environment& environment) {
    for (const std::string& trouble : outcome.troubles)
        complain(environment, trouble);
    if (!outcome.troubles.empty() || outcome.named_no_plan)
        return misuse;
    if (options.exit_zero)
        return clean;
    const diagnostics::Severity threshold = threshold_of(options);
    const diagnostics::Summary& of = outcome.summary;
    const bool fails = of.errors > 0 ||
                       (threshold >= diagnostics::Severity::warning && of.warnings > 0) ||
                       (threshold >= diagnostics::Severity::advice && of.advice > 0);
    return fails ? found : clean;
}

} // namespace plan::cli
