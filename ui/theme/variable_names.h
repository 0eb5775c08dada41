// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"

#include <QString>

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace thetascope::ui::theme {

/// VariableNames are the names of a loss's variables as the screen shows them, and what is named
/// after them: θ, dL/dθ, θ⁽⁰⁾, or w and b with ∂L/∂w and ∂L/∂b.
class VariableNames {
public:
    /// Makes the names of the variables of a loss.
    explicit VariableNames(const loss::Loss& loss);

    /// Returns the usual names: θ, or with `dimension` = 2, x and y.
    static VariableNames usual(std::size_t dimension);

    /// Returns whether there are two variables.
    bool isPlane() const { return m_names.size() == 2; }

    /// Returns the name of a variable by its number, 0 or 1, such as "θ".
    const QString& name(std::size_t coordinate) const { return m_names[coordinate]; }

    /// Returns the name of the start of a variable, such as "θ⁽⁰⁾".
    QString start(std::size_t coordinate) const;
    /// Returns the name of a derivative, such as "dL/dθ" or "∂L/∂x".
    QString slope(std::size_t coordinate) const;
    /// Returns the loss with its variables, such as "L(θ)" or "L(x, y)".
    QString loss() const;
    /// Returns the variables, such as "θ" or "(x, y)".
    QString point() const;
    /// Returns the name of the slope, "dL/dθ", or with two variables of the gradient, "∇L".
    QString gradient() const;
    /// Formats a point of one or two coordinates, such as "θ = −3.972" or "(x, y) = (3, −2)".
    QString format(std::span<const double> point, int digits = 4) const;

    /// Compares the names.
    friend bool operator==(const VariableNames&, const VariableNames&) = default;

private:
    explicit VariableNames(std::vector<QString> names)
        : m_names(std::move(names)) {}

    std::vector<QString> m_names;
};

} // namespace thetascope::ui::theme
