#include "plan/driver/amend.hpp"

#include "follow_up_for.hpp"

#include "plan/diagnostics/messages.hpp"
#include "plan/edit/follow_up.hpp"
#include "plan/model/outline.hpp"
#include "plan/report/notices.hpp"
#include "plan/report/slots.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace plan::driver {
namespace {

using report::Notice;
using words::Field;

// What a wish comes to for one measure.
class Amending {
public:
    Amending(const Subject& subject, const Wish& wish, const CompileSettings& settings,
             std::optional<words::Language> language)
        : m_subject(subject)
        , m_wish(wish)
        , m_settings(settings)
        , m_language(language.value_or(words::Language::nb)) {
        m_settings.keep_plan = true;
        m_settings.keep_document = true;
        m_before = compile(subject.file, subject.config, subject.plan_id, m_settings);
        if (m_before.plan && !language)
            m_language = m_before.plan->header.language;
    }

    std::variant<Amended, std::string> run() {
        if (!m_before.plan || !m_before.document)
            return unreadable();
        if (m_subject.measure >= m_before.plan->measures.size() || measure().id != m_subject.id)
            return say(Notice::measure_gone, {m_subject.id});
        auto asked =
            follow_up_for(m_wish, *m_before.plan, m_subject.measure, m_settings.as_of, m_language);
        if (auto* refusal = std::get_if<std::string>(&asked))
            return std::move(*refusal);
        m_follow_up = std::get<edit::FollowUp>(std::move(asked));
        if (m_follow_up.entries.empty() && m_follow_up.log.empty())
            return unchanged();
        const edit::Place place{.file = m_subject.file,
                                .document = *m_before.document,
                                .measure = m_subject.measure,
                                .language = m_before.plan->header.language};
        auto written = edit::write(place, m_follow_up);
        if (const auto* obstacle = std::get_if<edit::Obstacle>(&written))
            return why(*obstacle);
        return verified(std::get<edit::Written>(std::move(written)));
    }

private:
    [[nodiscard]] const model::Measure& measure() const {
        return m_before.plan->measures[m_subject.measure];
    }
    [[nodiscard]] words::Language plan_language() const { return m_before.plan->header.language; }

    [[nodiscard]] std::string say(Notice notice,
                                  std::initializer_list<std::string_view> arguments = {}) const {
        return report::notice(notice, m_language, arguments);
    }
    [[nodiscard]] Amended unchanged() const {
        return {.bytes = m_subject.file.bytes,
                .line = measure().line,
                .said = {say(Notice::done_already, {measure().id, measure().status->date->iso()})},
                .warnings = {}};
    }

    [[nodiscard]] std::string unreadable() const {
        std::string first;
        if (!m_before.findings.empty())
            first = sentence(m_before.findings.front());
        return say(Notice::plan_unreadable, {m_subject.file.path, first});
    }

    [[nodiscard]] std::string sentence(const diagnostics::Finding& finding) const {
        const auto speech =
            m_language == words::Language::en ? diagnostics::Speech::en : diagnostics::Speech::nb;
        std::string all = diagnostics::say(finding.message, finding.arguments, speech);
        if (finding.help)
            all += "; " + diagnostics::say(finding.help->message, finding.help->arguments, speech);
        return all;
    }

    [[nodiscard]] std::string why(edit::Obstacle obstacle) const {
        switch (obstacle) {
        case edit::Obstacle::line_break:
            return say(Notice::one_line_only);
        case edit::Obstacle::shared_row:
        case edit::Obstacle::too_many_cells:
            return say(Notice::row_unclear, {m_subject.id});
        case edit::Obstacle::no_place:
            return say(Notice::would_not_mean);
        case edit::Obstacle::repeated_field:
            return say(Notice::field_repeated, {m_subject.id});
        }
        return {};
    }

    // --- whether the result says it -----------------------------------------

