#include "resolve/people.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using plan::model::Register;
using plan::model::Responsible;
using plan::resolve::People;

constexpr std::array<std::string_view, 5> part_names = {"", "+", "helper ", "partner ",
                                                        "optional "};

// Keys and names of the test's own; no plan's register is meant.
Register test_register() {
    struct Row {
        std::string key, name;
        std::vector<std::string> aliases = {};
        std::vector<std::string> holders = {};
    };
    Register people;
    for (Row& row : std::vector<Row>{
             {"leder", "Leder", {}, {"Kari Nordmann"}},
             {"nestleder", "Nestleder"},
             {"htv", "Hovedtillitsvalgt", {"HTV"}},
             {"klubbleder", "Klubbleder"},
             {"ys", "Yrkesseksjonsleder", {"Seksjonsleder", "lederne i yrkesseksjonene"}},
             {"seksjoner", "Yrkesseksjonene", {"Seksjonene"}},
             {"opplaring", "Opplæringsansvarlig"},
             {"ungdom", "Ungdomstillitsvalgt"},
             {"plass", "Plasstillitsvalgt"},
             {"valgkamp", "Valgkampsutvalget"},
             {"fagpol",
              "Fagligpolitisk gruppe",
              {"fagpolitisk gruppe", "fagpolitisk arbeidsgruppe"}},
             {"org", "Organiseringsgruppe"},
             {"likestilling", "Likestillingskontakt"},
             {"styret", "Styret"},
             {"au", "Arbeidsutvalget"},
             {"arrangement", "Arrangementskomiteen"},
             {"pensjonist", "Pensjonistutvalget"},
             {"itogt", "IT og teknikk"},
         }) {
        plan::model::Role role;
        role.key = row.key;
        role.name = row.name;
        role.aliases = row.aliases;
        for (const std::string& name : row.holders) {
            plan::model::Holder holder;
            holder.name = name;
            role.holders.push_back(holder);
        }
        people.roles.push_back(std::move(role));
    }
    return people;
}

// `htv, +leder, helper ys`; an unknown name in `?…?`, with `~key` when one is near.
std::string dump(const Register& people, std::string_view text) {
    plan::syntax::Text value;
    value.append_raw({0, static_cast<std::uint32_t>(text.size())}, text);
    std::string out;
    for (const Responsible& one :
         People(people).read(value, plan::model::Part::accountable, plan::model::Source::written)) {
        out +=
            (out.empty() ? "" : ", ") + std::string(part_names[static_cast<std::size_t>(one.part)]);
        out += one.role ? people.roles[*one.role].key : "?" + one.text + "?";
        if (one.nearest)
            out += "~" + people.roles[*one.nearest].key;
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view expected;
};

template<std::size_t Size>
void check(const Row (&rows)[Size]) {
    const Register people = test_register();
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(dump(people, row.text) == row.expected);
    }
}

} // namespace

TEST_CASE("a role is known by its name in any form") {
    check({
        {"Leder", "leder"},
        {"leder", "leder"},
        {"LEDER", "leder"},
        {"Leder.", "leder"},
        {"  Leder ", "leder"},
        {"Kari Nordmann", "leder"},
        {"Hovedtillitsvalgt", "htv"},
        {"Hovedtillitsvalgte", "htv"},
        {"HTV", "htv"},
        {"htv", "htv"},
        {"Nestleder", "nestleder"},
        {"Klubbleder", "klubbleder"},
        {"Klubbledere", "klubbleder"},
        {"klubblederne", "klubbleder"},
        {"Yrkesseksjonsleder", "ys"},
        {"Yrkesseksjonsledere", "ys"},
        {"Yrkesseksjons ledere", "ys"},
        {"yrkesseksjons leder", "ys"},
        {"lederne i yrkesseksjonene", "ys"},
        {"seksjonsledere", "ys"},
        {"yrkesseksjonene", "seksjoner"},
        {"Seksjonene", "seksjoner"},
        {"Opplæringsansvarlig", "opplaring"},
        {"Opplæringsansvarlige", "opplaring"},
        {"Ungdomstillitsvalgt", "ungdom"},
        {"Plasstillitsvalgte", "plass"},
        {"Valgkampsutvalget", "valgkamp"},
        {"Valgkampsutval get", "valgkamp"},
        {"fagpolitisk arbeidsgruppa", "fagpol"},
        {"fagpolitisk gruppe", "fagpol"},
        {"fagpolitiske arbeidsgruppa", "fagpol"},
        {"Organiserings gruppe", "org"},
        {"Styret", "styret"},
        {"Arbeidsutvalget", "au"},
        {"Arrangementskomiteen", "arrangement"},
        {"Pensjonistutvalget", "pensjonist"},
        {"Opplæringsansvarlig\u00a0", "opplaring"},
        {"Oppl\u00e6rings\u00adansvarlig", "opplaring"},
        {"IT og teknikk", "itogt"},
    });
}

