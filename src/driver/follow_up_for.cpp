#include "follow_up_for.hpp"

#include "plan/report/notices.hpp"
#include "plan/report/slots.hpp"
#include "plan/resolve/given.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace plan::driver {
namespace {

using calendar::Date;
using report::Notice;
using words::Field;
using words::StatusWord;

std::string status_word(StatusWord word, words::Language language) {
    return std::string(
        words::written(words::Context::status, static_cast<std::uint16_t>(word), language));
}

bool needs_reason(StatusWord word) {
    return word == StatusWord::postponed || word == StatusWord::cancelled ||
           word == StatusWord::carried_forward;
}

// A status as a user gives it: a word of the language, perhaps with its date.
struct GivenStatus {
    StatusWord word{};
    std::string text; // the word as given
    std::optional<Date> date;
};

std::optional<GivenStatus> given_status(std::string_view value) {
    const std::string text = support::tidy(value);
    for (std::size_t end = text.size(); end != 0 && end != std::string::npos;
         end = text.find_last_of(' ', end - 1)) {
        const std::string_view first = std::string_view(text).substr(0, end);
        const auto word = words::find(words::Context::status, support::fold(first));
        if (!word)
            continue;
        GivenStatus given{static_cast<StatusWord>(*word), std::string(first), std::nullopt};
        const std::string_view rest = support::trim(std::string_view(text).substr(end));
        if (!rest.empty())
            given.date = resolve::given_date(rest);
        return rest.empty() || given.date ? std::optional(given) : std::nullopt;
    }
    return std::nullopt;
}

// What is to be written for a wish, in the language of the plan.
class Asking {
public:
    Asking(const Wish& wish, const model::Plan& plan, std::size_t measure, Date as_of,
           words::Language language)
        : m_wish(wish)
        , m_header(plan.header)
        , m_measure(plan.measures[measure])
        , m_as_of(as_of)
        , m_language(language) {}

    std::variant<edit::FollowUp, std::string> run() {
        ask();
        if (m_refusal)
            return *m_refusal;
        return std::move(m_follow_up);
    }

private:
    [[nodiscard]] Date day() const { return m_wish.date.value_or(m_as_of); }
    [[nodiscard]] words::Language plan_language() const { return m_header.language; }
    void refuse(Notice notice, std::initializer_list<std::string_view> arguments = {}) {
        m_refusal = report::notice(notice, m_language, arguments);
    }

    void ask() {
        switch (m_wish.what) {
        case Follow::done:
            return ask_done();
        case Follow::status:
            return ask_status();
        case Follow::deadline:
            return ask_promise(Field::deadline, Field::new_deadline, edit::Manner::append);
        case Follow::responsible:
            return ask_promise(Field::responsible, Field::new_responsible, edit::Manner::replace);
        case Follow::note:
            if (support::trim(m_wish.value).empty())
                return refuse(Notice::nothing_to_write);
            return log(m_wish.value, m_wish.case_number);
        }
    }

    void log(std::string_view text, std::string case_number = {}) {
        m_follow_up.log.push_back({day(), std::move(case_number), support::tidy(text)});
    }

    void set(Field field, std::string value, edit::Manner manner = edit::Manner::replace) {
        m_follow_up.entries.push_back({field, std::move(value), manner});
    }

    // A measure that is to be done several times is done once more; the last time ends it.
    void ask_done() {
        if (!support::trim(m_wish.note).empty())
            log(m_wish.note);
        const report::Progress progress = report::progress_of(m_measure, std::max(day(), m_as_of));
        std::size_t need = 0;
        std::size_t done = 0;
        for (std::size_t i = 0; i < progress.slots.size(); ++i) {
            need += progress.slots[i].need;
            done += progress.ticks[i];
        }
        if (need > 1) {
            if (progress.all())
                return refuse(Notice::all_times_done, {m_measure.id, std::to_string(need)});
            if (is_there(day()))
                return refuse(Notice::day_there, {day().iso()});
            set(Field::done, day().iso(), edit::Manner::extend);
            if (done + 1 < need || (!m_measure.status && !m_measure.ticked))
                return;
        }
        finish();
    }

