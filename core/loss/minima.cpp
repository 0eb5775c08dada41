// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/minima.h"

#include "core/loss/probe.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace thetascope::loss {

namespace {

constexpr std::size_t kCells = 4096; ///< The number of intervals that are searched.

/// An interval in which the slope changes from negative to positive.
struct Bracket {
    CurvePoint left;
    CurvePoint right;
};

/// Finds brackets between samples, leaving out those where the loss or its slope is not finite. An
/// interval in which the slope is exactly 0 counts as one minimum.
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

CurvePoint pointAt(Probe& probe, double theta) {
    const Loss::Sample sample = probe({theta, 0});
    return {theta, sample.loss, sample.slope[0]};
}

/// Halves a bracket by the sign of the slope until its ends are neighbouring doubles, and returns
/// the end with the lower loss; or returns the first point found at which the slope is 0.
CurvePoint narrow(Probe& probe, Bracket bracket) {
    for (;;) {
        const double width = bracket.right.theta - bracket.left.theta;
        const double theta = bracket.left.theta + width / 2;
        const bool isNarrowest = theta <= bracket.left.theta || theta >= bracket.right.theta;
        CurvePoint middle = pointAt(probe, theta);
        if (!isNarrowest && !middle.isFinite()) // step aside from a removable gap
            middle = pointAt(probe, bracket.left.theta + width * 0.49);
        if (isNarrowest || !middle.isFinite())
            return bracket.left.loss <= bracket.right.loss ? bracket.left : bracket.right;
        if (middle.slope < 0)
            bracket.left = middle;
        else if (middle.slope > 0)
            bracket.right = middle;
        else
            return middle;
    }
}

/// Returns a bracket very close around the minimum found in it.
Bracket closeUp(Probe& probe, const Bracket& bracket, const CurvePoint& minimum) {
    const auto towards = [&](const CurvePoint& end) {
        const double distance = std::max(std::abs(end.theta - minimum.theta) * 1e-10,
                                         std::abs(minimum.theta) * 0x1p-48);
        return pointAt(probe, minimum.theta + std::copysign(distance, end.theta - minimum.theta));
    };
    return {towards(bracket.left), towards(bracket.right)};
}

/// Returns whether the loss is continuous in a bracket. At a pole or a jump the slope changes sign
/// too, but there a good part of the change in the loss happens within 10⁻¹⁰ of the way to the ends
/// of the bracket. At a minimum, even at a cusp, next to nothing of it does.
bool isContinuous(const Bracket& bracket, const Bracket& near, const CurvePoint& minimum) {
    const double rounding = std::abs(minimum.loss) * 1e-9;
    const auto risesSlowly = [&](double nearLoss, double endLoss) {
        return std::abs(nearLoss - minimum.loss) <= 0.05 * (endLoss - minimum.loss) + rounding;
    };
    return risesSlowly(near.left.loss, bracket.left.loss) &&
           risesSlowly(near.right.loss, bracket.right.loss);
}

} // namespace

std::vector<Minimum> minima(const Loss& loss, Range range) {
    const std::vector<CurvePoint> samples = sample(loss, range, kCells + 1);
    Probe probe(loss);
    std::vector<Minimum> found;
    for (const Bracket& bracket : brackets(samples)) {
        const CurvePoint minimum = narrow(probe, bracket);
        const Bracket near = closeUp(probe, bracket, minimum);
        if (!isContinuous(bracket, near, minimum))
            continue;
        const bool isKink =
            near.right.slope - near.left.slope > 1e-3 * (bracket.right.slope - bracket.left.slope);
        found.push_back(
            {minimum.theta, minimum.loss,
             isKink ? std::numeric_limits<double>::infinity() : loss.curvature(minimum.theta)});
    }
    return found;
}

} // namespace thetascope::loss
