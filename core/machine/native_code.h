// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/instruction.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace thetascope::machine {

/// A list of instructions as machine code of this processor (by AsmJit): what stands between two
/// elementary functions is one loop over the lanes that keeps its values in processor registers.
/// The functions themselves are done by the kernel. Same bits as the kernel's, whatever the width.
class NativeCode {
public:
    /// Lanes in one of the processor's registers. One: a block of one lane, without a loop.
    enum class Width { One = 1, Four = 4, Eight = 8 };

    /// Longer lists are not worth the time it takes to translate them.
    static constexpr std::size_t kMaxInstructions = 512;

    /// `instructions`: at most kMaxInstructions. `kept`: slots from the first to before the second
    /// are read after the code has run; what is in others may be lost. `kernel`: for elementary
    /// functions. Empty where this processor, or its system, does not run code made like this.
    static std::optional<NativeCode> translate(std::span<const Instruction> instructions,
                                               std::pair<std::uint32_t, std::uint32_t> kept,
                                               Width width, Kernel kernel);

    /// The slots and lanes of a Kernel.
    void run(double* const* rows, std::size_t lanes) const { m_function(rows, lanes); }

private:
    using Function = void (*)(double* const* rows, std::size_t lanes);

    Function m_function = nullptr;
    std::shared_ptr<const void> m_owner; ///< of the code, and of the instructions it refers to
};

} // namespace thetascope::machine
