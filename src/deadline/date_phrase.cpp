#include "deadline/named_days.hpp"
#include "deadline/nth_weekday.hpp"
#include "deadline/offset.hpp"
#include "deadline/phrase.hpp"

namespace plan::deadline {

namespace {

// Prepositions and parts stand in any order, but not many of them.
constexpr int most_lead_words = 6;

// The stronger of two prepositions counts: `senest i juni`, `fra i høst`.
bool gives_way(Relation relation) {
    return relation == Relation::none || relation == Relation::in ||
           relation == Relation::in_period || relation == Relation::during ||
           relation == Relation::at;
}

bool makes_limit(Relation relation) {
    return relation == Relation::by || relation == Relation::until ||
           relation == Relation::through || relation == Relation::before;
}

void take(Lead& lead, const Match& match) {
    const Row& row = *match.row;
    if (row.what == Class::relation) {
        const auto relation = static_cast<Relation>(row.value);
        lead.in = lead.in || relation == Relation::in;
        lead.limit = lead.limit || makes_limit(relation);
    }
    if (row.what == Class::relation && gives_way(lead.relation)) {
        const auto relation = static_cast<Relation>(row.value);
        if (lead.relation == Relation::none || !gives_way(relation))
            lead.relation = relation;
    }
    if (row.what == Class::part)
        lead.part = static_cast<Part>(row.value);
    if (row.what == Class::approximate)
        lead.approximate = true;
    if (row.what == Class::whole)
        lead.whole = true;
    lead.last = match.end;
}

bool is_lead(Class what) {
    return what == Class::relation || what == Class::part || what == Class::approximate ||
           what == Class::whole || what == Class::filler || what == Class::at_least;
}

// `første halvdel av`, `siste del av`
bool take_portion(const Tokens& tokens, Lead& lead) {
    int nth = 0;
    const std::uint32_t at = read_place_in_order(tokens, lead.last, nth);
    if (at == lead.last || nth == 0 || nth > 2)
        return false;
    const Match portion = tokens.match(at, Class::portion);
    if (!portion)
        return false;
    const bool first = nth == 1;
    if (portion.row->value == code(Portion::half)) {
        lead.part = first ? Part::first_half : Part::second_half;
    } else if (portion.row->value == code(Portion::part) && nth != 2) {
        lead.part = first ? Part::early : Part::late;
    } else {
        return false;
    }
    lead.last = portion.end;
    return true;
}

// `over påske`, `mot årets slutt`; what else is over or ahead is not read.
bool take_over(const Tokens& tokens, Lead& lead) {
    const Match over = tokens.match(lead.last);
    if (over.is(Class::unread) && over.row->text == "mot") {
        const Match end = tokens.match(over.end, Class::moment);
        if (!end || static_cast<MomentName>(end.row->value) != MomentName::turn_of_year)
            return false;
        lead.approximate = true;
        lead.last = over.end;
        return true;
    }
    if (!over.is(Class::unread) || over.row->text != "over" ||
        !tokens.match(over.end, Class::feast))
        return false;
    lead.relation = Relation::after;
    lead.last = over.end;
    return true;
}

// `hele året`, `i perioden`: all the time. `i løpet av året` is not.
bool is_continuous(const Lead& lead, const Stretches& stretches) {
    if (stretches.count != 1 || stretches.items[0].range || lead.part != Part::whole)
        return false;
    const Form form = stretches.items[0].first.form;
    if (lead.whole)
        return form == Form::year || form == Form::school_year || form == Form::period;
    return lead.relation == Relation::in && form == Form::period;
}

// All the time is the plan's time, whichever calendar years it covers.
void fill_period(Reading& reading, const Context& context) {
    reading.year_inferred = false;
    if (!context.period)
        return;
    reading.first = context.period->first;
    reading.last = context.period->last;
}

// `i perioden` with no date behind it.
Phrase in_the_period(const Scene& scene, std::uint32_t i, const Lead& lead) {
    Phrase phrase{.reading = reading_of(scene.tokens(), i, lead.last), .last = lead.last};
    phrase.reading.kind = Kind::continuous;
    phrase.reading.precision = Precision::period;
    fill_period(phrase.reading, scene.context());
    return phrase;
}

// Four digits alone are a year only when nothing else stands in the sentence.
bool is_stray_number(const Tokens& tokens, std::uint32_t i, const Lead& lead,
                     const Stretches& found) {
    const Term& term = found.items[0].first;
    if (found.count != 1 || found.items[0].range || !term.bare_year || !lead.empty())
        return false;
    return (i > 0 && !tokens.ends_sentence(i - 1)) || !tokens.ends_sentence(found.last);
}

// A short or common word (`jan`, `vår`) with another word behind it is perhaps no date.
bool is_stray_word(const Tokens& tokens, const Stretches& found) {
    const Stretch& item = found.items[found.count - 1];
    if (!item.last.shy || item.last.year != 0)
        return false;
    const Token& next = tokens.at(found.last);
    if (next.kind == TokenKind::number) // `vår 1. prioritet`
        return next.spaced;
    if (next.kind != TokenKind::word)
        return false;
    return tokens.is_unknown(found.last) || tokens.match(found.last, Class::amount);
}

// `første mandag i oktober` comes each year that nobody picks one of.
std::optional<Phrase> read_nth_weekday_each_year(const Scene& scene, std::uint32_t i,
                                                 const Lead& lead, const Stretches& found) {
    const Term& term = found.items[0].first;
    const bool plain = lead.relation == Relation::none || lead.relation == Relation::at;
    if (found.count != 1 || found.items[0].range || term.form != Form::nth_weekday)
        return std::nullopt;
    if (term.year != 0 || !plain || lead.approximate || lead.part != Part::whole)
        return std::nullopt;
    auto phrase = read_each_year(scene, i, found.last, lead, found);
    const bool some = phrase && (!phrase->reading.occurrences.empty() || !scene.context().period);
    return some ? phrase : std::nullopt;
}

// `1. kvartal er omme`, `1. mars ca.`, `desember (senest)`
void read_trailing(const Tokens& tokens, Lead& lead, std::uint32_t& last) {
    if (const Match ends = tokens.match(last, Class::ends)) {
        lead.part = Part::close;
        last = ends.end;
        return;
    }
    const bool opened = tokens.is(last, TokenKind::other) && tokens.written(last, last + 1) == "(";
    const std::uint32_t at = opened ? last + 1 : last;
    const Match match = tokens.match(at);
    if (!match)
        return;
    const bool closed = opened && tokens.is(match.end, TokenKind::other) &&
                        tokens.written(match.end, match.end + 1) == ")";
    if (opened ? !closed : !tokens.ends_sentence(match.end))
        return;
    const bool latest =
        match.is(Class::relation) && static_cast<Relation>(match.row->value) == Relation::by;
    if (match.is(Class::approximate)) {
        lead.approximate = true;
    } else if (latest && gives_way(lead.relation)) {
        lead.relation = Relation::by;
        lead.in = true; // to its end: it is no `innen juni`
        lead.limit = true;
    } else {
        return;
    }
    last = opened ? match.end + 1 : match.end;
}

bool is_named_day(const Stretches& found) {
    const Term& term = found.items[0].first;
    return found.count == 1 && !found.items[0].range && term.form == Form::moment &&
           term.number >= static_cast<int>(MomentName::new_years_day);
}

// `langfredag 2. april`: the name of the day right before it; that the two are the same
// day is the caller's to see.
std::optional<Phrase> read_day_beside_name(const Scene& scene, const Lead& lead,
                                           const Stretches& found) {
    if (!is_named_day(found))
        return std::nullopt;
    const Stretches days = read_stretches(scene.tokens(), found.last, false);
    if (days.count != 1 || days.items[0].range || days.items[0].first.form != Form::day)
        return std::nullopt;
    Phrase phrase{.reading = {}, .last = days.last};
    place(phrase.reading, scene.tokens(), lead, days, scene.context());
    return phrase;
}

// Both as one reading; the name is unreadable where it is not the day's.
Phrase join_name_and_day(const Tokens& tokens, std::uint32_t i, const Stretches& found,
                         const Reading& named, Phrase day) {
    const Reading whole = reading_of(tokens, i, day.last);
    if (named.first != day.reading.first || named.last != day.reading.last) {
        const Term& name = found.items[0].first;
        day.reading = {};
        day.reading.kind = Kind::invalid;
        day.reading.faults.push_back({.kind = FaultKind::unreadable,
                                      .begin = tokens.at(name.first).begin,
                                      .end = tokens.at(name.last - 1).end});
    }
    day.reading.text = whole.text;
    day.reading.begin = whole.begin;
    day.reading.end = whole.end;
    return day;
}

} // namespace

Reading reading_of(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
    Reading reading;
    reading.text = tokens.written(first, last);
    reading.begin = tokens.at(first).begin;
    reading.end = tokens.at(last - 1).end;
    return reading;
}

Lead read_lead(const Tokens& tokens, std::uint32_t i) {
    Lead lead{.last = i};
    for (int words = 0; words < most_lead_words; ++words) {
        const Match match = tokens.match(lead.last);
        // `oppstart 1. mai` is from then on, `oppstart i august` some time in August.
        if (match && match.row->text == "oppstart" && tokens.match(match.end, Class::relation))
            break;
        if (!match || !is_lead(match.row->what)) {
            if (read_offset(tokens, lead) || take_over(tokens, lead))
                break;
            if (take_portion(tokens, lead))
                continue;
            break;
        }
        take(lead, match);
        // `Frist: 1. mai`
        if (lead.relation == Relation::by && tokens.glued(lead.last, TokenKind::colon))
            ++lead.last;
    }
    return lead;
}

std::optional<TwoEnds> read_two_ends(const Scene& scene, std::uint32_t i) {
    const Tokens& tokens = scene.tokens();
    const Stretches found = read_stretches(tokens, i, false);
    if (found.count != 1 || !found.items[0].range || !tokens.stands_alone(i, found.last))
        return std::nullopt;
    const auto one = [&](const Term& term) {
        Stretches only;
        only.items[0] = {.first = term, .last = term};
        only.count = 1;
        only.last = term.last;
        Phrase phrase{.reading = reading_of(tokens, term.first, term.last), .last = term.last};
        place(phrase.reading, tokens, Lead{.last = term.first}, only, scene.context());
        return phrase;
    };
    const Stretch& item = found.items[0];
    return TwoEnds{
        .first = one(item.first), .second = one(item.last), .second_at = item.last.first};
}

std::optional<Phrase> read_date(const Scene& scene, std::uint32_t i, const Lead& lead) {
    const Tokens& tokens = scene.tokens();
    const Stretches found = read_stretches(tokens, lead.last, lead.relation == Relation::between);
    if (found.count == 0) {
        const bool period = lead.relation == Relation::in_period && lead.last > i;
        if (!period || !tokens.stands_alone(i, lead.last))
            return std::nullopt;
        return in_the_period(scene, i, lead);
    }
    if (is_stray_number(tokens, i, lead, found) || is_stray_word(tokens, found))
        return std::nullopt;
    if (!tokens.stands_alone(i, found.last))
        return std::nullopt;

    if (const std::uint32_t last = end_of_each_year(tokens, found.last)) {
        if (auto phrase = read_each_year(scene, i, last, lead, found))
            return phrase;
    }

    if (auto phrase = read_nth_weekday_each_year(scene, i, lead, found))
        return phrase;

    Phrase phrase{.reading = {}, .last = found.last};
    Lead full = lead;
    read_trailing(tokens, full, phrase.last);
    phrase.reading = reading_of(tokens, i, phrase.last);
    place(phrase.reading, tokens, full, found, scene.context());
    if (is_continuous(lead, found) && phrase.reading.kind == Kind::interval) {
        phrase.reading.kind = Kind::continuous;
        if (!phrase.reading.year_written)
            fill_period(phrase.reading, scene.context());
    }
    if (auto day = read_day_beside_name(scene, full, found); day && phrase.last == found.last)
        return join_name_and_day(tokens, i, found, phrase.reading, std::move(*day));
    phrase.reading.vague = phrase.reading.vague || full.vague;
    // `juni?` is not settled.
    if (tokens.glued(phrase.last, TokenKind::question))
        phrase.reading.approximate = true;
    return phrase;
}

} // namespace plan::deadline
