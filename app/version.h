// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::app {

/// The versions of the program and of what it is made with, and the processor instructions that its
/// descents run on: a line each.
std::string versionText();

} // namespace thetascope::app
