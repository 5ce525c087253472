#include "emit/fixture.hpp"

#include <cstdint>
#include <string>
#include <tuple>

namespace plan::fixture {

calendar::Date day(std::string_view iso) {
    return calendar::Date::from_iso(iso).value();
}

model::RichText rich(std::string_view text) {
    model::RichText out;
    out.markdown = text;
    out.plain = text;
    adapters::Run run;
    run.text = text;
    out.runs.push_back(run);
    return out;
}

model::Deadline due(std::string_view text, std::string_view last, deadline::Precision precision) {
    model::Deadline out;
    out.reading.text = text;
    out.reading.kind = deadline::Kind::day;
    out.reading.last = day(last);
    out.reading.precision = precision;
    return out;
}

model::Deadline between(std::string_view text, std::string_view first, std::string_view last,
                        deadline::Precision precision) {
    model::Deadline out = due(text, last, precision);
    out.reading.kind = deadline::Kind::interval;
    out.reading.first = day(first);
    return out;
}

model::Deadline several(std::string_view text, const std::vector<std::string_view>& days) {
    model::Deadline out;
    out.reading.text = text;
    out.reading.kind = deadline::Kind::recurring;
    for (const std::string_view last : days)
        out.reading.occurrences.push_back({std::nullopt, day(last)});
    return out;
}

model::Deadline dateless(std::string_view text, deadline::Kind kind) {
    model::Deadline out;
    out.reading.text = text;
    out.reading.kind = kind;
    return out;
}

model::Status status(words::StatusWord word, std::string_view date, std::string_view reason) {
    model::Status out;
    out.word = word;
    if (!date.empty())
        out.date = day(date);
    out.reason = reason;
    out.text = "status";
    return out;
}

model::Responsible role(std::size_t index, model::Part part, std::string_view text) {
    model::Responsible out;
    out.role = index;
    out.part = part;
    out.text = text;
    return out;
}

model::Measure measure(std::string_view id, std::string_view text, std::size_t section) {
    model::Measure out;
    out.id = id;
    out.permanent_id = true;
    out.section = section;
    out.text = rich(text);
    return out;
}

model::TextField field(std::optional<words::Field> known, std::string_view label,
                       std::string_view text) {
    model::TextField out;
    out.field = known;
    out.label = label;
    out.text = rich(text);
    return out;
}

model::LogEntry entry(std::string_view date, std::string_view case_number, std::string_view text) {
    model::LogEntry out;
    out.date = day(date);
    out.who = "Navn Som Ikke Skal Ut";
    out.case_number = case_number;
    out.text = rich(text);
    return out;
}

model::Plan empty_plan() {
    model::Plan plan;
    plan.path = "plans/2021.md";
    model::Header& header = plan.header;
    header.id = "2021";
    header.id_written = true;
    header.title = "Handlingsplan 2021";
    header.organization = "Fjordbyen fagforening";
    header.period = model::Period{{day("2021-01-01"), day("2021-12-31")}, "2021", false, {}};
    model::Decision adopted;
    adopted.date = day("2021-01-28");
    adopted.by = "årsmøtet";
    adopted.case_number = "7/21";
    header.adopted = adopted;
    for (const auto& [key, name, alias] :
         {std::tuple{"leder", "Leder", ""}, std::tuple{"htv", "Hovedtillitsvalgt", "HTV"},
          std::tuple{"styret", "Styret", ""}, std::tuple{"ungdom", "Ungdomstillitsvalgt", "UTV"}}) {
        model::Role person;
        person.key = key;
        person.name = name;
        if (*alias != '\0')
            person.aliases.emplace_back(alias);
        header.people.roles.push_back(person);
    }
    model::Holder holder;
    holder.name = "Navn Som Ikke Skal Ut";
    header.people.roles[1].holders.push_back(holder);
    plan.sections.resize(3);
    plan.sections[1].id = "3-1-heltid-og-likelonn";
    plan.sections[1].number = "3.1";
    plan.sections[1].title = "Heltid og likelønn";
    plan.sections[2].id = "3-2-rekruttering";
    plan.sections[2].number = "3.2";
    plan.sections[2].title = "Rekruttering og organisasjonsbygging";
    return plan;
}

namespace {

void add_first_section(model::Plan& plan) {
    using words::StatusWord;
    plan.sections[1].goals.push_back({rich("Færre jobber deltid mot sin vilje."), {}, {}});
    plan.sections[1].goals.push_back(
        {rich("Flere fast ansatte enn ved forrige årsmøte, minst 2 prosent."),
         model::Target{"minst 2 prosent", model::Decimal{2000}, "prosent",
                       model::Direction::at_least, std::nullopt},
         {}});

    model::Measure part_time =
        measure("deltid", "Kreve drøftingsmøter om bruk av deltid i alle etater.");
    part_time.number = "1";
    part_time.responsibles = {role(1, model::Part::accountable, "Navn Som Ikke Skal Ut"),
                              role(0, model::Part::helper)};
    part_time.deadlines = {
        due("innen utgangen av april", "2021-04-30", deadline::Precision::month)};
    part_time.status = status(StatusWord::in_progress, "2021-04-12");
    part_time.log = {entry("2021-03-02", "14/21", "Krav sendt til tre etater."),
                     entry("2021-05-11", "", "Svar fra to av dem; den tredje er purret.")};
    plan.measures.push_back(part_time);

    model::Measure survey = measure("kartlegging", "");
    survey.text.runs.clear();
    survey.text.plain = "Kartlegge ufrivillig deltid og melde funnene til kommunen";
    for (const auto& [words, strong, link] :
         {std::tuple{"Kartlegge ", false, ""}, std::tuple{"ufrivillig deltid", true, ""},
          std::tuple{" og melde funnene til ", false, ""},
          std::tuple{"kommunen", false, "https://example.org/skjema?a=1&b=2"}}) {
        adapters::Run run;
        run.text = words;
        run.strong = strong;
        run.link = link;
        survey.text.runs.push_back(run);
    }
    survey.number = "2";
    survey.responsibles = {role(1)};
    survey.deadlines = {between("uke 26", "2021-06-28", "2021-07-04", deadline::Precision::week)};
    survey.fields = {field(words::Field::resources, "Ressurser", "2 000 kr"),
                     field(std::nullopt, "Kanal", "Nettskjema og møter på arbeidsplassen"),
                     field(words::Field::internal, "Intern", "HEMMELIG")};
    survey.steps.resize(3);
    for (std::size_t i = 0; i < 3; ++i) {
        survey.steps[i].text = rich(i == 0   ? "Lage skjemaet"
                                    : i == 1 ? "Sende det ut"
                                             : "Telle opp");
        survey.steps[i].has_box = true;
        survey.steps[i].ticked = i == 0;
    }
    survey.steps[1].deadlines = {due("20. juni", "2021-06-20")};
    survey.evaluation = {dateless("på styremøtet i september", deadline::Kind::reference)};
    plan.measures.push_back(survey);

    model::Measure postponed = measure("lonnskurs", "Holde kurs i lokale lønnsforhandlinger.");
    postponed.number = "3";
    postponed.responsibles = {role(0)};
    postponed.deadlines = {due("1. mai", "2021-05-01")};
    postponed.new_deadlines = {due("15. september", "2021-09-15")};
    postponed.status = status(StatusWord::postponed, "2021-04-20", "kurslokalet var opptatt");
    plan.measures.push_back(postponed);

    model::Measure ongoing = measure("lokale-avtaler", "Følge opp lokale avtaler om heltid.");
    ongoing.number = "4";
    ongoing.responsibles = {role(1), role(2, model::Part::partner)};
    ongoing.deadlines = {dateless("løpende", deadline::Kind::continuous)};
    plan.measures.push_back(ongoing);

    model::Measure today = measure("horing", "Svare på høringen om turnus.");
    today.number = "5";
    today.responsibles = {role(2)};
    today.deadlines = {due("15. juni 2021", "2021-06-15")};
    today.deadlines[0].reading.year_written = true;
    plan.measures.push_back(today);
}

void add_second_section(model::Plan& plan) {
    using words::StatusWord;
    plan.sections[2].goals.push_back({rich("Økning på 72 medlemmer."), {}, {}});

    model::Measure done = measure("forste-mai", "Arrangere 1. mai-frokost.", 2);
    done.ticked = true;
    done.responsibles = {role(0)};
    done.deadlines = {due("1. mai", "2021-05-01")};
    done.done = {due("1. mai", "2021-05-01")};
    plan.measures.push_back(done);

    model::Measure late = measure("velkomst", "Sende velkomstbrev til alle nye medlemmer.", 2);
    late.responsibles = {role(2)};
    late.deadlines = {due("1. mars", "2021-03-01")};
    late.status = status(StatusWord::done, "2021-03-09");
    plan.measures.push_back(late);

    model::Measure schools = measure("skoler", "Besøke alle videregående skoler.", 2);
    schools.responsibles = {role(3), role(0)};
    schools.deadlines = {several("april og sept.", {"2021-04-30", "2021-09-30"})};
    schools.done = {due("21.04.", "2021-04-21")};
    plan.measures.push_back(schools);

    model::Measure summer = measure("sommerpatrulje", "Delta på sommerpatruljen.", 2);
    summer.responsibles = {role(3)};
    summer.time = {between("21.–25. juni", "2021-06-21", "2021-06-25")};
    summer.fields = {
        field(words::Field::place, "Sted", "Torget, Fjordbyen; oppmøte kl. 9, ved fontenen")};
    plan.measures.push_back(summer);

    model::Measure cancelled = measure("messe", "Stå på utdanningsmessa i mars.", 2);
    cancelled.responsibles = {role(3)};
    cancelled.deadlines = {due("mars", "2021-03-31", deadline::Precision::month)};
    cancelled.status = status(StatusWord::cancelled, "2021-02-20", "messa ble avlyst");
    plan.measures.push_back(cancelled);

    model::Measure unknown = measure("facebook", "Holde nettsidene oppdatert.", 2);
    unknown.permanent_id = false;
    model::Responsible nobody;
    nobody.text = "Nettredaktøren";
    unknown.responsibles = {nobody};
    plan.measures.push_back(unknown);

    model::Measure far = measure("arsberetning", "Skrive årsberetningen.", 2);
    far.responsibles = {role(0), role(2, model::Part::further)};
    far.deadlines = {due("1. desember", "2021-12-01")};
    far.deadlines[0].origin.source = model::Source::section;
    plan.measures.push_back(far);
}

} // namespace

model::Plan plan_2021() {
    model::Plan plan = empty_plan();
    add_first_section(plan);
    add_second_section(plan);
    std::uint32_t line = 20;
    for (model::Measure& each : plan.measures)
        each.line = line += 6;
    return plan;
}

model::Plan plan_2019() {
    model::Plan plan = empty_plan();
    plan.path = "plans/2019.md";
    plan.header.id = "2019-20";
    plan.header.title = "Handlingsplan 2019–2020";
    plan.header.period =
        model::Period{{day("2019-01-01"), day("2020-12-31")}, "2019-2020", false, {}};
    plan.header.adopted->date = day("2019-01-30");
    model::Measure done = measure("kurs", "Holde kurs for nye tillitsvalgte.");
    done.status = status(words::StatusWord::done);
    done.responsibles = {role(0)};
    plan.measures.push_back(done);
    return plan;
}

model::Plan hostile_plan(std::string_view text) {
    model::Plan plan = empty_plan();
    model::Header& header = plan.header;
    header.title = text;
    header.organization = text;
    header.adopted->by = text;
    header.adopted->case_number = text;
    header.adopted->text = text;
    header.people.roles[1].name = text;
    header.people.roles[1].aliases = {};
    header.people.roles[1].holders = {};
    plan.sections[1].title = text;
    plan.sections[1].number = text;
    plan.sections[1].goals.push_back({rich(text), {}, {}});

    model::Measure one = measure("deltid", text);
    one.number = text;
    one.text.runs[0].link = text;
    model::Responsible nobody;
    nobody.text = text;
    one.responsibles = {role(1, model::Part::accountable, text), nobody};
    one.deadlines = {due(text, "2021-06-20")};
    one.time = {};
    one.status = status(words::StatusWord::postponed, "2021-06-01", text);
    one.status->text = text;
    one.reason = model::Reason{std::string(text), {}};
    one.new_deadlines = {due(text, "2021-07-20")};
    one.log = {entry("2021-03-02", text, text)};
    one.fields = {field(words::Field::how, text, text), field(std::nullopt, text, text),
                  field(words::Field::place, "Sted", text),
                  field(words::Field::attachment, "Vedlegg", text)};
    one.steps.resize(1);
    one.steps[0].text = rich(text);
    one.steps[0].deadlines = {due(text, "2021-06-18")};
    one.evaluation = {dateless(text, deadline::Kind::reference)};
    plan.measures.push_back(one);

    model::Measure event = measure("mote", text);
    event.time = {between(text, "2021-06-21", "2021-06-22")};
    event.fields = {field(words::Field::place, "Sted", text)};
    event.responsibles = {role(1)};
    plan.measures.push_back(event);
    return plan;
}

} // namespace plan::fixture
