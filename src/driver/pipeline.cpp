#include "plan/driver/pipeline.hpp"

#include "files.hpp"
#include "inputs.hpp"
#include "neighbours.hpp"
#include "published.hpp"
#include "publishing.hpp"

#include "plan/driver/compile.hpp"
#include "plan/resolve/header.hpp"
#include "plan/resolve/published.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/parallel.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Finding;

// Only where it was named: below a folder may lie what we have published ourselves.
bool is_published(const Input& input) {
    return input.named && is_data(input.path);
}

// A file is read one byte past the limit, so that the gate sees that it is too large.
FileBytes load(const Input& input, const Wishes& wishes) {
    if (input.path.empty())
        return {.bytes = wishes.standard_input, .size = wishes.standard_input.size()};
    const std::uint32_t most =
        is_published(input) ? resolve::published_bytes : source::Limits{}.file_bytes;
    return read_file(input.path, most, input.named);
}

template<typename T>
void move_to(std::vector<T>& all, std::vector<T>&& some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
}

struct Configs {
    std::vector<resolve::Config> read;
    std::vector<Finding> findings;
};

Configs read_configs(const Inputs& inputs, const Wishes& wishes, Outcome& outcome) {
    Configs configs;
    for (const auto& path : inputs.configs) {
        FileBytes bytes = read_file(path, source::Limits{}.file_bytes, false);
        if (bytes.fault) {
            outcome.troubles.push_back(trouble_of(path.generic_string(), *bytes.fault));
            bytes.bytes.clear();
        }
        CompiledConfig one =
            compile_config({path.generic_string(), std::move(bytes.bytes)}, wishes.speech);
        configs.read.push_back(std::move(one.config));
        move_to(configs.findings, std::move(one.findings));
    }
    return configs;
}

void add_counts(diagnostics::Summary& to, const diagnostics::Summary& counted) {
    to.errors += counted.errors;
    to.warnings += counted.warnings;
    to.advice += counted.advice;
}

// What is not to be kept goes when it has been seen: the plans, and of their findings all but
// how many they are.
diagnostics::Summary show(Onlooker& onlooker, std::vector<Compiled>& plans, std::size_t file) {
    diagnostics::Summary counted;
    for (std::size_t number = 0; number < plans.size(); ++number) {
        Compiled& one = plans[number];
        if (!one.plan)
            continue;
        onlooker.see(file, number, *one.plan);
        one.plan.reset();
        add_counts(counted, one.counted);
        add_counts(counted, diagnostics::count(std::exchange(one.findings, {})));
    }
    return counted;
}

// What a file that gave no plan is called on the index.
report::Unread unread(const Input& input, const Compiled& compiled) {
    report::Unread one{.path = input.shown};
    if (!compiled.findings.empty()) {
        const Finding& first = compiled.findings.front();
        one.why = diagnostics::say(first.message, first.arguments, first.speech);
    }
    return one;
}

} // namespace

