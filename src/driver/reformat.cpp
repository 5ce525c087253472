#include "plan/driver/reformat.hpp"

#include "files.hpp"
#include "inputs.hpp"

#include "plan/driver/compile.hpp"
#include "plan/edit/format.hpp"
#include "plan/model/outline.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/parallel.hpp"

#include <iterator>
#include <utility>

namespace plan::driver {
namespace {

struct One {
    FormedFile file;
    std::vector<diagnostics::Finding> findings;
    std::string trouble;
    bool is_plan = true;
};

One reform_one(const Input& input, const resolve::Config* config, const Wishes& wishes) {
    One one;
    one.file.path = input.path;
    one.file.shown = input.shown;
    FileBytes bytes =
        input.path.empty()
            ? FileBytes{.bytes = wishes.standard_input, .size = wishes.standard_input.size()}
            : read_file(input.path, source::Limits{}.file_bytes, input.named);
    if (bytes.fault) {
        one.trouble = trouble_of(input.shown, *bytes.fault);
        return one;
    }
    const CompileSettings settings{
        .as_of = wishes.as_of, .speech = wishes.speech, .keep_plan = true, .keep_document = true};
    const source::SourceFile before(input.shown, std::move(bytes.bytes));
    Compiled compiled = compile(before, config, input.plan_id, settings);
    one.is_plan = compiled.is_plan;
    if (!compiled.plan || !compiled.document) {
        one.file.state = FormState::refused;
        one.findings = std::move(compiled.findings);
        return one;
    }
    const edit::Splices splices = edit::format(before, *compiled.document);
    one.file.before = before.bytes;
    one.file.after = before.bytes;
    if (splices.empty())
        return one;
    const source::SourceFile after(input.shown, edit::apply(before.bytes, splices));
    const Compiled again = compile(after, config, input.plan_id, settings);
    const bool equal = again.plan && outline(*again.plan) == outline(*compiled.plan);
    one.file.state = equal ? FormState::changed : FormState::unequal;
    if (equal)
        one.file.after = after.bytes;
    return one;
}

} // namespace

Formed reform(const Options& options, const Wishes& wishes) {
    Formed formed;
    const Inputs inputs = find_inputs(options);
    for (const Trouble& trouble : inputs.troubles)
        formed.troubles.push_back(trouble.text);
    std::vector<resolve::Config> configs;
    for (const auto& path : inputs.configs) {
        FileBytes bytes = read_file(path, source::Limits{}.file_bytes, false);
        configs.push_back(
            compile_config({path.generic_string(), std::move(bytes.bytes)}, wishes.speech).config);
    }
    std::vector<One> all(inputs.files.size());
    support::parallel_for(all.size(), static_cast<unsigned>(options.jobs), [&](std::size_t at) {
        const Input& input = inputs.files[at];
        all[at] = reform_one(input, input.config ? &configs[*input.config] : nullptr, wishes);
    });
    for (std::size_t at = 0; at < all.size(); ++at) {
        One& one = all[at];
        if (!one.trouble.empty()) {
            formed.troubles.push_back(std::move(one.trouble));
            continue;
        }
        formed.named_no_plan = formed.named_no_plan || (inputs.files[at].named && !one.is_plan);
        formed.findings.insert(formed.findings.end(), std::make_move_iterator(one.findings.begin()),
                               std::make_move_iterator(one.findings.end()));
        formed.files.push_back(std::move(one.file));
    }
    return formed;
}

} // namespace plan::driver
