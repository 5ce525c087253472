#include "plan/driver/publication.hpp"

#include "publishing.hpp"
#include "spool.hpp"

#include "plan/check/disclosure.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

namespace plan::driver {
namespace {

using report::PlanReport;
using words::Language;

// A plan by its file and its number in it.
using Slot = std::pair<std::size_t, std::size_t>;
// A measure of another plan, as a reference names it.
using Asked = std::pair<std::string, std::string>; // the plan's id, the measure's

// A measure that others refer to.
struct Found {
    std::string page; // the stem of its plan's page
    std::unique_ptr<const report::KeptMeasure> measure;
};

// What a plan's parts say because of other plans. Before the first plan has been read it is what
// plan.yaml says, and that no plan has to do with another.
struct Facts {
    std::string base_url;
    model::Register people;             // whose names may not be told
    bool alone = false;                 // there is one plan
    bool several = false;               // there are several that are open
    bool several_organizations = false; // as Frame
    std::map<Slot, std::string> pages;  // whose name is not the one that the plan's id makes
    std::map<std::string, Language, std::less<>> role_languages; // of roles in plans of several
    std::set<Asked> asked;
    std::map<Asked, Found> found;
    std::map<std::string, std::string, std::less<>> linked; // plans that others link to, as Frame
};

std::set<std::string> names_of(const model::Register& people) {
    std::set<std::string> names;
    for (const model::Role& role : people.roles)
        for (const model::Holder& holder : role.holders)
            names.insert(holder.name + (holder.publish || role.publish ? "+" : "-"));
    return names;
}

// Whether what was made under the one would have been the same under the other. Where the same
// measures were found, and the pages have the same names, they are of the same plans.
bool are_equal(const Facts& a, const Facts& b) {
    const auto same = [](const auto& one, const auto& other) { return one.first == other.first; };
    return std::tie(a.base_url, a.alone, a.several, a.several_organizations, a.pages,
                    a.role_languages, a.asked,
                    a.linked) == std::tie(b.base_url, b.alone, b.several, b.several_organizations,
                                          b.pages, b.role_languages, b.asked, b.linked) &&
           std::equal(a.found.begin(), a.found.end(), b.found.begin(), b.found.end(), same) &&
           names_of(a.people) == names_of(b.people);
}

struct Seen {
    std::optional<emit::PlanParts> parts; // nothing: the report leaves the plan out
    Aside aside;
    std::vector<PrivateText> private_texts;
};

// Where the parts are: in the overview's order.
class Shelf : public Store {
public:
    Shelf(std::unique_ptr<Spool> spool, std::vector<Aside> asides)
        : m_spool(std::move(spool))
        , m_asides(std::move(asides)) {}

    bool read(const emit::Piece& piece, std::span<char> into) const override {
        return m_spool->read(m_asides[piece.plan], piece.stretch.begin, into);
    }

private:
    std::unique_ptr<Spool> m_spool;
    std::vector<Aside> m_asides;
};

// One time through all plans.
class Round : public Onlooker {
public:
    // The first time the facts are filled in before any plan is seen.
    Round(const Ordered& ordered, Facts& facts, bool is_first)
        : m_ordered(ordered)
        , m_facts(facts)
        , m_is_first(is_first)
        , m_spool(std::make_unique<Spool>()) {}

    void begin(const std::vector<resolve::Config>& configs, std::size_t files,
               bool several_organizations) override {
        m_files.resize(files);
        for (const resolve::Config& config : configs)
            add_holders(m_above, config.parts.people);
        if (m_is_first) {
            std::vector<std::string> addresses;
            std::set<std::string_view> organizations;
            for (const resolve::Config& config : configs) {
                addresses.push_back(config.parts.base_url);
                organizations.insert(config.parts.organization);
            }
            const emit::Wanted& wanted = m_ordered.wanted;
            m_facts.several_organizations = (wanted.roles || wanted.calendars || wanted.todos) &&
                                            (several_organizations || organizations.size() > 1);
            m_facts.people = m_above;
            m_facts.base_url = address(addresses);
            m_facts.alone = files == 1;
            m_facts.several = files > 1;
        }
        m_edition = {.as_of = m_ordered.selection.as_of,
                     .audience = report::Audience::open,
                     .language = m_ordered.language,
                     .selection = {},
                     .revision = m_ordered.revision,
                     .base_url = m_facts.base_url};
        m_gathering.emplace(m_edition);
        if (!m_facts.people.empty())
            m_names.emplace(m_facts.people);
    }

    [[nodiscard]] resolve::Purpose purpose() const override {
        const emit::Wanted& wanted = m_ordered.wanted;
        if (wanted.pages || (wanted.sole_page && m_facts.alone) || wanted.roles || wanted.json ||
            wanted.csv)
            return resolve::Purpose::showing;
        // A text report has the words of texts, and not their looks.
        return wanted.sole_page || wanted.markdown ? resolve::Purpose::summing
                                                   : resolve::Purpose::telling;
    }

