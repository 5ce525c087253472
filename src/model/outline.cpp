#include "plan/model/outline.hpp"

#include "plan/diagnostics/rules.hpp"
#include "plan/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace plan::model {
namespace {

// Every struct of the model is taken apart whole: one that gets a member does not
// compile here until it is decided whether the member is a fact.

// One kind of space, and line breaks as `\n`.
std::string spaced(std::string_view text) {
    std::string all;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (at != 0)
            all += "\\n";
        all += support::tidy(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

std::string said(const std::optional<calendar::Date>& date) {
    return date ? date->iso() : "-";
}

template<typename Enum>
int number_of(Enum value) {
    return static_cast<int>(value);
}

std::string said(Source source) {
    switch (source) {
    case Source::written:
        return "";
    case Source::section:
        return " (section)";
    case Source::lead_in:
        return " (lead-in)";
    case Source::defaults:
        return " (defaults)";
    case Source::config:
        return " (config)";
    case Source::inferred:
        return " (inferred)";
    }
    return "";
}

std::string said(Part part) {
    switch (part) {
    case Part::accountable:
        return "accountable";
    case Part::further:
        return "further";
    case Part::helper:
        return "helper";
    case Part::partner:
        return "partner";
    case Part::optional:
        return "optional";
    }
    return "";
}

std::string said(const RichText& rich) {
    const auto& [markdown, plain, runs] = rich; // the last two are made of the first
    static_cast<void>(plain);
    static_cast<void>(runs);
    return spaced(markdown);
}

std::string said(const deadline::Fault& fault) {
    const auto& [kind, begin, end, value, limit, context, suggestion] = fault;
    static_cast<void>(begin);
    static_cast<void>(end);
    return fmt::format(" fault {} {} {} [{}] [{}]", number_of(kind), value, limit, context,
                       suggestion);
}

std::string said(const deadline::Reading& reading) {
    const auto& [text, begin, end, kind, first, last, precision, approximate, year_written,
                 year_inferred, limit, vague, rrule, quota, event, occurrences, faults] = reading;
    static_cast<void>(begin);
    static_cast<void>(end);
    std::string all = fmt::format("[{}] kind {} {}..{} precision {}", spaced(text), number_of(kind),
                                  said(first), said(last), number_of(precision));
    all += approximate ? " approximate" : "";
    all += year_written ? " year-written" : "";
    all += year_inferred ? " year-inferred" : "";
    all += limit ? " limit" : "";
    all += vague ? " vague" : "";
    all += rrule.empty() ? "" : " rrule " + rrule;
    if (quota) {
        const auto& [min, max, per] = *quota;
        all +=
            fmt::format(" quota {}..{} per {}", min.value_or(-1), max.value_or(-1), number_of(per));
    }
    if (event) {
        const auto& [name, days, working_days, months] = *event;
        all += fmt::format(" event [{}] {} {} {}", spaced(name), days, working_days, months);
    }
    for (const auto& [begins, ends] : occurrences)
        all += fmt::format(" occurrence {}..{}", said(begins), ends.iso());
    for (const deadline::Fault& fault : faults)
        all += said(fault);
    return all;
}

std::string said(const Deadline& deadline) {
    const auto& [reading, origin, fault_spans, join] = deadline;
    static_cast<void>(fault_spans);
    return fmt::format("{} join {}{}", said(reading), number_of(join), said(origin.source));
}

std::string said(const std::optional<std::size_t>& role, const Register& people) {
    return role ? people.roles[*role].key : "-";
}

std::string said(const Responsible& responsible, const Register& people) {
    const auto& [role, part, text, origin, nearest, naming, lost_separator, by_holder] =
        responsible;
    const bool is_name = naming == Naming::name;
    return fmt::format(
        "{} {} [{}] near {}{}{}{}{}", said(part), said(role, people), spaced(text),
        said(nearest, people), is_name ? "" : fmt::format(" naming {}", number_of(naming)),
        lost_separator ? " unparted" : "", by_holder ? " holder" : "", said(origin.source));
}

std::string said(const Decision& decision) {
    const auto& [date, by, case_number, text, origin] = decision;
    return fmt::format("{} [{}] [{}] [{}]{}", said(date), spaced(by), spaced(case_number),
                       spaced(text), said(origin.source));
}

std::string said(const std::optional<std::size_t>& index) {
    return index ? std::to_string(*index + 1) : "-";
}

std::string said(const Dependency& dependency) {
    const auto& [text, plan, id, measure, nearest, origin] = dependency;
    return fmt::format("[{}] [{}] [{}] measure {} near [{}]{}", spaced(text), plan, id,
                       said(measure), nearest, said(origin.source));
}

std::string said(const GoalReference& reference) {
    const auto& [text, is_number, goal, section, nearest, origin] = reference;
    return fmt::format("[{}]{} goal {} section {} near [{}]{}", spaced(text),
                       is_number ? " number" : "", said(goal), section, nearest,
                       said(origin.source));
}

std::string said(const Link& link) {
    const auto& [text, path, span] = link;
    static_cast<void>(span);
    return fmt::format("[{}] [{}]", spaced(text), path);
}

// Lines about one thing, whose name stands before each of them.
class Lines {
public:
    explicit Lines(std::string about)
        : m_about(std::move(about)) {}

    void add(std::string_view what, const std::string& value) {
        m_lines.push_back(fmt::format("{}{}{}: {}", m_about,
                                      m_about.empty() || what.empty() ? "" : " ", what, value));
    }
    void add_text(std::string_view what, std::string_view text) {
        if (!text.empty())
            add(what, spaced(text));
    }
    void add_all(std::string_view what, const std::vector<Deadline>& deadlines) {
        for (const Deadline& one : deadlines)
            add(what, said(one));
    }
    void add_all(std::string_view what, const std::vector<Responsible>& responsibles,
                 const Register& people) {
        for (const Responsible& one : responsibles)
            add(what, said(one, people));
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_lines); }

private:
    std::string m_about;
    std::vector<std::string> m_lines;
};

void move_to(std::vector<std::string>& all, std::vector<std::string> some) {
    all.insert(all.end(), std::make_move_iterator(some.begin()),
               std::make_move_iterator(some.end()));
}

void add(Lines& lines, const Status& status) {
    const auto& [word, known, date, bad_date, until, reason, text, origin, word_span] = status;
    static_cast<void>(word_span);
    lines.add("status", fmt::format("{}{} {} [{}] [{}]{}", number_of(word), known ? "" : " unknown",
                                    said(date), spaced(reason), spaced(text), said(origin.source)));
    if (bad_date)
        lines.add("status date", said(*bad_date));
    lines.add_text("status until", until);
}

void add(Lines& lines, const LogEntry& entry) {
    const auto& [date, bad_date, who, case_number, text, origin] = entry;
    lines.add("log", fmt::format("{} [{}] [{}] [{}]{}", said(date), spaced(who),
                                 spaced(case_number), said(text), said(origin.source)));
    if (bad_date)
        lines.add("log date", said(*bad_date));
}

std::string said(const Target& target) {
    const auto& [text, number, unit, direction, per] = target;
    return fmt::format("[{}] {} [{}] {} per {}", spaced(text), number ? number->thousandths : -1,
                       spaced(unit), number_of(direction), per ? number_of(*per) : -1);
}

void add(Lines& lines, const Adoption& adoption) {
    const auto& [decision, bad_date] = adoption;
    lines.add("adopted", said(decision));
    if (bad_date)
        lines.add("adopted date", said(*bad_date));
}

// Fields of different names have no order among each other.
void add_fields(Lines& lines, const std::vector<TextField>& fields) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const TextField& one : fields) {
        const auto& [field, label, text, origin] = one;
        all.emplace_back(
            fmt::format("{:02} {}", field ? number_of(*field) : 99, support::fold(label)),
            fmt::format("[{}] [{}]{}", spaced(label), said(text), said(origin.source)));
    }
    std::ranges::stable_sort(all, {}, &std::pair<std::string, std::string>::first);
    for (const auto& [name, value] : all)
        lines.add("field " + name, value);
}

