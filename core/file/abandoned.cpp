// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/abandoned.h"

#include <unistd.h>

#include <mutex>
#include <set>

namespace thetascope::file {

namespace {

/// The names of this process's temporary files. It is never destroyed, since a program may end
/// while another thread still writes.
struct Names {
    std::mutex mutex;
    std::set<std::string> paths;
};

Names& names() {
    static auto* const all = new Names;
    return *all;
}

} // namespace

void noteTemporary(const std::string& path) {
    const std::lock_guard lock(names().mutex);
    names().paths.insert(path);
}

void forgetTemporary(const std::string& path) {
    const std::lock_guard lock(names().mutex);
    names().paths.erase(path);
}

void abandonTemporaries() {
    const std::lock_guard lock(names().mutex);
    for (const std::string& path : names().paths)
        ::unlink(path.c_str());
    names().paths.clear();
}

} // namespace thetascope::file
