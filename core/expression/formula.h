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

/// Which variables a formula is written in.
enum class Variables {
    Theta, ///< one: θ, also spelled theta, t or x
    XAndY, ///< two: x and y (y occurs; x may not)
};

/// A loss as typed, with its exact derivatives, in one graph.
struct Formula {
    std::string text; ///< as typed, UTF-8
    Variables variables = Variables::Theta;
    Graph graph;
    NodeIndex loss = 0;              ///< L
    std::vector<NodeIndex> gradient; ///< dL/dθ; or ∂L/∂x, ∂L/∂y
    std::vector<NodeIndex> written;  ///< the same for people: DerivativeForm::Written

    std::size_t dimension() const { return gradient.size(); }

    /// L, then its derivatives.
    std::vector<NodeIndex> roots() const {
        std::vector<NodeIndex> all{loss};
        all.insert(all.end(), gradient.begin(), gradient.end());
        return all;
    }
};

/// Reads what a person types, in the notation of README ("Typing a loss"), and works out the
/// derivatives. Never throws and never recurses deeper than its own bounds: texts longer than
/// kMaxCharacters, nested deeper than kMaxDepth or not valid UTF-8 are errors.
tl::expected<Formula, SyntaxError> parse(std::string_view text);

inline constexpr std::size_t kMaxCharacters = 10'000;
inline constexpr std::size_t kMaxDepth = 200;

enum class DerivativeForm {
    Computed, ///< without v², which leaves what doubles hold long before u·v′/v² does
    Written,  ///< as people write it: (u/v)′ = u′/v − u·v′/v²
};

/// The derivative of a node by the variable of that number, as in Graph::variable(), appended to
/// the graph. Where a derivative does not exist the value chosen is:
/// |u|: 0 at u = 0; sign: 0 everywhere; min, max: the mean of both sides' where they are equal.
NodeIndex differentiate(Graph& graph, NodeIndex node, std::uint32_t variable, DerivativeForm form);

/// The node as people write it, `2·cos(2θ)·log(θ²) + 2·sin(2θ)/θ`; parse() reads it back to a
/// formula that gives the same bits. Longer than `maxCharacters`, it ends in "…".
std::string print(const Graph& graph, NodeIndex node, Variables variables,
                  std::size_t maxCharacters = 100'000);

} // namespace thetascope::expression
