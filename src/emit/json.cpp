#include "around.hpp"
#include "json_parts.hpp"
#include "json_values.hpp"
#include "plan_parts.hpp"

#include "plan/model/json_names.hpp"
#include "plan/report/wording.hpp"
#include "plan/support/colour.hpp"
#include "plan/support/json_writer.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace plan::emit {
namespace {

// A measure is a line, and has the keys of what it says.
constexpr support::JsonForm data_form{.levels = 4, .nulls = false};

using report::MeasureRow;
using report::PlanReport;
using support::JsonWriter;
using words::Field;

void write_decision(JsonWriter& json, const model::Decision& decision) {
    json.begin_object();
    write_day(json, "date", decision.date);
    write_text(json, "by", decision.by);
    write_text(json, "case", decision.case_number);
    write_text(json, "text", decision.text);
    json.end_object();
}

void write_goal(JsonWriter& json, const model::Goal& goal) {
    json.begin_object();
    write_text(json, "number", goal.number);
    write_rich(json, goal.text);
    if (goal.target)
        write_target(json.key("target"), *goal.target);
    json.end_object();
}

// What the occurrences of a measure's deadlines are looked up in.
struct Judge {
    std::span<const report::Slot> slots;
    std::span<const report::State> states;

    Judge() = default; // of what never falls due
    Judge(const report::Progress& progress, std::span<const report::State> of_slots)
        : slots(progress.slots)
        , states(of_slots) {}

