// Plans as another run published them: plan.json (schemas/plan.schema.json, schema 1) to
// the same plans that it was made of, as far as a report shows them. States and counts are
// not taken over but found again. It refuses a file that is not as the schema says, one
// that is a part of the plans or made for those who may see names, and other schemas, as a
// whole; keys that it does not know it passes over, and `null`, which files made earlier
// have for what does not exist, says the same as no key.
#pragma once

#include "plan/diagnostics/diagnostic.hpp"
#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"

#include <optional>
#include <string>
#include <vector>

namespace plan::resolve {

// A source that the other run could not read.
struct PublishedGap {
    std::string path;
    std::string why;
};

struct Published {
    std::vector<model::Plan> plans; // with published_as_of, in the file's order
    std::vector<PublishedGap> unread;
};

// The largest file that is read.
inline constexpr std::uint32_t published_bytes = 64U << 20U;

// Of bytes that have passed the byte gate. Nothing when the file is refused, and then one
// error says why.
[[nodiscard]] std::optional<Published> read_published(const source::SourceFile& file,
                                                      diagnostics::Sink& sink);

} // namespace plan::resolve
