// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rule.h"

namespace thetascope::optimizer {

struct RuleKernels {
    StepKernel step;
    StartKernel start;
};

/// The rules' kernels for one instruction set, in the tables' order.
struct KernelTable {
    const RuleKernels* rate;
    const RuleKernels* update;
};

// One for each instruction set, compiled from rule_kernels.cpp.
namespace Portable {
KernelTable kernels();
}

namespace Avx2 {
KernelTable kernels();
}

namespace Avx512 {
KernelTable kernels();
}

} // namespace thetascope::optimizer
