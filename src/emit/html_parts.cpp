#include "html_parts.hpp"

#include "script.hpp"
#include "style.hpp"
#include "style_summary.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::emit {
namespace {

using report::Group;
using report::State;

// Class names come from closed lists, so that a plan can choose none of them.
struct GroupLook {
    Group group{};
    Markup text_class;
    Markup bar_class;
    Markup shape_class; // of the shape on the bar
    State shape{};
};
constexpr std::array<GroupLook, report::group_count> looks = {{
    {Group::done, "g-done", "b-done", "on-strong", State::done},
    {Group::overdue, "g-overdue", "b-overdue", "on-strong", State::overdue},
    {Group::due_soon, "g-due_soon", "b-due_soon", "on-bright", State::due_soon},
    {Group::in_progress, "g-in_progress", "b-in_progress", "on-strong", State::in_progress},
    {Group::ongoing, "g-ongoing", "b-ongoing", "on-weak", State::ongoing},
    {Group::postponed, "g-postponed", "b-postponed", "on-weak", State::postponed},
    {Group::not_started, "g-not_started", "b-not_started", "on-weak", State::not_started},
    {Group::undated, "g-undated", "b-undated", "on-weak", State::undated},
    {Group::closed, "g-closed", "b-closed", "on-weak", State::cancelled},
}};

const GroupLook& look(Group group) {
    return looks[static_cast<std::size_t>(group)];
}

// Per mille as `12.5%`.
void append_percent(std::string& out, std::size_t per_mille) {
    report::append_number(out, static_cast<long long>(per_mille / 10));
    if (per_mille % 10 != 0) {
        out += '.';
        out += static_cast<char>('0' + per_mille % 10);
    }
    out += '%';
}

void write_segment(HtmlWriter& page, const GroupLook& part, std::size_t begin, std::size_t end) {
    std::string x;
    append_percent(x, begin);
    std::string width;
    append_percent(width, end - begin);
    page.markup("<rect").attribute("class", part.bar_class.text()).attribute("x", x);
    page.attribute("width", width).markup(" height=\"100%\"/>");
    if (begin > 0) // a hairline of paper between neighbours, so that grey prints tell them apart
        page.markup("<rect").attribute("x", x).markup(
            " class=\"b-gap\" width=\"2\" height=\"100%\"/>");
    constexpr std::size_t room_for_shape = 60;
    if (end - begin < room_for_shape)
        return;
    std::string middle;
    append_percent(middle, (begin + end) / 2);
    page.markup("<use").attribute("class", part.shape_class.text());
    page.markup(" href=\"#X-").text(report::name(part.shape)).markup("\"").attribute("x", middle);
    page.markup(" y=\"4\" width=\"12\" height=\"12\"/>");
}

// A number and what it counts stay on one line: no-break spaces about the short words between
// two numbers, and after each number.
std::string held_together(std::string_view sentence) {
    constexpr std::string_view no_break = "\xc2\xa0";
    std::string out;
    out.reserve(sentence.size() + 16);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto digit = [&](std::size_t at) {
            return at < sentence.size() && support::is_digit(sentence[at]);
        };
        if (sentence[i] == ' ' && (digit(i - 1) || digit(i + 1)))
            out += no_break;
        else
            out += sentence[i];
    }
    return out;
}

void write_interval(HtmlWriter& page, std::optional<calendar::Date> first, calendar::Date last) {
    write_days(page, {first.value_or(last), last});
}

void write_reading(HtmlWriter& page, const deadline::Reading& reading, Language language) {
    if (reading.occurrences.empty()) {
        write_interval(page, reading.first, *reading.last);
        return;
    }
    constexpr std::size_t most = 6;
    const std::size_t all = reading.occurrences.size();
    const std::size_t shown = all > most ? most - 1 : all;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            page.markup(", ");
        write_interval(page, reading.occurrences[i].first, reading.occurrences[i].last);
    }
    if (shown < all) {
        std::string more;
        report::append_label(more, Label::and_more, language, {std::to_string(all - shown)});
        page.markup(" ").text(more);
    }
}

} // namespace

std::string_view html_language(Language language) {
    switch (language) {
    case Language::nn:
        return "nn";
    case Language::en:
        return "en";
    case Language::nb:
    case Language::sv:
    case Language::da:
        return "nb";
    }
    return "nb";
}

PageLook look_of_several(const report::Overview& overview) {
    PageLook look;
    look.of = PageOf::several;
    if (overview.plans.empty())
        return look;
    const auto first = overview.plans.front().accent;
    if (std::ranges::all_of(overview.plans,
                            [&](const report::PlanHead& one) { return one.accent == first; }))
        look.accent = first;
    return look;
}

