// Links and attachments: where the text leads to other files. What is no relative path
// (an address with a scheme, a place in the same file) is somebody else's to know.
#pragma once

#include "plan/model/plan.hpp"
#include "plan/source/source_file.hpp"
#include "plan/syntax/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plan::resolve {

// `[text](path "title")`, as offsets into a text.
struct LinkPlace {
    std::size_t begin = 0; // the `[`
    std::size_t path = 0;
    std::size_t path_end = 0;
    std::size_t end = 0; // past the `)`
};
// Outside code spans and comments, in the order of the text.
[[nodiscard]] std::vector<LinkPlace> find_links(std::string_view text);

// The path that an address means: decoded, without fragment and query. Empty for an
// address with a scheme, one that begins with `//`, and a place in the same file.
[[nodiscard]] std::string relative_path(std::string_view address);

// The files that `Vedlegg` names: linked, or written as a path or the name of a file.
// What is neither (`sak 7/21`) comes with an empty path.
[[nodiscard]] std::vector<model::Link> read_attachments(const syntax::Text& text);

// The relative links of the plan's text but those of its attachments.
[[nodiscard]] std::vector<model::Link> read_links(const source::SourceFile& file,
                                                  const syntax::Document& document,
                                                  const model::Plan& plan);

} // namespace plan::resolve
