// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"
#include "core/expression/syntax_error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::expression {

/// Symbols are the names of the variables and of the named constants of a formula, as they are
/// shown on screen: "θ", "x", "w", "θ₁". A node of the graph has the index of its name.
struct Symbols {
    std::vector<std::string> variables; ///< One name, or two.
    std::vector<std::string> constants; ///< The names of the constants, in order of appearance.

    /// Compares all members.
    friend bool operator==(const Symbols&, const Symbols&) = default;
};

/// A ConstantValue is the value of a named constant.
struct ConstantValue {
    std::string name; ///< The name as it is shown on screen, such as "a" or "λ".
    double value = 1; ///< The value; it is finite.

    /// Compares all members.
    friend bool operator==(const ConstantValue&, const ConstantValue&) = default;
};

/// A NamedConstant is a letter of a formula that stands for a number which the user can change.
struct NamedConstant {
    std::string name; ///< The name as it is shown on screen.
    double value = 1; ///< The value in effect.
    /// The value that the text itself gives, as in "k·x², k = 3".
    std::optional<double> given{};
    /// Whether the value says how many terms a sum has, so that a change makes another graph.
    bool isBound = false;

    /// Compares all members.
    friend bool operator==(const NamedConstant&, const NamedConstant&) = default;
};

/// A Reading says how an ambiguous part of the text was read, and how to type the other meaning.
struct Reading {
    std::string sentence; ///< Such as "read as (1/2)·θ; 1/(2θ) needs brackets".
    Span where;           ///< The part of the text that brackets would enclose.

    /// Compares all members.
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A Formula is a loss as it was typed, with its exact derivatives, in one graph.
struct Formula {
    std::string text;                     ///< The text as it was typed, in UTF-8.
    Symbols symbols;                      ///< The names of its variables and constants.
    std::vector<NamedConstant> constants; ///< Its named constants, by number.
    std::vector<Reading> readings;        ///< The ambiguous parts of the text, from left to right.
    Graph graph;                          ///< The graph of the loss and its derivatives.
    NodeIndex typed = 0;                  ///< The node of L as it was typed, which people read.
    /// The node of L as it is computed. It has the same value, but does not overflow where a part
    /// of what was typed does.
    NodeIndex loss = 0;
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
/// it. `values` are values of named constants; names that do not occur in the text are ignored, and
/// a constant without a value has the one that the text gives, or 1. It does not throw, and its
/// recursion is bounded: a text that is longer than kMaxCharacters, nested deeper than kMaxDepth or
/// not valid UTF-8 is an error.
tl::expected<Formula, SyntaxError> parse(std::string_view text,
                                         std::span<const ConstantValue> values = {});

/// This is the length of the longest formula, in code points.
inline constexpr std::size_t kMaxCharacters = 100'000;
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
std::string print(const Graph& graph, NodeIndex node, const Symbols& symbols,
                  std::size_t maxCharacters = 100'000);

} // namespace thetascope::expression
