// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::file {

/// Returns whether what is written and what is read are one regular file that exists, whatever
/// their paths look like: through links, other folders, or /dev/stdin. The path "-" is standard
/// output or standard input.
bool isSameFile(const std::string& output, const std::string& input);

} // namespace thetascope::file
