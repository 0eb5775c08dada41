// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::app {

/// Returns the versions of the program and of its libraries, and the instruction set in use, each
/// on a line.
std::string versionText();

} // namespace thetascope::app
