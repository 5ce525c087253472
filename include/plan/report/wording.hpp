// Dates, periods, deadlines and the sentence that says how a plan stands, as
// plain text in the plan's language. All of it is appended, so that an output
// can be built in one string; none of it knows markup or escaping.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/report/status_report.hpp"
#include "plan/words/words.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace plan::report {

void append_number(std::string& out, long long number);
void append_long_date(std::string& out, calendar::Date day,
                      words::Language language);              // 15. juni 2021
void append_short_date(std::string& out, calendar::Date day); // 15.06.2021
// `06.–12.09.2021`, as short as the two days allow.
void append_days(std::string& out, const calendar::Interval& days);
// `2021`, `2021–2022` or the days.
void append_period(std::string& out, const calendar::Interval& days);

// Whether the words of a deadline do not already say the day in full, so that
// its reading should stand beside them.
[[nodiscard]] bool reading_helps(const deadline::Reading& reading, words::Language language);
// The days that a deadline was read as: `30.06.2021`, `01.05.–30.06.2021`, or a
// list of its first six. Nothing when it has none.
void append_reading(std::string& out, const deadline::Reading& reading, words::Language language);

// Whether a section's title already says the goal: `Delmål 1: Flere unge medlemmer`.
[[nodiscard]] bool title_says(const model::Section& section, const model::Goal& goal);
// Whether the section has goals that its title does not say.
[[nodiscard]] bool shows_goals(const model::Section& section);

using GroupCounts = std::array<std::size_t, group_count>;
[[nodiscard]] GroupCounts group_counts(const Counts& counts);

// "14 av 36 tiltak er gjennomført, 3 er forsinket, 5 har frist de neste 30 dagene."
void append_sentence(std::string& out, const Counts& counts, words::Language language);
// The same of a plan's report, which a filter may have left with nothing.
void append_sentence(std::string& out, const PlanReport& plan, words::Language language);
// "Intern utgave. Utvalg: ansvar Leder; del 3.2 (3 av 23 tiltak)"; nothing when the report is whole
// and for everybody.
void append_scope(std::string& out, const Edition& edition, words::Language language);
// "Ellers: 7 i gang, 4 ikke startet." Nothing when the first sentence says it all.
void append_rest(std::string& out, const Counts& counts, words::Language language);

// "2 av 4" of what shall be done more than once; nothing for other measures, and where the
// status says that it is done or will not be.
void append_times(std::string& out, const MeasureRow& row, words::Language language);
// The same with the next day, when it is yet to come: "2 av 4, neste 30.09.2021".
void append_times_and_next(std::string& out, const MeasureRow& row, calendar::Date as_of,
                           words::Language language);

// "12 dager over fristen", "i dag", "om 5 dager"; nothing without a due day.
void append_distance(std::string& out, const MeasureRow& row, calendar::Date as_of,
                     words::Language language);

// "forsinket, 12 dager over fristen", "frist snart, om 5 dager"; the state alone where it is
// not about a deadline that is near or past.
void append_state(std::string& out, const MeasureRow& row, calendar::Date as_of,
                  words::Language language);

// "28. januar 2021 av årsmøtet (sak 7/21)"
void append_decision(std::string& out, const model::Decision& decision, words::Language language);

// What a state is called for this measure: an event that has passed without a
// word is said to lack its outcome.
[[nodiscard]] std::string_view state_word(const MeasureRow& row, words::Language language);

// Whether a state is what the word of the status says, so that its day belongs to it.
[[nodiscard]] bool says_state(words::StatusWord word, State state);
// "til 1. desember" of what is put off to a day that no `Ny frist` says; else nothing.
[[nodiscard]] std::string until_words(const model::Measure& measure, const model::Status& status,
                                      words::Language language);

// The part of a responsible where it is not the first; empty for the accountable.
[[nodiscard]] std::string_view part_word(model::Part part, words::Language language);

// Where a responsible is written as a person's name: two to four words with a capital each that
// name no body, unit or office, alone or beside an office (`Leder Per Hansen`, `Styret v/Per
// Hansen`, `Per Hansen (leder)`). Both are parts of the text; empty when there is none.
struct PersonIn {
    std::string_view name;
    std::string_view office; // what stands before the name and can be said without it
};
[[nodiscard]] PersonIn person_within(std::string_view text);
[[nodiscard]] std::string_view person_in(std::string_view text);
[[nodiscard]] bool reads_as_person(std::string_view text);
// The words a responsible was written with, unless they name a holder who has
// not agreed to be published: then the role's name. Of one that is not in the register and reads
// as a person's name it is only said what office it has, or that there is one.
[[nodiscard]] std::string_view public_text(const model::Responsible& responsible,
                                           const model::Register& people, words::Language language);
// "Leder", "Leder v/ Kari Testesen (bistår)": the role, who has it if that may be shown, and the
// part.
void append_responsible(std::string& out, const ResponsibleRow& row, words::Language language);
// All of them, with the separator between them.
void append_people(std::string& out, const std::vector<ResponsibleRow>& rows,
                   words::Language language, std::string_view separator = ", ");
// What the `Intern` fields of a measure say, with `; ` between them; nothing for everybody.
[[nodiscard]] std::string internal_words(const model::Measure& measure, Audience audience);
// The log with those who wrote it, an entry each: "20.03.2021 (sak 18/21) Kari: Vi begynte.";
// nothing for everybody.
[[nodiscard]] std::vector<std::string> internal_log(const model::Measure& measure,
                                                    Audience audience, words::Language language);
// Who has the role on that day, with commas; to everybody only those who may be shown.
[[nodiscard]] std::string shown_holders(const model::Role& role, calendar::Date day,
                                        Audience audience);

// Where a value came from, when it does not stand with the measure itself; else empty.
[[nodiscard]] std::string_view origin_note(model::Source source, words::Language language);

// The language of what speaks for all plans: as asked for, else that of the first plan.
[[nodiscard]] words::Language language_of(const StatusReport& report);

} // namespace plan::report
