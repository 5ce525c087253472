// The values that fields hold besides names: deadlines, statuses, log entries,
// adoptions. Each is read from a text that knows its places.
#pragma once

#include "plan/deadline/reader.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/syntax/text.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plan::resolve {

// The inlines of a text; none where they say no more than its plain form.
[[nodiscard]] std::vector<adapters::Run> runs_of(std::string_view markdown,
                                                 const std::string& plain);

// Which of a text's inlines are read: none, those that may hide words, or all.
enum class Looks : std::uint8_t { none, hidden, all };

// All also where the text is only told of, if it may name someone whose name is not to go out:
// whoever looks for that must see what a page would show.
[[nodiscard]] Looks looks_for(Purpose purpose, const model::Register& people);
[[nodiscard]] model::RichText rich_text(std::string_view markdown, Looks looks);
// Without marks of emphasis, code and links. An approximation of what a reader of
// Markdown sees, the same for every purpose, so that ids never depend on it.
[[nodiscard]] std::string plain_text(std::string_view markdown);

[[nodiscard]] std::vector<model::Deadline>
read_deadlines(const syntax::Text& text, const deadline::Context& context, model::Source source);

// The same for all fields of one plan, where many measures share a deadline: each
// wording is read once. Contexts may differ in the heading's year alone.
class DeadlineFields {
public:
    [[nodiscard]] std::vector<model::Deadline>
    read(const syntax::Text& text, const deadline::Context& context, model::Source source);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::vector<deadline::Reading>, Hash, std::equal_to<>> m_read;
    std::optional<int> m_heading_year; // of what m_read holds
};

// `pågår 2021-04-12: venter på svar`
[[nodiscard]] model::Status read_status(const syntax::Text& text, const deadline::Context& context);

// `utsatt til 30. september`: the words of the new day in a status as written; else nothing.
[[nodiscard]] std::string read_until(std::string_view status);

// `2021-03-02 (sak 14/21) leder: Krav sendt.` An entry without a date is kept.
[[nodiscard]] model::LogEntry read_log_entry(const syntax::Text& text,
                                             const deadline::Context& context, Looks looks);

// `2021-03-02 av styret (sak 14/21)`, in any order.
[[nodiscard]] model::Adoption read_adoption(const syntax::Text& text,
                                            const deadline::Context& context);

} // namespace plan::resolve
