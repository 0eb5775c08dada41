// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/parser.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace thetascope::expression {

/// A Variable is one of the variables of a loss.
struct Variable {
    std::string shown;               ///< Its name on screen.
    std::optional<std::size_t> name; ///< The number of its free name, if it occurs in the text.
};

/// Returns the variables of a loss. They are those that the text `declared`, if it has any; else θ;
/// else x, or x and y; else t; else the one or two letters that there are. Letters with subscripts
/// are variables if the letter alone is not one: θ₁ and θ₂. All other names are constants. It
/// throws a Fault if there are more than two variables, or if it is not clear which they are.
std::vector<Variable> chooseVariables(std::span<const FreeName> names,
                                      std::span<const std::u32string> declared);

} // namespace thetascope::expression
