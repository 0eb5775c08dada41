// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"
#include "core/machine/written_math.h"

#include <string>

namespace thetascope::machine::Written {

/// A Body is that of a function of formulas, whose arguments are named a, b, c and d.
struct Body {
    Draft draft;                ///< Its values, and the functions that it calls.
    std::string result;         ///< What it returns.
    std::string_view arguments; ///< The names of its arguments.
};

/// Returns the body of a function. A function that has an instruction has none and must not be
/// asked for.
Body bodyOf(expression::Function function);

} // namespace thetascope::machine::Written
