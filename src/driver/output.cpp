#include "plan/driver/output.hpp"

#include "batch.hpp"
#include "descriptor.hpp"
#include "files.hpp"
#include "reel.hpp"
#include "temporary.hpp"

#include "plan/support/parallel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace plan::driver {
namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string, std::less<>>;

constexpr std::string_view temporary_end = ".plan-tmp";
constexpr std::size_t longest_name = 255; // ours are far shorter
constexpr std::uint64_t manifest_limit = 16U << 20U;

Names lines_of(std::string_view text) {
    Names lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.emplace(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// A manifest may have been edited: only plain names below the folder count.
bool stays_below(std::string_view name) {
    if (name.size() > longest_name)
        return false;
    while (true) {
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        if (part.empty() || part == "." || part == ".." || part.find('\0') != part.npos)
            return false;
        if (end == name.size())
            return true;
        name.remove_prefix(end + 1);
    }
}

std::string_view folder_of(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    return slash == name.npos ? std::string_view() : name.substr(0, slash);
}

std::string_view last_of(std::string_view name) {
    return name.substr(name.rfind('/') + 1); // npos + 1 is 0
}

enum class IfMissing : std::uint8_t { leave, make };

// The output folder, held open, and the folders in it. Nothing below it is reached through a
// link: each folder is opened by its name in the one above.
class Tree {
public:
    explicit Tree(const std::string& root)
        : m_root(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

    [[nodiscard]] bool ok() const { return m_root.ok(); }
    [[nodiscard]] int root() const { return m_root.number(); }

    // -1 with errno: ELOOP or ENOTDIR when a link or a file stands in the way.
    int folder(std::string_view name, IfMissing missing) {
        if (name.empty())
            return root();
        if (const auto known = m_folders.find(name); known != m_folders.end())
            return known->second->number();
        const int above = folder(folder_of(name), missing);
        if (above < 0)
            return -1;
        const std::string last(last_of(name));
        if (missing == IfMissing::make && ::mkdirat(above, last.c_str(), all_may) != 0 &&
            errno != EEXIST)
            return -1;
        const int opened =
            ::openat(above, last.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (opened >= 0)
            m_folders.emplace(name, std::make_unique<Descriptor>(opened));
        return opened;
    }

private:
    static constexpr mode_t all_may = 0777; // what the umask leaves of it
    Descriptor m_root;
    std::map<std::string, std::unique_ptr<Descriptor>, std::less<>> m_folders;
};

// What stands at a name that we want to write.
enum class Standing : std::uint8_t { nothing, file, in_the_way };

Standing standing(int folder, const std::string& name) {
    struct stat facts {};
    if (::fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return Standing::nothing;
    return S_ISREG(facts.st_mode) ? Standing::file : Standing::in_the_way;
}

template<typename See>
void each_entry(int folder, See see) {
    const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* const entries = again < 0 ? nullptr : ::fdopendir(again);
    if (entries == nullptr)
        return;
    while (const dirent* const entry = ::readdir(entries)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            see(name);
    }
    ::closedir(entries);
}

// But for what a run has left that was stopped before it had made anything else.
bool is_empty(int folder, const std::string& manifest) {
    bool empty = true;
    each_entry(folder, [&](std::string_view name) {
        empty = empty && name == Seat(folder, manifest).temporary;
    });
    return empty;
}

bool put_list(int folder, const std::string& name, const Names& names) {
    emit::File list;
    std::string text;
    for (const std::string& one : names)
        text.append(one).append("\n");
    list.add(std::move(text));
    errno = put({{folder, name}}, {list, nullptr}).front();
    return errno == 0;
}

constexpr const char* site_manifest = ".plan-files";
constexpr const char* feeds_manifest = ".plan-feeds";

// One run into one folder.
class Delivery {
public:
    Delivery(const std::string& folder, const Contents& contents, Kind kind)
        : m_folder(folder)
        , m_manifest(kind == Kind::site ? site_manifest : feeds_manifest)
        , m_contents(contents)
        , m_tree(folder) {}

    Written run(bool force, unsigned jobs) {
        if (!m_tree.ok())
            return failed(m_folder, errno);
        std::string manifest;
        if (standing(m_tree.root(), m_manifest) == Standing::file) {
            const Descriptor file(open_unfollowed(m_tree.root(), m_manifest));
            if (!file.ok() || !read_some(file.number(), manifest, manifest_limit, 4096))
                return failed(m_folder + '/' + m_manifest, errno);
        } else if (!is_empty(m_tree.root(), m_manifest) && !force) {
            return {.error = whose()};
        }
        m_before = lines_of(manifest);
        for (const emit::Output& file : m_contents.files)
            m_made.insert(file.path);
        if (std::optional<std::string> blocked = in_the_way())
            return {.error = std::move(blocked)};
        return write(jobs);
    }

private:
    [[nodiscard]] Written failed(const std::string& path, int error) const {
        if (error == EWOULDBLOCK)
            return {.error = fmt::format("en annen plan-kommando skriver {} nå; prøv igjen", path)};
        return {.error = fmt::format("kan ikke skrive {}: {}", path, std::strerror(error))};
    }

    // Why a folder that holds something is not ours to write in.
    [[nodiscard]] std::string whose() const {
        const bool wants_site = m_manifest == site_manifest;
        const char* const other = wants_site ? feeds_manifest : site_manifest;
        if (standing(m_tree.root(), other) != Standing::file)
            return fmt::format("{} er ikke laget av plan og er ikke tom; velg en annen mappe eller "
                               "bruk --force",
                               m_folder);
        if (wants_site)
            return m_folder + " har kalenderne fra plan ical; velg en annen mappe til sidene";
        return m_folder + " har sidene fra plan report, som har sine egne kalendere i calendar; "
                          "velg en annen mappe til disse";
    }

    // Before anything is written: what would lead us out of the folder, or is no file.
    std::optional<std::string> in_the_way() {
        Names names = m_made;
        names.insert(m_manifest);
        for (const std::string& name : names) {
            std::string_view at = folder_of(name);
            const int folder = m_tree.folder(at, IfMissing::leave);
            if (folder < 0 && errno == ENOENT)
                continue;
            if (folder < 0 && errno != ELOOP && errno != ENOTDIR)
                return failed(m_folder + '/' + std::string(at), errno).error;
            if (folder >= 0) {
                at = name;
                if (standing(folder, std::string(last_of(name))) != Standing::in_the_way)
                    continue;
            }
            return fmt::format("{}/{} er en lenke eller noe annet enn det plan lager der; ta det "
                               "bort, eller velg en annen mappe",
                               m_folder, at);
        }
        return std::nullopt;
    }

    // The list comes first with all names, old and new, so that a run that is stopped leaves
    // no file that the next one does not know.
    Written write(unsigned jobs) {
        Names both = m_before;
        both.insert(m_made.begin(), m_made.end());
        if (both != m_before && !put_list(m_tree.root(), m_manifest, both))
            return failed(m_folder + '/' + m_manifest, errno);
        Written written = write_files(jobs);
        if (written.error)
            return written;
        remove_stale();
        remove_left_over(both);
        if (both != m_made && !put_list(m_tree.root(), m_manifest, m_made))
            return failed(m_folder + '/' + m_manifest, errno);
        return written;
    }

    Written write_files(unsigned jobs) {
        const std::vector<emit::Output>& files = m_contents.files;
        std::vector<Place> places;
        for (const emit::Output& file : files) {
            places.push_back({m_tree.folder(folder_of(file.path), IfMissing::make),
                              std::string(last_of(file.path))});
            if (places.back().folder < 0)
                return failed(m_folder + '/' + file.path, errno);
        }
        const std::vector<Batch> batches = batches_of(files, support::threads_of(jobs));
        const Guides guides = guides_of(batches, m_contents);
        std::atomic<std::size_t> changed = 0;
        std::atomic<bool> stopped = false;
        std::vector<int> errors(files.size(), 0);
        support::parallel_for(batches.size(), jobs, [&](std::size_t at) {
            if (stopped)
                return;
            std::size_t file = batches[at].first;
            for (const FileResult& result : write_batch(batches[at], m_contents, guides, places)) {
                changed += result.changed ? 1U : 0U;
                errors[file++] = result.error;
                if (result.error != 0)
                    stopped = true;
            }
        });
        for (std::size_t at = 0; at < files.size(); ++at)
            if (errors[at] != 0)
                return failed(m_folder + '/' + files[at].path, errors[at]);
        return {.changed = changed, .error = std::nullopt};
    }

    // What an earlier run made and this one did not, if it is still a file, and the folders
    // that stood for nothing else.
    void remove_stale() {
        std::set<std::string, std::greater<>> folders; // the inner ones first
        for (const std::string& name : m_before) {
            if (m_made.contains(name) || !stays_below(name))
                continue;
            const int folder = m_tree.folder(folder_of(name), IfMissing::leave);
            const std::string last(last_of(name));
            if (folder < 0 || standing(folder, last) != Standing::file)
                continue;
            ::unlinkat(folder, last.c_str(), 0);
            for (std::string_view at = folder_of(name); !at.empty(); at = folder_of(at))
                folders.emplace(at);
        }
        for (const std::string& name : folders) {
            const int above = m_tree.folder(folder_of(name), IfMissing::leave);
            if (above >= 0) // it stays when anything is in it
                ::unlinkat(above, std::string(last_of(name)).c_str(), AT_REMOVEDIR);
        }
    }

    // Files in the making of a run that was stopped.
    void remove_left_over(const Names& ours) {
        Names folders = {""};
        for (const std::string& name : ours)
            folders.emplace(folder_of(name));
        for (const std::string& at : folders) {
            const int folder =
                stays_below(at) || at.empty() ? m_tree.folder(at, IfMissing::leave) : -1;
            if (folder < 0)
                continue;
            std::vector<std::string> left;
            each_entry(folder, [&](std::string_view name) {
                if (name.starts_with('.') && name.ends_with(temporary_end))
                    left.emplace_back(name.substr(1, name.size() - 1 - temporary_end.size()));
            });
            for (const std::string& name : left) {
                const std::string path = at.empty() ? name : at + '/' + name;
                if (ours.contains(path) || path == m_manifest)
                    static_cast<void>(remove_left(Seat(folder, name)));
            }
        }
    }

    std::string m_folder;
    std::string m_manifest; // the name of the list
    const Contents& m_contents;
    Tree m_tree;
    Names m_before; // what the list named when we came
    Names m_made;   // what this run makes
};

} // namespace

Written write_folder(const std::string& folder, const Contents& contents, Kind kind, bool force,
                     unsigned jobs) {
    std::error_code error;
    fs::create_directories(folder, error);
    return Delivery(folder, contents, kind).run(force, jobs);
}

std::optional<std::string> source_among(const std::vector<std::string>& targets,
                                        const std::vector<std::string>& sources) {
    std::set<std::pair<dev_t, ino_t>> files;
    struct stat facts {};
    for (const std::string& source : sources)
        if (::stat(source.c_str(), &facts) == 0)
            files.emplace(facts.st_dev, facts.st_ino);
    for (const std::string& target : targets)
        if (::stat(target.c_str(), &facts) == 0 && files.contains({facts.st_dev, facts.st_ino}))
            return target;
    return std::nullopt;
}

bool write_output(const std::string& path, const emit::File& file, const Store* store) {
    return write_file(path, {file, store});
}

bool write_output(const std::string& path, std::string bytes) {
    emit::File file;
    file.add(std::move(bytes));
    return write_output(path, file, nullptr);
}

bool print(const emit::File& file, const Store* store,
           const std::function<void(std::string_view)>& out) {
    return Reel(file, store).each([&](std::size_t, std::string_view bytes) {
        out(bytes);
        return true;
    });
}

bool is_output_folder(const std::string& path) {
    return is_folder(path);
}

} // namespace plan::driver
