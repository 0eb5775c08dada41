// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/outcome.h"

namespace thetascope::descent {

std::string_view key(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return "running";
    case Outcome::Converged:
        return "converged";
    case Outcome::StepLimit:
        return "step_limit";
    case Outcome::Diverged:
        return "diverged";
    case Outcome::LeftDomain:
        return "left_domain";
    case Outcome::Cancelled:
        return "cancelled";
    }
    return {};
}

} // namespace thetascope::descent
