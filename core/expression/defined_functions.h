// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

namespace thetascope::expression {

/// A DefinedFunction is a function that is put together from others, such as relu(x) = max(0, x).
struct DefinedFunction {
    /// The names that may be typed, in lower case and in UTF-8, separated by spaces.
    std::string_view names;
    std::size_t least; ///< The least number of arguments.
    std::size_t most;  ///< The greatest number of arguments.
    /// Appends what a call means to the graph, and returns its node.
    NodeIndex (*build)(Graph& graph, std::span<const NodeIndex> arguments);
};

/// This is the greatest number of arguments of a function that takes any number of them.
inline constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();

/// Returns all defined functions.
std::span<const DefinedFunction> definedFunctions();

} // namespace thetascope::expression
