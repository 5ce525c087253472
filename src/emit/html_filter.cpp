#include "html_filter.hpp"

#include "html_parts.hpp"

#include "plan/report/wording.hpp"

namespace plan::emit {
namespace {

void begin_choice(HtmlWriter& page, Label label, Language language) {
    page.markup("<label>");
    write_label(page, label, language);
    page.markup("\n<select autocomplete=\"off\">\n<option value=\"\">");
    write_label(page, Label::filter_all, language);
    page.markup("</option>\n");
}

void write_option(HtmlWriter& page, std::size_t value, std::string_view words) {
    page.markup("<option").attribute("value", static_cast<long long>(value)).markup(">");
    page.text(words).markup("</option>\n");
}

void end_choice(HtmlWriter& page) {
    page.markup("</select></label>\n");
}

} // namespace

bool wants_filter(const report::PlanReport& plan) {
    constexpr std::size_t few = 8;
    return plan.measures.size() >= few;
}

void write_filter(HtmlWriter& page, const report::PlanReport& plan) {
    const Language language = plan.plan->header.language;
    page.markup("<div class=\"filter\" id=\"P-filter\" role=\"search\"");
    page.attribute("aria-label", report::label(Label::filter, language));
    page.attribute("data-some", report::label(Label::filter_some, language));
    page.attribute("data-none", report::label(Label::filter_none, language));
    page.markup(" hidden>\n<label>");
    write_label(page, Label::filter_text, language);
    page.markup("\n<input type=\"search\" autocomplete=\"off\"></label>\n");
    begin_choice(page, Label::filter_state, language);
    const report::GroupCounts groups = report::group_counts(plan.counts);
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i] > 0)
            write_option(page, i, report::group_word(static_cast<report::Group>(i), language));
    end_choice(page);
    begin_choice(page, Label::filter_role, language);
    for (std::size_t i = 0; i < plan.roles.size(); ++i)
        write_option(page, i, plan.roles[i].name);
    end_choice(page);
    page.markup("<button type=\"button\">");
    write_label(page, Label::filter_reset, language);
    page.markup("</button>\n<p role=\"status\"></p>\n</div>\n");
}

} // namespace plan::emit
