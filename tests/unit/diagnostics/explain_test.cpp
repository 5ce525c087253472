#include "plan/diagnostics/render.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace plan::diagnostics;

TEST_CASE("explain: every rule has its page in the program") {
    for (const RuleRow& rule : rules()) {
        CAPTURE(rule.name);
        const std::string_view page = explanation(rule.rule);
        const std::string head = "# " + std::string(rule.name) + " (" + std::string(rule.code) +
                                 ", " + std::string(name(rule.severity)) + ")\n";
        CHECK(page.starts_with(head));
        CHECK(page.find("\n## Galt\n") < page.find("\n## Riktig\n"));
        CHECK(page.ends_with("\n"));
    }
}
