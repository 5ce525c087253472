// The front matter and plan.yaml as the model has them. Every key of the language
// is read here, in English, bokmål and nynorsk; whatever is not understood gets a
// finding at the narrowest place, and the rest is read all the same. The body of
// the plan is unknown here.
#pragma once

#include "plan/deadline/reader.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/support/colour.hpp"
#include "plan/words/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::resolve {

// What both a plan and a plan.yaml may hold.
struct SharedParts {
    std::string organization;
    std::optional<words::Language> language;
    model::Register people;
    std::vector<deadline::Event> events;
    model::Seasons seasons;
    std::vector<model::CheckSetting> checks;
    std::string base_url;
    std::optional<bool> publish_contacts;
    std::optional<support::Colour> accent;
};

// A plan.yaml. All origins are `config`, their spans count in `file`.
struct Config {
    source::SourceFile file;
    SharedParts parts;
    bool usable =
        true; // false when it could not be read as YAML; then `parts` is what was understood
};

// Reports what is wrong in the file, once for all plans below it. The file has
// passed the byte gate.
[[nodiscard]] Config read_config(source::SourceFile file, diagnostics::Sink& sink);

// Reads the front matter of a file that has passed the byte gate, and fills in
// what the nearest plan.yaml (or null) holds: maps entry by entry, the plan's own
// first. `usable` becomes false when there is no front matter, its YAML is broken,
// or the plan's version is not ours; then one finding says so and the header is
// what was understood anyway. `title` and `id` are empty when they are not
// written; nothing is reported of that.
[[nodiscard]] model::Header read_header(const source::SourceFile& file, const Config* config,
                                        diagnostics::Sink& sink, bool& usable);

} // namespace plan::resolve
