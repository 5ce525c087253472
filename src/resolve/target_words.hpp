// What the words about a number say of it. Rows, so that a word is added without a case.
#pragma once

#include "plan/deadline/reading.hpp"
#include "plan/model/plan.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace plan::resolve {

enum class TargetWord : std::uint8_t {
    number,       // a number in words; `value` is it
    article,      // one, but as a rule no count: `en`
    multiplier,   // `tusen`
    percent,      // `prosent`
    at_least,     // `minst`
    at_most,      // `høyst`
    more,         // `mer`, `flere`: before `enn` a least, else an increase
    fewer,        // `mindre`, `færre`: before `enn` a most, else a decrease
    than,         // `enn`
    increase,     // `økning`
    decrease,     // `reduksjon`
    level,        // `til`: what a change ends at
    from,         // `fra`
    of,           // `av`: before what the number is a part of
    about,        // `ca`
    negates,      // `ikke`: before a bound turns it about
    change,       // `på`, `med`: between a change and its number
    leads,        // verbs before what there shall be so many of
    adverb_of,    // `årlig`; `value` is the unit's deadline::Precision
    connects,     // between a count and its unit of time: `i`, `per`, `hver`
    ordinal,      // `første`
    names_number, // before a number that is a name: `sak`, `kapittel`
    no_unit,      // after a number that counts no such thing: `år`
    whole_unit,   // a unit that no other word belongs to: `stk`
    times,        // `g`, `ganger`
    ends_unit,    // all other words that end a unit
};

struct TargetWordRow {
    std::string_view text; // folded
    TargetWord word{};
    int value = 0;
};

namespace detail {
constexpr int per(deadline::Precision unit) {
    return static_cast<int>(unit);
}
} // namespace detail

