#include "references.hpp"

#include "measures.hpp"
#include "near.hpp"
#include "values.hpp"

#include "plan/support/text.hpp"
#include "plan/words/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plan::resolve {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

// Bytes of what stands between two references here; 0 when nothing does.
std::size_t separator_at(std::string_view text) {
    if (text.front() == ',' || text.front() == ';' || text.front() == '\n')
        return 1;
    if (text.front() != ' ')
        return 0;
    for (const std::string_view word : {" og ", " and ", " samt ", " & ", " + "})
        if (text.starts_with(word))
            return word.size();
    return 0;
}

std::vector<syntax::Text> cut(const syntax::Text& text) {
    std::vector<syntax::Text> parts;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        syntax::Text part = text.slice(begin, end).trimmed();
        if (!part.empty())
            parts.push_back(std::move(part));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = separator_at(text.view().substr(at));
        if (size == 0) {
            ++at;
            continue;
        }
        take(at);
        at += size;
        begin = at;
    }
    take(text.size());
    return parts;
}

// What stands in a cell or a field with nothing to name.
bool is_dash(std::string_view text) {
    return text == "-" || text == "–" || text == "—";
}

// Without marks around it: `[Kurs](#kurs)` is `#kurs`, `**2.**` is `2`.
std::string folded_reference(std::string_view text) {
    if (const std::size_t link = text.find("](#"); link != nowhere && text.ends_with(')'))
        text = text.substr(link + 2, text.size() - link - 3);
    const auto is_mark = [](char c) {
        return c == '*' || c == '`' || c == '"' || c == '(' || c == ')' || c == '{' || c == '}';
    };
    while (!text.empty() && is_mark(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && (is_mark(text.back()) || text.back() == '.' || text.back() == ':'))
        text.remove_suffix(1);
    return support::fold(text);
}

// `2`, `3.1`, `a1`.
bool is_number(std::string_view word) {
    std::size_t at = !word.empty() && word[0] >= 'a' && word[0] <= 'z' ? 1 : 0;
    bool digit = false;
    for (; at < word.size(); ++at) {
        const bool point = word[at] == '.' && digit && at + 1 < word.size();
        if (!support::is_digit(word[at]) && !point)
            return false;
        digit = support::is_digit(word[at]);
    }
    return digit;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        std::string_view word = folded.substr(at, end - at);
        while (word.ends_with('.') || word.ends_with(':'))
            word.remove_suffix(1);
        if (!word.empty())
            words.push_back(word);
        at = end + 1;
    }
    return words;
}

// A measure by its number, perhaps with the number of its section before or behind:
// `2`, `tiltak 2`, `3.1 tiltak 2`, `tiltak 2 i 3.1`.
struct ByNumber {
    std::string_view number;
    std::string_view section; // empty: where it is spoken of
};

std::optional<ByNumber> by_number(std::string_view folded) {
    static constexpr std::array<std::string_view, 8> fillers = {"nr",  "nummer",   "del", "avsnitt",
                                                                "kap", "kapittel", "i",   "under"};
    std::vector<std::string_view> numbers;
    bool section_last = false;
    for (const std::string_view word : words_of(folded)) {
        if (is_number(word)) {
            numbers.push_back(word);
            continue;
        }
        section_last = section_last || (numbers.size() == 1 && (word == "i" || word == "under"));
        if (!words::find(words::Context::measure, word) &&
            std::find(fillers.begin(), fillers.end(), word) == fillers.end())
            return std::nullopt;
    }
    if (numbers.size() == 1)
        return ByNumber{numbers[0], {}};
    if (numbers.size() != 2)
        return std::nullopt;
    return section_last ? ByNumber{numbers[0], numbers[1]} : ByNumber{numbers[1], numbers[0]};
}

// Of `delmål 2`, `mål nr. 3`, `4`; nothing when it is no such thing.
std::optional<int> goal_number_in(std::string_view text) {
    std::optional<int> number;
    const std::string folded = folded_reference(text);
    for (const std::string_view word : words_of(folded)) {
        constexpr std::size_t most_digits = 3; // more is a year or an amount
        const bool digits =
            word.size() <= most_digits && std::all_of(word.begin(), word.end(), support::is_digit);
        if (digits && !number)
            number = std::stoi(std::string(word));
        else if (word != "nr" && !words::find(words::Context::goal, word))
            return std::nullopt;
    }
    return number;
}

// The first of several with one key, and how many there are.
class FirstOf {
public:
    void add(std::string key, std::size_t index) {
        ++m_all.try_emplace(std::move(key), Entry{index, 0}).first->second.count;
    }
    [[nodiscard]] std::optional<std::size_t> first(const std::string& key) const {
        const auto found = m_all.find(key);
        return found == m_all.end() ? std::nullopt : std::optional(found->second.index);
    }
    [[nodiscard]] std::optional<std::size_t> only(const std::string& key) const {
        const auto found = m_all.find(key);
        return found == m_all.end() || found->second.count > 1 ? std::nullopt
                                                               : std::optional(found->second.index);
    }

private:
    struct Entry {
        std::size_t index = 0;
        std::size_t count = 0;
    };
    std::unordered_map<std::string, Entry> m_all;
};

