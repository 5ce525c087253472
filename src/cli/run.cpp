#include "help.hpp"
#include "parse.hpp"
#include "session.hpp"
#include "version.hpp"

#include "plan/cli/cli.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>

namespace plan::cli {
namespace {

int dispatch(const std::vector<std::string>& arguments, const Environment& environment) {
    const Parsed parsed = parse(arguments);
    if (parsed.error) {
        complain(environment, *parsed.error);
        return misuse;
    }
    if (parsed.help)
        environment.out(parsed.command != nullptr ? command_help(*parsed.command) : full_help());
    else if (parsed.command == nullptr)
        environment.out(short_help());
    else
        return parsed.command->run(parsed.options, environment);
    return clean;
}

} // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment) {
    // Before the parser is built: scripts ask for it often.
    if (arguments.size() == 1 && (arguments[0] == "--version" || arguments[0] == "-V")) {
        environment.out(fmt::format("plan {}\n", version));
        return clean;
    }
    try {
        return dispatch(arguments, environment);
    } catch (const std::bad_alloc&) {
        environment.err("plan: maskinen har ikke nok minne\n");
    } catch (const std::exception& error) {
        environment.err(fmt::format("plan: dette er en feil i plan: {}\n", error.what()));
    }
    return bug;
}

} // namespace plan::cli
