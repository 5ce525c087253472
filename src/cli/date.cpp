#include "commands.hpp"
#include "session.hpp"

#include "plan/deadline/reader.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/phrases.hpp"
#include "plan/resolve/given.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::cli {
namespace {

using report::Usage;
using report::usage_sentence;

// What the reader needs to know besides the phrase; or why it cannot be had.
struct Setting {
    words::Language language = words::Language::nb;
    deadline::Context context;
    std::vector<deadline::Event> events;
    std::optional<std::string> error;
};

// A period in the form that shows what its words were read as, where they do not.
std::optional<std::string> read_period(const std::string& text, Setting& setting) {
    const auto period = resolve::given_period(text);
    if (!period)
        return usage_sentence(Usage::no_period, setting.language, {text});
    if (period->days.last < period->days.first)
        return usage_sentence(Usage::backwards, setting.language, {text});
    setting.context.period = period->days;
    return std::nullopt;
}

// `NAME=DATES`; a name that comes again gets more dates.
std::optional<std::string> read_event(const std::string& text, Setting& setting) {
    const std::size_t equals = text.find('=');
    const std::string name = support::tidy(text.substr(0, equals));
    if (equals == text.npos || name.empty())
        return usage_sentence(Usage::event_unnamed, setting.language, {text});
    const std::string days = text.substr(equals + 1);
    const auto dates = resolve::given_event_dates(days);
    if (!dates)
        return usage_sentence(Usage::event_undated, setting.language, {days, name});
    const auto known = std::ranges::find_if(setting.events, [&](const deadline::Event& event) {
        return support::fold(event.name) == support::fold(name);
    });
    if (known == setting.events.end()) {
        setting.events.push_back({name, *dates});
        return std::nullopt;
    }
    known->dates.insert(known->dates.end(), dates->begin(), dates->end());
    std::ranges::sort(known->dates);
    return std::nullopt;
}

Setting read_setting(const Options& options, words::Language language) {
    Setting setting;
    setting.language = language;
    if (!options.period.empty())
        setting.error = read_period(options.period, setting);
    if (!setting.error && !options.adopted.empty()) {
        setting.context.adopted = resolve::given_date(options.adopted);
        if (!setting.context.adopted)
            setting.error = usage_sentence(Usage::no_date, setting.language, {options.adopted});
    }
    for (const std::string& event : options.events)
        if (!setting.error)
            setting.error = read_event(event, setting);
    return setting;
}

// The words of the command line, which may have come without quotation marks.
std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? "" : " ";
        text += word;
    }
    return std::string(support::trim(text));
}

} // namespace

int run_date(const Options& options, const Environment& environment) {
    report::Phrases phrases;
    phrases.language = words::language_from_tag(options.language).value_or(words::Language::nb);
    phrases.text = joined(options.paths);
    if (phrases.text.empty()) {
        complain(environment, usage_sentence(Usage::no_phrase, phrases.language));
        return misuse;
    }
    if (source::refuse(phrases.text)) {
        complain(environment, usage_sentence(Usage::no_text, phrases.language));
        return misuse;
    }
    Setting setting = read_setting(options, phrases.language);
    if (setting.error) {
        complain(environment, *setting.error);
        return misuse;
    }
    setting.context.events = setting.events;
    phrases.period = setting.context.period;
    phrases.readings = deadline::read(phrases.text, setting.context);

    const bool json = options.format == "json";
    environment.out(json ? emit::phrases_json(phrases) : emit::phrases_text(phrases));
    if (std::ranges::any_of(phrases.readings, report::wants_period))
        complain(environment, usage_sentence(Usage::period, phrases.language));
    return std::ranges::all_of(phrases.readings, report::is_understood) ? clean : found;
}

} // namespace plan::cli
