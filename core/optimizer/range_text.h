// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <string>
#include <string_view>

namespace thetascope::optimizer {

/// Returns the range of a parameter as an inequality on `name`, such as "0 ≤ beta < 1" or
/// "alpha > 0".
std::string rangeText(const Parameter& parameter, std::string_view name);

} // namespace thetascope::optimizer
