// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace thetascope::optimizer {

/// A Parameter describes a hyper-parameter: its names, its range and its meaning. Parameters are
/// static rows of a table and are compared by their keys.
struct Parameter {
    std::string_view key;      ///< The name in SPECs and files, such as "beta1".
    std::string_view aliases;  ///< Other names of the same number, PyTorch's first, or empty.
    std::string_view symbol;   ///< The symbol on screen, such as "β₁".
    double fallback;           ///< The default value.
    double minimum;            ///< The lower end of the range.
    double maximum;            ///< The upper end of the range; kNoLimit if there is none.
    bool minimumAllowed;       ///< Whether the range includes its lower end.
    bool maximumAllowed;       ///< Whether the range includes its upper end.
    bool logarithmic;          ///< Whether a slider moves by ratios instead of differences.
    double sliderMinimum;      ///< The lower end of a slider, which covers the useful values.
    double sliderMaximum;      ///< The upper end of a slider.
    std::string_view sentence; ///< What the parameter does, in one sentence.
    /// The values that are tried where optimizers are tuned, in ascending order; none if it is left
    /// as it is set.
    std::span<const double> tries = {};
};

} // namespace thetascope::optimizer
