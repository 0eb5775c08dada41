// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/loss/range.h"
#include "core/machine/program.h"

#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::loss {

/// A Point is where a loss is evaluated: θ, or (x, y). With one variable the second entry is 0 and
/// is not used. Slopes have the same shape.
using Point = std::array<double, 2>;

struct Sketch;

/// A Loss is ready to be evaluated: it is a formula together with the compiled program that
/// computes L and its derivatives. It is immutable and may be shared between threads.
class Loss {
public:
    /// Parses and compiles a loss as it was typed. A named constant has its value among `values`,
    /// or else the one that the text gives, or 1; values of other names are ignored. The error says
    /// what is wrong and where.
    static tl::expected<std::shared_ptr<const Loss>, expression::SyntaxError>
    fromText(std::string_view text, std::span<const expression::ConstantValue> values = {});

    /// Compiles a formula.
    explicit Loss(expression::Formula formula);

    /// Returns the formula as it was typed.
    const std::string& text() const { return m_formula.text; }

    /// Returns the formula from which the loss was compiled.
    const expression::Formula& formula() const { return m_formula; }

    /// Returns the named constants of the formula, in order of appearance, with the values in
    /// effect.
    const std::vector<expression::NamedConstant>& constants() const { return m_formula.constants; }

    /// Returns whether this loss is what fromText() makes of its text with `values`.
    bool hasValues(std::span<const expression::ConstantValue> values) const;

    /// Returns what fromText() makes of the text of this loss with `values`, to the same bits. It
    /// compiles the graph without reading the text again, unless the number of a sum's terms
    /// changes; only then can there be an error.
    tl::expected<std::shared_ptr<const Loss>, expression::SyntaxError>
    withConstants(std::span<const expression::ConstantValue> values) const;

    /// Returns the number of variables, 1 or 2.
    std::size_t dimension() const { return m_formula.dimension(); }

    /// Returns the compiled program. Its results are L and dL/dθ, or L, ∂L/∂x and ∂L/∂y.
    const machine::Program& program() const { return m_program; }

    /// A Sample is the value and the slope of a loss at one point.
    struct Sample {
        double loss; ///< L.
        Point slope; ///< dL/dθ and 0, or ∂L/∂x and ∂L/∂y.
    };

    /// Evaluates L and its slope at one point, to the same bits as in a block of any size.
    Sample at(Point theta) const;

    /// Returns L in mathematical notation.
    std::string lossText() const;
    /// Returns the derivative with respect to a coordinate (0 or 1) in mathematical notation.
    std::string slopeText(std::size_t coordinate) const;

    /// Returns the number of losses compiled so far by this program, with which tests show that no
    /// loss is compiled twice.
    static std::uint64_t compilations();

    /// Returns L″ = d²L/dθ² at θ, for a loss of one variable. (Descent at a constant rate α is
    /// stable at a minimum only if α < 2/L″.)
    double curvature(double theta) const;

    /// Returns what has to be known before this loss, of one variable, is drawn over a range. The
    /// last sketch is kept: a long formula is sketched by another thread before it is shown.
    /// Returns null if a stop is requested meanwhile.
    std::shared_ptr<const Sketch> sketch(Range range, const std::stop_token& stop = {}) const;

private:
    const machine::Program& curvatureProgram() const;

    expression::Formula m_formula;
    machine::Program m_program;
    // Compiled when it is first needed, since a second derivative can be long.
    mutable std::once_flag m_curvatureOnce;
    mutable std::optional<machine::Program> m_curvature;
    mutable std::mutex m_sketchMutex;
    mutable std::shared_ptr<const Sketch> m_sketch;
};

} // namespace thetascope::loss
