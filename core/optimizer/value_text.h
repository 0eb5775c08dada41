// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"
#include "core/optimizer/parameters.h"

#include <string>
#include <string_view>

namespace thetascope::optimizer {

/// The shortest decimal number that reads back to the same double.
std::string shortest(double value);

/// The same as people write it, with a true minus sign: "0.0005", "1e−8"; with a power of ten only
/// below 0.0001 and from 100000 on.
std::string valueForPeople(double value);

/// "0 ≤ beta < 1", "alpha > 0".
std::string rangeText(const Parameter& parameter, std::string_view name);

} // namespace thetascope::optimizer
