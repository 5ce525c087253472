#include "plan/resolve/header.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using plan::diagnostics::Diagnostic;
using plan::diagnostics::Message;
using plan::diagnostics::Severity;
using plan::diagnostics::Sink;
using plan::model::Header;
using plan::resolve::Config;
using plan::resolve::read_config;
using plan::resolve::read_header;
using plan::source::SourceFile;

struct Reading {
    SourceFile file;
    Sink sink;
    bool usable = false;
    Header header;

    // The messages and the places they point at.
    [[nodiscard]] bool says(Message message, std::string_view place) const {
        for (const Diagnostic& diagnostic : sink.all())
            if (diagnostic.message == message && file.view(diagnostic.span) == place)
                return true;
        return false;
    }
};

Reading read_file(std::string bytes, const Config* config = nullptr) {
    Reading reading;
    reading.file = SourceFile("plan.md", std::move(bytes));
    reading.header = read_header(reading.file, config, reading.sink, reading.usable);
    return reading;
}

// The lines stand between `plan: 1`, `organization` and the closing line.
Reading read(const std::string& lines, const Config* config = nullptr) {
    return read_file("---\nplan: 1\norganization: F\n" + lines + "\n---\n", config);
}

std::string days(const Header& header) {
    if (!header.period)
        return "";
    return header.period->days.first.iso() + ".." + header.period->days.last.iso() +
           (header.period->assumed ? " assumed" : "");
}

std::string dates(const Header& header, std::size_t event) {
    std::string out;
    for (const auto& interval : header.events.at(event).dates)
        out += interval.first.iso() + ".." + interval.last.iso() + " ";
    return out;
}

} // namespace

