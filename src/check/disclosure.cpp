#include "plan/check/disclosure.hpp"

#include "holder_names.hpp"
#include "mailbox.hpp"
#include "personal_data.hpp"

#include "plan/report/public_texts.hpp"
#include "plan/support/character_range.hpp"
#include "plan/support/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace plan::check {
namespace {

using report::PublicText;
using report::TextKind;
using source::Span;

// What emphasis is made of: a reader sees the name between them.
constexpr support::CharacterSet marks("*_`~[]");

std::string without_marks(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return marks.has(c); });
    return plain;
}

// The first name in the text, as it is shown: without marks, or of an id its words.
std::optional<std::size_t> first_name(const HolderNames& names, std::string_view text) {
    std::optional<std::size_t> found;
    names.each_in(text, 0, [&](std::size_t name, Span) { found = found.value_or(name); });
    return found;
}

bool is_slug(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return (c >= 'a' && c <= 'z') || support::is_digit(c) || c == '-'; });
}

std::optional<std::size_t> first_name(const HolderNames& names, const PublicText& text) {
    if (names.all().empty())
        return std::nullopt;
    if (text.kind == TextKind::slug) {
        std::string words = is_slug(text.text) ? std::string(text.text) : support::slug(text.text);
        std::ranges::replace(words, '-', ' ');
        return first_name(names, words);
    }
    auto name = first_name(names, text.text);
    if (!name && marks.find(text.text) < text.text.size())
        name = first_name(names, without_marks(text.text));
    return name;
}

// As many as a telephone number has, and nothing else.
bool are_digits(std::string_view text) {
    const auto digits = std::ranges::count_if(text, support::is_digit);
    const auto spaces = std::ranges::count(text, ' ');
    return digits >= 8 && static_cast<std::size_t>(digits + spaces) == text.size();
}

// What a first look says that a text may hold: hardly any text may hold anything.
class Signs {
public:
    explicit Signs(std::string_view text)
        : m_digits(support::CharacterRange('0', '9').count(text))
        , m_at_sign(text.find('@') != std::string_view::npos) {}

    [[nodiscard]] bool allow_any() const { return m_at_sign || m_digits >= phone_digits; }
    [[nodiscard]] bool allow(Private what) const {
        switch (what) {
        case Private::identity_number:
            return m_digits >= identity_digits;
        case Private::email:
            return m_at_sign;
        case Private::telephone:
            return m_digits >= phone_digits;
        case Private::name:
        case Private::file_name:
            break;
        }
        return true;
    }

private:
    static constexpr std::size_t phone_digits = 8;
    static constexpr std::size_t identity_digits = 11;

    std::size_t m_digits;
    bool m_at_sign;
};

// Finds what is private in one text after the other.
class Pass {
public:
    Pass(const model::Plan& plan, std::string_view file)
        : m_plan(plan)
        , m_file(file)
        , m_names(plan.header.people) {}

    void look_through(const PublicText& text) {
        const Signs signs(text.text);
        if (text.kind == TextKind::slug && signs.allow_any())
            look_through_slug(text, signs);
        if (const auto name = first_name(m_names, text))
            add(text, Private::name, *name);
        if (text.kind == TextKind::slug || text.kind == TextKind::row || !signs.allow_any())
            return;
        for (const Private what : {Private::identity_number, Private::email, Private::telephone})
            if (may_hold(what) && signs.allow(what) && first(what, text.text, text.kind))
                add(text, what, {});
    }

    std::vector<Disclosure> take() { return std::move(m_found); }

private:
    [[nodiscard]] bool may_hold(Private what) const {
        return what == Private::identity_number || !m_plan.header.publish_contacts;
    }

    void look_through_slug(const PublicText& text, const Signs& signs) {
        for (const Private what : {Private::identity_number, Private::email}) {
            if (!may_hold(what) || !signs.allow(what))
                continue;
            std::string written(text.text);
            std::ranges::replace(written, '-', ' ');
            if (first(what, written, text.kind))
                add(text, what, {});
        }
    }

