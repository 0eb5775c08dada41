// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// Variables says which variables a formula has.
enum class Variables {
    Theta, ///< There is one, θ, which may also be typed as ϑ, theta, t or x.
    XAndY, ///< There are two, x and y. The formula contains y, but not necessarily x.
};

/// A Formula is a loss as it was typed, with its exact derivatives, in one graph.
struct Formula {
    std::string text;                       ///< The text as it was typed, in UTF-8.
    Variables variables = Variables::Theta; ///< Its variables.
    Graph graph;                            ///< The graph of the loss and its derivatives.
    NodeIndex loss = 0;                     ///< The node of L.
    /// The nodes of dL/dθ, or of ∂L/∂x and ∂L/∂y, in the form DerivativeForm::Computed.
    std::vector<NodeIndex> gradient;
    /// The nodes of the same derivatives in the form DerivativeForm::Written.
    std::vector<NodeIndex> written;

    /// Returns the number of variables, 1 or 2.
    std::size_t dimension() const { return gradient.size(); }

    /// Returns the nodes of L and of its derivatives, in this order, as they are computed.
    std::vector<NodeIndex> roots() const {
        std::vector<NodeIndex> all{loss};
        all.insert(all.end(), gradient.begin(), gradient.end());
        return all;
    }
};

/// Parses a formula in the notation that resources/manual/losses.md describes, and differentiates
/// it. It does not throw, and its recursion is bounded: a text that is longer than kMaxCharacters,
/// nested deeper than kMaxDepth or not valid UTF-8 is an error.
tl::expected<Formula, SyntaxError> parse(std::string_view text);

/// This is the length of the longest formula, in code points.
inline constexpr std::size_t kMaxCharacters = 10'000;
/// This is the deepest nesting of a formula.
inline constexpr std::size_t kMaxDepth = 200;

/// A DerivativeForm says for what purpose a derivative is built.
enum class DerivativeForm {
    Computed, ///< For computing: it divides by v twice, since v² overflows long before u·v′/v².
    Written,  ///< For reading: (u/v)′ = u′/v − u·v′/v².
};

/// Appends the derivative of a node with respect to a variable, whose number is that of
/// Graph::variable(), and returns it. Where there is no derivative, its value is chosen: 0 for |u|
/// and sign u at u = 0; the mean of the derivatives of both sides for min, max and ifless where the
/// two compared values are equal.
NodeIndex differentiate(Graph& graph, NodeIndex node, std::uint32_t variable, DerivativeForm form);

/// Returns a node as people write it, such as "2·cos(2θ)·log(θ²) + 2·sin(2θ)/θ". parse() reads it
/// back as a formula with the same values to the last bit, unless it is longer than
/// `maxCharacters`: then it is cut off and ends in "…".
std::string print(const Graph& graph, NodeIndex node, Variables variables,
                  std::size_t maxCharacters = 100'000);

} // namespace thetascope::expression
