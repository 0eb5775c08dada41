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

CurvePoint pointAt(Probe& probe, double theta) {
    const Loss::Sample sample = probe({theta, 0});
    return {theta, sample.loss, sample.slope[0]};
}

/// Halves the bracket by the sign of the slope down to neighbouring doubles, of which it returns
/// the lower, or to the first point found at which the slope is 0.
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

/// The bracket again, but very near to the place found in it.
Bracket closeUp(Probe& probe, const Bracket& bracket, const CurvePoint& place) {
    const auto towards = [&](const CurvePoint& end) {
        const double distance =
            std::max(std::abs(end.theta - place.theta) * 1e-10, std::abs(place.theta) * 0x1p-48);
        return pointAt(probe, place.theta + std::copysign(distance, end.theta - place.theta));
    };
    return {towards(bracket.left), towards(bracket.right)};
}

/// Whether the loss is continuous at the place. At a pole or a jump the slope changes its sign too:
/// but there the loss falls, or leaps, by a good part of its rise to the bracket's ends within a
/// 10⁻¹⁰ of the way; at a minimum, a cusp even, by next to nothing.
bool isContinuous(const Bracket& bracket, const Bracket& near, const CurvePoint& place) {
    const double rounding = std::abs(place.loss) * 1e-9;
    const auto risesSlowly = [&](double nearLoss, double endLoss) {
        return std::abs(nearLoss - place.loss) <= 0.05 * (endLoss - place.loss) + rounding;
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
        const CurvePoint place = narrow(probe, bracket);
        const Bracket near = closeUp(probe, bracket, place);
        if (!isContinuous(bracket, near, place))
            continue;
        const bool isKink =
            near.right.slope - near.left.slope > 1e-3 * (bracket.right.slope - bracket.left.slope);
        found.push_back(
            {place.theta, place.loss,
             isKink ? std::numeric_limits<double>::infinity() : loss.curvature(place.theta)});
    }
    return found;
}

} // namespace thetascope::loss
