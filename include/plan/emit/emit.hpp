// The outputs. Each is a pure function from a report to bytes: the same report,
// the same bytes. No clock, no file, no locale.
#pragma once

#include "plan/emit/artifact.hpp"
#include "plan/report/phrases.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::emit {

// The site, made on up to `jobs` threads (0: as many as the machine has): index.html,
// plans/ID.html, roles/KEY.html, calendar/all.ics, calendar/KEY.ics, report.md, plan.json and
// measures.csv.
[[nodiscard]] std::vector<Artifact> site(const report::StatusReport& report, unsigned jobs = 1);

// The page of the only plan, else the index.
[[nodiscard]] std::string html(const report::StatusReport& report);
[[nodiscard]] std::string html_index(const report::StatusReport& report);
[[nodiscard]] std::string html_plan(const report::StatusReport& report, std::size_t plan);
// A page for each role of a register that carries something in any plan.
[[nodiscard]] std::vector<Artifact> html_roles(const report::StatusReport& report);
[[nodiscard]] std::string markdown(const report::StatusReport& report);
[[nodiscard]] std::string json(const report::StatusReport& report); // plan.json, schema 1
// The measures of all plans, open and closed, a line each: RFC 4180 in UTF-8 with a byte order
// mark, so that a spreadsheet knows the letters. No cell is a formula.
[[nodiscard]] std::string csv(const report::StatusReport& report);

// How a terminal is written to.
struct TextLook {
    std::optional<words::Language> language; // nothing: each plan's own
    bool colour = false;
};
// The report in 80 columns.
[[nodiscard]] std::string text(const report::StatusReport& report, const TextLook& look = {});
// The measures of the report by due day, plan by plan, and how many they are; nothing when there
// are none.
[[nodiscard]] std::string list_text(const report::StatusReport& report, const TextLook& look);
// Everything that is known of each measure of the report. The terminal is its plan's owner's:
// here alone `Intern` is shown.
[[nodiscard]] std::string measure_text(const report::StatusReport& report, const TextLook& look);

// Events that every calendar shows, or to-dos for the few programs that read them. A feed holds
// one kind alone.
enum class FeedKind : std::uint8_t { calendar, todo };
// A feed by RFC 5545: of one role (its register key), or of all.
[[nodiscard]] std::string icalendar(const report::StatusReport& report,
                                    std::optional<std::string_view> role_key,
                                    FeedKind kind = FeedKind::calendar);
// As Assembly::left_out.
[[nodiscard]] std::vector<std::size_t> left_out(const report::StatusReport& report,
                                                std::optional<std::string_view> role_key);
// The keys of all roles that have a feed, sorted.
[[nodiscard]] std::vector<std::string> feed_keys(const report::StatusReport& report);
// The feed of all and of each role, as files side by side; with `todos` of both kinds.
[[nodiscard]] std::vector<Artifact> feeds(const report::StatusReport& report, bool todos);
// `htv.ics`, `htv-todo.ics`; without a key of all. No two roles and kinds share one.
[[nodiscard]] std::string feed_file(std::string_view role_key, FeedKind kind);

// How deadline phrases were read: for people, and as schemas/date.schema.json.
[[nodiscard]] std::string phrases_text(const report::Phrases& phrases); // 80 columns
[[nodiscard]] std::string phrases_json(const report::Phrases& phrases);

} // namespace plan::emit