    std::variant<Amended, std::string> verified(edit::Written written) {
        Amended amended;
        amended.bytes = edit::apply(m_subject.file.bytes, written.splices);
        const source::SourceFile file(m_subject.file.path, amended.bytes);
        m_after = compile(file, m_subject.config, m_subject.plan_id, m_settings);
        if (!m_after.plan || m_after.plan->measures.size() != m_before.plan->measures.size())
            return say(Notice::would_not_mean);
        for (diagnostics::Finding& one : news()) {
            if (one.severity == diagnostics::Severity::error)
                return say(Notice::would_be_wrong, {sentence(one)});
            if (one.severity == diagnostics::Severity::warning)
                amended.warnings.push_back(std::move(one));
        }
        if (!means_what_was_asked())
            return say(Notice::would_not_mean);
        if (const model::Role* role = named_by_holder())
            return say(Notice::role_not_name, {role->name});
        amended.line = m_after.plan->measures[m_subject.measure].line;
        tell(amended, written);
        return amended;
    }

    // The role of a person whom the wish names: pages show what stands in the log, and roles
    // outlive those who hold them.
    [[nodiscard]] const model::Role* named_by_holder() const {
        if (m_wish.what != Follow::responsible)
            return nullptr;
        const model::Measure& now = m_after.plan->measures[m_subject.measure];
        for (const auto* list : {&now.responsibles, &now.new_responsibles})
            for (const model::Responsible& one : *list)
                if (one.by_holder && one.role && one.origin.source == model::Source::written &&
                    m_wish.value.find(one.text) != std::string::npos)
                    return &m_after.plan->header.people.roles[*one.role];
        return nullptr;
    }

    // The findings that were not there before, wherever they stand.
    [[nodiscard]] std::vector<diagnostics::Finding> news() const {
        std::vector<const diagnostics::Finding*> old;
        for (const diagnostics::Finding& one : m_before.findings)
            old.push_back(&one);
        std::vector<diagnostics::Finding> found;
        for (const diagnostics::Finding& one : m_after.findings) {
            const auto same = std::ranges::find_if(old, [&](const diagnostics::Finding* other) {
                return other->message == one.message && other->arguments == one.arguments;
            });
            if (same != old.end())
                old.erase(same);
            else
                found.push_back(one);
        }
        return found;
    }

    [[nodiscard]] bool means_what_was_asked() {
        const auto changed = changed_facts();
        return others(*m_before.plan, changed) == others(*m_after.plan, changed) && keeps_links() &&
               has_entries() && has_log();
    }

    // What was asked for may bring links of its own; none may be lost.
    [[nodiscard]] bool keeps_links() const {
        const auto links_of = [](const model::Plan& plan) {
            std::vector<std::pair<std::string_view, std::string_view>> links;
            for (const model::Link& link : plan.links)
                links.emplace_back(link.text, link.path);
            std::ranges::sort(links);
            return links;
        };
        return std::ranges::includes(links_of(*m_after.plan), links_of(*m_before.plan));
    }

    // The names of an outline's lines that the wish may change.
    [[nodiscard]] std::vector<std::string_view> changed_facts() const {
        std::vector<std::string_view> names;
        if (m_follow_up.ticked)
            names.push_back("box");
        if (!m_follow_up.log.empty())
            names.push_back("log");
        for (const edit::Entry& entry : m_follow_up.entries) {
            if (entry.field == Field::status)
                names.insert(names.end(), {"status", "status date"});
            else if (entry.field == Field::done)
                names.push_back("done");
            else if (entry.field == Field::deadline)
                names.push_back("deadlines");
            else if (entry.field == Field::new_deadline)
                names.push_back("new deadlines");
            else if (entry.field == Field::responsible)
                names.push_back("responsibles");
            else if (entry.field == Field::new_responsible)
                names.push_back("new responsibles");
        }
        return names;
    }

    // Everything the plan says but those facts of the one measure, and links.
    [[nodiscard]] std::vector<std::string> others(const model::Plan& plan,
                                                  std::span<const std::string_view> changed) const {
        std::vector<std::string> all = model::outline(plan);
        const std::string own = fmt::format("measure {} ", m_subject.measure + 1);
        std::erase_if(all, [&](const std::string& line) {
            if (line.starts_with("link: "))
                return true;
            if (!line.starts_with(own))
                return false;
            const std::string_view fact =
                std::string_view(line).substr(own.size(), line.find(':') - own.size());
            return std::ranges::find(changed, fact) != changed.end();
        });
        return all;
    }

