#include "content_lines.hpp"
#include "escape.hpp"
#include "feed_events.hpp"
#include "feed_texts.hpp"
#include "paths.hpp"

#include "plan/emit/emit.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace plan::emit {
namespace {

using report::State;
using words::Language;

constexpr std::size_t bytes_an_event = 700;

void write_who_and_what(ContentLines& lines, const FeedEvent& event, FeedKind kind,
                        std::string_view address) {
    const Language language = event.plan->plan->header.language;
    lines.title("SUMMARY", summary_of(event, kind, language));
    lines.text("DESCRIPTION", description_of(event, address, language));
    if (const std::string_view title = section_title(event); !title.empty())
        lines.title("CATEGORIES", title);
    if (const std::string place = location_of(event); !place.empty())
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

// All that any feed of a kind holds, each event written once.
class Feeds {
public:
    Feeds(const report::StatusReport& report, FeedKind kind)
        : m_report(report)
        , m_kind(kind)
        , m_pages(page_names(report))
        , m_events(feed_events(report, m_pages)) {
        m_written.reserve(m_events.size());
        for (const FeedEvent& event : m_events)
            m_written.push_back(write(event));
    }

    // Two plans with one id are a finding elsewhere: of two events with one identity the first
    // stays.
    [[nodiscard]] std::string feed(std::optional<std::string_view> role_key) const {
        ContentLines lines(512 + bytes_an_event * (role_key ? 16 : m_events.size()));
        write_head(lines, role_key);
        std::set<std::string_view> uids;
        for (std::size_t i = 0; i < m_events.size(); ++i)
            if ((!role_key || carries(m_events[i], *role_key)) &&
                uids.insert(m_written[i].uid).second)
                lines.block(m_written[i].lines);
        lines.line("END:VCALENDAR");
        return std::move(lines).finish();
    }

private:
    struct Written {
        std::string uid;
        std::string lines;
    };

    [[nodiscard]] Written write(const FeedEvent& event) const {
        ContentLines lines(bytes_an_event);
        std::string uid = uid_of(event, m_kind);
        const std::string address = measure_address(m_report, event.page, event.row->measure->id);
        if (m_kind == FeedKind::todo)
            write_todo(lines, event, uid, address);
        else
            write_event(lines, event, uid, address);
        return {std::move(uid), std::move(lines).finish()};
    }

    // No COLOR: whoever subscribes chooses it.
    void write_head(ContentLines& lines, std::optional<std::string_view> role_key) const {
        const std::string name = feed_name(m_report, role_key, m_kind);
        lines.line("BEGIN:VCALENDAR");
        lines.line("VERSION:2.0");
        lines.line("PRODID:-//plan//Handlingsplan//NO");
        lines.line("CALSCALE:GREGORIAN");
        lines.title("NAME", name);
        lines.title("X-WR-CALNAME", name);
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
        lines.line("X-PUBLISHED-TTL:P1D");
        if (!is_web_address(m_report.base_url))
            return;
        // The site has no to-dos.
        if (m_kind == FeedKind::calendar)
            lines.uri("SOURCE;VALUE=URI",
                      m_report.base_url + '/' + feed_path(role_key.value_or("")));
        lines.uri("URL", m_report.base_url + '/' + (role_key ? role_path(*role_key) : ""));
    }

    const report::StatusReport& m_report;
    FeedKind m_kind;
    std::vector<std::string> m_pages;
    std::vector<FeedEvent> m_events;
    std::vector<Written> m_written; // of each event
};

} // namespace

std::string icalendar(const report::StatusReport& report, std::optional<std::string_view> role_key,
                      FeedKind kind) {
    return Feeds(report, kind).feed(role_key);
}

std::vector<Artifact> feeds(const report::StatusReport& report, bool todos) {
    const std::vector<std::string> keys = feed_keys(report);
    std::vector<Artifact> files;
    for (const FeedKind kind : {FeedKind::calendar, FeedKind::todo}) {
        if (kind == FeedKind::todo && !todos)
            break;
        const Feeds all(report, kind);
        files.push_back({feed_file({}, kind), all.feed(std::nullopt)});
        for (const std::string& key : keys)
            files.push_back({feed_file(key, kind), all.feed(key)});
    }
    return files;
}

std::vector<std::string> feed_keys(const report::StatusReport& report) {
    std::set<std::string> keys;
    for (const report::PlanReport& plan : report.plans) {
        if (plan.closed)
            continue;
        for (const report::RoleRow& role : plan.roles)
            if (role.known && !role.key.empty())
                keys.insert(role.key);
    }
    return {keys.begin(), keys.end()};
}

} // namespace plan::emit
