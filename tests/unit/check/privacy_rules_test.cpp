// What in a plan's text is about persons. All numbers are of nobody: dates of birth to
// come, or the months of test persons.
#include "check/personal_data.hpp"
#include "edit/random_parts.hpp"

#include "plan/driver/compile.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace {

// The number with its two check digits, or nothing when no digit fits.
std::string with_check_digits(std::string number) {
    constexpr std::array<int, 9> first = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    constexpr std::array<int, 10> second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    const auto digit = [&](const auto& weights) {
        int sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += (number[i] - '0') * weights[i];
        return (11 - sum % 11) % 11;
    };
    const int k1 = digit(first);
    if (k1 == 10)
        return {};
    number += static_cast<char>('0' + k1);
    const int k2 = digit(second);
    if (k2 == 10)
        return {};
    return number + static_cast<char>('0' + k2);
}

// The first number of the date whose check digits exist; three digits from `from`.
std::string number_of(const std::string& date, int from) {
    for (int individual = from; individual < from + 50; ++individual) {
        const std::string digits = std::to_string(1000 + individual).substr(1);
        if (const std::string number = with_check_digits(date + digits); !number.empty())
            return number;
    }
    return {};
}

std::size_t ids_in(const std::string& text) {
    return plan::check::identity_numbers(text).size();
}

std::string phones_in(std::string_view text) {
    std::string out;
    for (const auto span : plan::check::telephone_numbers(text))
        out += (out.empty() ? "" : "|") + std::string(text.substr(span.begin, span.size()));
    return out;
}

std::string addresses_in(std::string_view text) {
    std::string out;
    for (const auto span : plan::check::email_addresses(text))
        out += (out.empty() ? "" : "|") + std::string(text.substr(span.begin, span.size()));
    return out;
}

std::string findings_of(std::string_view keys, std::string_view body) {
    const std::string bytes =
        "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\n" + std::string(keys) +
        "---\nTiltak 1: Verve {#a}\nAnsvar: Leder\nFrist: 1. desember\n" + std::string(body);
    const auto compiled = plan::driver::compile(
        plan::source::SourceFile("a.md", bytes), nullptr, "a",
        {.as_of = plan::calendar::Date::from_iso("2021-06-15").value_or(plan::calendar::Date{}),
         .speech = {}});
    std::string out;
    for (const plan::diagnostics::Finding& one : compiled.findings) {
        out += (out.empty() ? "" : " ") + std::string(plan::diagnostics::row(one.rule).name) + "@" +
               std::to_string(one.range.start.line) + ":" + std::to_string(one.range.start.column);
        if (one.fix)
            out += "->" + one.fix->edits.at(0).text;
        for (const auto& note : one.notes)
            out += "(" +
                   plan::diagnostics::say(note.message, note.arguments,
                                          plan::diagnostics::Speech::nb) +
                   ")";
    }
    return out;
}

constexpr std::string_view leader = "responsibles: {leder: {name: Leder}}\n";

} // namespace

