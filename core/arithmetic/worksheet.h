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
#include <vector>

namespace thetascope::arithmetic {

/// A line of a step's arithmetic, as one would write it by hand.
struct Line {
    enum class Part { Slope, Rate, Update, Move };

    Part part = Part::Slope;
    std::vector<Term> sides; ///< in symbols, equal to each other; the first is what the line gives
    Term numbers; ///< the last side with numbers put in; of a choice the part that counts
    std::vector<Term> because{}; ///< the conditions that decided the choice, with numbers put in
    double result = 0;           ///< what the descent has worked out, not rounded
};

/// The arithmetic of the steps of one optimizer on one loss, in one coordinate: dL/dθ at θ⁽ᵗ⁾, the
/// lines of the learning-rate rule and of the update rule, and θ⁽ᵗ⁺¹⁾. The lines are the rules' own
/// (optimizer::Rule::formula).
class Worksheet {
public:
    Worksheet(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
              std::size_t coordinate);

    /// The lines of the step from point `t`; at a run's last point that of the slope alone. `t` is
    /// a point of the trajectory, and `state` of the same step and coordinate.
    std::vector<Line> lines(const descent::Trajectory& trajectory, std::uint64_t t,
                            const RuleState& state) const;

private:
    struct Sheet {
        std::vector<Equation> equations;
        std::vector<Term> parameters; ///< of the rule, as symbols
        std::vector<double> values;   ///< of these
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
    Symbol m_variable; ///< "θ", "x" or "y"
    std::vector<Term> m_variables;
    Term m_derivative;
    Sheet m_rate;
    Sheet m_update;
};

} // namespace thetascope::arithmetic
