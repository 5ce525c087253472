#include "html_timeline.hpp"

#include "html_parts.hpp"

#include "plan/report/timeline.hpp"
#include "plan/report/wording.hpp"

#include <array>
#include <string>

namespace plan::emit {
namespace {

using report::Mark;
using report::Timeline;
using report::TimelineEvent;
using report::TimelineMark;

// Sizes are dots, places per cent of a width that the window decides; so the drawing is as
// legible on a telephone as on a wall.
constexpr long long lane_height = 16;
constexpr long long mark_size = 13;
constexpr long long text_height = 14;
// A drawing with more marks than this is read as a whole; each would have a text of its own.
constexpr std::size_t most_titles = 120;

struct MarkLook {
    Markup text_class;
    Markup shape;
    report::State state;
    Label word;
};
constexpr std::array<MarkLook, report::mark_count> looks_of_marks = {{
    {"g-done", "#X-done", report::State::done, Label::mark_done},
    {"g-overdue", "#X-overdue", report::State::overdue, Label::mark_late},
    {"g-in_progress", "#X-not-started", report::State::not_started, Label::mark_coming},
    {"g-closed", "#X-cancelled", report::State::cancelled, Label::mark_aside},
}};

const MarkLook& look_of(Mark mark) {
    return looks_of_marks[static_cast<std::size_t>(mark)];
}

// `12.34%`
std::string percent(int place) {
    std::string out;
    report::append_number(out, place / 100);
    if (place % 100 != 0) {
        out += '.';
        out += static_cast<char>('0' + place / 10 % 10);
        if (place % 10 != 0)
            out += static_cast<char>('0' + place % 10);
    }
    out += '%';
    return out;
}

// Where each band of the drawing stands, from above.
struct Bands {
    long long counts = 0; // the baseline of the numbers of what has no room
    long long spans = 0;
    long long points = 0;
    long long axis = 0;
    long long names = 0; // the baseline of the units' names
    long long height = 0;
};

Bands bands_of(const Timeline& line) {
    bool hidden = false;
    for (const report::TimelineUnit& unit : line.units)
        hidden = hidden || unit.hidden > 0;
    Bands bands;
    long long top = line.shows_today ? text_height : 0;
    if (hidden) {
        bands.counts = top + 10;
        top += text_height;
    }
    bands.spans = top + 2;
    bands.points = bands.spans + static_cast<long long>(line.span_lanes) * lane_height;
    if (line.span_lanes > 0 && line.point_lanes > 0)
        bands.points += lane_height / 2;
    bands.axis = bands.points + static_cast<long long>(line.point_lanes) * lane_height + 2;
    bands.names = bands.axis + (line.events.empty() ? 14 : 26);
    const bool years = line.days.first.year() != line.days.last.year();
    bands.height = bands.names + 4 + (years ? text_height : 0);
    return bands;
}

// --- the drawing ------------------------------------------------------------

void write_line(HtmlWriter& page, Markup kind, const std::string& x, long long from, long long to) {
    page.markup("<line").attribute("class", kind.text()).attribute("x1", x).attribute("x2", x);
    page.attribute("y1", from).attribute("y2", to).markup("/>");
}

// The name of a unit, three letters of its month, and below the year where one begins.
void write_unit(HtmlWriter& page, const Timeline& line, std::size_t index, const Bands& bands,
                Language language) {
    const calendar::Date first = line.units[index].days.first;
    const std::string x = percent(line.place(first));
    if (index > 0)
        write_line(page, "u", x, bands.spans, bands.axis);
    if (!line.units[index].labelled)
        return;
    const auto name = [&](std::string_view words, long long y, bool spare) {
        page.markup("<text");
        if (spare) // left out where there is no room for all
            page.markup(" class=\"spare\"");
        page.attribute("x", x).attribute("y", y).markup(" dx=\"2\">");
        page.text(words).markup("</text>");
    };
    const bool by_year = line.unit == deadline::Precision::year;
    if (!by_year)
        name(report::month_name(first.month(), language).substr(0, 3), bands.names, index % 2 == 1);
    const bool years = line.days.first.year() != line.days.last.year();
    if (by_year || (years && (index == 0 || first.month() == 1)))
        name(std::to_string(first.year()), bands.names + (by_year ? 0 : text_height), false);
}

void write_hidden(HtmlWriter& page, const Timeline& line, const Bands& bands) {
    for (const report::TimelineUnit& unit : line.units) {
        if (unit.hidden == 0)
            continue;
        const int middle = (line.place(unit.days.first) + line.middle(unit.days.last)) / 2;
        page.markup("<text class=\"mid\"").attribute("x", percent(middle));
        page.attribute("y", bands.counts).markup(">+");
        page.number(static_cast<long long>(unit.hidden)).markup("</text>");
    }
}

// The words that a pointing device finds at a mark.
void write_title(HtmlWriter& page, const report::PlanReport& plan, const TimelineMark& mark) {
    constexpr std::size_t most_bytes = 60;
    page.markup("<title>");
    write_beginning(page, plan.measures[mark.row].measure->text.plain, most_bytes);
    page.markup("</title>");
}

void write_mark(HtmlWriter& page, const report::PlanReport& plan, const Timeline& line,
                const TimelineMark& mark, const Bands& bands) {
    const MarkLook& look = look_of(mark.mark);
    const std::size_t lanes = mark.first ? line.span_lanes : line.point_lanes;
    const long long y = (mark.first ? bands.spans : bands.points) +
                        static_cast<long long>(lanes - 1 - *mark.lane) * lane_height;
    const int end = line.middle(mark.last);
    if (mark.first) {
        const int begin = line.place(*mark.first);
        page.markup("<rect").attribute("class", std::string(look.text_class.text()) + " span");
        page.attribute("x", percent(begin)).attribute("y", y + 4);
        page.attribute("width", percent(end - begin)).markup(" height=\"5\" rx=\"2\"/>");
    }
    page.markup("<use").attribute("class", look.text_class.text());
    page.attribute("href", look.shape.text()).attribute("x", percent(end)).attribute("y", y);
    page.attribute("width", mark_size).attribute("height", mark_size);
    if (line.marks.size() > most_titles)
        page.markup("/>");
    else {
        page.markup(">");
        write_title(page, plan, mark);
        page.markup("</use>");
    }
    page.markup("\n");
}

void write_meeting(HtmlWriter& page, const Timeline& line, const TimelineEvent& event,
                   const Bands& bands) {
    const int begin = line.middle(event.days.first);
    const int end = line.middle(event.days.last);
    page.markup("<rect class=\"meet\"").attribute("x", percent(begin));
    page.attribute("y", bands.axis + 3);
    if (end > begin)
        page.attribute("width", percent(end - begin));
    else
        page.markup(" width=\"3\"");
    page.markup(" height=\"9\"/>");
}

void write_today(HtmlWriter& page, const Timeline& line, calendar::Date day, const Bands& bands) {
    constexpr int edge = 600;
    const int at = line.middle(day);
    const std::string x = percent(at);
    write_line(page, "now", x, text_height, bands.axis);
    std::string words;
    report::append_number(words, day.day());
    words += '.';
    report::append_number(words, day.month());
    words += '.';
    if (at < edge)
        page.markup("<text class=\"day\"");
    else if (at > Timeline::width - edge)
        page.markup("<text class=\"day end\"");
    else
        page.markup("<text class=\"day mid\"");
    page.attribute("x", x).markup(" y=\"10\">").text(words).markup("</text>");
}

// "17 frister fra 01.01.2021 til 31.12.2021: 3 gjennomført, 14 kommer; 9 møter og hendelser."
std::string description(const Timeline& line, Language language) {
    std::string words;
    std::string first;
    std::string last;
    report::append_long_date(first, line.days.first, language);
    report::append_long_date(last, line.days.last, language);
    report::append_label(words, Label::timeline_sentence, language,
                         {std::to_string(line.marks.size()), first, last}, line.marks.size());
    bool any = false;
    for (std::size_t i = 0; i < report::mark_count; ++i) {
        if (line.counts[i] == 0)
            continue;
        words += any ? ", " : ": ";
        any = true;
        words += std::to_string(line.counts[i]) + ' ';
        words += report::label(looks_of_marks[i].word, language);
    }
    if (!line.events.empty()) {
        words += "; " + std::to_string(line.events.size()) + ' ';
        words +=
            report::label(line.events.size() == 1 ? Label::meeting : Label::meetings, language);
    }
    words += '.';
    return words;
}

void write_drawing(HtmlWriter& page, const report::PlanReport& plan, const Timeline& line,
                   Language language) {
    const Bands bands = bands_of(line);
    page.markup("<svg class=\"time\" role=\"img\" aria-labelledby=\"P-time-title P-time-words\"");
    page.attribute("height", bands.height).markup(">\n<title id=\"P-time-title\">");
    write_label(page, Label::timeline, language);
    page.markup("</title>\n<desc id=\"P-time-words\">").text(description(line, language));
    page.markup("</desc>\n");
    for (std::size_t i = 0; i < line.units.size(); ++i)
        write_unit(page, line, i, bands, language);
    write_hidden(page, line, bands);
    if (line.shows_today)
        write_today(page, line, plan.as_of, bands);
    page.markup("\n");
    for (const TimelineMark& mark : line.marks)
        if (mark.lane)
            write_mark(page, plan, line, mark, bands);
    page.markup("<line class=\"axis\" x1=\"0\" x2=\"100%\"");
    page.attribute("y1", bands.axis).attribute("y2", bands.axis).markup("/>");
    for (const TimelineEvent& event : line.events)
        write_meeting(page, line, event, bands);
    page.markup("\n</svg>\n");
}

void write_legend(HtmlWriter& page, const Timeline& line, calendar::Date as_of, Language language) {
    page.markup("<ul class=\"key\">\n");
    for (std::size_t i = 0; i < report::mark_count; ++i) {
        if (line.counts[i] == 0)
            continue;
        const MarkLook& look = looks_of_marks[i];
        page.markup("<li").attribute("class", look.text_class.text()).markup(">");
        write_shape(page, look.state);
        page.markup("<b>").number(static_cast<long long>(line.counts[i])).markup("</b> ");
        write_label(page, look.word, language);
        page.markup("</li>\n");
    }
    if (!line.events.empty()) {
        page.markup("<li><span class=\"meet\"></span><b>");
        page.number(static_cast<long long>(line.events.size())).markup("</b> ");
        write_label(page, line.events.size() == 1 ? Label::meeting : Label::meetings, language);
        page.markup("</li>\n");
    }
    if (line.shows_today) {
        page.markup("<li><span class=\"now\"></span>");
        write_long_date(page, as_of, language);
        page.markup("</li>\n");
    }
    page.markup("</ul>\n");
}

// --- the same in words ------------------------------------------------------

void write_mark_row(HtmlWriter& page, const report::PlanReport& plan, const TimelineMark& mark,
                    Language language) {
    const report::MeasureRow& row = plan.measures[mark.row];
    page.markup("<tr><td>");
    write_days(page, {mark.first.value_or(mark.last), mark.last});
    page.markup("</td><th scope=\"row\"><a").anchor(row.measure->id).markup(">");
    page.text(row.measure->text.plain).markup("</a></th><td>");
    page.text(mark.state == row.state ? report::state_word(row, language)
                                      : report::state_word(mark.state, language));
    page.markup("</td></tr>\n");
}

void write_event_row(HtmlWriter& page, const TimelineEvent& event, Language language) {
    page.markup("<tr><td>");
    write_days(page, event.days);
    page.markup("</td><th scope=\"row\">").text(event.name).markup("</th><td>");
    write_label(page, Label::meeting, language);
    page.markup("</td></tr>\n");
}

// Deadlines and meetings in one order; what falls on a day of a meeting stands after it.
void write_rows(HtmlWriter& page, const report::PlanReport& plan, const Timeline& line,
                Language language) {
    auto event = line.events.begin();
    for (const TimelineMark& mark : line.marks) {
        for (; event != line.events.end() && event->days.first <= mark.last; ++event)
            write_event_row(page, *event, language);
        write_mark_row(page, plan, mark, language);
    }
    for (; event != line.events.end(); ++event)
        write_event_row(page, *event, language);
}

void write_table(HtmlWriter& page, const report::PlanReport& plan, const Timeline& line,
                 Language language) {
    page.markup("<details>\n<summary>");
    write_label(page, Label::timeline_table, language);
    page.markup("</summary>\n<table>\n<caption>");
    write_label(page, Label::timeline, language);
    page.markup("</caption>\n<thead><tr><th scope=\"col\" class=\"when\">");
    write_label(page, Label::when, language);
    page.markup("</th><th scope=\"col\">");
    write_label(page, Label::what, language);
    page.markup("</th><th scope=\"col\" class=\"how\">");
    write_label(page, Label::status, language);
    page.markup("</th></tr></thead>\n<tbody>\n");
    write_rows(page, plan, line, language);
    page.markup("</tbody>\n</table>\n</details>\n");
}

void write_remark(HtmlWriter& page, Label label, std::size_t number, Language language) {
    if (number == 0)
        return;
    std::string words;
    report::append_label(words, label, language, {std::to_string(number)}, number);
    page.markup("<p class=\"empty\">").text(words).markup("</p>\n");
}

} // namespace

void write_timeline(HtmlWriter& page, const report::PlanReport& plan) {
    const Language language = plan.plan->header.language;
    page.markup("<section class=\"flow\" aria-labelledby=\"P-time\">\n<h2 id=\"P-time\">");
    write_label(page, Label::timeline, language);
    page.markup("</h2>\n");
    const Timeline line = report::timeline(plan);
    if (line.units.empty()) {
        page.markup("<p class=\"empty\">");
        write_label(page, Label::timeline_none, language);
        page.markup("</p>\n</section>\n");
        return;
    }
    write_drawing(page, plan, line, language);
    write_legend(page, line, plan.as_of, language);
    for (const report::TimelineUnit& unit : line.units) {
        if (unit.hidden == 0)
            continue;
        page.markup("<p class=\"empty\">");
        write_label(page, Label::timeline_hidden, language);
        page.markup("</p>\n");
        break;
    }
    write_remark(page, Label::timeline_undated, line.undated, language);
    write_remark(page, Label::timeline_outside, line.outside, language);
    write_table(page, plan, line, language);
    page.markup("</section>\n");
}

} // namespace plan::emit
