#include "mailbox.hpp"
#include "personal_data.hpp"
#include "rules.hpp"
#include "shared.hpp"

#include "plan/report/public_texts.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace plan::check {

using diagnostics::Message;
using diagnostics::Note;

namespace {

// Each contact once, where it stands first in the text below the front matter.
class Contacts {
public:
    Contacts(const Context& context, std::size_t begin)
        : m_context(context)
        , m_begin(static_cast<std::uint32_t>(begin)) {}

    void add(Message message, source::Span span) {
        const std::string_view written = m_context.text.substr(m_begin + span.begin, span.size());
        std::string key = support::fold(written);
        std::erase(key, ' ');
        const auto [place, is_new] = m_place_of.emplace(std::move(key), m_found.size());
        if (!is_new) {
            ++m_found[place->second].count;
            return;
        }
        m_found.push_back({{.message = message,
                            .span = {m_begin + span.begin, m_begin + span.end},
                            .arguments = {support::tidy(written)},
                            .help = Note{Message::help_contact, {}, std::nullopt}},
                           1});
    }

    void report() {
        for (Found& one : m_found) {
            note_places(one.diagnostic, one.count);
            m_context.sink.report(std::move(one.diagnostic));
        }
    }

private:
    struct Found {
        diagnostics::Diagnostic diagnostic;
        std::size_t count = 0;
    };
    const Context& m_context;
    std::uint32_t m_begin;
    std::vector<Found> m_found;
    std::unordered_map<std::string, std::size_t> m_place_of;
};

// Where numbers are amounts.
std::vector<source::Span> places_of_amounts(const model::Plan& plan) {
    std::vector<source::Span> places;
    for (const model::Measure& measure : plan.measures)
        for (const model::TextField& field : measure.fields)
            if (report::has_amounts(field.field))
                places.push_back(field.origin.span);
    std::sort(places.begin(), places.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    return places;
}

// `40000000` where numbers are amounts. Asked in the order of the text.
class Amounts {
public:
    explicit Amounts(const model::Plan& plan)
        : m_places(places_of_amounts(plan)) {}

    [[nodiscard]] bool has(std::string_view written, std::size_t begin) {
        while (m_next < m_places.size() && m_places[m_next].end <= begin)
            ++m_next;
        return m_next < m_places.size() && m_places[m_next].begin <= begin &&
               std::all_of(written.begin(), written.end(), support::is_digit);
    }

private:
    std::vector<source::Span> m_places;
    std::size_t m_next = 0;
};

} // namespace

void personal_contact(const Context& context) {
    const std::size_t begin =
        std::min<std::size_t>(context.plan.header.span.end, context.text.size());
    const std::string_view body = context.text.substr(begin);
    Contacts contacts(context, begin);
    for (const source::Span span : email_addresses(body))
        if (!is_of_organisation(body.substr(span.begin, span.size()), context.plan.header.people))
            contacts.add(Message::personal_email, span);
    Amounts amounts(context.plan);
    for (const source::Span span : telephone_numbers(body))
        if (!amounts.has(body.substr(span.begin, span.size()), begin + span.begin))
            contacts.add(Message::personal_phone, span);
    contacts.report();
}

} // namespace plan::check
