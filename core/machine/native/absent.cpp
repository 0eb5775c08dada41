// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of a build without machine code: the kernels do all the work.
#include "core/machine/native.h"

namespace thetascope::machine::native {

bool isAvailable() {
    return false;
}

EvaluateFunction translate(std::span<const Instruction>, std::uint32_t, std::uint32_t, Width) {
    return {};
}

IterationCode translate(const Iteration&, const FrameShape&, Width) {
    return {};
}

} // namespace thetascope::machine::native