Outcome run(const Options& options, const Wishes& wishes) {
    Outcome outcome;
    const Inputs inputs = find_inputs(options);
    for (const Trouble& trouble : inputs.troubles)
        outcome.troubles.push_back(trouble.text);
    Configs configs = read_configs(inputs, wishes, outcome);

    const auto settings_of = [&](const Input& input, bool only_to_link) {
        return CompileSettings{.as_of = wishes.as_of,
                               .speech = wishes.speech,
                               .keep_plan = wishes.keep_plans || wishes.onlooker != nullptr,
                               .keep_looks = wishes.keep_looks,
                               .keep_findings = wishes.onlooker == nullptr,
                               .all_ids = wishes.all_ids,
                               .publish = wishes.publish,
                               .files = files_near(input.folder, input.root),
                               .only_to_link = only_to_link};
    };
    const auto compile_one = [&](const Input& input, std::string bytes, bool only_to_link) {
        const source::SourceFile file(input.shown, std::move(bytes));
        const resolve::Config* config = input.config ? &configs.read[*input.config] : nullptr;
        return compile(file, config, input.plan_id, settings_of(input, only_to_link));
    };
    if (wishes.onlooker != nullptr)
        wishes.onlooker->begin(configs.read, inputs.files.size());
    std::vector<CompiledData> read(inputs.files.size());
    std::vector<std::string> troubles(inputs.files.size());
    std::vector<diagnostics::Summary> counts(wishes.onlooker != nullptr ? inputs.files.size() : 0);
    support::parallel_for(
        inputs.files.size(), static_cast<unsigned>(options.jobs), [&](std::size_t at) {
            const Input& input = inputs.files[at];
            FileBytes bytes = load(input, wishes);
            if (bytes.fault)
                troubles[at] = trouble_of(input.shown, *bytes.fault);
            else if (is_published(input))
                read[at] = compile_published({input.shown, std::move(bytes.bytes)},
                                             settings_of(input, false));
            else
                read[at].plans.push_back(compile_one(input, std::move(bytes.bytes), false));
            if (wishes.onlooker != nullptr)
                counts[at] = show(*wishes.onlooker, read[at].plans, at);
        });

    move_to(outcome.findings, std::move(configs.findings));
    std::vector<Compiled> compiled;
    compiled.reserve(read.size());
    std::vector<std::size_t> input_of;                      // of each of them
    std::vector<std::size_t> first_of(inputs.files.size()); // of each file, its first of them
    for (std::size_t at = 0; at < read.size(); ++at) {
        if (!troubles[at].empty()) {
            outcome.troubles.push_back(troubles[at]);
            read[at].plans.resize(1); // a file that may be a plan
        }
        first_of[at] = compiled.size();
        input_of.insert(input_of.end(), read[at].plans.size(), at);
        move_to(compiled, std::move(read[at].plans));
        move_to(outcome.unread, std::move(read[at].unread));
    }
    const auto compile_again = [&](const Input& input, std::size_t number) {
        std::string bytes = load(input, wishes).bytes;
        if (!is_published(input))
            return compile_one(input, std::move(bytes), true);
        CompiledData data =
            compile_published({input.shown, std::move(bytes)}, settings_of(input, false));
        return number < data.plans.size() ? std::move(data.plans[number]) : Compiled();
    };
    // Of a plan that was not kept the measures are read again, if another plan refers to it.
    const auto measures_of = [&](std::size_t at, const std::set<std::string>& asked) {
        if (compiled[at].plan)
            return linked_measures(*compiled[at].plan, asked, wishes.as_of);
        const Input& input = inputs.files[input_of[at]];
        const Compiled again = compile_again(input, at - first_of[input_of[at]]);
        return again.plan ? linked_measures(*again.plan, asked, wishes.as_of)
                          : std::vector<LinkedMeasure>();
    };
    move_to(outcome.findings, link(compiled, {inputs.complete, measures_of}));
    for (std::size_t at = 0; at < compiled.size(); ++at) {
        const Input& input = inputs.files[input_of[at]];
        if (!troubles[input_of[at]].empty())
            continue;
        outcome.named_no_plan = outcome.named_no_plan || (input.named && !compiled[at].is_plan);
        if (compiled[at].summary) {
            ++outcome.summary.plans;
            outcome.summary.measures += compiled[at].summary->measures;
        } else if (!read[input_of[at]].usable) {
            outcome.unread.push_back(unread(input, compiled[at]));
        }
        if (compiled[at].plan && wishes.keep_plans)
            outcome.plans.push_back(std::move(*compiled[at].plan));
        move_to(outcome.findings, std::move(compiled[at].findings));
        move_to(outcome.private_texts, std::move(compiled[at].private_texts));
    }
    for (const Input& input : inputs.files)
        outcome.sources.push_back(input.shown);
    if (wishes.publish && wishes.keep_plans)
        look_across(outcome);
    sort(outcome.findings);
    add_counts(outcome.summary, diagnostics::count(outcome.findings));
    for (const diagnostics::Summary& of_file : counts)
        add_counts(outcome.summary, of_file);
    outcome.summary.files = inputs.files.size();
    return outcome;
}

} // namespace plan::driver
