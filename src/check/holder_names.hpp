// The full names of those who hold a role and have not said that they may be shown, and
// where a text has one of them, in whole words and in any form: `Testesen, Kari`, without the
// names in the middle, with the letters of an id.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/source/span.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plan::check {

struct HolderName {
    std::string folded; // two words or more, without what the register says beside them
    const model::Holder* holder = nullptr;
    const model::Role* role = nullptr;
};

class HolderNames {
public:
    // Who may be shown in one role may be shown. The register must outlive this.
    explicit HolderNames(const model::Register& people);
    HolderNames(const HolderNames&) = delete; // the index points into the names
    HolderNames& operator=(const HolderNames&) = delete;

    // By what they fold to; none twice.
    [[nodiscard]] const std::vector<HolderName>& all() const { return m_names; }

    [[nodiscard]] bool has(std::string_view folded) const;

    // Calls back with a name's index and its place for each that stands in the text at or
    // after `begin`, also in the genitive, at a sentence's end or over two lines.
    void each_in(std::string_view text, std::size_t begin,
                 const std::function<void(std::size_t, source::Span)>& found) const;

private:
    void add_form(std::string form, std::size_t name);
    [[nodiscard]] bool may_begin(std::string_view text) const;
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find(std::string_view text,
                                                                          std::size_t at) const;

    static constexpr std::size_t letters = 26;

    std::vector<HolderName> m_names;
    std::unordered_map<std::string, std::size_t> m_name_of; // by its forms
    std::set<std::size_t, std::greater<>> m_words;          // the longest form counts
    std::size_t m_longest = 0;                              // of the forms
    std::array<bool, letters*(letters + 1)> m_begins{};     // two letters, or one and a sign
    std::array<bool, letters> m_begin{};
};

} // namespace plan::check
