// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/bindings.h"
#include "core/arithmetic/replay.h"
#include "core/arithmetic/term.h"
#include "core/descent/trajectory.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace thetascope::arithmetic {

/// A Line is a line of the arithmetic of a step, as one would write it by hand.
struct Line {
    /// A Part is a part of a step.
    enum class Part {
        Slope,  ///< The slope dL/dθ at θ⁽ᵗ⁾.
        Rate,   ///< The learning rate α⁽ᵗ⁾ and the states of its rule.
        Update, ///< The step σ⁽ᵗ⁾ and the states of its rule.
        Move    ///< The next point θ⁽ᵗ⁺¹⁾.
    };

    Part part = Part::Slope;     ///< The part of the step to which the line belongs.
    std::vector<Term> sides;     ///< Equal terms in symbols; the first is what the line computes.
    Term numbers;                ///< The last side in numbers; of a choice, the part that applies.
    std::vector<Term> reasons{}; ///< The conditions that decided a choice, in numbers.
    double result = 0;           ///< The result that the descent computed, not rounded.
};

/// Writes out the arithmetic of the steps of one optimizer on one loss, in one coordinate: dL/dθ at
/// θ⁽ᵗ⁾, the lines of the learning-rate rule and of the update rule, and θ⁽ᵗ⁺¹⁾. The lines are
/// those of the rules' formulas (optimizer::Rule::formula).
class Worksheet {
public:
    /// Makes a worksheet; it copies what it needs of the loss and the optimizer.
    Worksheet(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
              std::size_t coordinate);

    /// Returns the lines of the step from point `t` of a trajectory; at the last point of a run,
    /// only that of the slope. `state` must be that of the same step and coordinate.
    std::vector<Line> lines(const descent::Trajectory& trajectory, std::uint64_t t,
                            const RuleState& state) const;

private:
    struct Sheet {
        std::vector<Equation> equations;
        std::vector<Term> parameters; ///< The parameters of the rule, as symbols.
        std::vector<double> values;   ///< Their values.
        std::vector<Term> states;
    };

    Sheet sheetOf(const optimizer::Rule& rule, const optimizer::Optimizer& optimizer) const;
    Bindings bindings(const Sheet& sheet, const descent::Step& step, const RuleState& state,
                      std::size_t firstState) const;
    void append(std::vector<Line>& lines, Line::Part part, const Sheet& sheet,
                Bindings bindings) const;
    Line slopeLine(const descent::Step& step) const;
    Line moveLine(const descent::Step& step, double next) const;

    std::size_t m_coordinate;
    std::size_t m_dimension;
    Symbol m_variable; ///< The symbol of the variable: θ, x or y.
    std::vector<Term> m_variables;
    std::vector<std::pair<Term, double>> m_constants; ///< The loss's named constants.
    Term m_derivative;
    Sheet m_rate;
    Sheet m_update;
};

} // namespace thetascope::arithmetic
