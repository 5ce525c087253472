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

// Eleven digits, or six and five, that are a fødselsnummer or D-number: the day exists and
// both check digits are right. Numbers of test persons (month + 40 or + 80) are too.
[[nodiscard]] std::vector<IdentityNumber> identity_numbers(std::string_view text);

// Norwegian telephone numbers: after `+47`, `0047` or a word that says so, or grouped
// (`412 34 567`, `22 33 44 55`) or eight digits as a mobile number is. No numbers in
// addresses of web pages, of cases, accounts or amounts.
[[nodiscard]] std::vector<source::Span> telephone_numbers(std::string_view text);

[[nodiscard]] std::vector<source::Span> email_addresses(std::string_view text);

} // namespace plan::check
