// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::file {

/// Returns whether two paths lead to one regular file that exists, whatever they look like: through
/// links, other folders, or /dev/stdin. The path "-" is standard output.
bool isSameFile(const std::string& one, const std::string& other);

} // namespace thetascope::file
