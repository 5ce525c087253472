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
#include <unordered_set>
#include <vector>

namespace plan::resolve {

class People {
public:
    explicit People(const model::Register& people);

    // The responsibles that a text names, each with its part, its place and what its
    // words are; without what stands in brackets as a remark.
    [[nodiscard]] std::vector<model::Responsible> read(const syntax::Text& text, model::Part first,
                                                       model::Source source) const;

    // The role that is called so, if exactly one is.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;
    // Whether the register has the name without any ending.
    [[nodiscard]] bool has_exactly(std::string_view text) const;
    // Whether it is a holder's name.
    [[nodiscard]] bool is_person(std::string_view text) const;
    // The only role whose name, perhaps in the plural, is one or two letters away.
    [[nodiscard]] std::optional<std::size_t> nearest(std::string_view text) const;
    // The longest beginning of `text` that is a name of the register and holds a
    // joining word or a separator itself; its length, or 0.
    [[nodiscard]] std::size_t joined_name(std::string_view text) const;

private:
    struct Name {
        std::string squeezed;           // folded, without spaces and hyphens
        std::vector<std::string> words; // folded, when there are several
        std::size_t role = 0;
        bool exact = false; // a person's name: no endings
    };
    void add_name(std::string_view name, std::size_t role, bool exact);
    void add_holders(const model::Register& people);
    [[nodiscard]] std::optional<std::size_t> find_inflected(std::string_view text,
                                                            const std::string& squeezed) const;

    std::vector<Name> m_names;
    std::unordered_map<std::string, std::size_t> m_exact; // squeezed name → role; the first holds
    // What was looked up before: a plan names the same few again and again.
    mutable std::unordered_map<std::string, std::optional<std::size_t>> m_met;
    // Suggestions cost the whole register each; a plan gets no more than it can use.
    mutable std::size_t m_suggestions = 200;
    std::unordered_set<std::string> m_persons; // squeezed names
    std::vector<std::string> m_joined; // folded names that hold a separator or a joining word
};

} // namespace plan::resolve
