#include "plan/report/public_texts.hpp"

#include "plan/report/wording.hpp"
#include "plan/support/percent.hpp"
#include "plan/support/text.hpp"

namespace plan::report {
namespace {

using model::Origin;
using words::Field;

// Whether decoding has left text, and not bytes of something else.
bool is_text(std::string_view text) {
    while (!text.empty()) {
        const support::Decoded next = support::decode(text);
        if (next.code == 0xFFFD || next.code < 0x20)
            return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

class Walk {
public:
    Walk(const model::Plan& plan, const std::function<void(const PublicText&)>& visit)
        : m_plan(plan)
        , m_visit(visit) {}

    void run() {
        const auto& [path, published_as_of, published_closed, header, sections, measures,
                     suppressions, strays, links] = m_plan;
        static_cast<void>(published_as_of);
        static_cast<void>(published_closed);
        static_cast<void>(suppressions);
        static_cast<void>(strays);
        static_cast<void>(links); // they stand in the texts
        slug(path, {});
        header_texts(header);
        for (const model::Section& section : sections)
            section_texts(section);
        for (const model::Measure& measure : measures)
            measure_texts(measure);
    }

private:
    void show(std::string_view text, const Origin& origin, TextKind kind = TextKind::words) {
        if (!text.empty())
            m_visit({text, kind, origin, m_measure});
    }
    void slug(std::string_view text, const Origin& origin) { show(text, origin, TextKind::slug); }

    // In each of its forms: the Markdown has the addresses of links, the runs are what a page
    // shows.
    void rich(const model::RichText& text, const Origin& origin, TextKind kind = TextKind::words) {
        const auto& [markdown, plain, runs] = text;
        show(plain.empty() ? markdown : plain, origin, kind);
        if (!plain.empty() && plain != markdown)
            show(markdown, origin, kind);
        std::string shown;
        for (const adapters::Run& run : runs)
            shown += run.line_break ? std::string_view(" ") : std::string_view(run.text);
        if (shown != plain)
            show(shown, origin, kind);
        for (const adapters::Run& run : runs)
            if (!run.link.empty())
                address(run.link, origin);
        // Where a text hides no words, its runs may have been left unread.
        if (runs.empty())
            adapters::each_simple_link(markdown,
                                       [&](std::string_view link) { address(link, origin); });
    }

    // As it is written, and as those who follow it read it.
    void address(std::string_view link, const Origin& origin) {
        std::string read = support::percent_decoded(link);
        if (!is_text(read))
            read = link;
        show(read, origin);
        slug(read, origin);
    }

    void decision(const model::Decision& one) {
        const auto& [date, by, case_number, text, origin] = one;
        static_cast<void>(date);
        show(by, origin);
        show(case_number, origin);
        show(text, origin);
    }

    void header_texts(const model::Header& header) {
        const auto& [id, id_written, id_span, title, organization, language, period, adopted,
                     amended, people, events, checks, seasons, default_responsible,
                     default_responsible_span, default_deadline, default_deadline_span, base_url,
                     publish_contacts, accent, span] = header;
        static_cast<void>(id_written);
        static_cast<void>(language);
        static_cast<void>(checks);
        static_cast<void>(seasons);
        static_cast<void>(default_responsible); // it goes out where a measure has it
        static_cast<void>(default_responsible_span);
        static_cast<void>(default_deadline);
        static_cast<void>(default_deadline_span);
        static_cast<void>(publish_contacts);
        static_cast<void>(accent);
        const Origin here{span};
        slug(id, {id_span});
        show(title, here);
        show(organization, here);
        show(base_url, here);
        if (period)
            show(period->text, period->origin);
        if (adopted)
            decision(*adopted);
        for (const model::Decision& one : amended)
            decision(one);
        for (const model::Role& role : people.roles)
            role_texts(role);
        for (const deadline::Event& event : events)
            show(event.name, here);
    }

    void role_texts(const model::Role& role) {
        const auto& [key, name, aliases, holders, publish, origin] = role;
        static_cast<void>(holders); // an open report shows none
        static_cast<void>(publish);
        slug(key, origin);
        show(name, origin);
        for (const std::string& alias : aliases)
            show(alias, origin);
    }

    void section_texts(const model::Section& section) {
        const auto& [id, number, title, level, parent, goals, origin] = section;
        static_cast<void>(level);
        static_cast<void>(parent);
        slug(id, origin);
        show(number, origin);
        show(title, origin);
        for (const model::Goal& goal : goals) {
            const auto& [text, target_of, goal_origin, goal_number] = goal;
            static_cast<void>(target_of); // a part of the text
            rich(text, goal_origin);
            show(goal_number, goal_origin);
        }
    }

    void people_texts(const std::vector<model::Responsible>& all) {
        for (const model::Responsible& one : all)
            show(public_text(one, m_plan.header.people, m_plan.header.language), one.origin,
                 TextKind::people);
        for (std::size_t i = 1; i < all.size(); ++i)
            if (!all[i - 1].role && !all[i].role)
                show(all[i - 1].text + ", " + all[i].text, all[i - 1].origin, TextKind::row);
    }

    void deadlines(const std::vector<model::Deadline>& all) {
        for (const model::Deadline& one : all)
            show(one.reading.text, one.origin);
    }

    void targets(const std::vector<model::Target>& all, const Origin& origin) {
        for (const model::Target& one : all)
            show(one.text, origin, TextKind::amounts);
    }

    void measure_texts(const model::Measure& measure) {
        m_measure = &measure;
        const auto& [id, permanent_id, id_span, number, numbers, number_span, run_number, section,
                     text, origin, span, line, ticked, box_span, responsibles, responsible_given,
                     deadline_list, deadline_given, status, done, reason, new_deadlines,
                     new_responsibles, time, evaluation, log, depends_on, goals, attachments,
                     target_list, result, resources, adopted, fields, steps, internal, allowed] =
            measure;
        static_cast<void>(permanent_id);
        static_cast<void>(numbers);
        static_cast<void>(number_span);
        static_cast<void>(run_number);
        static_cast<void>(section);
        static_cast<void>(span);
        static_cast<void>(line);
        static_cast<void>(ticked);
        static_cast<void>(box_span);
        static_cast<void>(responsible_given);
        static_cast<void>(deadline_given);
        static_cast<void>(internal);
        static_cast<void>(allowed);
        // A derived id has the text's words, and the text says it better.
        rich(text, origin);
        slug(id, permanent_id ? Origin{id_span} : origin);
        show(number, origin);
        people_texts(responsibles);
        people_texts(new_responsibles);
        for (const auto* list : {&deadline_list, &done, &new_deadlines, &time, &evaluation})
            deadlines(*list);
        if (status)
            show(status->text, status->origin);
        if (reason)
            show(reason->text, reason->origin);
        for (const model::LogEntry& entry : log) {
            const auto& [date, bad_date, who, case_number, words, entry_origin] = entry;
            static_cast<void>(date);
            static_cast<void>(bad_date);
            static_cast<void>(who); // an open report leaves it out
            show(case_number, entry_origin);
            rich(words, entry_origin);
        }
        for (const model::Dependency& one : depends_on)
            show(one.text, one.origin);
        for (const model::GoalReference& one : goals)
            show(one.text, one.origin);
        for (const model::Link& one : attachments)
            address(one.text, {one.span});
        targets(target_list, origin);
        if (result) {
            show(result->text, origin, TextKind::amounts);
            targets(result->reached, origin);
        }
        for (const model::Resource& one : resources)
            show(one.text, origin, TextKind::amounts);
        if (adopted)
            decision(adopted->decision);
        for (const model::TextField& field : fields)
            field_texts(field);
        for (const model::Step& step : steps) {
            const auto& [words, step_ticked, has_box, step_people, step_deadlines, step_origin] =
                step;
            static_cast<void>(step_ticked);
            static_cast<void>(has_box);
            rich(words, step_origin);
            people_texts(step_people);
            deadlines(step_deadlines);
        }
        m_measure = nullptr;
    }

    void field_texts(const model::TextField& one) {
        const auto& [field, label, text, origin] = one;
        if (field == Field::internal)
            return;
        show(label, origin);
        rich(text, origin, has_amounts(field) ? TextKind::amounts : TextKind::words);
    }

    const model::Plan& m_plan;
    const std::function<void(const PublicText&)>& m_visit;
    const model::Measure* m_measure = nullptr;
};

} // namespace

bool has_amounts(std::optional<Field> field) {
    return field == Field::target || field == Field::result || field == Field::resources;
}

void each_public_text(const model::Plan& plan,
                      const std::function<void(const PublicText&)>& visit) {
    Walk(plan, visit).run();
}

} // namespace plan::report
