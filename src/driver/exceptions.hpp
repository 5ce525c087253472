// The exceptions that a plan's text makes from rules, as the bytes that they cover and
// those that go when one is not needed.
#pragma once

#include "plan/diagnostics/policy.hpp"
#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"

#include <vector>

namespace plan::driver {

[[nodiscard]] std::vector<diagnostics::Exception> exceptions_of(const model::Plan& plan,
                                                                const source::SourceFile& file);

} // namespace plan::driver