std::string key_of(char kind, std::size_t where, std::string_view number) {
    std::string key(1, kind);
    key += std::to_string(where);
    key += ':';
    key += number;
    return key;
}

// Looks up what `Avhenger av` names. The tables are made when they are first needed.
class Dependencies {
public:
    explicit Dependencies(model::Plan& plan)
        : m_plan(plan) {}

    void resolve(model::Dependency& one, const model::Measure& from) {
        std::string wanted = folded_reference(one.text);
        const bool marked = wanted.starts_with('#');
        wanted.erase(0, marked ? 1 : 0);
        if (const std::size_t slash = wanted.find('/');
            slash != nowhere && is_id(wanted.substr(0, slash)) && is_id(wanted.substr(slash + 1))) {
            one.id = wanted.substr(slash + 1);
            if (wanted.substr(0, slash) != support::fold(m_plan.header.id)) {
                one.plan = wanted.substr(0, slash);
                return;
            }
            wanted = std::exchange(one.id, {});
        }
        const auto number = by_number(wanted);
        if (number && !marked)
            one.measure = numbered(*number, from);
        if (!one.measure)
            one.measure = ids().first(wanted);
        if (!one.measure && number && marked)
            one.measure = numbered(*number, from);
        if (!one.measure && !number)
            one.nearest = nearest_id(wanted);
    }

private:
    const FirstOf& ids() {
        if (!std::exchange(m_ids_made, true))
            for (std::size_t i = 0; i < m_plan.measures.size(); ++i)
                if (!m_plan.measures[i].id.empty())
                    m_ids.add(m_plan.measures[i].id, i);
        return m_ids;
    }

    void make_numbers() {
        if (std::exchange(m_numbers_made, true))
            return;
        for (std::size_t i = 0; i < m_plan.measures.size(); ++i) {
            const model::Measure& measure = m_plan.measures[i];
            const std::string written = support::fold(measure.number);
            if (!written.empty())
                add_number(i, measure, written);
            for (const int number : measure.numbers)
                if (std::to_string(number) != written)
                    add_number(i, measure, std::to_string(number));
        }
        for (std::size_t i = 0; i < m_plan.sections.size(); ++i)
            if (!m_plan.sections[i].number.empty())
                m_sections.add(support::fold(m_plan.sections[i].number), i);
    }

    void add_number(std::size_t index, const model::Measure& measure, const std::string& number) {
        m_numbers.add(key_of('r', measure.run, number), index);
        m_numbers.add(key_of('s', measure.section, number), index);
        m_numbers.add(number, index);
    }

    // In the run of the measure that speaks, in its section, or anywhere if it is the
    // only one.
    std::optional<std::size_t> numbered(const ByNumber& wanted, const model::Measure& from) {
        make_numbers();
        const std::string number(wanted.number);
        if (!wanted.section.empty()) {
            const auto section = m_sections.first(std::string(wanted.section));
            return section ? m_numbers.first(key_of('s', *section, number)) : std::nullopt;
        }
        std::optional<std::size_t> found;
        if (!from.numbers.empty())
            found = m_numbers.first(key_of('r', from.run, number));
        if (!found)
            found = m_numbers.first(key_of('s', from.section, number));
        if (!found)
            found = m_numbers.only(number);
        const std::size_t point = number.rfind('.');
        if (found || point == std::string::npos)
            return found;
        const auto section = m_sections.first(number.substr(0, point));
        return section ? m_numbers.first(key_of('s', *section, number.substr(point + 1)))
                       : std::nullopt;
    }

    std::string nearest_id(std::string_view wanted) {
        const std::string* nearest = nullptr;
        m_near.begin(wanted);
        for (const model::Measure& measure : m_plan.measures)
            if (!measure.id.empty() && m_near.take(measure.id))
                nearest = &measure.id;
        return m_near.found() && nearest != nullptr ? *nearest : std::string();
    }

    model::Plan& m_plan;
    FirstOf m_ids;
    FirstOf m_numbers;
    FirstOf m_sections;
    Near m_near;
    bool m_ids_made = false;
    bool m_numbers_made = false;
};

// Looks up what `Mål` names.
class Goals {
public:
    explicit Goals(const model::Plan& plan)
        : m_plan(plan) {
        for (std::size_t section = 0; section < plan.sections.size(); ++section)
            for (std::size_t i = 0; i < plan.sections[section].goals.size(); ++i)
                add({section, i});
        std::sort(m_texts.begin(), m_texts.end());
    }

    void resolve(model::GoalReference& one, std::size_t section) {
        std::optional<Place> found;
        std::string wanted;
        if (const auto number = one.is_number ? goal_number_in(one.text) : std::nullopt) {
            found = numbered(*number, section);
        } else {
            wanted = bare(one.text);
            found = with_text(wanted);
        }
        if (found) {
            one.section = found->section;
            one.goal = found->goal;
        } else if (!one.is_number) {
            one.nearest = nearest_text(wanted);
        }
    }

private:
    struct Place {
        std::size_t section = 0;
        std::size_t goal = 0;
        friend auto operator<=>(const Place&, const Place&) = default;
    };

