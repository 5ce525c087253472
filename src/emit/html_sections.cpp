#include "html_sections.hpp"

#include "html_filter.hpp"
#include "html_parts.hpp"

#include "plan/report/filter.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/text.hpp"

#include <string>
#include <vector>

namespace plan::emit {
namespace {

using report::MeasureRow;
using report::PlanReport;

// Sections nest below the plan's <h2>, one level at a time, whatever levels were written.
std::size_t depth_of(const std::vector<model::Section>& sections, std::size_t index) {
    std::size_t depth = 0;
    while (depth < 3 && sections[index].parent &&
           *sections[index].parent<index&& * sections[index].parent> 0) {
        index = *sections[index].parent;
        ++depth;
    }
    return depth;
}

void write_section_title(HtmlWriter& page, const model::Section& section, std::size_t depth) {
    const auto title = [&] {
        if (!section.number.empty())
            page.text(section.number).markup(" ");
        page.text(section.title);
    };
    switch (depth) {
    case 0:
        page.markup("<h3").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h3>\n");
        break;
    case 1:
        page.markup("<h4").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h4>\n");
        break;
    case 2:
        page.markup("<h5").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h5>\n");
        break;
    default:
        page.markup("<h6").attribute("id", "S-" + section.id).markup(">");
        title();
        page.markup("</h6>\n");
    }
}

// --- goals ------------------------------------------------------------------

std::string_view direction_word(model::Direction direction, Language language) {
    switch (direction) {
    case model::Direction::exactly:
        return {};
    case model::Direction::at_least:
        return report::label(Label::at_least, language);
    case model::Direction::at_most:
        return report::label(Label::at_most, language);
    case model::Direction::increase:
        return report::label(Label::up_by, language);
    case model::Direction::decrease:
        return report::label(Label::down_by, language);
    }
    return {};
}

// `2,5`, in English `2.5`
void append_decimal(std::string& out, model::Decimal number, Language language) {
    const long long whole = number.thousandths / model::Decimal::one;
    long long rest = number.thousandths % model::Decimal::one;
    if (number.thousandths < 0 && whole == 0)
        out += '-';
    report::append_number(out, whole);
    if (rest == 0)
        return;
    out += language == Language::en ? '.' : ',';
    rest = rest < 0 ? -rest : rest;
    for (long long unit = model::Decimal::one / 10; rest > 0; unit /= 10) {
        out += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
}

// `40 medlemmer`: what a goal can be measured by, as its text most often has it.
std::string figure_of(const model::Target& target, Language language) {
    std::string out;
    append_decimal(out, *target.number, language);
    if (!target.unit.empty())
        out.append(" ").append(target.unit);
    return out;
}

// The number stands out in the goal's own words, or after them where they say it otherwise.
void write_goal(HtmlWriter& page, const model::Goal& goal, PageLinks& links, Language language) {
    if (!goal.target || !goal.target->number)
        return write_rich(page, goal.text, links);
    const std::string figure = figure_of(*goal.target, language);
    const std::string_view text = goal.text.plain;
    const std::size_t at = goal.text.runs.size() > 1 ? text.npos : text.find(figure);
    if (at != text.npos && (at == 0 || !support::is_digit(text[at - 1]))) {
        page.text(text.substr(0, at)).markup("<strong class=\"fig\">").text(figure);
        page.markup("</strong>").text(text.substr(at + figure.size()));
        return;
    }
    write_rich(page, goal.text, links);
    page.markup(" <strong class=\"fig\">");
    if (const auto word = direction_word(goal.target->direction, language); !word.empty())
        page.text(word).markup(" ");
    page.text(figure).markup("</strong>");
}

void write_goals(HtmlWriter& page, const model::Section& section, PageLinks& links,
                 Language language) {
    if (!report::shows_goals(section))
        return;
    page.markup("<div class=\"goals\">\n<p>");
    write_label(page, Label::goals, language);
    page.markup("</p>\n<ul>\n");
    for (const model::Goal& goal : section.goals) {
        if (report::title_says(section, goal))
            continue;
        page.markup("<li>");
        write_goal(page, goal, links, language);
        page.markup("</li>\n");
    }
    page.markup("</ul>\n</div>\n");
}

// --- the order --------------------------------------------------------------

// Which of the plan's roles carry each measure.
std::vector<std::vector<std::size_t>> carriers_of(const PlanReport& plan) {
    std::vector<std::vector<std::size_t>> carriers(plan.measures.size());
    for (std::size_t role = 0; role < plan.roles.size(); ++role)
        for (const std::size_t measure : plan.roles[role].measures)
            carriers[measure].push_back(role);
    return carriers;
}

class Parts {
public:
    explicit Parts(HtmlWriter& page)
        : m_page(page) {}
    // Ends those that are as deep or deeper.
    void begin(std::size_t depth) {
        end(depth);
        m_page.markup("<div class=\"part\">\n");
        m_open.push_back(depth);
    }
    void end(std::size_t depth) {
        for (; !m_open.empty() && m_open.back() >= depth; m_open.pop_back())
            m_page.markup("</div>\n");
    }

private:
    HtmlWriter& m_page;
    std::vector<std::size_t> m_open;
};

} // namespace

void write_sections(HtmlWriter& page, const MeasurePlace& place) {
    const PlanReport& plan = *place.plan;
    const Language language = plan.plan->header.language;
    const std::vector<model::Section>& sections = plan.plan->sections;
    std::vector<std::vector<std::size_t>> rows(sections.size());
    for (std::size_t i = 0; i < plan.measures.size(); ++i)
        if (plan.measures[i].measure->section < rows.size())
            rows[plan.measures[i].measure->section].push_back(i);

    page.markup("<section aria-labelledby=\"P-plan\">\n<h2 id=\"P-plan\">");
    write_label(page, Label::the_plan, language);
    page.markup("</h2>\n");
    if (wants_filter(plan))
        write_filter(page, plan);
    if (plan.measures.empty()) {
        std::string sentence;
        report::append_sentence(sentence, plan, language);
        page.markup("<p class=\"empty\">").text(sentence).markup("</p>\n");
    }
    const std::vector<std::vector<std::size_t>> carriers = carriers_of(plan);
    const std::vector<bool> shown = report::shown_sections(*place.edition, plan);
    Parts parts(page);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!shown[i] || (i == 0 && rows[i].empty() && sections[i].goals.empty()))
            continue;
        parts.begin(i > 0 ? depth_of(sections, i) : 0);
        if (i > 0)
            write_section_title(page, sections[i], depth_of(sections, i));
        write_goals(page, sections[i], *place.links, language);
        if (rows[i].empty())
            continue;
        page.markup("<ul>\n");
        for (const std::size_t row : rows[i])
            write_measure(page, place, row, carriers[row]);
        page.markup("</ul>\n");
    }
    parts.end(0);
    page.markup("</section>\n");
}

} // namespace plan::emit
