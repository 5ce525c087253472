// The keys of the front matter and of plan.yaml. The English ones are canonical;
// bokmål and nynorsk words are read as well. Top-level and nested keys are one
// context, so no word means two things.
#pragma once

#include "table.hpp"

#include <array>

namespace plan::words {

namespace detail {
// The first word of a meaning in a language is the one that we write.
constexpr Word key(Key meaning, Language language, std::string_view text, bool written = true) {
    return {.context = Context::key,
            .meaning = static_cast<std::uint16_t>(meaning),
            .text = text,
            .language = language,
            .written = written};
}
inline constexpr bool also = false; // read, not written
} // namespace detail

// clang-format off
inline constexpr std::array key_words = {
    detail::key(Key::plan, Language::en, "plan"),
    detail::key(Key::title, Language::en, "title"),
    detail::key(Key::title, Language::nb, "tittel"),
    detail::key(Key::organization, Language::en, "organization"),
    detail::key(Key::organization, Language::en, "organisation", detail::also),
    detail::key(Key::organization, Language::nb, "organisasjon"),
    detail::key(Key::period, Language::en, "period"),
    detail::key(Key::period, Language::nb, "periode"),
    detail::key(Key::period, Language::nb, "planperiode", detail::also),
    detail::key(Key::id, Language::en, "id"),
    detail::key(Key::language, Language::en, "language"),
    detail::key(Key::language, Language::nb, "språk"),
    detail::key(Key::adopted, Language::en, "adopted"),
    detail::key(Key::adopted, Language::nb, "vedtatt"),
    detail::key(Key::adopted, Language::nn, "vedteke"),
    detail::key(Key::adopted, Language::nn, "vedteken", detail::also),
    detail::key(Key::amended, Language::en, "amended"),
    detail::key(Key::amended, Language::nb, "endret"),
    detail::key(Key::amended, Language::nn, "endra"),
    detail::key(Key::responsibles, Language::en, "responsibles"),
    detail::key(Key::responsibles, Language::nb, "ansvarlige"),
    detail::key(Key::responsibles, Language::nn, "ansvarlege"),
    detail::key(Key::events, Language::en, "events"),
    detail::key(Key::events, Language::nb, "hendelser"),
    detail::key(Key::events, Language::nn, "hendingar"),
    detail::key(Key::events, Language::nn, "hendinger", detail::also),
    detail::key(Key::defaults, Language::en, "defaults"),
    detail::key(Key::defaults, Language::nb, "standardverdier"),
    detail::key(Key::defaults, Language::nb, "standard", detail::also),
    detail::key(Key::defaults, Language::nn, "standardverdiar"),
    detail::key(Key::seasons, Language::en, "seasons"),
    detail::key(Key::seasons, Language::nb, "årstider"),
    detail::key(Key::checks, Language::en, "checks"),
    detail::key(Key::checks, Language::nb, "kontroller"),
    detail::key(Key::checks, Language::nb, "regler", detail::also),
    detail::key(Key::checks, Language::nn, "kontrollar"),
    detail::key(Key::checks, Language::nn, "reglar", detail::also),
    detail::key(Key::publish, Language::en, "publish"),
    detail::key(Key::publish, Language::nb, "publisering"),
    detail::key(Key::publish, Language::nb, "publiser", detail::also),
    detail::key(Key::schema, Language::en, "$schema"),
    // below the top level
    detail::key(Key::from, Language::en, "from"),
    detail::key(Key::from, Language::nb, "fra"),
    detail::key(Key::from, Language::nn, "frå"),
    detail::key(Key::to, Language::en, "to"),
    detail::key(Key::to, Language::nb, "til"),
    detail::key(Key::date, Language::en, "date"),
    detail::key(Key::date, Language::nb, "dato"),
    detail::key(Key::by, Language::en, "by"),
    detail::key(Key::by, Language::nb, "av"),
    detail::key(Key::decision_case, Language::en, "case"),
    detail::key(Key::decision_case, Language::nb, "sak"),
    detail::key(Key::text, Language::en, "text"),
    detail::key(Key::text, Language::nb, "tekst"),
    detail::key(Key::name, Language::en, "name"),
    detail::key(Key::name, Language::nb, "navn"),
    detail::key(Key::name, Language::nn, "namn"),
    detail::key(Key::aliases, Language::en, "aliases"),
    detail::key(Key::aliases, Language::nb, "alias"),
    detail::key(Key::aliases, Language::nb, "aliaser", detail::also),
    detail::key(Key::aliases, Language::nn, "aliasar", detail::also),
    detail::key(Key::holders, Language::en, "holders"),
    detail::key(Key::holders, Language::nb, "innehavere"),
    detail::key(Key::holders, Language::nb, "innehaver", detail::also),
    detail::key(Key::holders, Language::nn, "innehavarar"),
    detail::key(Key::holders, Language::nn, "innehavar", detail::also),
    detail::key(Key::responsible, Language::en, "responsible"),
    detail::key(Key::responsible, Language::nb, "ansvarlig"),
    detail::key(Key::responsible, Language::nb, "ansvar", detail::also),
    detail::key(Key::responsible, Language::nn, "ansvarleg"),
    detail::key(Key::deadline, Language::en, "deadline"),
    detail::key(Key::deadline, Language::nb, "frist"),
    detail::key(Key::spring, Language::en, "spring"),
    detail::key(Key::spring, Language::nb, "vår"),
    detail::key(Key::summer, Language::en, "summer"),
    detail::key(Key::summer, Language::nb, "sommer"),
    detail::key(Key::summer, Language::nn, "sommar"),
    detail::key(Key::autumn, Language::en, "autumn"),
    detail::key(Key::autumn, Language::en, "fall", detail::also),
    detail::key(Key::autumn, Language::nb, "høst"),
    detail::key(Key::autumn, Language::nn, "haust"),
    detail::key(Key::winter, Language::en, "winter"),
    detail::key(Key::winter, Language::nb, "vinter"),
    detail::key(Key::base_url, Language::en, "base_url"),
    detail::key(Key::base_url, Language::nb, "nettadresse"),
    detail::key(Key::contacts, Language::en, "contacts"),
    detail::key(Key::contacts, Language::nb, "kontakter"),
    detail::key(Key::contacts, Language::nn, "kontaktar"),
    detail::key(Key::accent, Language::en, "accent"),
    detail::key(Key::accent, Language::nb, "farge"),
    detail::key(Key::accent, Language::nb, "aksentfarge", detail::also),
};
// clang-format on

} // namespace plan::words
