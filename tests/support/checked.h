// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <memory>
#include <utility>

namespace thetascope::tests {

/// Returns an experiment that is valid as a checked one; it throws what is wrong with another.
inline experiment::Checked checked(experiment::Experiment experiment,
                                   std::shared_ptr<const loss::Loss> compiled = nullptr) {
    return experiment::check(std::move(experiment), std::move(compiled)).value();
}

} // namespace thetascope::tests