    // Empty for what no longer drives.
    [[nodiscard]] std::string_view state_of(calendar::Date last) const {
        const auto found = std::ranges::lower_bound(slots, last, {}, &report::Slot::last);
        if (found == slots.end() || found->last != last)
            return {};
        return report::name(states[static_cast<std::size_t>(found - slots.begin())]);
    }
};

// Those that the phrase lists, else what it makes fall due; where the measure has one thing
// to do, its own state is enough.
std::vector<JsonOccurrence> occurrences_of(const deadline::Reading& reading, const Judge& judge) {
    std::vector<JsonOccurrence> out;
    for (const deadline::Occurrence& one : reading.occurrences)
        out.push_back({one.first, one.last, judge.state_of(one.last)});
    if (judge.slots.size() > 1 && reading.occurrences.empty())
        for (const report::Slot& slot : report::slots(reading))
            out.push_back({slot.first, slot.last, judge.state_of(slot.last)});
    return out;
}

void write_deadline(JsonWriter& json, const model::Deadline& deadline, const Judge& judge) {
    json.begin_object();
    write_reading(json, deadline.reading, deadline.origin.source != model::Source::written,
                  occurrences_of(deadline.reading, judge));
    json.key("listed").boolean(!deadline.reading.occurrences.empty());
    json.key("year_written").boolean(deadline.reading.year_written);
    json.key("origin").string(model::json_name(deadline.origin.source));
    json.end_object();
}

void write_deadlines(JsonWriter& json, const support::JsonKey& key,
                     const std::vector<model::Deadline>& all, const Judge& judge) {
    json.key(key).begin_array();
    for (const model::Deadline& deadline : all)
        write_deadline(json, deadline, judge);
    json.end_array();
}

void write_responsibles(JsonWriter& json, const support::JsonKey& key,
                        const std::vector<model::Responsible>& all, const model::Register& people,
                        words::Language language) {
    json.key(key).begin_array();
    for (const model::Responsible& responsible : all) {
        const bool known = responsible.role && *responsible.role < people.roles.size();
        json.begin_object();
        write_text(json, "role",
                   known ? std::string_view(people.roles[*responsible.role].key) : "");
        json.key("part").string(model::json_name(responsible.part));
        json.key("text").string(report::public_text(responsible, people, language));
        json.key("known").boolean(known);
        json.key("inherited").boolean(responsible.origin.source != model::Source::written);
        json.key("origin").string(model::json_name(responsible.origin.source));
        json.end_object();
    }
    json.end_array();
}

// --- fields that are kept as text -------------------------------------------

// A field that is given twice comes out as its values on lines of their own.
std::string joined(const model::Measure& measure, Field wanted) {
    std::string out;
    for (const model::TextField& field : measure.fields) {
        if (field.field != wanted)
            continue;
        if (!out.empty())
            out += '\n';
        out += field.text.plain;
    }
    return out;
}

// As they are written; of a link its address.
void write_attachments(JsonWriter& json, const model::Measure& measure) {
    json.key("attachments").begin_array();
    for (const model::Link& one : measure.attachments)
        json.string(one.text);
    json.end_array();
}

// Ids, with the plan's before that of a measure in another plan; what names no measure as
// it is written.
void write_depends_on(JsonWriter& json, const model::Measure& measure, const model::Plan& plan) {
    json.key("depends_on").begin_array();
    for (const model::Dependency& one : measure.depends_on) {
        if (one.measure && *one.measure < plan.measures.size())
            json.string(plan.measures[*one.measure].id);
        else
            json.string(one.plan.empty() ? one.text : one.plan + "/" + one.id);
    }
    json.end_array();
}

void write_extra(JsonWriter& json, const model::Measure& measure) {
    std::vector<std::pair<std::string_view, std::string>> values;
    for (const model::TextField& field : measure.fields) {
        if (field.field)
            continue;
        bool there = false;
        for (auto& [label, text] : values) {
            if (label != field.label)
                continue;
            text += '\n' + field.text.plain;
            there = true;
        }
        if (!there)
            values.emplace_back(field.label, field.text.plain);
    }
    json.key("extra").begin_object();
    for (const auto& [label, text] : values)
        json.key_of_text(label).string(text);
    json.end_object();
}

std::string evaluation_of(const model::Measure& measure) {
    std::string out = joined(measure, Field::evaluation);
    for (const model::Deadline& deadline : measure.evaluation) {
        if (!out.empty())
            out += '\n';
        out += deadline.reading.text;
    }
    return out;
}

// --- the measure ------------------------------------------------------------

void write_status(JsonWriter& json, const model::Measure& measure) {
    if (!measure.status)
        return;
    const model::Status& status = *measure.status;
    // `Grunn` says why something is not done; of what is done it is an old one.
    const bool by_field = status.reason.empty() && measure.reason &&
                          !(status.known && status.word == words::StatusWord::done);
    json.key("status").begin_object();
    write_text(json, "word", status.known ? model::json_name(status.word) : std::string_view());
    json.key("text").string(status.text);
    write_day(json, "date", status.date);
    write_text(json, "reason", by_field ? measure.reason->text : status.reason);
    json.key("own_reason").boolean(!status.reason.empty());
    json.end_object();
}

void write_steps(JsonWriter& json, const model::Measure& measure, const model::Register& people,
                 words::Language language, calendar::Date as_of) {
    json.key("steps").begin_array();
    for (const model::Step& step : measure.steps) {
        json.begin_object();
        write_rich(json, step.text);
        write_truth(json, "ticked", step.has_box ? std::optional(step.ticked) : std::nullopt);
        write_responsibles(json, "responsibles", step.responsibles, people, language);
        const report::Standing standing = report::standing_of(report::as_measure(step), as_of);
        write_deadlines(json, "deadlines", step.deadlines,
                        Judge(standing.progress, standing.slot_states));
        json.end_object();
    }
    json.end_array();
}

void write_log(JsonWriter& json, const model::Measure& measure, report::Audience audience) {
    json.key("log").begin_array();
    for (const model::LogEntry& entry : measure.log) {
        json.begin_object();
        write_day(json, "date", entry.date);
        if (audience == report::Audience::internal)
            write_text(json, "who", entry.who);
        write_text(json, "case", entry.case_number);
        write_rich(json, entry.text);
        json.end_object();
    }
    json.end_array();
}

// The `Intern` fields, for those who may see them.
void write_internal(JsonWriter& json, const model::Measure& measure, report::Audience audience) {
    json.key("internal").begin_array();
    if (audience == report::Audience::internal)
        for (const model::TextField& field : measure.fields)
            if (field.field == Field::internal)
                json.string(field.text.plain);
    json.end_array();
}

void write_targets(JsonWriter& json, const model::Measure& measure) {
    json.key("targets").begin_array();
    for (const model::Target& target : measure.targets)
        write_target(json, target);
    json.end_array();
}

void write_result(JsonWriter& json, const model::Measure& measure) {
    if (!measure.result || measure.result->text.empty())
        return;
    const model::Result& result = *measure.result;
    json.key("result").begin_object().key("text").string(result.text);
    json.key("reached").begin_array();
    for (const model::Target& target : result.reached)
        write_target(json, target);
    json.end_array();
    write_decimal(json, "number",
                  result.reached.empty() ? std::nullopt : result.reached.front().number);
    write_truth(json, "met", result.met);
    json.end_object();
}

void write_fields(JsonWriter& json, const model::Measure& measure, const model::Plan& plan,
                  const Judge& judge) {
    write_text(json, "goal", joined(measure, Field::goal));
    write_targets(json, measure);
    write_result(json, measure);
    write_text(json, "how", joined(measure, Field::how));
    write_text(json, "resources", joined(measure, Field::resources));
    write_amounts(json, measure.resources);
    write_text(json, "evaluation", evaluation_of(measure));
    write_deadlines(json, "evaluation_deadlines", measure.evaluation, {});
    write_deadlines(json, "time", measure.time, judge);
    write_text(json, "place", joined(measure, Field::place));
    write_text(json, "audience", joined(measure, Field::audience));
    if (measure.adopted)
        write_decision(json.key("adopted"), measure.adopted->decision);
    write_attachments(json, measure);
    write_depends_on(json, measure, plan);
    write_dependencies(json, measure, plan);
    write_goal_references(json, measure, plan);
    write_text_fields(json, measure);
}

// How often it was done, of how often it shall be.
void write_times(JsonWriter& json, const MeasureRow& row) {
    if (row.times < 2)
        return;
    json.key("times").begin_object().key("done").number(static_cast<long long>(row.times_done));
    json.key("of").number(static_cast<long long>(row.times)).end_object();
}

void write_measure(JsonWriter& json, const PlanReport& plan, const MeasureRow& row) {
    const model::Measure& measure = *row.measure;
    const model::Register& people = plan.plan->header.people;
    const words::Language language = plan.plan->header.language;
    const Judge judge(row.progress, row.slot_states);
    const bool in_section = measure.section > 0 && measure.section < plan.plan->sections.size();

    json.begin_object();
    json.key("id").string(measure.id);
    json.key("permanent_id").boolean(measure.permanent_id);
    write_text(json, "number", measure.number);
    write_text(json, "section",
               in_section ? std::string_view(plan.plan->sections[measure.section].id) : "");
    write_rich(json, measure.text);
    write_truth(json, "ticked", measure.ticked);
    json.key("source").begin_object();
    json.key("file").string(plan.plan->path);
    json.key("line").number(measure.line).end_object();
    write_responsibles(json, "responsibles", measure.responsibles, people, language);
    write_deadlines(json, "deadlines", measure.deadlines, judge);
    write_deadlines(json, "new_deadlines", measure.new_deadlines, judge);
    write_responsibles(json, "new_responsibles", measure.new_responsibles, people, language);
    write_day(json, "due", row.due);
    json.key("days_overdue").number(row.days_overdue);
    json.key("slip_days").number(row.slip_days);
    write_status(json, measure);
    write_text(json, "reason", measure.reason ? std::string_view(measure.reason->text) : "");
    write_deadlines(json, "done", measure.done, {});
    json.key("state").string(report::name(row.state));
    write_times(json, row);
    write_steps(json, measure, people, language, plan.as_of);
    write_fields(json, measure, *plan.plan, judge);
    write_log(json, measure, plan.audience);
    write_internal(json, measure, plan.audience);
    write_extra(json, measure);
    json.end_object();
}

// --- the plan ---------------------------------------------------------------

void write_sections(JsonWriter& json, const std::vector<model::Section>& sections) {
    json.key("goals").begin_array();
    if (!sections.empty())
        for (const model::Goal& goal : sections.front().goals)
            write_goal(json, goal);
    json.end_array();
    json.key("sections").begin_array();
    for (std::size_t i = 1; i < sections.size(); ++i) {
        json.begin_object().key("id").string(sections[i].id);
        write_text(json, "number", sections[i].number);
        const std::size_t parent = sections[i].parent.value_or(0);
        json.key("level").number(sections[i].level);
        write_text(json, "parent",
                   parent < sections.size() ? std::string_view(sections[parent].id) : "");
        json.key("title").string(sections[i].title).key("goals").begin_array();
        for (const model::Goal& goal : sections[i].goals)
            write_goal(json, goal);
        json.end_array().end_object();
    }
    json.end_array();
}

void write_plan(JsonWriter& json, const PlanReport& plan) {
    const model::Header& header = plan.plan->header;
    json.begin_object();
    json.key("id").string(header.id);
    json.key("id_written").boolean(header.id_written);
    json.key("path").string(plan.plan->path);
    write_day(json, "as_of", plan.as_of);
    write_text(json, "title", header.title);
    write_text(json, "organization", header.organization);
    json.key("language").string(words::tag(header.language));
    if (header.period) {
        json.key("period").begin_object();
        write_day(json, "from", header.period->days.first);
        write_day(json, "to", header.period->days.last);
        json.key("text").string(header.period->text);
        json.end_object();
    }
    if (header.adopted)
        write_decision(json.key("adopted"), *header.adopted);
    json.key("amended").begin_array();
    for (const model::Decision& decision : header.amended)
        write_decision(json, decision);
    json.end_array();
    json.key("closed").boolean(plan.closed);
    json.key("whole").number(static_cast<long long>(plan.whole));
    write_text(json, "base_url", header.base_url);
    write_text(json, "accent", header.accent ? support::hex(*header.accent) : std::string());
    json.key("contacts").boolean(header.publish_contacts);
    write_roles(json, plan);
    write_events(json, header.events);
    write_sections(json, plan.plan->sections);
    json.key("measures").begin_array();
    for (const MeasureRow& row : plan.measures)
        write_measure(json, plan, row);
    json.end_array().end_object();
}

} // namespace

void append_json_part(std::string& out, const PlanReport& plan) {
    JsonWriter json(data_form, "{[", true, std::move(out));
    write_plan(json, plan);
    out = std::move(json).leave();
}

Around json_around(const report::Overview& overview) {
    JsonWriter head(data_form);
    head.begin_object().key("schema").number(1);
    write_day(head, "as_of", overview.as_of);
    head.key("audience").string(overview.audience == report::Audience::open ? "open" : "internal");
    write_text(head, "selection", overview.selection);
    write_text(head, "revision", overview.revision);
    head.key("plans").begin_array();
    JsonWriter tail(data_form, "{[", overview.plans.empty());
    tail.end_array();
    tail.key("unread").begin_array();
    for (const report::Unread& unread : overview.unread) {
        tail.begin_object().key("path").string(unread.path);
        tail.key("why").string(unread.why).end_object();
    }
    tail.end_array().end_object();
    return {std::move(head).leave(), std::move(tail).finish()};
}

} // namespace plan::emit
