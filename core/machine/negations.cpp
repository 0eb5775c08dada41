// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/negations.h"

namespace thetascope::machine {

void foldNegations(std::vector<Instruction>& code, std::size_t first, std::size_t rows) {
    std::vector<std::size_t> uses(rows, 0);
    std::vector<std::size_t> writer(rows, 0); // from `first` on each has one
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (std::size_t k = 0; k < inputs(code[at].code); ++k)
            ++uses[code[at].in[k]];
        writer[code[at].out] = at;
        if (code[at].code == Code::SinCos)
            writer[code[at].out2] = at;
    }
    std::vector<bool> isGone(code.size());
    for (Instruction& now : code) {
        const std::uint32_t row = now.in[0];
        if (now.code != Code::Negate || row < first || uses[row] != 1 || row == now.out)
            continue;
        const Instruction& product = code[writer[row]];
        if (product.code != Code::MultiplyConstant)
            continue;
        isGone[writer[row]] = true;
        now = {.code = Code::MultiplyConstant,
               .out = now.out,
               .in = {product.in[0]},
               .constant = -product.constant};
    }
    std::size_t at = 0;
    std::erase_if(code, [&](const Instruction&) { return isGone[at++]; });
}

} // namespace thetascope::machine
