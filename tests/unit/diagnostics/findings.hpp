// Diagnostics in a small file, settled: what the renderers are tested with.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace plan::diagnostics::testing {

// The first place where the words stand in the file.
inline source::Span place(const source::SourceFile& file, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(file.bytes.find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Finding impossible_date(const source::SourceFile& file, std::string date) {
    const Diagnostic diagnostic{
        .message = Message::no_such_month,
        .span = place(file, date),
        .arguments = {date, 21LL},
        .help = Note{.message = Message::help_did_you_mean, .arguments = {"31.12.2021"}}};
    return settle(diagnostic, file, Speech::nb);
}

inline Finding duplicate_key(const source::SourceFile& file, std::string_view first,
                             std::string_view second) {
    const Diagnostic diagnostic{
        .message = Message::duplicate_key,
        .span = place(file, second),
        .arguments = {std::string(second)},
        .notes = {Note{.message = Message::note_first_here, .span = place(file, first)}}};
    return settle(diagnostic, file, Speech::nb);
}

inline Finding overdue(const source::SourceFile& file, std::string_view words) {
    const Diagnostic diagnostic{
        .message = Message::overdue, .span = place(file, words), .arguments = {"01.05.2021", 45LL}};
    return settle(diagnostic, file, Speech::nb);
}

} // namespace plan::diagnostics::testing
