// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/instruction.h"

#include <span>
#include <vector>

namespace thetascope::expression {

/// A program for blocks of one lane as threaded code: each step knows the function that carries it
/// out, which goes on with the next step and hands it its result in a processor register. So a
/// chain of operations does not wait for memory, nor for a search for what to do next. The bits are
/// the portable kernel's.
class ScalarCode {
public:
    /// Longer programs are not worth it, and where the compiler does not turn the last call of a
    /// function into a jump, each step takes some of the stack.
    static constexpr std::size_t kMaxInstructions = 128;

    /// At most kMaxInstructions.
    explicit ScalarCode(std::span<const Instruction> instructions);

    /// Slots as those of a Kernel; one lane of each.
    void run(double* const* registers) const { m_steps.front().run(m_steps.data(), registers, 0); }

private:
    friend struct ScalarSteps;

    struct Step {
        /// `last`: the result of the step before.
        void (*run)(const Step* step, double* const* registers, double last);
        Instruction instruction;
    };

    std::vector<Step> m_steps; ///< ends with one that returns
};

} // namespace thetascope::expression
