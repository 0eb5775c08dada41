// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/shown.h"
#include "core/experiment/theta_json.h"

#include <vector>

namespace thetascope::experiment {

/// Returns a range as a `.theta` file has it: a list of two numbers.
Json rangeJson(loss::Range range);
/// Returns the range of two numbers.
loss::Range rangeOf(const std::vector<double>& ends);

/// Enters what a Shown has into the object of a `.theta` file: "view", "step" and "zoom".
void enterShown(Json& json, const Shown& shown);

/// Reads these entries, as far as there are any. Throws an Unreadable where one is not what it
/// should be. The name of a view may be any, since a later version of the program has other views.
Shown readShown(JsonReader& reader);

} // namespace thetascope::experiment