// clang-format off
inline constexpr std::array target_words = {
    TargetWordRow{"en", TargetWord::article, 1},      TargetWordRow{"ein", TargetWord::article, 1},
    TargetWordRow{"ei", TargetWord::article, 1},      TargetWordRow{"et", TargetWord::article, 1},
    TargetWordRow{"eit", TargetWord::article, 1},     TargetWordRow{"a", TargetWord::article, 1},
    TargetWordRow{"ett", TargetWord::number, 1},      TargetWordRow{"eitt", TargetWord::number, 1},
    TargetWordRow{"én", TargetWord::number, 1},       TargetWordRow{"éin", TargetWord::number, 1},
    TargetWordRow{"ét", TargetWord::number, 1},       TargetWordRow{"one", TargetWord::number, 1},
    TargetWordRow{"to", TargetWord::number, 2},       TargetWordRow{"two", TargetWord::number, 2},
    TargetWordRow{"tre", TargetWord::number, 3},      TargetWordRow{"three", TargetWord::number, 3},
    TargetWordRow{"fire", TargetWord::number, 4},     TargetWordRow{"four", TargetWord::number, 4},
    TargetWordRow{"fem", TargetWord::number, 5},      TargetWordRow{"five", TargetWord::number, 5},
    TargetWordRow{"seks", TargetWord::number, 6},     TargetWordRow{"six", TargetWord::number, 6},
    TargetWordRow{"sju", TargetWord::number, 7},      TargetWordRow{"syv", TargetWord::number, 7},
    TargetWordRow{"seven", TargetWord::number, 7},    TargetWordRow{"åtte", TargetWord::number, 8},
    TargetWordRow{"eight", TargetWord::number, 8},    TargetWordRow{"ni", TargetWord::number, 9},
    TargetWordRow{"nine", TargetWord::number, 9},     TargetWordRow{"ti", TargetWord::number, 10},
    TargetWordRow{"ten", TargetWord::number, 10},     TargetWordRow{"elleve", TargetWord::number, 11},
    TargetWordRow{"tolv", TargetWord::number, 12},    TargetWordRow{"twelve", TargetWord::number, 12},
    TargetWordRow{"tretten", TargetWord::number, 13}, TargetWordRow{"fjorten", TargetWord::number, 14},
    TargetWordRow{"femten", TargetWord::number, 15},  TargetWordRow{"seksten", TargetWord::number, 16},
    TargetWordRow{"sytten", TargetWord::number, 17},  TargetWordRow{"atten", TargetWord::number, 18},
    TargetWordRow{"nitten", TargetWord::number, 19},  TargetWordRow{"tjue", TargetWord::number, 20},
    TargetWordRow{"tyve", TargetWord::number, 20},    TargetWordRow{"twenty", TargetWord::number, 20},
    TargetWordRow{"tretti", TargetWord::number, 30},  TargetWordRow{"førti", TargetWord::number, 40},
    TargetWordRow{"femti", TargetWord::number, 50},   TargetWordRow{"seksti", TargetWord::number, 60},
    TargetWordRow{"sytti", TargetWord::number, 70},   TargetWordRow{"åtti", TargetWord::number, 80},
    TargetWordRow{"nitti", TargetWord::number, 90},   TargetWordRow{"hundre", TargetWord::number, 100},
    TargetWordRow{"ingen", TargetWord::number, 0},    TargetWordRow{"none", TargetWord::number, 0},
    TargetWordRow{"tusen", TargetWord::multiplier, 1'000},
    TargetWordRow{"mill", TargetWord::multiplier, 1'000'000},
    TargetWordRow{"million", TargetWord::multiplier, 1'000'000},
    TargetWordRow{"millioner", TargetWord::multiplier, 1'000'000},
    TargetWordRow{"millionar", TargetWord::multiplier, 1'000'000},
    TargetWordRow{"prosent", TargetWord::percent},    TargetWordRow{"pst", TargetWord::percent},
    TargetWordRow{"%", TargetWord::percent},          TargetWordRow{"percent", TargetWord::percent},

    TargetWordRow{"minst", TargetWord::at_least},     TargetWordRow{"minimum", TargetWord::at_least},
    TargetWordRow{"min", TargetWord::at_least},       TargetWordRow{"over", TargetWord::at_least},
    TargetWordRow{"least", TargetWord::at_least},     TargetWordRow{"høyst", TargetWord::at_most},
    TargetWordRow{"høgst", TargetWord::at_most},      TargetWordRow{"maks", TargetWord::at_most},
    TargetWordRow{"max", TargetWord::at_most},        TargetWordRow{"maksimum", TargetWord::at_most},
    TargetWordRow{"maksimalt", TargetWord::at_most},  TargetWordRow{"inntil", TargetWord::at_most},
    TargetWordRow{"opptil", TargetWord::at_most},     TargetWordRow{"under", TargetWord::at_most},
    TargetWordRow{"most", TargetWord::at_most},       TargetWordRow{"≥", TargetWord::at_least},
    TargetWordRow{">=", TargetWord::at_least},        TargetWordRow{">", TargetWord::at_least},
    TargetWordRow{"≤", TargetWord::at_most},          TargetWordRow{"<=", TargetWord::at_most},
    TargetWordRow{"<", TargetWord::at_most},
    TargetWordRow{"mer", TargetWord::more},           TargetWordRow{"meir", TargetWord::more},
    TargetWordRow{"flere", TargetWord::more},         TargetWordRow{"fleire", TargetWord::more},
    TargetWordRow{"more", TargetWord::more},          TargetWordRow{"mindre", TargetWord::fewer},
    TargetWordRow{"færre", TargetWord::fewer},        TargetWordRow{"fewer", TargetWord::fewer},
    TargetWordRow{"enn", TargetWord::than},           TargetWordRow{"than", TargetWord::than},
    TargetWordRow{"økning", TargetWord::increase},    TargetWordRow{"nettoøkning", TargetWord::increase},
    TargetWordRow{"øke", TargetWord::increase},       TargetWordRow{"økes", TargetWord::increase},
    TargetWordRow{"øker", TargetWord::increase},      TargetWordRow{"økt", TargetWord::increase},
    TargetWordRow{"auke", TargetWord::increase},      TargetWordRow{"aukast", TargetWord::increase},
    TargetWordRow{"auka", TargetWord::increase},      TargetWordRow{"aukar", TargetWord::increase},
    TargetWordRow{"auking", TargetWord::increase},    TargetWordRow{"nettoauke", TargetWord::increase},
    TargetWordRow{"vekst", TargetWord::increase},     TargetWordRow{"vokse", TargetWord::increase},
    TargetWordRow{"vekse", TargetWord::increase},     TargetWordRow{"opp", TargetWord::increase},
    TargetWordRow{"increase", TargetWord::increase},  TargetWordRow{"reduksjon", TargetWord::decrease},
    TargetWordRow{"redusere", TargetWord::decrease},  TargetWordRow{"reduseres", TargetWord::decrease},
    TargetWordRow{"reduserast", TargetWord::decrease}, TargetWordRow{"redusert", TargetWord::decrease},
    TargetWordRow{"nedgang", TargetWord::decrease},   TargetWordRow{"ned", TargetWord::decrease},
    TargetWordRow{"senke", TargetWord::decrease},     TargetWordRow{"kutte", TargetWord::decrease},
    TargetWordRow{"reduce", TargetWord::decrease},

    TargetWordRow{"til", TargetWord::level},          TargetWordRow{"fra", TargetWord::from},
    TargetWordRow{"frå", TargetWord::from},           TargetWordRow{"from", TargetWord::from},
    TargetWordRow{"av", TargetWord::of},              TargetWordRow{"of", TargetWord::of},
    TargetWordRow{"ca", TargetWord::about},           TargetWordRow{"cirka", TargetWord::about},
    TargetWordRow{"omtrent", TargetWord::about},      TargetWordRow{"rundt", TargetWord::about},
    TargetWordRow{"omkring", TargetWord::about},      TargetWordRow{"about", TargetWord::about},
    TargetWordRow{"på", TargetWord::change},          TargetWordRow{"med", TargetWord::change},
    TargetWordRow{"by", TargetWord::change},

    TargetWordRow{"få", TargetWord::leads},           TargetWordRow{"ha", TargetWord::leads},
    TargetWordRow{"nå", TargetWord::leads},           TargetWordRow{"verve", TargetWord::leads},
    TargetWordRow{"rekruttere", TargetWord::leads},   TargetWordRow{"organisere", TargetWord::leads},
    TargetWordRow{"holde", TargetWord::leads},        TargetWordRow{"halde", TargetWord::leads},
    TargetWordRow{"arrangere", TargetWord::leads},    TargetWordRow{"gjennomføre", TargetWord::leads},
    TargetWordRow{"besøke", TargetWord::leads},       TargetWordRow{"vitje", TargetWord::leads},
    TargetWordRow{"skaffe", TargetWord::leads},       TargetWordRow{"etablere", TargetWord::leads},
    TargetWordRow{"skolere", TargetWord::leads},      TargetWordRow{"kontakte", TargetWord::leads},

    TargetWordRow{"årlig", TargetWord::adverb_of, detail::per(deadline::Precision::year)},
    TargetWordRow{"årlige", TargetWord::adverb_of, detail::per(deadline::Precision::year)},
    TargetWordRow{"årleg", TargetWord::adverb_of, detail::per(deadline::Precision::year)},
    TargetWordRow{"årlege", TargetWord::adverb_of, detail::per(deadline::Precision::year)},
    TargetWordRow{"månedlig", TargetWord::adverb_of, detail::per(deadline::Precision::month)},
    TargetWordRow{"månedlige", TargetWord::adverb_of, detail::per(deadline::Precision::month)},
    TargetWordRow{"månadleg", TargetWord::adverb_of, detail::per(deadline::Precision::month)},
    TargetWordRow{"månadlege", TargetWord::adverb_of, detail::per(deadline::Precision::month)},
    TargetWordRow{"ukentlig", TargetWord::adverb_of, detail::per(deadline::Precision::week)},
    TargetWordRow{"ukentlige", TargetWord::adverb_of, detail::per(deadline::Precision::week)},
    TargetWordRow{"vekentleg", TargetWord::adverb_of, detail::per(deadline::Precision::week)},
    TargetWordRow{"kvartalsvis", TargetWord::adverb_of, detail::per(deadline::Precision::quarter)},
    TargetWordRow{"halvårlig", TargetWord::adverb_of, detail::per(deadline::Precision::half)},
    TargetWordRow{"halvårleg", TargetWord::adverb_of, detail::per(deadline::Precision::half)},
    TargetWordRow{"i", TargetWord::connects},         TargetWordRow{"per", TargetWord::connects},
    TargetWordRow{"pr", TargetWord::connects},        TargetWordRow{"for", TargetWord::connects},
    TargetWordRow{"om", TargetWord::connects},        TargetWordRow{"hver", TargetWord::connects},
    TargetWordRow{"hvert", TargetWord::connects},     TargetWordRow{"kvar", TargetWord::connects},
    TargetWordRow{"kvart", TargetWord::connects},     TargetWordRow{"each", TargetWord::connects},
    TargetWordRow{"første", TargetWord::ordinal},     TargetWordRow{"fyrste", TargetWord::ordinal},
    TargetWordRow{"andre", TargetWord::ordinal},      TargetWordRow{"annet", TargetWord::ordinal},

    TargetWordRow{"nr", TargetWord::names_number},    TargetWordRow{"nummer", TargetWord::names_number},
    TargetWordRow{"sak", TargetWord::names_number},   TargetWordRow{"kapittel", TargetWord::names_number},
    TargetWordRow{"kap", TargetWord::names_number},   TargetWordRow{"punkt", TargetWord::names_number},
    TargetWordRow{"pkt", TargetWord::names_number},   TargetWordRow{"tiltak", TargetWord::names_number},
    TargetWordRow{"delmål", TargetWord::names_number}, TargetWordRow{"avtale", TargetWord::names_number},
    TargetWordRow{"uke", TargetWord::names_number},   TargetWordRow{"veke", TargetWord::names_number},
    TargetWordRow{"kl", TargetWord::names_number},    TargetWordRow{"klokka", TargetWord::names_number},
    TargetWordRow{"side", TargetWord::names_number},  TargetWordRow{"vedlegg", TargetWord::names_number},
    TargetWordRow{"fase", TargetWord::names_number},  TargetWordRow{"avdeling", TargetWord::names_number},
    TargetWordRow{"år", TargetWord::no_unit},         TargetWordRow{"års", TargetWord::no_unit},
    TargetWordRow{"years", TargetWord::no_unit},      TargetWordRow{"trinn", TargetWord::no_unit},
    TargetWordRow{"stk", TargetWord::whole_unit},     TargetWordRow{"kr", TargetWord::whole_unit},
    TargetWordRow{"kroner", TargetWord::whole_unit},  TargetWordRow{"prosentpoeng", TargetWord::whole_unit},
    TargetWordRow{"g", TargetWord::times},            TargetWordRow{"gang", TargetWord::times},
    TargetWordRow{"ganger", TargetWord::times},       TargetWordRow{"gong", TargetWord::times},
    TargetWordRow{"gonger", TargetWord::times},       TargetWordRow{"times", TargetWord::times},
    TargetWordRow{"og", TargetWord::ends_unit},       TargetWordRow{"eller", TargetWord::ends_unit},
    TargetWordRow{"and", TargetWord::ends_unit},      TargetWordRow{"or", TargetWord::ends_unit},
    TargetWordRow{"samt", TargetWord::ends_unit},     TargetWordRow{"som", TargetWord::ends_unit},
    TargetWordRow{"er", TargetWord::ends_unit},       TargetWordRow{"var", TargetWord::ends_unit},
    TargetWordRow{"ble", TargetWord::ends_unit},      TargetWordRow{"blei", TargetWord::ends_unit},
    TargetWordRow{"vart", TargetWord::ends_unit},     TargetWordRow{"har", TargetWord::ends_unit},
    TargetWordRow{"skal", TargetWord::ends_unit},     TargetWordRow{"innen", TargetWord::ends_unit},
    TargetWordRow{"innan", TargetWord::ends_unit},    TargetWordRow{"før", TargetWord::ends_unit},
    TargetWordRow{"etter", TargetWord::ends_unit},    TargetWordRow{"ved", TargetWord::ends_unit},
    TargetWordRow{"blant", TargetWord::ends_unit},    TargetWordRow{"hos", TargetWord::ends_unit},
    TargetWordRow{"mot", TargetWord::ends_unit},      TargetWordRow{"uten", TargetWord::ends_unit},
    TargetWordRow{"utan", TargetWord::ends_unit},     TargetWordRow{"deltok", TargetWord::ends_unit},
    TargetWordRow{"møtte", TargetWord::ends_unit},    TargetWordRow{"totalt", TargetWord::ends_unit},
    TargetWordRow{"in", TargetWord::ends_unit},
    TargetWordRow{"ikke", TargetWord::negates},       TargetWordRow{"ikkje", TargetWord::negates},
    TargetWordRow{"not", TargetWord::negates},
};
// clang-format on

namespace detail {
constexpr bool before(const TargetWordRow& a, const TargetWordRow& b) {
    return a.text < b.text;
}
inline constexpr auto sorted_target_words = [] {
    auto rows = target_words;
    std::sort(rows.begin(), rows.end(), before);
    return rows;
}();
static_assert(std::adjacent_find(sorted_target_words.begin(), sorted_target_words.end(),
                                 [](const TargetWordRow& a, const TargetWordRow& b) {
                                     return a.text == b.text;
                                 }) == sorted_target_words.end(),
              "a word stands twice");
} // namespace detail

inline const TargetWordRow* row_of_word(std::string_view folded) {
    const auto& rows = detail::sorted_target_words;
    const auto* found =
        std::lower_bound(rows.begin(), rows.end(), TargetWordRow{.text = folded}, detail::before);
    return found == rows.end() || found->text != folded ? nullptr : found;
}

// What a cell holds that nothing is given in.
inline bool says_nothing(std::string_view text) {
    text = support::trim(text);
    return support::fold(text) == "n/a" || (!text.empty() && support::dash_at(text) == text.size());
}

// The bytes of the sign that begins the text, which needs no blank after it: `≥4`.
constexpr std::size_t bound_sign_at(std::string_view text) {
    for (const std::string_view sign : {"≥", "≤", ">=", "<=", ">", "<"})
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

// The bound that a word sets, `than` with `enn` after it and `negated` with `ikke` before it.
// `ikke minst` is no bound turned about, but `and above all`.
constexpr std::optional<model::Direction> bound_of(const TargetWordRow* row, bool than,
                                                   bool negated) {
    if (row == nullptr)
        return std::nullopt;
    const bool least = row->word == TargetWord::at_least || (than && row->word == TargetWord::more);
    const bool most = row->word == TargetWord::at_most || (than && row->word == TargetWord::fewer);
    if (!least && !most)
        return std::nullopt;
    const bool turned = negated && (than || row->text == "over" || row->text == "under");
    return least != turned ? model::Direction::at_least : model::Direction::at_most;
}

} // namespace plan::resolve
