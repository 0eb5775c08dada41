// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/iteration.h"

#include <algorithm>

namespace thetascope::machine {

bool isArithmetic(const Iteration& iteration) {
    return std::ranges::all_of(iteration.instructions,
                               [](const Instruction& each) { return isArithmetic(each.code); });
}

} // namespace thetascope::machine
