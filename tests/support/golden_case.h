// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::tests {

/// Quantities are the five quantities of a run, each as [t][coordinate] for all points of the run.
/// Rates and steps have one row fewer.
struct Quantities {
    /// Rows are the values of a quantity: one row per point, one entry per coordinate.
    using Rows = std::vector<std::vector<double>>;

    Rows theta; ///< θ⁽ᵗ⁾.
    Rows loss;  ///< L(θ⁽ᵗ⁾), with a single coordinate.
    Rows slope; ///< g⁽ᵗ⁾.
    Rows rate;  ///< α⁽ᵗ⁾.
    Rows sigma; ///< σ⁽ᵗ⁾.
};

/// A GoldenCase is a reference run of tests/golden.
struct GoldenCase {
    std::string name;                   ///< The name of the file without .json.
    std::string loss;                   ///< The loss as text.
    std::string spec;                   ///< The optimizer as a SPEC.
    std::vector<double> start;          ///< The start, one entry per variable.
    std::size_t steps = 0;              ///< The number of steps made.
    std::string outcome;                ///< "step_limit", "diverged" or "left_domain".
    bool isCompleted = false;           ///< Whether the outcome is "step_limit".
    double tolerance = 0;               ///< The tolerance of the comparison; see distance().
    std::vector<std::string> nonFinite; ///< The quantities that are not finite at the last point.
    Quantities want;                    ///< The expected values.

    /// Returns the number of steps to allow. A run that ends before the step limit must do so with
    /// steps to spare.
    std::size_t allowedSteps() const { return isCompleted ? steps : steps + 5; }
};

/// Returns the names of all reference runs, sorted.
std::vector<std::string> goldenNames();
/// Reads a reference run from its file. Throws if it cannot be read.
GoldenCase readGolden(const std::string& name);

/// A Distance says how far a run is from its reference.
struct Distance {
    double worst = 0;  ///< The largest error in units of the tolerance; up to 1 the runs agree.
    std::string where; ///< Where that error is, or what else is wrong; empty for a perfect run.
    /// Whether the run has as many points as the reference, and is not finite where it must be.
    bool hasShape = true;
};

/// Compares a run with its reference by the rule of tests/golden/README.md.
Distance distance(const GoldenCase& golden, const Quantities& got);

/// Returns a name for a reference run that GoogleTest accepts.
std::string testName(const std::string& goldenName);

} // namespace thetascope::tests
