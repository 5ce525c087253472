// Where the links of a plan's text lead from its page. The page stands elsewhere than the
// plan's file, so a relative address leads on only when it means something that has a
// page: a plan of the report, a measure in one. All else is text.
#pragma once

#include "plan/emit/parts.hpp"
#include "plan/report/status_report.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace plan::emit {

class PageLinks {
public:
    // Both must outlive this.
    PageLinks(const report::PlanReport& plan, const Frame& frame);
    // `2022.html#deltid`, `#deltid`, or the address itself when it has a scheme; nothing for
    // what leads to no page. It may still be an address that no page may have.
    [[nodiscard]] std::string target(std::string_view address);

private:
    [[nodiscard]] std::string_view anchor(std::string_view fragment);

    const report::PlanReport& m_plan;
    const Frame& m_frame;
    std::unordered_set<std::string_view> m_ids; // made when it is first asked for
};

} // namespace plan::emit
