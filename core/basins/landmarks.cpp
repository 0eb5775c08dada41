// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/landmarks.h"

#include "core/loss/field.h"
#include "core/loss/minima.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace thetascope::basins {

namespace {

/// The error of a minimum is below 1e-10; at a kink the error of L is that times the slope.
constexpr double kRounding = 1e-9;

/// Returns the size of L at an ordinary point of the range, where there are no poles or walls.
double sizeOfLoss(const loss::Loss& loss, loss::Range range, loss::Range rangeY) {
    std::vector<double> sizes;
    if (loss.dimension() == 1) {
        for (const loss::CurvePoint& point : loss::sample(loss, range, 129))
            sizes.push_back(std::abs(point.loss));
    } else {
        for (const double value : loss::field(loss, range, rangeY, 17, 17).values)
            sizes.push_back(std::abs(value));
    }
    std::erase_if(sizes, [](double size) { return !std::isfinite(size); });
    if (sizes.empty())
        return 0;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return *middle;
}

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

std::vector<std::size_t> Landmarks::lowest() const {
    double least = std::numeric_limits<double>::infinity();
    for (const Minimum& each : minima)
        least = std::min(least, each.loss);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < minima.size(); ++i) {
        if (minima[i].loss <= least + rounding)
            found.push_back(i);
    }
    return found;
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
    double greatest = sizeOfLoss(loss, range, rangeY);
    for (const Landmarks::Minimum& each : found.minima)
        greatest = std::max(greatest, std::abs(each.loss));
    found.rounding = kRounding * greatest;
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
            return {Fate::Minimum, static_cast<std::uint32_t>(*minimum)};
        return {Fate::Elsewhere};
    case Outcome::Stationary:
        return {Fate::Stationary};
    case Outcome::Stalled:
        return {Fate::Stalled};
    case Outcome::Oscillates:
        return {Fate::Oscillates};
    case Outcome::StepLimit:
        if (tolerance == 0) {
            if (const auto minimum = nearestWithin(landmarks, end.theta, 0.01))
                return {Fate::Minimum, static_cast<std::uint32_t>(*minimum)};
        }
        return {Fate::NotSettled};
    }
    return {Fate::Unknown};
}

} // namespace thetascope::basins
