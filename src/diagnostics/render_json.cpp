#include "plan/diagnostics/render.hpp"
#include "plan/support/json_writer.hpp"
#include "plan/support/text.hpp"

namespace plan::diagnostics {
namespace {

using support::JsonWriter;

constexpr long long schema_version = 1;

// JSON is UTF-8; the name of a file and the bytes of a broken one may not be.
std::string well_formed(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const support::Decoded next = support::decode(text);
        support::append_utf8(out, next.code);
        text.remove_prefix(next.bytes);
    }
    return out;
}

void write_position(JsonWriter& json, const support::JsonKey& key,
                    const source::Position& position) {
    json.key(key).begin_object();
    json.key("line").number(position.line);
    json.key("column").number(position.column);
    json.end_object();
}

void write_range(JsonWriter& json, const Range& range) {
    write_position(json, "start", range.start);
    write_position(json, "end", range.end);
}

void write_note(JsonWriter& json, const FindingNote& note, Speech speech) {
    json.begin_object();
    json.key("message").string(well_formed(say(note.message, note.arguments, speech)));
    if (note.range)
        write_range(json, *note.range);
    else
        json.absent("start").absent("end");
    json.end_object();
}

void write_fix(JsonWriter& json, const FindingFix& fix) {
    json.key("fix").begin_object();
    json.key("safe").boolean(fix.safe);
    json.key("edits").begin_array();
    for (const FindingEdit& edit : fix.edits) {
        json.begin_object();
        write_range(json, edit.range);
        json.key("text").string(well_formed(edit.text));
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_finding(JsonWriter& json, const Finding& finding, Speech speech) {
    const RuleRow& rule = row(finding.rule);
    json.begin_object();
    json.key("rule").string(rule.name);
    json.key("code").string(rule.code);
    json.key("severity").string(name(finding.severity));
    json.key("message").string(well_formed(say(finding.message, finding.arguments, speech)));
    if (finding.help)
        json.key("help").string(
            well_formed(say(finding.help->message, finding.help->arguments, speech)));
    else
        json.absent("help");
    json.key("file").string(well_formed(finding.file));
    write_range(json, finding.range);
    json.key("notes").begin_array();
    for (const FindingNote& note : finding.notes)
        write_note(json, note, speech);
    json.end_array();
    if (finding.fix)
        write_fix(json, *finding.fix);
    else
        json.absent("fix");
    json.end_object();
}

void write_count(JsonWriter& json, const support::JsonKey& key, std::size_t count) {
    json.key(key).number(static_cast<long long>(count));
}

} // namespace

std::string render_json(std::span<const Finding> findings, const Summary& summary,
                        const RenderOptions& options) {
    JsonWriter json;
    json.begin_object();
    json.key("schema").number(schema_version);
    json.key("diagnostics").begin_array();
    for (const Finding& finding : findings)
        write_finding(json, finding, options.speech.value_or(finding.speech));
    json.end_array();
    json.key("summary").begin_object();
    write_count(json, "files", summary.files);
    write_count(json, "plans", summary.plans);
    write_count(json, "measures", summary.measures);
    write_count(json, "errors", summary.errors);
    write_count(json, "warnings", summary.warnings);
    write_count(json, "advice", summary.advice);
    json.end_object();
    json.end_object();
    return std::move(json).finish();
}

} // namespace plan::diagnostics
