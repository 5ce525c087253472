#include "plan/driver/compile.hpp"

#include "compile_parts.hpp"
#include "cross_references.hpp"
#include "exceptions.hpp"

#include "plan/check/check.hpp"
#include "plan/diagnostics/policy.hpp"
#include "plan/report/public_texts.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/support/text.hpp"
#include "plan/syntax/front_matter.hpp"
#include "plan/syntax/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Message;
using diagnostics::Note;
using diagnostics::Speech;

// Those in an id make the id invalid and are said there.
void report_hidden_characters(const source::SourceFile& file, const model::Plan* plan,
                              diagnostics::Sink& sink) {
    const auto in_id = [&](source::Span span) {
        return plan != nullptr &&
               std::any_of(plan->measures.begin(), plan->measures.end(), [&](const auto& measure) {
                   return measure.id_span.contains(span.begin);
               });
    };
    for (const source::Span span : source::hidden_characters(file.bytes)) {
        const char32_t code = support::decode(file.view(span)).code;
        Diagnostic diagnostic{
            .message = Message::hidden_character,
            .span = span,
            .arguments = {fmt::format("{:04X}", static_cast<std::uint32_t>(code))},
            .help = Note{Message::help_remove_character, {}, std::nullopt}};
        if (in_id(span)) {
            diagnostic.message = Message::hidden_character_in_id;
            diagnostic.severity = diagnostics::Severity::error;
        }
        sink.report(std::move(diagnostic));
    }
}

std::vector<diagnostics::Setting> settings_of(const model::Header& header) {
    std::vector<diagnostics::Setting> settings;
    for (const model::CheckSetting& one : header.checks)
        settings.push_back({one.rule, one.severity});
    return settings;
}

// Those that can say something as severe as that; nothing when all are wanted: an exception is
// unused only if its rule had nothing to say, which is a warning where the plan does not differ.
std::function<bool(diagnostics::Rule)> wanted_rules(diagnostics::Severity mildest,
                                                    std::span<const diagnostics::Setting> checks) {
    if (can_be(mildest, diagnostics::Rule::unused_suppression, checks))
        return {};
    return [mildest, checks](diagnostics::Rule rule) { return can_be(mildest, rule, checks); };
}

resolve::Purpose purpose_of(const CompileSettings& settings) {
    if (settings.only_to_link)
        return resolve::Purpose::naming;
    if (settings.keep_plan)
        return settings.kept_for;
    return settings.all_ids ? resolve::Purpose::naming : resolve::Purpose::judging;
}

std::vector<PrivateText> private_texts(const model::Plan& plan, const source::SourceFile& file,
                                       const resolve::Config* config) {
    std::vector<PrivateText> texts;
    for (check::Disclosure& one : check::disclosures(plan, file.bytes)) {
        const bool above = one.origin.source == model::Source::config && config != nullptr;
        const source::SourceFile& where = above ? config->file : file;
        texts.push_back({.what = one.what,
                         .role = std::move(one.role),
                         .file = where.path,
                         .position = where.position(one.origin.span.begin),
                         .measure = std::move(one.measure),
                         .language = plan.header.language});
    }
    return texts;
}

} // namespace

Diagnostic diagnostic_of(const source::GateRefusal& refusal, const source::Limits& limits) {
    const auto value = static_cast<long long>(refusal.value);
    switch (refusal.fault) {
    case source::ByteFault::invalid_utf8:
        return {.message = Message::invalid_utf8,
                .span = refusal.span,
                .arguments = {fmt::format("{:02X}", refusal.value),
                              static_cast<long long>(refusal.span.begin)},
                .help = Note{Message::help_save_as_utf8, {}, std::nullopt}};
    case source::ByteFault::control_character:
        return {.message = Message::control_character,
                .span = refusal.span,
                .arguments = {fmt::format("{:04X}", refusal.value)},
                .help = Note{Message::help_remove_character, {}, std::nullopt}};
    case source::ByteFault::file_too_large:
        return {.message = Message::file_too_large,
                .span = {},
                .arguments = {value, static_cast<long long>(limits.file_bytes)},
                .help = Note{Message::help_split_file, {}, std::nullopt}};
    case source::ByteFault::line_too_long:
        return {.message = Message::line_too_long,
                .span = {refusal.span.begin, refusal.span.begin},
                .arguments = {value, static_cast<long long>(limits.line_bytes)},
                .help = Note{Message::help_split_file, {}, std::nullopt}};
    }
    return {};
}

