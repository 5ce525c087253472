#include "plan/words/noun.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace plan::words {
namespace {

// What a noun takes in the definite form and the plural.
constexpr std::array<std::string_view, 13> endings = {"e",  "en",  "et", "ene", "er", "ne", "a",
                                                      "ar", "ane", "n",  "r",   "t",  "s"};

// What two forms of one noun have after their common beginning, where neither form begins
// the other; in the order of the alphabet. `seksjonene`, `seksjoner` part after `seksjone`.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> ending_pairs = {
    {{"a", "e"},
     {"a", "en"},
     {"a", "ene"},
     {"a", "er"},
     {"ane", "en"},
     {"ar", "en"},
     {"e", "t"},
     {"n", "r"},
     {"ne", "r"},
     {"ne", "t"},
     {"n", "t"},
     {"r", "t"}}};

bool may_follow(std::string_view stem, std::string_view ending) {
    if (std::find(endings.begin(), endings.end(), ending) == endings.end())
        return false;
    // `leder` has `ledere`, never `lederer`; `sekretær` has `sekretærer`.
    const char last = stem.back();
    if (stem.ends_with("ite") && (ending == "en" || ending == "er")) // `komite`
        return true;
    if (ending == "er" || ending == "en" || ending == "et" || ending == "ar")
        return last != 'e' && !(stem.ends_with("er") && ending == "er");
    if (ending == "n" || ending == "r" || ending == "t")
        return last == 'e';
    return ending != "e" || last != 'e';
}

} // namespace

bool same_noun(std::string_view a, std::string_view b) {
    if (a == b)
        return true;
    const auto [end_a, end_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const std::string_view stem(a.begin(), end_a);
    const std::string_view rest_a(end_a, a.end());
    const std::string_view rest_b(end_b, b.end());
    if (stem.size() < 3)
        return false;
    if (rest_a.empty() || rest_b.empty())
        return may_follow(stem, rest_a.empty() ? rest_b : rest_a);
    if (stem.size() < 4)
        return false;
    const auto pair = std::minmax(rest_a, rest_b);
    return std::find(ending_pairs.begin(), ending_pairs.end(),
                     std::pair<std::string_view, std::string_view>(pair)) != ending_pairs.end();
}

} // namespace plan::words
