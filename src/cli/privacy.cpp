#include "privacy.hpp"

#include "session.hpp"

#include "plan/diagnostics/render.hpp"
#include "plan/report/notices.hpp"

#include <fmt/format.h>

namespace plan::cli {
namespace {

using report::Notice;

std::string said(const driver::PrivateText& one, words::Language language) {
    switch (one.what) {
    case check::Private::name:
        return one.role.empty() ? report::notice(Notice::private_person, language)
                                : report::notice(Notice::private_name, language, {one.role});
    case check::Private::email:
        return report::notice(Notice::private_email, language);
    case check::Private::telephone:
        return report::notice(Notice::private_telephone, language);
    case check::Private::identity_number:
        return report::notice(Notice::private_identity, language);
    case check::Private::file_name:
        return report::notice(Notice::private_file_name, language);
    }
    return {};
}

std::string place_of(const driver::PrivateText& one) {
    if (one.position)
        return fmt::format("{}:{}:{}", one.file, one.position->line, one.position->column);
    return one.measure.empty() ? one.file : fmt::format("{} ({})", one.file, one.measure);
}

} // namespace

bool tells_of_persons(const driver::Outcome& outcome, const driver::Options& options,
                      const Environment& environment) {
    if (outcome.private_texts.empty())
        return false;
    const auto language =
        words::language_from_tag(options.language).value_or(outcome.private_texts.front().language);
    for (const driver::PrivateText& one : outcome.private_texts)
        environment.err(
            diagnostics::visible(fmt::format("{}: {}", place_of(one), said(one, language))) + "\n");
    complain(environment, report::notice(Notice::nothing_published, language));
    return true;
}

} // namespace plan::cli
