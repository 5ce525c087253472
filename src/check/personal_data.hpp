// What in a text is about persons: identity numbers, telephone numbers, e-mail
// addresses. It knows how they are written and no plan.
#pragma once

#include "plan/source/span.hpp"

#include <string_view>
#include <vector>

namespace plan::check {

struct IdentityNumber {
    source::Span span;
    bool d_number = false;
};

// Eleven digits, whole or in any groups, that are a fødselsnummer or D-number: the day exists
// and both check digits are right. Numbers of test persons (month + 40 or + 80) are too; no
// numbers that stand after `konto` or are grouped as an account's are (4-2-5).
[[nodiscard]] std::vector<IdentityNumber> identity_numbers(std::string_view text);

// Norwegian telephone numbers: after `+47`, `0047` or a word that says so, or grouped
// (`412 34 567`, `22 33 44 55`) or eight digits as a mobile number is. Between the groups stand
// spaces of any kind, hyphens, full stops or nothing that is seen. No numbers in addresses of
// web pages, of what the words before them say (cases, accounts, weeks, hours), no amounts,
// and no series (`22 24 26 28`).
[[nodiscard]] std::vector<source::Span> telephone_numbers(std::string_view text);

[[nodiscard]] std::vector<source::Span> email_addresses(std::string_view text);

// One past the address of a web page whose `://` begins here; else the place.
[[nodiscard]] std::size_t past_address(std::string_view text, std::size_t at);

} // namespace plan::check
