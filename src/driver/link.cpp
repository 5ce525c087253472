#include "plan/check/dependencies.hpp"
#include "plan/driver/compile.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace plan::driver {
namespace {

using diagnostics::Finding;
using diagnostics::FindingNote;
using diagnostics::Message;

class Linker {
public:
    Linker(const std::vector<Compiled>& plans, const LinkSettings& settings)
        : m_plans(plans)
        , m_settings(settings) {}

    std::vector<Finding> run() && {
        ids();
        for (std::size_t plan = 0; plan < m_plans.size(); ++plan)
            if (m_plans[plan].summary)
                for (std::size_t i = 0; i < m_plans[plan].summary->references.size(); ++i)
                    reference(plan, i);
        cycles();
        return std::move(m_findings);
    }

private:
    using Node = std::pair<std::size_t, std::size_t>; // a plan and a measure of it

    // The measures of a plan that is referred to.
    struct Target {
        std::vector<LinkedMeasure> measures;
        std::unordered_map<std::string, std::size_t> by_id;
    };

    struct Resolved {
        std::size_t plan = 0;
        const CrossReference* reference = nullptr;
        Node to;
    };

    void ids() {
        for (std::size_t i = 0; i < m_plans.size(); ++i) {
            if (!m_plans[i].summary) {
                m_complete = false; // it may have the id that is missing
                continue;
            }
            const PlanSummary& summary = *m_plans[i].summary;
            const auto [known, is_new] = m_plan_of.emplace(support::fold(summary.id), i);
            if (is_new)
                continue;
            Finding finding = summary.same_id;
            finding.arguments = {summary.id, place_of_id(*m_plans[known->second].summary)};
            m_findings.push_back(std::move(finding));
        }
        for (const Compiled& one : m_plans)
            if (one.summary)
                for (const CrossReference& reference : one.summary->references)
                    if (const auto to = m_plan_of.find(reference.plan); to != m_plan_of.end())
                        m_asked[to->second].insert(reference.id);
    }

    // `a.md:6`; of a plan that writes no id the file alone.
    static std::string place_of_id(const PlanSummary& summary) {
        const diagnostics::Range& place = summary.same_id.range;
        return place.span.empty() ? summary.path
                                  : summary.path + ":" + std::to_string(place.start.line);
    }

    const Target& target(std::size_t plan) {
        const auto [known, is_new] = m_targets.try_emplace(plan);
        if (is_new && m_settings.measures) {
            known->second.measures = m_settings.measures(plan, m_asked[plan]);
            for (std::size_t i = 0; i < known->second.measures.size(); ++i)
                known->second.by_id.emplace(known->second.measures[i].id, i);
        }
        return known->second;
    }

    void reference(std::size_t plan, std::size_t index) {
        const CrossReference& one = m_plans[plan].summary->references[index];
        const auto known = m_plan_of.find(one.plan);
        if (known == m_plan_of.end()) {
            if (m_complete && m_settings.complete)
                say(one.no_plan, {one.plan}, nearest(one.plan, m_plan_of));
            return;
        }
        const Target& there = target(known->second);
        const auto found = there.by_id.find(one.id);
        if (found == there.by_id.end()) {
            const std::string near = nearest(one.id, there.by_id);
            return say(one.no_measure, {one.plan, one.id},
                       near.empty() ? near : one.plan + "/" + near);
        }
        m_resolved.push_back({plan, &one, {known->second, found->second}});
    }

    // The id that is one or two letters away, if only one is.
    template<typename Map>
    static std::string nearest(const std::string& wanted, const Map& all) {
        constexpr std::size_t short_id = 5;
        const unsigned limit = wanted.size() < short_id ? 1 : 2;
        std::string best;
        unsigned least = limit + 1;
        for (const auto& [id, index] : all) {
            const unsigned edits = support::edit_distance(wanted, id, limit);
            if (edits < least)
                best = id;
            else if (edits == least)
                best.clear();
            least = std::min(least, edits);
        }
        return best;
    }

    void say(const std::optional<Finding>& settled, std::vector<diagnostics::Argument> arguments,
             const std::string& proposal) {
        if (!settled)
            return;
        Finding finding = *settled;
        finding.arguments = std::move(arguments);
        if (!proposal.empty())
            finding.help =
                FindingNote{.message = Message::help_did_you_mean, .arguments = {proposal}};
        m_findings.push_back(std::move(finding));
    }

