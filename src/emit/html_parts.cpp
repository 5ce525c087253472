#include "html_parts.hpp"

#include "style.hpp"
#include "style_summary.hpp"

#include "plan/report/wording.hpp"

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
    State shape{};
};
constexpr std::array<GroupLook, report::group_count> looks = {{
    {Group::done, "g-done", "b-done", State::done},
    {Group::overdue, "g-overdue", "b-overdue", State::overdue},
    {Group::due_soon, "g-due_soon", "b-due_soon", State::due_soon},
    {Group::in_progress, "g-in_progress", "b-in_progress", State::in_progress},
    {Group::ongoing, "g-ongoing", "b-ongoing", State::ongoing},
    {Group::postponed, "g-postponed", "b-postponed", State::postponed},
    {Group::not_started, "g-not_started", "b-not_started", State::not_started},
    {Group::undated, "g-undated", "b-undated", State::undated},
    {Group::closed, "g-closed", "b-closed", State::cancelled},
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
}

void write_interval(HtmlWriter& page, std::optional<calendar::Date> first, calendar::Date last) {
    if (!first || *first == last)
        return write_date(page, last);
    std::string days;
    report::append_days(days, {*first, last});
    const std::size_t dash = days.find("–");
    page.markup("<time").attribute("datetime", first->iso()).markup(">");
    page.text(std::string_view(days).substr(0, dash)).markup("</time>–<time");
    page.attribute("datetime", last.iso()).markup(">");
    page.text(std::string_view(days).substr(dash + std::string_view("–").size())).markup("</time>");
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

void begin_page(HtmlWriter& page, Language language, std::string_view title, PageOf what) {
    page.markup("<!doctype html>\n<html").attribute("lang", html_language(language));
    page.markup(
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\""
        " content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-");
    page.style_hash(style_hash());
    if (what == PageOf::several)
        page.markup("' 'sha256-").style_hash(summary_style_hash());
    page.markup("'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    page.text(title).markup("</title>\n<style>").style(style_sheet());
    if (what == PageOf::several)
        page.markup("</style>\n<style>").style(summary_style_sheet());
    page.markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#P-content\">");
    write_label(page, Label::skip_to_content, language);
    page.markup("</a>\n").markup(shapes());
}

void end_page(HtmlWriter& page) {
    page.markup("</main>\n</body>\n</html>\n");
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
    page.markup("<p class=\"sentence\">").text(sentence).markup("</p>\n");
    if (plan.total > 0) {
        write_bar(page, plan.counts);
        write_key(page, plan.counts, language);
    }
}

void write_selection(HtmlWriter& page, const report::StatusReport& report, Language language) {
    if (report.selection.empty())
        return;
    std::string selection;
    report::append_selection(selection, report, language);
    page.markup("<li><strong>").text(selection).markup("</strong></li>\n");
}

void write_shape(HtmlWriter& page, State state) {
    page.markup("<svg class=\"shape\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#X-");
    page.text(report::name(state)).markup("\"/></svg>");
}

void write_state(HtmlWriter& page, const report::MeasureRow& row, Language language) {
    page.markup("<span").attribute("class", look(report::group_of(row.state)).text_class.text());
    page.markup(">");
    write_shape(page, row.state);
    page.text(report::state_word(row, language)).markup("</span>");
}

void write_rich(HtmlWriter& page, const model::RichText& text) {
    if (text.runs.empty()) {
        page.text(text.plain);
        return;
    }
    for (const adapters::Run& run : text.runs) {
        if (run.line_break) {
            page.markup("<br>");
            continue;
        }
        const bool linked = !run.link.empty() && page.begin_link(run.link);
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
        if (const std::string_view part = report::part_word(row.part, language); !part.empty())
            page.markup(" <span class=\"note\">(").text(part).markup(")</span>");
        if (!row.known)
            page.markup(" <span class=\"note\">(")
                .text(report::label(Label::unknown_role, language))
                .markup(")</span>");
    }
}

void write_who_and_when(HtmlWriter& page, const report::MeasureRow& row, Language language) {
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
    if (!times.empty())
        page.markup(" · ").text(times);
    page.markup("</p>\n");
}

} // namespace plan::emit
