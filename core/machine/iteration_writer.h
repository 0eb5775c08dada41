// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/machine/iteration.h"
#include "core/machine/term.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace thetascope::machine {

/// An IterationWriter writes an Iteration down that begins with the values of a formula. What
/// follows is calculated with Terms; the writer is told which rows of the frame they are in.
class IterationWriter {
public:
    /// Rows from 0 to before these numbers are in use: shared ones, and those of each record.
    /// `constants`: the numbers of the named constants that are inputs; the others are folded.
    IterationWriter(const expression::Formula& formula, std::uint32_t sharedRows,
                    std::uint32_t recordRows, std::span<const std::uint32_t> constants = {});

    /// Begins with the values of any nodes of a graph of so many variables: the results.
    IterationWriter(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                    std::size_t dimension, std::uint32_t sharedRows, std::uint32_t recordRows,
                    std::span<const std::uint32_t> constants = {});
    IterationWriter(const IterationWriter&) = delete;
    IterationWriter& operator=(const IterationWriter&) = delete;

    /// Returns variable number `which` of the formula. It is to be recorded().
    Term variable(std::size_t which) { return {m_script, m_variables[which]}; }

    /// Returns the formula's value and then its derivatives, as Formula::roots().
    Term result(std::size_t which) { return {m_script, m_results[which]}; }

    /// Says in which shared row the value of the k-th of the constants is that are inputs.
    void constantInput(std::uint32_t k, std::uint32_t sharedRow);

    /// Returns what is in a shared row, the same in all iterations.
    Term input(std::uint32_t sharedRow);

    /// Returns a new value that the iteration before has left.
    Term carriedIn() { return {m_script, m_script.registers++}; }

    /// Says in which shared row a value is carried that was `before` when the iteration began and
    /// is `after` when it ends.
    void carry(const Term& before, const Term& after, std::uint32_t sharedRow);

    /// Says the same of a value that each record keeps.
    void record(const Term& before, const Term& after, std::uint32_t recordRow);

    /// Says in which row of the record a value is written.
    void output(const Term& value, std::uint32_t recordRow);

    /// Returns the whole. Terms must not be used afterwards.
    Iteration finish();

private:
    Script m_script;
    std::vector<std::uint32_t> m_variables;
    std::uint32_t m_constants; ///< the register of the first named constant that is an input
    std::vector<std::uint32_t> m_results;
    Iteration m_iteration;
};

} // namespace thetascope::machine
