// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/curve.h"
#include "core/loss/probe.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace thetascope::loss {

namespace {

constexpr std::size_t kCells = 4096; ///< of the scan

/// A place where the slope changes from below 0 to above 0.
struct Bracket {
    CurvePoint left;
    CurvePoint right;
};

/// Brackets between samples, leaving out those where the loss or its slope is not finite. A stretch
/// of slope exactly 0 counts as one place.
std::vector<Bracket> brackets(const std::vector<CurvePoint>& samples) {
    std::vector<Bracket> found;
    std::optional<CurvePoint> falling; // the last sample with a slope below 0
    std::size_t missing = 0;
    for (const CurvePoint& point : samples) {
        if (!point.isFinite()) {
            if (++missing > 1) // one alone may be a removable gap, such as 0·log 0
                falling.reset();
            continue;
        }
        missing = 0;
        if (point.slope < 0)
            falling = point;
        else if (point.slope > 0 && falling)
            found.push_back({*std::exchange(falling, std::nullopt), point});
    }
    return found;
}

/// Halves the bracket by the sign of the slope down to neighbouring doubles, or to the first point
/// found at which the slope is 0.
Bracket narrow(Probe& probe, Bracket bracket) {
    const auto at = [&](double theta) {
        const Loss::Sample sample = probe({theta, 0});
        return CurvePoint{theta, sample.loss, sample.slope[0]};
    };
    for (;;) {
        const double width = bracket.right.theta - bracket.left.theta;
        double theta = bracket.left.theta + width / 2;
        if (theta <= bracket.left.theta || theta >= bracket.right.theta)
            return bracket;
        CurvePoint middle = at(theta);
        if (!middle.isFinite()) // step aside from a removable gap
            middle = at(bracket.left.theta + width * 0.49);
        if (middle.slope < 0)
            bracket.left = middle;
        else if (middle.slope > 0)
            bracket.right = middle;
        else
            return {middle, middle};
    }
}

} // namespace

std::vector<Minimum> minima(const Loss& loss, Range range) {
    const std::vector<CurvePoint> samples = sample(loss, range, kCells + 1);
    Probe probe(loss);
    std::vector<Minimum> found;
    for (const Bracket& bracket : brackets(samples)) {
        const Bracket end = narrow(probe, bracket);
        const CurvePoint& lowest = end.left.loss <= end.right.loss ? end.left : end.right;
        // At a pole or a jump the slope changes its sign too: but there the loss falls, or leaps,
        // by more than the slopes on both sides explain.
        const double width = bracket.right.theta - bracket.left.theta;
        const double rise = (std::abs(bracket.left.slope) + std::abs(bracket.right.slope)) * width;
        const double scale = std::abs(lowest.loss) * 1e-9;
        const bool isContinuous =
            std::abs(end.right.loss - end.left.loss) <= 1e-3 * rise + scale &&
            lowest.loss >= std::min(bracket.left.loss, bracket.right.loss) - 10 * rise - scale;
        if (!lowest.isFinite() || !isContinuous)
            continue;
        double curvature = loss.curvature(lowest.theta);
        const bool isKink =
            end.right.slope - end.left.slope > 1e-3 * (bracket.right.slope - bracket.left.slope);
        if (isKink)
            curvature = std::numeric_limits<double>::infinity();
        found.push_back({lowest.theta, lowest.loss, curvature});
    }
    return found;
}

} // namespace thetascope::loss
