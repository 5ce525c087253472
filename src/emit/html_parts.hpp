// The parts that pages are made of: the frame, the bar, a state, a deadline, a
// list of people. Ids of our own begin with a
// capital, which no id of a plan can.
#pragma once

#include "html_links.hpp"
#include "html_writer.hpp"
#include "style.hpp"

#include "plan/report/labels.hpp"
#include "plan/report/overview.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/colour.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plan::emit {

using report::Label;
using words::Language;

struct PageLook {
    PageOf of = PageOf::one_plan;
    std::optional<support::Colour> accent; // else ours
    bool filter = false;                   // the page runs the script that finds measures
};

// Of a page over several plans: their accent where all have the same.
[[nodiscard]] PageLook look_of_several(const report::Overview& overview);

// Up to the open <header>; end_page closes <main> too, end_body what stands around it.
void begin_page(HtmlWriter& page, Language language, std::string_view title, const PageLook& look);
void end_page(HtmlWriter& page);
void end_body(HtmlWriter& page, const PageLook& look);

// `nb`, `nn` or `en`, as a page's or a title's `lang` has it.
[[nodiscard]] std::string_view html_language(Language language);
// ` lang="nn"` for what is in another language than the page; else nothing.
void write_lang(HtmlWriter& page, Language of, Language of_page);
void write_label(HtmlWriter& page, Label label, Language language);
void write_date(HtmlWriter& page, calendar::Date day);                         // 15.06.2021
void write_days(HtmlWriter& page, const calendar::Interval& days);             // 06.–12.09.2021
void write_long_date(HtmlWriter& page, calendar::Date day, Language language); // 15. juni 2021
void write_status_day(HtmlWriter& page, calendar::Date as_of, Language language);

// The drawing alone; the words stand in the key beside it.
void write_bar(HtmlWriter& page, const report::Counts& counts);
void write_key(HtmlWriter& page, const report::Counts& counts, Language language);
void write_sentence(HtmlWriter& page, const report::PlanReport& plan, Language language);
// Whom the page is for and which part it shows, among the facts of its head; nothing when it shows
// all to everybody.
void write_scope(HtmlWriter& page, const report::Edition& edition, Language language);

// Shape and word, and how many days where that says more.
void write_state(HtmlWriter& page, const report::MeasureRow& row, Language language);
void write_shape(HtmlWriter& page, report::State state);

// What is enough of a text that stands elsewhere in full: cut at a space, where there is one; with
// `…` in the place of the rest where it is written.
[[nodiscard]] std::string_view beginning(std::string_view text, std::size_t most_bytes);
void write_beginning(HtmlWriter& page, std::string_view text, std::size_t most_bytes);

// Inlines as written; links only to allowed addresses.
// A link only where it leads somewhere from this page.
void write_rich(HtmlWriter& page, const model::RichText& text, PageLinks& links);
// As written, with its reading beside it when that helps.
void write_deadline(HtmlWriter& page, const deadline::Reading& reading, Language language);
void write_deadlines(HtmlWriter& page, const std::vector<model::Deadline>& deadlines,
                     Language language);
void write_people(HtmlWriter& page, const std::vector<report::ResponsibleRow>& rows,
                  Language language);

// Who, and until when as it was written: the line under a measure in a list.
void write_who_and_when(HtmlWriter& page, const report::MeasureRow& row, Language language,
                        std::string_view remark = {});

} // namespace plan::emit