    [[nodiscard]] bool is_there(Date day) const {
        const std::vector<Date> days = report::done_days(m_measure, day);
        return std::ranges::find(days, day) != days.end();
    }

    // By word and by box, with its day; a day that is given now is another one.
    [[nodiscard]] bool is_done_already() const {
        const auto& status = m_measure.status;
        return status && status->known && status->word == StatusWord::done && status->date &&
               m_measure.ticked.value_or(true) && !m_wish.date;
    }

    void finish() {
        if (is_done_already())
            return;
        m_follow_up.ticked = true;
        set(Field::status, status_word(StatusWord::done, plan_language()) + " " + day().iso());
    }

    void ask_status() {
        const auto given = given_status(m_wish.value);
        if (!given)
            return refuse_status();
        const std::string reason = support::tidy(m_wish.reason);
        const bool has_reason = m_measure.reason && m_measure.status && m_measure.status->known &&
                                m_measure.status->word == given->word;
        if (reason.empty() && needs_reason(given->word) && !has_reason)
            return refuse(Notice::reason_wanted, {given->text});
        if (given->word == StatusWord::done && !given->date && is_done_already())
            return; // it says so, and when
        if (given->word == StatusWord::done)
            m_follow_up.ticked = true;
        else if (m_measure.ticked)
            m_follow_up.ticked = false;
        std::string value = given->text + " " + given->date.value_or(day()).iso();
        if (!reason.empty())
            value += ": " + reason;
        set(Field::status, std::move(value));
    }

    void refuse_status() {
        std::string all;
        for (auto word = static_cast<std::uint16_t>(StatusWord::not_started);
             word <= static_cast<std::uint16_t>(StatusWord::carried_forward); ++word) {
            all += all.empty() ? "" : ", ";
            all += status_word(static_cast<StatusWord>(word), plan_language());
        }
        const auto near = words::nearest(words::Context::status, support::fold(m_wish.value), 2);
        if (near)
            return refuse(Notice::not_a_status_near, {m_wish.value, *near});
        refuse(Notice::not_a_status, {m_wish.value, all});
    }

    // What the meeting decided stays; the change stands beside it with its reason.
    void ask_promise(Field field, Field changed, edit::Manner manner) {
        const std::string value = support::tidy(m_wish.value);
        const std::string reason = support::tidy(m_wish.reason);
        if (value.empty())
            return refuse(Notice::nothing_to_write);
        if (!m_header.adopted) {
            set(field, value);
            if (!reason.empty())
                log(label(field, plan_language()) + " " + value + " (" + reason + ")");
            return;
        }
        if (reason.empty())
            return refuse(Notice::change_reason_wanted);
        if (field == Field::deadline && !m_measure.new_deadlines.empty() &&
            support::tidy(m_measure.new_deadlines.back().reading.text) == value)
            return refuse(Notice::day_there, {value});
        set(changed, value, manner);
        // Without a colon, before which it would say who wrote it.
        log(label(changed, plan_language()) + " " + value + " (" + reason + ")");
    }

    const Wish& m_wish;
    const model::Header& m_header;
    const model::Measure& m_measure;
    Date m_as_of;
    words::Language m_language; // of refusals
    edit::FollowUp m_follow_up;
    std::optional<std::string> m_refusal;
};

} // namespace

std::string label(Field field, words::Language language) {
    return std::string(
        words::written(words::Context::field, static_cast<std::uint16_t>(field), language));
}

std::variant<edit::FollowUp, std::string> follow_up_for(const Wish& wish, const model::Plan& plan,
                                                        std::size_t measure, Date as_of,
                                                        words::Language language) {
    return Asking(wish, plan, measure, as_of, language).run();
}

} // namespace plan::driver
