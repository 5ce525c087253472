#include "header_parts.hpp"

#include <utility>

namespace plan::resolve {
namespace {

using adapters::YamlFault;
using adapters::YamlFaultKind;
using diagnostics::Argument;
using diagnostics::Diagnostic;
using diagnostics::Message;

Diagnostic refusal(const YamlFault& fault, Message message, std::vector<Argument> arguments,
                   std::optional<Message> help = std::nullopt) {
    Diagnostic diagnostic;
    diagnostic.message = message;
    diagnostic.span = fault.span;
    diagnostic.arguments = std::move(arguments);
    if (help)
        diagnostic.help = diagnostics::Note{.message = *help, .arguments = {}, .span = {}};
    return diagnostic;
}

// As a double-quoted scalar.
std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

Diagnostic with_fix(Diagnostic diagnostic, std::string text) {
    diagnostic.fix = diagnostics::Fixit{diagnostic.span, std::move(text)};
    return diagnostic;
}

Diagnostic twice(const YamlFault& fault) {
    Diagnostic diagnostic = refusal(fault, Message::duplicate_key, {fault.detail});
    if (fault.other)
        diagnostic.notes.push_back(
            {.message = Message::note_first_here, .arguments = {}, .span = *fault.other});
    return diagnostic;
}

} // namespace

bool is_local(YamlFaultKind kind) {
    return kind == YamlFaultKind::duplicate_key;
}

Diagnostic diagnose(const YamlFault& fault, const source::SourceFile& file) {
    const std::string written(file.view(fault.span));
    const auto limit = static_cast<long long>(fault.limit);
    switch (fault.kind) {
    case YamlFaultKind::invalid:
        return refusal(fault, Message::invalid_yaml, {fault.detail});
    case YamlFaultKind::needs_quotes:
        return with_fix(refusal(fault, Message::yaml_needs_quotes, {}, Message::help_quote_value),
                        in_quotes(written));
    case YamlFaultKind::missing_colon:
        return refusal(fault, Message::yaml_no_colon, {written});
    case YamlFaultKind::unclosed:
        return refusal(fault, Message::yaml_unclosed, {written});
    case YamlFaultKind::tab_indentation:
        return with_fix(refusal(fault, Message::yaml_tab, {}, Message::help_use_spaces), "  ");
    case YamlFaultKind::anchor:
        return refusal(fault, Message::forbidden_anchor, {}, Message::help_write_out);
    case YamlFaultKind::alias:
        return refusal(fault, Message::forbidden_alias, {}, Message::help_write_out);
    case YamlFaultKind::tag:
        return refusal(fault, Message::forbidden_tag, {}, Message::help_quote_value);
    case YamlFaultKind::merge_key:
        return refusal(fault, Message::forbidden_merge, {}, Message::help_write_out);
    case YamlFaultKind::directive:
        return refusal(fault, Message::forbidden_directive, {});
    case YamlFaultKind::second_document:
        return refusal(fault, Message::forbidden_document, {});
    case YamlFaultKind::too_large:
        return refusal(fault, Message::front_matter_too_large,
                       {static_cast<long long>(fault.span.size()), limit},
                       Message::help_split_file);
    case YamlFaultKind::too_deep:
        return refusal(fault, Message::yaml_too_deep, {limit}, Message::help_simplify);
    case YamlFaultKind::too_many_events:
        return refusal(fault, Message::yaml_too_many, {limit}, Message::help_simplify);
    case YamlFaultKind::duplicate_key:
        return twice(fault);
    case YamlFaultKind::control_in_value:
        return refusal(fault, Message::yaml_control, {}, Message::help_remove_character);
    }
    return refusal(fault, Message::invalid_yaml, {fault.detail});
}

} // namespace plan::resolve
