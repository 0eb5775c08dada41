// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <string>
#include <string_view>

namespace thetascope::optimizer {

/// What a parameter may be: "0 ≤ beta < 1", "alpha > 0".
std::string rangeText(const Parameter& parameter, std::string_view name);

} // namespace thetascope::optimizer
