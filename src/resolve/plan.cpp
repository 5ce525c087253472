#include "plan/resolve/plan.hpp"

#include "ids.hpp"
#include "links.hpp"
#include "measures.hpp"
#include "references.hpp"
#include "targets.hpp"
#include "values.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace plan::resolve {
namespace {

using diagnostics::Message;
using diagnostics::Note;

class Resolver {
public:
    Resolver(const source::SourceFile& file, const syntax::Document& document, model::Header header,
             Purpose purpose, diagnostics::Sink& sink)
        : m_document(document)
        , m_file(file)
        , m_purpose(purpose)
        , m_sink(sink) {
        m_plan.path = file.path;
        m_plan.header = std::move(header);
    }

    model::Plan run() && {
        sections();
        if (m_purpose != Purpose::finding)
            goals();
        m_plan.measures.reserve(m_document.measures.size());
        const Measures measures(m_file, m_document, m_plan.header, m_purpose, m_sink);
        for (const syntax::Measure& written : m_document.measures) {
            m_plan.measures.push_back(measures.read(written));
            m_plan.measures.back().section = m_section_of[written.section];
        }
        if (m_purpose == Purpose::finding) {
            derive_ids(m_plan, m_purpose, m_sink);
            return std::move(m_plan);
        }
        runs();
        derive_ids(m_plan, need_ids(m_plan) ? Purpose::naming : m_purpose, m_sink);
        resolve_references(m_plan);
        suppressions();
        for (const syntax::StrayField& one : m_document.strays)
            m_plan.strays.push_back({one.field, one.label});
        m_plan.links = read_links(m_file, m_document, m_plan);
        return std::move(m_plan);
    }

private:
    // The heading that is the plan's own title is no section: the first of level 1,
    // when it is alone on its level or says what `title` says.
    [[nodiscard]] std::optional<std::size_t> title_heading() const {
        std::optional<std::size_t> first;
        std::size_t count = 0;
        for (std::size_t i = 1; i < m_document.sections.size(); ++i)
            if (m_document.sections[i].level == 1) {
                first = first ? first : std::optional(i);
                ++count;
            }
        if (!first || count == 1 || m_plan.header.title.empty())
            return first;
        const bool same = support::fold(m_document.sections[*first].title.view()) ==
                          support::fold(m_plan.header.title);
        return same ? first : std::nullopt;
    }

    void sections() {
        const std::optional<std::size_t> title = title_heading();
        if (title && m_plan.header.title.empty()) {
            const syntax::Section& heading = m_document.sections[*title];
            m_plan.header.title = plain_text(heading.title.view());
            if (!heading.number.empty())
                m_plan.header.title.insert(0, heading.number + " ");
        }
        if (m_plan.header.title.empty())
            m_sink.report({.message = Message::missing_title,
                           .span = first_line(m_plan.header.span),
                           .help = Note{Message::help_title, {}, std::nullopt}});
        m_section_of.resize(m_document.sections.size());
        for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
            const syntax::Section& written = m_document.sections[i];
            if (i == title) {
                m_section_of[i] = 0;
                continue;
            }
            model::Section section;
            section.title = plain_text(written.title.view());
            section.number = written.number;
            section.level = written.level;
            section.origin = {written.span, model::Source::written};
            if (written.parent)
                section.parent = m_section_of[*written.parent];
            if (i != 0)
                section.id = unique_section_id(section);
            m_section_of[i] = m_plan.sections.size();
            m_plan.sections.push_back(std::move(section));
        }
    }

    [[nodiscard]] source::Span first_line(source::Span block) const {
        const source::Span line = m_file.lines.content(m_file.lines.line_of(block.begin));
        return {std::max(line.begin, block.begin), line.end};
    }

    std::string unique_section_id(const model::Section& section) {
        const std::string base = section_slug(section);
        std::string id = base;
        std::size_t& copy = m_copies.try_emplace(base, 1).first->second;
        while (!m_section_ids.insert(id).second)
            id = base + "-" + std::to_string(++copy);
        return id;
    }

    void goals() {
        for (const syntax::Goal& written : m_document.goals) {
            model::Goal goal;
            goal.text = rich_text(written.text.view(), looks_for(m_purpose, m_plan.header.people));
            goal.number = written.number;
            if (m_purpose >= Purpose::summing) {
                auto targets = read_targets(goal.text.plain, TargetText::prose);
                if (!targets.empty())
                    goal.target = std::move(targets.front());
            }
            goal.origin = {written.text.span(), model::Source::written};
            m_plan.sections[m_section_of[written.section]].goals.push_back(std::move(goal));
        }
    }

    // Measures of one section are numbered in one go until a number is 1 again.
    void runs() {
        std::size_t run = 0;
        const model::Measure* before = nullptr;
        for (model::Measure& measure : m_plan.measures) {
            if (measure.numbers.empty())
                continue;
            if (before != nullptr &&
                (measure.section != before->section || measure.numbers.front() == 1))
                ++run;
            measure.run = run;
            before = &measure;
        }
    }

    void suppressions() {
        for (const syntax::Directive& directive : m_document.directives) {
            for (const syntax::Text& name : directive.names) {
                const auto rule = directive.kind == syntax::DirectiveKind::allow
                                      ? diagnostics::find_rule(name.view())
                                      : std::nullopt;
                if (!rule) {
                    unknown_rule(name);
                    continue;
                }
                m_plan.suppressions.push_back(
                    {*rule, name.span(), directive.span, directive.measure});
                if (directive.measure)
                    m_plan.measures[*directive.measure].allowed.push_back(*rule);
            }
        }
    }

    void unknown_rule(const syntax::Text& name) {
        diagnostics::Diagnostic diagnostic{.message = Message::unknown_rule,
                                           .span = name.span(),
                                           .arguments = {std::string(name.view())}};
        if (const auto near = diagnostics::nearest_rule(name.view())) {
            const std::string proposal(diagnostics::row(*near).name);
            diagnostic.help = Note{Message::help_did_you_mean, {proposal}, std::nullopt};
            diagnostic.fix = diagnostics::Fixit{name.span(), proposal, true};
        }
        m_sink.report(std::move(diagnostic));
    }

    const syntax::Document& m_document;
    const source::SourceFile& m_file;
    Purpose m_purpose;
    diagnostics::Sink& m_sink;
    model::Plan m_plan;
    std::vector<std::size_t> m_section_of; // of the document's sections
    std::unordered_set<std::string> m_section_ids;
    std::unordered_map<std::string, std::size_t> m_copies;
};

} // namespace

model::Plan resolve(const source::SourceFile& file, const syntax::Document& document,
                    model::Header header, Purpose purpose, diagnostics::Sink& sink) {
    return Resolver(file, document, std::move(header), purpose, sink).run();
}

} // namespace plan::resolve
