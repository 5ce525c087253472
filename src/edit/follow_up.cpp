#include "plan/edit/follow_up.hpp"

#include "follow_up_parts.hpp"

#include "plan/support/text.hpp"
#include "plan/syntax/parser.hpp"

#include <algorithm>
#include <utility>

namespace plan::edit {
namespace {

// One line, and nothing that the byte gate would refuse.
bool is_one_line(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const support::Decoded next = support::decode(text.substr(at));
        const bool separator = next.code == 0x85 || next.code == 0x2028 || next.code == 0x2029;
        const bool control = next.code < 0x20 || (next.code >= 0x7f && next.code < 0xa0);
        const bool no_character = next.code == 0xfffd && next.bytes == 1;
        if (separator || control || no_character)
            return false;
        at += next.bytes;
    }
    return true;
}

bool all_on_one_line(const FollowUp& follow_up) {
    return std::all_of(follow_up.entries.begin(), follow_up.entries.end(),
                       [](const Entry& entry) { return is_one_line(entry.value); }) &&
           std::all_of(follow_up.log.begin(), follow_up.log.end(), [](const LogLine& line) {
               return is_one_line(line.text) && is_one_line(line.case_number);
           });
}

std::vector<Task> tasks_of(const FollowUp& follow_up) {
    std::vector<Task> tasks;
    if (follow_up.ticked)
        tasks.emplace_back(*follow_up.ticked);
    for (const Entry& entry : follow_up.entries)
        tasks.emplace_back(entry);
    for (const LogLine& line : follow_up.log)
        tasks.emplace_back(line);
    return tasks;
}

Proposal propose(const Place& place, const Task& task) {
    if (const bool* ticked = std::get_if<bool>(&task))
        return propose_tick(place, *ticked);
    const bool row = place.document.measures[place.measure].shape == syntax::Shape::row;
    if (const auto* entry = std::get_if<Entry>(&task))
        return row ? propose_cell(place, *entry) : propose_field(place, *entry);
    const auto& line = std::get<LogLine>(task);
    return row ? propose_log_cell(place, line) : propose_log(place, line);
}

std::optional<Version> changed(const Place& place, const Splices& splices) {
    Version version{.file = {place.file.path, edit::apply(place.file.bytes, splices)}};
    diagnostics::Sink sink;
    auto document = syntax::parse(version.file, place.document.front_matter, sink);
    if (!document)
        return std::nullopt;
    version.document = std::move(*document);
    return version;
}

// The first candidate that reads back as asked.
std::optional<std::pair<Splices, Version>> choose(const Place& place, const Task& task,
                                                  const std::vector<Splices>& candidates) {
    for (const Splices& splices : candidates)
        if (auto version = changed(place, splices); version && does_only(task, place, *version))
            return std::pair(splices, std::move(*version));
    return std::nullopt;
}

} // namespace

std::variant<Written, Obstacle> write(const Place& place, const FollowUp& follow_up) {
    if (!all_on_one_line(follow_up))
        return Obstacle::line_break;
    Written written;
    std::optional<Version> now;
    for (const Task& task : tasks_of(follow_up)) {
        const Place here{now ? now->file : place.file, now ? now->document : place.document,
                         place.measure, place.language};
        Proposal proposal = propose(here, task);
        if (proposal.obstacle)
            return *proposal.obstacle;
        if (proposal.done || proposal.candidates.empty())
            continue;
        auto chosen = choose(here, task, proposal.candidates);
        if (!chosen)
            return Obstacle::no_place;
        written.splices = in_one(place.file.bytes, written.splices, chosen->first);
        if (proposal.new_column)
            written.new_columns.push_back(*proposal.new_column);
        now = std::move(chosen->second);
    }
    return written;
}

} // namespace plan::edit
