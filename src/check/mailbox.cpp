#include "mailbox.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace plan::check {
namespace {

// `leder`, `avd180`: what a piece of an address is without its number.
std::string_view without_number(std::string_view piece) {
    while (!piece.empty() && support::is_digit(piece.back()))
        piece.remove_suffix(1);
    return piece;
}

// Where anybody may have an address: `hotmail` under any top, the others as they are.
bool is_public_provider(std::string_view domain) {
    static constexpr std::array<std::string_view, 14> names = {
        "gmail", "googlemail", "hotmail", "outlook",    "live",   "msn",      "icloud",
        "yahoo", "ymail",      "aol",     "protonmail", "proton", "tutanota", "gmx"};
    static constexpr std::array<std::string_view, 20> domains = {
        "online.no", "broadpark.no", "getmail.no",  "start.no",     "frisurf.no",
        "c2i.net",   "lyse.net",     "me.com",      "mac.com",      "pm.me",
        "mail.com",  "hey.com",      "epost.no",    "fastmail.com", "altiboxmail.no",
        "ntebb.no",  "haugnett.no",  "enivest.net", "tuta.io",      "bluezone.no"};
    const std::string_view name = domain.substr(0, domain.find('.'));
    return std::ranges::find(names, name) != names.end() ||
           std::ranges::find(domains, domain) != domains.end();
}

class Roles {
public:
    explicit Roles(const model::Register& people)
        : m_people(people) {}

    [[nodiscard]] bool have(std::string_view piece) const {
        return std::ranges::any_of(m_people.roles, [&](const model::Role& role) {
            const auto is_it = [&](const std::string& name) {
                return support::fold(name) == piece;
            };
            return !piece.empty() &&
                   (role.key == piece || is_it(role.name) ||
                    std::ranges::any_of(role.aliases, is_it)) &&
                   !report::reads_as_person(role.name);
        });
    }

private:
    const model::Register& m_people;
};

std::vector<std::string_view> pieces_of_local(std::string_view local) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= local.size();) {
        const std::size_t end = std::min(local.find_first_of("._+-", at), local.size());
        if (end > at)
            pieces.push_back(local.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

// `leder`, `avd180`, `2023`.
bool is_function(std::string_view piece) {
    const std::string_view word = without_number(piece);
    return word.empty() || words::find(words::Context::mailbox, word).has_value();
}

// `klubbleder`, `ungdomsutvalget`, but not the words that may be somebody's name.
bool is_function_among_others(std::string_view piece) {
    const std::string_view word = without_number(piece);
    if (word.empty())
        return false;
    if (const auto found = words::find(words::Context::mailbox, word))
        return *found == 0;
    return words::ends_in(words::Context::office, word) ||
           words::ends_in(words::Context::body, word) ||
           words::ends_in(words::Context::house, word);
}

} // namespace

bool is_of_organisation(std::string_view address, const model::Register& people) {
    const std::string folded = support::fold(address);
    const std::string_view whole = folded;
    const std::size_t at = std::min(whole.find('@'), whole.size());
    const std::string_view local = whole.substr(0, at);
    const std::string_view domain = whole.substr(std::min(at + 1, whole.size()));
    const Roles roles(people);
    if (words::find(words::Context::mailbox, local) || roles.have(local))
        return true;
    const std::vector<std::string_view> pieces = pieces_of_local(local);
    const auto plain = [&](std::string_view piece) {
        return is_function(piece) || roles.have(piece);
    };
    if (is_public_provider(domain))
        return std::ranges::all_of(pieces, plain);
    return std::ranges::all_of(pieces, plain) ||
           std::ranges::any_of(pieces, [&](std::string_view piece) {
               return is_function_among_others(piece) || roles.have(piece);
           });
}

} // namespace plan::check
