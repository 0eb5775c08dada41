# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts of this project share: the Debian packages, and how to get them. Sourced, not run.

# To compile and run the program.
build_packages=(
  build-essential cmake ninja-build
  qt6-base-dev qt6-svg-dev libqcustomplot-dev # window and plots
  libasmjit-dev libsleef-dev                  # losses as machine code, elementary functions
  libexpected-dev libcli11-dev nlohmann-json3-dev
  libgif-dev libwebp-dev          # animations
  libyaml-cpp-dev                 # lessons
  libutf8proc-dev                 # the many forms of a character
  zlib1g-dev                      # checksums of PNG
  libqt6svg6                      # icons
  fonts-dejavu-core fonts-inter   # fonts with θ α σ in them
)

# To compile and run its tests as well. A compiler cache makes the second build of a source cheap.
test_packages=(chromium ffmpeg webp librsvg2-bin poppler-utils libgtest-dev libgmock-dev libmpfr-dev libxtst-dev xvfb openbox xdotool imagemagick parallel python3 python3-mpmath python3-numpy ccache)

# To compile its benchmarks as well.
bench_packages=(ffmpeg libbenchmark-dev libmuparser-dev python3-numpy)

# To compile what runs under the address sanitizer, and the fuzzers.
clang_packages=(clang-14 libclang-rt-14-dev lld-14)

# To check the sources' form.
form_packages=(clang-format-14 clang-tidy-14 python3)

say() { printf '%s\n' "$*" >&2; }

# install_missing PACKAGE…: installs those that are not there. Asks apt, and sudo, for nothing when
# all are.
install_missing() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is no Debian system: please see to it that these packages, or what they are called" \
      "here, are installed: $*"
    return 0
  fi
  local missing=() package state
  declare -A installed=()
  while read -r package state; do
    [[ $state == installed ]] && installed[$package]=1
  done < <(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for package in "$@"; do
    [[ ${installed[$package]:-} ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "These packages are missing, and there is no sudo to install them with. As root:" \
        "apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "Installing from Debian: ${missing[*]}"
  local get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet=2)
  local install=("${get[@]}" install --yes --no-install-recommends "${missing[@]}")
  # Package lists may be old, or not there at all on a fresh system: fetched only when needed.
  "${install[@]}" >&2 2>/dev/null && return 0
  "${get[@]}" update >&2 && "${install[@]}" >&2
}

# configure PRESET [ARGUMENTS…]: once; after that ninja sees by itself when it has to be done again.
configure() {
  local folder=build/$1
  [[ -e $folder/build.ninja ]] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$folder/CMakeCache.txt" && return 0
  say "Configuring ($folder)"
  cmake --fresh --preset "$@" >"$folder.log" 2>&1 || {
    cat "$folder.log" >&2
    return 1
  }
}

# build_targets PRESET [TARGETS…]: configures and builds. Of two scripts that build the same, one waits.
build_targets() {
  mkdir -p build
  configure "$1"
  flock "build/$1.lock" ninja -C "build/$1" --quiet "${@:2}" >&2
}