void begin_page(HtmlWriter& page, Language language, std::string_view title, const PageLook& look) {
    const std::optional<StyleSheet> own =
        look.accent ? std::optional<StyleSheet>(std::in_place, look.of, look.accent) : std::nullopt;
    const StyleSheet& sheet = own ? *own : StyleSheet::ours(look.of);
    page.markup("<!doctype html>\n<html").attribute("lang", html_language(language));
    page.markup(
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
        " content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-");
    page.hash(sheet.hash());
    if (look.of == PageOf::several)
        page.markup("' 'sha256-").hash(summary_style_hash());
    page.markup("'");
    if (look.filter)
        page.markup("; script-src 'sha256-").hash(filter_script_hash()).markup("'");
    page.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    page.text(title).markup("</title>\n<style>").style(sheet);
    if (look.of == PageOf::several)
        page.markup("</style>\n<style>").style(summary_style_sheet());
    page.markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#P-content\">");
    write_label(page, Label::skip_to_content, language);
    page.markup("</a>\n").markup(shapes());
}

void end_page(HtmlWriter& page) {
    page.markup("</main>\n");
    end_body(page, {});
}

void end_body(HtmlWriter& page, const PageLook& look) {
    if (look.filter)
        page.markup("<script>").markup(filter_script()).markup("</script>\n");
    page.markup("</body>\n</html>\n");
}

void write_lang(HtmlWriter& page, Language of, Language of_page) {
    if (html_language(of) != html_language(of_page))
        page.attribute("lang", html_language(of));
}

void write_label(HtmlWriter& page, Label label, Language language) {
    page.text(report::label(label, language));
}

void write_date(HtmlWriter& page, calendar::Date day) {
    std::string shown;
    report::append_short_date(shown, day);
    page.markup("<time").attribute("datetime", day.iso()).markup(">").text(shown).markup("</time>");
}

void write_days(HtmlWriter& page, const calendar::Interval& days) {
    if (days.first == days.last)
        return write_date(page, days.last);
    std::string shown;
    report::append_days(shown, days);
    const std::size_t dash = shown.find("–");
    page.markup("<span class=\"nb\"><time").attribute("datetime", days.first.iso()).markup(">");
    page.text(std::string_view(shown).substr(0, dash)).markup("</time>–<time");
    page.attribute("datetime", days.last.iso()).markup(">");
    page.text(std::string_view(shown).substr(dash + std::string_view("–").size()))
        .markup("</time></span>");
}

void write_long_date(HtmlWriter& page, calendar::Date day, Language language) {
    std::string shown;
    report::append_long_date(shown, day, language);
    page.markup("<time").attribute("datetime", day.iso()).markup(">").text(shown).markup("</time>");
}

void write_status_day(HtmlWriter& page, calendar::Date as_of, Language language) {
    const std::string_view label = report::label(Label::status_on, language);
    const std::size_t at = label.find("{0}");
    page.text(label.substr(0, at));
    write_long_date(page, as_of, language);
    page.text(label.substr(at + 3));
}

void write_bar(HtmlWriter& page, const report::Counts& counts) {
    const report::GroupCounts groups = report::group_counts(counts);
    std::size_t total = 0;
    for (const std::size_t count : groups)
        total += count;
    if (total == 0)
        return;
    page.markup("<svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\">");
    std::size_t before = 0;
    for (const GroupLook& part : looks) {
        const std::size_t count = groups[static_cast<std::size_t>(part.group)];
        if (count > 0)
            write_segment(page, part, before * 1000 / total, (before + count) * 1000 / total);
        before += count;
    }
    page.markup("</svg>\n");
}

void write_key(HtmlWriter& page, const report::Counts& counts, Language language) {
    const report::GroupCounts groups = report::group_counts(counts);
    page.markup("<ul class=\"key\">\n");
    for (const GroupLook& part : looks) {
        const std::size_t count = groups[static_cast<std::size_t>(part.group)];
        if (count == 0)
            continue;
        page.markup("<li").attribute("class", part.text_class.text()).markup(">");
        write_shape(page, part.shape);
        page.markup("<b>").number(static_cast<long long>(count)).markup("</b> ");
        page.text(report::group_word(part.group, language)).markup("</li>\n");
    }
    page.markup("</ul>\n");
}

void write_sentence(HtmlWriter& page, const report::PlanReport& plan, Language language) {
    std::string sentence;
    report::append_sentence(sentence, plan, language);
    page.markup("<p class=\"sentence\">").text(held_together(sentence)).markup("</p>\n");
    if (plan.total > 0) {
        write_bar(page, plan.counts);
        write_key(page, plan.counts, language);
    }
}

void write_scope(HtmlWriter& page, const report::Edition& edition, Language language) {
    std::string scope;
    report::append_scope(scope, edition, language);
    if (!scope.empty())
        page.markup("<li><strong>").text(scope).markup("</strong></li>\n");
}

