#include "published.hpp"

#include "compile_parts.hpp"

#include "plan/resolve/published.hpp"

#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Speech;

// A place is the file and the measure; the source's own is not here.
std::vector<PrivateText> private_data(const model::Plan& plan, const source::SourceFile& file) {
    std::vector<PrivateText> texts;
    for (check::Disclosure& one : check::disclosures(plan, {}))
        texts.push_back({.what = one.what,
                         .role = std::move(one.role),
                         .file = file.path,
                         .position = {},
                         .measure = std::move(one.measure),
                         .language = plan.header.language});
    return texts;
}

Compiled compiled_plan(model::Plan plan, const source::SourceFile& file,
                       const CompileSettings& settings) {
    Compiled compiled;
    const Speech speech = settings.speech.value_or(speech_of(plan.header.language));
    compiled.summary = PlanSummary{.path = file.path,
                                   .id = plan.header.id,
                                   .speech = speech,
                                   .measures = plan.measures.size(),
                                   .same_id = same_id(plan.header, file, speech),
                                   .references = {},
                                   .dependencies = {}};
    if (settings.publish)
        compiled.private_texts = private_data(plan, file);
    compiled.plan = std::make_unique<model::Plan>(std::move(plan));
    return compiled;
}

} // namespace

bool is_data(const std::filesystem::path& path) {
    return path.extension() == ".json";
}

CompiledData compile_published(const source::SourceFile& file, const CompileSettings& settings) {
    CompiledData data;
    diagnostics::Sink sink;
    std::optional<resolve::Published> published;
    const source::Limits limits{resolve::published_bytes, resolve::published_bytes};
    if (const auto refusal = source::refuse(file.bytes, limits))
        sink.report(diagnostic_of(*refusal, limits));
    else
        published = resolve::read_published(file, sink);
    if (published) {
        for (model::Plan& plan : published->plans)
            data.plans.push_back(compiled_plan(std::move(plan), file, settings));
        for (resolve::PublishedGap& gap : published->unread)
            data.unread.push_back({std::move(gap.path), std::move(gap.why)});
    }
    data.usable = published.has_value();
    if (data.plans.empty())
        data.plans.emplace_back();
    Compiled& first = data.plans.front();
    settle_all(first, sink, file,
               first.summary ? first.summary->speech : settings.speech.value_or(Speech::nb));
    return data;
}

} // namespace plan::driver