    void see(std::size_t file, std::size_t number, const model::Plan& plan) override {
        Seen seen;
        if (m_names)
            seen.private_texts = told_across(*m_names, plan);
        const std::optional<PlanReport> report = report::build_one(plan, m_ordered.selection);
        const Slot slot{file, number};
        if (report) {
            seen.parts = emit::parts_of(*report, m_edition, frame_of(slot, plan), m_ordered.wanted);
            seen.aside = m_spool->put(std::exchange(seen.parts->bytes, {}));
        }
        const std::lock_guard lock(m_noting);
        if (report)
            m_gathering->add(*report, place_of(slot));
        note(slot, plan, report);
        std::vector<Seen>& of_file = m_files[file];
        of_file.resize(std::max(of_file.size(), number + 1));
        of_file[number] = std::move(seen);
    }

    // What is known now is compared with what the parts were made under.
    bool has_seen_all() override {
        m_overview = std::move(*m_gathering).take({});
        m_now = facts_of(m_overview);
        return are_equal(m_now, m_facts);
    }

    [[nodiscard]] Facts& now() { return m_now; }

    void take(Publication& publication) {
        look_at_unread(publication.outcome, m_facts.people);
        take_private_texts(publication.outcome);
        publication.overview = std::move(m_overview);
        publication.overview.unread = publication.outcome.unread;
        take_parts(publication);
    }

private:
    [[nodiscard]] Facts facts_of(const report::Overview& overview) {
        Facts facts;
        std::vector<std::string> addresses;
        for (const auto& [slot, base_url] : m_addresses)
            addresses.push_back(base_url);
        facts.base_url = address(addresses);
        facts.people = m_above;
        std::map<std::size_t, const model::Register*> in_order;
        for (const auto& [text, one] : m_registers)
            in_order.emplace(one.first, &one.second);
        for (const auto& [place, people] : in_order)
            add_holders(facts.people, *people);
        facts.alone = overview.plans.size() == 1;
        facts.several = overview.open > 1;
        // Only the pages of roles and the calendars say it.
        const emit::Wanted& wanted = m_ordered.wanted;
        facts.several_organizations = (wanted.roles || wanted.calendars || wanted.todos) &&
                                      report::has_several_organizations(overview);
        facts.asked = m_asked;
        const std::vector<std::string> names = emit::page_names(overview);
        for (std::size_t i = 0; i < overview.plans.size(); ++i) {
            const report::PlanHead& plan = overview.plans[i];
            const Slot slot = slot_of(plan.given);
            if (names[i] != emit::page_name(plan.id))
                facts.pages.emplace(slot, names[i]);
            find_languages(facts, overview, plan);
            for (auto one = m_found.lower_bound({slot, {}});
                 one != m_found.end() && one->first.first == slot; ++one)
                facts.found.try_emplace(one->first.second, Found{names[i], std::move(one->second)});
        }
        for (auto& [path, page] : plans_by_path(overview, names))
            if (!page.empty() && m_linked.contains(path))
                facts.linked.emplace(path, std::move(page));
        return facts;
    }

    void take_private_texts(Outcome& outcome) {
        for (std::vector<Seen>& of_file : m_files)
            for (Seen& seen : of_file)
                for (PrivateText& text : seen.private_texts)
                    outcome.private_texts.push_back(std::move(text));
    }

    void take_parts(Publication& publication) {
        std::vector<Aside> asides;
        for (const report::PlanHead& plan : publication.overview.plans) {
            const auto [file, number] = slot_of(plan.given);
            Seen& seen = m_files[file][number];
            publication.parts.push_back(std::move(*seen.parts));
            asides.push_back(std::move(seen.aside));
        }
        publication.store = std::make_unique<Shelf>(std::move(m_spool), std::move(asides));
    }

    // A file holds at most so many plans that no two slots are one place.
    static constexpr unsigned number_bits = 32;
    static std::size_t place_of(Slot slot) { return (slot.first << number_bits) + slot.second; }
    static Slot slot_of(std::size_t place) {
        return {place >> number_bits, place & ((std::size_t{1} << number_bits) - 1)};
    }

    [[nodiscard]] std::string address(const std::vector<std::string>& of_plans) const {
        return m_ordered.base_url.empty() ? common_base_url(of_plans)
                                          : without_slash(m_ordered.base_url);
    }

    // Of what other plans have only what this one asks for.
    [[nodiscard]] emit::Frame frame_of(Slot slot, const model::Plan& plan) const {
        const auto page = m_facts.pages.find(slot);
        emit::Frame frame{.page = page != m_facts.pages.end() ? page->second
                                                              : emit::page_name(plan.header.id),
                          .alone = m_facts.alone,
                          .several = m_facts.several,
                          .several_organizations = m_facts.several_organizations,
                          .role_languages = m_facts.role_languages,
                          .references = {},
                          .linked = {}};
        if (!m_facts.found.empty())
            for (const Asked& asked : asked_by(plan))
                if (const auto found = m_facts.found.find(asked); found != m_facts.found.end())
                    frame.references.push_back({.plan = asked.first,
                                                .id = asked.second,
                                                .page = found->second.page,
                                                .row = &found->second.measure->row});
        if (!m_facts.linked.empty())
            for (const std::string& path : emit::linked_paths(plan))
                if (const auto to = m_facts.linked.find(path); to != m_facts.linked.end())
                    frame.linked.emplace(path, to->second);
        return frame;
    }

