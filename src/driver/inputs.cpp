#include "inputs.hpp"

#include "files.hpp"
#include "git.hpp"

#include "plan/support/parallel.hpp"
#include "plan/support/text.hpp"
#include "plan/syntax/front_matter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view config_name = "plan.yaml";

fs::path absolute_path(const fs::path& path) {
    std::error_code error;
    return fs::absolute(path, error).lexically_normal();
}

std::string shown(const fs::path& path) {
    const std::string text = path.lexically_normal().generic_string();
    return text.starts_with("./") ? text.substr(2) : text;
}

// Most front matter is short; the rest of a long one is read only when it is needed.
// Nothing when the file is no plan.
std::optional<std::string> beginning_of_plan(const fs::path& file) {
    constexpr std::size_t short_block = 4096;
    std::string beginning = read_beginning(file, short_block);
    if (syntax::has_plan_line(beginning))
        return beginning;
    const bool goes_on =
        beginning.size() == short_block &&
        syntax::find_front_matter(beginning).state == syntax::FrontMatterState::unclosed;
    if (goes_on)
        beginning = read_beginning(file, syntax::plan_line_bytes);
    return goes_on && syntax::has_plan_line(beginning) ? std::optional(std::move(beginning))
                                                       : std::nullopt;
}

// The line that says so in all three languages, as it stands there; empty when there is none.
std::string_view organization_line(std::string_view beginning) {
    const std::size_t at = beginning.find("\norgani");
    return at == beginning.npos ? std::string_view()
                                : beginning.substr(at + 1, beginning.find('\n', at + 1) - at - 1);
}

// Looks for files and for what stands above them; asks the file system once a folder.
class Finder {
public:
    explicit Finder(const Options& options)
        : m_options(options) {}

    Inputs run() && {
        if (!m_options.config.empty()) {
            if (driver::exists(m_options.config))
                m_fixed_config = config_index(m_options.config);
            else
                trouble("finner ikke {}", m_options.config);
        }
        const std::vector<std::string> here = {"."};
        for (const std::string& path : m_options.paths.empty() ? here : m_options.paths)
            take(path);
        std::sort(m_inputs.files.begin(), m_inputs.files.end(),
                  [](const Input& a, const Input& b) { return a.shown < b.shown; });
        const auto same = [](const Input& a, const Input& b) { return a.shown == b.shown; };
        m_inputs.files.erase(std::unique(m_inputs.files.begin(), m_inputs.files.end(), same),
                             m_inputs.files.end());
        return std::move(m_inputs);
    }

private:
    template<typename... Values>
    void trouble(fmt::format_string<Values...> text, Values&&... values) {
        m_inputs.troubles.push_back({fmt::format(text, std::forward<Values>(values)...)});
    }

    void take(const std::string& path) {
        if (path == "-")
            return add({}, {}, true);
        if (!driver::exists(path))
            return trouble("finner ikke {}", path);
        if (!is_folder(path)) {
            fs::path folder = fs::path(path).parent_path();
            return add(path, folder.empty() ? fs::path(".") : folder, true);
        }
        const std::size_t before = m_inputs.files.size();
        const auto root = repository_root(path);
        // A folder that git ignores and that was named all the same is walked.
        const auto tracked = root ? git_files(path) : std::nullopt;
        m_inputs.complete =
            m_inputs.complete || !root || absolute_path(path).lexically_relative(*root) == ".";
        const bool by_git = tracked && (!tracked->empty() || m_options.paths.empty());
        const std::vector<fs::path> candidates = by_git ? *tracked : walk(path);
        // Of those that are plans.
        std::vector<std::optional<std::string>> organizations(candidates.size());
        support::parallel_for(candidates.size(), static_cast<unsigned>(m_options.jobs),
                              [&](std::size_t at) {
                                  if (const auto beginning = beginning_of_plan(candidates[at]))
                                      organizations[at] = organization_line(*beginning);
                              });
        for (std::size_t at = 0; at < candidates.size(); ++at)
            if (organizations[at]) {
                add(candidates[at], path, false);
                m_organizations.insert(std::move(*organizations[at]));
            }
        m_inputs.several_organizations = m_organizations.size() > 1;
        if (m_inputs.files.size() == before)
            trouble("fant ingen plan under {} (en plan er en .md-fil som begynner med `---` og har "
                    "en linje `plan: 1`)",
                    path == "." ? absolute_path(path).generic_string() : path);
    }

