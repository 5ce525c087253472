#include "emit/escape.hpp"
#include "emit/html_parts.hpp"
#include "emit/style.hpp"
#include "fixture.hpp"
#include "hostile.hpp"

#include "plan/emit/emit.hpp"
#include "plan/report/status_report.hpp"
#include "plan/support/hash.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace plan::fixture;
using plan::report::StatusReport;

StatusReport report_of(const std::vector<plan::model::Plan>& plans) {
    plan::report::Selection selection;
    selection.as_of = day("2021-06-15");
    StatusReport report = plan::report::build(plans, selection);
    report.base_url = "https://fjordbyen.example.org/plan";
    return report;
}

// The tags of a page with the names of their attributes: its whole structure.
// Faults when a quote, a bracket or an element is left open.
struct Structure {
    std::string tags;
    std::string fault;
    std::vector<std::string> ids;
    std::vector<std::string> addresses;
    std::vector<int> headings;
};

bool is_void(std::string_view name) {
    static const std::set<std::string_view> names = {"meta", "br", "img", "link", "input"};
    return names.contains(name);
}

void read_tag(Structure& out, std::vector<std::string>& open, std::string_view tag) {
    const bool closing = tag.starts_with('/');
    const std::size_t end = std::min(tag.find_first_of(" />", closing ? 1 : 0), tag.size());
    const std::string name(tag.substr(closing ? 1 : 0, end - (closing ? 1 : 0)));
    out.tags += closing ? "/" + name : name;
    if (closing) {
        if (open.empty() || open.back() != name)
            out.fault += "</" + name + "> closes nothing; ";
        else
            open.pop_back();
    }
    std::string_view rest = tag.substr(end);
    for (std::size_t at = rest.find("=\""); at != rest.npos; at = rest.find("=\"")) {
        const std::string attribute(
            rest.substr(rest.rfind(' ', at) + 1, at - rest.rfind(' ', at) - 1));
        const std::size_t close = rest.find('"', at + 2);
        const std::string value(rest.substr(at + 2, close - at - 2));
        out.tags += ' ' + attribute;
        if (attribute == "id")
            out.ids.push_back(value);
        if (attribute == "href")
            out.addresses.push_back(value);
        rest.remove_prefix(close + 1);
    }
    if (!closing && !is_void(name) && !tag.ends_with('/'))
        open.push_back(name);
    if (!closing && name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        out.headings.push_back(name[1] - '0');
    out.tags += '\n';
}

Structure structure_of(std::string_view page) {
    Structure out;
    std::vector<std::string> open;
    if (!page.starts_with("<!doctype html>\n"))
        out.fault = "no doctype";
    page.remove_prefix(page.find("<html"));
    while (!page.empty()) {
        const std::size_t begin = page.find('<');
        if (begin == page.npos)
            break;
        if (page.substr(0, begin).find('>') != page.npos &&
            (open.empty() || (open.back() != "style" && open.back() != "script")))
            out.fault += "a bracket stands in the text; ";
        bool quoted = false;
        std::size_t end = begin + 1;
        while (end < page.size() && (quoted || page[end] != '>'))
            quoted = page[end++] == '"' ? !quoted : quoted;
        read_tag(out, open, page.substr(begin + 1, end - begin - 1));
        page.remove_prefix(std::min(end + 1, page.size()));
    }
    if (!open.empty())
        out.fault += "open at the end: " + open.back();
    return out;
}

TEST_CASE("html: a page is whole, with one h1 and no jump") {
    const std::vector plans = {plan_2021(), plan_2019()};
    const StatusReport report = report_of(plans);
    for (const std::string& page :
         {plan::emit::html_index(report), plan::emit::html_plan(report, 0),
          plan::emit::html_plan(report, 1)}) {
        const Structure structure = structure_of(page);
        CHECK(structure.fault == "");
        const std::set<std::string> unique(structure.ids.begin(), structure.ids.end());
        CHECK(unique.size() == structure.ids.size());
        int before = 0;
        int firsts = 0;
        for (const int level : structure.headings) {
            CHECK(level <= before + 1);
            before = level;
            firsts += level == 1 ? 1 : 0;
        }
        CHECK(firsts == 1);
        for (const std::string& address : structure.addresses)
            if (address.starts_with('#'))
                CHECK(unique.contains(address.substr(1)));
    }
}

TEST_CASE("html: the policy names the hash of the style that stands in the page") {
    const std::vector plans = {plan_2021()};
    const std::string page = plan::emit::html_plan(report_of(plans), 0);
    const std::size_t begin = page.find("<style>") + 7;
    const std::string style = page.substr(begin, page.find("</style>") - begin);
    const std::string hash = plan::support::base64(plan::support::sha256(style));
    CHECK(page.find("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" +
                    hash + "'") != page.npos);
    CHECK(page.find(" style=") == page.npos);
    const std::size_t script_begin = page.find("<script>") + 8;
    const std::string script = page.substr(script_begin, page.find("</script>") - script_begin);
    CHECK(page.find("; script-src 'sha256-" + plan::support::base64(plan::support::sha256(script)) +
                    "'\">") != page.npos);
    CHECK(page.find("<script", script_begin) == page.npos);
    CHECK(script.find('<') == page.npos);
    for (const std::string_view keeper :
         {"Storage", "cookie", "fetch", "http", "eval", "innerHTML"})
        CHECK(script.find(keeper) == page.npos);
    CHECK(style.find("url(") == style.npos);
    CHECK(page.find("src=") == page.npos);
}

TEST_CASE("html: a page with few measures runs no script") {
    std::vector plans = {plan_2021()};
    plans[0].measures.resize(7);
    const std::string page = plan::emit::html_plan(report_of(plans), 0);
    CHECK(page.find("script") == page.npos);
    CHECK(page.find("P-filter") == page.npos);
    CHECK(page.find("data-g") == page.npos);
}

TEST_CASE("html: an organisation's colour is seven bytes of the style that the policy names") {
    std::vector plans = {plan_2021()};
    plans[0].header.accent = plan::support::colour_from_hex("#8a1c4a");
    const std::string page = plan::emit::html_plan(report_of(plans), 0);
    const std::size_t begin = page.find("<style>") + 7;
    const std::string style = page.substr(begin, page.find("</style>") - begin);
    CHECK(style.ends_with(
        "\n@media screen { :root { --accent: #8a1c4a; --mark: #8a1c4a; } }"
        "\n@media screen and (prefers-color-scheme: dark) { :root { --accent: #b26a88; --mark: "
        "#b26a88; } }"));
    CHECK(page.find("style-src 'sha256-" + plan::support::base64(plan::support::sha256(style)) +
                    "'") != page.npos);
}

TEST_CASE("html: a text is cut before a word, and a long word between two characters") {
    struct Row {
        std::string_view text;
        std::string_view shown;
    };
    const std::vector<Row> rows = {{"", ""},
                                   {"ti tegn her", "ti tegn"},
                                   {"tegn", "tegn"},
                                   {"akkurat ti", "akkurat ti"},
                                   {"akkurat ti her", "akkurat ti"},
                                   {"tillitsvalgt", "tillitsval"},
                                   {"åååååå", "ååååå"},
                                   {"aåååååå", "aåååå"},
                                   {" tillitsvalgt", " tillitsva"}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(plan::emit::beginning(row.text, 10) == row.shown);
    }
}

TEST_CASE(
    "html: the list by responsible has the beginnings of texts that can be told apart by them") {
    const std::string begun =
        "Arrangere en studietur sammen med et ungdomsutvalg i et nabofylke, med";
    const std::vector<std::string> texts = {
        "Holde kurs.", begun + " program om tariff.", begun + " program om organisering.",
        "Besøke arbeidsplassene, " + begun, "Besøke arbeidsplassene, " + begun};
    std::vector plans = {empty_plan()};
    for (const std::string& text : texts) {
        plans[0].measures.push_back(measure("m" + std::to_string(plans[0].measures.size()), text));
        plans[0].measures.back().responsibles = {role(0)};
    }
    plans[0].measures[1].responsibles.push_back(role(1)); // who has nothing that begins like it
    const std::string page = plan::emit::html_plan(report_of(plans), 0);
    std::vector<std::string> rows;
    constexpr std::string_view head = "<th scope=\"row\"><a href=\"#";
    for (std::size_t at = page.find(head, page.find("id=\"P-people\"")); at != page.npos;
         at = page.find(head, at + 1))
        rows.push_back(page.substr(at + head.size(), page.find("</a>", at) - at - head.size()));
    const std::string shortened =
        "Besøke arbeidsplassene, Arrangere en studietur sammen med et ungdomsutvalg i et …";
    CHECK(rows == std::vector<std::string>{"m0\">" + texts[0], "m1\">" + texts[1],
                                           "m2\">" + texts[2], "m3\">" + shortened,
                                           "m4\">" + shortened, "m1\">" + begun + " program …"});
}

TEST_CASE("html: what is not public is in no byte of the site") {
    const std::vector plans = {plan_2021(), plan_2019()};
    for (const plan::emit::Artifact& file : plan::emit::site(report_of(plans))) {
        CAPTURE(file.path);
        CHECK(file.bytes.find("Navn Som") == std::string::npos);
        CHECK(file.bytes.find("HEMMELIG") == std::string::npos);
    }
}

TEST_CASE("html: no text of a plan changes the structure of a page") {
    const std::vector harmless = {hostile_plan("rolig tekst")};
    const std::vector linked = {hostile_plan("https://example.org")};
    const std::string plain_page = structure_of(plan::emit::html_plan(report_of(harmless), 0)).tags;
    const std::string linked_page = structure_of(plan::emit::html_plan(report_of(linked), 0)).tags;
    const std::string wanted_index = structure_of(plan::emit::html_index(report_of(harmless))).tags;
    for (const std::string& text : hostile_texts()) {
        if (text.empty())
            continue; // an empty field is left out, which is another page
        CAPTURE(text);
        const std::vector plans = {hostile_plan(text)};
        const StatusReport report = report_of(plans);
        Structure page = structure_of(plan::emit::html_plan(report, 0));
        CHECK(page.fault == "");
        for (const std::string& address : page.addresses)
            CHECK((plan::emit::is_allowed_address(address) ||
                   address.starts_with("webcal://fjordbyen")));
        const bool leads = plan::emit::is_allowed_address(text) && plan::emit::has_scheme(text);
        const bool same = page.tags == (leads ? linked_page : plain_page);
        CHECK(same);
        const bool same_index = structure_of(plan::emit::html_index(report)).tags == wanted_index;
        CHECK(same_index);
    }
}

TEST_CASE("html: a link of a plan's text leads to a page, or is text") {
    struct Row {
        std::string_view address;
        std::string_view written; // the address on the page; empty for text
    };
    const std::vector<Row> rows = {
        {"https://example.org/a", "https://example.org/a"},
        {"mailto:post@example.org", "mailto:post@example.org"},
        {"javascript:alert(1)", ""},
        {"#her", "#her"},
        {"#borte", ""},
        {"2021.md#her", "#her"},
        {"2021.md", ""},
        {"2022.md", "2022.html"},
        {"./2022.md", "2022.html"},
        {"../plans/2022.md#der", "2022.html#der"},
        {"2022.md#borte", "2022.html#borte"}, // another plan's ids are not looked up
        {"2022.md#B\u00f8rte", "2022.html"},
        {"2022%2Emd#d%65r", "2022.html#der"},
        {"to.md", ""}, // two plans have the path
        {"2023.md", ""},
        {"../vedlegg/a.pdf", ""},
        {"vedlegg/", ""},
        {"../../../2022.md", ""},
        {"/plans/2022.md", ""},
        {"//example.org/2022.md", ""},
        {"?a=b", ""},
        {"#", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.address);
        std::vector<plan::model::Plan> plans(4, empty_plan());
        for (plan::model::Plan& plan : plans)
            plan.measures = {plan::fixture::measure("der", "Et annet.")};
        plans[0].measures = {plan::fixture::measure("her", "")};
        plans[0].measures[0].text.plain = "lenken";
        plans[0].measures[0].text.runs.resize(1);
        plans[0].measures[0].text.runs[0].text = "lenken";
        plans[0].measures[0].text.runs[0].link = row.address;
        plans[0].measures[0].log = {plan::fixture::entry("2021-03-02", "", "")};
        plans[0].measures[0].log[0].text = plans[0].measures[0].text;
        plans[1].path = "plans/2022.md";
        plans[1].header.id = "2022";
        plans[2].path = plans[3].path = "plans/to.md";
        const std::string page = plan::emit::html_plan(report_of(plans), 0);
        const std::string link = row.written.empty()
                                     ? "lenken"
                                     : "<a href=\"" + std::string(row.written) + "\">lenken</a>";
        CHECK(page.find("<p class=\"said\">" + link + "</p>") != page.npos);
        CHECK(page.find(": " + link + "</li>") != page.npos);
    }
}

TEST_CASE("html: link addresses by the allow-list") {
    struct Row {
        std::string_view address;
        bool allowed;
    };
    const std::vector<Row> rows = {
        {"https://example.org/a?b=c#d", true},
        {"HTTP://example.org", true},
        {"mailto:post@example.org", true},
        {"vedtekter.pdf", true},
        {"../2020/plan.html#deltid", true},
        {"#deltid", true},
        {"a/b:c", true},
        {"?a:b", true},
        {"", false},
        {"javascript:alert(1)", false},
        {"JaVaScRiPt:alert(1)", false},
        {"java\tscript:alert(1)", false},
        {" javascript:alert(1)", false},
        {"\x01javascript:alert(1)", false},
        {"vbscript:x", false},
        {"data:image/png;base64,AA", false},
        {"file:///etc/passwd", false},
        {"blob:https://example.org/1", false},
        {"intent://x", false},
        {"view-source:https://x", false},
        {"//evil.example", false},
        {"\\\\evil.example", false},
        {"/\\evil.example", false},
        {"https:evil.example", false},
        {"http:/evil", false},
        {"https://a b", false},
        {"https://example.org/\u202Egpj", false},
        {":x", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.address);
        CHECK(plan::emit::is_allowed_address(row.address) == row.allowed);
    }
}

} // namespace
