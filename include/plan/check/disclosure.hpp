// What an open report would tell of persons: the pass before anything is published. It is no
// rule, so no `checks:` and no exception silences it.
#pragma once

#include "plan/model/plan.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace plan::check {

class HolderNames;

enum class Private : std::uint8_t { name, email, telephone, identity_number, file_name };

// It says what is told and where, and does not tell it again.
struct Disclosure {
    Private what{};
    std::string role;     // of a name: whose holder it is; empty for who stands as a role
    model::Origin origin; // as near as the text lets know
    std::string measure;  // the measure's id; empty for the plan's own texts
};

// Of every text that an open report may show, in the order of the plan: the full names of
// holders without `publish: true`, identity numbers, and, unless `contacts: true`, e-mail
// addresses that are not the organisation's own and telephone numbers. Of one text each kind
// once. `file` is the plan's text, and narrows the places down; it may be empty.
[[nodiscard]] std::vector<Disclosure> disclosures(const model::Plan& plan, std::string_view file);

// The same of a text that stands in no plan, such as the name of a file that could not be read.
[[nodiscard]] bool is_private(std::string_view text, const model::Register& people);

// The names that the registers of a run's plans have, for what one plan tells of another's holders.
// Who may be shown in one of the plans may be shown. The register must outlive this.
class NamesAcross {
public:
    explicit NamesAcross(const model::Register& all);
    ~NamesAcross();
    NamesAcross(const NamesAcross&) = delete;
    NamesAcross& operator=(const NamesAcross&) = delete;

    // Names that the plan's own register does not have; one a text.
    [[nodiscard]] std::vector<Disclosure> in(const model::Plan& plan) const;

private:
    std::unique_ptr<HolderNames> m_names;
};

} // namespace plan::check