TEST_CASE("periods are read in every form") {
    struct Row {
        std::string written;
        std::string expected;
    };
    const Row rows[] = {
        {"2021", "2021-01-01..2021-12-31"},
        {"'2021'", "2021-01-01..2021-12-31"},
        {"2022-23", "2022-01-01..2023-12-31 assumed"},
        {"2022/23", "2022-01-01..2023-12-31 assumed"},
        {"2022/2023", "2022-01-01..2023-12-31 assumed"},
        {"2022–2023", "2022-01-01..2023-12-31 assumed"},
        {"2022 - 2023", "2022-01-01..2023-12-31 assumed"},
        {"2022..2023", "2022-01-01..2023-12-31 assumed"},
        {"2011-12", "2011-01-01..2012-12-31 assumed"},
        {"2023-08..2024-07", "2023-08-01..2024-07-31"},
        {"2023-08..2024-02", "2023-08-01..2024-02-29"},
        {"2021-03-11..2022-03-10", "2021-03-11..2022-03-10"},
        {"11.03.2021..10.3.2022", "2021-03-11..2022-03-10"},
        {"11.03.2021–10.03.2022", "2021-03-11..2022-03-10"},
        {"2021-03-11 til 2022-03-10", "2021-03-11..2022-03-10"},
        {"{from: 2021-03-11, to: 2022-03-10}", "2021-03-11..2022-03-10"},
        {"{fra: 11.03.2021, til: 2022-03}", "2021-03-11..2022-03-31"},
        {"{frå: 2021, til: 2022}", "2021-01-01..2022-12-31 assumed"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const Reading reading = read("period: " + row.written);
        CHECK(reading.usable);
        CHECK(days(reading.header) == row.expected);
        CHECK(reading.sink.all().empty());
    }
}

TEST_CASE("what is no period says so, once and at its place") {
    struct Row {
        std::string written;
        Message message;
        std::string_view place;
    };
    const Row rows[] = {
        {"tull", Message::invalid_period, "tull"},
        {"2021-02-30..2021-03-01", Message::invalid_period, "2021-02-30..2021-03-01"},
        {"2021-13", Message::period_backwards, "2021-13"},
        {"1970..9999", Message::invalid_period, "1970..9999"},
        {"{from: 2021}", Message::invalid_period, "{from: 2021}"},
        {"2023..2022", Message::period_backwards, "2023..2022"},
        {"[2021]", Message::value_not_text, "[2021]"},
        {"", Message::missing_period, "period"},
        {"\"\"", Message::missing_period, "period"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const Reading reading = read("period: " + row.written);
        CHECK(reading.sink.all().size() == 1);
        CHECK(reading.says(row.message, row.place));
        CHECK_FALSE(reading.header.period.has_value());
    }
}

TEST_CASE("a whole front matter in each of the languages") {
    const std::string_view texts[] = {
        "---\nplan: 1\n$schema: x\ntitle: T\norganization: O\nperiod: 2021\nid: a-1\nlanguage: nn\n"
        "adopted: {date: 2021-01-28, by: årsmøtet, case: 7/21, text: x}\namended: 2021-06-01\n"
        "responsibles:\n  htv: {name: Hovedtillitsvalgt, aliases: [HTV], publish: true,\n"
        "    holders: [{name: Kari, from: 2021-01, to: 2021, publish: true}]}\n"
        "events: {årsmøtet: [2022-03-10, 2021-01-28]}\n"
        "defaults: {responsible: htv, deadline: \"1. mai\"}\nseasons: {winter: 12-01..02-29}\n"
        "checks: {overdue: off}\npublish: {base_url: https://x.no/, contacts: true,\n"
        "  accent: \"#0E5069\"}\n---\n",
        "---\nplan: 1\n$schema: x\ntittel: T\norganisasjon: O\nperiode: 2021\nid: a-1\nspråk: nn\n"
        "vedtatt: {dato: 28.01.2021, av: årsmøtet, sak: 7/21, tekst: x}\nendret: [1.6.2021]\n"
        "ansvarlige:\n  htv: {navn: Hovedtillitsvalgt, alias: HTV, publiser: ja,\n"
        "    innehavere: {navn: Kari, fra: 2021-01-01, til: 31.12.2021, publiser: ja}}\n"
        "hendelser: {årsmøtet: [2022-03-10, 2021-01-28]}\n"
        "standardverdier: {ansvarlig: htv, frist: \"1. mai\"}\nårstider: {vinter: 01.12..29.02}\n"
        "kontroller: {overdue: off}\npublisering: {nettadresse: https://x.no/, kontakter: "
        "ja,\n  farge: \"#0e5069\"}\n---\n",
        "---\nplan: 1\nTITTEL: T\norganisasjon: O\nperiode: 2021\nid: a-1\nspråk: nn\n"
        "vedteke: {dato: 28.01.2021, av: årsmøtet, sak: 7/21, tekst: x}\nendra: 01.06.2021\n"
        "ansvarlege:\n  htv: {namn: Hovedtillitsvalgt, aliasar: [HTV], publiser: ja,\n"
        "    innehavarar: [{namn: Kari, frå: 2021-01-01, til: 31.12.2021, publiser: ja}]}\n"
        "hendingar: {årsmøtet: [2022-03-10, 2021-01-28]}\n"
        "standardverdiar: {ansvarleg: htv, frist: \"1. mai\"}\nårstider: {vinter: {frå: 01.12., "
        "til: 29.02.}}\n"
        "kontrollar: {P604: off}\npubliser: {nettadresse: https://x.no/, kontaktar: "
        "ja,\n  aksentfarge: '#0e5069'}\n---\n",
    };
    for (const std::string_view text : texts) {
        CAPTURE(text);
        const Reading reading = read_file(std::string(text));
        const Header& header = reading.header;
        CHECK(reading.usable);
        CHECK(reading.sink.all().empty());
        CHECK(header.title == "T");
        CHECK(header.organization == "O");
        CHECK(header.id == "a-1");
        CHECK(header.id_written);
        CHECK(header.language == plan::words::Language::nn);
        REQUIRE(header.adopted.has_value());
        CHECK(header.adopted->date->iso() == "2021-01-28");
        CHECK(header.adopted->by == "årsmøtet");
        CHECK(header.adopted->case_number == "7/21");
        CHECK(header.adopted->text == "x");
        REQUIRE(header.amended.size() == 1);
        CHECK(header.amended[0].date->iso() == "2021-06-01");
        REQUIRE(header.people.roles.size() == 1);
        const plan::model::Role& role = header.people.roles[0];
        CHECK(role.key == "htv");
        CHECK(role.name == "Hovedtillitsvalgt");
        CHECK(role.aliases == std::vector<std::string>{"HTV"});
        CHECK(role.publish);
        REQUIRE(role.holders.size() == 1);
        CHECK(role.holders[0].name == "Kari");
        CHECK(role.holders[0].from->iso() == "2021-01-01");
        CHECK(role.holders[0].to->iso() == "2021-12-31");
        CHECK(role.holders[0].publish);
        CHECK(dates(header, 0) == "2021-01-28..2021-01-28 2022-03-10..2022-03-10 ");
        CHECK(header.default_responsible == "htv");
        CHECK(header.default_deadline == "1. mai");
        CHECK(reading.file.view(header.default_deadline_span) == "1. mai");
        REQUIRE(header.checks.size() == 1);
        CHECK_FALSE(header.checks[0].severity.has_value());
        CHECK(header.base_url == "https://x.no/");
        CHECK(header.publish_contacts);
        REQUIRE(header.accent.has_value());
        CHECK(plan::support::hex(*header.accent) == "#0e5069");
    }
}

TEST_CASE("wrong lines are told at the narrowest place") {
    struct Row {
        std::string lines;
        Message message;
        std::string_view place;
    };
    const Row rows[] = {
        {"perode: 2021", Message::unknown_key, "perode"},
        {"navn: x", Message::unknown_key, "navn"},
        {"tittel: x\ntitle: y", Message::same_key, "title"},
        {"title: x\ntitle: y", Message::duplicate_key, "title"},
        {"title: [x]", Message::value_not_text, "[x]"},
        {"language: sv", Message::wrong_type, "sv"},
        {"id: Plan", Message::invalid_id, "Plan"},
        {"id: index", Message::invalid_id, "index"},
        {"id: con", Message::invalid_id, "con"},
        {"id: lpt1.x", Message::invalid_id, "lpt1.x"},
        {"id: ../x", Message::invalid_id, "../x"},
        {"adopted: i fjor", Message::invalid_date_value, "i fjor"},
        {"adopted: {date: 30.02.2021}", Message::invalid_date_value, "30.02.2021"},
        {"adopted: {dte: 2021-01-01}", Message::unknown_key, "dte"},
        {"responsibles: Leder\ntitle: {}", Message::value_not_map, "Leder"},
        {"responsibles: {a b: x, a-b: y}", Message::same_key, "a-b"},
        {"responsibles: {a: {holders: [{from: 2021}]}}", Message::missing_name, "{from: 2021}"},
        {"events: {a: snart}", Message::invalid_date_value, "snart"},
        {"events: {a: 2021}", Message::invalid_date_value, "2021"},
        {"events: {a: [[2021-01-01]]}", Message::value_not_dates, "[2021-01-01]"},
        {"events: {a: 2021-02-01..2021-01-01}", Message::period_backwards,
         "2021-02-01..2021-01-01"},
        {"seasons: {vår: mars}", Message::wrong_type, "mars"},
        {"seasons: {vår: 02-30..05-31}", Message::wrong_type, "02-30..05-31"},
        {"checks: {over-due: off}", Message::unknown_rule, "over-due"},
        {"checks: {overdue: kanskje}", Message::wrong_type, "kanskje"},
        {"checks: {invalid-yaml: off}", Message::locked_rule, "invalid-yaml"},
        {"publish: {base_url: javascript:x}", Message::wrong_type, "javascript:x"},
        {"publish: {contacts: kanskje}", Message::wrong_type, "kanskje"},
        {"publish: {accent: \"blå\"}", Message::wrong_type, "\"blå\""},
        {"publish: {accent: \"#12345\"}", Message::wrong_type, "\"#12345\""},
        {"publish:\n  accent: #0e5069", Message::wrong_type, "accent"},
        {"publisering: {farge: \"#9fd3e8\"}", Message::weak_accent, "\"#9fd3e8\""},
        {"title: Plan: del 2", Message::yaml_needs_quotes, "Plan: del 2"},
        {"title", Message::yaml_no_colon, "title"},
        {"title: \"Plan", Message::yaml_unclosed, "\""},
        {"title: &x y", Message::forbidden_anchor, "&"},
        {"title: \"\\0\"", Message::yaml_control, "\"\\0\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.lines);
        const Reading reading = read("period: 2021\n" + row.lines);
        CHECK(reading.says(row.message, row.place));
    }
}

TEST_CASE("a near key is suggested and offered as a fix") {
    const Reading reading = read("period: 2021\nresponsible_s: {}\nhendelsar: {}");
    REQUIRE(reading.sink.all().size() == 2);
    REQUIRE(reading.sink.all()[1].fix.has_value());
    CHECK(reading.sink.all()[1].fix->edits.at(0).text == "hendelser");
    CHECK_FALSE(reading.sink.all()[1].fix->safe);
}

TEST_CASE("a front matter that cannot be read gives one finding") {
    struct Row {
        std::string bytes;
        Message message;
        std::string_view place;
    };
    const Row rows[] = {
        {"# Plan\n", Message::no_front_matter, "# Plan"},
        {"", Message::no_front_matter, ""},
        {"---\nplan: 1\n", Message::unclosed_front_matter, "---"},
        {"---\ntitle: x\nnavn: y\n---\n", Message::no_plan_key, "---"},
        {"---\n---\n", Message::no_plan_key, "---"},
        {"---\nplan: 2\nperiod: 3\n---\n", Message::unsupported_version, "2"},
        {"---\nplan: 01\n---\n", Message::unsupported_version, "01"},
        {"---\nplan:\n---\n", Message::wrong_type, "plan"},
        {"---\n- plan: 1\n---\n", Message::not_a_map, "- plan: 1"},
        {"---\nplan: 1\nperiod: tull\ntitle: @x\n---\n", Message::yaml_needs_quotes, "@x"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        const Reading reading = read_file(row.bytes);
        CHECK_FALSE(reading.usable);
        CHECK(reading.sink.all().size() == 1);
        CHECK(reading.says(row.message, row.place));
    }
}

TEST_CASE("what must be there is missed, the organization with a warning only") {
    const Reading reading = read_file("---\nplan: 1\n---\n");
    CHECK(reading.usable);
    REQUIRE(reading.sink.all().size() == 2);
    CHECK(reading.says(Message::missing_period, "---"));
    CHECK(reading.says(Message::missing_organization, "---"));
    CHECK(reading.sink.all()[1].severity == Severity::warning);
}

TEST_CASE("a register can be a list or hold names alone") {
    const Reading list = read("period: 2021\nresponsibles: [Leder, {name: HTV}, Leder]");
    CHECK(list.header.people.roles.size() == 2);
    CHECK(list.says(Message::same_key, "Leder"));
    const Reading names =
        read("period: 2021\nresponsibles:\n  Nestleder:\n  htv: Hovedtillitsvalgt");
    REQUIRE(names.header.people.roles.size() == 2);
    CHECK(names.header.people.roles[0].key == "nestleder");
    CHECK(names.header.people.roles[0].name == "Nestleder");
    CHECK(names.header.people.roles[1].name == "Hovedtillitsvalgt");
}

TEST_CASE("plan.yaml fills in what the plan does not say, entry by entry") {
    Sink sink;
    const Config config = read_config(
        SourceFile("plan.yaml",
                   "organisasjon: F\nlanguage: nn\nansvarlige: {leder: L2, htv: H}\n"
                   "events: {Årsmøtet: 2020-01-01, landsmøtet: 2022-01-01}\n"
                   "seasons: {vår: 03-01..05-31, høst: 09-01..11-30}\n"
                   "checks: {overdue: error}\npublish: {contacts: true, accent: \"#123456\"}\n"),
        sink);
    CHECK(sink.all().empty());
    CHECK(config.usable);
    const Reading reading =
        read_file("---\nplan: 1\nperiod: 2021\nresponsibles: {leder: L1}\n"
                  "events: {årsmøtet: 2021-01-28}\nseasons: {vår: 02-01..05-31}\n"
                  "checks: {overdue: off}\npublish: {contacts: false}\n---\n",
                  &config);
    const Header& header = reading.header;
    CHECK(reading.sink.all().empty());
    CHECK(header.organization == "F");
    CHECK(header.language == plan::words::Language::nn);
    REQUIRE(header.people.roles.size() == 2);
    CHECK(header.people.roles[0].name == "L1");
    CHECK(header.people.roles[0].origin.source == plan::model::Source::written);
    CHECK(header.people.roles[1].name == "H");
    CHECK(header.people.roles[1].origin.source == plan::model::Source::config);
    REQUIRE(header.events.size() == 2);
    CHECK(dates(header, 0) == "2021-01-28..2021-01-28 ");
    CHECK(header.seasons.spring->first_month == 2);
    CHECK(header.seasons.autumn->first_month == 9);
    REQUIRE(header.checks.size() == 2);
    CHECK_FALSE(header.checks[0].severity.has_value());
    CHECK_FALSE(header.publish_contacts);
    REQUIRE(header.accent.has_value());
    CHECK(plan::support::hex(*header.accent) == "#123456");
}

TEST_CASE("plan.yaml has findings of its own") {
    struct Row {
        std::string_view bytes;
        std::vector<Message> expected;
    };
    const Row rows[] = {
        {"", {}},
        {"# nothing\n", {}},
        {"---\norganization: x\n", {}},
        {"\xEF\xBB\xBForganization: x\n", {}},
        {"title: x\nperiod: 2021\n", {Message::key_not_here, Message::key_not_here}},
        {"organizaton: x\n", {Message::unknown_key}},
        {"organization: @x\n", {Message::yaml_needs_quotes}},
        {"- a\n", {Message::not_a_map}},
        {"a: b\n---\nc: d\n", {Message::forbidden_document}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.bytes);
        Sink sink;
        const Config config = read_config(SourceFile("plan.yaml", std::string(row.bytes)), sink);
        std::vector<Message> found;
        for (const Diagnostic& diagnostic : sink.all())
            found.push_back(diagnostic.message);
        CHECK(found == row.expected);
    }
}
