#include "plan/driver/fix.hpp"

#include "files.hpp"
#include "inputs.hpp"
#include "neighbours.hpp"

#include "plan/driver/compile.hpp"
#include "plan/edit/splice.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/parallel.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Finding;
using diagnostics::FindingFix;
using Wanted = std::function<bool(const Finding&)>;

// A fix may make another possible: the name of a rule that is right is then not needed.
constexpr int most_fix_rounds = 8;

// The edits that were taken; none of them touches another.
class Edits {
public:
    // All of the fix's, or none.
    bool take(const FindingFix& fix) {
        for (const diagnostics::FindingEdit& edit : fix.edits)
            if (touches(edit.range.span))
                return false;
        for (const diagnostics::FindingEdit& edit : fix.edits)
            m_taken.emplace(edit.range.span.begin, edit::Splice{edit.range.span, edit.text});
        return true;
    }
    [[nodiscard]] edit::Splices splices() const {
        edit::Splices all;
        for (const auto& [begin, splice] : m_taken)
            all.push_back(splice);
        return all;
    }

private:
    [[nodiscard]] bool touches(source::Span span) const {
        const auto after = m_taken.lower_bound(span.begin);
        if (after != m_taken.end() && after->first <= span.end)
            return true;
        return after != m_taken.begin() && std::prev(after)->second.span.end >= span.begin;
    }

    std::map<std::uint32_t, edit::Splice> m_taken;
};

std::size_t errors_in(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
            return one.severity == diagnostics::Severity::error;
        }));
}

std::vector<std::string> ids_of(const Compiled& compiled) {
    std::vector<std::string> ids;
    if (compiled.plan)
        for (const model::Measure& measure : compiled.plan->measures)
            ids.push_back(measure.id);
    return ids;
}

// The bytes with the fixes that can be made in one go.
struct Round {
    std::string bytes;
    std::size_t fixed = 0;
};

Round fixed_once(const source::SourceFile& file, const Compiled& compiled, const Wanted& wanted) {
    Round round;
    Edits edits;
    for (const Finding& finding : compiled.findings)
        if (finding.fix && finding.fix->safe && wanted(finding) && edits.take(*finding.fix))
            ++round.fixed;
    round.bytes = edit::apply(file.bytes, edits.splices());
    return round;
}

// One round after the other, as long as each leaves the measures what they were called and
// the plan without an error more.
FixedFile fix_one(const Input& input, std::string bytes, const resolve::Config* config,
                  const CompileSettings& settings, const Wanted& wanted) {
    FixedFile file{.path = input.path, .shown = input.shown};
    file.before = std::move(bytes);
    file.after = file.before;
    const auto compiled = [&](const std::string& text) {
        return compile(source::SourceFile(input.shown, text), config, input.plan_id, settings);
    };
    Compiled now = compiled(file.after);
    const std::vector<std::string> ids = ids_of(now);
    for (int number = 0; number < most_fix_rounds; ++number) {
        Round round = fixed_once(source::SourceFile(input.shown, file.after), now, wanted);
        if (round.fixed == 0)
            break;
        Compiled next = compiled(round.bytes);
        file.broken = ids_of(next) != ids;
        if (file.broken || errors_in(next.findings) > errors_in(now.findings))
            break;
        file.fixed += round.fixed;
        file.after = std::move(round.bytes);
        now = std::move(next);
    }
    if (file.broken)
        file.after = file.before;
    return file;
}

} // namespace

Fixed fix_all(const Options& options, const Wishes& wishes, const Wanted& wanted) {
    Fixed fixed;
    const Inputs inputs = find_inputs(options);
    for (const Trouble& trouble : inputs.troubles)
        fixed.troubles.push_back(trouble.text);
    std::vector<resolve::Config> configs;
    for (const auto& path : inputs.configs) {
        FileBytes bytes = read_file(path, source::Limits{}.file_bytes, false);
        configs.push_back(
            compile_config({path.generic_string(), std::move(bytes.bytes)}, wishes.speech).config);
    }
    std::vector<FixedFile> all(inputs.files.size());
    std::vector<std::string> troubles(all.size());
    support::parallel_for(all.size(), static_cast<unsigned>(options.jobs), [&](std::size_t at) {
        const Input& input = inputs.files[at];
        FileBytes bytes =
            input.path.empty()
                ? FileBytes{.bytes = wishes.standard_input, .size = wishes.standard_input.size()}
                : read_file(input.path, source::Limits{}.file_bytes, input.named);
        // As run() has it, so that an exception is as needed here as there.
        const CompileSettings settings{.as_of = wishes.as_of,
                                       .speech = wishes.speech,
                                       .keep_plan = true,
                                       .files = files_near(input.folder, input.root)};
        if (bytes.fault)
            troubles[at] = trouble_of(input.shown, *bytes.fault);
        else
            all[at] = fix_one(input, std::move(bytes.bytes),
                              input.config ? &configs[*input.config] : nullptr, settings, wanted);
    });
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (troubles[at].empty())
            fixed.files.push_back(std::move(all[at]));
        else
            fixed.troubles.push_back(std::move(troubles[at]));
    }
    return fixed;
}

} // namespace plan::driver
