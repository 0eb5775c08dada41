// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// Returns the values that the constants of a formula have if `values` are set: each has the value
/// that `values` give it by its name on screen, else the one that the text gives, else 1.
std::vector<double> valuesInEffect(std::span<const NamedConstant> constants,
                                   std::span<const ConstantValue> values);

/// Changes the values of a formula's named constants; values[k] is that of constant number k. No
/// constant whose value changes may be a bound of a sum (NamedConstant::isBound), since its graph
/// would be another one. The result is the formula that parse() returns for the same text with
/// these values.
void setConstants(Formula& formula, std::span<const double> values);

/// Returns a name as it is typed in plain ASCII, as far as there is such a form: Greek letters are
/// spelled out, subscripts become ordinary digits and letters, and what separates a letter from its
/// index is left out. So "λ" and "lambda" give "lambda", and "θ₀", "θ_0", "theta_0" and "theta[0]"
/// give "theta0".
std::string asciiName(std::string_view name);

/// Returns the number of the constant that a typed name means: the one with exactly this name on
/// screen, else the only one with the same asciiName(). Returns nothing if there is none, or if it
/// could be either of two.
std::optional<std::size_t> findConstant(std::span<const NamedConstant> constants,
                                        std::string_view name);

/// Returns the names of constants for a sentence: "a", "a and b", "a, b and λ". After twelve names
/// it ends in "…".
std::string namesOf(std::span<const NamedConstant> constants);

} // namespace thetascope::expression
