// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/schedule.h"

#include <algorithm>
#include <utility>

namespace thetascope::machine {

void bringTogether(std::vector<Instruction>& code, std::size_t rows) {
    // Phases with an even number are arithmetic, with an odd one elementary functions. A variable
    // is there before phase 0.
    std::vector<unsigned> phaseOfRow(rows, 0);
    std::vector<std::pair<unsigned, Instruction>> phased;
    for (const Instruction& now : code) {
        unsigned phase = 0;
        for (std::size_t k = 0; k < inputs(now.code); ++k)
            phase = std::max(phase, phaseOfRow[now.in[k]]);
        if ((phase % 2 == 0) != isArithmetic(now.code))
            ++phase;
        phaseOfRow[now.out] = phase;
        if (now.code == Code::SinCos)
            phaseOfRow[now.out2] = phase;
        phased.emplace_back(phase, now);
    }
    std::ranges::stable_sort(phased, {}, [](const auto& each) { return each.first; });
    std::ranges::transform(phased, code.begin(), [](const auto& each) { return each.second; });
}

} // namespace thetascope::machine