TEST_CASE("an identity number is known by its date and check digits") {
    const std::string to_come = number_of("010139", 500);  // born in 2039
    const std::string d_number = number_of("410139", 500); // the same with a D-number
    const std::string test_80 = number_of("018190", 100);  // month + 80
    const std::string test_40 = number_of("014190", 100);  // month + 40
    for (const std::string& number : {to_come, d_number, test_80, test_40}) {
        CAPTURE(number);
        REQUIRE(number.size() == 11);
        CHECK(ids_in(number) == 1);
        CHECK(ids_in("Ring (" + number + ").") == 1);
        CHECK(ids_in(number.substr(0, 6) + " " + number.substr(6)) == 1);
        CHECK(ids_in(number.substr(0, 6) + "\u00a0" + number.substr(6)) == 1);
        CHECK(ids_in(number.substr(0, 6) + "-" + number.substr(6)) == 1);
        CHECK(ids_in(number + " og " + number) == 2);
        CHECK(ids_in("1" + number) == 0);
        CHECK(ids_in(number + "1") == 0);
        CHECK(ids_in("a" + number) == 0);
        CHECK(ids_in("1." + number) == 0);
        CHECK(ids_in(number.substr(0, 6) + "  " + number.substr(6)) == 1);
        CHECK(ids_in(number.substr(0, 6) + "\n" + number.substr(6)) == 0);
        const std::string date =
            number.substr(0, 2) + "." + number.substr(2, 2) + "." + number.substr(4, 2);
        for (const std::string& form :
             {date + " " + number.substr(6), date + "-" + number.substr(6),
              number.substr(0, 6) + "\u2013" + number.substr(6),
              number.substr(0, 6) + "\u00ad" + number.substr(6),
              number.substr(0, 6) + "\u202f" + number.substr(6),
              number.substr(0, 6) + " " + number.substr(6, 3) + " " + number.substr(9),
              number.substr(0, 3) + " " + number.substr(3, 3) + " " + number.substr(6),
              number.substr(0, 2) + " " + number.substr(2, 2) + " " + number.substr(4, 2) + " " +
                  number.substr(6),
              "fnr" + number, "Fnr." + number, "fødselsnummer: " + number}) {
            CAPTURE(form);
            CHECK(ids_in(form) == 1);
        }
        // As an account is written, and a day before another number.
        const std::string account =
            number.substr(0, 4) + "." + number.substr(4, 2) + "." + number.substr(6);
        CHECK(ids_in(account) == 0);
        CHECK(ids_in("fnr. " + account) == 1);
        CHECK(ids_in("konto " + number) == 0);
        CHECK(ids_in("kontonr. " + number) == 0);
        CHECK(ids_in("kontor " + number) == 1);
        CHECK(ids_in(number.substr(0, 2) + "." + number.substr(2, 2) + "." + number.substr(4, 4) +
                     " " + number.substr(8)) == 0);
        for (std::size_t at = 9; at < 11; ++at) {
            std::string wrong = number;
            wrong[at] = wrong[at] == '9' ? '0' : static_cast<char>(wrong[at] + 1);
            CHECK(ids_in(wrong) == 0);
        }
    }
    CHECK(plan::check::identity_numbers(d_number).front().d_number);
    CHECK_FALSE(plan::check::identity_numbers(to_come).front().d_number);
    // Right check digits and no such day, month or century.
    for (const std::string& number :
         {number_of("320139", 500), number_of("011339", 500), number_of("300239", 500),
          number_of("010145", 500), number_of("000139", 500), number_of("720139", 500)}) {
        REQUIRE(number.size() == 11);
        CHECK(ids_in(number) == 0);
    }
    CHECK(ids_in("00000000000") == 0);
    CHECK(ids_in("") == 0);
}

TEST_CASE("a telephone number is known by how it is written") {
    for (const std::string_view number :
         {"+47 400 00 000", "+4740000000", "+47 40 00 00 00", "0047 40000000", "(+47) 40000000",
          "400 00 000", "40000000", "40 00 00 00", "20 00 00 00", "+46 40 000 00 00"}) {
        CAPTURE(number);
        CHECK(!phones_in(number).empty());
        CHECK(!phones_in("Ring " + std::string(number) + ".").empty());
    }
    CHECK(phones_in("Tlf. 2000 0000") == "2000 0000");
    CHECK(phones_in("mob: 40000000, tlf 20000000") == "40000000|20000000");
    CHECK(phones_in("**Telefon:** 200 00 000 eller +47 400 00 000") == "200 00 000|+47 400 00 000");
    CHECK(phones_in("400\u00a000\u00a0000") == "400\u00a000\u00a0000");
}

TEST_CASE("a telephone number is known by the words before it") {
    for (const std::string_view text :
         {"tlf nr. 22 33 44 57", "tlf.nr. 2233 4457", "Tlf.nr: 22334457", "mobil nr 22334457",
          "mob. 22334457", "mob.nr. 223 344 57", "telefonnummer: 22334457",
          "Telefonnummeret er 22334457", "mobiltelefon 22334457", "vakttlf. 22334457",
          "nås på 22334457", "ring meg på 22334457", "Tlf/22334457", "tlf-22334457",
          "sms til 22334457", "tlf\u00a022334457", "tlf\u00ad. 22334457"}) {
        CAPTURE(text);
        const std::string found = phones_in(text);
        CHECK(found.size() >= 8);
        CHECK(text.ends_with(found));
    }
    CHECK(phones_in("tlf 90012345,-") == "90012345");
    CHECK(phones_in("90012345,-").empty());
    CHECK(phones_in("Telefon 2021-2022").empty());
    CHECK(phones_in("Ring 20.05.2021 og 2021-05-20").empty());
}

