// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <string>
#include <vector>

namespace thetascope::python {

/// A State is a variable that a rule keeps from step to step.
struct State {
    std::string name;  ///< Its name, such as "m".
    std::string value; ///< Its value before the first step.
};

/// A RuleCode is the step of an optimizer, in one coordinate, as a script writes it. It follows
/// from the formulas of the rules (optimizer::Rule::formula).
struct RuleCode {
    std::vector<std::string> parameters; ///< The names of the settings, in their order.
    std::vector<State> states;           ///< The states.
    std::vector<std::string> constants;  ///< The lines before all steps.
    /// The lines of a step, which reads t, theta and g and computes alpha_t and sigma.
    std::vector<std::string> step;
    bool needsSign = false; ///< Whether the function sign() is called.
};

/// Returns the code of an optimizer.
RuleCode codeOf(const optimizer::Optimizer& optimizer);

} // namespace thetascope::python