Speech speech_of(words::Language language) {
    return language == words::Language::en ? Speech::en : Speech::nb;
}

diagnostics::Finding same_id(const model::Header& header, const source::SourceFile& file,
                             Speech speech) {
    return diagnostics::settle({.message = Message::duplicate_plan,
                                .span = header.id_written ? header.id_span : source::Span{},
                                .help = Note{Message::help_plan_id, {}, std::nullopt}},
                               file, speech);
}

void settle_all(Compiled& compiled, const diagnostics::Sink& sink, const source::SourceFile& file,
                Speech speech) {
    for (const Diagnostic& diagnostic : sink.all())
        compiled.findings.push_back(diagnostics::settle(diagnostic, file, speech));
    sort(compiled.findings);
}

Compiled compile(const source::SourceFile& file, const resolve::Config* config,
                 const std::string& plan_id, const CompileSettings& settings) {
    Compiled compiled;
    diagnostics::Sink sink;
    compiled.is_plan = syntax::has_plan_line(file.bytes);
    const source::Limits limits;
    if (const auto refusal = source::refuse(file.bytes, limits)) {
        sink.report(diagnostic_of(*refusal, limits));
        settle_all(compiled, sink, file, settings.speech.value_or(Speech::nb));
        return compiled;
    }

    bool usable = true;
    model::Header header = resolve::read_header(file, config, sink, usable);
    const Speech speech = settings.speech.value_or(speech_of(header.language));
    if (header.id.empty())
        header.id = plan_id;
    auto document = usable ? syntax::parse(file, header.span, sink) : std::nullopt;
    if (!document) {
        report_hidden_characters(file, nullptr, sink);
        settle_all(compiled, sink, file, speech);
        return compiled;
    }
    model::Plan plan =
        resolve::resolve(file, *document, std::move(header), purpose_of(settings), sink);
    if (settings.only_to_link) {
        compiled.plan = std::make_unique<model::Plan>(std::move(plan));
        return compiled;
    }
    report_hidden_characters(file, &plan, sink);
    const std::vector<diagnostics::Setting> checks = settings_of(plan.header);
    check::run({.plan = plan,
                .as_of = settings.as_of,
                .sink = sink,
                .files = settings.files,
                .text = file.bytes,
                .wanted = wanted_rules(settings.mildest, checks)});
    report_possible(plan, sink);
    diagnostics::apply(sink.all(), checks, exceptions_of(plan, file));
    compiled.summary = PlanSummary{.path = file.path,
                                   .id = plan.header.id,
                                   .speech = speech,
                                   .measures = plan.measures.size(),
                                   .same_id = same_id(plan.header, file, speech)};
    take_possible(plan, settings.as_of, sink, file, *compiled.summary);
    if (settings.keep_findings)
        settle_all(compiled, sink, file, speech);
    else
        compiled.counted = diagnostics::count(sink.all());
    if (settings.publish) {
        report::withhold_persons(plan);
        compiled.private_texts = private_texts(plan, file, config);
    }
    if (settings.keep_plan)
        compiled.plan = std::make_unique<model::Plan>(std::move(plan));
    if (settings.keep_document)
        compiled.document = std::make_unique<syntax::Document>(std::move(*document));
    return compiled;
}

CompiledConfig compile_config(source::SourceFile file, std::optional<Speech> speech) {
    CompiledConfig compiled;
    diagnostics::Sink sink;
    const source::Limits limits;
    if (const auto refusal = source::refuse(file.bytes, limits)) {
        sink.report(diagnostic_of(*refusal, limits));
        compiled.config.file = std::move(file);
        compiled.config.usable = false;
    } else {
        compiled.config = resolve::read_config(std::move(file), sink);
    }
    const words::Language language = compiled.config.parts.language.value_or(words::Language::nb);
    for (const Diagnostic& diagnostic : sink.all())
        compiled.findings.push_back(diagnostics::settle(diagnostic, compiled.config.file,
                                                        speech.value_or(speech_of(language))));
    return compiled;
}

void sort(std::vector<diagnostics::Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        return std::tie(a.file, a.range.span, a.rule) < std::tie(b.file, b.range.span, b.rule);
    });
}

} // namespace plan::driver
