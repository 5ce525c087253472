#include "plan/driver/names.hpp"

#include "files.hpp"
#include "inputs.hpp"

#include "plan/driver/compile.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/parallel.hpp"
#include "plan/syntax/front_matter.hpp"
#include "plan/syntax/parser.hpp"

#include <fmt/format.h>

#include <utility>

namespace plan::driver {
namespace {

// The ids of one file's measures, or why there are none.
struct FileNames {
    std::string plan;
    std::vector<std::string> measures;
    std::string trouble;
    bool unreadable = false; // `plan check` says why
};

FileNames names_in(const Input& input) {
    FileNames found;
    FileBytes bytes = read_file(input.path, source::Limits{}.file_bytes, input.named);
    if (bytes.fault) {
        found.trouble = trouble_of(input.shown, *bytes.fault);
        return found;
    }
    const source::SourceFile file(input.shown, std::move(bytes.bytes));
    if (!syntax::has_plan_line(file.bytes)) {
        found.trouble = fmt::format("{} er ingen plan", input.shown);
        return found;
    }
    found.unreadable = true;
    if (source::refuse(file.bytes))
        return found;
    diagnostics::Sink unheard;
    bool usable = true;
    model::Header header = resolve::read_header(file, nullptr, unheard, usable);
    if (header.id.empty())
        header.id = input.plan_id;
    const auto document = usable ? syntax::parse(file, header.span, unheard) : std::nullopt;
    if (!document)
        return found;
    model::Plan plan =
        resolve::resolve(file, *document, std::move(header), resolve::Purpose::finding, unheard);
    found.unreadable = false;
    found.plan = std::move(plan.header.id);
    found.measures.reserve(plan.measures.size());
    for (model::Measure& measure : plan.measures)
        found.measures.push_back(std::move(measure.id));
    return found;
}

} // namespace

Names read_names(const Options& options) {
    Names all;
    const Inputs inputs = find_inputs(options);
    for (const Trouble& trouble : inputs.troubles)
        all.troubles.push_back(trouble.text);
    std::vector<FileNames> found(inputs.files.size());
    support::parallel_for(inputs.files.size(), static_cast<unsigned>(options.jobs),
                          [&](std::size_t at) {
                              if (!inputs.files[at].path.empty())
                                  found[at] = names_in(inputs.files[at]);
                          });
    for (std::size_t at = 0; at < found.size(); ++at) {
        const Input& input = inputs.files[at];
        if (!found[at].trouble.empty())
            all.troubles.push_back(std::move(found[at].trouble));
        if (found[at].unreadable)
            all.unreadable.push_back(input.shown);
        all.files.push_back(
            {.path = input.path,
             .shown = input.shown,
             .plan_id = input.plan_id,
             .config = input.config ? inputs.configs[*input.config].native() : std::string()});
        for (std::size_t i = 0; i < found[at].measures.size(); ++i) {
            all.names.push_back({found[at].plan, std::move(found[at].measures[i])});
            all.places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(i)});
        }
    }
    return all;
}

std::variant<std::optional<resolve::Config>, std::string> config_of(const PlanFile& file) {
    if (file.config.empty())
        return std::nullopt;
    FileBytes bytes = read_file(file.config, source::Limits{}.file_bytes, false);
    if (bytes.fault)
        return trouble_of(file.config, *bytes.fault);
    CompiledConfig compiled = compile_config({file.config, std::move(bytes.bytes)}, std::nullopt);
    if (!compiled.config.usable)
        return fmt::format("{} kan ikke leses; plan check viser hvorfor", file.config);
    return std::move(compiled.config);
}

} // namespace plan::driver
