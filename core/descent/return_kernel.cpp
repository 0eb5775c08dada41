// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake).
#include "core/descent/lane_mask.h"
#include "core/descent/return_rows.h"

namespace thetascope::descent::THETASCOPE_ISA {

void compare(const ReturnRows& given, std::uint8_t* marks) {
    const ReturnRows rows = given; // which the compiler knows that no mark is written into
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        Mask same = at(rows.state[0], lane) == at(rows.kept[0], lane);
        for (std::size_t row = 1; row < rows.rows && bits(same) != 0; ++row)
            same &= at(rows.state[row], lane) == at(rows.kept[row], lane);
        marks[lane / kWidth] = bits(same);
    }
}

void keep(const ReturnRows& rows) {
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        const Vector age = at(rows.age, lane) + rows.steps;
        at(rows.age, lane) = age;
        const Mask isDue = age == at(rows.due, lane);
        if (bits(isDue) == 0)
            continue;
        at(rows.due, lane) = isDue ? age + age : at(rows.due, lane);
        for (std::size_t row = 0; row < rows.rows; ++row)
            at(rows.kept[row], lane) = isDue ? at(rows.state[row], lane) : at(rows.kept[row], lane);
    }
}

} // namespace thetascope::descent::THETASCOPE_ISA
