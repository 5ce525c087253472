// Words that keep a number beside them from being a date: what is numbered, and
// what is measured.
#pragma once

#include "deadline/row.hpp"

#include <array>

namespace plan::deadline {

inline constexpr std::array label_rows{
    row("rom", Class::number_label),
    row("side", Class::number_label),
    row("sidene", Class::number_label),
    short_form(row("s", Class::number_label)),
    short_form(row("tlf", Class::number_label)),
    row("telefon", Class::number_label),
    row("paragraf", Class::number_label),
    row("artikkel", Class::number_label),
    row("bilag", Class::number_label),
    row("avsnitt", Class::number_label),
    row("prioritet", Class::number_label),
    row("nivå", Class::number_label),
    row("gruppe", Class::number_label),
    row("modul", Class::number_label),
    row("org nr", Class::number_label),
    row("konto", Class::number_label),
    row("kontonr", Class::number_label),
    row("saksnr", Class::number_label),
    row("punkta", Class::number_label, 0, Language::nn),
    row("punktene", Class::number_label),
    // What a measure is about is no deadline: `svar på høringen som åpner 5. september`.
    row("som åpner", Class::no_deadline),
    row("som åpnet", Class::no_deadline),
    row("som opnar", Class::no_deadline, 0, Language::nn),
    row("som opna", Class::no_deadline, 0, Language::nn),
    row("som gjelder", Class::no_deadline),
    row("som gjeld", Class::no_deadline, 0, Language::nn),
    row("som ble", Class::no_deadline),
    row("som blei", Class::no_deadline, 0, Language::nn),
    row("som vart", Class::no_deadline, 0, Language::nn),
};

inline constexpr std::array measure_rows{
    row("stilling", Class::amount),
    row("stillinger", Class::amount),
    row("stillingar", Class::amount, 0, Language::nn),
    row("årsverk", Class::amount),
    row("prosentpoeng", Class::amount),
    row("km", Class::amount),
    row("meter", Class::amount),
    row("kvm", Class::amount),
    row("nok", Class::amount),
};

// The days of a month that are more than twelve: `syttende mai`.
inline constexpr std::array day_ordinal_rows{
    row("trettende", Class::ordinal, 13),
    row("trettande", Class::ordinal, 13, Language::nn),
    row("fjortende", Class::ordinal, 14),
    row("fjortande", Class::ordinal, 14, Language::nn),
    row("femtende", Class::ordinal, 15),
    row("femtande", Class::ordinal, 15, Language::nn),
    row("sekstende", Class::ordinal, 16),
    row("sekstande", Class::ordinal, 16, Language::nn),
    row("syttende", Class::ordinal, 17),
    row("syttande", Class::ordinal, 17, Language::nn),
    row("attende", Class::ordinal, 18),
    row("attande", Class::ordinal, 18, Language::nn),
    row("nittende", Class::ordinal, 19),
    row("nittande", Class::ordinal, 19, Language::nn),
    row("tjuende", Class::ordinal, 20),
    row("tjuande", Class::ordinal, 20, Language::nn),
    row("tjueførste", Class::ordinal, 21),
    row("tjuefyrste", Class::ordinal, 21, Language::nn),
    row("tjueandre", Class::ordinal, 22),
    row("tjuetredje", Class::ordinal, 23),
    row("tjuefjerde", Class::ordinal, 24),
    row("tjuefemte", Class::ordinal, 25),
    row("tjuesjette", Class::ordinal, 26),
    row("tjuesjuende", Class::ordinal, 27),
    row("tjuesjuande", Class::ordinal, 27, Language::nn),
    row("tjueåttende", Class::ordinal, 28),
    row("tjueåttande", Class::ordinal, 28, Language::nn),
    row("tjueniende", Class::ordinal, 29),
    row("tjueniande", Class::ordinal, 29, Language::nn),
    row("trettiende", Class::ordinal, 30),
    row("trettiande", Class::ordinal, 30, Language::nn),
    row("trettiførste", Class::ordinal, 31),
    row("trettifyrste", Class::ordinal, 31, Language::nn),
};

// The one before this: never a date of the plan.
inline constexpr std::array earlier_rows{
    row("forrige", Class::unread),
    row("førre", Class::unread, 0, Language::nn),
};

// Beside those of the two norms.
inline constexpr std::array foreign_ordinal_rows{
    row("första", Class::ordinal, 1, Language::sv),
    row("andra", Class::ordinal, 2, Language::sv),
    row("fjärde", Class::ordinal, 4, Language::sv),
    row("anden", Class::ordinal, 2, Language::da),
    row("first", Class::ordinal, 1, Language::en),
    row("second", Class::ordinal, 2, Language::en),
    row("third", Class::ordinal, 3, Language::en),
    row("fourth", Class::ordinal, 4, Language::en),
    row("sista", Class::adjective, last_of_several, Language::sv),
    row("last", Class::adjective, last_of_several, Language::en),
};

} // namespace plan::deadline