TEST_CASE("a telephone number in groups") {
    for (const std::string_view number :
         {"400\u00ad00\u00ad000", "400\u202f00\u202f000", "400\u200900\u2009000", "400\t00\t000",
          "400.00.000", "400-00-000", "400\u201300\u2013000", "22.33.44.57", "22-33-44-57",
          "22\u201133\u201144\u201157", "400  00  000", "4\u200b0000000", "0047 400 00 000",
          "00 47 400 00 000", "47 400 00 000", "4\u00ad000\u00ad0000"}) {
        CAPTURE(number);
        CHECK(phones_in(number) == number);
        CHECK(phones_in("Spør Ola, " + std::string(number) + ".") == number);
    }
    for (const std::string_view number : {"+47-400-00-000", "+47.22.33.44.57", "+47\u00a022334457"})
        CHECK_MESSAGE(phones_in(number) == number, number);
    CHECK(phones_in("Kari Testesen/400 00 000") == "400 00 000");
    CHECK(phones_in("40000000 41000000") == "40000000|41000000");
    CHECK(phones_in("400 00 000 410 00 000") == "400 00 000|410 00 000");
    CHECK(phones_in("kari@b.no 400 00 000, Ola N. 400 00 000") == "400 00 000|400 00 000");
    CHECK(phones_in("ved siste punkt 400 00 000, denne uka 40000000") == "400 00 000|40000000");
    CHECK(phones_in("Det var saken. 400 00 000 er til Ola.") == "400 00 000");
    CHECK(phones_in("Isak 400 00 000, Luke 400 00 000") == "400 00 000|400 00 000");
}

TEST_CASE("other numbers are no telephone numbers") {
    for (const std::string_view text : {"980.000",
                                        "980 000",
                                        "10 000",
                                        "12 345 678",
                                        "45 000 000 kr",
                                        "kr 45000000",
                                        "45000000,-",
                                        "2021-05-01",
                                        "20210501",
                                        "01.05.2021",
                                        "2020 2021 2022",
                                        "21 22 23 24",
                                        "uke 36 37 38 39",
                                        "Sak 2021/40000000",
                                        "sak 40000000",
                                        "saksnr. 40000000",
                                        "{#id-40000000}",
                                        "#40000000",
                                        "987 654 321",
                                        "org.nr. 987 654 321",
                                        "NO 987654321",
                                        "1234 56 78901",
                                        "1234.56.78901",
                                        "12345678901",
                                        "400000000",
                                        "4000000",
                                        "kl. 18.30-20.00",
                                        "400 00 000 kroner",
                                        "40 00 00 00 00",
                                        "https://fjordbyen.example/40000000",
                                        "https://a.example/?id=400 b",
                                        "800 80 000",
                                        "tlf. 02800",
                                        "x40000000",
                                        "40000000x",
                                        "§ 4.2",
                                        "200 00 000",
                                        "20000000",
                                        "1 000 000",
                                        "+10 000 000",
                                        "medlemsnr 40000000",
                                        "konto 40000000",
                                        "gnr. 40000000",
                                        "vedtak 40000000",
                                        "stillingsnr. 40000000",
                                        "vedtaksnummer: 400 00 000",
                                        "org.nr. 40000000",
                                        "22 33 44 55 66",
                                        "22 33 44 55 66 77 88 99 22 44",
                                        "22\u00a033\u00a044\u00a055\u00a066",
                                        "22.33.44.55.66",
                                        "kl 20 00 21 30",
                                        "kl. 20.00-21.30",
                                        "arkivsak 92345678",
                                        "Arkivsak: 923 45 678",
                                        "saksnr 21/92345678",
                                        "sak nr. 92345678",
                                        "bilag 40012345",
                                        "Medlemstall 92345678",
                                        "medlemstal 92345678",
                                        "beløp 92345678",
                                        "kontonr. 92345678",
                                        "side 40050121",
                                        "ordre 40050121",
                                        "uker: 22 24 26 28",
                                        "22 24 26 28",
                                        "20 30 40 50",
                                        "22.24.26.28",
                                        "12.05.21-13.05.21",
                                        "24.05-26.05",
                                        "20.30-22.00",
                                        "99999999999999999999999999"}) {
        CAPTURE(text);
        CHECK(phones_in(text).empty());
    }
}

