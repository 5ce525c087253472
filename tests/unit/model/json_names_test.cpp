#include "plan/model/json_names.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

namespace {

// As many names as there are enumerators, each with its own way back.
template<typename Enum>
void goes_both_ways(Enum last) {
    std::set<std::string_view> names;
    const auto count = static_cast<std::size_t>(last) + 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string_view name = plan::model::json_name(value);
        CHECK(!name.empty());
        names.insert(name);
        CHECK(plan::model::json_value<Enum>(name) == value);
    }
    CHECK(names.size() == count);
    CHECK(plan::model::json_value<Enum>("") == std::nullopt);
    CHECK(plan::model::json_value<Enum>("Day") == std::nullopt);
}

} // namespace

TEST_CASE("json names: each has its enumerator") {
    using namespace plan;
    goes_both_ways(deadline::Kind::invalid);
    goes_both_ways(deadline::Precision::period);
    goes_both_ways(deadline::FaultKind::conflict);
    goes_both_ways(model::Part::optional);
    goes_both_ways(model::Direction::decrease);
    goes_both_ways(model::Source::inferred);
    goes_both_ways(words::StatusWord::carried_forward);
    goes_both_ways(words::Field::internal);
}
