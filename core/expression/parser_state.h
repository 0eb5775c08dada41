// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/expression/graph.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thetascope::expression {

/// A FreeName is an identifier of a text that nothing in the text binds: a variable or a named
/// constant. Until it is known which, its node is a variable with the number of the name.
struct FreeName {
    std::u32string name;           ///< The identifier.
    Span where;                    ///< Where it is first.
    std::optional<double> given{}; ///< The value that the text gives it.
    bool isBound = false;          ///< Whether it says how many terms a sum has.
};

/// A ParserState is what all parsers of one text share.
struct ParserState {
    std::u32string_view typed;                 ///< The text, for quotes.
    Graph graph;                               ///< The graph that is built.
    std::vector<FreeName> freeNames;           ///< The free names, by number.
    std::map<std::u32string, NodeIndex> bound; ///< The values of bound names.
    std::map<std::u32string, double> given;    ///< The values that the text gives to names.
    std::map<std::string, double> set;  ///< The values that the user has set, by name on screen.
    std::vector<Reading> readings;      ///< The ambiguities found.
    std::set<std::u32string> loopNames; ///< All indices of sums.
    std::size_t terms = 0;              ///< The terms of sums so far.

    /// Returns the node of a free name, which is entered if it is new.
    NodeIndex freeName(const std::u32string& name, Span where);

    /// Returns the value of a named constant: what the user has set, what the text gives, or 1.
    double valueOf(const std::u32string& name) const;

    /// Returns the value of a node without names or functions, or nothing.
    std::optional<double> literalValue(NodeIndex node);

    /// Returns the value of a node without functions, or nothing. Names in it become bounds of
    /// sums.
    std::optional<double> constantValue(NodeIndex node);

private:
    /// What is known of the value of a node.
    struct Known {
        std::optional<double> value; ///< The value, if it needs no function.
        bool isLiteral = false;      ///< Whether it needs no name either.
    };

    const Known& known(NodeIndex node);
    Known worked(const Node& node) const;
    void bindNames(NodeIndex node);

    std::unordered_map<std::u32string, std::size_t> m_numbers; ///< The numbers of free names.
    std::vector<Known> m_known; ///< By node, as far as it has been needed.
};

} // namespace thetascope::expression
