// Compiles the data that another run published: plan.json in the place of plans.
#pragma once

#include "plan/driver/compile.hpp"
#include "plan/report/status_report.hpp"
#include "plan/source/source_file.hpp"

#include <filesystem>
#include <vector>

namespace plan::driver {

struct CompiledData {
    // Each plan of the file, the file's findings with the first; of a file that is refused,
    // and of one without plans, a single one without summary and plan. They keep their
    // plans whatever the settings say.
    std::vector<Compiled> plans;
    bool usable = false;
    std::vector<report::Unread> unread; // what the other run could not read
};

// Whether a file that was named is data and no plan: by its name.
[[nodiscard]] bool is_data(const std::filesystem::path& path);

[[nodiscard]] CompiledData compile_published(const source::SourceFile& file,
                                             const CompileSettings& settings);

} // namespace plan::driver
