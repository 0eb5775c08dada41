// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/landmarks.h"

#include "core/loss/minima.h"

#include <algorithm>
#include <cmath>

namespace thetascope::basins {

namespace {

double distance(loss::Point a, loss::Point b) {
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}

std::optional<std::size_t> nearestWithin(const Landmarks& landmarks, loss::Point theta,
                                         double shareOfReach) {
    std::optional<std::size_t> found;
    double least = 0;
    for (std::size_t i = 0; i < landmarks.minima.size(); ++i) {
        const Landmarks::Minimum& minimum = landmarks.minima[i];
        const double far = distance(theta, minimum.theta);
        if (far <= minimum.reach * shareOfReach && (!found || far < least)) {
            found = i;
            least = far;
        }
    }
    return found;
}

} // namespace

std::optional<std::size_t> Landmarks::lowest() const {
    const auto found =
        std::min_element(minima.begin(), minima.end(),
                         [](const Minimum& a, const Minimum& b) { return a.loss < b.loss; });
    if (found == minima.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - minima.begin());
}

Landmarks landmarks(const loss::Loss& loss, loss::Range range, loss::Range rangeY) {
    Landmarks found;
    double size = range.width();
    if (loss.dimension() == 1) {
        for (const loss::Minimum& minimum : loss::minima(loss, range))
            found.minima.push_back({{minimum.theta, 0}, minimum.loss, 0});
    } else {
        size = std::min(range.width(), rangeY.width());
        for (const loss::Point& point : loss::minima(loss, range, rangeY))
            found.minima.push_back({point, loss.at(point).loss, 0});
    }
    for (Landmarks::Minimum& each : found.minima) {
        each.reach = size / 100;
        for (const Landmarks::Minimum& other : found.minima) {
            if (&other != &each)
                each.reach = std::min(each.reach, distance(each.theta, other.theta) / 2);
        }
    }
    return found;
}

Landing landing(const Landmarks& landmarks, const End& end, double tolerance) {
    using descent::Outcome;
    switch (end.outcome) {
    case Outcome::Running:
    case Outcome::Cancelled:
        return {Fate::Unknown};
    case Outcome::Diverged:
        return {Fate::Diverged};
    case Outcome::LeftDomain:
        return {Fate::LeftDomain};
    case Outcome::Converged:
        if (const auto minimum = nearestWithin(landmarks, end.theta, 1))
            return {Fate::Minimum, *minimum};
        return {Fate::Elsewhere};
    case Outcome::StepLimit:
        if (tolerance == 0) {
            if (const auto minimum = nearestWithin(landmarks, end.theta, 0.01))
                return {Fate::Minimum, *minimum};
        }
        return {Fate::NotSettled};
    }
    return {Fate::Unknown};
}

} // namespace thetascope::basins