    [[nodiscard]] bool has_entries() const {
        const model::Measure& now = m_after.plan->measures[m_subject.measure];
        if (m_follow_up.ticked && now.ticked.value_or(*m_follow_up.ticked) != *m_follow_up.ticked)
            return false;
        return std::ranges::all_of(m_follow_up.entries,
                                   [&](const edit::Entry& entry) { return has_entry(now, entry); });
    }

    [[nodiscard]] bool has_entry(const model::Measure& now, const edit::Entry& entry) const {
        switch (entry.field) {
        case Field::status:
            return now.status && now.status->known && now.status->date &&
                   support::tidy(now.status->text) == support::tidy(entry.value);
        case Field::done:
            return days_done(now) == days_done(measure()) + 1;
        case Field::deadline:
            return !now.deadlines.empty() &&
                   now.deadlines.front().origin.source == model::Source::written;
        case Field::new_deadline:
            return now.new_deadlines.size() > measure().new_deadlines.size();
        case Field::responsible:
            return !now.responsibles.empty() &&
                   now.responsibles.front().origin.source == model::Source::written;
        case Field::new_responsible:
            return !now.new_responsibles.empty();
        default:
            return false;
        }
    }

    [[nodiscard]] static std::size_t days_done(const model::Measure& measure) {
        return report::done_days(measure, calendar::Date::from_ymd(9999, 12, 31).value()).size();
    }

    [[nodiscard]] bool has_log() const {
        const auto& then = measure().log;
        const auto& now = m_after.plan->measures[m_subject.measure].log;
        if (now.size() != then.size() + m_follow_up.log.size())
            return false;
        for (std::size_t i = 0; i < m_follow_up.log.size(); ++i) {
            const model::LogEntry& one = now[then.size() + i];
            const edit::LogLine& asked = m_follow_up.log[i];
            // `leder: …` in the text is read as who says it.
            const std::string& said = one.text.markdown;
            const std::string text = one.who.empty() ? said : one.who + ": " + said;
            if (one.date != asked.date || one.case_number != asked.case_number ||
                support::tidy(text) != support::tidy(asked.text))
                return false;
        }
        return true;
    }

    // --- what is told ---------------------------------------------------------

    void tell(Amended& amended, const edit::Written& written) const {
        if (m_follow_up.ticked && measure().ticked != m_follow_up.ticked &&
            m_after.plan->measures[m_subject.measure].ticked)
            amended.said.push_back(*m_follow_up.ticked ? "[x]" : "[ ]");
        for (const edit::Entry& entry : m_follow_up.entries) {
            std::string line = label(entry.field, plan_language()) + ": " + entry.value;
            if (entry.field == Field::status && measure().status)
                line += " " + say(Notice::was_before, {measure().status->text});
            amended.said.push_back(std::move(line));
        }
        for (const edit::LogLine& one : m_follow_up.log)
            amended.said.push_back(fmt::format(
                "{}: {}{}: {}", label(Field::log, plan_language()), one.date.iso(),
                one.case_number.empty() ? "" : " (sak " + one.case_number + ")", one.text));
        if (!written.new_columns.empty())
            amended.said.push_back(say(Notice::new_columns,
                                       {fmt::format("{}", fmt::join(written.new_columns, ", "))}));
    }

    const Subject& m_subject;
    const Wish& m_wish;
    CompileSettings m_settings;
    words::Language m_language;
    Compiled m_before;
    Compiled m_after;
    edit::FollowUp m_follow_up;
};

} // namespace

std::variant<Amended, std::string> amend(const Subject& subject, const Wish& wish,
                                         const CompileSettings& settings,
                                         std::optional<words::Language> language) {
    return Amending(subject, wish, settings, language).run();
}

} // namespace plan::driver
