// What docs/deadlines.md tells, in its order: sections with phrases to be read and
// the classes of words that belong there. A class has frames, phrases with `{}`
// where a word of it goes; each word must be read in one of them.
#pragma once

#include "deadline/row.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace plan::docs {

// What the frames must give.
enum class Proof : std::uint8_t {
    read_whole,   // a deadline from the first letter to the last
    read_in_part, // a deadline that ends before the word
    is_no_deadline,
};

struct WordClass {
    deadline::Class what{};
    std::string_view title;
    std::vector<std::string_view> frames;
    Proof proof = Proof::read_whole;
};

struct Section {
    std::string_view title;
    std::string_view text;
    std::vector<std::string_view> examples;
    std::vector<WordClass> words;
};

inline constexpr std::string_view introduction = R"(# Frister som `plan` kan lese

<!-- Laget av tests/docs/deadline_page.cpp fra ordtabellene; rett der, ikke her. -->

Skriv fristen slik dere ville sagt den. Her står alle former og alle ord som blir forstått, på
bokmål og nynorsk. Lurer du på en bestemt frist, så spør: `plan date "innen utgangen av juni" --period 2021`.

Eksemplene er lest for en plan med periode 2021, vedtatt 28.01.2021, med disse hendelsene:

```yaml
events:
  årsmøtet: [2021-01-28, 2022-03-10]
  styremøtet: [2021-02-10, 2021-05-05, 2021-09-08]
  kampanjeuka: {from: 2021-09-20, to: 2021-09-26}
```

Store og små bokstaver, punktum, mellomrom og lengden på tankestreker spiller ingen rolle. En frist
er forfalt dagen *etter* sin siste dag. Uten årstall gjelder året som faller i planens periode.
)";

