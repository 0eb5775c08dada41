// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/differential/disturbed.h"
#include "tests/made/lot.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::differential {

/// A Dual is a value with its derivatives by x and y.
struct Dual {
    long double value = 0;              ///< The value.
    std::array<long double, 2> slope{}; ///< The derivatives.
};

/// A MadeLoss is a loss that is made up, as a tree. It can be written in the program's notation,
/// and worked out without the program: in long doubles, with its derivatives as dual numbers.
class MadeLoss {
public:
    /// Makes up a loss.
    explicit MadeLoss(made::Lot& lot);

    /// Returns the number of variables, 1 or 2.
    std::size_t dimension() const { return m_dimension; }

    /// Returns the loss in the program's notation.
    std::string text() const { return text(m_nodes.size() - 1); }

    /// Works out the loss, with what `rounding` does to each operation.
    Dual at(std::array<long double, 2> place, Rounding& rounding) const;

private:
    enum class Op {
        Number,
        X,
        Y,
        Add,
        Subtract,
        Times,
        Divide,
        Square,
        Cube,
        Sin,
        Cos,
        Exp,
        Log,
        Tanh,
        Atan,
        Root
    };

    struct Node {
        Op op;
        double number = 0;
        std::size_t a = 0;
        std::size_t b = 0;
    };

    std::size_t add(Node node);
    std::size_t tree(made::Lot& lot, int depth);
    std::string text(std::size_t node) const;
    static Dual worked(const Node& node, const Dual& a, const Dual& b, Rounding& rounding);

    std::size_t m_dimension;
    std::vector<Node> m_nodes;
};

} // namespace thetascope::differential
