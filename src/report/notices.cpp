#include "plan/report/notices.hpp"

#include "report/forms.hpp"

#include <array>

namespace plan::report {
namespace {

struct NoticeRow {
    Notice notice{};
    Forms text;    // the only form, or the one for 1
    Forms other{}; // for 0 and from 2, when it is counted
};

// clang-format off
constexpr std::array notices = {
    NoticeRow{Notice::which_measure, {"skriv hvilket tiltak: plan {0} ID", "skriv kva tiltak: plan {0} ID", "say which measure: plan {0} ID"}},
    NoticeRow{Notice::no_measure, {"det finnes intet tiltak «{0}»", "det finst ikkje noko tiltak «{0}»", "there is no measure “{0}”"}},
    NoticeRow{Notice::no_measure_near, {"det finnes intet tiltak «{0}»; mente du {1}?", "det finst ikkje noko tiltak «{0}»; meinte du {1}?", "there is no measure “{0}”; did you mean {1}?"}},
    NoticeRow{Notice::several_measures, {"flere tiltak passer med «{0}»:", "fleire tiltak passar med «{0}»:", "more than one measure fits “{0}”:"}},
    NoticeRow{Notice::more_measures, {"og {0} til", "og {0} til", "and {0} more"}},
};
// clang-format on

consteval bool notices_hold() {
    for (std::size_t i = 0; i < notices.size(); ++i) {
        const NoticeRow& row = notices[i];
        const int wanted = places(row.text[0]);
        if (row.notice != static_cast<Notice>(i) || !complete(row.text, wanted))
            return false;
        const bool counted =
            !row.other[0].empty() || !row.other[1].empty() || !row.other[2].empty();
        if (counted && !complete(row.other, wanted))
            return false;
    }
    return notices.size() == static_cast<std::size_t>(Notice::count);
}
static_assert(notices_hold(), "a notice is missing, out of order or lacks a place in a language");

} // namespace

std::string notice(Notice notice, words::Language language,
                   std::initializer_list<std::string_view> arguments, std::size_t number) {
    const NoticeRow& row = notices[static_cast<std::size_t>(notice)];
    const bool other = number != 1 && !row.other[0].empty();
    std::string out;
    append_filled(out, (other ? row.other : row.text)[column(language)], arguments);
    return out;
}

} // namespace plan::report