TEST_CASE("an e-mail address") {
    CHECK(addresses_in("Skriv til kari@fjordbyen.example.") == "kari@fjordbyen.example");
    CHECK(addresses_in("<kari.n+plan@a-b.example>, ola@b.example") ==
          "kari.n+plan@a-b.example|ola@b.example");
    CHECK(addresses_in("[post](mailto:kari@b.example)") == "kari@b.example");
    CHECK(addresses_in("@navn, a@b, kl 18@huset, https://kari@b.example/ @@ a@.example a@b.9")
              .empty());
    CHECK(addresses_in("https://x.example/?mail=a@b.example git@b.example:a/b.git "
                       "[x](http://x.example/a@b.example;c@b.example)")
              .empty());
    CHECK(addresses_in("<https://x.example/?mail=a@b.example> kari@b.example, digit@b.example") ==
          "kari@b.example|digit@b.example");
}

TEST_CASE("personal data in a plan's text") {
    const std::string id = number_of("018190", 100);
    CHECK(findings_of(leader, "Logg:\n- 2021-03-02: Ring " + id + "\n") == "national-id@12:20");
    CHECK(findings_of(leader, "# " + id + "\n") == "national-id@11:3");
    CHECK(findings_of(leader, "\nSpør kari@b.example eller 400 00 000.\n") ==
          "personal-contact@12:6 personal-contact@12:27");
    CHECK(findings_of(leader, "\nkari@b.example, +47 400 00 000, Kari@b.example, 400 00 000\n") ==
          "personal-contact@12:1(det samme står 2 steder i planen) personal-contact@12:17 "
          "personal-contact@12:49");
    // Whole numbers are amounts where amounts stand.
    CHECK(findings_of(leader, "Ressurser: 40000000\nMåltall: 95000000\nResultat: 45000000\n"
                              "Hvordan: 40000000 eller 90000000\n") ==
          "personal-contact@14:10 personal-contact@14:25");
    CHECK(findings_of(leader, "Ressurser: 400 00 000\n") == "personal-contact@11:12");
    // Those of the organisation and its roles are nobody's.
    CHECK(findings_of(leader, "\npost@b.example leder@b.example avd180@b.example "
                              "post.avd5@b.example\n")
              .empty());
    CHECK(findings_of(leader, "\nhms@b.example sekretariat@b.example studieleder@b.example "
                              "kasserar@b.example hovudverneombod@b.example office@b.example "
                              "kari.leder@b.example ungdomsutvalget@b.example it@b.example\n")
              .empty());
    // Where anybody may have an address it has to be nothing but a function.
    CHECK(
        findings_of(leader, "\npost@gmail.com leder.avd5@online.no styret2@hotmail.no\n").empty());
    CHECK(findings_of(leader, "\nleder.kari@gmail.com\nkari.post@outlook.com\n"
                              "karileder@online.no\nkari.hr@b.example\n") ==
          "personal-contact@12:1 personal-contact@13:1 personal-contact@14:1 "
          "personal-contact@15:1");
    CHECK(findings_of("responsibles: [Leder, Kari Testesen]\n", "\nkari-testesen@b.example\n") ==
          "personal-contact@12:1");
    CHECK(findings_of(
              "publish: {base_url: 'https://kari@b.example/40000000'}\n" + std::string(leader), "")
              .empty());
    CHECK(findings_of("checks: {personal-contact: off}\n" + std::string(leader),
                      "\nSpør kari@b.example\n")
              .empty());
}

