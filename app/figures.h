// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::app {

/// Returns a number as tables for people have it, with three significant digits; "∞" if it is
/// infinite.
std::string figure(double value);

/// Returns a share as a percentage: "94 %". It is never rounded to all or to none if it is not.
std::string percentage(double share);

} // namespace thetascope::app