    // The first place in the text of anything but a name.
    [[nodiscard]] std::optional<Span> first(Private what, std::string_view text,
                                            TextKind kind) const {
        switch (what) {
        case Private::name:
        case Private::file_name:
            break;
        case Private::identity_number:
            if (const auto all = identity_numbers(text); !all.empty())
                return all.front().span;
            break;
        case Private::email:
            for (const Span span : email_addresses(text))
                if (!is_of_organisation(text.substr(span.begin, span.size()), m_plan.header.people))
                    return span;
            break;
        case Private::telephone:
            // `+47 …` comes here without its plus sign, which joins names.
            if (kind == TextKind::people && are_digits(text))
                return Span{0, static_cast<std::uint32_t>(text.size())};
            for (const Span span : telephone_numbers(text)) {
                const std::string_view written = text.substr(span.begin, span.size());
                const bool amount =
                    kind == TextKind::amounts && std::ranges::all_of(written, support::is_digit);
                if (!amount)
                    return span;
            }
            break;
        }
        return std::nullopt;
    }

    // The thing's own place, where the file's words are the text's.
    [[nodiscard]] Span narrowed(const PublicText& text, Private what, std::size_t name) const {
        const Span whole = text.origin.span;
        if (text.origin.source == model::Source::config || whole.end > m_file.size())
            return whole;
        const std::string_view words = m_file.substr(whole.begin, whole.size());
        std::optional<Span> found;
        if (what == Private::name)
            m_names.each_in(words, 0, [&](std::size_t which, Span place) {
                if (which == name)
                    found = found.value_or(place);
            });
        else
            found = first(what, words, text.kind);
        if (!found)
            return whole;
        return {whole.begin + found->begin, whole.begin + found->end};
    }

    void add(const PublicText& text, Private what, std::size_t name) {
        Disclosure one{.what = what};
        if (what == Private::name)
            one.role = m_names.all()[name].role->name;
        one.origin = {narrowed(text, what, name), text.origin.source};
        if (text.measure != nullptr)
            one.measure = text.measure->id;
        // A text and its Markdown, a field and what was read of it: one place.
        for (auto other = m_found.rbegin();
             other != m_found.rend() && other->measure == one.measure; ++other)
            if (other->what == what && other->origin.span == one.origin.span &&
                other->origin.source == one.origin.source)
                return;
        m_found.push_back(std::move(one));
    }

    const model::Plan& m_plan;
    std::string_view m_file;
    HolderNames m_names;
    std::vector<Disclosure> m_found;
};

} // namespace

std::vector<Disclosure> disclosures(const model::Plan& plan, std::string_view file) {
    Pass pass(plan, file);
    report::each_public_text(plan, [&](const PublicText& text) { pass.look_through(text); });
    return pass.take();
}

bool is_private(std::string_view text, const model::Register& people) {
    model::Plan alone;
    alone.header.title = std::string(text);
    alone.header.id = std::string(text); // whose hyphens are spaces
    alone.header.people = people;
    for (model::Role& role : alone.header.people.roles) { // of which only the holders count
        role.key.clear();
        role.name.clear();
        role.aliases.clear();
    }
    return !disclosures(alone, {}).empty();
}

NamesAcross::NamesAcross(const model::Register& all)
    : m_names(std::make_unique<HolderNames>(all)) {}

NamesAcross::~NamesAcross() = default;

std::vector<Disclosure> NamesAcross::in(const model::Plan& plan) const {
    std::vector<Disclosure> found;
    const HolderNames own(plan.header.people);
    const auto same = [](const HolderName& a, const HolderName& b) { return a.folded == b.folded; };
    if (std::equal(own.all().begin(), own.all().end(), m_names->all().begin(), m_names->all().end(),
                   same))
        return found; // it has all of them, and they were looked for
    report::each_public_text(plan, [&](const PublicText& text) {
        const auto name = first_name(*m_names, text);
        if (!name || own.has(m_names->all()[*name].folded))
            return;
        Disclosure one{.what = Private::name};
        one.role = m_names->all()[*name].role->name;
        one.origin = text.origin;
        if (text.measure != nullptr)
            one.measure = text.measure->id;
        found.push_back(std::move(one));
    });
    return found;
}

} // namespace plan::check