std::vector<std::string> step_lines(const Step& step, std::size_t number, const Register& people) {
    const auto& [text, ticked, has_box, responsibles, deadlines, origin] = step;
    static_cast<void>(origin);
    Lines lines(fmt::format("step {}", number));
    lines.add("text", said(text));
    if (has_box)
        lines.add("box", ticked ? "x" : "-");
    lines.add_all("responsibles", responsibles, people);
    lines.add_all("deadlines", deadlines);
    return lines.take();
}

std::vector<std::string> section_lines(const Section& section, std::size_t index) {
    const auto& [id, number, title, level, parent, goals, origin] = section;
    static_cast<void>(origin);
    Lines lines(fmt::format("section {}", index));
    lines.add("id", id);
    lines.add_text("number", number);
    lines.add_text("title", title);
    lines.add("level", std::to_string(level));
    if (parent)
        lines.add("parent", std::to_string(*parent));
    for (const Goal& goal : goals) {
        const auto& [text, target, goal_origin, goal_number] = goal;
        static_cast<void>(goal_origin);
        lines.add("goal", said(text));
        lines.add_text("goal number", goal_number);
        if (!target)
            continue;
        lines.add("target", said(*target));
    }
    return lines.take();
}

void add(Lines& lines, const Role& role) {
    const auto& [key, name, aliases, holders, publish, origin] = role;
    std::string all = fmt::format("{} [{}]{}{}", key, spaced(name), publish ? " published" : "",
                                  said(origin.source));
    for (const std::string& alias : aliases)
        all += " alias [" + spaced(alias) + "]";
    for (const Holder& holder : holders) {
        const auto& [called, from, to, shown, span] = holder;
        static_cast<void>(span);
        all += fmt::format(" holder [{}] {}..{}{}", spaced(called), said(from), said(to),
                           shown ? " published" : "");
    }
    lines.add("responsible", all);
}

