// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::tests {

/// The five quantities of a run: [t][coordinate], for each of its points; rates and updates one
/// fewer.
struct Quantities {
    using Rows = std::vector<std::vector<double>>;

    Rows theta;
    Rows loss; ///< one coordinate
    Rows slope;
    Rows rate;
    Rows sigma;
};

/// A reference run of tests/golden.
struct GoldenCase {
    std::string name; ///< the file's, without .json
    std::string loss;
    std::string spec; ///< the optimizer as a SPEC
    std::vector<double> start;
    std::size_t steps = 0;    ///< updates made
    std::string outcome;      ///< "step_limit", "diverged" or "left_domain"
    bool isCompleted = false; ///< outcome is "step_limit"
    double tolerance = 0;
    std::vector<std::string> nonFinite; ///< quantities that are not finite at the last point
    Quantities want;

    /// Steps to allow: a run that ends by itself must do so with more of them to come.
    std::size_t allowedSteps() const { return isCompleted ? steps : steps + 5; }
};

/// Names of all trajectories, sorted.
std::vector<std::string> goldenNames();
GoldenCase readGolden(const std::string& name);

/// How far a run is from the reference by the rule of tests/golden/README.md.
struct Distance {
    double worst = 0;     ///< the largest error, in tolerances: at most 1 is agreement
    std::string where;    ///< of that error, or what else is wrong; empty for a perfect run
    bool hasShape = true; ///< as many points, and not finite at the end where it has to be
};

Distance distance(const GoldenCase& golden, const Quantities& got);

/// A name that GoogleTest accepts for a case.
std::string testName(const std::string& goldenName);

} // namespace thetascope::tests
