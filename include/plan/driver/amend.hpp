// Follow-up as a user asks for it, to new bytes of the plan's file: what is to be
// written for it, where, and whether the result says what was asked and nothing else.
// Pure: the file is given, and no file is written.
#pragma once

#include "plan/calendar/date.hpp"
#include "plan/diagnostics/diagnostic.hpp"
#include "plan/driver/compile.hpp"
#include "plan/resolve/header.hpp"
#include "plan/source/source_file.hpp"
#include "plan/words/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plan::driver {

enum class Follow : std::uint8_t { done, status, deadline, responsible, note };

struct Wish {
    Follow what{};
    std::string value;                  // of a field: what it is to be; of a note: the text
    std::optional<calendar::Date> date; // else the reporting day
    std::string reason;                 // of a field
    std::string note;                   // beside `done`
    std::string case_number;            // of a note
};

// A plan file and the measure in it.
struct Subject {
    const source::SourceFile& file;
    const resolve::Config* config = nullptr;
    std::string plan_id;     // of a plan that writes none
    std::size_t measure = 0; // index
    std::string id;          // that it must have
};

struct Amended {
    std::string bytes;                          // the whole file; its own if it says so already
    std::uint32_t line = 1;                     // where the measure begins
    std::vector<std::string> said;              // what was written, a line each
    std::vector<diagnostics::Finding> warnings; // what the plan did not have before
};

// A refusal is a sentence in the language given, else the plan's.
[[nodiscard]] std::variant<Amended, std::string> amend(const Subject& subject, const Wish& wish,
                                                       const CompileSettings& settings,
                                                       std::optional<words::Language> language);

} // namespace plan::driver
