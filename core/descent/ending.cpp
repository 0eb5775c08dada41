// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/ending.h"

#include "core/machine/program.h"

#include <cmath>

namespace thetascope::descent {

Outcome whyNotFinite(const expression::Formula& formula, Point theta) {
    if (std::isnan(theta[0]) || std::isnan(theta[1]))
        return Outcome::LeftDomain;
    if (std::isinf(theta[0]) || std::isinf(theta[1]))
        return Outcome::Diverged;
    switch (machine::diagnose(formula.graph, formula.roots(), theta)) {
    case machine::NonFinite::OutsideDomain:
        return Outcome::LeftDomain;
    case machine::NonFinite::Overflow:
    case machine::NonFinite::None: // finite by a hair: one unit in the last place from overflow
        return Outcome::Diverged;
    }
    return Outcome::Diverged;
}

} // namespace thetascope::descent
