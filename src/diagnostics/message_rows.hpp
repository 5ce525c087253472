// Every sentence that a finding can say, in bokmål and English, in the order of
// enum Message.
#pragma once

#include "file_messages.hpp"
#include "message_row.hpp"
#include "plan_messages.hpp"

#include <algorithm>
#include <array>

namespace plan::diagnostics {

consteval std::array<MessageRow, file_messages.size() + plan_messages.size()> joined_messages() {
    std::array<MessageRow, file_messages.size() + plan_messages.size()> all{};
    std::copy(plan_messages.begin(), plan_messages.end(),
              std::copy(file_messages.begin(), file_messages.end(), all.begin()));
    return all;
}

inline constexpr auto message_rows = joined_messages();

} // namespace plan::diagnostics
