// Texts that try to be something else than text, for every place in a plan.
#pragma once

#include <string>
#include <vector>

namespace plan::fixture {

std::vector<std::string> hostile_texts();

} // namespace plan::fixture
