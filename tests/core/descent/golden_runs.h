// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"
#include "tests/support/golden_case.h"

#include <memory>

namespace thetascope::descent {

/// A golden case ready to be run.
struct GoldenRun {
    explicit GoldenRun(const std::string& name)
        : golden(tests::readGolden(name))
        , loss(loss::Loss::fromText(golden.loss).value())
        , optimizer(optimizer::parseSpec(golden.spec).value())
        , until{.steps = golden.allowedSteps(), .tolerance = 0} {
        std::copy(golden.start.begin(), golden.start.end(), start.begin());
    }

    Trajectory alone() const { return trajectories(*loss, {&optimizer, 1}, start, until).front(); }

    tests::GoldenCase golden;
    std::shared_ptr<const loss::Loss> loss;
    optimizer::Optimizer optimizer;
    Point start{};
    StoppingRule until;
};

} // namespace thetascope::descent