TEST_CASE("one or two letters away is a suggestion, never a merge") {
    check({
        {"Yrkesseksjons lederer", "?Yrkesseksjons lederer?~ys"},
        {"Likestilling kontakt", "?Likestilling kontakt?~likestilling"},
        {"Nestlder", "?Nestlder?~nestleder"},
        {"Ungdomsansvarlig", "?Ungdomsansvarlig?"},
        {"Kasserer", "?Kasserer?"},
        {"medlemmer", "?medlemmer?"},
        {"vi", "?vi?"},
        {"Ledr", "?Ledr?~leder"},
    });
}

TEST_CASE("how several are joined") {
    check({
        {"Leder og HTV", "leder, +htv"},
        {"Leder, HTV", "leder, +htv"},
        {"Leder/HTV", "leder, +htv"},
        {"Leder, HTV og Styret", "leder, +htv, +styret"},
        {"Leder & HTV", "leder, +htv"},
        {"Leder samt HTV", "leder, +htv"},
        {"Valgkampsutvalget, Leder og Nestleder.", "valgkamp, +leder, +nestleder"},
        {"Leder, HTV, yrkesseksjonene og opplæringsansvarlig.",
         "leder, +htv, +seksjoner, +opplaring"},
        {"HTV, leder, yrkesseksjonene og opplæringsansvarlig.",
         "htv, +leder, +seksjoner, +opplaring"},
        {"Leder, seksjonsledere", "leder, +ys"},
        {"HTV, klubbledere", "htv, +klubbleder"},
        {"HTV, klubbledere og plasstillitsvalgte", "htv, +klubbleder, +plass"},
        {"HTV, leder og plasstillitsvalgte", "htv, +leder, +plass"},
        {"HTV, leder, yrkesseksjonsledere", "htv, +leder, +ys"},
        {"Leder, HTV og fagpolitisk arbeidsgruppe", "leder, +htv, +fagpol"},
        {"Leder og fagpolitisk gruppe", "leder, +fagpol"},
        {"Styret, Leder og HTV", "styret, +leder, +htv"},
        {"Styret, HTV og plasstillitsvalgte.", "styret, +htv, +plass"},
        {"Leder, HTV, Plasstillitsvalgte og Seksjonene.", "leder, +htv, +plass, +seksjoner"},
        {"HTV, Leder og ungdomstillitsvalgt", "htv, +leder, +ungdom"},
        {"Leder. HTV", "leder, +htv"},
        {"Leder\nHTV", "leder, +htv"},
    });
}

TEST_CASE("helpers, partners and optional ones") {
    check({
        {"Klubbleder med bistand fra yrkesseksjonsledere.", "klubbleder, helper ys"},
        {"Nestleder med bistand fra klubbledere.", "nestleder, helper klubbleder"},
        {"Opplæringsansvarlig med bistand fra yrkesseksjons leder", "opplaring, helper ys"},
        {"Leder med bistand fra HTV og Styret", "leder, helper htv, helper styret"},
        {"Ungdomsansvarlig i samarbeid med lederne i yrkesseksjonene",
         "?Ungdomsansvarlig?, partner ys"},
        {"Leder i samarbeid med Styret", "leder, partner styret"},
        {"Ungdomstillitsvalgt, og eventuelt leder", "ungdom, optional leder"},
        {"Leder og eventuelt HTV", "leder, optional htv"},
    });
}

TEST_CASE("what is no role stays as it was written") {
    check({
        {"Styret, HTV, plasstillitsvalgte. Frikjøp til organisering.",
         "styret, +htv, +plass, +?Frikjøp til organisering?"},
        {"?? styret", "??? styret?"},
        {"", ""},
        {"og", ""},
        {",", ""},
    });
}
