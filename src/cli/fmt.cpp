#include "changed_files.hpp"
#include "commands.hpp"
#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/reformat.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace plan::cli {
namespace {

using driver::FormedFile;
using driver::FormState;

// What went wrong, on standard error; the exit code for it.
int tell_hindrances(const driver::Formed& formed, const Environment& environment) {
    environment.err(diagnostics::render_text(formed.findings, {.show_advice = false}));
    int code = formed.findings.empty() ? clean : found;
    for (const std::string& trouble : formed.troubles)
        complain(environment, trouble);
    if (!formed.troubles.empty() || formed.named_no_plan)
        code = misuse;
    for (const FormedFile& file : formed.files)
        if (file.state == FormState::unequal) {
            complain(environment,
                     fmt::format("dette er en feil i plan: {} ville ha fått en annen mening; "
                                 "filen er ikke rørt",
                                 file.shown));
            code = bug;
        }
    return code;
}

} // namespace

int run_fmt(const Options& options, const Environment& environment) {
    const Session session = begin(options, environment, true);
    if (session.error) {
        complain(environment, *session.error);
        return misuse;
    }
    const driver::Formed formed = driver::reform(options, session.wishes);
    int code = tell_hindrances(formed, environment);
    std::vector<ChangedFile> changed;
    std::size_t in_form = 0;
    for (const FormedFile& file : formed.files) {
        in_form += file.state == FormState::in_form ? 1 : 0;
        const bool shown = file.path.empty() && file.state == FormState::in_form;
        if (file.state == FormState::changed || (shown && !options.check && !options.diff))
            changed.push_back({file.path, file.shown, file.before, file.after});
    }
    std::size_t left = 0; // that could not be written
    if (options.diff || options.check) {
        for (const ChangedFile& file : changed)
            environment.out(options.diff ? shown_diff(file, environment)
                                         : diagnostics::visible(file.shown) + "\n");
        if (!changed.empty())
            code = std::max<int>(code, found);
    } else {
        const WrittenFiles written = write_all(changed, true, environment);
        code = std::max(code, written.code);
        left = written.left.size();
    }
    const auto rewritten =
        std::ranges::count_if(
            formed.files, [](const FormedFile& file) { return file.state == FormState::changed; }) -
        static_cast<std::ptrdiff_t>(left);
    const bool piped =
        !options.check && !options.diff &&
        std::ranges::any_of(changed, [](const auto& one) { return one.path.empty(); });
    if (rewritten > 0 && !options.quiet && !piped)
        environment.err(
            fmt::format("{} {}{}\n", counted(static_cast<std::size_t>(rewritten), "fil", "filer"),
                        options.check || options.diff ? "ville ha blitt skrevet om" : "skrevet om",
                        in_form > 0 ? fmt::format(", {} i orden", in_form) : ""));
    return code;
}

} // namespace plan::cli
