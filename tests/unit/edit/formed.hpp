// A plan in the form that `plan fmt` gives it, and what it then means.
#pragma once

#include "plan/driver/compile.hpp"
#include "plan/edit/format.hpp"
#include "plan/model/outline.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plan::edit::testing {

inline driver::Compiled compiled(const std::string& bytes) {
    return driver::compile(
        source::SourceFile("a.md", bytes), nullptr, "a",
        {.as_of = calendar::Date{}, .speech = {}, .keep_plan = true, .keep_document = true});
}

// The file in form; as it is when it is no plan.
inline std::string formed(const std::string& bytes) {
    const driver::Compiled before = compiled(bytes);
    if (!before.document)
        return bytes;
    return edit::apply(bytes, format(source::SourceFile("a.md", bytes), *before.document));
}

inline std::vector<std::string> outline_of(const std::string& bytes) {
    const driver::Compiled one = compiled(bytes);
    return one.plan ? model::outline(*one.plan) : std::vector<std::string>{"no plan"};
}

// Empty when the file's form is a form and keeps its meaning; else what is wrong.
inline std::string form_fault(const std::string& bytes) {
    const std::string once = formed(bytes);
    if (const std::string twice = formed(once); twice != once)
        return "the form has another form:\n" + once + "\n---- and then\n" + twice;
    const auto before = outline_of(bytes);
    const auto after = outline_of(once);
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        const std::string a = i < before.size() ? before[i] : "(nothing)";
        const std::string b = i < after.size() ? after[i] : "(nothing)";
        if (a != b)
            return "it meant\n" + a + "\nand means\n" + b + "\nas\n" + once;
    }
    return {};
}

} // namespace plan::edit::testing
