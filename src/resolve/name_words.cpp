#include "name_words.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <utility>

namespace plan::resolve {
namespace {

constexpr support::CharacterSet separators{",/;\n&+"};

// One past the bracket that closes the one at `at`; 0 when none does.
std::size_t end_of_bracket(std::string_view text, std::size_t at) {
    const std::size_t close = text.find(')', at);
    return close == std::string_view::npos ||
                   text.substr(at, close - at).find('\n') != std::string_view::npos
               ? 0
               : close + 1;
}

std::size_t end_of_run(std::string_view text, std::size_t at) {
    static constexpr support::CharacterSet ends{",/;\n&+( \t\v\f\r"};
    const auto wide_space = [&] { // no-break and its like
        return static_cast<unsigned char>(text[at]) >= 0x80U &&
               support::space_at(text.substr(at)) != 0;
    };
    while (at < text.size() && !ends.has(text[at]) && !wide_space())
        ++at;
    return at;
}

// Whether the full stop that ends the word ends a sentence, and is no abbreviation's,
// initial's or number's. Only before a capital or the end.
bool ends_sentence(std::string_view folded, std::string_view after) {
    if (!folded.ends_with('.'))
        return false;
    const std::string_view word = folded.substr(0, folded.size() - 1);
    const std::string_view next = support::trim(after);
    if (next.empty())
        return !word.empty() && word.back() != '.';
    if (std::all_of(word.begin(), word.end(), support::is_digit) || support::code_points(word) < 2)
        return false;
    return next.front() == '(' || support::is_upper(support::decode(next).code);
}

// `evt.` is `evt`.
std::string_view without_stop(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

} // namespace

std::vector<NameWord> name_words(std::string_view text) {
    constexpr std::size_t most_names = 8; // have no more words
    std::vector<NameWord> found;
    found.reserve(most_names);
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = support::space_at(text.substr(at));
            space != 0 && text[at] != '\n') {
            at += space;
            continue;
        }
        if (separators.has(text[at])) {
            found.push_back({std::string(1, text[at]), at, at + 1});
            ++at;
            continue;
        }
        if (text[at] == '(') {
            std::size_t end = end_of_bracket(text, at);
            end = end == 0 ? end_of_run(text, at + 1) : end;
            found.push_back({support::fold(text.substr(at, end - at)), at, end});
            at = end;
            continue;
        }
        const std::size_t end = end_of_run(text, at);
        std::string folded = support::fold(text.substr(at, end - at));
        if (folded == "v" && text.substr(end).starts_with('/')) {
            found.push_back({"v/", at, end + 1});
            at = end + 1;
            continue;
        }
        const bool stop = ends_sentence(folded, text.substr(end));
        if (stop)
            folded.pop_back();
        found.push_back({std::move(folded), at, stop ? end - 1 : end});
        if (stop)
            found.push_back({".", end - 1, end});
        at = end;
    }
    return found;
}

bool is_separator(const NameWord& word) {
    return word.folded.size() == 1 && (separators.has(word.folded[0]) || word.folded[0] == '.');
}

std::optional<JoiningPhrase> joining_at(const std::vector<NameWord>& all, std::size_t at) {
    std::optional<JoiningPhrase> best;
    if (!words::begins(words::Context::joining, without_stop(all[at].folded)))
        return best;
    std::string phrase;
    for (std::size_t count = 1; count <= 3 && at + count <= all.size(); ++count) {
        if (!phrase.empty())
            phrase += ' ';
        phrase += without_stop(all[at + count - 1].folded);
        if (const auto meaning = words::find(words::Context::joining, phrase))
            best = JoiningPhrase{static_cast<words::Joining>(*meaning), count};
    }
    if (best && best->joining == words::Joining::through && all[at].folded != "v/")
        best.reset();
    return best;
}

} // namespace plan::resolve