inline const std::vector<Section> sections{
    {"Dager",
     "Dagen kommer først, alltid. Med skråstrek blir den lest slik også, men med en advarsel.",
     {"31.12.2021",
      "1.5.21",
      "2021-05-01",
      "15.09",
      "1. mai",
      "1.mai",
      "første mai",
      "den 3. april",
      "15 JUNI",
      "onsdag 8. september",
      "laurdag 28. august",
      "01/06/2021",
      "8. mars",
      "17. mai",
      "innen 1. november",
      "seinast 1. nov.",
      "før 1. november",
      "fra 1. mai",
      "til og med 1. juni",
      "ca. 1. mars",
      "26.–27. august",
      "18. og 19. mars",
      "26., 29. og 31. august",
      "30. april/1. mai",
      "første mandag i oktober",
      "siste søndag i april",
      "3. april kl. 18.00"},
     {{deadline::Class::weekday,
       "Ukedager",
       {"{} 6. september", "{} 7. september", "{} 8. september", "{} 9. september",
        "{} 10. september", "{} 11. september", "{} 12. september"}},
      {deadline::Class::relation,
       "Ord foran en dato",
       {"{} 1. mai", "{} mai", "{} 1. mai og 1. juni", "{} årsmøtet", "{}", "mai {} juni"}},
      {deadline::Class::approximate, "Omtrent", {"{} 1. mai"}},
      {deadline::Class::filler, "Småord", {"{} 1. mai"}},
      {deadline::Class::list_joiner, "Mellom flere", {"mars {} september"}}}},
    {"Måneder",
     "En måned er hele måneden, og den forfaller på sin siste dag. «Innen juni» kan bety "
     "begynnelsen "
     "eller slutten; det blir lest som slutten. Skriv «innen utgangen av juni», så er det ingen "
     "tvil.",
     {"Mai",
      "i løpet av mai",
      "mai 2022",
      "innen juni",
      "innen utgangen av juni",
      "ultimo juni",
      "seinast i juni",
      "før juni",
      "April og Sept.",
      "mai/oktober",
      "April/Mai",
      "Februar til september",
      "Februar - Juni",
      "fra februar til september",
      "november–februar 2022",
      "primo mai",
      "medio mai",
      "slutten av mars",
      "tidleg i mai",
      "månedsskiftet jan/feb"},
     {{deadline::Class::month, "Måneder", {"i {}", "innen {}"}},
      {deadline::Class::part,
       "Deler",
       {"{} mai", "{} i mai", "{} jan/feb", "{} av mai", "{} året"}}}},
    {"Uker, kvartaler, halvår og år",
     "Uker er ISO-uker, fra mandag til og med søndag.",
     {"uke 36", "veke 36", "u. 44", "uke 36–37", "uke 36 og 38", "1. kvartal", "Q3", "kvartal 3",
      "1. og 3. kvartal", "2. tertial", "T3", "første halvår", "fyrste halvår", "2. halvår",
      "i løpet av året", "ved utgangen av året", "innen utgangen av 2021", "i løpet av perioden"},
     {{deadline::Class::unit,
       "Enheter",
       {"hver {}", "hvert {}", "2 {} før årsmøtet", "2 ganger per {}", "i løpet av {}", "{} 36",
        "hele {}"}},
      {deadline::Class::unit_mark, "Forkortelser foran et tall", {"{}1", "{} 36"}},
      {deadline::Class::ordinal, "Ordenstall", {"{} kvartal", "{} mai"}},
      {deadline::Class::half_name, "Halvår", {"{}", "i {}"}},
      {deadline::Class::portion,
       "Helger og deler",
       {"siste {} mai", "siste {} i mai", "første {} mai", "{} 15.–16. mai"}},
      {deadline::Class::ends, "Når det er over", {"før 1. kvartal {}", "innen mai {}"}},
      {deadline::Class::year_word, "År", {"{}", "i løpet av {}", "innen {}"}}}},
    {"Årstider og høytider",
     "I organisasjoner er våren halvåret før sommeren. Egne årstider skrives i `seasons` i planen "
     "eller "
     "i `plan.yaml`.",
     {"Våren", "våren 2022", "i løpet av hausten", "sommaren", "vinteren", "vår/høst",
      "før sommeren", "etter ferien", "før jul", "før påske", "over nyttår"},
     {{deadline::Class::season, "Årstider", {"{}", "i {}"}},
      {deadline::Class::feast, "Høytider", {"før {}"}},
      {deadline::Class::moment, "Faste uttrykk", {"{}", "innen {}"}}}},
    {"Igjen og igjen",
     "Det som har faste dager, er flere frister, og hver av dem krysses av med `Utført:`. Det som "
     "bare "
     "sier hvor ofte, telles.",
     {"månedlig",
      "kvar månad",
      "kvartalsvis",
      "tertialvis",
      "hvert halvår",
      "hver torsdag",
      "torsdager i mai",
      "første tirsdag i måneden",
      "månedlig fra august",
      "hvert år i uke 39",
      "i februar hvert år",
      "første mandag i oktober hvert år",
      "ukentlig",
      "hver 6. uke",
      "annankvar veke",
      "årlig",
      "2 ganger i året",
      "to gonger i året",
      "6 g.pr år",
      "minst 4 stands i måneden",
      "4–5 møter for året",
      "maks 3 møter i halvåret"},
     {{deadline::Class::rhythm, "Rytmer", {"{}"}},
      {deadline::Class::weekdays, "Hver av ukedagene", {"{}"}},
      {deadline::Class::every, "Hver", {"{} uke", "{} år", "{} veke"}},
      {deadline::Class::times, "Ganger", {"2 {} i året"}},
      {deadline::Class::per, "Per", {"2 ganger {} året", "2 ganger {} måned"}},
      {deadline::Class::at_least, "Minst", {"{} 2 ganger i året"}},
      {deadline::Class::at_most, "Høyst", {"{} 2 ganger i året"}},
      {deadline::Class::number, "Tallord", {"{} ganger i året"}}}},
    {"Hele tiden, ved behov, et annet sted",
     "Slike frister har ingen dag. De er aldri forfalt og kommer aldri i kalenderen. En henvisning "
     "eller "
     "en plassholder gir en advarsel, for ingen vet når det skal være gjort.",
     {"hele året", "heile året", "i perioden", "løpende", "fortløpande", "jevnlig", "ved behov",
      "når det høver", "etter innkalling", "Hele året ved behov", "snarest", "Se vedlegg",
      "etter nærmere avtale", "så langt økonomien tillater", "??", "dd.mm.åååå", "kommer senere"},
     {{deadline::Class::whole, "Hele", {"{} året"}},
      {deadline::Class::continuous, "Hele tiden", {"{}"}},
      {deadline::Class::on_demand, "Ved behov", {"{}"}},
      {deadline::Class::on_demand_soon, "Snart", {"{}"}},
      {deadline::Class::reference, "Henvisninger og vilkår", {"{}", "{} noe"}},
      {deadline::Class::placeholder, "Ikke avklart", {"{}"}},
      {deadline::Class::no_date, "Ingen frist, og det er avgjort", {"{}"}}}},
    {"Møter og andre hendelser",
     "En hendelse får datoen sin fra `events`. Det er den første etter at planen ble vedtatt, og "
     "den kan "
     "ligge utenfor perioden.",
     {"før årsmøtet", "innen årsmøtet", "på årsmøtet", "etter årsmøtet", "14 dager før årsmøtet",
      "senest 21 dagar før årsmøtet", "tidligst 4 uker før styremøtet", "fra årsmøtet til 1. juni",
      "mellom 1. mai og styremøtet", "2 uker etter årsmøtet", "fem arbeidsdager før årsmøtet",
      "en måned før årsmøtet", "neste styremøte", "styremøtet i september", "i kampanjeuka",
      "før landsmøtet"},
     {{deadline::Class::working_day, "Arbeidsdager", {"10 {} før årsmøtet", "{} før årsmøtet"}},
      {deadline::Class::beside, "Dagen ved siden av", {"{} årsmøtet"}},
      {deadline::Class::loosely, "Uten at noen sier hvor nær", {"{} årsmøtet"}},
      {deadline::Class::adjective,
       "Ord foran hendelsen",
       {"på {} årsmøte", "på {} årsmøtet", "{} mandag i oktober"}}}},
    {"Flere i samme felt",
     "Punktum, semikolon, linjeskift og «, og» skiller frister; hver leses for seg. To som ikke "
     "kan gjelde "
     "begge, blir meldt: en vedtatt frist endres ikke, en ny skrives som `Ny frist`.",
     {"Fase 1 – Mars. Innen Juni", "Våren, og ved behov", "Innen 1. mai; deretter månedlig",
      "Hele året, og tas spesielt opp i mai og desember", "1. mai, utsatt til 1. juni"},
     {{deadline::Class::afterwards, "Deretter", {"Innen 1. mai; {} månedlig"}},
      {deadline::Class::also, "Også", {"ved behov {} i oktober", "mai og {} oktober"}},
      {deadline::Class::moved, "Flyttet frist", {"1. mai, {} 1. juni"}}}},
    {"Det som ikke er en dato",
     "Klokkeslett, paragrafer, saksnumre og beløp er ingen dato. Det samme gjelder ord som gjør "
     "noe annet "
     "ut av datoen ved siden av; da blir fristen ikke lest, og du får vite det.",
     {"kl. 18.30", "§ 4.2", "3.3.1", "10 000 kr", "9. trinn", "17. mai-komiteen", "unntatt juli",
      "31.21.2021", "31.06.2021", "uke 53", "innenn juni", "aprill"},
     {{deadline::Class::number_label,
       "Foran et tall som ikke er en dato",
       {"{} 14"},
       Proof::is_no_deadline},
      {deadline::Class::no_deadline,
       "Setninger som ikke er en frist",
       {"{} 1. mai"},
       Proof::is_no_deadline},
      {deadline::Class::aside, "Det samme bak en frist", {"mai, {} i juni"}, Proof::read_in_part},
      {deadline::Class::amount, "Beløp og mengder", {"14 {}"}, Proof::is_no_deadline},
      {deadline::Class::unread,
       "Gjør fristen uleselig",
       {"{} 1. mai", "{} mai", "{}"},
       Proof::is_no_deadline}}},
};

} // namespace plan::docs
