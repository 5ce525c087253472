#include "filter.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/notices.hpp"
#include "plan/resolve/given.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <utility>

namespace plan::cli {
namespace {

using report::Notice;
using report::notice;
using words::Language;

constexpr std::array writable = {Language::nb, Language::nn, Language::en};

std::string near_or_all(std::string_view near, const std::vector<std::string>& all,
                        Language language) {
    if (!near.empty())
        return notice(Notice::did_you_mean, language, {near});
    std::string list;
    for (const std::string& one : all) {
        list += list.empty() ? "" : ", ";
        list += one;
    }
    return list.empty() ? std::string() : notice(Notice::one_of, language, {list});
}

// --- a deadline -------------------------------------------------------------

// `30d`, `2w` (or `2u`), `3m`: that long after the day, which counts.
std::optional<calendar::Date> after(calendar::Date day, std::string_view text) {
    constexpr std::size_t most_digits = 4;
    constexpr long long week = 7;
    if (text.size() < 2 || text.size() > most_digits + 1)
        return std::nullopt;
    const std::string_view digits = text.substr(0, text.size() - 1);
    if (!std::ranges::all_of(digits, support::is_digit))
        return std::nullopt;
    long long number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    switch (text.back()) {
    case 'd':
        return day.plus_days(number);
    case 'w':
    case 'u':
        return day.plus_days(number * week);
    case 'm':
        return calendar::plus_months(day, number);
    default:
        return std::nullopt;
    }
}

void read_due(Asked& asked, const std::string& text, calendar::Date as_of, Language language) {
    auto until = after(as_of, support::fold(text));
    if (!until)
        until = resolve::given_date(text);
    if (!until)
        asked.error = notice(Notice::no_due, language, {"--due", text});
    else if (*until < as_of)
        asked.error = notice(Notice::due_past, language, {"--due", text});
    asked.filter.due_until = until;
}

// --- a role -----------------------------------------------------------------

// Words for a responsible that stand in a plan and in no register.
bool is_written(const model::Plan& plan, const std::string& folded) {
    const auto says = [&](const model::Responsible& one) {
        return !one.role && support::fold(one.text) == folded;
    };
    return std::ranges::any_of(plan.measures, [&](const model::Measure& measure) {
        return std::ranges::any_of(measure.responsibles, says) ||
               std::ranges::any_of(measure.new_responsibles, says);
    });
}

void add_role(std::vector<report::RoleWish>& wishes, report::RoleWish wish) {
    const bool there = std::ranges::any_of(wishes, [&](const report::RoleWish& other) {
        return other.key == wish.key && other.written == wish.written;
    });
    if (!there)
        wishes.push_back(std::move(wish));
}

std::vector<std::string> role_keys(const std::vector<model::Plan>& plans) {
    std::set<std::string> keys;
    for (const model::Plan& plan : plans)
        for (const model::Role& role : plan.header.people.roles)
            keys.insert(role.key);
    return {keys.begin(), keys.end()};
}

// One name may be several roles: `leder og kasserer`.
void read_role(Asked& asked, const std::string& text, const std::vector<model::Plan>& plans,
               Language language) {
    const std::string folded = support::fold(text);
    std::string near;
    bool known = false;
    for (const model::Plan& plan : plans) {
        const std::vector<model::Role>& roles = plan.header.people.roles;
        const auto named = resolve::given_responsibles(text, plan.header.people);
        for (const model::Responsible& one : named)
            if (near.empty() && one.nearest)
                near = roles[*one.nearest].key;
        if (!named.empty() && std::ranges::all_of(named, [](const model::Responsible& one) {
                return one.role.has_value();
            })) {
            known = true;
            for (const model::Responsible& one : named)
                add_role(asked.filter.roles, {roles[*one.role].key, {}, roles[*one.role].name});
        }
        if (!folded.empty() && is_written(plan, folded)) {
            known = true;
            add_role(asked.filter.roles, {{}, folded, text});
        }
    }
    if (!known)
        asked.error = notice(Notice::no_role, language, {"--responsible", text}) +
                      near_or_all(near, role_keys(plans), language);
}

// --- a status, a state ------------------------------------------------------

void read_status(Asked& asked, const std::string& text, Language language) {
    const std::string folded = support::fold(text);
    if (const auto meaning = words::find(words::Context::status, folded)) {
        asked.filter.statuses.push_back(static_cast<words::StatusWord>(*meaning));
        return;
    }
    std::vector<std::string> all;
    for (auto word = std::uint16_t{0};
         word <= static_cast<std::uint16_t>(words::StatusWord::carried_forward); ++word)
        all.emplace_back(words::written(words::Context::status, word, language));
    const auto near = words::nearest(words::Context::status, folded, folded.size() < 6 ? 1 : 2);
    asked.error = notice(Notice::no_status, language, {"--status", text}) +
                  near_or_all(near.value_or(""), all, language);
}

// `due-soon` and `due soon` are one.
std::string state_form(std::string_view text) {
    std::string folded = support::fold(text);
    std::ranges::replace(folded, ' ', '-');
    std::ranges::replace(folded, '_', '-');
    return folded;
}

void read_state(Asked& asked, const std::string& text, Language language) {
    const std::string wanted = state_form(text);
    std::string_view near;
    unsigned best = 3;
    std::vector<std::string> all;
    const auto is_it = [&](std::string_view name) {
        const std::string form = state_form(name);
        const unsigned edits = support::edit_distance(form, wanted, 2);
        if (edits < best) {
            best = edits;
            near = name;
        }
        return form == wanted;
    };
    for (std::size_t i = 0; i < report::state_count; ++i) {
        const auto state = static_cast<report::State>(i);
        all.emplace_back(report::name(state));
        bool fits = is_it(report::name(state));
        for (const Language each : writable)
            fits = is_it(report::state_word(state, each)) || fits;
        if (!fits)
            continue;
        asked.filter.states.push_back(state);
        return;
    }
    for (const Language each : writable)
        if (is_it(report::label(report::Label::outcome_missing, each))) {
            asked.filter.outcome_missing = true;
            return;
        }
    asked.error =
        notice(Notice::no_state, language, {"--state", text}) + near_or_all(near, all, language);
}

// --- a section --------------------------------------------------------------

// As many code points of a title as the words have: what they may be a slip of.
std::string_view beginning(std::string_view title, std::size_t code_points) {
    std::size_t at = 0;
    while (at < title.size() && code_points-- > 0)
        at += support::decode(title.substr(at)).bytes;
    return title.substr(0, at);
}

std::string nearest_section(const std::string& folded, const std::vector<model::Plan>& plans) {
    constexpr std::size_t shortest = 5; // below it a slip says nothing
    std::string near;
    unsigned best = 3;
    const std::size_t length = support::code_points(folded);
    if (length < shortest)
        return near;
    for (const model::Plan& plan : plans)
        for (const model::Section& section : plan.sections) {
            const std::string title = support::fold(section.title);
            const unsigned edits =
                std::min(support::edit_distance(beginning(title, length), folded, 2),
                         support::edit_distance(section.id, folded, 2));
            if (edits >= best)
                continue;
            best = edits;
            near = section.title;
        }
    return near;
}

void read_section(Asked& asked, const std::string& text, const std::vector<model::Plan>& plans,
                  Language language) {
    const bool known = std::ranges::any_of(plans, [&](const model::Plan& plan) {
        return std::ranges::any_of(plan.sections, [&](const model::Section& section) {
            return report::is_called(section, text);
        });
    });
    asked.filter.sections.push_back(text);
    if (!known)
        asked.error = notice(Notice::no_section, language, {"--section", text}) +
                      near_or_all(nearest_section(support::fold(text), plans), {}, language);
}

} // namespace

bool asks_for_part(const driver::Options& options) {
    return options.overdue || options.no_deadline || options.no_responsible ||
           !options.due.empty() || !options.statuses.empty() || !options.states.empty() ||
           !options.responsibles.empty() || !options.sections.empty();
}

Asked read_filter(const driver::Options& options, const std::vector<model::Plan>& plans,
                  calendar::Date as_of, Language language) {
    Asked asked;
    asked.filter.overdue = options.overdue;
    asked.filter.no_deadline = options.no_deadline;
    asked.filter.no_responsible = options.no_responsible;
    if (!options.due.empty())
        read_due(asked, options.due, as_of, language);
    for (const std::string& text : options.statuses)
        if (!asked.error)
            read_status(asked, text, language);
    for (const std::string& text : options.states)
        if (!asked.error)
            read_state(asked, text, language);
    if (plans.empty())
        return asked;
    for (const std::string& text : options.responsibles)
        if (!asked.error)
            read_role(asked, text, plans, language);
    for (const std::string& text : options.sections)
        if (!asked.error)
            read_section(asked, text, plans, language);
    return asked;
}

} // namespace plan::cli
