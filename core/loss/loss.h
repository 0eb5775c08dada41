// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/machine/program.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::loss {

/// θ, or (x, y): the second entry is 0 and unused where the loss has one variable.
using Point = std::array<double, 2>;

/// A loss ready to be evaluated: its formula, and the program that works out L and its derivatives.
/// Immutable; shared between threads.
class Loss {
public:
    /// Reads and compiles a typed loss.
    static tl::expected<std::shared_ptr<const Loss>, expression::SyntaxError>
    fromText(std::string_view text);

    explicit Loss(expression::Formula formula);

    const std::string& text() const { return m_formula.text; } ///< as typed

    const expression::Formula& formula() const { return m_formula; }

    std::size_t dimension() const { return m_formula.dimension(); }

    /// Results: L, then dL/dθ; or L, ∂L/∂x, ∂L/∂y.
    const machine::Program& program() const { return m_program; }

    struct Sample {
        double loss;
        Point slope;
    };

    /// L and its slope at one point: the same bits as in any block.
    Sample at(Point theta) const;

    /// L as people write it, and its derivatives.
    std::string lossText() const;
    std::string slopeText(std::size_t coordinate) const;

    /// Returns how many losses this program has compiled so far, so that tests can show that none
    /// is compiled twice.
    static std::uint64_t compilations();

    /// d²L/dθ² of a loss of one variable, at θ (for the stability limit 2/L″).
    double curvature(double theta) const;

private:
    const machine::Program& curvatureProgram() const;

    expression::Formula m_formula;
    machine::Program m_program;
    // Worked out when first asked for: a second derivative can be long.
    mutable std::once_flag m_curvatureOnce;
    mutable std::optional<machine::Program> m_curvature;
};

} // namespace thetascope::loss