    static std::set<Asked> asked_by(const model::Plan& plan) {
        std::set<Asked> asked;
        for (const model::Measure& measure : plan.measures)
            for (const model::Dependency& one : measure.depends_on)
                if (!one.plan.empty())
                    asked.emplace(one.plan, one.id);
        return asked;
    }

    // The stems of their pages; empty of a path that two plans have.
    static std::map<std::string, std::string> plans_by_path(const report::Overview& overview,
                                                            const std::vector<std::string>& names) {
        std::map<std::string, std::string> pages;
        for (std::size_t i = 0; i < overview.plans.size(); ++i)
            if (const auto [at, is_new] =
                    pages.try_emplace(emit::linked_path({}, overview.plans[i].path), names[i]);
                !is_new)
                at->second.clear();
        return pages;
    }

    // Called by one thread at a time.
    void note(Slot slot, const model::Plan& plan, const std::optional<PlanReport>& report) {
        m_addresses.emplace(slot, plan.header.base_url);
        std::string text;
        for (const model::Role& role : plan.header.people.roles)
            for (const model::Holder& holder : role.holders)
                text += role.key + '\0' + holder.name +
                        (holder.publish || role.publish ? "+" : "-") + '\0';
        const std::size_t place = place_of(slot);
        const auto known = m_registers.try_emplace(std::move(text), place, model::Register()).first;
        if (place <= known->second.first) // of the first plan, whichever came first
            known->second = {place, plan.header.people};
        if (!report)
            return;
        m_linked.merge(emit::linked_paths(plan));
        m_asked.merge(asked_by(plan));
        if (m_facts.asked.empty())
            return;
        for (const report::MeasureRow& row : report->measures) {
            if (Asked name{plan.header.id, row.measure->id}; m_facts.asked.contains(name))
                m_found.emplace(std::pair(slot, std::move(name)),
                                std::make_unique<const report::KeptMeasure>(0, row));
        }
    }

    // Of the plan's roles whose pages are in another language than the plan.
    void find_languages(Facts& facts, const report::Overview& overview,
                        const report::PlanHead& plan) const {
        if (m_ordered.language || !m_ordered.wanted.roles)
            return;
        const auto [file, number] = slot_of(plan.given);
        for (const report::RoleWork& role : overview.roles)
            if (role.language != plan.language && !facts.role_languages.contains(role.key) &&
                std::ranges::find(m_files[file][number].parts->roles, role.key,
                                  &emit::RolePart::key) != m_files[file][number].parts->roles.end())
                facts.role_languages.emplace(role.key, role.language);
    }

    const Ordered& m_ordered;
    Facts& m_facts; // under which the parts are made
    bool m_is_first;
    report::Edition m_edition;
    std::optional<check::NamesAcross> m_names;
    model::Register m_above; // of each plan.yaml
    std::unique_ptr<Spool> m_spool;
    std::vector<std::vector<Seen>> m_files; // by file and number
    std::mutex m_noting;                    // guards what is below, and the shape of m_files
    std::optional<report::Gathering> m_gathering;
    std::map<Slot, std::string> m_addresses;
    std::map<std::string, std::pair<std::size_t, model::Register>> m_registers; // where first
    std::set<Asked> m_asked;
    std::set<std::string> m_linked; // paths
    std::map<std::pair<Slot, Asked>, std::unique_ptr<const report::KeptMeasure>> m_found;
    report::Overview m_overview; // when all have been seen; so is what is below
    Facts m_now;
};

} // namespace

Publication publish(const Options& options, Wishes wishes, const Ordered& ordered) {
    // What plans say of each other is known after the second time, and what a reference to a
    // measure shows after the third.
    constexpr int most = 4;
    Facts facts;
    Publication publication;
    for (int time = 0; time < most; ++time) {
        Round round(ordered, facts, time == 0);
        wishes.onlooker = &round;
        publication.outcome = run(options, wishes);
        if (are_equal(round.now(), facts)) {
            round.take(publication);
            return publication;
        }
        facts = std::move(round.now());
    }
    publication.outcome.troubles.emplace_back("planene ble endret mens de ble lest; prøv igjen");
    return publication;
}

std::string without_slash(std::string url) {
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

std::string common_base_url(const std::vector<std::string>& of_plans) {
    if (of_plans.empty())
        return {};
    std::string common = without_slash(of_plans.front());
    const bool agreed = std::ranges::all_of(
        of_plans, [&](const std::string& one) { return without_slash(one) == common; });
    return agreed ? common : std::string();
}

} // namespace plan::driver