    void add(const fs::path& path, const fs::path& given, bool named) {
        Input input{.path = path.native(), .named = named};
        const bool standard = path.empty();
        const fs::path name =
            !standard ? path
                      : fs::path(m_options.stdin_filename.empty() ? "-" : m_options.stdin_filename);
        input.shown = standard && m_options.stdin_filename.empty() ? "-" : shown(name);
        const Above above =
            standard && m_options.stdin_filename.empty() ? Above{} : look_above(name, given);
        input.config = m_fixed_config ? m_fixed_config : above.config;
        input.root = above.top.native();
        if (!input.root.empty())
            input.folder = absolute_path(name).parent_path().native();
        const fs::path below = above.root.empty()
                                   ? name.filename()
                                   : absolute_path(name).lexically_relative(above.root);
        input.plan_id = support::slug(below.parent_path().generic_string() + "/" +
                                      below.stem().generic_string());
        if (input.plan_id.empty())
            input.plan_id = "plan";
        m_inputs.files.push_back(std::move(input));
    }

    struct Above {
        std::optional<std::size_t> config;
        fs::path root; // where ids are counted from
        fs::path top;  // the folder that the plan's paths may not leave
    };

    // The nearest plan.yaml upward, to the repository's root; outside git, to the
    // folder that was given.
    Above look_above(const fs::path& file, const fs::path& given) {
        const fs::path folder = absolute_path(file).parent_path();
        const auto known = m_above.find(folder);
        if (known != m_above.end())
            return known->second;
        const auto repository = repository_root(folder);
        const fs::path top =
            repository ? *repository : absolute_path(given.empty() ? fs::path(".") : given);
        Above above;
        above.root = repository ? *repository : fs::path();
        above.top = repository ? top : top_of(top);
        for (fs::path at = folder;; at = at.parent_path()) {
            if (driver::exists(at / config_name)) {
                above.config = config_index(display_of(at / config_name));
                above.root = at;
                break;
            }
            const fs::path stop = top.has_filename() ? top : top.parent_path();
            if (at == stop || at == at.parent_path())
                break;
        }
        m_above.emplace(folder, above);
        return above;
    }

    // Outside git: the folder one stands in, when the one that was given lies below it.
    static fs::path top_of(const fs::path& given) {
        const fs::path here = absolute_path(".");
        const fs::path below = given.lexically_relative(here);
        return below.empty() || below.native().starts_with("..") ? given : here;
    }

    // Relative to where one stands, when it lies below.
    static fs::path display_of(const fs::path& path) {
        std::error_code error;
        const fs::path relative = path.lexically_relative(fs::current_path(error));
        return error || relative.empty() || relative.native().starts_with("..") ? path : relative;
    }

    std::size_t config_index(const fs::path& path) {
        const auto known = std::find(m_inputs.configs.begin(), m_inputs.configs.end(), path);
        if (known == m_inputs.configs.end())
            m_inputs.configs.push_back(path);
        return static_cast<std::size_t>(
            std::find(m_inputs.configs.begin(), m_inputs.configs.end(), path) -
            m_inputs.configs.begin());
    }

    const Options& m_options;
    Inputs m_inputs;
    std::set<std::string> m_organizations; // as they stand in the plans
    std::optional<std::size_t> m_fixed_config;
    std::map<fs::path, Above> m_above;
};

} // namespace

Inputs find_inputs(const Options& options) {
    return Finder(options).run();
}

} // namespace plan::driver
