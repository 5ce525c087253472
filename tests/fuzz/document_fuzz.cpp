// Any text as a plan. The tiles are the text, every place lies in it, and what comes
// out of the whole compiler can be said in both languages.
#include "must.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/driver/compile.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/front_matter.hpp"
#include "plan/syntax/parser.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::fuzz::must;
using plan::source::SourceFile;
using plan::source::Span;

void check_tiling(const SourceFile& file) {
    const auto front = plan::syntax::find_front_matter(file.bytes);
    const Span block = front.state == plan::syntax::FrontMatterState::found ? front.block : Span{};
    plan::diagnostics::Sink sink;
    const auto document = plan::syntax::parse(file, block, sink);
    must(document.has_value() || !sink.all().empty());
    if (!document)
        return;
    std::uint32_t at = 0;
    for (const plan::syntax::Tile& tile : document->tiles) {
        must(tile.span.begin == at && tile.span.end > at);
        at = tile.span.end;
    }
    must(at == file.bytes.size());
    for (const plan::syntax::Measure& measure : document->measures) {
        must(measure.span.begin <= measure.span.end && measure.span.end <= at);
        must(measure.section < document->sections.size());
        for (const plan::syntax::Field& field : measure.fields)
            must(field.span.end <= at && field.value.span().end <= at);
    }
}

void check_whole(const SourceFile& file) {
    for (const bool keep : {false, true}) {
        const auto compiled =
            plan::driver::compile(file, nullptr, "plan",
                                  {.as_of = *plan::calendar::Date::from_ymd(2021, 6, 15),
                                   .speech = std::nullopt,
                                   .keep_plan = keep});
        must(compiled.summary.has_value() || !compiled.findings.empty());
        for (const auto& finding : compiled.findings)
            must(finding.range.span.begin <= finding.range.span.end &&
                 finding.range.span.end <= file.bytes.size());
        must(plan::diagnostics::render_text(compiled.findings, {.show_advice = true}).empty() ==
             compiled.findings.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (plan::source::refuse(bytes))
        return 0;
    check_tiling(SourceFile("plan.md", bytes));
    check_whole(SourceFile("plan.md", bytes));
    // The same text as the body of a good plan.
    check_whole(SourceFile("plan.md",
                           "---\nplan: 1\ntitle: t\norganization: o\nperiod: 2021\n---\n" + bytes));
    return 0;
}
