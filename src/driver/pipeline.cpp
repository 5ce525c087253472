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

// One run, stage by stage.
class Run {
public:
    Run(const Options& options, const Wishes& wishes)
        : m_wishes(wishes)
        , m_jobs(static_cast<unsigned>(options.jobs))
        , m_inputs(find_inputs(options))
        , m_read(m_inputs.files.size())
        , m_troubles(m_inputs.files.size())
        , m_counts(m_inputs.files.size())
        , m_first(m_inputs.files.size()) {}

    Outcome outcome() && {
        for (const Trouble& trouble : m_inputs.troubles)
            m_outcome.troubles.push_back(trouble.text);
        read_configs();
        read_plans();
        line_up();
        if (m_wishes.onlooker == nullptr || m_wishes.onlooker->has_seen_all())
            link_plans();
        for (std::size_t at = 0; at < m_compiled.size(); ++at)
            if (m_troubles[m_file_of[at]].empty())
                take(at);
        if (m_wishes.publish && m_wishes.keep_plans)
            look_across(m_outcome);
        sort(m_outcome.findings);
        sum_up();
        return std::move(m_outcome);
    }

private:
    void read_configs() {
        for (const auto& path : m_inputs.configs) {
            FileBytes bytes = read_file(path, source::Limits{}.file_bytes, false);
            if (bytes.fault) {
                m_outcome.troubles.push_back(trouble_of(path.generic_string(), *bytes.fault));
                bytes.bytes.clear();
            }
            CompiledConfig one =
                compile_config({path.generic_string(), std::move(bytes.bytes)}, m_wishes.speech);
            if (m_wishes.publish)
                add_holders(m_outcome.people, one.config.parts.people);
            m_configs.push_back(std::move(one.config));
            move_to(m_outcome.findings, std::move(one.findings));
        }
    }

    void read_plans() {
        Onlooker* const onlooker = m_wishes.onlooker;
        if (onlooker != nullptr)
            onlooker->begin(m_configs, m_inputs.files.size(), m_inputs.several_organizations);
        support::parallel_for(m_inputs.files.size(), m_jobs, [&](std::size_t at) {
            const Input& input = m_inputs.files[at];
            FileBytes bytes = load(input, m_wishes);
            if (bytes.fault)
                m_troubles[at] = trouble_of(input.shown, *bytes.fault);
            else if (is_published(input))
                m_read[at] = compile_published({input.shown, std::move(bytes.bytes)},
                                               settings_of(input, false));
            else
                m_read[at].plans.push_back(compile_one(input, std::move(bytes.bytes), false));
            if (onlooker != nullptr)
                m_counts[at] = show(*onlooker, m_read[at].plans, at);
        });
    }

    // All plans in one row, whatever files they came in.
    void line_up() {
        m_compiled.reserve(m_read.size());
        for (std::size_t at = 0; at < m_read.size(); ++at) {
            if (!m_troubles[at].empty()) {
                m_outcome.troubles.push_back(m_troubles[at]);
                m_read[at].plans.resize(1); // a file that may be a plan
            }
            m_first[at] = m_compiled.size();
            m_file_of.insert(m_file_of.end(), m_read[at].plans.size(), at);
            move_to(m_compiled, std::move(m_read[at].plans));
            move_to(m_outcome.unread, std::move(m_read[at].unread));
        }
    }

    void link_plans() {
        // Of a plan that was not kept the measures are read again, if another refers to it.
        const auto measures_of = [&](std::size_t at, const std::set<std::string>& asked) {
            if (m_compiled[at].plan)
                return linked_measures(*m_compiled[at].plan, asked, m_wishes.as_of);
            const Compiled again = compile_again(at);
            return again.plan ? linked_measures(*again.plan, asked, m_wishes.as_of)
                              : std::vector<LinkedMeasure>();
        };
        move_to(m_outcome.findings, link(m_compiled, {m_inputs.complete, measures_of}));
    }

    void take(std::size_t at) {
        const Input& input = m_inputs.files[m_file_of[at]];
        Compiled& one = m_compiled[at];
        m_outcome.named_no_plan = m_outcome.named_no_plan || (input.named && !one.is_plan);
        if (one.summary) {
            ++m_outcome.summary.plans;
            m_outcome.summary.measures += one.summary->measures;
        } else if (!m_read[m_file_of[at]].usable) {
            m_outcome.unread.push_back(unread(input, one));
        }
        if (one.plan && m_wishes.keep_plans)
            m_outcome.plans.push_back(std::move(*one.plan));
        move_to(m_outcome.findings, std::move(one.findings));
        move_to(m_outcome.private_texts, std::move(one.private_texts));
    }

    void sum_up() {
        for (const Input& input : m_inputs.files)
            m_outcome.sources.push_back(input.shown);
        add_counts(m_outcome.summary, diagnostics::count(m_outcome.findings));
        for (const diagnostics::Summary& of_file : m_counts)
            add_counts(m_outcome.summary, of_file);
        m_outcome.summary.files = m_inputs.files.size();
    }

    [[nodiscard]] CompileSettings settings_of(const Input& input, bool only_to_link) const {
        return {.as_of = m_wishes.as_of,
                .speech = m_wishes.speech,
                .keep_plan = m_wishes.keep_plans || m_wishes.onlooker != nullptr,
                .kept_for = m_wishes.onlooker != nullptr ? m_wishes.onlooker->purpose()
                                                         : resolve::Purpose::showing,
                .keep_findings = m_wishes.onlooker == nullptr,
                .mildest = m_wishes.mildest,
                .all_ids = m_wishes.all_ids,
                .publish = m_wishes.publish,
                .files = files_near(input.folder, input.root),
                .only_to_link = only_to_link};
    }

    [[nodiscard]] Compiled compile_one(const Input& input, std::string bytes,
                                       bool only_to_link) const {
        const source::SourceFile file(input.shown, std::move(bytes));
        const resolve::Config* config = input.config ? &m_configs[*input.config] : nullptr;
        return compile(file, config, input.plan_id, settings_of(input, only_to_link));
    }

    [[nodiscard]] Compiled compile_again(std::size_t at) const {
        const std::size_t file = m_file_of[at];
        const Input& input = m_inputs.files[file];
        std::string bytes = load(input, m_wishes).bytes;
        if (!is_published(input))
            return compile_one(input, std::move(bytes), true);
        CompiledData data =
            compile_published({input.shown, std::move(bytes)}, settings_of(input, false));
        const std::size_t number = at - m_first[file];
        return number < data.plans.size() ? std::move(data.plans[number]) : Compiled();
    }

    const Wishes& m_wishes;
    unsigned m_jobs;
    Inputs m_inputs;
    std::vector<resolve::Config> m_configs;
    std::vector<CompiledData> m_read;           // of each file
    std::vector<std::string> m_troubles;        // of each file
    std::vector<diagnostics::Summary> m_counts; // of each file, findings that were not kept
    std::vector<std::size_t> m_first;           // of each file, its first among the plans
    std::vector<Compiled> m_compiled;           // the plans
    std::vector<std::size_t> m_file_of;         // of each plan
    Outcome m_outcome;
};

} // namespace

Outcome run(const Options& options, const Wishes& wishes) {
    return Run(options, wishes).outcome();
}

} // namespace plan::driver
