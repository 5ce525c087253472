// The kinds of phrases that can begin at a token. Each reader looks at a bounded
// number of tokens, so that a text is read in time linear to its length, and
// gives nothing where its kind does not stand.
#pragma once

#include "deadline/placing.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::deadline {

// A reading and the token after it.
struct Phrase {
    Reading reading;
    std::uint32_t last = 0;
};

// What all readers share: the text, the plan's facts, and the names of its
// events as they are compared, folded when first asked for.
class Scene {
public:
    Scene(const Tokens& tokens, const Context& context)
        : m_tokens(tokens)
        , m_context(context) {}

    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    [[nodiscard]] const Context& context() const { return m_context; }
    // The words of each event's name, in the order of Context::events.
    [[nodiscard]] const std::vector<std::vector<std::string>>& event_names() const;

private:
    const Tokens& m_tokens;
    const Context& m_context;
    mutable std::optional<std::vector<std::vector<std::string>>> m_event_names;
};

// `innen utgangen av`, `ca.`, `14 dager før`: everything before a date or an event.
[[nodiscard]] Lead read_lead(const Tokens& tokens, std::uint32_t i);

[[nodiscard]] std::optional<Phrase> read_date(const Scene& scene, std::uint32_t i,
                                              const Lead& lead);
// The two ends of a stretch, each a date of its own: the old date and the new one.
struct TwoEnds {
    Phrase first;
    Phrase second;
    std::uint32_t second_at = 0; // its first token
};
[[nodiscard]] std::optional<TwoEnds> read_two_ends(const Scene& scene, std::uint32_t i);
[[nodiscard]] std::optional<Phrase> read_event(const Scene& scene, std::uint32_t i,
                                               const Lead& lead);
// `fra årsmøtet til 1. juni`, `mellom 1. mai og årsmøtet`: of kind event, its day known
// only at the ends that are.
[[nodiscard]] std::optional<Phrase> read_event_range(const Scene& scene, std::uint32_t i,
                                                     const Lead& lead);
// The last item of a list of days: `1. mai, 8. mars og pride`, from its `og` on. One
// unknown word is unreadable there.
[[nodiscard]] std::optional<Phrase> read_end_of_list(const Scene& scene, std::uint32_t i,
                                                     const Reading& days);
// An event at each of its dates within the period: `årlig på årsmøtet`.
[[nodiscard]] std::optional<Phrase> read_each_event(const Scene& scene, std::uint32_t i,
                                                    const Lead& lead);
[[nodiscard]] std::optional<Phrase> read_rhythm(const Scene& scene, std::uint32_t i);
[[nodiscard]] std::optional<Phrase> read_state(const Scene& scene, std::uint32_t i);
[[nodiscard]] std::optional<Phrase> read_placeholder(const Scene& scene, std::uint32_t i);

// `deretter månedlig`: a rhythm that begins after a day.
[[nodiscard]] std::optional<Phrase> read_sequel(const Scene& scene, std::uint32_t i,
                                                calendar::Date after);

// `hvert år`, `årlig`: the token after it, or 0.
[[nodiscard]] std::uint32_t end_of_each_year(const Tokens& tokens, std::uint32_t i);
// The tokens from i to the one before `last` as the stretches' return in each
// year; nothing when they have a year of their own.
[[nodiscard]] std::optional<Phrase> read_each_year(const Scene& scene, std::uint32_t i,
                                                   std::uint32_t last, const Lead& lead,
                                                   const Stretches& found);

// A reading with the words and the place of the tokens.
[[nodiscard]] Reading reading_of(const Tokens& tokens, std::uint32_t first, std::uint32_t last);

// What the whole text was perhaps meant to say, misspelt words put right; empty
// when nothing is near.
[[nodiscard]] std::string nearest_phrase(const Tokens& tokens);
// The word before a date that an unknown one is a slip of (`innenn juni`), or none.
[[nodiscard]] std::string_view lead_meant(const Tokens& tokens, std::uint32_t i);
// The same of a month's name, anywhere (`aprill`).
[[nodiscard]] std::string_view month_meant(const Tokens& tokens, std::uint32_t i);

} // namespace plan::deadline
