// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/function.h"

#include <string_view>

namespace thetascope::python {

/// A Call is how a function of formulas is called.
struct Call {
    std::string_view name;        ///< The name, such as "math.sin"; empty if operators write it.
    std::string_view helper = {}; ///< The definition that the name needs, or empty.
};

/// A FunctionCalls says how a function of formulas is called in scripts.
struct FunctionCalls {
    expression::Function function; ///< The function.
    Call number;                   ///< How it is called with numbers, by the standard library.
    Call tensor;                   ///< How it is called with tensors of PyTorch.
};

/// Returns how a function is called.
const FunctionCalls& callsOf(expression::Function function);

} // namespace thetascope::python
