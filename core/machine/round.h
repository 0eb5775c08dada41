// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thetascope::machine {

/// Instructions that are carried out over and over on a block of lanes, each round going on from
/// the one before: a step of descent, for instance.
///
/// What outlives a round stands in a frame (RoundProgram::Frame): fixed places, and one point after
/// another, each with the same places. Round i reads point i, writes to it, and writes to point
/// i + 1 where the next round begins.
struct Round {
    struct Stands {
        std::uint32_t row;
        std::uint32_t place;
    };

    struct Changes {
        std::uint32_t before; ///< the row that holds it when the round begins
        std::uint32_t after;  ///< the row that holds it when the round ends; may be any row
        std::uint32_t place;
    };

    /// Each of their own rows is written by one instruction, or by a few in a row that work in
    /// place; rows that stand somewhere when the round begins are written by none.
    std::vector<Instruction> instructions;
    std::uint32_t rows = 0;      ///< that are named: 0 … rows − 1
    std::vector<Stands> given;   ///< at fixed places; the same in all rounds
    std::vector<Changes> kept;   ///< at fixed places
    std::vector<Changes> moved;  ///< from a place of this point to the same of the next
    std::vector<Stands> results; ///< go to places of this point
    std::uint32_t fixedPlaces = 0;
    std::uint32_t pointPlaces = 0;
};

/// How large a frame is.
struct FrameShape {
    std::size_t lanes;  ///< a multiple of two of the widest vectors
    std::size_t stride; ///< from a row of lanes to the next, in doubles
    std::size_t rounds; ///< that are walked in one go: there is a point more
};

} // namespace thetascope::machine
