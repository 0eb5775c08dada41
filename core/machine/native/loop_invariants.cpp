// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/loop_invariants.h"

#include <algorithm>
#include <span>

namespace thetascope::machine::native {

LoopInvariants::LoopInvariants(const Iteration& iteration) {
    std::vector<bool> isInvariant(iteration.registers);
    for (const Iteration::Input& each : iteration.inputs) {
        sharedRows[each.to] = each.row;
        isInvariant[each.to] = true;
    }
    for (const Iteration::Carried& each : iteration.carried)
        sharedRows[each.before] = each.row;
    for (const Instruction& now : iteration.instructions) {
        const auto in = std::span(now.in).first(inputs(now.code));
        if (now.code == Code::Constant) {
            constants[now.out] = now.constant;
        } else if (machine::isArithmetic(now.code) &&
                   std::ranges::all_of(in, [&](std::uint32_t each) {
                       return isInvariant[each] || constants.contains(each);
                   })) {
            isInvariant[now.out] = true;
            invariants.push_back(now);
            if (!sharedRows.contains(now.out)) // an instruction may work in place
                sharedRows[now.out] = iteration.sharedRows + extraSharedRows++;
        } else {
            body.push_back(now);
        }
    }
}

} // namespace thetascope::machine::native
