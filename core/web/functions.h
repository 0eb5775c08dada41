// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/machine/written.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace thetascope::web {

/// Returns the numbers of the named constants that can be set on a page: all but those that say how
/// many terms a sum has, since these make another formula.
std::vector<std::uint32_t> settableConstants(const loss::Loss& loss);

/// Returns a function of JavaScript, (p, k) => L: p has the coordinates of the point, and k the
/// values of settableConstants().
std::string valueFunction(const loss::Loss& loss, machine::WrittenFunctions& functions);

/// Returns a function (p, k, o) that writes L and then its slopes to o.
std::string sampleFunction(const loss::Loss& loss, machine::WrittenFunctions& functions);

/// A WrittenGraph is what a page needs to find out why L or a slope is not finite, as
/// machine::diagnose() does.
struct WrittenGraph {
    /// A Kind says what it means if an operation makes something that is not finite of operands
    /// that are, or which of the operands it depends on.
    enum class Kind : std::uint8_t { Overflows, HasPoles, Power, If, IfLess, Min, Max };

    /// An operation on others, which come before it.
    struct Node {
        Kind kind;
        std::vector<std::size_t> operands;
    };

    std::vector<Node> nodes;
    std::vector<std::size_t> roots; ///< Of L and its slopes.
    std::string values;             ///< A function (p, k) that returns the value of each node.
};

/// Returns the graph of a loss as it is computed.
WrittenGraph writtenGraph(const loss::Loss& loss, machine::WrittenFunctions& functions);

/// StepFunctions are those of an optimizer. Their argument s has its settings, and p the run's
/// state: coordinate by coordinate θ and what the rules keep.
struct StepFunctions {
    std::size_t statesEach; ///< The number of values that the rules keep in one coordinate.
    std::string begin; ///< (s, p): sets what the rules keep to what it is before the first step.
    /// (s, p, o): makes a step. What sampleFunction() has written to o is followed there by the
    /// rate and the change of θ of each coordinate.
    std::string step;
};

/// Writes the functions of an optimizer. The i-th of its settings is number places[i] of s.
StepFunctions stepFunctions(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                            std::span<const std::size_t> places,
                            machine::WrittenFunctions& functions);

} // namespace thetascope::web
