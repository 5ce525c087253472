// The parts of the front matter, each read from its entry. What cannot be read is
// reported and left out.
#pragma once

#include "header_values.hpp"

#include "plan/adapters/yaml.hpp"
#include "plan/deadline/reader.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/resolve/header.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::resolve {

[[nodiscard]] std::optional<model::Period> read_period(const HeaderReader& reader,
                                                       const HeaderEntry& entry);
// Empty when the id cannot be one; ids become names of files and of addresses.
[[nodiscard]] std::string read_id(const HeaderReader& reader, const HeaderEntry& entry);
[[nodiscard]] std::optional<words::Language> read_language(const HeaderReader& reader,
                                                           const HeaderEntry& entry);
// One decision, or a list of them.
[[nodiscard]] std::vector<model::Decision> read_decisions(const HeaderReader& reader,
                                                          const HeaderEntry& entry);
[[nodiscard]] model::Register read_people(const HeaderReader& reader, const HeaderEntry& entry);
// Dates in calendar order; an event without dates is left out.
[[nodiscard]] std::vector<deadline::Event> read_events(const HeaderReader& reader,
                                                       const HeaderEntry& entry);
[[nodiscard]] model::Seasons read_seasons(const HeaderReader& reader, const HeaderEntry& entry);
[[nodiscard]] std::vector<model::CheckSetting> read_checks(const HeaderReader& reader,
                                                           const HeaderEntry& entry);
void read_publishing(const HeaderReader& reader, const HeaderEntry& entry, SharedParts& parts);
void read_defaults(const HeaderReader& reader, const HeaderEntry& entry, model::Header& header);

[[nodiscard]] diagnostics::Diagnostic diagnose(const adapters::YamlFault& fault,
                                               const source::SourceFile& file);
// Whether the rest of the file can be trusted in spite of the fault.
[[nodiscard]] bool is_local(adapters::YamlFaultKind kind);

} // namespace plan::resolve
