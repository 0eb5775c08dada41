// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/straight_code.h"

#include "core/machine/compiler.h"
#include "core/machine/kernel.h"

namespace thetascope::machine {

StraightCode straightCode(const expression::Formula& formula) {
    const std::vector<expression::NodeIndex> roots = formula.roots();
    Compiler compiler(formula.graph, roots);
    compiler.foldConstants(kernelOf(simd::best())); // all that a processor runs have the same bits
    StraightCode code;
    code.instructions = compiler.compile();
    code.rows = static_cast<std::uint32_t>(compiler.rows());
    const auto variables = static_cast<std::uint32_t>(compiler.variables());
    for (std::uint32_t v = 0; v < formula.dimension(); ++v)
        code.variables.push_back(v < variables ? v : code.rows++); // it need not occur
    for (std::uint32_t r = 0; r < roots.size(); ++r)
        code.results.push_back(variables + r);
    return code;
}

} // namespace thetascope::machine
