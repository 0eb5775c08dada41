// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/iteration.h"

#include <cstdint>
#include <map>
#include <vector>

namespace thetascope::machine::native {

/// LoopInvariants are an iteration's instructions, divided: arithmetic on nothing but inputs and
/// constants has the same value in all iterations and is done once, before the first.
struct LoopInvariants {
    explicit LoopInvariants(const Iteration& iteration);

    std::vector<Instruction> invariants;
    std::vector<Instruction> body;
    std::map<std::uint32_t, double> constants;         ///< by register
    std::map<std::uint32_t, std::uint32_t> sharedRows; ///< by register, of invariants as well
    std::uint32_t extraSharedRows = 0; ///< behind the iteration's own, for the invariants
};

} // namespace thetascope::machine::native
