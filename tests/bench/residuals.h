// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace thetascope::bench {

/// Returns the text of a sum of squares of residuals, as it is pasted for a few hundred points, of
/// at least `bytes`. In the model, such as "sin(x*#)", # stands for what is different in each.
std::string residuals(std::size_t bytes, const std::string& model);

/// Returns the processor time of this thread so far in milliseconds: what other programs take does
/// not count.
double processorTime();

} // namespace thetascope::bench
