// Phrases that give no day: all the time, when needed, look elsewhere, not settled;
// and the words that keep a number from being a date.
#pragma once

#include "deadline/row.hpp"

#include <array>

namespace plan::deadline {

// --- States, references and placeholders -----------------------------------

inline constexpr std::array state_rows{
    Row{.text = "fortløpende", .what = Class::continuous},
    Row{.text = "fortløpande", .what = Class::continuous, .language = Language::nn},
    Row{.text = "løpende", .what = Class::continuous},
    Row{.text = "løpande", .what = Class::continuous, .language = Language::nn},
    Row{.text = "kontinuerlig", .what = Class::continuous},
    Row{.text = "kontinuerlege", .what = Class::continuous, .language = Language::nn},
    Row{.text = "kontinuerleg", .what = Class::continuous, .language = Language::nn},
    Row{.text = "til enhver tid", .what = Class::continuous},
    Row{.text = "til ei kvar tid", .what = Class::continuous, .language = Language::nn},
    Row{.text = "til kvar tid", .what = Class::continuous, .language = Language::nn},
    Row{.text = "hele tiden", .what = Class::continuous},
    Row{.text = "heile tida", .what = Class::continuous, .language = Language::nn},
    Row{.text = "året rundt", .what = Class::continuous},
    Row{.text = "jevnlig", .what = Class::continuous},
    Row{.text = "jamleg", .what = Class::continuous, .language = Language::nn},
    Row{.text = "jamnleg", .what = Class::continuous, .language = Language::nn},
    Row{.text = "regelmessig", .what = Class::continuous},
    Row{.text = "ved behov", .what = Class::on_demand},
    Row{.text = "etter behov", .what = Class::on_demand},
    Row{.text = "når det høver", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "når det passer", .what = Class::on_demand},
    Row{.text = "når det er nødvendig", .what = Class::on_demand},
    Row{.text = "når det trengs", .what = Class::on_demand},
    Row{.text = "i perioder det er nødvendig", .what = Class::on_demand},
    Row{.text = "når det er aktiviteter", .what = Class::on_demand},
    Row{.text = "etter innkalling", .what = Class::on_demand},
    Row{.text = "etter forespørsel", .what = Class::on_demand},
    Row{.text = "på forespørsel", .what = Class::on_demand},
    Row{.text = "på førespurnad", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "etter førespurnad", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "ved anledning", .what = Class::on_demand},
    Row{.text = "ved høve", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "umiddelbart", .what = Class::on_demand},
    Row{.text = "snarest", .what = Class::on_demand},
    Row{.text = "snarast", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "snarest mulig", .what = Class::on_demand},
    Row{.text = "straks", .what = Class::on_demand},
    Row{.text = "så snart som mulig", .what = Class::on_demand},
    Row{.text = "så snart som råd", .what = Class::on_demand, .language = Language::nn},
    Row{.text = "asap", .what = Class::on_demand},
};

inline constexpr std::array reference_rows{
    Row{.text = "se vedlegg", .what = Class::reference},
    Row{.text = "sjå vedlegg", .what = Class::reference, .language = Language::nn},
    Row{.text = "se egen", .what = Class::reference, .value = 1},
    Row{.text = "sjå eigen", .what = Class::reference, .value = 1, .language = Language::nn},
    Row{.text = "se årshjul", .what = Class::reference},
    Row{.text = "se pkt", .what = Class::reference, .value = 1},
    Row{.text = "kommer egen", .what = Class::reference, .value = 1},
    Row{.text = "kjem eigen", .what = Class::reference, .value = 1, .language = Language::nn},
    Row{.text = "avtales", .what = Class::reference},
    Row{.text = "avtalast", .what = Class::reference, .language = Language::nn},
    Row{.text = "avtale med", .what = Class::reference, .value = 1},
    Row{.text = "etter avtale", .what = Class::reference},
    Row{.text = "etter nærmere avtale", .what = Class::reference},
    Row{.text = "etter nærare avtale", .what = Class::reference, .language = Language::nn},
    Row{.text = "etter hvert som", .what = Class::reference, .value = 1},
    Row{.text = "etter kvart som", .what = Class::reference, .value = 1, .language = Language::nn},
    Row{.text = "så langt", .what = Class::reference, .value = 1},
    Row{.text = "når det er", .what = Class::reference, .value = 1},
    Row{.text = "dersom", .what = Class::reference, .value = 1},
};

inline constexpr std::array placeholder_rows{
    Row{.text = "dd mm åååå", .what = Class::placeholder, .short_form = true},
    Row{.text = "dd mm yyyy", .what = Class::placeholder, .short_form = true},
    Row{.text = "dd mm åå", .what = Class::placeholder, .short_form = true},
    Row{.text = "dd mm", .what = Class::placeholder, .short_form = true},
    Row{.text = "kommer senere", .what = Class::placeholder},
    Row{.text = "kommer seinere", .what = Class::placeholder},
    Row{.text = "kjem seinare", .what = Class::placeholder, .language = Language::nn},
    Row{.text = "sted kommer", .what = Class::placeholder},
    Row{.text = "dato kommer", .what = Class::placeholder},
    Row{.text = "ikke satt", .what = Class::placeholder},
    Row{.text = "ikkje sett", .what = Class::placeholder, .language = Language::nn},
    Row{.text = "ikke avklart", .what = Class::placeholder},
    Row{.text = "ikkje avklart", .what = Class::placeholder, .language = Language::nn},
    Row{.text = "ikke bestemt", .what = Class::placeholder},
    Row{.text = "uavklart", .what = Class::placeholder},
    Row{.text = "tba", .what = Class::placeholder},
    Row{.text = "tbd", .what = Class::placeholder},
};

// --- What keeps a number from being a date ---------------------------------

inline constexpr std::array guard_rows{
    Row{.text = "neste", .what = Class::adjective},
    Row{.text = "siste", .what = Class::adjective, .value = last_of_several},
    Row{.text = "sidste",
        .what = Class::adjective,
        .value = last_of_several,
        .language = Language::da},
    Row{.text = "førstkommende", .what = Class::adjective},
    Row{.text = "avholdt", .what = Class::adjective},
    Row{.text = "avvikla", .what = Class::adjective},
    Row{.text = "det", .what = Class::adjective},
    Row{.text = "ekstraordinært", .what = Class::adjective},
    Row{.text = "ekstraordinære", .what = Class::adjective},
    Row{.text = "ordinært", .what = Class::adjective},
    Row{.text = "ordinære", .what = Class::adjective},
    Row{.text = "ordinær", .what = Class::adjective},
    Row{.text = "kl", .what = Class::number_label, .short_form = true},
    Row{.text = "klokka", .what = Class::number_label},
    Row{.text = "klokken", .what = Class::number_label},
    Row{.text = "kapittel", .what = Class::number_label},
    Row{.text = "kap", .what = Class::number_label, .short_form = true},
    Row{.text = "punkt", .what = Class::number_label},
    Row{.text = "pkt", .what = Class::number_label, .short_form = true},
    Row{.text = "sak", .what = Class::number_label},
    Row{.text = "nr", .what = Class::number_label, .short_form = true},
    Row{.text = "fase", .what = Class::number_label},
    Row{.text = "del", .what = Class::number_label},
    Row{.text = "tiltak", .what = Class::number_label},
    Row{.text = "avtale", .what = Class::number_label},
    Row{.text = "versjon", .what = Class::number_label},
    Row{.text = "vedtatt", .what = Class::no_deadline},
    Row{.text = "vedteke", .what = Class::no_deadline, .language = Language::nn},
    Row{.text = "kr", .what = Class::amount, .short_form = true},
    Row{.text = "kroner", .what = Class::amount},
    Row{.text = "prosent", .what = Class::amount},
    Row{.text = "millioner", .what = Class::amount},
    Row{.text = "millionar", .what = Class::amount, .language = Language::nn},
    Row{.text = "mill", .what = Class::amount, .short_form = true},
    Row{.text = "timer", .what = Class::amount},
    Row{.text = "timar", .what = Class::amount, .language = Language::nn},
};

// --- What is near a date and not in the grammar -----------------------------

// Passed over in silence, these would leave a date that says the opposite.
inline constexpr std::array unread_rows{
    Row{.text = "ikke", .what = Class::unread},
    Row{.text = "ikkje", .what = Class::unread, .language = Language::nn},
    Row{.text = "unntatt", .what = Class::unread},
    Row{.text = "unnateke", .what = Class::unread, .language = Language::nn},
    Row{.text = "med unntak av", .what = Class::unread},
    Row{.text = "med unntak for", .what = Class::unread},
    Row{.text = "med unnatak av", .what = Class::unread, .language = Language::nn},
    Row{.text = "bortsett fra", .what = Class::unread},
    Row{.text = "bortsett frå", .what = Class::unread, .language = Language::nn},
    Row{.text = "utenom", .what = Class::unread},
    Row{.text = "utanom", .what = Class::unread, .language = Language::nn},
    Row{.text = "utenfor", .what = Class::unread},
    Row{.text = "mot", .what = Class::unread},
    Row{.text = "over", .what = Class::unread},
    Row{.text = "siden", .what = Class::unread},
    Row{.text = "sidan", .what = Class::unread, .language = Language::nn},
    // Their weeks differ from place to place: they have days as events of the plan only.
    Row{.text = "påskeferien", .what = Class::unread, .value = 2},
    Row{.text = "vinterferien", .what = Class::unread, .value = 2},
    Row{.text = "høstferien", .what = Class::unread, .value = 2},
    Row{.text = "haustferien", .what = Class::unread, .value = 2, .language = Language::nn},
};

} // namespace plan::deadline
