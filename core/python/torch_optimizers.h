// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <string>

namespace thetascope::python {

/// A TorchOptimizer is what torch.optim has for an optimizer.
struct TorchOptimizer {
    /// The class and its arguments, such as "torch.optim.SGD, lr=0.1"; empty if there is none.
    std::string arguments;
    std::string remark;  ///< A sentence on how it differs, or that there is none; or empty.
    bool decays = false; ///< Whether there is an argument `decay`, which is not the class's.
};

/// Returns what torch.optim has for an optimizer.
TorchOptimizer torchOptimizerOf(const optimizer::Optimizer& optimizer);

} // namespace thetascope::python