void add(Lines& lines, std::string_view what, const std::optional<Season>& season) {
    if (!season)
        return;
    const auto& [first_month, first_day, last_month, last_day] = *season;
    lines.add(what, fmt::format("{}-{}..{}-{}", first_month, first_day, last_month, last_day));
}

void add(Lines& lines, const Seasons& seasons) {
    const auto& [spring, summer, autumn, winter] = seasons;
    add(lines, "spring", spring);
    add(lines, "summer", summer);
    add(lines, "autumn", autumn);
    add(lines, "winter", winter);
}

std::vector<std::string> header_lines(const Header& header) {
    const auto& [id, id_written, id_span, title, organization, language, period, adopted, amended,
                 people, events, checks, seasons, default_responsible, default_responsible_span,
                 default_deadline, default_deadline_span, base_url, publish_contacts, accent,
                 span] = header;
    static_cast<void>(id_span);
    static_cast<void>(default_responsible_span);
    static_cast<void>(default_deadline_span);
    static_cast<void>(span);
    Lines lines("header");
    lines.add("id", id + (id_written ? " written" : ""));
    lines.add_text("title", title);
    lines.add_text("organization", organization);
    lines.add("language", std::string(words::tag(language)));
    if (period) {
        const auto& [days, text, assumed, origin] = *period;
        lines.add("period",
                  fmt::format("{}..{} [{}]{}{}", days.first.iso(), days.last.iso(), spaced(text),
                              assumed ? " assumed" : "", said(origin.source)));
    }
    if (adopted)
        lines.add("adopted", said(*adopted));
    for (const Decision& one : amended)
        lines.add("amended", said(one));
    for (const Role& role : people.roles)
        add(lines, role);
    for (const auto& [name, dates] : events) {
        std::string all = "[" + spaced(name) + "]";
        for (const calendar::Interval& one : dates)
            all += " " + one.first.iso() + ".." + one.last.iso();
        lines.add("event", all);
    }
    for (const auto& [rule, severity, origin] : checks)
        lines.add("check", fmt::format("{} {}{}", diagnostics::row(rule).name,
                                       severity ? diagnostics::name(*severity) : "off",
                                       said(origin.source)));
    add(lines, seasons);
    lines.add_text("default responsible", default_responsible);
    lines.add_text("default deadline", default_deadline);
    lines.add_text("base url", base_url);
    if (publish_contacts)
        lines.add("contacts", "published");
    if (accent)
        lines.add("accent", support::hex(*accent));
    return lines.take();
}

} // namespace

