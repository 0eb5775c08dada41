// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::text {

/// Returns a share, from 0 to 1, as a percentage: "94 %". It is a whole number, but never 100 or 0
/// unless the share is all or none.
std::string percentage(double share);

} // namespace thetascope::text
