#include "published_measures.hpp"

#include "measures.hpp"
#include "values.hpp"

#include "plan/adapters/markdown.hpp"
#include "plan/support/text.hpp"

#include <limits>
#include <utility>

namespace plan::resolve {
namespace {

using diagnostics::Message;

constexpr int largest_count = 1'000'000; // of what is counted

deadline::Reading read_reading(JsonObject& json) {
    deadline::Reading reading;
    reading.text = json.text("text");
    reading.kind = json.name<deadline::Kind>("kind");
    reading.first = json.day_or_null("first");
    reading.last = json.day_or_null("last");
    if (reading.first && reading.last && *reading.last < *reading.first)
        json.fail("last", Message::data_backwards);
    reading.precision = json.name<deadline::Precision>("precision");
    reading.approximate = json.truth("approximate");
    reading.year_inferred = json.truth("year_inferred");
    reading.rrule = json.text_or_null("rrule");
    if (auto quota = json.object_or_null("quota")) {
        reading.quota.emplace();
        reading.quota->min = quota->number_or_null("min", 0, largest_count);
        reading.quota->max = quota->number_or_null("max", 0, largest_count);
        reading.quota->per = quota->name<deadline::Precision>("per");
    }
    if (auto event = json.object_or_null("event")) {
        reading.event.emplace();
        reading.event->name = event->text("name");
        reading.event->offset_days = event->number("offset_days", -largest_count, largest_count);
        reading.event->offset_working_days =
            event->number("offset_working_days", -largest_count, largest_count);
        reading.event->offset_months =
            event->number("offset_months", -largest_count, largest_count);
    }
    const std::vector<std::uint32_t> occurrences = json.list("occurrences");
    if (json.truth("listed"))
        for (const std::uint32_t index : occurrences) {
            JsonObject one(json.values(), index);
            const auto first = one.day_or_null("first");
            const calendar::Date last = one.day("last");
            if (first && last < *first)
                one.fail("last", Message::data_backwards);
            reading.occurrences.push_back({first, last});
        }
    reading.year_written = json.truth("year_written");
    return reading;
}

std::vector<model::Deadline> read_published_deadlines(JsonObject& json, std::string_view key) {
    std::vector<model::Deadline> all;
    for (const std::uint32_t index : json.list(key)) {
        JsonObject one(json.values(), index);
        model::Deadline& deadline = all.emplace_back();
        deadline.reading = read_reading(one);
        deadline.origin.source = one.name<model::Source>("origin");
        if (json.values().failed())
            break;
    }
    return all;
}

std::optional<model::Decimal> decimal_of(std::optional<long long> thousandths) {
    if (!thousandths)
        return std::nullopt;
    return model::Decimal{*thousandths};
}

std::vector<model::Target> read_target_list(JsonObject& json, std::string_view key) {
    std::vector<model::Target> all;
    for (const std::uint32_t index : json.list(key)) {
        JsonObject one(json.values(), index);
        all.push_back(read_target(one));
    }
    return all;
}

std::optional<model::Status> read_published_status(JsonObject& json) {
    auto written = json.object_or_null("status");
    if (!written)
        return std::nullopt;
    model::Status status;
    const auto word = written->name_or_null<words::StatusWord>("word");
    status.known = word.has_value();
    status.word = word.value_or(words::StatusWord::not_started);
    status.text = written->text("text");
    status.date = written->day_or_null("date");
    status.until = read_until(status.text);
    std::string reason = written->text_or_null("reason");
    if (written->truth("own_reason"))
        status.reason = std::move(reason);
    return status;
}

std::vector<model::LogEntry> read_published_log(JsonObject& json) {
    std::vector<model::LogEntry> log;
    for (const std::uint32_t index : json.list("log")) {
        JsonObject one(json.values(), index);
        model::LogEntry& entry = log.emplace_back();
        entry.date = one.day_or_null("date");
        entry.case_number = one.text_or_null("case");
        entry.text = read_rich(one);
    }
    return log;
}

std::vector<model::TextField> read_text_fields(JsonObject& json) {
    std::vector<model::TextField> fields;
    for (const std::uint32_t index : json.list("fields")) {
        JsonObject one(json.values(), index);
        model::TextField field;
        field.field = one.name_or_null<words::Field>("field");
        field.label = one.text("label");
        field.text = read_rich(one);
        if (field.field != words::Field::internal)
            fields.push_back(std::move(field));
    }
    return fields;
}

std::optional<model::Result> read_published_result(JsonObject& json) {
    auto written = json.object_or_null("result");
    if (!written)
        return std::nullopt;
    model::Result result;
    result.text = written->text("text");
    result.reached = read_target_list(*written, "reached");
    result.met = written->truth_or_null("met");
    return result;
}

} // namespace

model::RichText read_rich(JsonObject& json) {
    model::RichText text;
    text.plain = json.text("text");
    text.markdown = json.text_or_null("markdown");
    if (text.markdown.empty())
        text.markdown = text.plain;
    text.runs = runs_of(text.markdown, text.plain);
    return text;
}

model::Decision read_decision(JsonObject& json) {
    model::Decision decision;
    decision.date = json.day_or_null("date");
    decision.by = json.text_or_null("by");
    decision.case_number = json.text_or_null("case");
    decision.text = json.text_or_null("text");
    return decision;
}

model::Target read_target(JsonObject& json) {
    model::Target target;
    target.text = json.text("text");
    target.number = decimal_of(json.decimal_or_null("number"));
    target.unit = json.text_or_null("unit");
    target.direction = json.name<model::Direction>("direction");
    target.per = json.name_or_null<deadline::Precision>("per");
    return target;
}

calendar::Interval read_days(JsonObject& json, std::string_view first_key,
                             std::string_view last_key) {
    const calendar::Interval days{json.day(first_key), json.day(last_key)};
    if (days.last < days.first)
        json.fail(last_key, Message::data_backwards);
    return days;
}

std::string read_slug(JsonObject& json, std::string_view key) {
    std::string id = json.text(key);
    const bool good = is_id(id) || (!id.empty() && support::slug(id) == id);
    if (!good && !json.values().failed())
        json.fail_with(key, Message::data_no_id, id);
    return id;
}

PublishedMeasures::PublishedMeasures(model::Plan& plan)
    : m_plan(plan) {
    for (std::size_t i = 0; i < plan.header.people.roles.size(); ++i)
        m_roles.emplace(plan.header.people.roles[i].key, i);
    for (std::size_t i = 1; i < plan.sections.size(); ++i)
        m_sections.emplace(plan.sections[i].id, i);
}

void PublishedMeasures::read(JsonObject& plan) {
    JsonValues& values = plan.values();
    const std::vector<std::uint32_t> all = plan.list("measures");
    m_plan.measures.reserve(all.size());
    for (const std::uint32_t index : all) {
        m_plan.measures.push_back(measure(JsonObject(values, index)));
        const std::string& id = m_plan.measures.back().id;
        if (!m_measures.emplace(id, m_plan.measures.size() - 1).second)
            JsonObject(values, index).fail_with("id", Message::data_twice, id);
        if (values.failed())
            return;
    }
    // Measures may depend on later ones.
    for (std::size_t i = 0; i < all.size(); ++i)
        refer(JsonObject(values, all[i]), m_plan.measures[i]);
}

model::Measure PublishedMeasures::measure(JsonObject json) {
    model::Measure measure;
    measure.id = read_slug(json, "id");
    measure.permanent_id = json.truth("permanent_id");
    measure.number = json.text_or_null("number");
    measure.section = section_of(json);
    measure.text = read_rich(json);
    measure.ticked = json.truth_or_null("ticked");
    if (auto source = json.object("source"))
        measure.line =
            static_cast<std::uint32_t>(source->number("line", 1, std::numeric_limits<int>::max()));
    measure.responsibles = people(json, "responsibles");
    measure.deadlines = read_published_deadlines(json, "deadlines");
    measure.new_deadlines = read_published_deadlines(json, "new_deadlines");
    measure.new_responsibles = people(json, "new_responsibles");
    follow_up(json, measure);
    measure.steps = steps(json);
    fields(json, measure);
    return measure;
}

void PublishedMeasures::follow_up(JsonObject& json, model::Measure& measure) {
    measure.status = read_published_status(json);
    if (std::string reason = json.text_or_null("reason"); !reason.empty())
        measure.reason = model::Reason{std::move(reason), {}};
    measure.done = read_published_deadlines(json, "done");
    measure.log = read_published_log(json);
}

void PublishedMeasures::fields(JsonObject& json, model::Measure& measure) {
    measure.targets = read_target_list(json, "targets");
    measure.result = read_published_result(json);
    for (const std::uint32_t index : json.list("amounts")) {
        JsonObject one(json.values(), index);
        model::Resource& resource = measure.resources.emplace_back();
        resource.kroner = decimal_of(one.decimal_or_null("kroner"));
        resource.text = one.text_or_null("text");
    }
    measure.evaluation = read_published_deadlines(json, "evaluation_deadlines");
    measure.time = read_published_deadlines(json, "time");
    if (auto adopted = json.object_or_null("adopted"))
        measure.adopted = model::Adoption{read_decision(*adopted), std::nullopt};
    for (std::string& one : json.texts("attachments"))
        measure.attachments.push_back({std::move(one), {}, {}});
    measure.fields = read_text_fields(json);
}

// What a measure says of others, and of goals.
void PublishedMeasures::refer(JsonObject json, model::Measure& measure) {
    for (const std::uint32_t index : json.list("dependencies")) {
        JsonObject one(json.values(), index);
        model::Dependency& dependency = measure.depends_on.emplace_back();
        dependency.text = one.text("text");
        dependency.plan = one.text_or_null("plan");
        std::string id = one.text_or_null("measure");
        if (!dependency.plan.empty())
            dependency.id = std::move(id);
        else if (const auto found = m_measures.find(id); found != m_measures.end())
            dependency.measure = found->second;
        else if (!id.empty())
            one.fail_with("measure", Message::data_refers_to_nothing, id);
    }
    for (const std::uint32_t index : json.list("goal_references")) {
        JsonObject one(json.values(), index);
        model::GoalReference& goal = measure.goals.emplace_back();
        goal.text = one.text("text");
        goal.is_number = one.truth("by_number");
        goal.section = section_of(one);
        const std::size_t count =
            goal.section < m_plan.sections.size() ? m_plan.sections[goal.section].goals.size() : 0;
        const auto number = one.number_or_null("goal", 0, largest_count);
        if (number && static_cast<std::size_t>(*number) < count)
            goal.goal = static_cast<std::size_t>(*number);
        else if (number)
            one.fail_with("goal", Message::data_refers_to_nothing, std::to_string(*number));
    }
}

std::vector<model::Responsible> PublishedMeasures::people(JsonObject& json, std::string_view key) {
    std::vector<model::Responsible> all;
    for (const std::uint32_t index : json.list(key)) {
        JsonObject one(json.values(), index);
        model::Responsible& responsible = all.emplace_back();
        if (const std::string role = one.text_or_null("role"); !role.empty()) {
            const auto found = m_roles.find(role);
            if (found == m_roles.end())
                one.fail_with("role", Message::data_refers_to_nothing, role);
            else
                responsible.role = found->second;
        }
        responsible.part = one.name<model::Part>("part");
        responsible.text = one.text("text");
        responsible.origin.source = one.name<model::Source>("origin");
    }
    return all;
}

std::vector<model::Step> PublishedMeasures::steps(JsonObject& json) {
    std::vector<model::Step> all;
    for (const std::uint32_t index : json.list("steps")) {
        JsonObject one(json.values(), index);
        model::Step& step = all.emplace_back();
        step.text = read_rich(one);
        const std::optional<bool> ticked = one.truth_or_null("ticked");
        step.has_box = ticked.has_value();
        step.ticked = ticked.value_or(false);
        step.responsibles = people(one, "responsibles");
        step.deadlines = read_published_deadlines(one, "deadlines");
    }
    return all;
}

std::size_t PublishedMeasures::section_of(JsonObject& json) {
    const std::string id = json.text_or_null("section");
    if (id.empty())
        return 0;
    const auto found = m_sections.find(id);
    if (found != m_sections.end())
        return found->second;
    json.fail_with("section", Message::data_refers_to_nothing, id);
    return 0;
}

} // namespace plan::resolve
