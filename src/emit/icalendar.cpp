#include "content_lines.hpp"
#include "escape.hpp"
#include "feed_events.hpp"
#include "feed_texts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace plan::emit {
namespace {

using report::State;
using words::Language;

void write_who_and_what(ContentLines& lines, const FeedEvent& event, FeedKind kind,
                        std::string_view address) {
    const Language language = event.plan->plan->header.language;
    constexpr std::size_t usual = 1000; // more than most descriptions have
    std::string text;
    text.reserve(usual);
    append_summary(text, event, kind, language);
    lines.title("SUMMARY", text);
    text.clear();
    append_description(text, event, address, language);
    lines.text("DESCRIPTION", text);
    if (const std::string_view title = section_title(event); !title.empty())
        lines.title("CATEGORIES", title);
    if (const std::string_view place = location_of(event); !place.empty())
        lines.title("LOCATION", place);
    if (!address.empty())
        lines.uri("URL", address);
}

void write_event(ContentLines& lines, const FeedEvent& event, std::string_view uid,
                 std::string_view address) {
    lines.line("BEGIN:VEVENT");
    lines.token("UID", uid);
    lines.timestamp("DTSTAMP", stamp_of(event, event.plan->as_of));
    lines.date("DTSTART", event.first);
    lines.date("DTEND", event.after);
    write_who_and_what(lines, event, FeedKind::calendar, address);
    if (event.state == State::cancelled)
        lines.line("STATUS:CANCELLED");
    lines.line("TRANSP:TRANSPARENT");
    lines.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
    lines.line("END:VEVENT");
}

// What is carried forward is a to-do of the next plan, and none of this one.
void write_progress(ContentLines& lines, const FeedEvent& event) {
    const report::Group group = report::group_of(event.state);
    if (group == report::Group::done) {
        lines.line("STATUS:COMPLETED");
        if (event.done_on)
            lines.noon("COMPLETED", *event.done_on);
        lines.line("PERCENT-COMPLETE:100");
        return;
    }
    if (group == report::Group::closed) {
        lines.line("STATUS:CANCELLED");
        return;
    }
    if (event.begun)
        lines.line("STATUS:IN-PROCESS");
    else
        lines.line("STATUS:NEEDS-ACTION");
    // A hundred would say that it is done, which ticked steps do not.
    constexpr std::size_t most = 99;
    const std::size_t steps = event.row->measure->steps.size();
    if (event.step == nullptr && event.key.empty() && steps > 0)
        lines.token("PERCENT-COMPLETE",
                    std::to_string(std::min(most, 100 * event.row->steps_done / steps)));
}

void write_todo(ContentLines& lines, const FeedEvent& event, std::string_view uid,
                std::string_view address) {
    lines.line("BEGIN:VTODO");
    lines.token("UID", uid);
    lines.timestamp("DTSTAMP", stamp_of(event, event.plan->as_of));
    // The day itself: unlike DTEND, it is not the day after.
    lines.date("DUE", event.after.plus_days(-1).value_or(event.after));
    write_who_and_what(lines, event, FeedKind::todo, address);
    write_progress(lines, event);
    lines.line("END:VTODO");
}

} // namespace

void write_feed_entry(ContentLines& lines, const FeedEvent& event, const Uid& uid, FeedKind kind,
                      const report::Edition& edition) {
    const std::string address = measure_address(edition, event.page, event.row->measure->id);
    if (kind == FeedKind::todo)
        write_todo(lines, event, uid_text(uid), address);
    else
        write_event(lines, event, uid_text(uid), address);
}

// No COLOR: whoever subscribes chooses it.
std::string feed_head(const report::Overview& overview, std::optional<std::string_view> role_key,
                      FeedKind kind) {
    ContentLines lines;
    const std::string name = feed_name(overview, role_key, kind);
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.line("PRODID:-//plan//Handlingsplan//NO");
    lines.line("CALSCALE:GREGORIAN");
    lines.title("NAME", name);
    lines.title("X-WR-CALNAME", name);
    lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    lines.line("X-PUBLISHED-TTL:P1D");
    if (is_web_address(overview.base_url)) {
        // The site has no to-dos.
        if (kind == FeedKind::calendar)
            lines.uri("SOURCE;VALUE=URI",
                      overview.base_url + '/' + feed_path(role_key.value_or("")));
        lines.uri("URL", overview.base_url + '/' + (role_key ? role_path(*role_key) : ""));
    }
    return std::move(lines).finish();
}

} // namespace plan::emit
