#include "html_lists.hpp"

#include "html_across.hpp"
#include "html_parts.hpp"

#include "plan/report/wording.hpp"

#include <algorithm>

namespace plan::emit {
namespace {

enum class Margin : std::uint8_t { distance, wants, state };

void write_margin(HtmlWriter& page, const Need& need, Margin margin, Language language) {
    const report::MeasureRow& row = *need.row;
    std::string words;
    if (margin == Margin::wants) {
        const bool reasoned = (row.measure->status && !row.measure->status->reason.empty()) ||
                              row.measure->reason.has_value();
        words = report::label(reasoned ? Label::wants_deadline : Label::wants_reason, language);
    } else if (margin == Margin::state && row.state != report::State::overdue) {
        words = report::state_word(row, language);
    } else if (row.state == report::State::overdue && report::is_event(*row.measure)) {
        words = report::label(Label::outcome_missing, language);
    } else {
        report::append_distance(words, row, need.as_of, language);
    }
    const report::Group group = report::group_of(row.state);
    page.markup("<div class=\"state\"><span");
    if (group == report::Group::overdue)
        page.markup(" class=\"g-overdue\"");
    else if (group == report::Group::due_soon)
        page.markup(" class=\"g-due_soon\"");
    else if (group == report::Group::in_progress)
        page.markup(" class=\"g-in_progress\"");
    else
        page.markup(" class=\"g-postponed\"");
    page.markup(">");
    write_shape(page, row.state);
    page.text(words).markup("</span></div>\n");
}

// Which plan it is of, on a page that is over several.
void write_origin(HtmlWriter& page, const Need& need, Language language) {
    page.markup("<p class=\"from\"");
    write_lang(page, need.language, language);
    page.markup(">");
    write_organization(page, need.organization, {});
    page.text(need.plan).markup("</p>\n");
}

// When a measure was last told of, for those who have heard nothing since.
std::string last_word(const Need& need, Language language) {
    const auto day = report::last_word(*need.row->measure, need.as_of);
    if (!day)
        return std::string(report::label(Label::no_word, language));
    std::string shown;
    report::append_short_date(shown, *day);
    std::string words;
    report::append_label(words, Label::last_word, language, {shown});
    return words;
}

void write_need(HtmlWriter& page, const Need& need, Margin margin, Language language) {
    page.markup("<li class=\"row\">\n");
    write_margin(page, need, margin, language);
    page.markup("<div>\n<p class=\"said to\"><a href=\"");
    if (!need.page.empty())
        page.markup("plans/").text(need.page).markup(".html");
    page.markup("#").text(need.row->measure->id).markup("\"");
    write_lang(page, need.language, language);
    page.markup(">");
    page.text(need.row->measure->text.plain).markup("</a></p>\n");
    write_who_and_when(page, *need.row, language,
                       margin == Margin::state ? last_word(need, language) : std::string());
    if (!need.plan.empty())
        write_origin(page, need, language);
    page.markup("</div>\n</li>\n");
}

void write_list(HtmlWriter& page, const NeedsOfKind& list, Label title, Label empty, Margin margin,
                Language language, std::string_view since = {}) {
    page.markup("<h3>").text(report::label(title, language));
    if (list.count > 0)
        page.markup(" <span class=\"note\">(")
            .number(static_cast<long long>(list.count))
            .markup(")</span>");
    page.markup("</h3>\n");
    if (!since.empty())
        page.markup("<p class=\"empty\">").text(since).markup("</p>\n");
    if (list.count == 0) {
        page.markup("<p class=\"empty\">").text(report::label(empty, language)).markup("</p>\n");
        return;
    }
    page.markup("<ul>\n");
    for (const Need& need : list.first)
        write_need(page, need, margin, language);
    page.markup("</ul>\n");
    if (list.first.size() < list.count) {
        std::string more;
        report::append_label(more, Label::and_more, language,
                             {std::to_string(list.count - list.first.size())});
        page.markup("<p class=\"empty\"><a href=\"#P-plans\">").text(more).markup("</a></p>\n");
    }
}

} // namespace

Needs needs_of(const report::PlanReport& plan) {
    const auto kind = [&](const std::vector<std::size_t>& indices) {
        NeedsOfKind list;
        list.count = indices.size();
        list.first.reserve(indices.size());
        for (const std::size_t index : indices)
            list.first.push_back({.row = &plan.measures[index],
                                  .as_of = plan.as_of,
                                  .language = plan.plan->header.language,
                                  .page = {},
                                  .plan = {},
                                  .organization = {}});
        return list;
    };
    return {.overdue = kind(plan.overdue),
            .due_soon = kind(plan.due_soon),
            .waiting = kind(plan.waiting),
            .silent = kind(plan.silent),
            .meeting = plan.last_meeting ? &*plan.last_meeting : nullptr};
}

void write_needs(HtmlWriter& page, const Needs& needs, Language language) {
    page.markup("<section aria-labelledby=\"P-now\">\n<h2 id=\"P-now\">");
    write_label(page, Label::needs_someone, language);
    page.markup("</h2>\n");
    write_list(page, needs.overdue, Label::overdue, Label::none_overdue_sentence, Margin::distance,
               language);
    write_list(page, needs.due_soon, Label::due_soon, Label::none_soon_sentence, Margin::distance,
               language);
    write_list(page, needs.waiting, Label::waiting, Label::none_waiting_sentence, Margin::wants,
               language);
    if (needs.meeting != nullptr) {
        std::string day;
        report::append_long_date(day, needs.meeting->day, language);
        std::string since;
        report::append_label(since, Label::silent_since, language, {needs.meeting->name, day});
        write_list(page, needs.silent, Label::silent, Label::none_silent_sentence, Margin::state,
                   language, since);
    }
    page.markup("</section>\n");
}

} // namespace plan::emit
