// Who a name means. A name is looked up in the register without regard to case,
// plural and definite endings, a stray space or hyphen; nothing else is merged.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/syntax/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plan::resolve {

class People {
public:
    explicit People(const model::Register& people);

    // The responsibles that a text names, each with its part.
    [[nodiscard]] std::vector<model::Responsible> read(const syntax::Text& text, model::Part first,
                                                       model::Source source) const;

private:
    struct Name {
        std::string squeezed; // folded, without spaces and hyphens
        std::size_t role = 0;
        bool exact = false; // a person's name: no endings
    };
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;
    [[nodiscard]] std::optional<std::size_t> nearest(std::string_view text) const;
    // The longest beginning of `text` that is a name of the register and holds a
    // joining word or a separator itself; its length, or 0.
    [[nodiscard]] std::size_t joined_name(std::string_view text) const;
    [[nodiscard]] std::vector<std::size_t> lost_separators(std::string_view text) const;
    void add(std::vector<model::Responsible>& found, const syntax::Text& part, model::Part as,
             model::Source source) const;

    std::vector<Name> m_names;
    std::unordered_map<std::string, std::size_t> m_exact; // squeezed name → role; the first holds
    // Suggestions cost the whole register each; a plan gets no more than it can use.
    mutable std::size_t m_suggestions = 200;
    std::vector<std::string> m_joined; // folded names that hold a separator or a joining word
};

} // namespace plan::resolve
