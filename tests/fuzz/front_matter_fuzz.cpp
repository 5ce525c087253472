// Any text as front matter, as plan.yaml and as bare YAML. Every place lies where
// it was read, every value is clean text, and what cannot be read is said.
#include "must.hpp"

#include "plan/adapters/yaml.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/resolve/header.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/front_matter.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using plan::adapters::YamlKind;
using plan::adapters::YamlReading;
using plan::fuzz::must;
using plan::source::SourceFile;
using plan::source::Span;

bool lies_in(Span inner, Span outer) {
    return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

void check_yaml(const YamlReading& reading, Span region) {
    for (const auto& node : reading.tree.nodes) {
        must(lies_in(node.span, region));
        must(!plan::source::refuse(node.value).has_value());
        must(node.kind == YamlKind::scalar || node.value.empty());
        must(node.kind == YamlKind::map || node.kind == YamlKind::sequence ||
             node.children.empty());
        for (const std::uint32_t child : node.children)
            must(child < reading.tree.nodes.size() && &reading.tree.at(child) > &node);
    }
    for (const auto& fault : reading.faults) {
        must(lies_in(fault.span, region));
        must(!fault.other || lies_in(*fault.other, region));
    }
    must(!reading.tree.empty() || reading.tree.nodes.empty());
}

void check_findings(const plan::diagnostics::Sink& sink, std::size_t size) {
    const Span whole{0, static_cast<std::uint32_t>(size)};
    for (const auto& diagnostic : sink.all()) {
        must(lies_in(diagnostic.span, whole));
        must(plan::diagnostics::rule_of(diagnostic.message).has_value());
        for (const auto speech : {plan::diagnostics::Speech::nb, plan::diagnostics::Speech::en}) {
            must(!plan::diagnostics::say(diagnostic.message, diagnostic.arguments, speech).empty());
            if (diagnostic.help)
                must(!plan::diagnostics::say(diagnostic.help->message, diagnostic.help->arguments,
                                             speech)
                          .empty());
        }
    }
}

void check_plan(const std::string& bytes) {
    const SourceFile file("fuzz.md", bytes);
    plan::diagnostics::Sink sink;
    bool usable = false;
    const auto header = plan::resolve::read_header(file, nullptr, sink, usable);
    must(usable || !sink.all().empty());
    must(!header.period || header.period->days.first <= header.period->days.last);
    for (const auto& event : header.events)
        for (const auto& interval : event.dates)
            must(interval.first <= interval.last);
    for (const auto& role : header.people.roles)
        must(!role.key.empty() && !role.name.empty());
    check_findings(sink, bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    if (plan::source::refuse(bytes))
        return 0;
    const Span whole{0, static_cast<std::uint32_t>(bytes.size())};
    check_yaml(plan::adapters::read_yaml(bytes, whole), whole);
    const auto front = plan::syntax::find_front_matter(bytes);
    must(lies_in(front.block, whole) && lies_in(front.opening, whole) &&
         lies_in(front.yaml, whole));
    check_yaml(plan::adapters::read_yaml(bytes, front.yaml), front.yaml);
    plan::diagnostics::Sink sink;
    const auto config = plan::resolve::read_config(SourceFile("plan.yaml", bytes), sink);
    must(config.usable || !sink.all().empty());
    check_findings(sink, bytes.size());
    check_plan(bytes);
    check_plan("---\nplan: 1\n" + bytes + "\n---\n");
    return 0;
}
