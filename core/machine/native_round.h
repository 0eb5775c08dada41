// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native_code.h"
#include "core/machine/round.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace thetascope::machine {

class WrittenCode;

/// The rounds of a Round as machine code of this processor: one loop over the lanes does all of a
/// round, and calls elementary functions for a vector at a time. Where there is nothing but
/// arithmetic, some vectors walk all rounds in processor registers before the next ones do. Same
/// bits as a kernel's, whatever the width.
class NativeRound {
public:
    /// `width`: Four or Eight. Empty where this processor, or its system, does not run code made
    /// like this.
    static std::optional<NativeRound> translate(const Round& round, const FrameShape& shape,
                                                NativeCode::Width width);

    /// Whether it is arithmetic alone.
    static bool isArithmetic(const Round& round);

    /// Fixed places that it needs beyond the round's own.
    std::size_t extraPlaces() const { return m_extraPlaces; }

    /// All rounds. `fixed`: the first fixed place; `points`: the first place of point 0.
    void run(double* fixed, double* points) const { m_function(fixed, points); }

private:
    using Function = void (*)(double* fixed, double* points);

    Function m_function = nullptr;
    std::size_t m_extraPlaces = 0;
    std::shared_ptr<const WrittenCode> m_code;
};

} // namespace thetascope::machine
