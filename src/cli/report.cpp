#include "commands.hpp"
#include "filter.hpp"
#include "find_measure.hpp"
#include "privacy.hpp"
#include "reports.hpp"

#include "plan/emit/assembly.hpp"
#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/report/wording.hpp"

#include <algorithm>
#include <vector>

namespace plan::cli {
namespace {

std::string site_folder(const Options& options) {
    return options.output.empty() ? "site" : options.output;
}

std::string one_format(const report::StatusReport& report, const std::string& format,
                       const emit::TextLook& look) {
    if (format == "md")
        return emit::markdown(report);
    if (format == "json")
        return emit::json(report);
    if (format == "csv")
        return emit::csv(report);
    if (format == "text")
        return emit::text(report, look);
    return emit::html(report);
}

// All plans at a time: for those who may see everything, and for a part of the plans.
int report_at_hand(const Options& options, const Session& session, const Environment& environment) {
    const driver::Outcome outcome = driver::run(options, session.wishes);
    if (tells_of_persons(outcome, options, environment))
        return std::max(static_cast<int>(found), finish(outcome, options, environment));
    report::StatusReport report = report_of(outcome, options, session);
    const words::Language language = language_of(options, outcome.plans);
    const Asked asked = read_filter(options, outcome.plans, report.as_of, language);
    if (asked.error) {
        complain(environment, *asked.error);
        return misuse;
    }
    report::narrow(report, asked.filter, report::language_of(report));
    const int wrote =
        options.format.empty()
            ? write_artifacts(emit::site(report, static_cast<unsigned>(options.jobs)),
                              site_folder(options), driver::Kind::site, outcome, options,
                              environment)
            : write_text(one_format(report, options.format, look_of(options, environment)), outcome,
                         options, environment);
    mention_findings(outcome, options, environment);
    return std::max(wrote, finish(outcome, options, environment));
}

emit::Wanted wanted_for(const std::string& format) {
    if (format.empty())
        return emit::whole_site;
    return {.sole_page = format == "html",
            .markdown = format == "md",
            .json = format == "json",
            .csv = format == "csv"};
}

emit::File one_file(const emit::Assembly& assembly, const std::string& format) {
    if (format == "md")
        return assembly.markdown();
    if (format == "json")
        return assembly.json();
    if (format == "csv")
        return assembly.csv();
    return assembly.html();
}

// One plan at a time.
int report_in_turn(const Options& options, const Session& session, const Environment& environment) {
    const driver::Publication made = publish(options, session, wanted_for(options.format));
    if (tells_of_persons(made.outcome, options, environment))
        return std::max(static_cast<int>(found), finish(made.outcome, options, environment));
    if (made.store == nullptr)
        return finish(made.outcome, options, environment);
    const emit::Assembly assembly(made.overview, made.parts);
    int wrote = clean;
    if (options.format.empty()) {
        const std::vector<emit::Output> files = assembly.site();
        wrote = write_files({files, made.store.get()}, site_folder(options), driver::Kind::site,
                            made.outcome, options, environment);
    } else {
        wrote = write_file(one_file(assembly, options.format), made.store.get(), made.outcome,
                           options, environment);
    }
    mention_findings(made.outcome, options, environment);
    return std::max(wrote, finish(made.outcome, options, environment));
}

} // namespace

int run_report(const Options& options, const Environment& environment) {
    const bool at_hand = options.internal || options.format == "text" || asks_for_part(options);
    Session session = begin(options, environment, at_hand);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    publish_unless_internal(session, options);
    return at_hand ? report_at_hand(options, session, environment)
                   : report_in_turn(options, session, environment);
}

} // namespace plan::cli
