#include "plan/diagnostics/diagnostic.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string_view>

using namespace plan::diagnostics;
using plan::source::SourceFile;

TEST_CASE("rules: the contract's names, numbers and severities") {
    struct Row {
        Rule rule{};
        std::string_view code;
        std::string_view name;
        Severity severity{};
        bool locked = false;
    };
    // Not all of them: those that scripts are known to lean on, and one of each kind.
    const std::array rows{
        Row{Rule::invalid_utf8, "P101", "invalid-utf8", Severity::error, true},
        Row{Rule::bidi_character, "P103", "bidi-character", Severity::warning, false},
        Row{Rule::invalid_yaml, "P203", "invalid-yaml", Severity::error, true},
        Row{Rule::duplicate_plan, "P212", "duplicate-plan", Severity::error, true},
        Row{Rule::weak_accent, "P213", "weak-accent", Severity::warning, false},
        Row{Rule::no_measures, "P301", "no-measures", Severity::warning, false},
        Row{Rule::derived_id, "P304", "derived-id", Severity::advice, false},
        Row{Rule::missing_responsible, "P401", "missing-responsible", Severity::warning, false},
        Row{Rule::impossible_date, "P501", "impossible-date", Severity::error, false},
        Row{Rule::missing_deadline, "P502", "missing-deadline", Severity::warning, false},
        Row{Rule::overdue, "P604", "overdue", Severity::advice, false},
        Row{Rule::unused_suppression, "P901", "unused-suppression", Severity::warning, false},
    };
    for (const Row& wanted : rows) {
        CAPTURE(wanted.name);
        const RuleRow& found = row(wanted.rule);
        CHECK(found.code == wanted.code);
        CHECK(found.name == wanted.name);
        CHECK(found.severity == wanted.severity);
        CHECK(found.fixed_severity == wanted.locked);
    }
}

TEST_CASE("rules: found by name or code, in any case") {
    for (const RuleRow& rule : rules()) {
        CAPTURE(rule.name);
        CHECK(find_rule(rule.name) == rule.rule);
        CHECK(find_rule(rule.code) == rule.rule);
    }
    CHECK(find_rule("Impossible-DATE") == Rule::impossible_date);
    CHECK(find_rule("p501") == Rule::impossible_date);
    CHECK(find_rule("P500") == std::nullopt);
    CHECK(find_rule("") == std::nullopt);
}

TEST_CASE("rules: the nearest is suggested when one is near") {
    CHECK(nearest_rule("missing-dedline") == Rule::missing_deadline);
    CHECK(nearest_rule("Overdu") == Rule::overdue);
    CHECK(nearest_rule("imposible-dates") == Rule::impossible_date);
    CHECK(nearest_rule("missing-everything") == std::nullopt);
    CHECK(nearest_rule("") == std::nullopt);
}

TEST_CASE("rules: severities by name") {
    CHECK(severity_from_name("error") == Severity::error);
    CHECK(severity_from_name("Warning") == Severity::warning);
    CHECK(severity_from_name("advice") == Severity::advice);
    CHECK(severity_from_name("off") == std::nullopt);
    CHECK(severity_from_name("feil") == std::nullopt);
}

TEST_CASE("settle: a finding knows its place without its file") {
    const SourceFile file("plan.md", "\xef\xbb\xbf---\nAnsvår: 🎉 Leder\n");
    const Diagnostic diagnostic{
        .message = Message::missing_deadline, .span = {21, 26}, .severity = Severity::error};
    const Finding finding = settle(diagnostic, file, Speech::en);
    CHECK(finding.rule == Rule::missing_deadline);
    CHECK(finding.severity == Severity::error);
    CHECK(finding.file == "plan.md");
    CHECK(finding.range.start.line == 2);
    CHECK(finding.range.start.column == 11);
    CHECK(finding.range.start.utf16_column == 12);
    CHECK(finding.range.end.column == 16);
    CHECK(finding.excerpt.text == "Ansvår: 🎉 Leder");
    CHECK(finding.excerpt.offset == 0);
    CHECK(finding.speech == Speech::en);
}

TEST_CASE("settle: the excerpt of a long line holds the place and whole characters") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "æø";
    text += "HER";
    for (int i = 0; i < 300; ++i)
        text += "æø";
    const SourceFile file("plan.md", text + "\n");
    for (const std::uint32_t begin : {0U, 2U, 1200U, 2402U}) {
        CAPTURE(begin);
        const Diagnostic diagnostic{.message = Message::no_measures, .span = {begin, begin + 1}};
        const Excerpt excerpt = settle(diagnostic, file, Speech::nb).excerpt;
        CHECK(excerpt.text.size() <= 400);
        CHECK(excerpt.text.size() > 390);
        CHECK(excerpt.offset <= begin);
        CHECK(begin < excerpt.offset + excerpt.text.size());
        CHECK(text.substr(excerpt.offset, excerpt.text.size()) == excerpt.text);
        CHECK((static_cast<unsigned char>(excerpt.text.front()) & 0xc0U) != 0x80U);
        CHECK((static_cast<unsigned char>(text[excerpt.offset + excerpt.text.size()]) & 0xc0U) !=
              0x80U);
    }
}
