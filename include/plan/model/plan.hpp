// What a plan means. Everything here owns its text, and every value knows where
// it stands and how it came to be. The model knows neither how a thing was
// written (block, box, row) nor how it will look.
#pragma once

#include "plan/adapters/markdown.hpp"
#include "plan/calendar/date.hpp"
#include "plan/deadline/reader.hpp"
#include "plan/deadline/reading.hpp"
#include "plan/diagnostics/rules.hpp"
#include "plan/source/span.hpp"
#include "plan/support/colour.hpp"
#include "plan/words/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace plan::model {

enum class Source : std::uint8_t {
    written,  // stands with the thing itself
    section,  // a field line straight under the section's heading
    lead_in,  // the sentence or heading above the list
    defaults, // front matter's `defaults`
    config,   // plan.yaml
    inferred, // worked out
};

// For `config` the span counts in plan.yaml, else in the plan's file.
struct Origin {
    source::Span span;
    Source source = Source::written;
};

// Text that may hold emphasis, strong, code and links.
struct RichText {
    std::string markdown; // as written, hard wraps joined
    // without markup; of other texts than a measure's only in plans that are shown
    std::string plain;
    // only in plans that are to be shown, and none where they say no more than `plain`
    std::vector<adapters::Run> runs;
};

// --- the front matter -------------------------------------------------------

struct Holder {
    std::string name;
    std::optional<calendar::Date> from;
    std::optional<calendar::Date> to;
    bool publish = false;
    source::Span span;
};

// A role or a body.
struct Role {
    std::string key;  // the register's key, folded to a slug for file names
    std::string name; // as shown; the key as written when no name is given
    std::vector<std::string> aliases;
    std::vector<Holder> holders;
    bool publish = false;
    Origin origin;
};

struct Register {
    std::vector<Role> roles;
    [[nodiscard]] bool empty() const { return roles.empty(); }
};

// An adoption or an amendment.
struct Decision {
    std::optional<calendar::Date> date;
    std::string by;
    std::string case_number;
    std::string text;
    Origin origin;
};

struct Period {
    calendar::Interval days;
    std::string text;     // as written
    bool assumed = false; // two bare years, read as whole calendar years
    Origin origin;
};

using Season = deadline::SeasonDays;
using Seasons = deadline::Seasons;

// `checks:` rule → severity, or off.
struct CheckSetting {
    diagnostics::Rule rule{};
    std::optional<diagnostics::Severity> severity; // nothing: off
    Origin origin;
};

struct Header {
    std::string id;          // unique among plans compiled together
    bool id_written = false; // else made of the path
    source::Span id_span;
    std::string title;
    std::string organization;
    words::Language language = words::Language::nb;
    std::optional<Period> period;
    std::optional<Decision> adopted;
    std::vector<Decision> amended;
    Register people;
    std::vector<deadline::Event> events;
    std::vector<CheckSetting> checks;
    Seasons seasons;
    std::string default_responsible; // `defaults`, as written; empty when absent
    source::Span default_responsible_span;
    std::string default_deadline;
    source::Span default_deadline_span;
    std::string base_url;
    bool publish_contacts = false;
    std::optional<support::Colour> accent; // read well on white
    source::Span span;                     // of the front matter
};

// --- the body ---------------------------------------------------------------

enum class Part : std::uint8_t { accountable, further, helper, partner, optional };

// What the words are that stand where a responsible should.
enum class Naming : std::uint8_t {
    name,      // a name, of the register or not
    unsettled, // `??`, `(Navn?)`
    vague,     // nobody in particular: `alle`
    other,     // a resource, a sentence
};

struct Responsible {
    std::optional<std::size_t> role; // index into Register::roles; nothing when unknown
    Part part = Part::accountable;
    std::string text; // as written
    Origin origin;
    std::optional<std::size_t> nearest; // the role whose name is one or two letters away
    Naming naming = Naming::name;       // a role was found only for a name
    bool lost_separator = false;        // nothing stands between it and the one before it
    bool by_holder = false;             // a holder's name, and not the role's
};

// What stands between a phrase and the one before it in the same field.
enum class Join : std::uint8_t {
    apart,  // words of their own, or it is the first
    list,   // a comma, `og`, `eller` or the like
    beside, // a full stop, a bracket or another mark that makes no list
};

struct Deadline {
    deadline::Reading reading;             // places inside count from `origin.span.begin`'s text
    Origin origin;                         // the phrase's own place
    std::vector<source::Span> fault_spans; // one for each of reading.faults
    Join join = Join::apart;
};

struct Status {
    words::StatusWord word = words::StatusWord::not_started;
    bool known = true; // else the word is none of ours, and counts as not started
    std::optional<calendar::Date> date;
    std::optional<Deadline> bad_date; // what stands where the date should, when it is none
    std::string until;                // `utsatt til 30. september`: the words of the new day
    std::string reason;
    std::string text; // as written
    Origin origin;
    source::Span word_span;
};

// `Vedtatt`: the decision that added the measure later.
struct Adoption {
    Decision decision; // its text is the whole value
    std::optional<Deadline> bad_date;
};

struct Reason {
    std::string text;
    Origin origin;
};

struct LogEntry {
    std::optional<calendar::Date> date;
    std::optional<Deadline> bad_date; // what stands where the date should, when it is none
    std::string who;
    std::string case_number;
    RichText text;
    Origin origin;
};

