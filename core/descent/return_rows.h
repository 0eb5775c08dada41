// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// Kernels are compiled for each instruction set: little is included.
namespace thetascope::simd {
enum class InstructionSet;
}

namespace thetascope::descent {

/// ReturnRows are what a block of runs has at the end of a batch, and what it had when the state of
/// each run was kept: rows of a LaneTable with an entry for each lane.
struct ReturnRows {
    /// The most rows that a state may have: θ and what two rules keep, in two coordinates.
    static constexpr std::size_t kMost = 34;

    const double* state[kMost]; ///< The rows of the state, those of θ first.
    double* kept[kMost];        ///< The same rows of the state that was kept.
    std::size_t rows;           ///< The number of all rows.
    double* age;                ///< The number of steps that a run has made.
    double* due;                ///< The age at which its state is kept again.
    double steps;               ///< The number of steps of a batch.
    std::size_t lanes;          ///< A multiple of 8.
};

/// A CompareKernel sets bit i of marks[k] if the state of lane 8k + i equals what was kept.
using CompareKernel = void (*)(const ReturnRows& rows, std::uint8_t* marks);

/// A KeepKernel adds a batch to the ages, and keeps the states of lanes that are due; they are due
/// again at twice that age.
using KeepKernel = void (*)(const ReturnRows& rows);

// There is one for each instruction set, compiled from return_kernel.cpp.
namespace Portable {
void compare(const ReturnRows&, std::uint8_t*);
void keep(const ReturnRows&);
} // namespace Portable

namespace Avx2 {
void compare(const ReturnRows&, std::uint8_t*);
void keep(const ReturnRows&);
} // namespace Avx2

namespace Avx512 {
void compare(const ReturnRows&, std::uint8_t*);
void keep(const ReturnRows&);
} // namespace Avx512

CompareKernel compareKernel(simd::InstructionSet set);
KeepKernel keepKernel(simd::InstructionSet set);

} // namespace thetascope::descent
