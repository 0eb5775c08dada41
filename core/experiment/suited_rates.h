// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/loss/catalogue.h"

#include <span>

namespace thetascope::experiment {

/// Sets the learning rates α that suit a ready-made loss. A contender whose combination has none
/// among `rates` stays as it is.
void suitRates(Experiment& experiment, std::span<const loss::SuitedRate> rates);

} // namespace thetascope::experiment
