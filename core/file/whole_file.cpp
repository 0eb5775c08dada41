// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

namespace thetascope::file {

namespace {

constexpr mode_t kPermissions = 07777;

std::error_code lastError() {
    return {errno, std::generic_category()};
}

/// Follows symbolic links to the file that is to be written, whether or not it exists, so that a
/// link stays a link. Returns nothing if there are too many links.
std::optional<std::string> endOfLinks(std::filesystem::path path) {
    constexpr int kMostLinks = 40; // as the system has it
    std::error_code error;
    for (int links = 0; std::filesystem::is_symlink(path, error); ++links) {
        if (links == kMostLinks)
            return std::nullopt;
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path.string();
}

/// Waits until the disk has what was written, so that after a power cut there is no empty file in
/// place of the old one. Some file systems cannot wait; only a lost write is an error.
tl::expected<void, std::error_code> waitForDisk(int descriptor) {
    while (::fsync(descriptor) != 0) {
        if (errno == EIO || errno == ENOSPC || errno == EDQUOT)
            return tl::unexpected(lastError());
        if (errno != EINTR)
            break;
    }
    return {};
}

/// Waits until the disk has the new name. If it cannot, the disk has all of the old file or all of
/// the new one anyway.
void waitForName(const std::string& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

tl::expected<void, std::error_code> writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return tl::unexpected(lastError());
    }
    return {};
}

WholeFile::WholeFile(Temporary temporary, std::string folder)
    : m_temporary(std::move(temporary))
    , m_folder(std::move(folder)) {}

WholeFile::WholeFile(int direct)
    : m_direct(direct) {}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_temporary(std::move(other.m_temporary))
    , m_folder(std::move(other.m_folder))
    , m_direct(std::exchange(other.m_direct, -1)) {}

WholeFile::~WholeFile() {
    if (m_direct >= 0)
        ::close(m_direct);
}

tl::expected<WholeFile, std::error_code> WholeFile::open(const std::string& path, mode_t ofNew) {
    struct stat present {};

    const bool exists = ::stat(path.c_str(), &present) == 0;
    if (exists && !S_ISREG(present.st_mode)) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
        if (descriptor < 0)
            return tl::unexpected(lastError());
        return WholeFile(descriptor);
    }
    if (exists && ::access(path.c_str(), W_OK) != 0)
        return tl::unexpected(lastError());
    const std::optional<std::string> target = endOfLinks(path);
    if (!target)
        return tl::unexpected(std::make_error_code(std::errc::too_many_symbolic_link_levels));
    // Nobody may read the new file before it is done who may not read the old one.
    auto temporary = Temporary::make(*target, exists ? present.st_mode & kUsual : ofNew);
    if (!temporary)
        return tl::unexpected(temporary.error());
    if (exists)
        ::fchmod(temporary->descriptor(), present.st_mode & kPermissions);
    const std::string folder = std::filesystem::path(*target).parent_path().string();
    return WholeFile(std::move(*temporary), folder.empty() ? "." : folder);
}

tl::expected<void, std::error_code> WholeFile::write(std::string_view bytes) {
    return writeAll(m_temporary ? m_temporary->descriptor() : m_direct, bytes);
}

tl::expected<void, std::error_code> WholeFile::commit() {
    if (!m_temporary) {
        if (::close(std::exchange(m_direct, -1)) != 0)
            return tl::unexpected(lastError());
        return {};
    }
    if (auto safe = waitForDisk(m_temporary->descriptor()); !safe)
        return safe;
    if (auto replaced = m_temporary->replaceTarget(); !replaced)
        return replaced;
    waitForName(m_folder);
    return {};
}

} // namespace thetascope::file
