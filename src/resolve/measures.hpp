// One written measure to one measure of the model.
#pragma once

#include "people.hpp"
#include "values.hpp"

#include "plan/deadline/reader.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace plan::resolve {

class Measures {
public:
    Measures(const source::SourceFile& file, const syntax::Document& document,
             const model::Header& header, Purpose purpose, diagnostics::Sink& sink);

    [[nodiscard]] model::Measure read(const syntax::Measure& written) const;

private:
    // Where each field stood first.
    using Seen = std::array<std::optional<source::Span>, words::field_count>;

    [[nodiscard]] bool is_first(const syntax::Field& field, Seen& seen) const;
    [[nodiscard]] deadline::Context context_of(std::size_t section) const;
    void read_field(model::Measure& measure, const syntax::Field& field,
                    const deadline::Context& context) const;
    void read_costs(model::Measure& measure, const syntax::Text& value) const;
    void read_result(model::Measure& measure) const;
    [[nodiscard]] bool is_in_period(const calendar::Interval& year) const;
    void read_year_cell(model::Measure& measure, const syntax::Field& field) const;
    [[nodiscard]] bool is_year_tick(const syntax::Field& field) const;
    [[nodiscard]] bool place_in_years(model::Deadline& deadline,
                                      const std::vector<const syntax::Field*>& ticks,
                                      deadline::Context context) const;
    void read_year_ticks(model::Measure& measure, std::vector<const syntax::Field*> ticks,
                         const deadline::Context& context) const;
    void inherit_responsible(model::Measure& measure, const syntax::Measure& written) const;
    void inherit_deadline(model::Measure& measure, const syntax::Measure& written,
                          const deadline::Context& context) const;
    [[nodiscard]] const syntax::Field* section_default(std::size_t section,
                                                       words::Field field) const;
    [[nodiscard]] model::Step read_step(const syntax::Step& written,
                                        const deadline::Context& context) const;
    void read_id(model::Measure& measure, const syntax::Measure& written) const;

    const source::SourceFile& m_file;
    const syntax::Document& m_document;
    const model::Header& m_header;
    Purpose m_purpose;
    Looks m_looks;
    diagnostics::Sink& m_sink;
    People m_people;
    std::vector<std::optional<int>> m_heading_years; // of each section, or of one around it
    mutable DeadlineFields m_deadlines;              // remembers, and changes nothing that is seen
};

// Whether the text may be an id: `[a-z0-9][a-z0-9._-]{0,63}`.
[[nodiscard]] bool is_id(std::string_view text);

} // namespace plan::resolve
