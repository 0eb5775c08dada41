// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::app {

/// Returns a number as tables for people have it, with three significant digits; "∞" if it is
/// infinite.
std::string figure(double value);

} // namespace thetascope::app
