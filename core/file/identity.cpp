// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/identity.h"

#include <sys/stat.h>
#include <unistd.h>

namespace thetascope::file {

namespace {

/// Looks at a file; "-" is that of a descriptor.
bool look(const std::string& path, int descriptor, struct stat& found) {
    return (path == "-" ? ::fstat(descriptor, &found) : ::stat(path.c_str(), &found)) == 0;
}

} // namespace

bool isSameFile(const std::string& output, const std::string& input) {
    struct stat first {};

    struct stat second {};

    return look(output, STDOUT_FILENO, first) && look(input, STDIN_FILENO, second) &&
           S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

} // namespace thetascope::file
