// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/registers.h"

#include <algorithm>

namespace thetascope::machine {

namespace {

constexpr std::uint32_t kNone = ~0u;

} // namespace

std::size_t reuseRegisters(std::vector<Instruction>& code, std::size_t first, std::size_t rows) {
    std::vector<std::size_t> lastUse(rows, 0);
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (std::size_t k = 0; k < inputs(code[at].code); ++k)
            lastUse[code[at].in[k]] = at;
        lastUse[code[at].out] = std::max(lastUse[code[at].out], at);
        if (code[at].code == Code::SinCos)
            lastUse[code[at].out2] = std::max(lastUse[code[at].out2], at);
    }
    std::vector<std::uint32_t> name(rows, kNone);
    std::vector<std::uint32_t> free;
    std::uint32_t next = static_cast<std::uint32_t>(first);
    const auto rename = [&](std::uint32_t& row) {
        if (row < first)
            return;
        std::uint32_t& given = name[row];
        if (given == kNone) {
            given = free.empty() ? next++ : free.back();
            if (!free.empty())
                free.pop_back();
        }
        row = given;
    };
    for (std::size_t at = 0; at < code.size(); ++at) {
        Instruction& instruction = code[at];
        const Instruction before = instruction;
        for (std::size_t k = 0; k < inputs(instruction.code); ++k)
            rename(instruction.in[k]);
        rename(instruction.out);
        if (instruction.code == Code::SinCos)
            rename(instruction.out2);
        const auto release = [&](std::uint32_t row) {
            if (row >= first && lastUse[row] == at && name[row] != kNone) {
                free.push_back(name[row]);
                name[row] = kNone;
            }
        };
        for (std::size_t k = 0; k < inputs(instruction.code); ++k)
            release(before.in[k]);
        release(before.out);
        if (instruction.code == Code::SinCos)
            release(before.out2);
    }
    return next - first;
}

} // namespace thetascope::machine