TEST_CASE("a holder's full name stands in the plan") {
    constexpr std::string_view hidden =
        "responsibles: {leder: {name: Leder, holders: [{name: Kari Nordmann}]}}\n";
    constexpr std::string_view shown =
        "responsibles: {leder: {name: Leder, holders: [{name: Kari Nordmann, publish: true}]}}\n";
    constexpr std::string_view role_shown =
        "responsibles: {leder: {name: Leder, publish: true, holders: [{name: Kari Nordmann}]}}\n";
    const std::string text = "\nTakk til Kari Nordmann.\n";
    CHECK(findings_of(hidden, text) == "unpublished-name@12:10->Leder");
    CHECK(findings_of(shown, text).empty());
    CHECK(findings_of(role_shown, text).empty());
    CHECK(findings_of(leader, text).empty());
    CHECK(findings_of(hidden, "").empty());
    CHECK(findings_of(hidden, "\nKari og Nordmann, Kari Nordmannsen, Karin Nordmann\n").empty());
    CHECK(findings_of(hidden, "\n**kari  nordmann**\n") == "unpublished-name@12:3->Leder");
    CHECK(findings_of(hidden, "\nKari Nordmanns plan, sa Kari\nNordmann.\n") ==
          "unpublished-name@12:1->Leder(det samme står 2 steder i planen)");
    CHECK(findings_of(hidden, "\nTakk til «Kari Nordmann», sa Åse.\n") ==
          "unpublished-name@12:11->Leder");
    CHECK(findings_of(hidden, "\nK" + std::string(400, 'a') + "-a Kari Nordmann" +
                                  std::string(99, 'a') + " Kari Nordmann\n") ==
          "unpublished-name@12:518->Leder");
    // Also where the name means the role.
    CHECK(findings_of(hidden, "\nTiltak 2: Kurse {#b}\nAnsvar: Kari Nordmann\nFrist: 1. mai\n") ==
          "unpublished-name@13:9->Leder overdue@14:8");
    CHECK(findings_of("responsibles: {leder: {name: Leder, holders: [{name: Åse Øyen}]}}\n",
                      "\nTakk til Åse Øyen.\n") == "unpublished-name@12:10->Leder");
}

TEST_CASE("a holder's name in other forms") {
    const auto found = [](std::string_view holder, std::string_view text) {
        return findings_of("responsibles: {leder: {name: Leder, holders: [{name: \"" +
                               std::string(holder) + "\"}]}}\n",
                           "\n" + std::string(text) + "\n");
    };
    for (const std::string_view text :
         {"Testesen, Kari", "Testesen,Kari", "TESTESEN, KARI", "Kari Testesen"})
        CHECK_MESSAGE(found("Kari Testesen", text) == "unpublished-name@12:1->Leder", text);
    for (const std::string_view holder :
         {"Kari Testesen (vara)", "Testesen, Kari", "Kari Testesen, vara", "Kari Testesen - vara",
          "Kari Testesen / Ola Prøvesen", "Ola Prøvesen og Kari Testesen", "Testesen, Kari (vara)",
          "Kari Testesen 400 00 000", "Kari Anne Testesen"})
        CHECK_MESSAGE(found(holder, "Kari Testesen") == "unpublished-name@12:1->Leder", holder);
    CHECK(found("Kari Testesen (vara for leder)", "Ola er vara for leder.").empty());
    CHECK(found("Kari Testesen", "Kari, Testesen og Ola").empty());
    CHECK(found("Anne-Kari Testesen", "Anne Testesen, Kari Anne-Testesen").empty());
    CHECK(found("Kari Testesen", "Ola Testesen, Kari Prøvesen").empty());
    CHECK(found("Håkon Testesen", "Ha\u030akon Testesen") == "unpublished-name@12:1->Leder");
    CHECK(found("Håkon Testesen", "Hakon Testesen") == "unpublished-name@12:1->Leder");
    CHECK(found("Kari Testesen", "Kari Testesen, Kari Testesen") ==
          "unpublished-name@12:1->Leder(det samme står 2 steder i planen)");
}

