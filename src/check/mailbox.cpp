#include "mailbox.hpp"

#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <string>

namespace plan::check {
namespace {

// `leder`, `avd180`: what a piece of an address is without its number.
std::string_view without_number(std::string_view piece) {
    while (!piece.empty() && support::is_digit(piece.back()))
        piece.remove_suffix(1);
    return piece;
}

} // namespace

bool is_of_organisation(std::string_view address, const model::Register& people) {
    const std::string local = support::fold(address.substr(0, address.find('@')));
    const auto names_role = [&](std::string_view piece) {
        return std::any_of(people.roles.begin(), people.roles.end(), [&](const model::Role& role) {
            const auto is_it = [&](const std::string& name) {
                return support::fold(name) == piece;
            };
            return role.key == piece || is_it(role.name) ||
                   std::any_of(role.aliases.begin(), role.aliases.end(), is_it);
        });
    };
    for (std::size_t at = 0; at <= local.size();) {
        const std::size_t end = std::min(local.find_first_of("._+-", at), local.size());
        const std::string_view piece = std::string_view(local).substr(at, end - at);
        if (words::find(words::Context::mailbox, without_number(piece)) || names_role(piece))
            return true;
        at = end + 1;
    }
    return words::find(words::Context::mailbox, local).has_value();
}

} // namespace plan::check
