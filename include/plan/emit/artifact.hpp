// What an emitter gives: a path inside the output folder, and bytes.
#pragma once

#include <string>

namespace plan::emit {

struct Artifact {
    std::string path; // relative, `/` between folders, made only of ids and fixed names
    std::string bytes;
};

} // namespace plan::emit