std::vector<std::string> outline(const Measure& measure, const Plan& plan) {
    const auto& [id, permanent_id, id_span, number, numbers, number_span, run, section, text,
                 origin, span, line, ticked, box_span, responsibles, responsible_given, deadlines,
                 deadline_given, status, done, reason, new_deadlines, new_responsibles, time,
                 evaluation, log, depends_on, goals, attachments, targets, result, resources,
                 adopted, fields, steps, internal, allowed] = measure;
    static_cast<void>(id_span);
    static_cast<void>(number_span);
    static_cast<void>(origin);
    static_cast<void>(span);
    static_cast<void>(line);
    static_cast<void>(box_span);
    static_cast<void>(depends_on); // made of the fields' texts
    static_cast<void>(goals);
    static_cast<void>(attachments);
    static_cast<void>(result); // made of the field's text, and of the targets
    static_cast<void>(resources);
    const Register& people = plan.header.people;
    Lines lines("");
    lines.add("id", id + (permanent_id ? " permanent" : ""));
    if (!number.empty()) {
        lines.add("number",
                  fmt::format("{} ({}) run {}", spaced(number), fmt::join(numbers, " "), run));
    }
    lines.add("section", std::to_string(section));
    lines.add("text", said(text));
    if (ticked)
        lines.add("box", *ticked ? "x" : "-");
    if (responsible_given)
        lines.add("responsibles", "given");
    lines.add_all("responsibles", responsibles, people);
    if (deadline_given)
        lines.add("deadlines", "given");
    lines.add_all("deadlines", deadlines);
    if (status)
        add(lines, *status);
    lines.add_all("done", done);
    if (reason) {
        const auto& [why, reason_origin] = *reason;
        lines.add("reason", spaced(why) + said(reason_origin.source));
    }
    lines.add_all("new deadlines", new_deadlines);
    lines.add_all("new responsibles", new_responsibles, people);
    lines.add_all("time", time);
    lines.add_all("evaluation", evaluation);
    for (const LogEntry& entry : log)
        add(lines, entry);
    for (const Dependency& one : depends_on)
        lines.add("depends on", said(one));
    for (const GoalReference& one : goals)
        lines.add("goal", said(one));
    for (const Link& one : attachments)
        lines.add("attachment", said(one));
    for (const Target& target : targets)
        lines.add("target", said(target));
    if (adopted)
        add(lines, *adopted);
    add_fields(lines, fields);
    std::vector<std::string> all = lines.take();
    for (std::size_t i = 0; i < steps.size(); ++i)
        move_to(all, step_lines(steps[i], i + 1, people));
    Lines rest("");
    if (internal)
        rest.add("internal", "all");
    for (const diagnostics::Rule rule : allowed)
        rest.add("allowed", std::string(diagnostics::row(rule).name));
    move_to(all, rest.take());
    return all;
}

std::vector<std::string> outline(const Plan& plan) {
    const auto& [path, published_as_of, published_closed, header, sections, measures, suppressions,
                 strays, links] = plan;
    static_cast<void>(path);
    static_cast<void>(published_as_of); // of a plan without a text of its own
    static_cast<void>(published_closed);
    static_cast<void>(strays); // what is said of them are findings
    static_cast<void>(links);
    std::vector<std::string> all = header_lines(header);
    for (std::size_t i = 0; i < sections.size(); ++i)
        move_to(all, section_lines(sections[i], i));
    for (std::size_t i = 0; i < measures.size(); ++i)
        for (const std::string& one : outline(measures[i], plan))
            all.push_back(fmt::format("measure {} {}", i + 1, one));
    Lines lines("");
    for (const auto& [rule, span, whole, measure] : suppressions) {
        static_cast<void>(span);
        static_cast<void>(whole);
        lines.add("suppression",
                  fmt::format("{} {}", diagnostics::row(rule).name,
                              measure ? fmt::format("measure {}", *measure + 1) : "nothing"));
    }
    for (const auto& [field, label] : strays) {
        static_cast<void>(label);
        lines.add("stray field", field ? std::to_string(number_of(*field)) : "-");
    }
    // Fields of one measure have no order among each other, and so have the links in them.
    std::vector<std::string> targets;
    for (const Link& link : links)
        targets.push_back(said(link));
    std::ranges::sort(targets);
    for (const std::string& one : targets)
        lines.add("link", one);
    move_to(all, lines.take());
    return all;
}

} // namespace plan::model
