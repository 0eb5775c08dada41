// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"
#include "core/simd/instruction_set.h"

namespace thetascope::machine {

/// The kernel compiled for an instruction set; one that this processor has (simd::supported()).
Kernel kernelOf(simd::InstructionSet set);

} // namespace thetascope::machine
