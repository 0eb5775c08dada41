// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace thetascope::expression {

/// An Exponential is a term of the form c·e^a, where c is a number. The exponent is kept as a sum
/// of multiples of nodes, so that terms can be compared before anything is appended to the graph.
struct Exponential {
    /// A Part is a multiple of a node.
    struct Part {
        NodeIndex node; ///< The node.
        double factor;  ///< The number by which it is multiplied; it is not 0.

        /// Compares both members.
        friend bool operator==(const Part&, const Part&) = default;
    };

    double coefficient = 1;  ///< c.
    std::vector<Part> parts; ///< The terms of a, in the order of their nodes; none if a is 0.

    /// Multiplies this by another exponential to the power of a number.
    void multiply(const Exponential& other, double power = 1);

    /// Returns whether the coefficient and the factors are neither 0 nor infinite, so that the
    /// numbers in which this is written did not overflow.
    bool isOrdinary() const;

    /// Returns whether the exponents are the same.
    bool hasExponentOf(const Exponential& other) const { return parts == other.parts; }
};

/// Sums and products that are nested deeper are left as they are.
inline constexpr std::size_t kMaxNesting = 8;

/// Returns a node as an exponential: e^u, exp(u), 10^u, 3, 2·e^u, e^u/e^v, (e^u)²; or nothing if it
/// is not one.
std::optional<Exponential> exponential(const Graph& graph, NodeIndex node);

/// Returns a sum of exponentials as its terms, with the signs in their coefficients; or nothing if
/// a term is not an exponential, or if there are very many terms. A hyperbolic cosine is two terms.
std::optional<std::vector<Exponential>> sumOfExponentials(const Graph& graph, NodeIndex node);

/// Returns whether the terms of a sum are all positive, and at least one has an exponent.
bool isPositiveSum(const std::vector<Exponential>& terms);

/// Returns the terms of a node that is a sum of at least two exponentials and surely positive, or
/// nothing.
std::optional<std::vector<Exponential>> positiveSum(const Graph& graph, NodeIndex node);

/// Returns e^u as an exponential.
Exponential powerOfE(const Graph& graph, NodeIndex u);

/// Appends the exponent of an exponential plus the logarithm of its coefficient, which must be
/// greater than 0.
NodeIndex logarithmOf(Graph& graph, const Exponential& term);

/// Appends the logarithm of a positive sum of exponentials, which does not overflow: log(1 + e^u)
/// is softplus(u).
NodeIndex logarithmOfSum(Graph& graph, const std::vector<Exponential>& terms);

/// Appends −u, which is v if u is −v.
NodeIndex negated(Graph& graph, NodeIndex u);

} // namespace thetascope::expression
