# shellcheck shell=bash
# The Debian packages that the project needs, in one list. Sourced by
# examples/run (build_packages) and tests/run (all of them).

# shellcheck disable=SC2034 # used by those who source this
build_packages=(
  g++ cmake ninja-build pkg-config
  libyaml-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
  libcli11-dev libfmt-dev libutf8proc-dev nettle-dev nlohmann-json3-dev
)
# shellcheck disable=SC2034
test_packages=(
  git ccache shellcheck strace
  doctest-dev cmark-gfm
  python3 python3-vobject python3-icalendar python3-jsonschema
  python3-recurring-ical-events python3-yaml libical-dev
  python3-dateutil python3-holidays faketime
  clang-14 libclang-rt-14-dev clang-format-14
)
# The judges of pages. A Node that is there already, from wherever, is used.
# shellcheck disable=SC2034
web_packages=(
  chromium default-jre-headless pandoc cmark-gfm poppler-utils python3-html5lib fonts-dejavu-core
)
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  web_packages+=(nodejs npm)
fi
# What the judges need where that Node is older, as Debian 12's own: a package of npm.
# shellcheck disable=SC2034
readonly node_wanted=20.19.0 node_package=22.21.1
# shellcheck disable=SC2034 # only for `tests/run deep`
deep_packages=(
  valgrind python3-dateparser hugo
)

# Whether node is there and new enough.
node_will_do() {
  local found
  found=$(node --version 2>/dev/null) || return 1
  [[ $(printf '%s\n' "$node_wanted" "${found#v}" | sort --version-sort | head -n 1) == "$node_wanted" ]]
}

# Prints those of the given packages that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    if [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]]; then
      printf '%s\n' "$package"
    fi
  done
}

# Installs what is missing; touches nothing when all is there.
install_packages() {
  local -a missing as_root=()
  if ! command -v dpkg-query >/dev/null; then
    printf 'This script installs packages on Debian 12. Elsewhere, install by hand:\n  %s\n' "$*" >&2
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    return 0
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      printf 'These packages are missing, and only root can install them:\n  apt-get install %s\n' \
        "${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  printf 'installing %s\n' "${missing[*]}"
  # The lists may be old, or, in a container, not there at all.
  "${as_root[@]}" apt-get update --quiet
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet --yes --no-install-recommends "${missing[@]}"
}