// A feed does not show how texts look, a page does: both must see the same persons in them.
TEST_CASE("who is named is found whatever a plan is read for") {
    constexpr std::array<std::string_view, 32> parts = {"Kari",
                                                        " ",
                                                        "Testesen",
                                                        "[",
                                                        "]",
                                                        "(",
                                                        ")",
                                                        "](",
                                                        "](/kari-testesen)",
                                                        "!",
                                                        "`",
                                                        "<",
                                                        ">",
                                                        "&amp;",
                                                        "\\",
                                                        "%20",
                                                        "a",
                                                        "[Kari",
                                                        "](a)",
                                                        "\"",
                                                        "'",
                                                        "@",
                                                        "*",
                                                        "**",
                                                        "_",
                                                        "Ka",
                                                        "ri",
                                                        " **Kari** ",
                                                        " _Testesen_ ",
                                                        "\u00ad",
                                                        "~",
                                                        "[Testesen"};
    constexpr std::size_t measures = 400;
    constexpr int plans = 25;
    constexpr unsigned longest = 12;
    plan::edit::testing::Dice dice(21);
    using Told = std::multiset<std::pair<std::string, plan::check::Private>>;
    const auto told = [](const plan::source::SourceFile& file, plan::resolve::Purpose purpose) {
        const auto compiled = plan::driver::compile(
            file, nullptr, "a",
            {.as_of = plan::calendar::Date{}, .speech = {}, .kept_for = purpose, .publish = true});
        Told found;
        for (const plan::driver::PrivateText& one : compiled.private_texts)
            found.emplace(one.measure, one.what);
        return found;
    };
    const auto text_of = [&] {
        std::string text = "x ";
        for (unsigned length = dice.below(longest) + 1; length > 0; --length)
            text += dice.of(parts);
        return text;
    };
    std::size_t found = 0;
    for (int i = 0; i < plans; ++i) {
        std::string text = "---\nplan: 1\ntitle: A\norganization: B\nperiod: 2021\nresponsibles: "
                           "{leder: {name: Leder, holders: [{name: Kari Testesen}]}}\n---\n";
        for (std::size_t k = 0; k < measures; ++k) {
            const std::string number = std::to_string(k + 1);
            text += "Tiltak " + number + ": " + text_of() + " {#m" + number +
                    "}\nHvordan: " + text_of() + "\n- [ ] " + text_of() + "\n\n";
        }
        const plan::source::SourceFile file("a.md", text);
        const Told shown = told(file, plan::resolve::Purpose::showing);
        CHECK(told(file, plan::resolve::Purpose::telling) == shown);
        CHECK(told(file, plan::resolve::Purpose::summing) == shown);
        found += shown.size();
    }
    CHECK(found > 3 * measures);
}

// Without holders links alone can hide something, and plain ones are looked into without more.
TEST_CASE("an address is found in a link whatever a plan is read for") {
    const auto told = [](std::string_view text, plan::resolve::Purpose purpose) {
        const auto compiled = plan::driver::compile(
            plan::source::SourceFile("a.md", "---\nplan: 1\ntitle: A\norganization: B\nperiod: "
                                             "2021\n---\nTiltak 1: " +
                                                 std::string(text) + " {#a}\n"),
            nullptr, "a",
            {.as_of = plan::calendar::Date{}, .speech = {}, .kept_for = purpose, .publish = true});
        return compiled.private_texts.size();
    };
    for (const std::string_view text :
         {"Skriv til [oss](mailto:kari@example.net)", "Skriv til [oss](mailto:kari%40example.net)",
          "`kode` og [oss](mailto:kari%40example.net) her", "[a](b) [c](/kari%40example.net)",
          "[oss](<mailto:kari%40example.net>)", "[a [b](mailto:kari%40example.net)",
          "![oss](mailto:kari%40example.net)", "[oss](mailto:kari&#64;example.net)",
          "kari&#64;example.net", "kari\\@example.net"}) {
        const std::size_t shown = told(text, plan::resolve::Purpose::showing);
        CHECK_MESSAGE(told(text, plan::resolve::Purpose::telling) == shown, text);
        CHECK_MESSAGE(shown == (text.starts_with('!') ? 0U : 1U), text);
    }
    CHECK(told("`[oss](mailto:kari%40example.net)`", plan::resolve::Purpose::telling) ==
          told("`[oss](mailto:kari%40example.net)`", plan::resolve::Purpose::showing));
}
