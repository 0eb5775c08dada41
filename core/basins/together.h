// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace thetascope::basins {

/// Carries out `work` on several threads at the same time, this one among them, or on as many as
/// the system can start. It returns when all have ended, and throws what the first of them threw.
void together(unsigned threads, const std::function<void()>& work);

} // namespace thetascope::basins
