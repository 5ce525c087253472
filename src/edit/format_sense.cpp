#include "format_parts.hpp"

#include "plan/support/text.hpp"

#include <algorithm>
#include <array>

namespace plan::edit {
namespace {

// Parts are set apart by bytes that no file holds.
class Sense {
public:
    void add(std::string_view text) {
        m_all += text;
        m_all += '\x01';
    }
    void add(std::size_t number) { add(std::to_string(number)); }
    void add(const syntax::Text& text) {
        const std::string_view view = text.view();
        for (std::size_t at = 0; at <= view.size();) {
            const std::size_t end = std::min(view.find('\n', at), view.size());
            m_all += support::tidy(view.substr(at, end - at));
            m_all += '\x02';
            at = end + 1;
        }
    }
    void add(const std::optional<std::size_t>& number) {
        add(number ? std::to_string(*number) : "-");
    }
    void add(const std::optional<syntax::Box>& box) { add(!box ? "-" : box->ticked ? "x" : "o"); }
    void add(const syntax::Field& field) {
        add(support::tidy(field.label));
        add(field.value);
        for (const syntax::Text& entry : field.entries)
            add(entry);
        add("/");
    }
    void add(const std::vector<syntax::Field>& fields) {
        std::vector<const syntax::Field*> sorted;
        for (const syntax::Field& field : fields)
            sorted.push_back(&field);
        std::ranges::stable_sort(sorted, {}, [](const syntax::Field* one) {
            const auto kind =
                one->field == words::Field::executor ? words::Field::responsible : one->field;
            return std::pair(kind ? static_cast<int>(*kind) : -1,
                             kind ? std::string() : support::fold(one->label));
        });
        for (const syntax::Field* field : sorted)
            add(*field);
        add("//");
    }
    void add(const syntax::Measure& measure) {
        add(static_cast<std::size_t>(measure.shape));
        add(support::tidy(measure.number));
        add(measure.text);
        add(measure.box);
        add(measure.id ? measure.id->id : "-");
        add(measure.fields);
        for (const syntax::Step& step : measure.steps) {
            add(step.text);
            add(step.box);
            add(step.fields);
        }
        add(measure.section);
        add(measure.lead_in);
    }
    void add(const syntax::Section& section) {
        add(section.number);
        add(section.title);
        add(static_cast<std::size_t>(section.level));
        add(section.parent);
        add(section.defaults);
    }
    void add(const syntax::LeadIn& lead) {
        add(lead.text);
        add(lead.subject ? "subject" : "-");
        if (lead.subject)
            add(*lead.subject);
        add(lead.deadline ? "when" : "-");
        add(lead.continues);
        add(lead.section);
    }
    void add(const syntax::Directive& directive) {
        add(static_cast<std::size_t>(directive.kind));
        for (const syntax::Text& name : directive.names)
            add(name);
        add(directive.measure);
    }
    template<typename Part>
    void add_all(const std::vector<Part>& parts) {
        for (const Part& part : parts)
            add(part);
        add("///");
    }
    [[nodiscard]] std::string take() { return std::move(m_all); }

private:
    std::string m_all;
};

} // namespace

std::string sense_of(const syntax::Document& document) {
    Sense sense;
    std::array<std::size_t, static_cast<std::size_t>(syntax::TileKind::rule) + 1> tiles{};
    for (const syntax::Tile& tile : document.tiles)
        if (tile.kind != syntax::TileKind::blank)
            ++tiles[static_cast<std::size_t>(tile.kind)];
    for (const std::size_t count : tiles)
        sense.add(count);
    sense.add_all(document.sections);
    sense.add_all(document.lead_ins);
    for (const syntax::Goal& goal : document.goals) {
        sense.add(goal.text);
        sense.add(goal.section);
    }
    sense.add_all(document.measures);
    sense.add_all(document.directives);
    return sense.take();
}

} // namespace plan::edit