    // --- rings and order ------------------------------------------------------

    std::size_t node(Node place) {
        const auto [known, is_new] = m_node_of.emplace(place, m_nodes.size());
        if (is_new) {
            m_nodes.push_back(place);
            m_edges.emplace_back();
        }
        return known->second;
    }

    // A ring through several plans leads through measures of plans that refer to others;
    // all of their edges are in.
    void make_graph() {
        for (std::size_t plan = 0; plan < m_plans.size(); ++plan) {
            if (!m_plans[plan].summary)
                continue;
            const support::Edges& inside = m_plans[plan].summary->dependencies;
            for (std::size_t from = 0; from < inside.size(); ++from)
                for (const std::size_t to : inside[from]) {
                    const std::size_t first = node({plan, from});
                    const std::size_t second = node({plan, to});
                    m_edges[first].push_back(second);
                }
        }
        for (const Resolved& one : m_resolved) {
            const std::size_t from = node({one.plan, one.reference->measure});
            const std::size_t to = node(one.to);
            m_edges[from].push_back(to);
        }
    }

    std::string name(std::size_t index) {
        const auto [plan, measure] = m_nodes[index];
        const Target& there = target(plan);
        const std::string id =
            measure < there.measures.size() ? there.measures[measure].id : std::string();
        return "`" + m_plans[plan].summary->id + "/" + id + "`";
    }

    std::string shown(const std::vector<std::size_t>& ring) {
        constexpr std::size_t most = 6;
        std::string out;
        for (std::size_t i = 0; i < ring.size() && i < most; ++i)
            out += name(ring[i]) + " → ";
        return out + (ring.size() > most ? "… → " : "") + name(ring.front());
    }

    void cycles() {
        if (m_resolved.empty())
            return;
        make_graph();
        const std::vector<std::size_t> component = support::components(m_edges);
        std::vector<bool> reported(component.size(), false);
        for (const Resolved& one : m_resolved) {
            const std::size_t from = node({one.plan, one.reference->measure});
            const std::size_t to = node(one.to);
            if (component[from] != component[to]) {
                order(one);
            } else if (!reported[component[from]]) {
                reported[component[from]] = true;
                ring(one, from, to, component);
            }
        }
    }

    // The shortest one that goes this way.
    void ring(const Resolved& one, std::size_t from, std::size_t to,
              const std::vector<std::size_t>& component) {
        support::Edges& out = m_edges;
        const std::vector<std::size_t> all = std::exchange(out[from], {to});
        const std::vector<std::size_t> found = support::shortest_ring(out, component, from);
        out[from] = all;
        if (!found.empty() && one.reference->cycle) {
            say(one.reference->cycle, {shown(found)}, {});
            m_findings.back().help = FindingNote{.message = Message::help_cycle};
        }
    }

    void order(const Resolved& one) {
        const CrossReference& reference = *one.reference;
        const auto& first = target(one.to.first).measures[one.to.second].first;
        if (reference.last && first && *reference.last < *first)
            say(reference.order,
                {check::written_date(*reference.last), check::written_date(*first),
                 reference.plan + "/" + reference.id},
                {});
    }

    const std::vector<Compiled>& m_plans;
    const LinkSettings& m_settings;
    bool m_complete = true;
    std::map<std::string, std::size_t> m_plan_of;         // by folded id; the first that has it
    std::map<std::size_t, std::set<std::string>> m_asked; // ids, by plan
    std::map<std::size_t, Target> m_targets;
    std::vector<Resolved> m_resolved;
    std::map<Node, std::size_t> m_node_of;
    std::vector<Node> m_nodes;
    support::Edges m_edges;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<LinkedMeasure>
linked_measures(const model::Plan& plan, const std::set<std::string>& asked, calendar::Date as_of) {
    std::vector<LinkedMeasure> measures;
    measures.reserve(plan.measures.size());
    for (const model::Measure& measure : plan.measures) {
        LinkedMeasure& one = measures.emplace_back(LinkedMeasure{measure.id, std::nullopt});
        if (const auto due =
                asked.contains(measure.id) ? check::due_days(measure, as_of) : std::nullopt)
            one.first = due->first;
    }
    return measures;
}

std::vector<Finding> link(const std::vector<Compiled>& plans, const LinkSettings& settings) {
    return Linker(plans, settings).run();
}

} // namespace plan::driver