    static std::string bare(std::string_view markdown) {
        std::string text = support::fold(plain_text(markdown));
        while (text.ends_with('.') || text.ends_with(' '))
            text.pop_back();
        return text;
    }

    void add(Place place) {
        const model::Section& section = m_plan.sections[place.section];
        const model::Goal& goal = section.goals[place.goal];
        if (!goal.number.empty()) {
            m_numbers.add(key_of('s', place.section, goal.number), m_all.size());
            m_numbers.add(key_of('s', section.parent.value_or(0), goal.number), m_all.size());
            m_numbers.add(goal.number, m_all.size());
        }
        m_texts.emplace_back(bare(goal.text.markdown), place);
        m_all.push_back(place);
    }

    // `Delmål 2` by its own number, else the second goal: of the section, of those
    // around it, of the plan.
    [[nodiscard]] std::optional<Place> numbered(int number, std::size_t section) const {
        const std::string written = std::to_string(number);
        for (std::optional<std::size_t> at = section; at; at = m_plan.sections[*at].parent)
            if (const auto found = m_numbers.first(key_of('s', *at, written)))
                return m_all[*found];
        const auto nth = static_cast<std::size_t>(number);
        for (std::optional<std::size_t> at = section; at; at = m_plan.sections[*at].parent)
            if (nth >= 1 && nth <= m_plan.sections[*at].goals.size())
                return Place{*at, nth - 1};
        if (const auto found = m_numbers.first(written))
            return m_all[*found];
        return nth >= 1 && nth <= m_all.size() ? std::optional(m_all[nth - 1]) : std::nullopt;
    }

    // The same text, or one that begins so and goes on with another word.
    [[nodiscard]] std::optional<Place> with_text(const std::string& wanted) const {
        constexpr std::size_t shortest_beginning = 4;
        const auto at = std::lower_bound(
            m_texts.begin(), m_texts.end(), wanted,
            [](const auto& one, const std::string& text) { return one.first < text; });
        if (at == m_texts.end() || wanted.empty() || !at->first.starts_with(wanted))
            return std::nullopt;
        const bool whole = at->first.size() == wanted.size();
        const bool beginning =
            wanted.size() >= shortest_beginning && !whole &&
            !support::is_word_part(
                support::decode(std::string_view(at->first).substr(wanted.size())).code);
        return whole || beginning ? std::optional(at->second) : std::nullopt;
    }

    std::string nearest_text(std::string_view wanted) {
        const std::pair<std::string, Place>* nearest = nullptr;
        m_near.begin(wanted);
        for (const auto& one : m_texts)
            if (m_near.take(one.first))
                nearest = &one;
        if (!m_near.found() || nearest == nullptr)
            return {};
        const Place place = nearest->second;
        std::string text =
            plain_text(m_plan.sections[place.section].goals[place.goal].text.markdown);
        if (text.ends_with('.'))
            text.pop_back();
        return text;
    }

    const model::Plan& m_plan;
    std::vector<Place> m_all; // in the order of the text
    std::vector<std::pair<std::string, Place>> m_texts;
    FirstOf m_numbers;
    Near m_near;
};

} // namespace

std::vector<model::Dependency> read_dependencies(const syntax::Text& text) {
    std::vector<model::Dependency> found;
    for (const syntax::Text& part : cut(text)) {
        if (is_dash(part.view()))
            continue;
        model::Dependency& one = found.emplace_back();
        one.text = std::string(part.view());
        one.origin = {part.span(), model::Source::written};
    }
    return found;
}

std::vector<model::GoalReference> read_goal_references(const syntax::Text& text) {
    std::vector<model::GoalReference> found;
    const auto add = [&](const syntax::Text& part, bool is_number) {
        model::GoalReference& one = found.emplace_back();
        one.text = std::string(part.view());
        one.is_number = is_number;
        one.origin = {part.span(), model::Source::written};
    };
    const std::vector<syntax::Text> parts = cut(text);
    const bool numbers = std::all_of(parts.begin(), parts.end(), [](const syntax::Text& part) {
        return goal_number_in(part.view()).has_value();
    });
    if (!numbers)
        add(text, false);
    for (const syntax::Text& part : parts)
        if (numbers)
            add(part, true);
    return found;
}

bool need_ids(const model::Plan& plan) {
    return std::any_of(plan.measures.begin(), plan.measures.end(),
                       [](const model::Measure& one) { return !one.depends_on.empty(); });
}

void resolve_references(model::Plan& plan) {
    std::optional<Dependencies> dependencies;
    std::optional<Goals> goals;
    for (model::Measure& measure : plan.measures) {
        for (model::Dependency& one : measure.depends_on) {
            if (!dependencies)
                dependencies.emplace(plan);
            dependencies->resolve(one, measure);
        }
        for (model::GoalReference& one : measure.goals) {
            if (!goals)
                goals.emplace(plan);
            goals->resolve(one, measure.section);
        }
    }
}

} // namespace plan::resolve
