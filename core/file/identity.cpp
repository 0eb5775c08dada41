// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/identity.h"

#include <sys/stat.h>
#include <unistd.h>

namespace thetascope::file {

namespace {

bool look(const std::string& path, struct stat& found) {
    return (path == "-" ? ::fstat(STDOUT_FILENO, &found) : ::stat(path.c_str(), &found)) == 0;
}

} // namespace

bool isSameFile(const std::string& one, const std::string& other) {
    struct stat first {};

    struct stat second {};

    return look(one, first) && look(other, second) && S_ISREG(first.st_mode) &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

} // namespace thetascope::file
