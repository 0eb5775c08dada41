// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/temporary.h"

#include "core/file/abandoned.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <random>
#include <string_view>
#include <utility>

namespace thetascope::file {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view kEnd = ".part";
constexpr std::size_t kRandomLetters = 8;
/// Of a long name only the beginning is taken, since the system limits the length of names.
constexpr std::size_t kMostOfName = 200;
/// The number of names that are tried; that even two of them are taken is unlikely.
constexpr int kAttempts = 100;

std::error_code lastError() {
    return {errno, std::generic_category()};
}

std::string folderOf(const std::string& target) {
    const std::string folder = fs::path(target).parent_path().string();
    return folder.empty() ? "." : folder;
}

/// Returns what the names of all temporary files of a target begin with.
std::string beginningOfName(const std::string& target) {
    return '.' + fs::path(target).filename().string().substr(0, kMostOfName) + '.';
}

std::string randomPath(const std::string& target) {
    std::random_device random;
    std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
    std::string name = beginningOfName(target);
    for (std::size_t i = 0; i < kRandomLetters; ++i)
        name += kLetters[letter(random)];
    return folderOf(target) + '/' + name.append(kEnd);
}

bool isTemporaryOf(const std::string& target, std::string_view name) {
    const std::string beginning = beginningOfName(target);
    if (name.size() != beginning.size() + kRandomLetters + kEnd.size() ||
        !name.starts_with(beginning) || !name.ends_with(kEnd))
        return false;
    return std::ranges::all_of(name.substr(beginning.size(), kRandomLetters),
                               [](char c) { return kLetters.find(c) != kLetters.npos; });
}

/// Removes a file if it is a regular one of this user that no process has locked.
void removeIfStale(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return;

    struct stat found {};

    if (::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode) && found.st_uid == ::geteuid() &&
        ::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        ::unlink(path.c_str());
    ::close(descriptor);
}

/// Removes what programs that were killed have left of their attempts to write `target`.
void removeStale(const std::string& target) {
    std::error_code error;
    for (fs::directory_iterator each(folderOf(target), error), end; !error && each != end;
         each.increment(error)) {
        if (isTemporaryOf(target, each->path().filename().string()))
            removeIfStale(each->path().string());
    }
}

/// Opens a file without a name; -1 if the system or the file system has none.
int openNameless([[maybe_unused]] const std::string& target, [[maybe_unused]] mode_t mode) {
#ifdef O_TMPFILE
    if (::access("/proc/self/fd", X_OK) == 0) // without it the file could not get a name
        return ::open(folderOf(target).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
#endif
    return -1;
}

/// Opens a new file of this name, and locks it. Another program that clears up might have removed
/// it before it was locked: then there is no such file, and nothing is returned.
std::optional<int> openNamed(const std::string& path, mode_t mode) {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (descriptor < 0)
        return descriptor;
    ::flock(descriptor, LOCK_EX | LOCK_NB); // a file system without locks loses only tidiness

    struct stat found {};

    if (::fstat(descriptor, &found) == 0 && found.st_nlink > 0)
        return descriptor;
    ::close(descriptor);
    return std::nullopt;
}

} // namespace

Temporary::Temporary(int descriptor, std::string target, std::string name)
    : m_descriptor(descriptor)
    , m_target(std::move(target))
    , m_name(std::move(name)) {}

Temporary::Temporary(Temporary&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_target(std::move(other.m_target))
    , m_name(std::exchange(other.m_name, {})) {}

Temporary::~Temporary() {
    if (!m_name.empty()) {
        ::unlink(m_name.c_str());
        forgetTemporary(m_name);
    }
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

tl::expected<Temporary, std::error_code> Temporary::make(const std::string& target, mode_t mode,
                                                         Kind kind) {
    removeStale(target);
    if (kind == Kind::Nameless) {
        const int descriptor = openNameless(target, mode);
        if (descriptor >= 0) {
            ::flock(descriptor, LOCK_EX | LOCK_NB); // for when it is linked beside its target
            return Temporary(descriptor, target, {});
        }
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string path = randomPath(target);
        noteTemporary(path);
        const std::optional<int> descriptor = openNamed(path, mode);
        if (descriptor && *descriptor >= 0)
            return Temporary(*descriptor, target, std::move(path));
        const std::error_code error = lastError();
        forgetTemporary(path);
        if (descriptor && error != std::errc::file_exists)
            return tl::unexpected(error);
    }
    return tl::unexpected(std::make_error_code(std::errc::file_exists));
}

bool Temporary::linkTo(const std::string& path) const {
    const std::string self = "/proc/self/fd/" + std::to_string(m_descriptor);
    return ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

tl::expected<void, std::error_code> Temporary::linkBesideTarget() {
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        std::string path = randomPath(m_target);
        noteTemporary(path);
        if (linkTo(path)) {
            m_name = std::move(path);
            return {};
        }
        const std::error_code error = lastError();
        forgetTemporary(path);
        if (error != std::errc::file_exists)
            return tl::unexpected(error);
    }
    return tl::unexpected(std::make_error_code(std::errc::file_exists));
}

tl::expected<void, std::error_code> Temporary::replaceTarget() {
    if (m_name.empty()) {
        if (linkTo(m_target))
            return {};
        if (errno != EEXIST)
            return tl::unexpected(lastError());
        // A link cannot replace a file, but renaming can: for a moment the file needs a name.
        if (auto linked = linkBesideTarget(); !linked)
            return linked;
    }
    if (std::rename(m_name.c_str(), m_target.c_str()) != 0)
        return tl::unexpected(lastError());
    forgetTemporary(m_name);
    m_name.clear();
    return {};
}

} // namespace thetascope::file
