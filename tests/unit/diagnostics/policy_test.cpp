#include "plan/diagnostics/policy.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace plan::diagnostics;
using plan::source::Span;

namespace {

Diagnostic at(Message message, std::uint32_t offset,
              std::optional<Severity> severity = std::nullopt) {
    return {.message = message, .span = {offset, offset + 1}, .severity = severity};
}

// The severities that are left, as letters; what an exception leaves is `u`.
std::string applied(std::vector<Diagnostic> diagnostics, const std::vector<Setting>& settings,
                    const std::vector<Exception>& exceptions = {}) {
    apply(diagnostics, settings, exceptions);
    std::string left;
    for (const Diagnostic& diagnostic : diagnostics)
        left += diagnostic.message == Message::unused_suppression
                    ? 'u'
                    : name(severity_of(diagnostic)).front();
    return left;
}

constexpr std::optional<Severity> off = std::nullopt;

} // namespace

TEST_CASE("policy: a setting gives its rule a severity") {
    struct Row {
        Message message{};
        std::optional<Severity> own; // of the diagnostic
        std::vector<Setting> settings;
        std::string left;
    };
    const Rule missing = Rule::missing_deadline; // a warning by default
    const std::array rows{
        Row{Message::missing_deadline, {}, {}, "w"},
        Row{Message::missing_deadline, {}, {{missing, Severity::error}}, "e"},
        Row{Message::missing_deadline, {}, {{missing, Severity::advice}}, "a"},
        Row{Message::missing_deadline, {}, {{missing, off}}, ""},
        Row{Message::missing_deadline, {}, {{Rule::overdue, off}}, "w"},
        // the plan's own comes before that of plan.yaml
        Row{Message::missing_deadline, {}, {{missing, Severity::error}, {missing, off}}, "e"},
        Row{Message::missing_deadline, {}, {{missing, off}, {missing, Severity::error}}, ""},
        // also where the diagnostic has a severity of its own
        Row{Message::no_register, Severity::advice, {}, "a"},
        Row{Message::no_register,
            Severity::advice,
            {{Rule::unknown_responsible, Severity::warning}},
            "w"},
        // bytes and front matter cannot be lowered
        Row{Message::unknown_key, {}, {{Rule::unknown_key, off}}, "e"},
        Row{Message::unknown_key, {}, {{Rule::unknown_key, Severity::advice}}, "e"},
        Row{Message::missing_organization, Severity::warning, {{Rule::missing_key, off}}, "w"},
        Row{Message::missing_organization,
            Severity::warning,
            {{Rule::missing_key, Severity::advice}},
            "w"},
        Row{Message::missing_organization,
            Severity::warning,
            {{Rule::missing_key, Severity::error}},
            "e"},
        // a hidden character in a text can, one in an id cannot
        Row{Message::hidden_character, {}, {{Rule::bidi_character, off}}, ""},
        Row{Message::hidden_character_in_id, Severity::error, {{Rule::bidi_character, off}}, "e"},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        CHECK(applied({at(rows[i].message, 0, rows[i].own)}, rows[i].settings) == rows[i].left);
    }
}

TEST_CASE("policy: an exception covers its rule in its measure") {
    // Two measures, at 10..50 and 50..90, each after a comment.
    const Exception first{Rule::missing_deadline, {3, 6}, {0, 10}, {10, 50}};
    const Exception again{Rule::missing_deadline, {6, 9}, {0, 10}, {10, 50}};
    const Exception other_rule{Rule::overdue, {6, 9}, {0, 10}, {10, 50}};
    const Exception second{Rule::missing_deadline, {43, 46}, {40, 50}, {50, 90}};
    const Exception nowhere{Rule::missing_deadline, {93, 96}, {90, 99}, {}};
    const Exception locked{Rule::unknown_key, {3, 6}, {0, 10}, {10, 50}};
    struct Row {
        std::vector<Diagnostic> diagnostics;
        std::vector<Exception> exceptions;
        std::string left;
    };
    const Message message = Message::missing_deadline;
    const std::array rows{
        Row{{at(message, 10)}, {first}, ""},
        Row{{at(message, 49)}, {first}, ""},
        Row{{at(message, 9)}, {first}, "wu"},
        Row{{at(message, 50)}, {first}, "wu"},
        Row{{at(message, 20), at(message, 30)}, {first}, ""},
        Row{{at(message, 20), at(message, 60)}, {first}, "w"},
        Row{{at(message, 20), at(message, 60)}, {second, first}, ""},
        Row{{at(message, 20)}, {other_rule}, "wu"},
        Row{{at(message, 20)}, {first, again}, "u"},
        Row{{at(message, 20)}, {nowhere}, "wu"},
        Row{{at(Message::unknown_key, 20)}, {locked}, "eu"},
        Row{{}, {first, second}, "uu"},
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i);
        CHECK(applied(rows[i].diagnostics, {}, rows[i].exceptions) == rows[i].left);
    }
}

TEST_CASE("policy: a rule that is off leaves its exceptions in peace") {
    const Exception exception{Rule::missing_deadline, {3, 6}, {0, 10}, {10, 50}};
    const std::vector<Setting> settings{{Rule::missing_deadline, off}};
    CHECK(applied({at(Message::missing_deadline, 20)}, settings, {exception}).empty());
    CHECK(applied({}, settings, {exception}) == "u");
    CHECK(applied({}, {{Rule::unused_suppression, off}}, {exception}).empty());
}

TEST_CASE(
    "policy: an unused exception stands on the rule's name and offers to remove the comment") {
    std::vector<Diagnostic> diagnostics;
    apply(diagnostics, {},
          std::vector{Exception{.rule = Rule::overdue,
                                .name = {17, 24},
                                .comment = {0, 30},
                                .covers = {31, 50},
                                .without_comment = {{0, 31}, ""}}});
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].span == Span{17, 24});
    CHECK(std::get<std::string>(diagnostics[0].arguments.at(0)) == "overdue");
    REQUIRE(diagnostics[0].fix);
    CHECK(diagnostics[0].fix->edits.at(0).span == Span{0, 31});
    CHECK(diagnostics[0].fix->edits.at(0).text.empty());
    CHECK(diagnostics[0].fix->safe);
}

TEST_CASE("policy: a comment is removed once, and only when none of its rules is needed") {
    std::vector<Exception> both{{Rule::overdue, {17, 24}, {0, 40}, {41, 60}},
                                {Rule::missing_deadline, {25, 39}, {0, 40}, {41, 60}}};
    both[0].without_name = {{17, 25}, ""};
    both[0].without_comment = both[1].without_comment = {{0, 41}, ""};
    std::vector<Diagnostic> none;
    apply(none, {}, both);
    REQUIRE(none.size() == 2);
    REQUIRE(none[0].fix);
    CHECK(none[0].fix->edits.at(0).span == Span{0, 41});
    CHECK_FALSE(none[1].fix);

    std::vector<Diagnostic> one{at(Message::missing_deadline, 50)};
    apply(one, {}, both);
    REQUIRE(one.size() == 1);
    REQUIRE(one[0].fix);
    CHECK(one[0].fix->edits.at(0).span == Span{17, 25});
    CHECK(one[0].fix->safe);
    CHECK(one[0].help);

    // A name that is no rule may be one that is nearly right.
    both[0].comment_says_more = both[1].comment_says_more = true;
    std::vector<Diagnostic> more;
    apply(more, {}, both);
    REQUIRE(more.size() == 2);
    CHECK(more[0].fix->edits.at(0).span == Span{17, 25});
}
