// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thetascope::optimizer {

/// A hyper-parameter: how it is written, what it may be, what it does. Static rows; compared by
/// key.
struct Parameter {
    std::string_view key;    ///< on the command line and in files: "beta1"
    std::string_view alias;  ///< PyTorch's name where it differs, or empty: "lr" for alpha
    std::string_view symbol; ///< on screen: "β₁"
    double fallback;         ///< the default
    double minimum;          ///< of the range
    double maximum;
    bool minimumAllowed; ///< whether the range includes its ends
    bool maximumAllowed;
    bool logarithmic;     ///< slider: by orders of magnitude
    double sliderMinimum; ///< the useful part of the range, for a slider
    double sliderMaximum;
    std::string_view sentence; ///< one sentence on what it does
};

} // namespace thetascope::optimizer