// A field kept as text: how, resources, place … and the ones we do not know.
struct TextField {
    std::optional<words::Field> field; // nothing for an unknown label
    std::string label;                 // as written
    RichText text;
    Origin origin;
};

enum class Direction : std::uint8_t { exactly, at_least, at_most, increase, decrease };

// A number with at most three decimals.
struct Decimal {
    static constexpr long long one = 1000;
    long long thousandths = 0;
};

struct Target {
    std::string text;              // its own words
    std::optional<Decimal> number; // of a percentage the per cent; nothing when there is none
    std::string unit;              // `prosent`, `medlemmer` …
    Direction direction = Direction::exactly;
    std::optional<deadline::Precision> per; // the unit of time that is counted in
};

// What `Resultat` says; its number is the first of them.
struct Result {
    std::string text;
    std::vector<Target> reached;
    std::optional<bool> met; // nothing when it does not compare with the targets
};

// One item of what a measure needs.
struct Resource {
    std::optional<Decimal> kroner;
    std::string text; // what stands beside the amount; of an item without one all of it
};

struct Goal {
    RichText text;
    std::optional<Target> target;
    Origin origin;
    std::string number; // of `Delmål 2: …`; empty when it writes none
};

// One of the measures that a measure depends on, as `Avhenger av` names it.
struct Dependency {
    std::string text;                   // as written
    std::string plan;                   // the id of another plan; empty for this one
    std::string id;                     // with `plan`: the measure's id in it
    std::optional<std::size_t> measure; // index into Plan::measures, when it is found here
    std::string nearest;                // when it is not: an id one or two letters away
    Origin origin;
};

// One of the goals that a measure serves, as `Mål` names it.
struct GoalReference {
    std::string text;                // as written
    bool is_number = false;          // `2`, `delmål 2`
    std::optional<std::size_t> goal; // which of its section's goals, when it is found
    std::size_t section = 0;         // index into Plan::sections
    std::string nearest;             // when it is not: a goal's text one or two letters away
    Origin origin;
};

// Where a link of the text leads, or an attachment stands.
struct Link {
    std::string text; // as written
    std::string path; // decoded, without fragment; empty for what is no relative path
    source::Span span;
};

struct Step {
    RichText text;
    bool ticked = false;
    bool has_box = false;
    std::vector<Responsible> responsibles;
    std::vector<Deadline> deadlines;
    Origin origin;
};

struct Measure {
    std::string id;
    bool permanent_id = false;
    // Where the id stands; empty where it could be written, at 0 when that is nowhere.
    source::Span id_span;
    std::string number;       // as written: `3`, `A1`, `4 og 5`; empty when there is none
    std::vector<int> numbers; // the plain numbers in it, in order
    source::Span number_span;
    std::size_t run = 0;     // measures numbered in one go share it
    std::size_t section = 0; // index into Plan::sections
    RichText text;
    Origin origin;          // of the text
    source::Span span;      // of the whole measure
    std::uint32_t line = 1; // where it begins, from 1

    std::optional<bool> ticked; // the check box, when there is one
    source::Span box_span;

    std::vector<Responsible> responsibles;
    bool responsible_given = false; // the field was there, whatever came of it
    std::vector<Deadline> deadlines;
    bool deadline_given = false;
    std::optional<Status> status;
    std::vector<Deadline> done;   // `Utført`
    std::optional<Reason> reason; // `Grunn`
    std::vector<Deadline> new_deadlines;
    std::vector<Responsible> new_responsibles;
    std::vector<Deadline> time; // `Tid`: the measure is an event
    std::vector<Deadline> evaluation;
    std::vector<LogEntry> log;
    std::vector<Dependency> depends_on; // these three stand among the fields as well
    std::vector<GoalReference> goals;
    std::vector<Link> attachments;
    std::vector<Target> targets; // `Måltall`
    std::optional<Result> result;
    std::vector<Resource> resources;
    std::optional<Adoption> adopted;
    std::vector<TextField> fields; // all others, and the texts of these, in the order written
    std::vector<Step> steps;
    bool internal = false;                  // an `Intern` field makes only that field internal
    std::vector<diagnostics::Rule> allowed; // silenced here
};

// The first is the plan itself, without heading, number or title.
struct Section {
    std::string id; // slug; empty for the first
    std::string number;
    std::string title;
    int level = 0;
    std::optional<std::size_t> parent;
    std::vector<Goal> goals;
    Origin origin;
};

// A `<!-- plan: allow … -->`.
struct Suppression {
    diagnostics::Rule rule{};
    source::Span span;                  // the rule's name
    source::Span whole;                 // the comment
    std::optional<std::size_t> measure; // the measure it covers; nothing when none follows
};

// A label of ours where no measure or section owns it; the reader has said so.
struct StrayField {
    std::optional<words::Field> field;
    source::Span label;
};

struct Plan {
    std::string path;
    // The day of a status that another run published; nothing for a plan read from its own text.
    std::optional<calendar::Date> published_as_of;
    bool published_closed = false; // it was among that run's earlier plans
    Header header;
    std::vector<Section> sections;
    std::vector<Measure> measures; // in the order of the text
    std::vector<Suppression> suppressions;
    std::vector<StrayField> strays;
    std::vector<Link> links; // relative ones, outside code; of attachments none
};

} // namespace plan::model
