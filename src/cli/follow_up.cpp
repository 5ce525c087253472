// The commands that write follow-up into a plan: done, set, note.
#include "changed_files.hpp"
#include "commands.hpp"
#include "find_measure.hpp"
#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/amend.hpp"
#include "plan/driver/names.hpp"
#include "plan/driver/rewrite.hpp"
#include "plan/report/notices.hpp"
#include "plan/resolve/given.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace plan::cli {
namespace {

using report::Notice;

// What was asked on the command line, taken from the front of the paths.
struct Request {
    std::string command;
    std::string id;
    driver::Wish wish;
    Options options; // its paths are the paths
};

words::Language spoken(const Options& options) {
    return words::language_from_tag(options.language).value_or(words::Language::nb);
}

int refuse(const Environment& environment, std::string_view why) {
    complain(environment, why);
    return misuse;
}

// Takes the next word off the front of the paths.
std::optional<std::string> take(Options& options) {
    if (options.paths.empty())
        return std::nullopt;
    std::string word = std::move(options.paths.front());
    options.paths.erase(options.paths.begin());
    return word;
}

void print_changes(const driver::PlanFile& file, const std::string& id,
                   const driver::Amended& amended, const Options& options,
                   const Environment& environment) {
    if (options.quiet)
        return;
    std::string text =
        fmt::format("{}:{}: {}\n", diagnostics::visible(file.shown), amended.line, id);
    for (const std::string& line : amended.said)
        text += "  " + diagnostics::visible(line) + "\n";
    environment.out(text);
}

int write(const Request& request, const driver::PlanFile& file, std::size_t measure,
          const Session& session, const Environment& environment) {
    auto opened = driver::open_original(file.path);
    if (const auto* why = std::get_if<driver::Why>(&opened))
        return refuse(environment, *why);
    const auto& original = std::get<driver::Original>(opened);
    const source::SourceFile source(file.shown, original.bytes);
    const auto config = driver::config_of(file);
    if (const auto* why = std::get_if<std::string>(&config))
        return refuse(environment, *why);
    const auto& above = std::get<std::optional<resolve::Config>>(config);
    const driver::Subject subject{.file = source,
                                  .config = above ? &*above : nullptr,
                                  .plan_id = file.plan_id,
                                  .measure = measure,
                                  .id = request.id};
    const auto result = driver::amend(
        subject, request.wish, {.as_of = session.wishes.as_of, .speech = session.wishes.speech},
        words::language_from_tag(request.options.language));
    if (const auto* why = std::get_if<std::string>(&result))
        return refuse(environment, *why);
    const auto& amended = std::get<driver::Amended>(result);
    if (request.options.dry_run) {
        environment.out(shown_diff({.path = file.path,
                                    .shown = file.shown,
                                    .before = source.bytes,
                                    .after = amended.bytes},
                                   environment));
    } else {
        if (const auto why = driver::rewrite(original, amended.bytes))
            return refuse(environment, *why);
        print_changes(file, request.id, amended, request.options, environment);
    }
    environment.err(diagnostics::render_brief(amended.warnings, {.speech = session.wishes.speech}));
    return clean;
}

int run(Request request, const Environment& environment) {
    const Session session = begin(request.options, environment, false);
    if (session.error)
        return refuse(environment, *session.error);
    if (!request.options.date.empty()) {
        request.wish.date = resolve::given_date(request.options.date);
        if (!request.wish.date)
            return refuse(environment, fmt::format("--date: {} er ingen dato; skriv 2021-06-15",
                                                   request.options.date));
    }
    const driver::Names names = driver::read_names(request.options);
    for (const std::string& trouble : names.troubles)
        complain(environment, trouble);
    if (!names.troubles.empty())
        return misuse;
    FoundMeasure found = find_measure(names.names, request.id, spoken(request.options));
    if (!found.index && !names.unreadable.empty())
        found.why.push_back(notice(Notice::unreadable_plans, spoken(request.options),
                                   {fmt::format("{}", fmt::join(names.unreadable, ", "))}));
    if (!found.index)
        return complain_of(found, environment);
    const driver::Names::Place place = names.places[*found.index];
    const driver::PlanFile& file = names.files[place.file];
    request.id = names.names[*found.index].measure;
    return write(request, file, place.measure, session, environment);
}

// Takes the id; an exit code when there is none.
std::optional<int> begin_request(Request& request, const Environment& environment) {
    request.id = take_id(request.options);
    if (request.id.empty())
        return refuse(environment,
                      notice(Notice::which_measure, spoken(request.options), {request.command}));
    return std::nullopt;
}

std::optional<int> refuse_standard_input(const Request& request, const Environment& environment) {
    for (const std::string& path : request.options.paths)
        if (path == "-")
            return refuse(environment, notice(Notice::not_standard_input, spoken(request.options)));
    return std::nullopt;
}

std::optional<driver::Follow> setting(std::string_view name) {
    const auto field = words::find(words::Context::field, support::fold(name));
    if (!field)
        return std::nullopt;
    switch (static_cast<words::Field>(*field)) {
    case words::Field::status:
        return driver::Follow::status;
    case words::Field::deadline:
    case words::Field::new_deadline:
        return driver::Follow::deadline;
    case words::Field::responsible:
    case words::Field::new_responsible:
        return driver::Follow::responsible;
    default:
        return std::nullopt;
    }
}

} // namespace

int run_done(const Options& options, const Environment& environment) {
    Request request{.command = "done", .id = {}, .wish = {}, .options = options};
    if (const auto code = begin_request(request, environment))
        return *code;
    if (const auto code = refuse_standard_input(request, environment))
        return *code;
    request.wish.what = driver::Follow::done;
    request.wish.note = options.note;
    return run(std::move(request), environment);
}

int run_set(const Options& options, const Environment& environment) {
    Request request{.command = "set", .id = {}, .wish = {}, .options = options};
    if (const auto code = begin_request(request, environment))
        return *code;
    const words::Language language = spoken(options);
    const auto field = take(request.options);
    const auto value = take(request.options);
    if (!field || !value)
        return refuse(environment, notice(Notice::set_needs_value, language));
    const auto what = setting(*field);
    if (!what)
        return refuse(environment, notice(Notice::no_such_setting, language, {*field}));
    if (const auto code = refuse_standard_input(request, environment))
        return *code;
    request.wish.what = *what;
    request.wish.value = *value;
    request.wish.reason = options.reason;
    return run(std::move(request), environment);
}

int run_note(const Options& options, const Environment& environment) {
    Request request{.command = "note", .id = {}, .wish = {}, .options = options};
    if (const auto code = begin_request(request, environment))
        return *code;
    const auto text = take(request.options);
    if (!text)
        return refuse(environment, notice(Notice::note_needs_text, spoken(options)));
    if (const auto code = refuse_standard_input(request, environment))
        return *code;
    request.wish.what = driver::Follow::note;
    request.wish.value = *text;
    request.wish.case_number = options.case_number;
    return run(std::move(request), environment);
}

} // namespace plan::cli