std::string_view beginning(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes)
        return text;
    const std::size_t space = text.rfind(' ', most_bytes);
    std::size_t end = space == text.npos || space == 0 ? most_bytes : space;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end);
}

void write_beginning(HtmlWriter& page, std::string_view text, std::size_t most_bytes) {
    const std::string_view shown = beginning(text, most_bytes);
    page.text(shown);
    if (shown.size() < text.size())
        page.markup(" …");
}

void write_shape(HtmlWriter& page, State state) {
    page.markup("<svg class=\"shape\" aria-hidden=\"true\"><use href=\"#X-");
    page.text(report::name(state)).markup("\"/></svg>");
}

void write_state(HtmlWriter& page, const report::MeasureRow& row, Language language) {
    page.markup("<span").attribute("class", look(report::group_of(row.state)).text_class.text());
    page.markup(">");
    write_shape(page, row.state);
    page.text(report::state_word(row, language)).markup("</span>");
}

void write_rich(HtmlWriter& page, const model::RichText& text, PageLinks& links) {
    if (text.runs.empty()) {
        page.text(text.plain);
        return;
    }
    for (const adapters::Run& run : text.runs) {
        if (run.line_break) {
            page.markup("<br>");
            continue;
        }
        const bool linked = !run.link.empty() && page.begin_link(links.target(run.link));
        if (run.strong)
            page.markup("<strong>");
        if (run.emphasis)
            page.markup("<em>");
        if (run.code)
            page.markup("<code>");
        page.text(run.text);
        if (run.code)
            page.markup("</code>");
        if (run.emphasis)
            page.markup("</em>");
        if (run.strong)
            page.markup("</strong>");
        if (linked)
            page.markup("</a>");
    }
}

void write_deadline(HtmlWriter& page, const deadline::Reading& reading, Language language) {
    const bool one_day = reading.last && reading.kind != deadline::Kind::continuous &&
                         reading.kind != deadline::Kind::recurring &&
                         reading.kind != deadline::Kind::on_demand;
    const bool helps = report::reading_helps(reading, language);
    if (!helps && !one_day) {
        page.text(reading.text);
        return;
    }
    if (!helps) {
        page.markup("<time").attribute("datetime", reading.last->iso()).markup(">");
        page.text(reading.text).markup("</time>");
        return;
    }
    page.text(reading.text).markup(" <span class=\"read\">");
    write_reading(page, reading, language);
    page.markup("</span>");
}

void write_deadlines(HtmlWriter& page, const std::vector<model::Deadline>& deadlines,
                     Language language) {
    bool first = true;
    for (const model::Deadline& deadline : deadlines) {
        if (!first)
            page.markup("; ");
        first = false;
        write_deadline(page, deadline.reading, language);
    }
}

void write_people(HtmlWriter& page, const std::vector<report::ResponsibleRow>& rows,
                  Language language) {
    bool first = true;
    for (const report::ResponsibleRow& row : rows) {
        if (!first)
            page.markup(", ");
        first = false;
        page.text(row.text);
        if (!row.holder.empty()) {
            std::string both;
            report::append_label(both, Label::role_and_holder, language, {"", row.holder});
            page.text(both);
        }
        if (const std::string_view part = report::part_word(row.part, language); !part.empty())
            page.markup(" <span class=\"note\">(").text(part).markup(")</span>");
        if (!row.known)
            page.markup(" <span class=\"note\">(")
                .text(report::label(Label::unknown_role, language))
                .markup(")</span>");
    }
}

void write_who_and_when(HtmlWriter& page, const report::MeasureRow& row, Language language,
                        std::string_view remark) {
    const model::Measure& measure = *row.measure;
    page.markup("<p class=\"meta\">");
    write_people(page, row.responsibles, language);
    const auto& deadlines = !measure.new_deadlines.empty() ? measure.new_deadlines
                            : report::is_event(measure)    ? measure.time
                                                           : measure.deadlines;
    if (!row.responsibles.empty() && !deadlines.empty())
        page.markup(" · ");
    if (!measure.new_deadlines.empty())
        write_deadline(page, deadlines.back().reading, language);
    else
        write_deadlines(page, deadlines, language);
    std::string times;
    report::append_times(times, row, language);
    if (!times.empty()) {
        page.markup(" · <span class=\"nb\">").text(times).markup("</span>");
        if (row.due && row.times_done < row.times) {
            std::string day;
            report::append_short_date(day, *row.due);
            std::string next;
            report::append_label(next, Label::next_time, language, {day});
            page.markup(", ").text(next);
        }
    }
    if (!remark.empty())
        page.markup(" · ").text(remark);
    page.markup("</p>\n");
}

} // namespace plan::emit
