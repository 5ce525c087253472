// Any bytes in the place of plan.json: the reader never crashes, and what it has read it
// writes, reads and writes again as the same bytes.
#include "must.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/resolve/published.hpp"
#include "plan/source/byte_gate.hpp"
#include "plan/source/source_file.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using plan::fuzz::must;

std::optional<std::string> written_again(std::string bytes) {
    const plan::source::SourceFile file("plan.json", std::move(bytes));
    plan::diagnostics::Sink sink;
    const auto published = plan::resolve::read_published(file, sink);
    // One error when it is refused, and none when it is not.
    must(published.has_value() || sink.all().size() == 1);
    if (!published)
        return std::nullopt;
    const auto day = plan::calendar::Date::from_ymd(2021, 6, 15);
    return plan::emit::json(plan::report::build(published->plans, {.as_of = day.value()}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most = 64U << 10U;
    if (size > most)
        return 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (plan::source::refuse(bytes, {most, most}))
        return 0;
    const auto first = written_again(std::move(bytes));
    if (!first)
        return 0;
    const auto second = written_again(*first);
    must(second == first);
    return 0;
}
