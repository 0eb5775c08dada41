// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All that the machine knows of machine code. core/machine/native implements it; a build without
// machine code implements it in a few lines that return nothing.
#include "core/machine/instruction.h"
#include "core/machine/iteration.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace thetascope::machine::native {

/// A Width is the number of lanes that one of the processor's registers holds in the code.
enum class Width { One = 1, Four = 4, Eight = 8 };

/// Longer lists of instructions are not worth the time that it takes to translate them.
inline constexpr std::size_t kMaxInstructions = 512;

/// Returns whether this build makes machine code, and this processor and system run it.
bool isAvailable();

/// A Function calls machine code, or is empty. Copies share the code, which is freed with the last.
template <class... Arguments>
class Function {
public:
    using Address = void (*)(Arguments...);

    Function() = default;

    /// `owner` keeps the memory that the code is in.
    Function(Address address, std::shared_ptr<const void> owner)
        : m_address(address)
        , m_owner(std::move(owner)) {}

    explicit operator bool() const { return m_address != nullptr; }

    void operator()(Arguments... arguments) const { m_address(arguments...); }

private:
    Address m_address = nullptr;
    std::shared_ptr<const void> m_owner;
};

/// An EvaluateFunction computes all results of a Program, on rows[register], for so many lanes,
/// rounded up to whole vectors.
using EvaluateFunction = Function<double* const*, std::size_t>;

/// Translates instructions that read registers 0 … variables − 1 and of whose results those in the
/// next `results` registers are wanted: only these rows are used. With Width::One there is one lane
/// and no loop. The bits are a kernel's. Empty where machine code is not available.
EvaluateFunction translate(std::span<const Instruction> instructions, std::uint32_t variables,
                           std::uint32_t results, Width width);

/// An IterateFunction carries out all iterations of a batch; its arguments are the first shared row
/// of the frame and the first row of record 0.
using IterateFunction = Function<double*, double*>;

/// An IterationCode is an Iteration as machine code.
struct IterationCode {
    IterateFunction run;
    /// The shared rows that the code needs beyond the iteration's own.
    std::uint32_t extraSharedRows = 0;
};

/// Translates an iteration into one loop over lanes and iterations. `width`: Four or Eight. The
/// bits are a kernel's. Empty where machine code is not available.
IterationCode translate(const Iteration& iteration, const FrameShape& shape, Width width);

} // namespace thetascope::machine::native
