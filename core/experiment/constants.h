// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/experiment.h"
#include "core/expression/formula.h"

#include <tl/expected.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace thetascope::experiment {

/// Returns the range of a constant's slider if the user has not set it. It reaches equally far to
/// both sides of 0, so that the sign can change, and at least to twice the value: −2 … 2 for the
/// value 1, −10 … 10 for 3, and −1 … 1 for 0.
loss::Range sliderRange(double value);

/// Returns the values of the named constants that the user has set, as loss::Loss takes them.
std::vector<expression::ConstantValue> constantValues(const Experiment& experiment);

/// Returns what is set for a constant, or a null pointer if nothing is. `name` is the name on
/// screen.
const ConstantSetting* findSetting(const Experiment& experiment, std::string_view name);

/// Sets a constant, whose name is the one on screen. If the experiment would then have more than
/// kMaxConstants settings, the oldest of those that `loss` does not use is dropped.
void setConstant(Experiment& experiment, const loss::Loss& loss, ConstantSetting setting);

/// Sets constants whose names are as somebody typed them, on screen or in plain ASCII (see
/// expression::findConstant()). Returns the loss with all values in effect; `loss` is that of the
/// experiment's formula, with any values. The fault says which name is unknown or is given twice.
tl::expected<std::shared_ptr<const loss::Loss>, Fault>
setTypedConstants(Experiment& experiment, std::shared_ptr<const loss::Loss> loss,
                  const std::vector<ConstantSetting>& typed);

/// Reads "NAME=VALUE". The error is one sentence.
tl::expected<ConstantSetting, std::string> readConstantSetting(std::string_view text);

} // namespace thetascope::experiment
