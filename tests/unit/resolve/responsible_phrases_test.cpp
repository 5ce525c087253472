// How plans really write who is responsible: phrases as they were met, with the register
// that each of those plans would have, and what is read of them.
#include "resolve/people.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using plan::model::Naming;
using plan::model::Register;
using plan::model::Responsible;
using plan::resolve::People;

struct RoleRow {
    std::string_view key, name;
    std::vector<std::string> aliases = {};
    std::vector<std::string> holders = {};
};

Register register_of(const std::vector<RoleRow>& rows) {
    Register people;
    for (const RoleRow& row : rows) {
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

// A plan of labelled blocks.
Register of_blocks() {
    return register_of({
        {"leder", "Leder"},
        {"nestleder", "Nestleder"},
        {"htv", "Hovedtillitsvalgt", {"HTV"}},
        {"klubbleder", "Klubbleder"},
        {"ys", "Yrkesseksjonsleder", {"lederne i yrkesseksjonene"}},
        {"opplaring", "Opplæringsansvarlig"},
        {"ungdom", "Ungdomstillitsvalgt"},
        {"arrangement", "Arrangementskomiteen"},
        {"au", "Arbeidsutvalget"},
        {"pensjonist", "Pensjonistutvalget"},
    });
}

// A plan that is a table.
Register of_table() {
    return register_of({
        {"leder", "Leder"},
        {"nestleder", "Nestleder"},
        {"htv", "Hovedtillitsvalgt", {"HTV"}},
        {"klubbleder", "Klubbleder"},
        {"ys", "Yrkesseksjonsleder", {"Seksjonsleder"}},
        {"seksjoner", "Yrkesseksjonene", {"Seksjonene"}},
        {"opplaring", "Opplæringsansvarlig"},
        {"ungdom", "Ungdomstillitsvalgt"},
        {"plass", "Plasstillitsvalgt"},
        {"valgkamp", "Valgkampsutvalget"},
        {"fagpol", "Fagligpolitisk gruppe", {"fagpolitisk gruppe", "fagpolitisk arbeidsgruppe"}},
        {"org", "Organiseringsgruppe"},
        {"likestilling", "Likestillingskontakt"},
        {"styret", "Styret"},
    });
}

std::string named(const Register& people, const Responsible& one) {
    switch (one.naming) {
    case Naming::unsettled:
        return "unsettled:" + one.text;
    case Naming::vague:
        return "vague:" + one.text;
    case Naming::other:
        return "other:" + one.text;
    case Naming::name:
        break;
    }
    if (one.role)
        return people.roles[*one.role].key;
    return "unknown:" + one.text + (one.nearest ? "~" + people.roles[*one.nearest].key : "");
}

// `htv | +leder | helper ys`; `!` before one that no separator stands before.
std::string read(const Register& people, std::string_view phrase) {
    constexpr std::array<std::string_view, 5> parts = {"", "+", "helper ", "partner ", "optional "};
    plan::syntax::Text text;
    text.append_raw({0, static_cast<std::uint32_t>(phrase.size())}, phrase);
    std::string out;
    for (const Responsible& one :
         People(people).read(text, plan::model::Part::accountable, plan::model::Source::written)) {
        out += out.empty() ? "" : " | ";
        out += one.lost_separator ? "!" : "";
        out += parts[static_cast<std::size_t>(one.part)];
        out += named(people, one);
    }
    return out;
}

struct Row {
    std::string_view phrase;
    std::string_view expected;
};

template<std::size_t Size>
void check(const Register& people, const Row (&rows)[Size]) {
    for (const Row& row : rows) {
        CAPTURE(row.phrase);
        CHECK(read(people, row.phrase) == row.expected);
    }
}

} // namespace

TEST_CASE("responsibles of a plan of blocks") {
    check(of_blocks(),
          {
              {"Leder", "leder"},
              {"Hovedtillitsvalgte", "htv"},
              {"Nestleder", "nestleder"},
              {"Klubbleder", "klubbleder"},
              {"Yrkesseksjonsleder", "ys"},
              {"Hovedtillitsvalgt", "htv"},
              {"Klubbledere", "klubbleder"},
              {"Klubbleder med bistand fra yrkesseksjonsledere.", "klubbleder | helper ys"},
              {"Nestleder med bistand fra klubbledere.", "nestleder | helper klubbleder"},
              {"Ungdomsansvarlig i samarbeid med lederne i yrkesseksjonene",
               "unknown:Ungdomsansvarlig | partner ys"},
              {"Yrkesseksjons ledere", "ys"},
              {"Yrkesseksjons lederer", "unknown:Yrkesseksjons lederer~ys"},
              {"Opplæringsansvarlig med bistand fra yrkesseksjons leder", "opplaring | helper ys"},
              {"Opplæringsansvarlig", "opplaring"},
              {"Arrangementskomiteen", "arrangement"},
              {"Arbeidsutvalget", "au"},
              {"Ungdomstillitsvalgt", "ungdom"},
              {"Pensjonistutvalget", "pensjonist"},
              {"Leder. ", "leder"},
              {"Klubbleder ", "klubbleder"},
          });
}

TEST_CASE("responsibles of a plan that is a table") {
    check(
        of_table(),
        {
            {"Valgkampsutvalget, Leder og Nestleder.", "valgkamp | +leder | +nestleder"},
            {"Valgkampsutval get, Leder og Nestleder.", "valgkamp | +leder | +nestleder"},
            {"Leder, HTV, yrkesseksjonene og opplæringsansvarlig.",
             "leder | +htv | +seksjoner | +opplaring"},
            {"HTV, leder, yrkesseksjonene og opplæringsansvarlig.",
             "htv | +leder | +seksjoner | +opplaring"},
            {"Leder, seksjonsledere", "leder | +ys"},
            {"HTV, klubbledere", "htv | +klubbleder"},
            {"HTV, klubbledere og plasstillitsvalgte", "htv | +klubbleder | +plass"},
            {"HTV, Leder", "htv | +leder"},
            {"HTV, leder og plasstillitsvalgte", "htv | +leder | +plass"},
            {"HTV, leder, yrkesseksjonsledere", "htv | +leder | +ys"},
            {"Leder, HTV og fagpolitiske arbeidsgruppa", "leder | +htv | +fagpol"},
            {"Yrkesseksjonsledere Leder, Nestleder", "ys | !+leder | +nestleder"},
            {"Leder og fagpolitisk gruppe", "leder | +fagpol"},
            {"Styret, Leder og HTV", "styret | +leder | +htv"},
            {"Styret, HTV og plasstillitsvalgte.", "styret | +htv | +plass"},
            {"Styret, HTV, plasstillitsvalgte. Frikjøp til organisering.",
             "styret | +htv | +plass | +other:Frikjøp til organisering"},
            {"Organiserings gruppe. Ungdomstillitsvalgt, medlemmer og plasstillitsvalgte.",
             "org | +ungdom | +vague:medlemmer | +plass"},
            {"Leder, HTV, Plasstillitsvalgte og Seksjonene.", "leder | +htv | +plass | +seksjoner"},
            {"Ungdomstillitsvalgt, og eventuelt leder", "ungdom | optional leder"},
            {"Likestilling kontakt.", "unknown:Likestilling kontakt~likestilling"},
            {"(Ole?) Innleie av foredragsholder, samarbeid med region?",
             "unsettled:(Ole?) | +other:Innleie av foredragsholder | partner unsettled:region?"},
            {"HTV, Leder og yrkesseksjonene. Forelesere i kommunen og fra sentralt",
             "htv | +leder | +seksjoner | +other:Forelesere i kommunen og fra sentralt"},
            {"HTV, Leder og seksjonsledere", "htv | +leder | +ys"},
            {"HTV, Leder og ungdomstillitsvalgt", "htv | +leder | +ungdom"},
            {"Styret", "styret"},
            {"Styret og HTV", "styret | +htv"},
            {"?? styret", "unsettled:?? styret"},
        });
}

TEST_CASE("responsibles of plans without a field for them") {
    const Register own = register_of({{"utvalget", "Ungdomsutvalget", {"utvalget"}},
                                      {"styret", "Styret", {"vi"}},
                                      {"lag", "Lokalorganisasjonene"},
                                      {"sekretaer", "LOs ungdomssekretær"},
                                      {"lou", "LOs ungdomsutvalg"},
                                      {"lut", "Lokal ungdomstillitsvalgt"},
                                      {"gruppa", "Arbeidsgruppa"}});
    check(own, {
                   {"utvalget", "utvalget"},
                   {"vi", "styret"},
                   {"Styret", "styret"},
                   {"Lokalorganisasjonene", "lag"},
                   {"LOs ungdomssekretær, LOs ungdomsutvalg og lokale ungdomstillitsvalgte",
                    "sekretaer | +lou | +lut"},
                   {"representanter fra arbeidsgruppa", "unknown:representanter fra arbeidsgruppa"},
               });
    check(register_of({}), {
                               {"utvalget", "unknown:utvalget"},
                               {"vi", "vague:vi"},
                               {"Styret", "unknown:Styret"},
                               {"Frikjøp til organisering", "other:Frikjøp til organisering"},
                               {"(Ole?)", "unsettled:(Ole?)"},
                           });
}

TEST_CASE("one role in many forms") {
    check(of_table(), {
                          {"Hovedtillitsvalgt", "htv"},
                          {"Hovedtillitsvalgte", "htv"},
                          {"HTV", "htv"},
                          {"Hovedtillitsvalgt (HTV)", "htv"},
                          {"leder", "leder"},
                          {"Klubbledere", "klubbleder"},
                          {"klubbledere", "klubbleder"},
                          {"yrkesseksjons leder", "ys"},
                          {"Yrkesseksjonene", "seksjoner"},
                          {"Seksjonene", "seksjoner"},
                          {"Plasstillitsvalgte", "plass"},
                          {"Valgkampsutval get", "valgkamp"},
                          {"fagpolitiske arbeidsgruppa", "fagpol"},
                          {"Fagligpolitiske gruppe", "fagpol"},
                          {"Organiserings gruppe", "org"},
                          {"organiserings-gruppa", "org"},
                          {"Likestilling kontakt", "unknown:Likestilling kontakt~likestilling"},
                          {"alle klubbledere", "klubbleder"},
                          {"Hele styret", "styret"},
                      });
    check(register_of({{"leiar", "Leiar"},
                       {"nestleiar", "Nestleiar"},
                       {"skrivar", "Skrivar"},
                       {"tv", "Tillitsvald"},
                       {"nemnd", "Valnemnda"},
                       {"komite", "Festkomité"}}),
          {
              {"leiaren", "leiar"},
              {"Nestleiar", "nestleiar"},
              {"leiarane", "leiar"},
              {"skrivarar", "skrivar"},
              {"dei tillitsvalde", "unknown:dei tillitsvalde"},
              {"tillitsvalde", "tv"},
              {"valnemnd", "nemnd"},
              {"heile valnemnda", "nemnd"},
              {"Festkomiteen", "komite"},
          });
}

TEST_CASE("how several are joined in real plans") {
    check(of_table(),
          {
              {"Leder, nestleder og HTV", "leder | +nestleder | +htv"},
              {"Leder og HTV", "leder | +htv"},
              {"Leder/HTV", "leder | +htv"},
              {"Leder. HTV", "leder | +htv"},
              {"Leder<br>HTV", "unknown:Leder<br>HTV"}, // the reader of cells makes it a line break
              {"Leder\nHTV", "leder | +htv"},
              {"Leder med bistand fra HTV", "leder | helper htv"},
              {"Leder med hjelp frå HTV", "leder | helper htv"},
              {"Leder med støtte fra HTV og klubbleder", "leder | helper htv | helper klubbleder"},
              {"Leder i samarbeid med HTV", "leder | partner htv"},
              {"Leder sammen med HTV", "leder | partner htv"},
              {"Leder saman med HTV", "leder | partner htv"},
              {"Leder i lag med HTV", "leder | partner htv"},
              {"Leder i samråd med styret", "leder | partner styret"},
              {"Leder, og eventuelt HTV", "leder | optional htv"},
              {"Leder, evt. HTV", "leder | optional htv"},
              {"Leder. Evt. HTV", "leder | optional htv"},
              {"Leder eventuelt HTV", "leder | optional htv"},
              {"Leder eller HTV", "leder | optional htv"},
              {"Leder og/eller HTV", "leder | optional htv"},
              {"Leder HTV, Styret", "leder | !+htv | +styret"},
              {"Leder og HTV med bistand fra styret, og eventuelt klubbleder",
               "leder | +htv | helper styret | optional klubbleder"},
              {"Styret v/leder", "styret | +leder"},
              {"Styret v/ leder", "styret | +leder"},
              {"Styret ved leder", "styret | +leder"},
              {"Klubbleder ved sykehuset", "unknown:Klubbleder ved sykehuset"},
              {"Leder (heltid)", "leder"},
              {"Leder (COO)", "leder"},
              {"Styrets leder", "unknown:Styrets leder"},
              {"Styrets leder, HTV", "unknown:Styrets leder | +htv"},
              {"Leder (nestleder)", "leder | +nestleder"},
              {"(Leder)", "leder"},
              {"Leder (Ole?)", "leder | +unsettled:(Ole?)"},
              {"COO", "unknown:COO"},
              {"Styret. Dette er rektors ansvar", "styret | +other:Dette er rektors ansvar"},
          });
}

TEST_CASE("a holder's name means the role") {
    const Register people = register_of({{"leder", "Leder", {}, {"Kari Nordmann"}},
                                         {"kasserer", "Kasserer", {}, {"Ola Nordmann", "K. Berg"}},
                                         {"styret", "Styret"}});
    check(people, {
                      {"Kari Nordmann", "leder"},
                      {"kari nordmann", "leder"},
                      {"Leder Kari Nordmann", "leder"},
                      {"Leder: Kari Nordmann", "leder"},
                      {"Leder (Kari Nordmann)", "leder"},
                      {"Leder v/Kari Nordmann", "leder"},
                      {"Styret v/Kari Nordmann", "styret | +leder"},
                      {"Styret v/Ola Nordmann og Kari Nordmann", "styret | +kasserer | +leder"},
                      {"K. Berg", "kasserer"},
                      {"Kari Nordman", "unknown:Kari Nordman~leder"},
                      {"Ola Nordmanns", "unknown:Ola Nordmanns~kasserer"},
                      {"Styret v/Ingrid", "styret | +unknown:Ingrid"},
                  });
}

TEST_CASE("two that are equally near give no suggestion") {
    const Register people = register_of({{"a", "Møteleder"}, {"b", "Løteleder"}, {"c", "Styret"}});
    check(people, {
                      {"Røteleder", "unknown:Røteleder"},
                      {"Møtelder", "unknown:Møtelder~a"},
                      {"Styrt", "unknown:Styrt~c"},
                  });
    // A form of two names is neither.
    check(register_of({{"a", "Klubb"}, {"b", "Klubbene"}}), {
                                                                {"Klubb", "a"},
                                                                {"Klubbene", "b"},
                                                                {"Klubber", "unknown:Klubber~a"},
                                                            });
}

TEST_CASE("what is not settled, nobody in particular, or no one at all") {
    check(of_table(), {
                          {"??", "unsettled:??"},
                          {"Leder?", "unsettled:Leder?"},
                          {"(Ole?)", "unsettled:(Ole?)"},
                          {"ikke avklart", "unsettled:ikke avklart"},
                          {"Ikkje avklart.", "unsettled:Ikkje avklart"},
                          {"N.N.", "unsettled:N.N"},
                          {"TBA", "unsettled:TBA"},
                          {"…", "unsettled:…"},
                          {"...", "unsettled:..."},
                          {"alle", "vague:alle"},
                          {"Alle.", "vague:Alle"},
                          {"alle medlemmer", "vague:alle medlemmer"},
                          {"medlemmane", "vague:medlemmane"},
                          {"vi", "vague:vi"},
                          {"Leder og alle", "leder | +vague:alle"},
                          {"-", ""},
                          {"–", ""},
                          {"5000,-", "other:5000"},
                          {"10 000 kr", "other:10 000 kr"},
                          {"Foredragsholder", "unknown:Foredragsholder"},
                          {"Foredragsholder utenfra", "other:Foredragsholder utenfra"},
                          {"rektor innkaller", "other:rektor innkaller"},
                          {"Styret. Kommunen stiller lokaler gratis",
                           "styret | +other:Kommunen stiller lokaler gratis"},
                      });
}
